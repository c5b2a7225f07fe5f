/* SPDX-License-Identifier: EUPL-1.2 */
/* What a report begins with: the title page or a short title, the contents. */
#include "report/board-private.h"
#include <linjaus/round.h>
#include <linjaus/text.h>
#include <string.h>

/* data: LjStep. "County executive 12.1.2026, § 4": what is known of it. */
static char *
say_meeting (const LjBoard *self, LjLanguage language, gconstpointer data)
{
  const LjStep *step = data;
  g_autofree char *date
      = step->date != NULL ? lj_text_iso_date (step->date, language) : g_strdup ("");
  g_autofree char *body
      = lj_text_capitalise (lj_workbook_body_name (self->workbook, step->body, language));
  g_autofree char *section = step->section != NULL && *step->section != '\0'
                                 ? lj_board_dup_section (step->section, language)
                                 : NULL;

  return g_strconcat (body, *date != '\0' ? " " : "", date, section != NULL ? ", " : "", section,
                      NULL);
}

/* The last meeting on the round's path; NULL: none yet. (transfer full) */
LjStep *
lj_board_find_meeting (const LjBoard *self)
{
  g_autoptr(GPtrArray) steps = lj_workbook_list_steps (self->workbook, self->round, NULL);

  for (guint i = steps != NULL ? steps->len : 0; i > 0; i--)
    {
      const LjStep *step = g_ptr_array_index (steps, i - 1);
      LjStep *copy;

      if (step->body == LJ_BODY_NONE)
        continue;
      copy = g_new0 (LjStep, 1);
      copy->body = step->body;
      copy->date = g_strdup (step->date);
      copy->section = g_strdup (step->section);
      return copy;
    }
  return NULL;
}

/* Round, meeting, version, draft: what is known of them. (transfer full) */
static GStrv
list_facts (const LjBoard *self, LjLanguage language)
{
  g_autoptr(GStrvBuilder) lines = g_strv_builder_new ();
  g_autoptr(LjStep) meeting = lj_board_find_meeting (self);

  if (*self->round_name != '\0')
    g_strv_builder_add (lines, self->round_name);
  if (meeting != NULL)
    {
      g_autofree char *said = say_meeting (self, language, meeting);
      g_strv_builder_add (lines, said);
    }
  if (*self->settings->version != '\0')
    {
      /* Translators: of a report, as in "Version 1.2". */
      g_autofree char *version
          = g_strdup_printf (lj_tr (language, N_ ("Version %s")), self->settings->version);
      g_strv_builder_add (lines, version);
    }
  if (lj_board_is_draft (self))
    g_strv_builder_add (lines, lj_tr (language, "DRAFT"));
  return g_strv_builder_end (lines);
}

/* Of one document its name, of several what is done with them. */
static char *
say_title (const LjBoard *self, LjLanguage language, gconstpointer data)
{
  const LjSummaryRow *first = self->documents->len > 0 ? self->documents->pdata[0] : NULL;
  g_autofree char *name = NULL;

  if (self->documents->len != 1)
    return g_strdup (lj_tr (language, "Evaluation of strategies"));
  name = lj_board_say_title (self, language, GUINT_TO_POINTER (first->node));
  /* Translators: the title of a report; the document's name. */
  return g_strdup_printf (lj_tr (language, N_ ("%s: evaluation")), name);
}

typedef struct
{
  LjReportTitle says;
  char *owner, *title;
  GStrv lines;
} Title;

static void
title_init (Title *self, const LjBoard *board, LjLanguage language)
{
  self->owner = lj_workbook_dup_county (board->workbook, language);
  self->title = say_title (board, language, NULL);
  self->lines = list_facts (board, language);
  self->says = (LjReportTitle){ self->owner, self->title, (const char *const *) self->lines };
}

static void
title_clear (Title *self)
{
  g_free (self->owner);
  g_free (self->title);
  g_strfreev (self->lines);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Title, title_clear)

void
lj_board_add_title_page (LjBoard *self)
{
  g_auto(Title) title = { 0 };
  g_auto(Title) twin = { 0 };

  title_init (&title, self, self->languages[0]);
  if (self->n_languages > 1)
    title_init (&twin, self, self->languages[1]);
  lj_report_add_title_page (self->report, &title.says, self->n_languages > 1 ? &twin.says : NULL);
}

static char *
say_facts (const LjBoard *self, LjLanguage language, gconstpointer data)
{
  g_auto(GStrv) lines = list_facts (self, language);

  return g_strjoinv (" \u00b7 ", lines);
}

/* Where there is no title page. */
void
lj_board_add_short_title (LjBoard *self)
{
  lj_board_add_heading (self, 1, say_title, NULL);
  lj_board_add_note (self, say_facts, NULL);
}

void
lj_board_add_contents (LjBoard *self)
{
  lj_board_add_heading (self, 1, lj_board_say_message, N_ ("Contents"));
  lj_report_add_contents (self->report, self->settings->paper == LJ_PAPER_16_9 ? 1 : 2);
  lj_report_add_page_break (self->report);
}
