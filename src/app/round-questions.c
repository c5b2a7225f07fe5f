/* SPDX-License-Identifier: EUPL-1.2 */
#include "round-questions.h"

#include <linjaus/round.h>

#include "dialogs.h"
#include "template.h"
#include "tooltip.h"

enum
{
  ACHIEVED,
  SCORE,
  TEXT,
  N_QUESTIONS,
};

/* One row of the table. */
typedef struct
{
  gint64 strategy;
  LjKind kind;
  GtkLabel *title, *name;
  GtkCheckButton *checks[N_QUESTIONS];
} Row;

struct _LjRoundQuestions
{
  GtkWidget parent_instance;

  GtkGrid *grid;
  GtkMenuButton *more;

  LjSession *session;
  GArray *rows; /* Row, as in the grid */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (LjRoundQuestions, lj_round_questions, GTK_TYPE_WIDGET)

static const char *
name_question (guint question)
{
  switch (question)
    {
    case ACHIEVED:
      return _ ("Goal achieved?");
    case SCORE:
      return _ ("Score");
    case TEXT:
    default:
      return _ ("Text");
    }
}

static gboolean
asks (const LjTreeQuestion *question, guint which)
{
  return which == ACHIEVED ? question->achieved : which == SCORE ? question->score : question->text;
}

static void
set (LjTreeQuestion *question, guint which, gboolean asked)
{
  if (which == ACHIEVED)
    question->achieved = asked;
  else if (which == SCORE)
    question->score = asked;
  else
    question->text = asked;
}

/* Imported documents say it line by line; here a strategy is one row. Whether the question speaks of
 * the row's kind anywhere in its strategy. */
static gboolean
concerns (LjRoundQuestions *self, const LjTreeQuestion *question, const Row *row)
{
  guint root = lj_session_find (self->session, row->strategy);
  guint scope = lj_session_find (self->session, question->scope);

  return question->kind == row->kind && root != LJ_NODE_NONE && scope != LJ_NODE_NONE
         && scope >= root && scope < lj_session_get_node (self->session, root)->end;
}

/* Asks one more, or one less, of the row's kind in all of its strategy. (transfer full) */
static GArray *
dup_changed (LjRoundQuestions *self, const Row *row, guint which, gboolean asked)
{
  g_autoptr(GArray) questions = lj_workbook_list_questions (
      lj_session_get_workbook (self->session), lj_session_get_round (self->session), NULL);
  GArray *changed = g_array_new (FALSE, FALSE, sizeof (LjTreeQuestion));
  LjTreeQuestion first = { .scope = row->strategy, .kind = (guint8) row->kind };

  for (guint i = 0; questions != NULL && i < questions->len; i++)
    {
      LjTreeQuestion question = g_array_index (questions, LjTreeQuestion, i);

      if (!concerns (self, &question, row))
        continue;
      set (&question, which, asked);
      g_array_append_val (changed, question);
    }
  set (&first, which, asked);
  if (changed->len == 0)
    g_array_append_val (changed, first);
  return changed;
}

static void
ask (LjRoundQuestions *self, const Row *row, guint which)
{
  g_autoptr(GArray) questions
             = dup_changed (self, row, which, gtk_check_button_get_active (row->checks[which]));
  g_autoptr(GError) error = NULL;

  if (lj_workbook_set_questions (lj_session_get_workbook (self->session),
                                 lj_session_get_round (self->session),
                                 (const LjTreeQuestion *) questions->data, questions->len, &error))
    return;
  lj_round_questions_fill (self, self->session);
  lj_dialog_error (GTK_WIDGET (self), error);
}

static void
toggled_cb (GtkCheckButton *button, LjRoundQuestions *self)
{
  for (guint i = 0; !self->filling && i < self->rows->len; i++)
    for (guint j = 0; j < N_QUESTIONS; j++)
      if (g_array_index (self->rows, Row, i).checks[j] == button)
        {
          ask (self, &g_array_index (self->rows, Row, i), j);
          return;
        }
}

static void
lj_round_questions_dispose (GObject *object)
{
  LjRoundQuestions *self = LJ_ROUND_QUESTIONS (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->rows, g_array_unref);
  lj_template_dispose (GTK_WIDGET (self), LJ_TYPE_ROUND_QUESTIONS);
  G_OBJECT_CLASS (lj_round_questions_parent_class)->dispose (object);
}

static void
lj_round_questions_class_init (LjRoundQuestionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lj_round_questions_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fi/linjaus/Linjaus/round-questions.ui");
  gtk_widget_class_bind_template_child (widget_class, LjRoundQuestions, grid);
  gtk_widget_class_bind_template_child (widget_class, LjRoundQuestions, more);
}

static void
lj_round_questions_init (LjRoundQuestions *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
}

/* Kinds that stand below the node, as a set of 1 << LjKind. What is asked of a part is asked of its
 * goal; a document is too large a thing to be scored. */
static guint
find_kinds (LjTree *tree, guint node)
{
  const LjNode *nodes = lj_tree_get_nodes (tree);
  guint kinds = 0;

  for (guint i = node + 1; i < nodes[node].end; i++)
    kinds |= 1u << nodes[i].kind;
  return kinds & ~(1u << LJ_KIND_PART) & ~(1u << LJ_KIND_DOCUMENT);
}

static gboolean
is_asked_of (LjRoundQuestions *self, const GArray *questions, const Row *row)
{
  for (guint i = 0; i < questions->len; i++)
    if (concerns (self, &g_array_index (questions, LjTreeQuestion, i), row))
      return TRUE;
  return FALSE;
}

/* What is asked, and of each strategy at least its goals. */
static GArray *
list_rows (LjRoundQuestions *self, const GArray *questions)
{
  LjTree *tree = lj_session_get_tree (self->session);
  const LjNode *nodes = lj_tree_get_nodes (tree);
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (Row));

