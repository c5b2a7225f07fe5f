/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/board-private.h"
#include "report/report-private.h"

static void
column_clear (gpointer data)
{
  g_free ((char *) ((LjColumn *) data)->title);
}

void
lj_board_table_init (LjBoardTable *self, LjBoard *board)
{
  *self = (LjBoardTable){ .board = board };
  self->columns = g_array_new (FALSE, TRUE, sizeof (LjColumn));
  g_array_set_clear_func (self->columns, column_clear);
  self->languages = g_array_new (FALSE, TRUE, sizeof (LjLanguage));
  self->cells = g_ptr_array_new_with_free_func (g_free);
  self->cell_languages = g_array_new (FALSE, TRUE, sizeof (LjLanguage));
  self->marks = g_array_new (FALSE, TRUE, sizeof (guint));
  self->own = g_array_new (FALSE, TRUE, sizeof (gboolean));
}

/* A column of which nothing is there but marks of what is missing leaves its room to the others. */
static void
narrow_columns (LjBoardTable *self)
{
  for (guint i = 0; i < self->own->len; i++)
    if (!g_array_index (self->own, gboolean, i))
      self->table->columns[i].share = 0;
}

void
lj_board_table_clear (LjBoardTable *self)
{
  if (self->table != NULL && self->board->n_languages > 1)
    narrow_columns (self);
  g_clear_pointer (&self->own, g_array_unref);
  g_clear_pointer (&self->columns, g_array_unref);
  g_clear_pointer (&self->languages, g_array_unref);
  g_clear_pointer (&self->cells, g_ptr_array_unref);
  g_clear_pointer (&self->cell_languages, g_array_unref);
  g_clear_pointer (&self->marks, g_array_unref);
}

static void
add_column (LjBoardTable *self, char *take_title, const LjColumn *column, LjLanguage language)
{
  LjColumn added = *column;

  added.title = take_title;
  g_array_append_val (self->columns, added);
  g_array_append_val (self->languages, language);
  g_array_append_vals (self->own, &(gboolean){ FALSE }, 1);
}

/* One a language. share 0: as wide as its texts need. */
void
lj_board_table_add_text_column (LjBoardTable *self, const char *message, double share)
{
  const LjColumn column = { .align = LJ_ALIGN_START, .share = share };

  for (guint i = 0; i < self->board->n_languages; i++)
    {
      LjLanguage language = self->board->languages[i];

      add_column (self, g_strdup (lj_tr (language, message)), &column, language);
    }
}

/* One for both languages. */
void
lj_board_table_add_column (LjBoardTable *self, const char *message, LjAlign align)
{
  const LjColumn column = { .align = align };
  g_autofree char *both = lj_board_dup_both (self->board, lj_board_say_message, message);
  g_auto(GStrv) lines = g_strsplit (both, " / ", 2);

  add_column (self, g_strjoinv ("\u00a0/\n", lines), &column, self->board->languages[0]);
}

/* Rows may come. */
void
lj_board_table_start (LjBoardTable *self)
{
  self->table = lj_report_add_table (self->board->report, (LjColumn *) self->columns->data,
                                     self->columns->len);
  for (guint i = 0; i < self->columns->len; i++)
    lj_report_table_set_language (self->table, i, g_array_index (self->languages, LjLanguage, i));
}

void
lj_board_table_add_group (LjBoardTable *self, LjSay say, gconstpointer data)
{
  g_autofree char *title = lj_board_dup_both (self->board, say, data);

  lj_report_table_add_group (self->table, title);
}

static void
put (LjBoardTable *self, char *take, LjLanguage language, guint level)
{
  g_ptr_array_add (self->cells, take);
  g_array_append_val (self->cell_languages, language);
  g_array_append_val (self->marks, level);
}

/* A cell a language. */
void
lj_board_table_say (LjBoardTable *self, LjSay say, gconstpointer data)
{
  for (guint i = 0; i < self->board->n_languages; i++)
    {
      LjLanguage language = self->board->languages[i];

      put (self, say (self->board, language, data), language, 0);
    }
}

/* The title of a node, a cell a language. */
void
lj_board_table_put_title (LjBoardTable *self, guint node)
{
  for (guint i = 0; i < self->board->n_languages; i++)
    {
      g_auto(LjBoardText) text = { 0 };

      lj_board_get_title (self->board, node, self->board->languages[i], &text);
      lj_board_table_put_text (self, &text, 0);
    }
}

/* One cell, with the language that the text is in; copied. */
void
lj_board_table_put_text (LjBoardTable *self, const LjBoardText *text, guint level)
{
  put (self, g_strdup (text->text), text->language, level);
}

/* One cell that is the same in both languages. level: its mark, 0 for none. */
void
lj_board_table_put (LjBoardTable *self, char *take, guint level)
{
  put (self, take, self->board->languages[0], level);
}

void
lj_board_table_end_row (LjBoardTable *self)
{
  g_return_if_fail (self->cells->len == self->columns->len);
  lj_report_table_add_row (self->table, (const char *const *) self->cells->pdata);
  for (guint i = 0; i < self->columns->len; i++)
    {
      LjLanguage language = g_array_index (self->cell_languages, LjLanguage, i);

      lj_report_table_set_mark (self->table, i, g_array_index (self->marks, guint, i));
      if (language == g_array_index (self->languages, LjLanguage, i))
        g_array_index (self->own, gboolean, i) |= self->cells->pdata[i] != NULL;
      else
        lj_report_table_set_cell_language (self->table, i, language);
    }
  g_ptr_array_set_size (self->cells, 0);
  g_array_set_size (self->cell_languages, 0);
  g_array_set_size (self->marks, 0);
}

/* A row of one cell across all columns, with the language that the text is in; copied. */
void
lj_board_table_add_wide_row (LjBoardTable *self, const LjBoardText *text)
{
  lj_report_table_add_wide_row (self->table, text->text);
  if (text->language != g_array_index (self->languages, LjLanguage, 0))
    lj_report_table_set_cell_language (self->table, 0, text->language);
}
