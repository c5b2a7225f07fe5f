/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib/gstdio.h>
#include <linjaus/workbook.h>

/* A new workbook with nothing in it, alone in a folder: a test removes what else it leaves there. */
typedef struct
{
  char *folder;
  char *path;
  LjWorkbook *workbook;
} Fixture;

static inline void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("linjaus-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "county.linjaus", NULL);
  fixture->workbook = lj_workbook_open (fixture->path, LJ_OPEN_CREATE, &error);
  g_assert_no_error (error);
}

static inline void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->workbook);
  g_unlink (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->path);
  g_free (fixture->folder);
}