  for (guint i = 0; i < lj_tree_get_n_nodes (tree); i = nodes[i].end)
    {
      guint kinds = find_kinds (tree, i);

      for (LjKind kind = LJ_KIND_DOCUMENT; kind <= LJ_KIND_LAST; kind++)
        {
          const Row row = { .strategy = nodes[i].id, .kind = kind };

          if ((kind == LJ_KIND_GOAL && (kinds & 1u << kind) != 0)
              || is_asked_of (self, questions, &row))
            g_array_append_val (rows, row);
        }
    }
  return rows;
}

static gboolean
are_same (const GArray *a, const GArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (g_array_index (a, Row, i).strategy != g_array_index (b, Row, i).strategy
        || g_array_index (a, Row, i).kind != g_array_index (b, Row, i).kind)
      return FALSE;
  return TRUE;
}

static GtkWidget *
new_label (const char *text, const char *class_name)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR, "width-chars", 4, NULL);

  if (class_name != NULL)
    gtk_widget_add_css_class (label, class_name);
  return label;
}

static void
attach_heads (LjRoundQuestions *self)
{
  gtk_grid_attach (self->grid, new_label (_ ("Strategy"), "caption-heading"), 0, 0, 1, 1);
  gtk_grid_attach (self->grid, new_label (_ ("Kind"), "caption-heading"), 1, 0, 1, 1);
  for (guint i = 0; i < N_QUESTIONS; i++)
    gtk_grid_attach (self->grid, new_label (name_question (i), "caption-heading"), 2 + (int) i, 0,
                     1, 1);
}

static void
attach_row (LjRoundQuestions *self, guint index)
{
  Row *row = &g_array_index (self->rows, Row, index);
  int at = (int) index + 1;

  row->title = GTK_LABEL (new_label ("", NULL));
  row->name = GTK_LABEL (new_label ("", NULL));
  gtk_grid_attach (self->grid, GTK_WIDGET (row->title), 0, at, 1, 1);
  gtk_grid_attach (self->grid, GTK_WIDGET (row->name), 1, at, 1, 1);
  for (guint i = 0; i < N_QUESTIONS; i++)
    {
      row->checks[i] = GTK_CHECK_BUTTON (gtk_check_button_new ());
      g_signal_connect (row->checks[i], "toggled", G_CALLBACK (toggled_cb), self);
      gtk_grid_attach (self->grid, GTK_WIDGET (row->checks[i]), 2 + (int) i, at, 1, 1);
    }
}

