/* SPDX-License-Identifier: EUPL-1.2 */
#include "summary/summary-private.h"

#include <linjaus/names.h>
#include <linjaus/text.h>
#include <string.h>

/* So many goals are named one by one; of more, how many have which score. */
#define NAMED_GOALS 50

typedef struct
{
  const LjSummary *summary;
  const LjNode *nodes; /* borrowed from the summary's tree */
  LjWorkbook *workbook;
  LjLanguage language;
  guint node;        /* the one asked about */
  LjFigures figures; /* of it */
  GString *text;     /* owned */
} Why;

typedef gboolean (*WhyFilter) (const Why *why, guint node);

static G_GNUC_PRINTF (2, 3) void add_line (Why *why, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_string_append_vprintf (why->text, format, arguments);
  va_end (arguments);
  g_string_append_c (why->text, '\n');
}

/* A goal is often a whole sentence, or several lines of a table; here it goes on after a colon. */
static void
make_phrase (char *title)
{
  g_strdelimit (title, "\n", ' ');
  for (gsize length = strlen (title); length > 0 && title[length - 1] == '.'; length--)
    title[length - 1] = '\0';
}

/* "1.1 Title", or the kind where there is neither. (transfer full) */
static char *
name_node (const Why *why, guint node)
{
  gint64 id = why->nodes[node].id;
  g_autofree char *number = lj_workbook_dup_number (why->workbook, id);
  g_autofree char *title = lj_workbook_dup_title (why->workbook, id, why->language, NULL);

  if (title == NULL || *title == '\0')
    {
      g_free (title);
      title
          = g_strdup (lj_workbook_kind_name (why->workbook, why->nodes[node].kind, why->language));
    }
  make_phrase (title);
  if (number == NULL || *number == '\0')
    return g_steal_pointer (&title);
  return g_strdup_printf ("%s %s", number, title);
}

/* A whole number as it is, else the fraction: "3", "5/2". (transfer full) */
static char *
write_fraction (LjMean mean)
{
  if (mean.denominator == 1)
    return g_strdup_printf ("%" G_GINT64_FORMAT, mean.numerator);
  return g_strdup_printf ("%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT, mean.numerator,
                          mean.denominator);
}

static gboolean
is_scored_part (const Why *why, guint node)
{
  return why->nodes[node].kind == LJ_KIND_PART && why->nodes[node].score != 0;
}

static gboolean
is_left_out (const Why *why, guint node)
{
  return why->nodes[node].score != 0 && why->nodes[node].qualified
         && lj_summary_get_options (why->summary)->without_qualified;
}

/* "2, 4", or "(2), 4" where one is in parentheses. (transfer full) */
static char *
list_parts (const Why *why, guint node)
{
  g_autoptr(GString) list = g_string_new (NULL);

  for (guint i = node + 1; i < why->nodes[node].end; i = why->nodes[i].end)
    {
      if (!is_scored_part (why, i) || is_left_out (why, i))
        continue;
      if (list->len > 0)
        g_string_append (list, ", ");
      g_string_append_printf (list, why->nodes[i].qualified ? "(%u)" : "%u", why->nodes[i].score);
    }
  return g_string_free (g_steal_pointer (&list), FALSE);
}

static void
add_value (Why *why, guint node)
{
  g_autofree char *name = name_node (why, node);
  g_autofree char *fraction = NULL, *parts = NULL;
  LjMean value;

  lj_summary_get_part (why->summary, node, &value);
  fraction = write_fraction (value);
  if (why->nodes[node].score == 0)
    {
      parts = list_parts (why, node);
      /* Translators: a goal, its value, the scores of its parts: "2 Health: 7/2, the mean of its
       * parts 3, 4". */
      add_line (why, lj_tr (why->language, "%s: %s, the mean of its parts %s"), name, fraction,
                parts);
    }
  else if (why->nodes[node].qualified)
    /* Translators: the name of a goal, its score. */
    add_line (why, lj_tr (why->language, "%s: %s, printed in parentheses"), name, fraction);
  else
    add_line (why, "%s: %s", name, fraction);
}

