/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib/gstdio.h>
#include <linjaus/linjaus.h>

/* A folder of its own for each test, with one small workbook in it. */
typedef struct
{
  char *folder;
  char *path;
  char *lock;
} Place;

void place_set_up (Place *self, gconstpointer data);
void place_tear_down (Place *self, gconstpointer data);
void place_make_workbook (const char *path);
char *place_dup_file (Place *self, const char *name) G_GNUC_WARN_UNUSED_RESULT;
void place_remove_folder (const char *path);