/* Titles may be in another language now, or be other ones. A strategy is named once. */
static void
name_row (LjRoundQuestions *self, guint index)
{
  const Row *row = &g_array_index (self->rows, Row, index);
  const char *title
      = lj_session_get_title (self->session, lj_session_find (self->session, row->strategy));
  const char *kind = lj_session_kind_name (self->session, row->kind);
  gboolean again
      = index > 0 && g_array_index (self->rows, Row, index - 1).strategy == row->strategy;

  gtk_label_set_text (row->title, again ? "" : title);
  gtk_label_set_text (row->name, kind);
  for (guint i = 0; i < N_QUESTIONS; i++)
    {
      g_autofree char *label = g_strdup_printf ("%s, %s: %s", title, kind, name_question (i));

      lj_tooltip_set (GTK_WIDGET (row->checks[i]), label);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row->checks[i]),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
    }
}

/* Takes the rows. The same rows keep their buttons, and the keyboard stays on its own. */
static void
set_rows (LjRoundQuestions *self, GArray *rows)
{
  GtkWidget *child;

  if (are_same (self->rows, rows) && gtk_widget_get_first_child (GTK_WIDGET (self->grid)) != NULL)
    {
      g_array_unref (rows);
      return;
    }
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  g_array_unref (self->rows);
  self->rows = rows;
  attach_heads (self);
  for (guint i = 0; i < rows->len; i++)
    attach_row (self, i);
}

/* Kinds of each strategy that are not in the table yet. */
static void
fill_menu (LjRoundQuestions *self)
{
  LjTree *tree = lj_session_get_tree (self->session);
  const LjNode *nodes = lj_tree_get_nodes (tree);
  g_autoptr(GMenu) menu = g_menu_new ();

  for (guint i = 0; i < lj_tree_get_n_nodes (tree); i = nodes[i].end)
    {
      guint kinds = find_kinds (tree, i);
      g_autoptr(GMenu) section = g_menu_new ();

      for (guint j = 0; j < self->rows->len; j++)
        if (g_array_index (self->rows, Row, j).strategy == nodes[i].id)
          kinds &= ~(1u << g_array_index (self->rows, Row, j).kind);
      for (LjKind kind = LJ_KIND_DOCUMENT; kind <= LJ_KIND_LAST; kind++)
        if ((kinds & 1u << kind) != 0)
          {
            g_autofree char *name = lj_text_capitalise (lj_session_kind_name (self->session, kind));
            g_autoptr(GMenuItem) item = g_menu_item_new (name, NULL);

            g_menu_item_set_action_and_target (item, "round.ask", "(xs)", nodes[i].id,
                                               lj_kind_token (kind));
            g_menu_append_item (section, item);
          }
      if (g_menu_model_get_n_items (G_MENU_MODEL (section)) > 0)
        g_menu_append_section (menu, lj_session_get_title (self->session, i),
                               G_MENU_MODEL (section));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->more),
                          g_menu_model_get_n_items (G_MENU_MODEL (menu)) > 0);
  gtk_menu_button_set_menu_model (self->more, G_MENU_MODEL (menu));
}

/* A question that is asked of some of the strategy only is shown as neither. */
static void
fill_row (LjRoundQuestions *self, const Row *row, const GArray *questions)
{
  for (guint i = 0; i < N_QUESTIONS; i++)
    {
      guint n = 0, asked = 0;

      for (guint j = 0; j < questions->len; j++)
        if (concerns (self, &g_array_index (questions, LjTreeQuestion, j), row))
          {
            n++;
            asked += asks (&g_array_index (questions, LjTreeQuestion, j), i);
          }
      gtk_check_button_set_inconsistent (row->checks[i], asked > 0 && asked < n);
      gtk_check_button_set_active (row->checks[i], asked > 0 && asked == n);
    }
}

/* Shows what the session's round asks. */
void
lj_round_questions_fill (LjRoundQuestions *self, LjSession *session)
{
  g_autoptr(GArray) questions = lj_workbook_list_questions (lj_session_get_workbook (session),
                                                             lj_session_get_round (session), NULL);
  gboolean editable = lj_session_can_evaluate (session);

  if (questions == NULL)
    return;
  g_set_object (&self->session, session);
  set_rows (self, list_rows (self, questions));
  self->filling = TRUE;
  for (guint i = 0; i < self->rows->len; i++)
    {
      name_row (self, i);
      fill_row (self, &g_array_index (self->rows, Row, i), questions);
    }
  self->filling = FALSE;
  fill_menu (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->grid), editable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->more), editable);
}