/* Where to look on after a node: what lies below one that has had its vote is not asked. */
static guint
next_node (const Why *why, guint node)
{
  gboolean stops = lj_summary_get_options (why->summary)->rule == LJ_RULE_GOALS
                   && lj_summary_is_voter (why->summary, node);

  return stops ? why->nodes[node].end : node + 1;
}

static LjPartIn
get_part (const Why *why, guint node)
{
  LjMean value;

  return lj_summary_get_part (why->summary, node, &value);
}

static gboolean
is_counted (const Why *why, guint node)
{
  return get_part (why, node) == LJ_PART_IN_COUNTED;
}

static gboolean
is_not_assessed (const Why *why, guint node)
{
  return get_part (why, node) == LJ_PART_IN_NOT_ASSESSED;
}

static gboolean
is_left_out_in_whole (const Why *why, guint node)
{
  return get_part (why, node) == LJ_PART_IN_LEFT_OUT;
}

static gboolean
is_not_asked_goal (const Why *why, guint node)
{
  return why->nodes[node].kind == LJ_KIND_GOAL && !lj_summary_is_voter (why->summary, node);
}

/* The nodes below that pass, at most limit of them (NULL: only counted); how many there are. */
static guint
collect (const Why *why, WhyFilter filter, GArray *nodes, guint limit)
{
  guint n = 0;

  for (guint i = why->node + 1; i < why->nodes[why->node].end; i = next_node (why, i))
    if (filter (why, i))
      {
        if (nodes != NULL && n < limit)
          g_array_append_val (nodes, i);
        n++;
      }
  return n;
}

static void
add_more (Why *why, guint n)
{
  if (n > 0)
    add_line (why, lj_ntr (why->language, "and %u more", "and %u more", n), n);
}

static void
add_score_counts (Why *why)
{
  for (guint i = G_N_ELEMENTS (why->figures.scores); i-- > 0;)
    if (why->figures.scores[i] > 0)
      add_line (
          why,
          lj_ntr (why->language, "Score %u: %u time", "Score %u: %u times", why->figures.scores[i]),
          i + 1, why->figures.scores[i]);
}

static void
add_values (Why *why)
{
  g_autoptr(GArray) nodes = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n = collect (why, is_counted, nodes, NAMED_GOALS);

  add_line (why, "%s", lj_tr (why->language, "Values behind it:"));
  for (guint i = 0; i < nodes->len; i++)
    add_value (why, g_array_index (nodes, guint, i));
  add_more (why, n - nodes->len);
  if (n > nodes->len)
    add_score_counts (why);
}

/* "Sum 16, divided by 5: 16/5. Rounded half up from the fraction: 3.2." */
static void
add_arithmetic (Why *why)
{
  g_autofree char *sum = write_fraction (why->figures.sum);
  g_autofree char *shown = lj_mean_text (why->figures.mean, why->language);
  g_autofree char *mean
      = g_strdup_printf ("%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT, why->figures.mean.numerator,
                         why->figures.mean.denominator);

  /* Translators: a sum, how many values it is of, and the mean as a fraction. */
  add_line (why, lj_tr (why->language, "Sum %s, divided by %u: %s"), sum, why->figures.n_votes,
            mean);
  add_line (why, lj_tr (why->language, "Rounded half up from the fraction: %s"), shown);
}

/* The names of those that pass, under a heading with their number. */
static void
add_names (Why *why, WhyFilter filter, const char *heading)
{
  g_autoptr(GArray) nodes = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n = collect (why, filter, nodes, NAMED_GOALS);

  if (n == 0)
    return;
  add_line (why, "%s: %u", heading, n);
  for (guint i = 0; i < nodes->len; i++)
    {
      g_autofree char *name = name_node (why, g_array_index (nodes, guint, i));

      add_line (why, "%s", name);
    }
  add_more (why, n - nodes->len);
}

static void
add_left_out (Why *why)
{
  gboolean goals = lj_summary_get_options (why->summary)->rule == LJ_RULE_GOALS;

  add_names (why, is_not_assessed, lj_tr (why->language, "Left out, not assessed"));
  add_names (why, is_left_out_in_whole, lj_tr (why->language, "Left out, score in parentheses"));
  if (goals && collect (why, is_not_asked_goal, NULL, 0) > 0)
    add_line (why, lj_tr (why->language, "Not asked for a score, and not counted: %u"),
              collect (why, is_not_asked_goal, NULL, 0));
}

