/* SPDX-License-Identifier: EUPL-1.2 */
#include "form-private.h"

#include <linjaus/compare.h>

#include "figure-text.h"

#define DOT "\u00a0\u00b7 "

static void
fill_path (LjForm *self, guint node)
{
  g_autofree char *path
      = lj_session_dup_path (self->session, lj_session_get_node (self->session, node)->parent);

  gtk_label_set_text (self->path, path);
}

static char *
describe_position (LjForm *self, guint node)
{
  LjTree *tree = lj_session_get_tree (self->session);
  const LjNode *nodes = lj_tree_get_nodes (tree);
  guint first = lj_tree_get_first_child (tree, nodes[node].parent);
  guint position = 0, n = 0;

  for (guint i = first; i != LJ_NODE_NONE; i = lj_tree_get_next_sibling (tree, i))
    if (nodes[i].kind == nodes[node].kind)
      {
        n++;
        if (i <= node)
          position++;
      }
  /* Translators: what an element is and its place among its like, as in "goal 3/6". */
  return g_strdup_printf (_ ("%s %u/%u"), lj_session_kind_name (self->session, nodes[node].kind),
                          position, n);
}

/* Titles stand in Finnish and Swedish; in English too where there is one. */
static void
fill_titles (LjForm *self, guint node)
{
  LjWorkbook *workbook = lj_session_get_workbook (self->session);
  const char *number = lj_session_get_number (self->session, node);

  for (guint i = 0; i < LJ_N_LANGUAGES; i++)
    {
      g_autofree char *title = lj_workbook_dup_text (workbook, self->element, LJ_ROLE_TITLE, 0, i);
      g_autofree char *line
          = g_strconcat (number, *number != '\0' ? "\u2002" : "", title ? title : "", NULL);

      lj_translation_mark_show (self->title_marks[i], self->session,
                                &(LjTextKey){ self->element, 0, LJ_ROLE_TITLE, i });
      if (title == NULL) /* which the place of the title says already */
        gtk_widget_set_visible (GTK_WIDGET (self->title_marks[i]), FALSE);
      gtk_widget_set_visible (self->title_boxes[i], title != NULL || i != LJ_LANGUAGE_EN);
      gtk_label_set_text (self->titles[i], title ? line : _ ("translation missing"));
      if (title != NULL)
        gtk_widget_remove_css_class (GTK_WIDGET (self->titles[i]), "missing");
      else
        gtk_widget_add_css_class (GTK_WIDGET (self->titles[i]), "missing");
    }
}

/* A line may break between parts, not within one. Takes the part. */
static void
append_part (GString *text, char *part)
{
  g_auto(GStrv) words = g_strsplit (part, " ", -1);
  g_autofree char *whole = g_strjoinv ("\u00a0", words);

  if (text->len > 0)
    g_string_append (text, DOT);
  g_string_append (text, whole);
  g_free (part);
}

static char *
describe_figures (LjForm *self, const LjFigures *figures)
{
  char *rule = lj_figure_text_rule (self->session);
  LjLanguage language = lj_language_get_current ();
  GString *text = g_string_new (NULL);

  if (figures->mean.denominator != 0)
    {
      g_autofree char *mean = lj_mean_text (figures->mean, language);

      append_part (text, g_strdup_printf (_ ("average %s"), mean));
      if (rule != NULL)
        append_part (text, g_steal_pointer (&rule));
    }
  g_free (rule);
  append_part (text, g_strdup_printf (lj_ntr (language, "%u goal", "%u goals", figures->goals),
                                      figures->goals));
  if (figures->assessed + figures->not_assessed > 0)
    {
      append_part (text, g_strdup_printf (_ ("%u assessed"), figures->assessed));
      append_part (text, g_strdup_printf (_ ("%u not assessed"), figures->not_assessed));
    }
  if (figures->asked_achieved)
    {
      append_part (text, g_strdup_printf (_ ("%u achieved"), figures->yes));
      append_part (text, g_strdup_printf (_ ("%u partly"), figures->partly));
      append_part (text, g_strdup_printf (_ ("%u not achieved"), figures->no));
    }
  return g_string_free (text, FALSE);
}

