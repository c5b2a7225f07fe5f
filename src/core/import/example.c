/* SPDX-License-Identifier: EUPL-1.2 */
#include <linjaus/import.h>

#include <errno.h>
#include <glib/gstdio.h>

#include "core-resources.h"

#define EXAMPLE_RESOURCE "/fi/linjaus/core/example.json"
#define EXAMPLE_FILE "example.json"

/* The plan of the example that comes with the program. (transfer full) */
LjPlan *
lj_example_read (GError **error)
{
  g_autoptr(GBytes) bytes = g_resource_lookup_data (lj_core_get_resource (), EXAMPLE_RESOURCE,
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  if (bytes == NULL)
    return NULL;
  return lj_import_parse (bytes, EXAMPLE_FILE, LJ_FORMAT_JSON, NULL, error);
}

static LjWorkbook *
make_example (const char *path, GError **error)
{
  g_autoptr(LjPlan) plan = lj_example_read (error);
  g_autoptr(LjWorkbook) workbook = NULL;

  if (plan == NULL)
    return NULL;
  workbook = lj_workbook_open (path, LJ_OPEN_CREATE, error);
  if (workbook == NULL || !lj_import_commit (workbook, &plan, 1, NULL, NULL, error))
    return NULL;
  return g_steal_pointer (&workbook);
}

/* A damaged example is kept beside the new one: somebody may have worked in it. */
static gboolean
set_aside (const char *path, GError **error)
{
  g_autofree char *aside = g_strconcat (path, ".damaged", NULL);

  if (!g_file_test (path, G_FILE_TEST_EXISTS) || g_rename (path, aside) == 0)
    return TRUE;
  g_set_error (error, LJ_ERROR, LJ_ERROR_READ_ONLY, _ ("%s: cannot be renamed: %s"), path,
               g_strerror (errno));
  return FALSE;
}

static gboolean
has_elements (LjWorkbook *workbook)
{
  g_autoptr(LjTree) tree = lj_workbook_load_tree (workbook, 0, NULL);

  return tree != NULL && lj_tree_get_n_nodes (tree) > 0;
}

/* Opens the example workbook in the user's data folder, with what the user changed in it; makes
 * it if it is absent, damaged or empty. (transfer full) */
LjWorkbook *
lj_example_open (GError **error)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "linjaus", NULL);
  g_autofree char *path = g_build_filename (folder, "example.linjaus", NULL);
  g_autoptr(GError) problem = NULL;
  g_autoptr(LjWorkbook) workbook = lj_workbook_open (path, 0, &problem);

  if (workbook != NULL && has_elements (workbook))
    return g_steal_pointer (&workbook);
  g_clear_object (&workbook);
  if (g_error_matches (problem, LJ_ERROR, LJ_ERROR_BUSY)
      || g_error_matches (problem, LJ_ERROR, LJ_ERROR_TOO_NEW))
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return NULL;
    }
  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, LJ_ERROR, LJ_ERROR_READ_ONLY, _ ("%s: cannot be made: %s"), folder,
                   g_strerror (errno));
      return NULL;
    }
  return set_aside (path, error) ? make_example (path, error) : NULL;
}