static void
add_qualified (Why *why)
{
  gboolean left_out = lj_summary_get_options (why->summary)->without_qualified;

  if (why->figures.qualified == 0)
    return;
  if (left_out)
    add_line (why, lj_tr (why->language, "Scores in parentheses are left out: %u"),
              why->figures.qualified);
  else
    add_line (why, lj_tr (why->language, "Scores in parentheses count: %u"),
              why->figures.qualified);
}

static void
add_few (Why *why)
{
  if (!why->figures.few)
    return;
  add_line (why,
            lj_ntr (why->language, "Only %u value is behind this average: read it with care",
                    "Only %u values are behind this average: read it with care",
                    why->figures.n_votes),
            why->figures.n_votes);
}

/* Title and number, or what there is instead of a number. */
static void
add_head (Why *why)
{
  g_autofree char *name = name_node (why, why->node);
  g_autofree char *shown = lj_mean_text (why->figures.mean, why->language);

  if (why->figures.mean.denominator != 0)
    /* Translators: the name of a policy line or goal, and its average: "Strategy: average 3.2". */
    add_line (why, lj_tr (why->language, "%s: average %s"), name, shown);
  else
    add_line (why, lj_tr (why->language, "%s: no average"), name);
  add_line (why, lj_tr (why->language, "Rule: %s"),
            lj_rule_name (lj_summary_get_options (why->summary)->rule, why->language));
}

static void
add_own (Why *why)
{
  const LjNode *it = &why->nodes[why->node];

  add_line (why, lj_tr (why->language, "Its value is the score it was given itself: %u"),
            it->score);
  if (why->figures.goals > 0)
    add_line (why,
              lj_ntr (why->language, "The %u goal below it is not counted into this",
                      "The %u goals below it are not counted into this", why->figures.goals),
              why->figures.goals);
}

/* Whether the figures of the node are those of its parts, not of all that lies below it. */
static gboolean
is_mean_of_parts (const Why *why)
{
  LjPartIn part = get_part (why, why->node);

  return lj_summary_get_options (why->summary)->rule == LJ_RULE_GOALS
         && (part == LJ_PART_IN_COUNTED || part == LJ_PART_IN_LEFT_OUT);
}

static void
add_parts (Why *why)
{
  g_autofree char *parts = list_parts (why, why->node);

  if (why->figures.n_votes == 0)
    return;
  add_line (why, lj_tr (why->language, "Its value is the mean of its parts: %s"), parts);
  add_arithmetic (why);
}

static void
add_below (Why *why)
{
  if (why->figures.n_votes == 0 && is_not_assessed (why, why->node))
    add_line (why, "%s", lj_tr (why->language, "It was asked for a score and is not assessed"));
  else if (why->figures.n_votes == 0)
    add_line (why, "%s", lj_tr (why->language, "Nothing below it is assessed"));
  else
    {
      add_values (why);
      add_arithmetic (why);
    }
  add_left_out (why);
}

/* How the average of a node comes about, in whole lines of words and numbers that can be read
 * aloud: the rule, each value behind it, the fraction, the rounding, what was left out. Of more
 * than 50 values the first 50 and how often there is each score. (transfer full) */
char *
lj_why_text (const LjSummary *self, LjWorkbook *workbook, guint node, LjLanguage language)
{
  Why why = { .summary = self,
              .nodes = lj_tree_get_nodes (lj_summary_get_tree (self)),
              .workbook = workbook,
              .language = language,
              .node = node,
              .text = g_string_new (NULL) };

  lj_workbook_begin_reading (workbook);
  lj_summary_get_figures (self, node, &why.figures);
  add_head (&why);
  if (why.figures.own)
    add_own (&why);
  else if (is_mean_of_parts (&why))
    add_parts (&why);
  else
    add_below (&why);
  add_qualified (&why);
  if (!why.figures.own)
    add_few (&why);
  lj_workbook_end_reading (workbook);
  return g_string_free (why.text, FALSE);
}
