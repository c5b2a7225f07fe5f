/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <linjaus/linjaus.h>

/* Edits of every kind, one act each, drawn by lot: the same seed on a workbook made the same way
 * gives the same edits, up to ids and times. */

typedef enum
{
  EDIT_SCORE,
  EDIT_ACHIEVED,
  EDIT_STATE,
  EDIT_TEXT,
  EDIT_ADD,
  EDIT_RENAME,
  EDIT_MOVE,
  EDIT_COPY,
  EDIT_DELETE,
  EDIT_UNDO,
  EDIT_REDO,
  N_EDIT_KINDS
} EditKind;

/* A strategy of three policy lines and twelve goals, all asked for everything. */
void edits_make_workbook (const char *path);

/* Makes edit n, the next one after those the lot has drawn so far. Returns: its kind. A failure is
 * the test's. */
EditKind edits_make (LjWorkbook *workbook, GRand *lot, guint n);

/* All rows of the workbook as text, one a line, told by their place in the tree: ids and times are
 * left out. Undo and redo that are possible stand at the end. (transfer full) */
char *edits_dup_rows (LjWorkbook *workbook);
