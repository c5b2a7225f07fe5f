/* SPDX-License-Identifier: EUPL-1.2 */
#include "session.h"

#include <linjaus/names.h>
#include <linjaus/properties.h>
#include <linjaus/round.h>

struct _LjSession
{
  GObject parent_instance;

  LjWorkbook *workbook;
  gint64 round;
  gboolean approved;
  LjTree *tree;
  LjSummary *summary; /* of the tree */
  LjSummaryOptions options;
  /* By node, each NULL until it is asked for. */
  GPtrArray *titles;
  GPtrArray *numbers;
  GPtrArray *folded;      /* number and title, as a filter compares them */
  GByteArray *borrowed;   /* by node: TRUE where the title is in another language */
  LjNodeStatus *statuses; /* by node; NULL until they are asked for */
  LjLanguage language;    /* of the contents; LJ_N_LANGUAGES: as the interface */
};

G_DEFINE_FINAL_TYPE (LjSession, lj_session, G_TYPE_OBJECT)

enum
{
  FIGURES_CHANGED,   /* score or "achieved" of one element; 0: of many */
  TEXT_CHANGED,      /* a text of one element; 0: of many */
  STRUCTURE_CHANGED, /* another tree: nodes have other numbers */
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GPtrArray *
new_strings (guint n)
{
  GPtrArray *strings = g_ptr_array_new_full (n, g_free);

  g_ptr_array_set_size (strings, n);
  return strings;
}

static void
reset_strings (LjSession *self)
{
  guint n = lj_tree_get_n_nodes (self->tree);

  g_clear_pointer (&self->titles, g_ptr_array_unref);
  g_clear_pointer (&self->numbers, g_ptr_array_unref);
  g_clear_pointer (&self->folded, g_ptr_array_unref);
  g_clear_pointer (&self->borrowed, g_byte_array_unref);
  self->titles = new_strings (n);
  self->numbers = new_strings (n);
  self->folded = new_strings (n);
  self->borrowed = g_byte_array_new ();
  g_byte_array_set_size (self->borrowed, n);
}

/* All or nothing: after an error the old tree stays. */
static gboolean
load (LjSession *self, gint64 round, GError **error)
{
  g_autoptr(LjTree) tree = lj_workbook_load_tree (self->workbook, round, error);

  if (tree == NULL)
    return FALSE;
  g_clear_pointer (&self->summary, lj_summary_free);
  g_clear_pointer (&self->tree, lj_tree_unref);
  self->tree = g_steal_pointer (&tree);
  self->summary = lj_summary_new (self->tree, &self->options);
  self->round = round;
  self->approved = round != 0 && lj_workbook_is_approved (self->workbook, round);
  g_clear_pointer (&self->statuses, g_free);
  reset_strings (self);
  return TRUE;
}

/* The round shown, if it is still there, else the current one. */
static gint64
choose_round (LjSession *self)
{
  g_autoptr(GPtrArray) rounds = lj_workbook_list_rounds (self->workbook, NULL);

  for (guint i = 0; rounds != NULL && i < rounds->len; i++)
    if (((const LjRound *) g_ptr_array_index (rounds, i))->id == self->round)
      return self->round;
  return lj_workbook_get_current_round (self->workbook);
}

static gboolean
has_same_shape (LjTree *a, LjTree *b)
{
  guint n = lj_tree_get_n_nodes (a);
  const LjNode *x = lj_tree_get_nodes (a);
  const LjNode *y = lj_tree_get_nodes (b);

  if (lj_tree_get_n_nodes (b) != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (x[i].id != y[i].id || x[i].end != y[i].end || x[i].kind != y[i].kind)
      return FALSE;
  return TRUE;
}

/* An undo says that everything may have changed; mostly it is one score, and the rows of the tree
 * are what they were. */
static void
reload (LjSession *self)
{
  g_autoptr(LjTree) old = lj_tree_ref (self->tree);
  g_autoptr(GError) error = NULL;

  if (!load (self, choose_round (self), &error))
    g_warning ("%s", error->message);
  if (has_same_shape (old, self->tree))
    {
      g_signal_emit (self, signals[FIGURES_CHANGED], 0, (gint64) 0);
      g_signal_emit (self, signals[TEXT_CHANGED], 0, (gint64) 0);
    }
  else
    g_signal_emit (self, signals[STRUCTURE_CHANGED], 0);
}

static void
update_evaluation (LjSession *self, gint64 element, guint node)
{
  g_auto(LjEvaluation) evaluation = { 0 };

  if (!lj_workbook_get_evaluation (self->workbook, element, self->round, &evaluation, NULL))
    return;
  /* The summary needs the tree as it was, so it goes first; it knows nothing of source lines. */
  lj_summary_set_evaluation (self->summary, node, evaluation.achieved, evaluation.score,
                             evaluation.qualified);
  lj_tree_set_evaluation (self->tree, node, evaluation.achieved, evaluation.score,
                          evaluation.qualified, evaluation.source_line);
  g_signal_emit (self, signals[FIGURES_CHANGED], 0, element);
}

static void
update_status (LjSession *self, guint node)
{
  if (self->statuses != NULL
      && !lj_workbook_reload_status (self->workbook, self->tree, node, self->statuses, NULL))
    g_clear_pointer (&self->statuses, g_free);
}

static void
changed_cb (LjWorkbook *workbook, guint change, gint64 element, LjSession *self)
{
  guint node = lj_session_find (self, element);

  if ((change & LJ_CHANGE_STRUCTURE) != 0 || node == LJ_NODE_NONE)
    {
      reload (self);
      return;
    }
  update_status (self, node);
  if ((change & LJ_CHANGE_EVALUATION) != 0)
    update_evaluation (self, element, node);
  if ((change & LJ_CHANGE_TEXT) != 0)
    g_signal_emit (self, signals[TEXT_CHANGED], 0, element);
}

static void
lj_session_dispose (GObject *object)
{
  LjSession *self = LJ_SESSION (object);

  g_clear_object (&self->workbook);
  g_clear_pointer (&self->summary, lj_summary_free);
  g_clear_pointer (&self->tree, lj_tree_unref);
  g_clear_pointer (&self->statuses, g_free);
  g_clear_pointer (&self->titles, g_ptr_array_unref);
  g_clear_pointer (&self->numbers, g_ptr_array_unref);
  g_clear_pointer (&self->folded, g_ptr_array_unref);
  g_clear_pointer (&self->borrowed, g_byte_array_unref);
  G_OBJECT_CLASS (lj_session_parent_class)->dispose (object);
}

static void
lj_session_class_init (LjSessionClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lj_session_dispose;
  signals[FIGURES_CHANGED] = g_signal_new ("figures-changed", type, G_SIGNAL_RUN_LAST, 0, NULL,
                                           NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[TEXT_CHANGED] = g_signal_new ("text-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[STRUCTURE_CHANGED] = g_signal_new ("structure-changed", type, G_SIGNAL_RUN_LAST, 0, NULL,
                                             NULL, NULL, G_TYPE_NONE, 0);
}

static void
lj_session_init (LjSession *self)
{
  self->language = LJ_N_LANGUAGES;
}

/* NULL: the workbook could not be read. (transfer full) */
LjSession *
lj_session_new (LjWorkbook *workbook, GError **error)
{
  g_autoptr(LjSession) self = g_object_new (LJ_TYPE_SESSION, NULL);

  self->workbook = g_object_ref (workbook);
  if (!load (self, lj_workbook_get_current_round (workbook), error))
    return NULL;
  g_signal_connect_object (workbook, "changed", G_CALLBACK (changed_cb), self, 0);
  return g_steal_pointer (&self);
}

/* (transfer none) */
LjWorkbook *
lj_session_get_workbook (LjSession *self)
{
  return self->workbook;
}

/* Until the next "structure-changed". (transfer none) */
LjTree *
lj_session_get_tree (LjSession *self)
{
  return self->tree;
}

/* Until the next "structure-changed". (transfer none) */
LjSummary *
lj_session_get_summary (LjSession *self)
{
  return self->summary;
}

/* How far every node has come in the round, by node. NULL: it could not be read. Until the next
 * change. (transfer none) */
const LjNodeStatus *
lj_session_get_statuses (LjSession *self)
{
  g_autoptr(GError) error = NULL;

  if (self->statuses == NULL)
    self->statuses = lj_workbook_load_statuses (self->workbook, self->tree, &error);
  if (error != NULL)
    g_warning ("%s", error->message);
  return self->statuses;
}

/* 0: the workbook has no round yet. */
gint64
lj_session_get_round (LjSession *self)
{
  return self->round;
}

/* Shows another round; "structure-changed" follows. */
gboolean
lj_session_set_round (LjSession *self, gint64 round, GError **error)
{
  if (round == self->round)
    return TRUE;
  if (!load (self, round, error))
    return FALSE;
  g_signal_emit (self, signals[STRUCTURE_CHANGED], 0);
  return TRUE;
}

/* Whether the round is approved, so that nothing of it can be changed. */
gboolean
lj_session_is_approved (LjSession *self)
{
  return self->approved;
}

/* Whether evaluations and texts of the round can be changed. */
gboolean
lj_session_can_evaluate (LjSession *self)
{
  return self->round != 0 && !self->approved && !lj_workbook_is_read_only (self->workbook);
}

/* Borrowed until the next change of structure. */
const LjNode *
lj_session_get_node (LjSession *self, guint node)
{
  return lj_tree_get_nodes (self->tree) + node;
}

/* LJ_NODE_NONE: not there, or 0. */
guint
lj_session_find (LjSession *self, gint64 element)
{
  return element != 0 ? lj_tree_find (self->tree, element) : LJ_NODE_NONE;
}

/* In the language of the contents, or what there is instead. Borrowed until titles are forgotten. */
const char *
lj_session_get_title (LjSession *self, guint node)
{
  char **title = (char **) &g_ptr_array_index (self->titles, node);
  gboolean fallback = FALSE;

  if (*title != NULL)
    return *title;
  *title = lj_workbook_dup_title (self->workbook, lj_session_get_node (self, node)->id,
                                  lj_session_get_language (self), &fallback);
  if (*title == NULL)
    *title = g_strdup ("");
  self->borrowed->data[node] = fallback;
  return *title;
}

/* TRUE where a title that should be there in Finnish or Swedish is missing, and another language's
 * is shown. Strategies are not written in English, so there nothing is missing. */
gboolean
lj_session_is_untranslated (LjSession *self, guint node)
{
  lj_session_get_title (self, node);
  return self->borrowed->data[node] && lj_session_get_language (self) != LJ_LANGUAGE_EN;
}

/* As printed, "1.1.c"; "": none. Borrowed like a title. */
const char *
lj_session_get_number (LjSession *self, guint node)
{
  char **number = (char **) &g_ptr_array_index (self->numbers, node);

  if (*number == NULL)
    *number = lj_workbook_dup_number (self->workbook, lj_session_get_node (self, node)->id);
  if (*number == NULL)
    *number = g_strdup ("");
  return *number;
}

/* Number and title, as in "1.1.c  Title". (transfer full) */
char *
lj_session_dup_name (LjSession *self, guint node)
{
  const char *number = lj_session_get_number (self, node);

  return g_strconcat (number, *number != '\0' ? "\u2002" : "", lj_session_get_title (self, node),
                      NULL);
}

/* "Strategy › Line › Goal", down to the node; "" for LJ_NODE_NONE. (transfer full) */
char *
lj_session_dup_path (LjSession *self, guint node)
{
  g_autoptr(GString) path = g_string_new (NULL);

  for (; node != LJ_NODE_NONE; node = lj_session_get_node (self, node)->parent)
    {
      if (path->len > 0)
        g_string_prepend (path, " \u203a ");
      g_string_prepend (path, lj_session_get_title (self, node));
    }
  return g_string_free (g_steal_pointer (&path), FALSE);
}

/* Number and title, folded as lj_text_fold() does. Borrowed like a title. */
const char *
lj_session_get_folded (LjSession *self, guint node)
{
  char **folded = (char **) &g_ptr_array_index (self->folded, node);

  if (*folded == NULL)
    {
      g_autofree char *text = g_strconcat (lj_session_get_number (self, node), " ",
                                           lj_session_get_title (self, node), NULL);

      *folded = lj_text_fold (text);
    }
  return *folded;
}

/* What the county calls the kind, in the current language. */
const char *
lj_session_kind_name (LjSession *self, LjKind kind)
{
  return lj_workbook_kind_name (self->workbook, kind, lj_language_get_current ());
}

/* What the county calls the answer, in the current language. */
const char *
lj_session_achieved_name (LjSession *self, LjAchieved achieved)
{
  return lj_workbook_achieved_name (self->workbook, achieved, lj_language_get_current ());
}

/* What the county calls the state, in the current language. */
const char *
lj_session_state_name (LjSession *self, LjState state)
{
  return lj_workbook_state_name (self->workbook, state, lj_language_get_current ());
}

/* The language that titles, texts and charts are shown in. */
LjLanguage
lj_session_get_language (LjSession *self)
{
  return self->language < LJ_N_LANGUAGES ? self->language : lj_language_get_current ();
}

/* LJ_N_LANGUAGES: that of the interface, whatever it is. Everything is shown anew. */
void
lj_session_set_language (LjSession *self, LjLanguage language)
{
  LjLanguage old = lj_session_get_language (self);

  self->language = language;
  if (lj_session_get_language (self) == old)
    return;
  reset_strings (self);
  g_signal_emit (self, signals[FIGURES_CHANGED], 0, (gint64) 0);
  g_signal_emit (self, signals[TEXT_CHANGED], 0, (gint64) 0);
}

/* The other language of the workbook: the next one that it is kept in. */
void
lj_session_flip_language (LjSession *self)
{
  guint languages = lj_workbook_get_languages (self->workbook);
  LjLanguage language = lj_session_get_language (self);

  for (guint i = 1; i < LJ_N_LANGUAGES; i++)
    {
      LjLanguage next = (language + i) % LJ_N_LANGUAGES;

      if ((languages & 1u << next) == 0)
        continue;
      lj_session_set_language (self, next);
      return;
    }
}

/* To be called when the current language has changed. */
void
lj_session_forget_titles (LjSession *self)
{
  reset_strings (self);
}

/* Makes all averages anew by these; "figures-changed" follows. */
void
lj_session_set_options (LjSession *self, const LjSummaryOptions *options)
{
  self->options = *options;
  g_clear_pointer (&self->summary, lj_summary_free);
  self->summary = lj_summary_new (self->tree, options);
  g_signal_emit (self, signals[FIGURES_CHANGED], 0, (gint64) 0);
}
