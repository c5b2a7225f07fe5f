/* SPDX-License-Identifier: EUPL-1.2 */
/* What there is to say of one goal, to whoever asks, on one page. */
#include "report/board-private.h"
#include <linjaus/agenda.h>
#include <linjaus/properties.h>
#include <linjaus/text.h>

/* One goal in one of two rounds. */
typedef struct
{
  LjSummary *summary; /* borrowed */
  gint64 round;
  guint node;
} Goal;

static const LjNode *
get_node (const Goal *goal)
{
  return lj_tree_get_nodes (lj_summary_get_tree (goal->summary)) + goal->node;
}

static LjReportTable *
add_table (LjBoard *self)
{
  const LjColumn columns[] = { { "", LJ_ALIGN_START, 0, 0 }, { "", LJ_ALIGN_START, 0, 1 } };
  LjReportTable *table = lj_report_add_table (self->report, columns, G_N_ELEMENTS (columns));

  lj_report_table_set_facts (table, TRUE);
  return table;
}

/* Nothing where there is nothing to say. */
static void
add_fact (LjReportTable *table, const char *what, const char *value)
{
  const char *const cells[] = { what, value };

  if (value != NULL && *value != '\0')
    lj_report_table_add_row (table, cells);
}

static void
add_title_fact (LjBoard *self, LjReportTable *table, const char *what, guint node)
{
  g_auto(LjBoardText) text = { 0 };

  lj_board_get_title (self, node, self->languages[0], &text);
  if (text.text == NULL)
    return;
  add_fact (table, what, text.text);
  lj_report_table_set_cell_language (table, 1, text.language);
}

/* The document, and the nearest that the goal is part of without being evaluated itself. */
static void
add_place (LjBoard *self, LjReportTable *table, guint node)
{
  guint line = lj_board_find_line (self, node), document = node;

  while (document != LJ_NODE_NONE && self->nodes[document].kind != LJ_KIND_DOCUMENT)
    document = self->nodes[document].parent;
  if (document != LJ_NODE_NONE && document != node)
    add_title_fact (self, table, lj_tr (self->languages[0], "Document"), document);
  if (line != node && line != document)
    {
      g_autofree char *kind = lj_text_capitalise (
          lj_workbook_kind_name (self->workbook, self->nodes[line].kind, self->languages[0]));

      add_title_fact (self, table, kind, line);
    }
}

/* What the level means in the round; with its mark where that is another language's. NULL: it has no
 * label. (transfer full) */
static char *
dup_label (const LjBoard *self, gint64 round, guint level)
{
  g_autoptr(LjProperties) properties = lj_workbook_load_properties (self->workbook, round, NULL);
  g_auto(LjBoardText) text = { .language = self->languages[0] };
  const char *const *labels;

  if (properties == NULL || level == 0 || level > LJ_N_LEVELS)
    return NULL;
  labels = (const char *const *) properties->scale->labels[level - 1];
  text.text = g_strdup (labels[text.language]);
  for (guint i = 0; i < LJ_N_LANGUAGES && text.text == NULL; i++)
    if (labels[i] != NULL)
      lj_board_text_set_fallback (self, &text, labels[i], i);
  return g_steal_pointer (&text.text);
}

/* "3 – some progress", "(3) – some progress", "3,5 (average of its parts)"; NULL: it has none.
 * (transfer full) */
static char *
dup_score (const LjBoard *self, const Goal *goal, guint *level)
{
  const LjNode *node = get_node (goal);
  g_autofree char *label = dup_label (self, goal->round, node->score);
  g_autofree char *text = NULL;
  LjFigures figures;

  if (node->score != 0)
    {
      *level = node->score;
      text = g_strdup_printf (node->qualified ? "(%u)" : "%u", node->score);
      return label != NULL ? g_strdup_printf ("%s \u2013 %s", text, label)
                           : g_steal_pointer (&text);
    }
  lj_summary_get_figures (goal->summary, goal->node, &figures);
  if (!node->asked_score || figures.mean.denominator == 0)
    return NULL;
  *level = lj_board_get_level (self, figures.mean);
  text = lj_mean_text (figures.mean, self->languages[0]);
  return g_strdup_printf (lj_tr (self->languages[0], N_ ("%s (average of its parts)")), text);
}

