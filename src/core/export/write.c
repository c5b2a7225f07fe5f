/* SPDX-License-Identifier: EUPL-1.2 */
#include <linjaus/export.h>

#include "base/file.h"

typedef GBytes *(*Render) (const LjContent *content, LjExportFlags flags);

static const struct
{
  const char *suffix;
  Render render; /* NULL: comes with a later version */
} formats[] = {
  { ".csv", lj_export_csv }, { ".json", lj_export_json }, { ".xlsx", NULL },
  { ".ods", NULL },          { ".html", NULL },
};

static gboolean
has_suffix (const char *path, const char *suffix)
{
  g_autofree char *small = g_ascii_strdown (path, -1);

  return g_str_has_suffix (small, suffix);
}

static gboolean
find_format (const char *path, Render *render, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      if (!has_suffix (path, formats[i].suffix))
        continue;
      *render = formats[i].render;
      if (*render != NULL)
        return TRUE;
      g_set_error (error, LJ_ERROR, LJ_ERROR_NOT_SUPPORTED,
                   _ ("%s: the format %s comes with a later version"), path, formats[i].suffix + 1);
      return FALSE;
    }
  g_set_error (error, LJ_ERROR, LJ_ERROR_NOT_SUPPORTED,
               _ ("%s: a workbook is exported as .csv or .json; choose one of these"), path);
  return FALSE;
}

/* Exports a content to a file in the format that its name says; the file appears whole or not at
 * all. Errors: LJ_ERROR_NOT_SUPPORTED (the name ends in no known format), and those of writing:
 * LJ_ERROR_FULL, LJ_ERROR_READ_ONLY, LJ_ERROR_NOT_FOUND (no such folder). */
gboolean
lj_export_write (const LjContent *content, const char *path, LjExportFlags flags, GError **error)
{
  g_autoptr(GBytes) bytes = NULL;
  Render render = NULL;

  if (!find_format (path, &render, error))
    return FALSE;
  bytes = render (content, flags);
  return lj_file_write (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), error);
}
