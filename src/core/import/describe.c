/* SPDX-License-Identifier: EUPL-1.2 */
#include <linjaus/import.h>

typedef struct
{
  guint kinds[LJ_KIND_LAST + 1];
  guint scored_rows; /* parts of one goal stood in one row */
  guint scores;
  guint qualified;
  guint achieved[LJ_ACHIEVED_NO + 1];
  gboolean asked_achieved;
} Counts;

static void
count_score (Counts *counts, const LjContent *content, guint index, guint *last_parent)
{
  const LjContentElement *element = lj_content_get (content->elements, LjContentElement, index);
  gboolean same_row = element->kind == LJ_KIND_PART && element->parent == *last_parent;

  *last_parent = element->kind == LJ_KIND_PART ? element->parent : LJ_NONE;
  counts->scores++;
  if (!same_row)
    counts->scored_rows++;
}

static void
count (Counts *counts, const LjContent *content)
{
  guint last_parent = LJ_NONE;

  for (guint i = 0; i < content->elements->len; i++)
    counts->kinds[lj_content_get (content->elements, LjContentElement, i)->kind]++;
  for (guint i = 0; i < content->evaluations->len; i++)
    {
      const LjContentEvaluation *evaluation
          = lj_content_get (content->evaluations, LjContentEvaluation, i);

      if (evaluation->score > 0)
        count_score (counts, content, evaluation->element, &last_parent);
      counts->qualified += evaluation->score > 0 && evaluation->qualified;
      counts->achieved[evaluation->achieved]++;
    }
  for (guint i = 0; i < content->questions->len; i++)
    counts->asked_achieved |= lj_content_get (content->questions, LjContentQuestion, i)->achieved;
}

static void
describe_elements (GString *out, const Counts *counts, LjLanguage language)
{
  for (guint kind = 1; kind <= LJ_KIND_LAST; kind++)
    if (counts->kinds[kind] > 0)
      g_string_append_printf (out, "  %s: %u\n", lj_kind_name (kind, language),
                              counts->kinds[kind]);
}

static void
describe_evaluations (GString *out, const Counts *counts, LjLanguage language)
{
  g_string_append_printf (out, lj_tr (language, N_ ("  rows with a score: %u\n")),
                          counts->scored_rows);
  if (counts->scores > counts->scored_rows)
    g_string_append_printf (
        out, lj_tr (language, N_ ("  scores, with rows that have several: %u\n")), counts->scores);
  if (counts->qualified > 0)
    g_string_append_printf (out, lj_tr (language, N_ ("  scores in parentheses: %u\n")),
                            counts->qualified);
  if (!counts->asked_achieved)
    return;
  /* Translators: how many goals were achieved: yes, partly, no. */
  g_string_append_printf (out, lj_tr (language, N_ ("  achieved: %u yes, %u partly, %u no\n")),
                          counts->achieved[LJ_ACHIEVED_YES], counts->achieved[LJ_ACHIEVED_PARTLY],
                          counts->achieved[LJ_ACHIEVED_NO]);
}

static void
describe_rounds (GString *out, const LjContent *content, LjLanguage language)
{
  guint n_named = 0;

  for (guint i = 0; i < content->rounds->len; i++)
    {
      const char *name = lj_content_get (content->rounds, LjContentRound, i)->name;

      if (name == NULL || *name == '\0')
        continue;
      if (n_named++ == 0)
        g_string_append_printf (out, "  %s: ", lj_tr (language, N_ ("rounds")));
      g_string_append_printf (out, "%s%s", n_named > 1 ? ", " : "", name);
    }
  if (n_named > 0)
    g_string_append_c (out, '\n');
}

/* What a scale is for; a name of the county's own stays as it is. */
static const char *
name_purpose (const char *purpose, LjLanguage language)
{
  if (g_strcmp0 (purpose, "goals") == 0)
    return lj_tr (language, "goals");
  if (g_strcmp0 (purpose, "municipalities") == 0)
    return lj_tr (language, "municipalities");
  return purpose;
}

static void
describe_scales (GString *out, const LjContent *content, LjLanguage language)
{
  for (guint i = 0; i < content->scales->len; i++)
    {
      const LjContentScale *scale = lj_content_get (content->scales, LjContentScale, i);

      /* Translators: a rating scale, what it is for, its lowest and its highest level. */
      g_string_append_printf (out, lj_tr (language, N_ ("  scale “%s”: %u to %u\n")),
                              name_purpose (scale->purpose, language), scale->minimum,
                              scale->maximum);
    }
  if (content->figures->len > 0)
    g_string_append_printf (out, lj_tr (language, N_ ("  published figures: %u\n")),
                            content->figures->len);
}

static void
describe_finding (GString *out, const LjImportFinding *finding, LjLanguage language)
{
  g_string_append (out, "  ");
  if (finding->line > 0 && finding->last_line == finding->line)
    g_string_append_printf (out, lj_tr (language, N_ ("line %u: ")), finding->line);
  else if (finding->line > 0)
    g_string_append_printf (out, lj_tr (language, N_ ("lines %u-%u: ")), finding->line,
                            finding->last_line);
  g_string_append (out, finding->message);
  g_string_append_c (out, '\n');
}

/* The findings of one kind under their heading. */
static void
describe_findings (GString *out, const LjPlan *self, LjImportFindingKind kind, LjLanguage language)
{
  static const char *const headings[] = {
    [LJ_IMPORT_FINDING_VALUE] = N_ ("Wrong values, left out"),
    [LJ_IMPORT_FINDING_NOT_UNDERSTOOD] = N_ ("Not recognised, left out"),
    [LJ_IMPORT_FINDING_LATER] = N_ ("Comes with a later version, left out"),
    [LJ_IMPORT_FINDING_NOTE] = N_ ("Worth a look"),
  };
  guint n_findings = 0;

  for (guint i = 0; i < self->findings->len; i++)
    {
      const LjImportFinding *finding = g_ptr_array_index (self->findings, i);

      n_findings += finding->kind == kind;
    }
  if (n_findings == 0)
    return;
  g_string_append_printf (out, "%s: %u\n", lj_tr (language, headings[kind]), n_findings);
  for (guint i = 0; i < self->findings->len; i++)
    {
      const LjImportFinding *finding = g_ptr_array_index (self->findings, i);

      if (finding->kind == kind)
        describe_finding (out, finding, language);
    }
}

/* What the plan would add and what was not understood, with line numbers, as lines of text. The
 * findings are in the language that was current when they were found. (transfer full) */
char *
lj_plan_describe (const LjPlan *self, LjLanguage language)
{
  GString *out = g_string_new (NULL);
  Counts counts = { { 0 } };

  count (&counts, self->content);
  g_string_append_printf (out, "%s: %s", self->file_name, lj_format_token (self->format));
  /* JSON says of every text itself which language it is in. */
  if (self->format != LJ_FORMAT_JSON)
    g_string_append_printf (out, ", %s", lj_language_name (self->language));
  g_string_append_c (out, '\n');
  describe_elements (out, &counts, language);
  describe_evaluations (out, &counts, language);
  describe_rounds (out, self->content, language);
  describe_scales (out, self->content, language);
  for (guint kind = LJ_IMPORT_FINDING_VALUE; kind <= LJ_IMPORT_FINDING_NOTE; kind++)
    describe_findings (out, self, kind, language);
  return g_string_free (out, FALSE);
}
