/* SPDX-License-Identifier: EUPL-1.2 */
#include "import/sniff.h"

#include <string.h>

#include "import/delimited.h"

static gboolean
begins_with (const char *data, gsize length, const char *prefix)
{
  return length >= strlen (prefix) && memcmp (data, prefix, strlen (prefix)) == 0;
}

static gboolean
contains (const char *data, gsize length, const char *part)
{
  return memmem (data, length, part, strlen (part)) != NULL;
}

/* The names of the files in a zip stand in it as they are: they tell a spreadsheet. */
static gboolean
refuse_zip (const LjPlan *plan, const char *data, gsize length, GError **error)
{
  if (contains (data, length, "xl/workbook.xml"))
    g_set_error (error, LJ_ERROR, LJ_ERROR_NOT_SUPPORTED,
                 _ ("%s: the format xlsx comes with a later version; save it as CSV"),
                 plan->file_name);
  else if (contains (data, length, "application/vnd.oasis.opendocument.spreadsheet"))
    g_set_error (error, LJ_ERROR, LJ_ERROR_NOT_SUPPORTED,
                 _ ("%s: the format ods comes with a later version; save it as CSV"),
                 plan->file_name);
  else
    lj_plan_set_error (plan, 1, error, _ ("a zip archive that is not known; extract it first"));
  return FALSE;
}

/* Refuses what is no text, before it is decoded: LJ_ERROR_BAD_FILE, or LJ_ERROR_NOT_SUPPORTED for
 * spreadsheets. */
gboolean
lj_sniff_bytes (const LjPlan *plan, GBytes *bytes, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (length == 0)
    return lj_plan_set_error (plan, 0, error, _ ("the file is empty"));
  if (begins_with (data, length, "%PDF"))
    return lj_plan_set_error (plan, 1, error,
                              _ ("this is a PDF; save its text to a file and import that"));
  if (begins_with (data, length, "PK\003\004") || begins_with (data, length, "PK\005\006"))
    return refuse_zip (plan, data, length, error);
  return TRUE;
}

/* The importer for a text: JSON by its first character, a delimited file by its header line, else
 * tables in running text. */
LjFormat
lj_sniff_text (const char *text, gsize length)
{
  gsize start = 0;

  while (start < length && g_ascii_isspace (text[start]))
    start++;
  if (start < length && text[start] == '{')
    return LJ_FORMAT_JSON;
  return lj_delimited_recognise (text, length) ? LJ_FORMAT_CSV : LJ_FORMAT_TABLES;
}
