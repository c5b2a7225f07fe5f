/* SPDX-License-Identifier: EUPL-1.2 */
#include <linjaus/content.h>
#include <linjaus/look.h>

/* Strings are kept in blocks of this many bytes. */
#define STRING_BLOCK (64 * 1024)

static GArray *
new_array (gsize item_size)
{
  return g_array_new (FALSE, TRUE, item_size);
}

/* An empty content: no elements, no rounds, no current round. (transfer full) */
LjContent *
lj_content_new (void)
{
  LjContent *self = g_new0 (LjContent, 1);

  self->elements = new_array (sizeof (LjContentElement));
  self->texts = new_array (sizeof (LjContentText));
  self->rounds = new_array (sizeof (LjContentRound));
  self->questions = new_array (sizeof (LjContentQuestion));
  self->evaluations = new_array (sizeof (LjContentEvaluation));
  self->scales = new_array (sizeof (LjContentScale));
  self->levels = new_array (sizeof (LjContentLevel));
  self->figures = new_array (sizeof (LjContentFigure));
  self->figure_scopes = new_array (sizeof (LjContentFigureScope));
  self->responsibilities = new_array (sizeof (LjContentResponsibility));
  self->kind_names = new_array (sizeof (LjContentKindName));
  self->status_names = new_array (sizeof (LjContentStatusName));
  self->lineages = new_array (sizeof (LjContentLineage));
  self->steps = new_array (sizeof (LjContentStep));
  self->frozen_elements = new_array (sizeof (LjContentFrozenElement));
  self->frozen_evaluations = new_array (sizeof (LjContentFrozenEvaluation));
  self->frozen_texts = new_array (sizeof (LjContentFrozenText));
  self->acceptances = new_array (sizeof (LjContentAcceptance));
  self->county_names = new_array (sizeof (LjContentText));
  self->current_round = LJ_NONE;
  self->accent = LJ_NO_ACCENT;
  self->strings = g_string_chunk_new (STRING_BLOCK);
  return self;
}

/* Frees everything, the strings too. NULL is allowed. */
void
lj_content_free (LjContent *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->elements);
  g_array_unref (self->texts);
  g_array_unref (self->rounds);
  g_array_unref (self->questions);
  g_array_unref (self->evaluations);
  g_array_unref (self->scales);
  g_array_unref (self->levels);
  g_array_unref (self->figures);
  g_array_unref (self->figure_scopes);
  g_array_unref (self->responsibilities);
  g_array_unref (self->kind_names);
  g_array_unref (self->status_names);
  g_array_unref (self->lineages);
  g_array_unref (self->steps);
  g_array_unref (self->frozen_elements);
  g_array_unref (self->frozen_evaluations);
  g_array_unref (self->frozen_texts);
  g_array_unref (self->acceptances);
  g_array_unref (self->county_names);
  g_clear_pointer (&self->logo, g_bytes_unref);
  g_string_chunk_free (self->strings);
  g_free (self);
}

/* A copy of value that lives as long as the content; NULL gives NULL. (transfer none) */
const char *
lj_content_string (LjContent *self, const char *value)
{
  return value == NULL ? NULL : g_string_chunk_insert (self->strings, value);
}

/* Adds an element below parent (LJ_NONE: a root), after its siblings, with its title in one
 * language (NULL: no title yet). Returns its index. */
guint
lj_content_add_element (LjContent *self, guint parent, LjKind kind, const char *title,
                        LjLanguage language)
{
  LjContentElement element = { .parent = parent, .kind = kind };
  guint index = self->elements->len;

  g_return_val_if_fail (parent == LJ_NONE || parent < index, LJ_NONE);

  g_array_append_val (self->elements, element);
  lj_content_add_text (self, index, LJ_NONE, LJ_ROLE_TITLE, language, title);
  return index;
}

/* Adds a copy of a text; an empty or NULL one is left out. The caller does not add the same
 * element, round, role and language twice. */
void
lj_content_add_text (LjContent *self, guint element, guint round, LjRole role, LjLanguage language,
                     const char *value)
{
  LjContentText text = { .element = element, .round = round, .role = role, .language = language };

  if (value == NULL || *value == '\0')
    return;
  text.value = lj_content_string (self, value);
  g_array_append_val (self->texts, text);
}

/* The text, or NULL if there is none. Looks through all texts, newest first: for many lookups
 * walk the array instead. (transfer none) */
const char *
lj_content_find_text (const LjContent *self, guint element, guint round, LjRole role,
                      LjLanguage language)
{
  for (guint i = self->texts->len; i > 0; i--)
    {
      const LjContentText *text = lj_content_get (self->texts, LjContentText, i - 1);

      if (text->element == element && text->round == round && text->role == role
          && text->language == language)
        return text->value;
    }
  return NULL;
}

/* The id of an element that a frozen version names: the one it has now, or had. 0: none. */
gint64
lj_content_ref_id (const LjContent *self, LjContentRef ref)
{
  return ref.index != LJ_NONE ? lj_content_get (self->elements, LjContentElement, ref.index)->id
                              : ref.id;
}
