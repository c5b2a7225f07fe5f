/* SPDX-License-Identifier: EUPL-1.2 */
#include <linjaus/import.h>

#include <errno.h>
#include <glib/gstdio.h>

#include "import/delimited.h"
#include "import/dictionary.h"
#include "import/encoding.h"
#include "import/json.h"
#include "import/sniff.h"

/* Bytes of a file that are read into memory at most. */
#define LARGEST_FILE ((gint64) 2 * 1024 * 1024 * 1024 - 1)

static const char *const formats[] = {
  [LJ_FORMAT_AUTO] = "auto", [LJ_FORMAT_TABLES] = "tables", [LJ_FORMAT_OUTLINE] = "outline",
  [LJ_FORMAT_CSV] = "csv",   [LJ_FORMAT_XLSX] = "xlsx",     [LJ_FORMAT_ODS] = "ods",
  [LJ_FORMAT_JSON] = "json",
};

/* "auto", "tables", "outline", "csv", "xlsx", "ods", "json". */
const char *
lj_format_token (LjFormat format)
{
  g_return_val_if_fail (format < G_N_ELEMENTS (formats), NULL);
  return formats[format];
}

/* FALSE, and format untouched, if no format is called that; NULL is none. */
gboolean
lj_format_from_token (const char *token, LjFormat *format)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_strcmp0 (token, formats[i]) == 0)
      {
        *format = i;
        return TRUE;
      }
  return FALSE;
}

/* Refuses what is no ordinary file before anything is read from it. */
static gboolean
check_file (const char *path, GError **error)
{
  GStatBuf info;

  if (g_stat (path, &info) != 0)
    {
      g_set_error (error, LJ_ERROR, errno == ENOENT ? LJ_ERROR_NOT_FOUND : LJ_ERROR_BAD_FILE,
                   _ ("%s: cannot be read: %s"), path, g_strerror (errno));
      return FALSE;
    }
  if (S_ISDIR (info.st_mode))
    g_set_error (error, LJ_ERROR, LJ_ERROR_BAD_FILE, _ ("%s: this is a folder, not a file"), path);
  else if (!S_ISREG (info.st_mode))
    g_set_error (error, LJ_ERROR, LJ_ERROR_BAD_FILE, _ ("%s: this is not an ordinary file"), path);
  else if (info.st_size > LARGEST_FILE)
    g_set_error (error, LJ_ERROR, LJ_ERROR_BAD_FILE, _ ("%s: the file is larger than 2 GiB"), path);
  else
    return TRUE;
  return FALSE;
}

static gboolean
refuse_later_format (const LjPlan *plan, GError **error)
{
  if (plan->format != LJ_FORMAT_OUTLINE && plan->format != LJ_FORMAT_XLSX
      && plan->format != LJ_FORMAT_ODS)
    return TRUE;
  g_set_error (error, LJ_ERROR, LJ_ERROR_NOT_SUPPORTED,
               _ ("%s: the format %s comes with a later version"), plan->file_name,
               lj_format_token (plan->format));
  return FALSE;
}

static gboolean
parse_text (LjPlan *plan, const LjDecoded *decoded, GError **error)
{
  switch (plan->format)
    {
    case LJ_FORMAT_JSON:
      return lj_json_parse (plan, decoded->text, decoded->length, error);
    case LJ_FORMAT_CSV:
      return lj_delimited_parse (plan, decoded->text, decoded->length, error);
    default:
      return lj_tables_parse (plan, decoded->text, decoded->length, error);
    }
}

static LjLanguage
tell_language (LjFormat format, const LjDecoded *decoded)
{
  if (format == LJ_FORMAT_CSV)
    return lj_delimited_tell_language (decoded->text, decoded->length);
  return lj_dictionary_tell_language (decoded->text, decoded->length);
}

static gboolean
parse_bytes (LjPlan *plan, GBytes *bytes, const LjLanguage *language, GError **error)
{
  g_auto(LjDecoded) decoded = { NULL };

  if (!refuse_later_format (plan, error) || !lj_sniff_bytes (plan, bytes, error)
      || !lj_encoding_decode (plan, bytes, &decoded, error))
    return FALSE;
  if (plan->format == LJ_FORMAT_AUTO)
    plan->format = lj_sniff_text (decoded.text, decoded.length);
  plan->language = language != NULL ? *language : tell_language (plan->format, &decoded);
  if (!parse_text (plan, &decoded, error))
    return FALSE;
  /* An export says by its head what it is, also that of a workbook without elements. */
  if (plan->content->elements->len == 0 && plan->format != LJ_FORMAT_JSON)
    return lj_plan_set_error (plan, 1, error, _ ("nothing is recognised in the file"));
  return TRUE;
}

static gpointer
digest_thread (gpointer bytes)
{
  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
}

/* Reads a file into a plan; nothing is written anywhere. language NULL: told from the words.
 * LJ_ERROR_BAD_FILE with file and line if the file is damaged or nothing is recognised in it,
 * LJ_ERROR_NOT_FOUND, LJ_ERROR_NOT_SUPPORTED for a format of a later version. (transfer full) */
LjPlan *
lj_import_read (const char *path, LjFormat format, const LjLanguage *language, GError **error)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) problem = NULL;
  char *data;
  gsize length;

  if (!check_file (path, error))
    return NULL;
  if (!g_file_get_contents (path, &data, &length, &problem))
    {
      g_set_error (error, LJ_ERROR, LJ_ERROR_BAD_FILE, _ ("%s: cannot be read: %s"), path,
                   problem->message);
      return NULL;
    }
  bytes = g_bytes_new_take (data, length);
  return lj_import_parse (bytes, name, format, language, error);
}

/* As lj_import_read(), of the bytes of a file called file_name. (transfer full) */
LjPlan *
lj_import_parse (GBytes *bytes, const char *file_name, LjFormat format, const LjLanguage *language,
                 GError **error)
{
  g_autoptr(LjPlan) plan = lj_plan_new (file_name, format, LJ_LANGUAGE_FI);
  /* The digest takes as long as the reading. */
  GThread *thread = g_thread_new ("digest", digest_thread, bytes);
  gboolean ok = parse_bytes (plan, bytes, language, error);

  plan->digest = g_thread_join (thread);
  if (!ok)
    return NULL;
  lj_plan_sort_findings (plan);
  return g_steal_pointer (&plan);
}
