/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "import/cells.h"

G_BEGIN_DECLS

/* The columns of a delimited file that say where a goal belongs, outermost first. */
#define LJ_N_PARENTS 5

typedef struct
{
  guint place;   /* of its column; LJ_NONE: there is no such column */
  guint element; /* of the row before; LJ_NONE: none */
  GString *raw;  /* the cell that it came from */
} LjParentLevel;

typedef struct
{
  LjPlan *plan; /* borrowed */
  LjParentLevel levels[LJ_N_PARENTS];
  GHashTable *by_name; /* "PARENT/KIND/NAME", as it stands in a cell, to the index + 1 */
  GHashTable *names;   /* what there is below a parent, to find other spellings of it */
} LjParents;

void lj_parents_init (LjParents *self, LjPlan *plan, const LjColumn *columns, guint n_columns);
void lj_parents_clear (LjParents *self);
guint lj_parents_find (LjParents *self, const LjRecords *records);
gboolean lj_parents_are_named (const LjParents *self, const LjRecords *records);

G_END_DECLS
