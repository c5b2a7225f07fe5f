/* SPDX-License-Identifier: EUPL-1.2 */
#include <linjaus/proofread.h>

/* What is found, in words. */

static const char *
name_role (LjRole role, LjLanguage reader)
{
  switch (role)
    {
    case LJ_ROLE_TITLE:
      return lj_tr (reader, N_ ("title"));
    case LJ_ROLE_DESCRIPTION:
      return lj_tr (reader, N_ ("description"));
    case LJ_ROLE_PUBLISHED:
    case LJ_ROLE_ANSWER:
    case LJ_ROLE_NOTE:
    default:
      return lj_tr (reader, N_ ("published text"));
    }
}

static const char *
say_language (LjLanguage language, LjLanguage reader)
{
  static const char *const in[LJ_N_LANGUAGES] = {
    /* Translators: as in "not there in Finnish". */
    [LJ_LANGUAGE_FI] = N_ ("in Finnish"),
    /* Translators: as in "not there in Swedish". */
    [LJ_LANGUAGE_SV] = N_ ("in Swedish"),
    /* Translators: as in "not there in English". */
    [LJ_LANGUAGE_EN] = N_ ("in English"),
  };

  return lj_tr (reader, in[language]);
}

/* (transfer full) */
static char *
say_only (LjLanguage language, const char *numbers, LjLanguage reader)
{
  /* Translators: %1$s is as in "in Finnish", %2$s are numbers. */
  return g_strdup_printf (lj_tr (reader, N_ ("only %1$s %2$s")), say_language (language, reader),
                          numbers);
}

/* (transfer full) */
static char *
say_numbers (const LjFinding *self, LjLanguage reader)
{
  g_autofree char *said = say_only (self->language, self->said, reader);
  g_autofree char *expected = say_only (self->twin, self->expected, reader);

  if (*self->expected == '\0')
    return g_steal_pointer (&said);
  if (*self->said == '\0')
    return g_steal_pointer (&expected);
  return g_strdup_printf ("%s, %s", said, expected);
}

/* (transfer full) */
static char *
say_difference (const LjFinding *self, LjLanguage reader)
{
  g_autofree char *numbers = say_numbers (self, reader);

  if (self->accepted)
    return g_strdup_printf (
        /* Translators: %1$s is a place in the tree, %2$s as in "published text", %3$s as in "only
         * in Finnish 3,8, only in Swedish 3,6". */
        lj_tr (reader, N_ ("%1$s, %2$s: the numbers differ, which is accepted: %3$s")), self->place,
        name_role (self->role, reader), numbers);
  return g_strdup_printf (
      /* Translators: %1$s is a place in the tree, %2$s as in "published text", %3$s as in "only in
       * Finnish 3,8, only in Swedish 3,6". */
      lj_tr (reader, N_ ("%1$s, %2$s: the numbers differ: %3$s; correct one of them or accept the "
                         "difference")),
      self->place, name_role (self->role, reader), numbers);
}

/* One sentence without a full stop: where, what, what to do. Returns: (transfer full) */
char *
lj_finding_describe (const LjFinding *self, LjLanguage reader)
{
  const char *role = name_role (self->role, reader);
  const char *language = say_language (self->language, reader);

  switch (self->kind)
    {
    case LJ_FINDING_MISSING_TWIN:
      return g_strdup_printf (
          /* Translators: %1$s is a place in the tree, %2$s as in "published text", %3$s and %4$s as
           * in "in Finnish". */
          lj_tr (reader,
                 N_ ("%1$s, %2$s: not there %3$s; write it, or it is printed %4$s, marked")),
          self->place, role, language, say_language (self->twin, reader));
    case LJ_FINDING_CONTRADICTION:
      return g_strdup_printf (
          /* Translators: %1$s is a place in the tree, %2$s as in "published text", %3$s as in "in
           * Finnish", %4$s as in "22 goals" or "3,8". */
          lj_tr (reader, N_ ("%1$s, %2$s: says %3$s “%4$s”, the evaluations give “%5$s”; correct "
                             "the text or the evaluations")),
          self->place, role, language, self->said, self->expected);
    case LJ_FINDING_NUMBERS_DIFFER:
    default:
      return say_difference (self, reader);
    }
}
