/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "store/workbook-private.h"

G_BEGIN_DECLS

/* A workbook on its way into a content. */
typedef struct
{
  LjWorkbook *workbook;
  LjContent *content;
  LjTree *tree; /* index of an element in the content = node in the tree */
} LjLoader;

/* One SELECT, and what makes an item of each of its rows. */
typedef struct
{
  const char *sql;
  void (*add) (LjLoader *loader, sqlite3_stmt *row);
} LjLoadPart;

const char *lj_loader_string (LjLoader *self, sqlite3_stmt *row, int column);
guint lj_loader_element (LjLoader *self, sqlite3_stmt *row, int column);
guint lj_loader_round (LjLoader *self, sqlite3_stmt *row, int column);

/* The path of the rounds, and what else came with versions 2 and 3; after everything they point at. */
#define LJ_N_PATH_PARTS 7
extern const LjLoadPart lj_path_parts[LJ_N_PATH_PARTS];

G_END_DECLS
