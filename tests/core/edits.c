/* SPDX-License-Identifier: EUPL-1.2 */
#include "edits.h"

#include <linjaus/edit.h>

#define N_LINES 3
#define N_GOALS_OF_LINE 4
/* The tree is kept about this large. */
#define MIN_NODES 12
#define MAX_NODES 60
#define MAX_DEPTH 6

typedef struct
{
  LjWorkbook *workbook;
  LjTree *tree;
  GRand *lot;
  guint n;
  GError *error;
} Edit;

static void
make_lines (LjContent *content, guint document)
{
  for (guint i = 0; i < N_LINES; i++)
    {
      g_autofree char *title = g_strdup_printf ("Linja %u", i + 1);
      guint line
          = lj_content_add_element (content, document, LJ_KIND_POLICY_LINE, title, LJ_LANGUAGE_FI);

      for (guint j = 0; j < N_GOALS_OF_LINE; j++)
        {
          g_autofree char *goal = g_strdup_printf ("Tavoite %u.%u", i + 1, j + 1);

          lj_content_add_element (content, line, LJ_KIND_GOAL, goal, LJ_LANGUAGE_FI);
        }
    }
}

void
edits_make_workbook (const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LjWorkbook) workbook = lj_workbook_open (path, LJ_OPEN_CREATE, &error);
  g_autoptr(LjContent) content = lj_content_new ();
  LjContent *contents[] = { content };
  LjContentRound round = { .name = "2025", .scale = LJ_NONE };
  LjSource source = { "goals.csv", "csv", "digest", LJ_LANGUAGE_FI };
  LjContentQuestion question
      = { .kind = LJ_KIND_GOAL, .achieved = TRUE, .score = TRUE, .text = TRUE };

  g_assert_no_error (error);
  g_array_append_val (content->rounds, round);
  question.scope
      = lj_content_add_element (content, LJ_NONE, LJ_KIND_DOCUMENT, "Strategia", LJ_LANGUAGE_FI);
  g_array_append_val (content->questions, question);
  make_lines (content, question.scope);
  lj_workbook_add_contents (workbook, contents, &source, 1, &error);
  g_assert_no_error (error);
}

/* Any element but the document. */
static const LjNode *
draw_node (Edit *edit)
{
  gint32 n = (gint32) lj_tree_get_n_nodes (edit->tree);

  return lj_tree_get_nodes (edit->tree) + g_rand_int_range (edit->lot, 1, n);
}

static const LjNode *
draw_goal (Edit *edit)
{
  const LjNode *node = draw_node (edit);
  guint n = lj_tree_get_n_nodes (edit->tree);

  for (guint i = 0; i < n && node->kind != LJ_KIND_GOAL; i++)
    node = lj_tree_get_nodes (edit->tree) + 1 + (guint) g_rand_int_range (edit->lot, 0, n - 1);
  return node;
}

/* Below the document or one of its lines, before one of the children there or at the end. */
static LjPlace
draw_place (Edit *edit, LjKind kind)
{
  const LjNode *nodes = lj_tree_get_nodes (edit->tree);
  guint parent = 0, n_children, child;
  LjPlace place = { 0 };

  if (kind != LJ_KIND_POLICY_LINE)
    {
      const LjNode *drawn = draw_node (edit);

      parent = drawn->depth < MAX_DEPTH ? (guint) (drawn - nodes) : 0;
    }
  n_children = lj_tree_get_n_children (edit->tree, parent);
  place.parent = nodes[parent].id;
  child = lj_tree_get_first_child (edit->tree, parent);
  for (guint i = (guint) g_rand_int_range (edit->lot, 0, (gint32) n_children + 1);
       i > 0 && child != LJ_NODE_NONE; i--)
    child = lj_tree_get_next_sibling (edit->tree, child);
  if (child != LJ_NODE_NONE)
    place.before = nodes[child].id;
  return place;
}

static gint64
get_round (Edit *edit)
{
  return lj_workbook_get_current_round (edit->workbook);
}

static gboolean
set_score (Edit *edit)
{
  return lj_workbook_set_score (edit->workbook, draw_goal (edit)->id, get_round (edit),
                                (guint) g_rand_int_range (edit->lot, 0, 6),
                                g_rand_boolean (edit->lot), &edit->error);
}

