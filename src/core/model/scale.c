/* SPDX-License-Identifier: EUPL-1.2 */
#include <linjaus/properties.h>

/* From 1 up. */
static const char *const defaults[LJ_N_LEVELS] = {
  N_ ("the work has not started or has stopped"),
  N_ ("clearly behind what was planned"),
  N_ ("some progress, but there have been delays"),
  N_ ("good progress, mainly as planned"),
  N_ ("done as planned, or better"),
};

/* The scale of goals from 1 to 5, described in every language. */
LjScale *
lj_scale_new_default (void)
{
  LjScale *self = g_new0 (LjScale, 1);

  for (guint i = 0; i < LJ_N_LEVELS; i++)
    for (guint language = 0; language < LJ_N_LANGUAGES; language++)
      self->labels[i][language] = g_strdup (lj_tr (language, defaults[i]));
  return self;
}

LjScale *
lj_scale_copy (const LjScale *self)
{
  LjScale *copy = g_new0 (LjScale, 1);

  for (guint i = 0; i < LJ_N_LEVELS; i++)
    for (guint language = 0; language < LJ_N_LANGUAGES; language++)
      copy->labels[i][language] = g_strdup (self->labels[i][language]);
  return copy;
}

static void
set_string (char **string, const char *value)
{
  char *copy = value != NULL && *value != '\0' ? g_strdup (value) : NULL;

  g_free (*string);
  *string = copy;
}

/* score: 1 to 5. label: NULL or "" takes it away. */
void
lj_scale_set_label (LjScale *self, guint score, LjLanguage language, const char *label)
{
  g_return_if_fail (score >= 1 && score <= LJ_N_LEVELS);
  set_string (&self->labels[score - 1][language], label);
}

void
lj_scale_free (LjScale *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < LJ_N_LEVELS; i++)
    for (guint language = 0; language < LJ_N_LANGUAGES; language++)
      g_free (self->labels[i][language]);
  g_free (self);
}

/* A county without a name and a look of its own that keeps its texts in Finnish and Swedish, on the
 * default scale. */
LjProperties *
lj_properties_new (void)
{
  LjProperties *self = g_new0 (LjProperties, 1);

  self->languages = LJ_LANGUAGES_OF_COUNTIES;
  self->scale = lj_scale_new_default ();
  self->accent = LJ_NO_ACCENT;
  return self;
}

/* name: NULL or "" takes it away. */
void
lj_properties_set_county (LjProperties *self, LjLanguage language, const char *name)
{
  set_string (&self->counties[language], name);
}

/* logo: NULL takes it away. */
void
lj_properties_set_logo (LjProperties *self, GBytes *logo)
{
  GBytes *kept = logo != NULL ? g_bytes_ref (logo) : NULL;

  g_clear_pointer (&self->logo, g_bytes_unref);
  self->logo = kept;
}

void
lj_properties_free (LjProperties *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < LJ_N_LANGUAGES; i++)
    g_free (self->counties[i]);
  lj_scale_free (self->scale);
  g_clear_pointer (&self->logo, g_bytes_unref);
  g_free (self);
}
