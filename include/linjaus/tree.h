/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>
#include <linjaus/element.h>
#include <linjaus/evaluation.h>

G_BEGIN_DECLS

/* The shape and the facts of one workbook in one round, compact: nodes in tree order (each before
 * what lies below it), so that a subtree is a slice. No texts. */

#define LJ_NODE_NONE G_MAXUINT32

typedef struct
{
  gint64 id;
  guint32 parent;      /* index; LJ_NODE_NONE: a root */
  guint32 end;         /* index after the last node below this one */
  guint32 source_line; /* of the evaluation if there is one, else of the element; 0: none */
  guint8 kind;         /* LjKind */
  guint8 depth;        /* 0: a root; at most 254 */
  guint8 achieved;     /* LjAchieved */
  guint8 score;        /* 0: none */
  guint8 qualified : 1;
  guint8 asked_achieved : 1;
  guint8 asked_score : 1;
  guint8 asked_text : 1;
} LjNode;

typedef struct _LjTree LjTree;

/* Rows for lj_tree_new(), in any order; parent is an id, 0 for a root. Siblings are put in the
 * order of their position. Children of an id that is not there are left out. */
typedef struct
{
  gint64 id;
  gint64 parent;
  gint64 position;
  guint32 source_line;
  guint8 kind;
} LjTreeRow;

/* round_question of the round: see LjContentQuestion. */
typedef struct
{
  gint64 scope;
  guint8 kind;
  guint8 achieved : 1;
  guint8 score : 1;
  guint8 text : 1;
} LjTreeQuestion;

LjTree *lj_tree_new (const LjTreeRow *rows, guint n_rows) G_GNUC_WARN_UNUSED_RESULT;
LjTree *lj_tree_ref (LjTree *self);
void lj_tree_unref (LjTree *self);
gint64 lj_tree_get_round (const LjTree *self);
void lj_tree_set_round (LjTree *self, gint64 round);
void lj_tree_set_questions (LjTree *self, const LjTreeQuestion *questions, guint n_questions);

guint lj_tree_get_n_nodes (const LjTree *self);
const LjNode *lj_tree_get_nodes (const LjTree *self);
guint lj_tree_find (const LjTree *self, gint64 id);
guint lj_tree_find_next (const LjTree *self, gint64 id, guint *hint);
gboolean lj_tree_is_assessed (const LjTree *self, guint node);
guint lj_tree_get_n_children (const LjTree *self, guint node);
guint lj_tree_get_first_child (const LjTree *self, guint node);
guint lj_tree_get_next_sibling (const LjTree *self, guint node);

/* Puts one evaluation in place; the summaries made of the tree are told apart, with
 * lj_summary_update(). */
void lj_tree_set_evaluation (LjTree *self, guint node, LjAchieved achieved, guint score,
                             gboolean qualified, guint source_line);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LjTree, lj_tree_unref)

G_END_DECLS