static void
tell_what_to_do (LjForm *self, gboolean part, const LjFigures *figures)
{
  const guint goals = figures->goals;
  const gboolean asked = figures->asked_achieved || figures->assessed + figures->not_assessed > 0;
  const char *hint = _ ("Evaluations are given goal by goal: choose one in the tree, or start "
                        "with the first that is not assessed.");

  if (part)
    hint = _ ("A part is scored with its goal: choose the goal in the tree.");
  else if (goals == 0 || !asked)
    hint = _ ("The round asks nothing here. What it asks is chosen on the page Round.");
  else if (figures->not_assessed + figures->unanswered == 0)
    hint = _ ("Everything here is assessed. Choose a goal in the tree to read or change it.");
  gtk_label_set_text (self->group_hint, hint);
  gtk_widget_set_visible (GTK_WIDGET (self->group_figures), !part && goals > 0);
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->group_figures)),
                          !part && goals > 0);
}

static void
fill_group (LjForm *self, guint node)
{
  g_autofree char *text = NULL;
  LjFigures figures;

  lj_summary_get_figures (lj_session_get_summary (self->session), node, &figures);
  text = describe_figures (self, &figures);
  gtk_label_set_text (self->group_figures, text);
  lj_level_mark_set_level (self->group_mark, lj_figure_level (self->session, figures.mean));
  gtk_widget_set_visible (GTK_WIDGET (self->group_mark), figures.mean.denominator != 0);
  gtk_widget_set_visible (self->why, figures.mean.denominator != 0);
  tell_what_to_do (self, lj_session_get_node (self->session, node)->kind == LJ_KIND_PART, &figures);
}

static void
fill_answers (LjForm *self, const LjNode *node)
{
  LjWorkbook *workbook = lj_session_get_workbook (self->session);
  g_autofree char *label
      = node->score == 0
            ? g_strdup (_ ("not assessed"))
            : lj_workbook_dup_level_label (workbook, lj_session_get_round (self->session),
                                           node->score, lj_session_get_language (self->session));

  self->filling = TRUE;
  gtk_check_button_set_active (self->achieved[node->achieved], TRUE);
  gtk_toggle_button_set_active (self->scores[node->score], TRUE);
  gtk_check_button_set_active (self->qualified, node->qualified);
  gtk_widget_set_sensitive (GTK_WIDGET (self->qualified), node->score != 0);
  self->filling = FALSE;
  lj_level_mark_set_level (self->score_mark, node->score);
  gtk_label_set_text (self->level_label, label != NULL ? label : "");
}

/* A goal with parts has its score in them. */
static void
fill_parts (LjForm *self, const LjNode *node)
{
  gboolean parts = node->asked_score && lj_parts_box_show (self->parts, self->session, node->id);

  gtk_widget_set_visible (self->own_score, !parts);
  gtk_widget_set_visible (GTK_WIDGET (self->level_label), !parts);
  gtk_widget_set_visible (GTK_WIDGET (self->score_mark), !parts);
  gtk_widget_set_visible (GTK_WIDGET (self->add_part), node->kind != LJ_KIND_PART);
  gtk_button_set_label (self->add_part, parts ? _ ("Add a part") : _ ("Score in parts"));
}

static void
fill_state (LjForm *self)
{
  g_auto(LjEvaluation) evaluation = { 0 };

  if (!lj_workbook_get_evaluation (lj_session_get_workbook (self->session), self->element,
                                   lj_session_get_round (self->session), &evaluation, NULL))
    return;
  self->filling = TRUE;
  gtk_drop_down_set_selected (self->state, evaluation.state);
  self->filling = FALSE;
}

/* What is not asked is not shown. */
static void
show_questions (LjForm *self, const LjNode *node)
{
  gboolean editable = lj_session_can_evaluate (self->session);

  gtk_widget_set_sensitive (self->questions, editable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->state), editable);
  gtk_widget_set_visible (self->group_box, !lj_figure_is_asked (node));
  gtk_widget_set_visible (self->questions, node->asked_achieved || node->asked_score);
  gtk_widget_set_visible (self->achieved_box, node->asked_achieved);
  gtk_widget_set_visible (self->score_box, node->asked_score);
  gtk_widget_set_visible (self->published_box, node->asked_text);
  gtk_widget_set_visible (self->more, lj_figure_is_asked (node));
  gtk_widget_set_visible (self->state_box, lj_figure_is_asked (node) && node->kind != LJ_KIND_PART);
}

static void
fill_answer_as_given (LjForm *self)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < LJ_N_LANGUAGES; i++)
    {
      g_autofree char *answer
          = lj_workbook_dup_text (lj_session_get_workbook (self->session), self->element,
                                  LJ_ROLE_ANSWER, lj_session_get_round (self->session), i);

      if (answer == NULL)
        continue;
      if (text->len > 0)
        g_string_append (text, "\n\n");
      g_string_append_printf (text, "%s: %s", lj_language_name (i), answer);
    }
  gtk_label_set_text (self->answer,
                      text->len > 0 ? text->str : _ ("No answer has been given in this round."));
}

