/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/report-private.h"
#include <linjaus/text.h>

/* More columns than these want the paper across. */
#define MOST_UPRIGHT 5

static void
add_rows (LjReportTable *table, const LjReportList *list)
{
  for (guint i = 0; i < list->rows->len; i++)
    {
      GStrv cells = g_ptr_array_index (list->rows, i);
      guint n = g_strv_length (cells);

      if (n == list->n_columns)
        lj_report_table_add_row (table, (const char *const *) cells);
      else if (n == 1)
        lj_report_table_add_group (table, cells[0]);
      else
        g_critical ("a row of %u cells in a list of %u columns", n, list->n_columns);
    }
}

/* Title, subtitles, one table; dated today; more than five columns on A4 across. Everything is
 * copied. (transfer full) */
LjReport *
lj_report_new_list (const LjReportList *list)
{
  LjReport *self = lj_report_new (list->language, list->title);
  g_autofree char *date = lj_text_date (g_get_real_time (), list->language);

  lj_report_set_author (self, list->author);
  lj_report_set_date (self, date);
  if (list->n_columns > MOST_UPRIGHT)
    lj_report_set_paper (self, LJ_PAPER_A4_LANDSCAPE);
  lj_report_add_heading (self, 1, list->title);
  for (guint i = 0; list->subtitles != NULL && list->subtitles[i] != NULL; i++)
    lj_report_add_note (self, list->subtitles[i]);
  lj_report_add_space (self, 4);
  if (list->rows->len > 0 || list->nothing == NULL)
    add_rows (lj_report_add_table (self, list->columns, list->n_columns), list);
  else
    lj_report_add_paragraph (self, list->nothing);
  return self;
}

/* The last table of the report, to put marks or more rows into; NULL: there is none.
 * (transfer none) */
LjReportTable *
lj_report_get_table (LjReport *self)
{
  for (guint i = self->blocks->len; i > 0; i--)
    {
      LjBlock *block = g_ptr_array_index (self->blocks, i - 1);

      if (block->kind == LJ_BLOCK_TABLE)
        return block->table;
    }
  return NULL;
}