static const char *
say_achieved (const LjBoard *self, LjAchieved achieved)
{
  return lj_workbook_achieved_name (self->workbook, achieved, self->languages[0]);
}

static void
add_score (LjBoard *self, LjReportTable *table, const char *what, const Goal *goal)
{
  guint level = 0;
  g_autofree char *score = dup_score (self, goal, &level);

  if (score == NULL)
    {
      if (get_node (goal)->asked_score)
        add_fact (table, what, say_achieved (self, LJ_ACHIEVED_NONE));
      return;
    }
  add_fact (table, what, score);
  lj_report_table_set_mark (table, 1, level);
}

/* What was asked, and what was answered without being asked. */
static void
add_verdict (LjBoard *self, LjReportTable *table, const Goal *goal)
{
  const LjNode *node = get_node (goal);

  if (node->asked_achieved || node->achieved != LJ_ACHIEVED_NONE)
    add_fact (table, lj_tr (self->languages[0], "Achieved"), say_achieved (self, node->achieved));
  add_score (self, table, lj_tr (self->languages[0], "Score"), goal);
}

/* A part is asked with its goal. */
static void
add_part (LjBoard *self, LjReportTable *table, const Goal *part)
{
  g_autofree char *title
      = lj_board_say_title (self, self->languages[0], GUINT_TO_POINTER (part->node));

  if (get_node (part)->score != 0)
    add_score (self, table, title, part);
  else
    add_fact (table, title, say_achieved (self, LJ_ACHIEVED_NONE));
}

static void
add_parts (LjBoard *self, LjReportTable *table, const Goal *goal)
{
  guint end = self->nodes[goal->node].end;

  if (!get_node (goal)->asked_score)
    return;
  for (guint i = goal->node + 1; i < end; i = self->nodes[i].end)
    if (self->nodes[i].kind == LJ_KIND_PART)
      add_part (self, table, &(Goal){ goal->summary, goal->round, i });
}

/* FALSE: the round before says nothing of it. */
static gboolean
find_then (const LjBoard *self, gint64 element, Goal *then)
{
  LjTextPlace place;

  if (self->then == NULL || !lj_workbook_find_before (self->workbook, element, self->round, &place))
    return FALSE;
  *then = (Goal){ self->then, place.round,
                  lj_tree_find (lj_summary_get_tree (self->then), place.element) };
  return then->node != LJ_NODE_NONE;
}

/* "yes; 4 – good progress" */
static void
add_before (LjBoard *self, LjReportTable *table, gint64 element)
{
  g_autofree char *what = NULL;
  g_autofree char *score = NULL;
  g_autofree char *value = NULL;
  guint level = 0;
  LjAchieved achieved;
  Goal then;

  if (!find_then (self, element, &then))
    return;
  achieved = get_node (&then)->achieved;
  score = dup_score (self, &then, &level);
  /* Translators: the name of the round before. */
  what = g_strdup_printf (lj_tr (self->languages[0], N_ ("In the round “%s”")), self->then_name);
  value = g_strconcat (achieved != LJ_ACHIEVED_NONE ? say_achieved (self, achieved) : "",
                       achieved != LJ_ACHIEVED_NONE && score != NULL ? "; " : "", score, NULL);
  add_fact (table, what, value);
}

static gboolean
add_responsible (LjBoard *self, LjReportTable *table, gint64 element, GError **error)
{
  g_autoptr(GPtrArray) all = lj_workbook_list_responsibilities (self->workbook, element, error);

  for (guint i = 0; all != NULL && i < all->len; i++)
    add_fact (table, lj_tr (self->languages[0], N_ ("Responsible unit")),
              ((const LjResponsibility *) g_ptr_array_index (all, i))->unit);
  return all != NULL;
}