static gboolean
set_achieved (Edit *edit)
{
  return lj_workbook_set_achieved (edit->workbook, draw_goal (edit)->id, get_round (edit),
                                   (LjAchieved) g_rand_int_range (edit->lot, 0, 4), &edit->error);
}

static gboolean
set_state (Edit *edit)
{
  const gint64 ids[] = { draw_goal (edit)->id, draw_goal (edit)->id };

  return lj_workbook_set_state_of (edit->workbook, &(LjElements){ ids, 2 }, get_round (edit),
                                   (LjState) g_rand_int_range (edit->lot, 0, 5), &edit->error);
}

/* One text in four is taken away. The number in it makes its first word one of a kind. */
static gboolean
set_text (Edit *edit)
{
  LjLanguage language = g_rand_boolean (edit->lot) ? LJ_LANGUAGE_FI : LJ_LANGUAGE_SV;
  LjRole role = g_rand_boolean (edit->lot) ? LJ_ROLE_PUBLISHED : LJ_ROLE_NOTE;
  g_autofree char *text = g_strdup_printf ("kirjaus%03u Jono lyheni, mutta hitaasti.", edit->n);

  return lj_workbook_set_text (edit->workbook, draw_goal (edit)->id, role, get_round (edit),
                               language, g_rand_int_range (edit->lot, 0, 4) > 0 ? text : NULL,
                               &edit->error);
}

static gboolean
add (Edit *edit)
{
  LjKind kind = g_rand_int_range (edit->lot, 0, 5) > 0 ? LJ_KIND_GOAL : LJ_KIND_POLICY_LINE;
  g_autofree char *title = g_strdup_printf ("Lisätty %u", edit->n);

  return lj_workbook_add_element (edit->workbook, draw_place (edit, kind), kind, title,
                                  LJ_LANGUAGE_FI, &edit->error)
         != 0;
}

static gboolean
rename_one (Edit *edit)
{
  const LjNode *node = draw_node (edit);
  g_autofree char *fi = g_strdup_printf ("Nimi %u", edit->n);
  g_autofree char *sv = g_strdup_printf ("Namn %u", edit->n);
  g_autofree char *number = g_strdup_printf ("%u.%u", edit->n / 10, edit->n % 10);
  gboolean swedish = g_rand_boolean (edit->lot);
  LjElementNames names = { .kind = node->kind,
                           .number = g_rand_boolean (edit->lot) ? number : NULL,
                           .titles = { fi, swedish ? sv : NULL, NULL } };

  return lj_workbook_set_names (edit->workbook, node->id, &names, &edit->error);
}

/* Nothing can be put below itself: what is drawn so goes below the document. */
static gboolean
move (Edit *edit)
{
  const LjNode *nodes = lj_tree_get_nodes (edit->tree), *node = draw_node (edit);
  LjPlace place = draw_place (edit, node->kind);
  guint parent = lj_tree_find (edit->tree, place.parent);

  if (parent >= (guint) (node - nodes) && parent < node->end)
    place = (LjPlace){ nodes[0].id, 0 };
  return lj_workbook_move_elements (edit->workbook, &node->id, 1, place, &edit->error);
}

static gboolean
copy (Edit *edit)
{
  const LjNode *node = draw_node (edit);
  g_autoptr(GArray) copies = lj_workbook_copy_elements (
      edit->workbook, &node->id, 1, draw_place (edit, node->kind), &edit->error);

  return copies != NULL;
}

static gboolean delete (Edit *edit)
{
  return lj_workbook_delete_elements (edit->workbook, &draw_node (edit)->id, 1, &edit->error);
}

static gboolean
undo (Edit *edit)
{
  return lj_workbook_undo (edit->workbook, &edit->error);
}

static gboolean
redo (Edit *edit)
{
  return lj_workbook_redo (edit->workbook, &edit->error);
}

static gboolean (*const edits[N_EDIT_KINDS]) (Edit *edit) = {
  [EDIT_SCORE] = set_score, [EDIT_ACHIEVED] = set_achieved,
  [EDIT_STATE] = set_state, [EDIT_TEXT] = set_text,
  [EDIT_ADD] = add,         [EDIT_RENAME] = rename_one,
  [EDIT_MOVE] = move,       [EDIT_COPY] = copy,
  [EDIT_DELETE] = delete,   [EDIT_UNDO] = undo,
  [EDIT_REDO] = redo,
};

