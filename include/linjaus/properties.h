/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <linjaus/look.h>
#include <linjaus/workbook.h>

G_BEGIN_DECLS

#define LJ_N_LEVELS 5

/* What the levels of a scale mean, in each language. */
typedef struct
{
  char *labels[LJ_N_LEVELS][LJ_N_LANGUAGES]; /* of the scores 1 to 5; each or NULL */
} LjScale;

LjScale *lj_scale_new_default (void) G_GNUC_WARN_UNUSED_RESULT;
LjScale *lj_scale_copy (const LjScale *self) G_GNUC_WARN_UNUSED_RESULT;
void lj_scale_set_label (LjScale *self, guint score, LjLanguage language, const char *label);
void lj_scale_free (LjScale *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LjScale, lj_scale_free)

/* What a workbook as a whole is about. */
typedef struct
{
  char *counties[LJ_N_LANGUAGES]; /* each or NULL */
  guint languages;                /* set of 1 << LjLanguage that texts are kept in; never empty */
  LjScale *scale;                 /* of one round */
  guint32 accent;                 /* the county's colour: see look.h; LJ_NO_ACCENT: none */
  GBytes *logo;                   /* or NULL */
} LjProperties;

LjProperties *lj_properties_new (void) G_GNUC_WARN_UNUSED_RESULT;
void lj_properties_set_county (LjProperties *self, LjLanguage language, const char *name);
void lj_properties_set_logo (LjProperties *self, GBytes *logo);
void lj_properties_free (LjProperties *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LjProperties, lj_properties_free)

LjProperties *lj_workbook_load_properties (LjWorkbook *self, gint64 round,
                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean lj_workbook_set_properties (LjWorkbook *self, gint64 round, const LjProperties *properties,
                                     GError **error);

/* The languages that texts of this workbook are kept in: a set of 1 << LjLanguage, never empty;
 * Finnish and Swedish where nothing is said. A text in another one is never called missing. */
guint lj_workbook_get_languages (LjWorkbook *self);

/* The county's colour and logo: see look.h. */
guint32 lj_workbook_get_accent (LjWorkbook *self);
GBytes *lj_workbook_dup_logo (LjWorkbook *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean lj_workbook_set_look (LjWorkbook *self, guint32 accent, GBytes *logo, GError **error);

/* The beginning of an empty workbook. */
typedef struct
{
  const LjProperties *properties;
  const char *strategies[LJ_N_LANGUAGES]; /* what the first strategy is called; each or NULL */
  const char *round;                      /* what the first round is called; NULL: Round 1 */
} LjBeginning;

gboolean lj_workbook_start_strategy (LjWorkbook *self, const LjBeginning *beginning,
                                     GError **error);

G_END_DECLS
