/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/workbook-private.h"

#include <linjaus/edit.h>
#include <linjaus/properties.h>

/* A name for what has none yet: its kind, with a capital letter. (transfer full) */
char *
lj_kind_dup_first_title (LjKind kind, LjLanguage language)
{
  const char *name = lj_kind_name (kind, language);
  g_autofree char *first = g_utf8_substring (name, 0, 1);
  g_autofree char *capital = g_utf8_strup (first, -1);

  return g_strconcat (capital, g_utf8_next_char (name), NULL);
}

/* What a new thing is written in: the first of the languages that texts are kept in. */
static LjLanguage
get_first_language (const LjProperties *properties)
{
  for (guint language = 0; language < LJ_N_LANGUAGES; language++)
    if ((properties->languages & (1u << language)) != 0)
      return language;
  return LJ_LANGUAGE_FI;
}

static guint
add_element (LjContent *content, guint parent, LjKind kind, LjLanguage language)
{
  g_autofree char *title = lj_kind_dup_first_title (kind, language);

  return lj_content_add_element (content, parent, kind, title, language);
}

/* The strategy, in each language that it has a name in. */
static guint
add_document (LjContent *content, const LjBeginning *beginning, LjLanguage first)
{
  guint document = LJ_NONE;

  for (guint language = 0; language < LJ_N_LANGUAGES; language++)
    {
      const char *name = beginning->strategies[language];

      if (name == NULL || *name == '\0')
        continue;
      if (document == LJ_NONE)
        document = lj_content_add_element (content, LJ_NONE, LJ_KIND_DOCUMENT, name, language);
      else
        lj_content_add_text (content, document, LJ_NONE, LJ_ROLE_TITLE, language, name);
    }
  return document != LJ_NONE ? document : add_element (content, LJ_NONE, LJ_KIND_DOCUMENT, first);
}

static void
add_counties (LjContent *content, char *const counties[LJ_N_LANGUAGES])
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

static void
add_scale (LjContent *content, const LjScale *labels)
{
  LjContentScale scale = { .purpose = "goals", .minimum = 1, .maximum = LJ_N_LEVELS };

  g_array_append_val (content->scales, scale);
  for (guint i = 0; i < LJ_N_LEVELS; i++)
    for (guint language = 0; language < LJ_N_LANGUAGES; language++)
      if (labels->labels[i][language] != NULL)
        {
          LjContentLevel level
              = { .scale = 0,
                  .value = i + 1,
                  .language = language,
                  .label = lj_content_string (content, labels->labels[i][language]) };

          g_array_append_val (content->levels, level);
        }
}

static void
add_round (LjContent *content, const char *name, LjLanguage language)
{
  gboolean named = name != NULL && *name != '\0';
  LjContentRound round
      = { .name = named ? lj_content_string (content, name) : lj_tr (language, N_ ("Round 1")),
          .scale = 0 };

  g_array_append_val (content->rounds, round);
  content->current_round = 0;
}

static LjContent *
make_content (const LjBeginning *beginning)
{
  const LjProperties *properties = beginning->properties;
  LjLanguage language = get_first_language (properties);
  LjContent *content = lj_content_new ();
  LjContentQuestion question
      = { .kind = LJ_KIND_GOAL, .achieved = TRUE, .score = TRUE, .text = TRUE };

  content->languages = properties->languages;
  content->accent = properties->accent;
  if (properties->logo != NULL)
    content->logo = g_bytes_ref (properties->logo);
  add_counties (content, properties->counties);
  add_scale (content, properties->scale);
  add_round (content, beginning->round, language);
  question.scope = add_document (content, beginning, language);
  add_element (content, question.scope, LJ_KIND_POLICY_LINE, language);
  g_array_append_val (content->questions, question);
  return content;
}

/* In one act: what the workbook is about, a strategy with one policy line, which is to be named,
 * and a first round that asks of the strategy's goals all that can be asked. */
gboolean
lj_workbook_start_strategy (LjWorkbook *self, const LjBeginning *beginning, GError **error)
{
  g_autoptr(LjContent) content = make_content (beginning);
  gboolean ok;

  if (!lj_act_begin (self, error))
    return FALSE;
  ok = lj_content_write (self, content, error);
  return lj_act_end (self, "new-workbook", ok, LJ_CHANGE_STRUCTURE, 0, error);
}