/* Undo comes in runs, with redo in between. The making of the workbook is not undone, and the tree
 * neither vanishes nor grows without end. */
static EditKind
draw_kind (Edit *edit)
{
  EditKind kind = (EditKind) g_rand_int_range (edit->lot, 0, N_EDIT_KINDS);
  gboolean undone = lj_workbook_get_redo (edit->workbook) != NULL;
  gboolean more = g_rand_boolean (edit->lot);
  guint n_nodes = lj_tree_get_n_nodes (edit->tree);

  if (undone && more)
    kind = g_rand_boolean (edit->lot) ? EDIT_UNDO : EDIT_REDO;
  if (kind == EDIT_REDO && !undone)
    kind = EDIT_UNDO;
  if (kind == EDIT_UNDO && g_strcmp0 (lj_workbook_get_undo (edit->workbook), "import") == 0)
    kind = undone ? EDIT_REDO : EDIT_ADD;
  if ((kind == EDIT_ADD || kind == EDIT_COPY) && n_nodes > MAX_NODES)
    kind = EDIT_DELETE;
  if (kind == EDIT_DELETE && n_nodes < MIN_NODES)
    kind = EDIT_ADD;
  return kind;
}

EditKind
edits_make (LjWorkbook *workbook, GRand *lot, guint n)
{
  Edit edit = { .workbook = workbook, .lot = lot, .n = n };
  g_autoptr(LjTree) tree = lj_workbook_load_tree (workbook, 0, &edit.error);
  EditKind kind;
  gboolean ok;

  g_assert_no_error (edit.error);
  edit.tree = tree;
  kind = draw_kind (&edit);
  ok = edits[kind](&edit);
  g_assert_no_error (edit.error);
  g_assert_true (ok);
  return kind;
}

static void
append_texts (GString *rows, const LjContent *content, guint element)
{
  for (guint i = 0; i < content->texts->len; i++)
    {
      const LjContentText *text = lj_content_get (content->texts, LjContentText, i);

      if (text->element == element)
        g_string_append_printf (rows, "  text %s %s %d: %s\n", lj_role_token (text->role),
                                lj_language_tag (text->language), (int) text->round, text->value);
    }
}

static void
append_evaluations (GString *rows, const LjContent *content, guint element)
{
  for (guint i = 0; i < content->evaluations->len; i++)
    {
      const LjContentEvaluation *given
          = lj_content_get (content->evaluations, LjContentEvaluation, i);

      if (given->element == element)
        g_string_append_printf (rows, "  evaluation %d: %s %u%s %s\n", (int) given->round,
                                lj_achieved_token (given->achieved), given->score,
                                given->qualified ? " in parentheses" : "",
                                lj_state_token (given->state));
    }
}

static void
append_questions (GString *rows, const LjContent *content, guint element)
{
  for (guint i = 0; i < content->questions->len; i++)
    {
      const LjContentQuestion *asked = lj_content_get (content->questions, LjContentQuestion, i);

      if (asked->scope == element)
        g_string_append_printf (rows, "  question %d %s: %d %d %d\n", (int) asked->round,
                                lj_kind_token (asked->kind), asked->achieved, asked->score,
                                asked->text);
    }
}

static const char *
word_of (const char *token)
{
  return token != NULL ? token : "nothing";
}

char *
edits_dup_rows (LjWorkbook *workbook)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LjContent) content = lj_workbook_load_content (workbook, &error);
  GString *rows = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < content->rounds->len; i++)
    g_string_append_printf (rows, "round %s\n",
                            lj_content_get (content->rounds, LjContentRound, i)->name);
  for (guint i = 0; i < content->elements->len; i++)
    {
      const LjContentElement *element = lj_content_get (content->elements, LjContentElement, i);

      g_string_append_printf (rows, "element %u below %d: %s %s\n", i, (int) element->parent,
                              lj_kind_token (element->kind),
                              element->number != NULL ? element->number : "-");
      append_texts (rows, content, i);
      append_evaluations (rows, content, i);
      append_questions (rows, content, i);
    }
  g_string_append_printf (rows, "undo %s, redo %s\n", word_of (lj_workbook_get_undo (workbook)),
                          word_of (lj_workbook_get_redo (workbook)));
  return g_string_free (rows, FALSE);
}
