/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/workbook-private.h"

#include <linjaus/edit.h>

/* A name for what has none yet: its kind, with a capital letter. (transfer full) */
char *
lj_kind_dup_first_title (LjKind kind, LjLanguage language)
{
  const char *name = lj_kind_name (kind, language);
  g_autofree char *first = g_utf8_substring (name, 0, 1);
  g_autofree char *capital = g_utf8_strup (first, -1);

  return g_strconcat (capital, g_utf8_next_char (name), NULL);
}

static guint
add_element (LjContent *content, guint parent, LjKind kind, LjLanguage language)
{
  g_autofree char *title = lj_kind_dup_first_title (kind, language);

  return lj_content_add_element (content, parent, kind, title, language);
}

static void
add_counties (LjContent *content, const char *const counties[LJ_N_LANGUAGES])
{
  for (guint language = 0; language < LJ_N_LANGUAGES; language++)
    {
      LjContentText name
          = { .element = LJ_NONE, .round = LJ_NONE, .role = LJ_ROLE_TITLE, .language = language };

      if (counties[language] == NULL || counties[language][0] == '\0')
        continue;
      name.value = lj_content_string (content, counties[language]);
      g_array_append_val (content->county_names, name);
    }
}

static LjContent *
make_content (const char *const counties[LJ_N_LANGUAGES], LjLanguage language)
{
  LjContent *content = lj_content_new ();
  LjContentRound round = { .name = lj_tr (language, N_ ("Round 1")), .scale = LJ_NONE };
  LjContentQuestion question
      = { .kind = LJ_KIND_GOAL, .achieved = TRUE, .score = TRUE, .text = TRUE };
  /* Strategies are written in Finnish or Swedish, whatever the interface is in. */
  LjLanguage titles = language == LJ_LANGUAGE_SV ? LJ_LANGUAGE_SV : LJ_LANGUAGE_FI;

  add_counties (content, counties);
  g_array_append_val (content->rounds, round);
  content->current_round = 0;
  question.scope = add_element (content, LJ_NONE, LJ_KIND_DOCUMENT, titles);
  add_element (content, question.scope, LJ_KIND_POLICY_LINE, titles);
  g_array_append_val (content->questions, question);
  return content;
}

/* In one act: the county's name in each language (or NULL), a document with one policy line, both
 * to be named, and a first round that asks of the document's goals all that can be asked. language
 * is that of the round's name. */
gboolean
lj_workbook_start_strategy (LjWorkbook *self, const char *const counties[LJ_N_LANGUAGES],
                            LjLanguage language, GError **error)
{
  g_autoptr(LjContent) content = make_content (counties, language);
  gboolean ok;

  if (!lj_act_begin (self, error))
    return FALSE;
  ok = lj_content_write (self, content, error);
  return lj_act_end (self, "new-workbook", ok, LJ_CHANGE_STRUCTURE, 0, error);
}