static void
fill_texts (LjForm *self)
{
  for (guint i = 0; i < N_FIELDS; i++)
    lj_text_field_show (self->fields[i], self->session, self->element);
  gtk_widget_set_visible (GTK_WIDGET (self->fields[LJ_LANGUAGE_EN]),
                          gtk_widget_get_visible (self->title_boxes[LJ_LANGUAGE_EN])
                              || !lj_text_field_is_empty (self->fields[LJ_LANGUAGE_EN]));
  fill_answer_as_given (self);
}

static void
fill_source (LjForm *self, const LjNode *node)
{
  g_autofree char *text = NULL;

  if (node->source_line > 0)
    text = g_strdup_printf (_ ("Imported from line %u of the document"), node->source_line);
  gtk_label_set_text (self->source, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->source), text != NULL);
}

/* The nearest above that has goals beside this one; a part belongs to its goal. */
static guint
find_line (LjForm *self, guint node)
{
  guint line = lj_session_get_node (self->session, node)->parent;

  if (lj_session_get_node (self->session, node)->kind == LJ_KIND_PART && line != LJ_NODE_NONE)
    line = lj_session_get_node (self->session, line)->parent;
  return line;
}

static void
fill_progress (LjForm *self, guint node)
{
  LjTree *tree = lj_session_get_tree (self->session);
  const LjNodeStatus *statuses = lj_session_get_statuses (self->session);
  guint line = find_line (self, node);
  LjProgress all, part;
  g_autofree char *text = NULL;

  if (statuses == NULL)
    return;
  all = lj_progress_count (tree, statuses, LJ_NODE_NONE);
  part = lj_progress_count (tree, statuses, line);
  if (line != LJ_NODE_NONE && part.asked > 0 && part.asked < all.asked)
    /* Translators: how many of the goals here (of this line), and of all, have been assessed: "Here
     * 3/6 · all 45/114". */
    text = g_strdup_printf (_ ("Here %u/%u \u00b7 all %u/%u"), part.assessed, part.asked,
                            all.assessed, all.asked);
  else
    /* Translators: how many goals have been assessed: "Assessed 45/114". */
    text = g_strdup_printf (_ ("Assessed %u/%u"), all.assessed, all.asked);
  gtk_label_set_text (self->progress_text, text);
  gtk_progress_bar_set_fraction (self->progress_bar,
                                 all.asked > 0 ? (double) all.assessed / all.asked : 0);
  gtk_widget_set_visible (self->progress_box, all.asked > 0);
}

static gboolean
progress_cb (gpointer data)
{
  LjForm *self = data;
  guint node = lj_session_find (self->session, self->element);

  self->progress_id = 0;
  if (node != LJ_NODE_NONE)
    fill_progress (self, node);
  return G_SOURCE_REMOVE;
}

/* When there is nothing else to do: a large workbook is shown and edited without waiting for it. */
static void
count_progress (LjForm *self)
{
  if (self->progress_id == 0)
    self->progress_id = g_idle_add_full (G_PRIORITY_LOW, progress_cb, self, NULL);
}

/* Numbers, achieved and score, as they now are. */
void
lj_form_fill_figures (LjForm *self)
{
  guint node = lj_session_find (self->session, self->element);

  if (node == LJ_NODE_NONE)
    return;
  fill_group (self, node);
  fill_answers (self, lj_session_get_node (self->session, node));
  fill_parts (self, lj_session_get_node (self->session, node));
  fill_state (self);
  count_progress (self);
}

/* Everything of the element; an empty form where it is gone. */
void
lj_form_fill (LjForm *self)
{
  guint index = self->session ? lj_session_find (self->session, self->element) : LJ_NODE_NONE;
  const LjNode *node = NULL;
  g_autofree char *position = NULL;

  gtk_widget_set_visible (self->content, index != LJ_NODE_NONE);
  if (index == LJ_NODE_NONE)
    return;
  node = lj_session_get_node (self->session, index);
  position = describe_position (self, index);
  gtk_label_set_text (self->position, position);
  fill_path (self, index);
  lj_lineage_line_show (self->lineage, self->session, self->element);
  fill_titles (self, index);
  show_questions (self, node);
  lj_form_fill_figures (self);
  fill_texts (self);
  lj_last_round_show (self->last_round, self->session,
                      lj_figure_is_asked (node) ? self->element : 0);
  fill_source (self, node);
}
