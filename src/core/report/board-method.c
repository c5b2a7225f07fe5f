/* SPDX-License-Identifier: EUPL-1.2 */
/* What the numbers mean and how they were made: the scale, the rule, what was left out, and what
 * the check of printed figures found. */
#include "report/board-private.h"
#include <linjaus/audit.h>
#include <linjaus/properties.h>
#include <linjaus/text.h>

static char *
dup_tenths (guint tenths, LjLanguage language)
{
  g_autofree char *ascii = g_strdup_printf ("%u.%u", tenths / 10, tenths % 10);

  return lj_text_decimal (ascii, language);
}

/* The averages, as shown, that stand on a level: "3,5\u20134,4". */
static char *
dup_range (const LjBoard *self, guint level)
{
  const LjLimits *chosen = &lj_summary_get_options (self->summary)->limits;
  const LjLimits limits = lj_limits_are_valid (chosen) ? *chosen : LJ_LIMITS_DEFAULT;
  g_autofree char *from = level > 1 ? dup_tenths (limits.tenths[level - 2], self->languages[0])
                                    : dup_tenths (10, self->languages[0]);
  g_autofree char *to = level < 5 ? dup_tenths (limits.tenths[level - 1] - 1u, self->languages[0])
                                  : dup_tenths (50, self->languages[0]);

  return g_strdup_printf ("%s\u2013%s", from, to);
}

static gboolean
has_labels (const LjScale *scale)
{
  for (guint i = 0; i < LJ_N_LEVELS; i++)
    for (guint language = 0; language < LJ_N_LANGUAGES; language++)
      if (scale->labels[i][language] != NULL)
        return TRUE;
  return FALSE;
}

/* A cell a language. */
static void
put_labels (LjBoardTable *table, const LjScale *scale, guint level)
{
  for (guint i = 0; i < table->board->n_languages; i++)
    {
      g_auto(LjBoardText) text = { .language = table->board->languages[i] };

      text.text = g_strdup (scale->labels[level - 1][text.language]);
      for (guint j = 0; j < LJ_N_LANGUAGES && text.text == NULL; j++)
        if (scale->labels[level - 1][j] != NULL)
          lj_board_text_set_fallback (table->board, &text, scale->labels[level - 1][j], j);
      lj_board_table_put_text (table, &text, 0);
    }
}

void
lj_board_add_scale (LjBoard *self)
{
  g_autoptr(LjProperties) properties
             = lj_workbook_load_properties (self->workbook, self->round, NULL);
  g_auto(LjBoardTable) table = { 0 };
  gboolean labels;

  if (properties == NULL)
    return;
  labels = has_labels (properties->scale);
  lj_board_add_heading (self, 1, lj_board_say_message, N_ ("Scale"));
  lj_board_table_init (&table, self);
  lj_board_table_add_column (&table, N_ ("Score"), LJ_ALIGN_START);
  if (labels)
    lj_board_table_add_text_column (&table, N_ ("Meaning"), 1);
  lj_board_table_add_column (&table, N_ ("Average"), LJ_ALIGN_START);
  lj_board_table_start (&table);
  for (guint level = 5; level > 0; level--)
    {
      lj_board_table_put (&table, g_strdup_printf ("%u", level), level);
      if (labels)
        put_labels (&table, properties->scale, level);
      lj_board_table_put (&table, dup_range (self, level), 0);
      lj_board_table_end_row (&table);
    }
}

static char *
say_rule (const LjBoard *self, LjLanguage language, gconstpointer data)
{
  return g_strdup_printf (
      lj_tr (language,
             N_ ("Rule: %s. An average is calculated as an exact fraction and rounded half up to "
                 "one decimal only when it is shown.")),
      lj_rule_name (lj_summary_get_options (self->summary)->rule, language));
}

static char *
say_qualified (const LjBoard *self, LjLanguage language, gconstpointer data)
{
  return g_strdup (
      lj_tr (language, lj_summary_get_options (self->summary)->without_qualified
                           ? N_ ("Scores printed in parentheses are left out of the averages.")
                           : N_ ("Scores printed in parentheses are counted in the averages.")));
}

static const char *const principles[] = {
  N_ ("A goal that is not assessed is left out of averages and counted as not assessed. What was "
      "not asked in the round is neither shown nor counted."),
  N_ ("A goal that is scored in parts has the average of its parts as its value. A policy line or "
      "guideline that is scored itself has that score, and not the average of its goals."),
};

static char *
say_few (const LjBoard *self, LjLanguage language, gconstpointer data)
{
  return g_strdup_printf (
      lj_tr (language, N_ ("An average of fewer than %u goals carries their number (n).")),
      lj_summary_get_options (self->summary)->few_goals);
}

static char *
say_fallback (const LjBoard *self, LjLanguage language, gconstpointer data)
{
  return g_strdup (lj_tr (language, N_ ("A text marked [fi] or [sv] is missing in the other "
                                        "language and is shown as it is.")));
}

