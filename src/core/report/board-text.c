/* SPDX-License-Identifier: EUPL-1.2 */
/* What the board report says, in each of its languages. */
#include "report/board-private.h"
#include "report/report-private.h"
#include <linjaus/text.h>
#include <string.h>

typedef void (*Add) (LjReport *report, const char *text);

static void
add (LjBoard *self, Add function, LjSay say, gconstpointer data)
{
  g_autofree char *text = say (self, self->languages[0], data);
  g_autofree char *twin = self->n_languages > 1 ? say (self, self->languages[1], data) : NULL;

  if (text == NULL)
    return;
  function (self->report, text);
  if (twin != NULL)
    lj_report_set_twin (self->report, twin);
}

/* On slides, every part begins on one of its own. */
void
lj_board_begin_slide (LjBoard *self)
{
  if (self->settings->paper == LJ_PAPER_16_9 && self->settings->length != LJ_LENGTH_ONE_PAGE
      && !lj_report_ends_with_heading (self->report))
    lj_report_add_page_break (self->report);
}

void
lj_board_add_heading (LjBoard *self, guint level, LjSay say, gconstpointer data)
{
  g_autofree char *text = say (self, self->languages[0], data);
  g_autofree char *twin = self->n_languages > 1 ? say (self, self->languages[1], data) : NULL;

  if (level == 1)
    lj_board_begin_slide (self);
  lj_report_add_heading (self->report, level, text);
  if (twin != NULL)
    lj_report_set_twin (self->report, twin);
}

void
lj_board_add_paragraph (LjBoard *self, LjSay say, gconstpointer data)
{
  add (self, lj_report_add_paragraph, say, data);
}

void
lj_board_add_note (LjBoard *self, LjSay say, gconstpointer data)
{
  add (self, lj_report_add_note, say, data);
}

/* message: as it is in the catalogues. */
char *
lj_board_say_message (const LjBoard *self, LjLanguage language, gconstpointer message)
{
  return g_strdup (lj_tr (language, message));
}

/* In both languages on one line, once where they are the same. (transfer full) */
char *
lj_board_dup_both (const LjBoard *self, LjSay say, gconstpointer data)
{
  g_autofree char *text = say (self, self->languages[0], data);
  g_autofree char *twin = self->n_languages > 1 ? say (self, self->languages[1], data) : NULL;

  if (twin == NULL || g_strcmp0 (text, twin) == 0)
    return g_steal_pointer (&text);
  return g_strdup_printf ("%s / %s", text, twin);
}

void
lj_board_text_clear (LjBoardText *self)
{
  g_clear_pointer (&self->text, g_free);
}

/* Puts the text of another language in, with a mark, because it is missing in the one asked for. In
 * a language that texts are not kept in, none is missing. */
void
lj_board_text_set_fallback (const LjBoard *self, LjBoardText *text, const char *other,
                            LjLanguage language)
{
  const char *tag = lj_language_tag (language);
  LjLanguage wanted = text->language;

  g_free (text->text);
  text->fallback = TRUE;
  text->language = language;
  if ((self->kept & 1u << wanted) == 0)
    text->text = g_strdup (other);
  /* Beside the text itself there is no use in saying it again. */
  else if (self->n_languages > 1 && wanted == self->languages[1] && language == self->languages[0])
    text->text = g_strdup_printf ("[%s]", tag);
  else
    /* Not parted: alone on a line it would mark nothing. */
    text->text = g_strdup_printf ("%s\u00a0[%s]", other, tag);
}

/* In the language, else in the first one that has it. */
static void
get_text (const LjBoard *self, guint node, LjRole role, LjBoardText *text)
{
  gint64 round = role == LJ_ROLE_PUBLISHED ? self->round : 0;
  gint64 id = self->nodes[node].id;

  text->text
      = lj_text_take_lines (lj_workbook_dup_text (self->workbook, id, role, round, text->language));
  if (text->text != NULL && *text->text != '\0')
    return;
  g_clear_pointer (&text->text, g_free);
  for (guint i = 0; i < LJ_N_LANGUAGES && text->text == NULL; i++)
    {
      g_autofree char *other
          = lj_text_take_lines (lj_workbook_dup_text (self->workbook, id, role, round, i));

      if (other != NULL && *other != '\0')
        lj_board_text_set_fallback (self, text, other, i);
    }
}

/* A number of one level is read as an ordinal, "3. Title"; without the point it would be read as so
 * many. One of several levels is not, "3.2 Title". */
static gboolean
is_ordinal (const char *number)
{
  return strspn (number, "0123456789") == strlen (number);
}

/* With its number before it. */
void
lj_board_get_title (const LjBoard *self, guint node, LjLanguage language, LjBoardText *text)
{
  g_autofree char *number = lj_workbook_dup_number (self->workbook, self->nodes[node].id);
  g_autofree char *title = NULL;

  *text = (LjBoardText){ .language = language };
  get_text (self, node, LJ_ROLE_TITLE, text);
  if (number == NULL || *number == '\0')
    return;
  title = g_steal_pointer (&text->text);
  text->text = g_strdup_printf ("%s%s %s", number, is_ordinal (number) ? "." : "",
                                title != NULL ? title : "");
}

/* The section of the minutes, "\u00a7 4", in Finnish "4 \u00a7". It is often typed with the sign, at
 * either end. (transfer full) */
char *
lj_board_dup_section (const char *section, LjLanguage language)
{
  static const char sign[] = "\u00a7";
  g_autofree char *bare = g_strstrip (g_strdup (section));

  if (g_str_has_prefix (bare, sign))
    memset (bare, ' ', strlen (sign));
  else if (g_str_has_suffix (bare, sign))
    bare[strlen (bare) - strlen (sign)] = '\0';
  g_strstrip (bare);
  if (strstr (bare, sign) != NULL)
    return g_strdup (section);
  /* Translators: the number of a section of the minutes, with its sign. */
  return g_strdup_printf (lj_tr (language, N_ ("\u00a7 %s")), bare);
}

/* The published text of the round. */
void
lj_board_get_published (const LjBoard *self, guint node, LjLanguage language, LjBoardText *text)
{
  *text = (LjBoardText){ .language = language };
  get_text (self, node, LJ_ROLE_PUBLISHED, text);
}

/* node: GUINT_TO_POINTER. */
char *
lj_board_say_title (const LjBoard *self, LjLanguage language, gconstpointer node)
{
  g_auto(LjBoardText) text = { 0 };

  lj_board_get_title (self, GPOINTER_TO_UINT (node), language, &text);
  return text.text != NULL ? g_steal_pointer (&text.text) : g_strdup ("\u2013");
}

/* One decimal; with how many goals it is of where those are few. (transfer full) */
char *
lj_board_dup_mean (const LjBoard *self, const LjFigures *figures)
{
  g_autofree char *mean = NULL;

  if (figures->mean.denominator == 0)
    return g_strdup ("\u2013");
  mean = lj_mean_text (figures->mean, self->languages[0]);
  if (!figures->few)
    return g_steal_pointer (&mean);
  return g_strdup_printf ("%s (n %u)", mean, figures->n_votes);
}

/* A dash for none; nothing where nothing was asked. (transfer full) */
char *
lj_board_dup_count (gboolean asked, guint count)
{
  if (!asked)
    return g_strdup ("");
  return count > 0 ? g_strdup_printf ("%u", count) : g_strdup ("\u2013");
}

guint
lj_board_get_level (const LjBoard *self, LjMean mean)
{
  return lj_mean_level_within (mean, &lj_summary_get_options (self->summary)->limits);
}