static gboolean
add_origin (LjBoard *self, LjReportTable *table, gint64 element, GError **error)
{
  LjLanguage language = self->languages[0];
  g_auto(LjOrigin) origin = { 0 };
  g_autofree char *text = NULL;

  if (!lj_workbook_get_origin (self->workbook, element, self->round, &origin, error))
    return FALSE;
  if (origin.file_name != NULL && origin.line > 0)
    /* Translators: the name of a file, and where in it. */
    text = g_strdup_printf (lj_tr (language, N_ ("%s, line %u")), origin.file_name, origin.line);
  /* Translators: the file that it was read from. */
  add_fact (table, lj_tr (language, N_ ("Source")), text != NULL ? text : origin.file_name);
  return TRUE;
}

/* A long one goes on on the next page. */
static void
add_text (LjBoard *self, guint node)
{
  g_auto(LjBoardText) text = { 0 };

  lj_board_get_published (self, node, self->languages[0], &text);
  if (text.text == NULL && !self->nodes[node].asked_text)
    return;
  lj_board_add_heading (self, 2, lj_board_say_message, "Verbal evaluation");
  lj_report_set_language (self->report, text.language);
  lj_report_add_paragraph (self->report, text.text != NULL ? text.text : "\u2013");
  lj_report_set_language (self->report, self->languages[0]);
}

static void
begin (LjBoard *self, guint node)
{
  LjLanguage language = self->languages[0];
  g_autofree char *county = lj_workbook_dup_county (self->workbook, language);
  g_auto(LjBoardText) title = { 0 };

  lj_board_get_title (self, node, language, &title);
  self->report = lj_report_new (language, title.text != NULL ? title.text : "\u2013");
  lj_report_set_author (self->report, county);
  lj_report_set_draft (self->report, lj_board_is_draft (self));
  lj_report_set_language (self->report, title.language);
  lj_report_add_heading (self->report, 1, title.text != NULL ? title.text : "\u2013");
  lj_report_set_language (self->report, language);
}

static gboolean
compose (LjBoard *self, guint node, GError **error)
{
  const Goal goal = { self->summary, self->round, node };
  gint64 element = self->nodes[node].id;
  LjReportTable *table;

  begin (self, node);
  table = add_table (self);
  add_place (self, table, node);
  add_fact (table, lj_tr (self->languages[0], "Round"), self->round_name);
  add_verdict (self, table, &goal);
  add_parts (self, table, &goal);
  add_before (self, table, element);
  if (!add_responsible (self, table, element, error) || !add_origin (self, table, element, error))
    return FALSE;
  add_text (self, node);
  return TRUE;
}

static gboolean
find_goal (const LjBoard *self, gint64 element, guint *node, GError **error)
{
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, element);

  *node = lj_tree_find (lj_summary_get_tree (self->summary), element);
  if (*node != LJ_NODE_NONE && lj_board_is_row (&self->nodes[*node]))
    return TRUE;
  g_set_error (error, LJ_ERROR, LJ_ERROR_NOT_FOUND,
               *node == LJ_NODE_NONE ? _ ("there is no element %s")
                                     : _ ("element %s is not evaluated itself; choose a goal"),
               id);
  return FALSE;
}

/* The goal in the round of the summary: where it stands, its verdict and text, what the round before
 * said, who answers for it, where it was read from. Internal notes are not in it. Errors:
 * LJ_ERROR_NOT_FOUND, or what could not be read. (transfer full) */
LjReport *
lj_report_new_answer_sheet (LjSummary *summary, LjWorkbook *workbook, gint64 element,
                            LjLanguage language, GError **error)
{
  const LjBoardSource source = { summary, workbook, NULL };
  LjBoardSettings settings;
  g_auto(LjBoard) self = { 0 };
  gboolean ok;
  guint node;

  lj_board_settings_init (&settings, language);
  lj_workbook_begin_reading (workbook);
  ok = lj_board_init (&self, &source, &settings, error) && find_goal (&self, element, &node, error)
       && compose (&self, node, error);
  lj_workbook_end_reading (workbook);
  return ok ? g_steal_pointer (&self.report) : NULL;
}
