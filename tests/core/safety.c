/* SPDX-License-Identifier: EUPL-1.2 */
#include "safety.h"

/* A document with two goals, asked for achieved, score and text. */
void
place_make_workbook (const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LjWorkbook) workbook = lj_workbook_open (path, LJ_OPEN_CREATE, &error);
  g_autoptr(LjContent) content = lj_content_new ();
  LjContent *contents[] = { content };
  LjContentRound round = { .name = "2025", .scale = LJ_NONE };
  LjSource source = { "goals.csv", "csv", "digest", LJ_LANGUAGE_FI };
  guint document;

  g_assert_no_error (error);
  g_array_append_val (content->rounds, round);
  document
      = lj_content_add_element (content, LJ_NONE, LJ_KIND_DOCUMENT, "Strategia", LJ_LANGUAGE_FI);
  lj_content_add_element (content, document, LJ_KIND_GOAL, "Lyhyet jonot", LJ_LANGUAGE_FI);
  lj_content_add_element (content, document, LJ_KIND_GOAL, "Hyvä työpaikka", LJ_LANGUAGE_FI);
  lj_workbook_add_contents (workbook, contents, &source, 1, &error);
  g_assert_no_error (error);
}

void
place_set_up (Place *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("linjaus-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "county.linjaus", NULL);
  self->lock = g_build_filename (self->folder, ".county.linjaus.lock", NULL);
  place_make_workbook (self->path);
}

void
place_remove_folder (const char *path)
{
  g_autoptr(GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      if (g_file_test (file, G_FILE_TEST_IS_DIR))
        place_remove_folder (file);
      else
        g_unlink (file);
    }
  g_rmdir (path);
}

void
place_tear_down (Place *self, gconstpointer data)
{
  place_remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->path);
  g_free (self->lock);
}

char *
place_dup_file (Place *self, const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}