static gboolean
has_qualified (const LjBoard *self)
{
  for (guint i = 0; i < self->n_nodes; i++)
    if (self->nodes[i].qualified)
      return TRUE;
  return FALSE;
}

void
lj_board_add_method (LjBoard *self)
{
  lj_board_add_heading (self, 1, lj_board_say_message, N_ ("How the averages were made"));
  lj_board_add_paragraph (self, say_rule, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (principles); i++)
    lj_board_add_paragraph (self, lj_board_say_message, principles[i]);
  if (has_qualified (self))
    lj_board_add_paragraph (self, say_qualified, NULL);
  lj_board_add_paragraph (self, say_few, NULL);
  lj_board_add_paragraph (self, say_fallback, NULL);
}

/* Of both languages, row by row the same. */
typedef struct
{
  GPtrArray *rows[2]; /* LjAuditRow */
  guint row;
} Findings;

static const LjAuditRow *
get_row (const LjBoard *self, LjLanguage language, const Findings *findings)
{
  return g_ptr_array_index (findings->rows[language == self->languages[0] ? 0 : 1], findings->row);
}

static char *
say_subject (const LjBoard *self, LjLanguage language, gconstpointer data)
{
  const LjAuditRow *row = get_row (self, language, data);

  return g_strdup (row->group != NULL && *row->group != '\0' ? row->group : row->document);
}

static char *
say_figure (const LjBoard *self, LjLanguage language, gconstpointer data)
{
  return lj_text_capitalise (lj_figure_name (get_row (self, language, data)->figure, language));
}

static char *
say_verdict (const LjBoard *self, LjLanguage language, gconstpointer data)
{
  const LjAuditRow *row = get_row (self, language, data);
  g_autofree char *verdict = lj_text_capitalise (lj_verdict_name (row->verdict, language));

  if (row->explanation == NULL || *row->explanation == '\0')
    return g_steal_pointer (&verdict);
  return g_strdup_printf ("%s. %s", verdict, row->explanation);
}

static void
add_finding (LjBoardTable *table, const Findings *findings)
{
  LjLanguage language = table->board->languages[0];
  const LjAuditRow *row = get_row (table->board, language, findings);

  lj_board_table_say (table, say_subject, findings);
  lj_board_table_say (table, say_figure, findings);
  lj_board_table_put (table, lj_text_decimal (row->published, language), 0);
  lj_board_table_put (table, lj_text_decimal (row->computed, language), 0);
  lj_board_table_say (table, say_verdict, findings);
  lj_board_table_end_row (table);
}

static void
add_findings (LjBoard *self, Findings *findings)
{
  g_auto(LjBoardTable) table = { 0 };

  lj_board_table_init (&table, self);
  lj_board_table_add_text_column (&table, N_ ("Concerns"), 3);
  lj_board_table_add_text_column (&table, N_ ("Figure"), 0);
  lj_board_table_add_column (&table, N_ ("Published"), LJ_ALIGN_END);
  lj_board_table_add_column (&table, N_ ("Calculated"), LJ_ALIGN_END);
  lj_board_table_add_text_column (&table, N_ ("Finding"), 5);
  for (findings->row = 0; findings->row < findings->rows[0]->len; findings->row++)
    {
      if (get_row (self, self->languages[0], findings)->verdict == LJ_VERDICT_AGREES)
        continue;
      if (table.table == NULL)
        {
          lj_board_table_start (&table);
          lj_report_table_set_ruled (table.table, TRUE);
        }
      add_finding (&table, findings);
    }
}

static char *
say_audit (const LjBoard *self, LjLanguage language, gconstpointer data)
{
  guint counts[LJ_VERDICT_CANNOT_BE_CHECKED + 1] = { 0 };
  const GPtrArray *rows = data;

  for (guint i = 0; i < rows->len; i++)
    counts[((const LjAuditRow *) g_ptr_array_index (rows, i))->verdict]++;
  return g_strdup_printf (lj_tr (language, N_ ("Published figures: agree %u, differ %u, impossible "
                                               "%u, cannot be checked %u.")),
                          counts[LJ_VERDICT_AGREES], counts[LJ_VERDICT_DIFFERS],
                          counts[LJ_VERDICT_IMPOSSIBLE], counts[LJ_VERDICT_CANNOT_BE_CHECKED]);
}

/* Those that agree are counted, the others listed. */
gboolean
lj_board_add_audit (LjBoard *self, GError **error)
{
  Findings findings = { 0 };

  for (guint i = 0; i < self->n_languages; i++)
    {
      findings.rows[i] = lj_audit (self->workbook, self->round, self->languages[i], error);
      if (findings.rows[i] != NULL)
        continue;
      g_clear_pointer (&findings.rows[0], g_ptr_array_unref);
      return FALSE;
    }
  lj_board_add_heading (self, 1, lj_board_say_message, N_ ("Check of published figures"));
  lj_board_add_paragraph (self, say_audit, findings.rows[0]);
  add_findings (self, &findings);
  for (guint i = 0; i < self->n_languages; i++)
    g_clear_pointer (&findings.rows[i], g_ptr_array_unref);
  return TRUE;
}
