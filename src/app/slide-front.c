/* SPDX-License-Identifier: EUPL-1.2 */
#include "slide-front.h"

#include "slides.h"

#include <linjaus/names.h>
#include <linjaus/round.h>
#include <linjaus/text.h>

static char *
dup_round_name (LjSession *session)
{
  g_autoptr(GPtrArray) rounds = lj_workbook_list_rounds (lj_session_get_workbook (session), NULL);

  for (guint i = 0; rounds != NULL && i < rounds->len; i++)
    {
      const LjRound *round = g_ptr_array_index (rounds, i);

      if (round->id == lj_session_get_round (session))
        return g_strdup (round->name);
    }
  return g_strdup ("");
}

/* "County executive 12.1.2026": of the last body that handled the round; NULL: none yet. */
static char *
say_meeting (LjSession *session, LjLanguage language)
{
  LjWorkbook *workbook = lj_session_get_workbook (session);
  g_autoptr(GPtrArray) steps
             = lj_workbook_list_steps (workbook, lj_session_get_round (session), NULL);

  for (guint i = steps != NULL ? steps->len : 0; i > 0; i--)
    {
      const LjStep *step = g_ptr_array_index (steps, i - 1);
      g_autofree char *body = NULL;
      g_autofree char *date = NULL;

      if (step->body == LJ_BODY_NONE)
        continue;
      body = lj_text_capitalise (lj_workbook_body_name (workbook, step->body, language));
      date = step->date != NULL ? lj_text_iso_date (step->date, language) : g_strdup ("");
      return g_strconcat (body, *date != '\0' ? " " : "", date, NULL);
    }
  return NULL;
}

/* Round, meeting, draft: what is known of them. */
static GStrv
list_facts (LjSession *session, LjLanguage language)
{
  g_autoptr(GStrvBuilder) lines = g_strv_builder_new ();
  g_autofree char *round = dup_round_name (session);
  g_autofree char *meeting = say_meeting (session, language);

  if (*round != '\0')
    g_strv_builder_add (lines, round);
  if (meeting != NULL)
    g_strv_builder_add (lines, meeting);
  if (!lj_session_is_approved (session))
    g_strv_builder_add (lines, lj_tr (language, "DRAFT"));
  return g_strv_builder_end (lines);
}

/* Of one document its name, of several what is done with them. */
static char *
say_title (LjSession *session, LjLanguage language)
{
  g_autoptr(GArray) documents = lj_slides_list_documents (session);
  g_autofree char *name = NULL;

  if (documents->len != 1)
    return g_strdup (lj_tr (language, "Evaluation of strategies"));
  name = lj_slides_dup_title (session, g_array_index (documents, guint, 0), language);
  return g_strdup_printf (lj_tr (language, "%s: evaluation"), name);
}

/* What the title slide says. (transfer full) */
LjSlideFront *
lj_slide_front_new (LjSession *session, LjLanguage language)
{
  LjSlideFront *self = g_new0 (LjSlideFront, 1);

  self->owner = lj_workbook_dup_county (lj_session_get_workbook (session), language);
  self->title = say_title (session, language);
  self->lines = list_facts (session, language);
  return self;
}

/* What it says but the title, to be read aloud. (transfer full) */
char *
lj_slide_front_describe (const LjSlideFront *self)
{
  g_autofree char *lines = g_strjoinv (". ", self->lines);

  if (self->owner == NULL)
    return g_steal_pointer (&lines);
  return g_strdup_printf ("%s. %s", self->owner, lines);
}

void
lj_slide_front_free (LjSlideFront *self)
{
  if (self == NULL)
    return;
  g_free (self->owner);
  g_free (self->title);
  g_strfreev (self->lines);
  g_free (self);
}
