/* SPDX-License-Identifier: EUPL-1.2 */
#include <glib/gstdio.h>
#include <linjaus/import.h>
#include <string.h>

#define CSV "Asiakirja;Tavoite;Arviointi\n"

/* What the first goal of a file is called, read by itself. */
static const struct
{
  const char *bytes;
  const char *title;
} readable[] = {
  { CSV "A;Ääni;3\n", "Ääni" },
  { "\xEF\xBB\xBF" CSV "A;Ääni;3\n", "Ääni" },
  { "\xEF\xBB\xBF" CSV "A;Aani;3\n", "Aani" },
  { CSV "A;\xC4\xE4ni;3\n", "Ääni" },
  { CSV "A;\x80 \x93sitaatti\x94 \x96 5;3\n", "€ “sitaatti” – 5" },
  { CSV "A;Aani;3\n", "Aani" },
};

static void
test_readable (void)
{
  LjLanguage language = LJ_LANGUAGE_FI;

  for (guint i = 0; i < G_N_ELEMENTS (readable); i++)
    {
      g_autoptr(GBytes) bytes = g_bytes_new_static (readable[i].bytes, strlen (readable[i].bytes));
      g_autoptr(GError) error = NULL;
      g_autoptr(LjPlan) plan = lj_import_parse (bytes, "a", LJ_FORMAT_AUTO, &language, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (
          lj_content_find_text (plan->content, 1, LJ_NONE, LJ_ROLE_TITLE, LJ_LANGUAGE_FI), ==,
          readable[i].title);
    }
}

#define BYTES(text) text, sizeof text - 1

/* Damage, with what the message begins and what it has to say. */
static const struct
{
  const char *bytes;
  gsize length;
  LjError code;
  const char *place;
  const char *reason;
} damages[] = {
  { BYTES (""), LJ_ERROR_BAD_FILE, "a: ", "empty" },
  { BYTES ("%PDF-1.7\n\n"), LJ_ERROR_BAD_FILE, "a: line 1: ", "PDF" },
  { BYTES ("PK\003\004word/document.xml"), LJ_ERROR_BAD_FILE, "a: line 1: ", "zip" },
  { BYTES ("PK\003\004....xl/workbook.xml"), LJ_ERROR_NOT_SUPPORTED, "a: ", "xlsx" },
  { BYTES ("PK\003\004mimetypeapplication/vnd.oasis.opendocument.spreadsheet"),
    LJ_ERROR_NOT_SUPPORTED, "a: ", "ods" },
  { BYTES (CSV "A;x\0y;3\n"), LJ_ERROR_BAD_FILE, "a: line 2: ", "NUL" },
  { BYTES ("1\r2\r\n3\n\0"), LJ_ERROR_BAD_FILE, "a: line 4: ", "NUL" },
  { BYTES (CSV "A;Ääni;3\nA;\xC4\xE4ni;3\n"), LJ_ERROR_BAD_FILE, "a: line 3: ", "C4" },
  { BYTES (CSV "A;\xC4\xE4ni;3\nA;Ääni;3\n"), LJ_ERROR_BAD_FILE, "a: line 2: ", "C4" },
  { BYTES ("\xEF\xBB\xBF" CSV "A;\xE4;3\n"), LJ_ERROR_BAD_FILE, "a: line 2: ", "E4" },
  { BYTES (CSV "A;\xE4;3\nA;\x81;3\n"), LJ_ERROR_BAD_FILE, "a: line 3: ", "81" },
  { BYTES (CSV "A;\xE4;3\nA;\x8D;3\n"), LJ_ERROR_BAD_FILE, "a: line 3: ", "8D" },
  { BYTES (CSV "A;\x8F;3\n"), LJ_ERROR_BAD_FILE, "a: line 2: ", "8F" },
  { BYTES (CSV "A;\x90;3\n"), LJ_ERROR_BAD_FILE, "a: line 2: ", "90" },
  { BYTES (CSV "A;\x9D;3\n"), LJ_ERROR_BAD_FILE, "a: line 2: ", "9D" },
  { BYTES ("Shopping: milk, bread\n"), LJ_ERROR_BAD_FILE, "a: line 1: ", "no table" },
  { BYTES (CSV), LJ_ERROR_BAD_FILE, "a: line 1: ", "recognised" },
};

static void
test_damage (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autoptr(GBytes) bytes = g_bytes_new_static (damages[i].bytes, damages[i].length);
      g_autoptr(GError) error = NULL;

      g_assert_null (lj_import_parse (bytes, "a", LJ_FORMAT_AUTO, NULL, &error));
      g_assert_error (error, LJ_ERROR, (int) damages[i].code);
      g_test_message ("%s", error->message);
      g_assert_true (g_str_has_prefix (error->message, damages[i].place));
      g_assert_nonnull (strstr (error->message, damages[i].reason));
    }
}

static void
test_long_line (void)
{
  gsize length = 64 * 1024 * 1024 + 20;
  char *data = g_malloc (length);
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;

  memset (data, 'x', length);
  data[3] = '\r';
  bytes = g_bytes_new_take (data, length);
  g_assert_null (lj_import_parse (bytes, "a", LJ_FORMAT_AUTO, NULL, &error));
  g_assert_error (error, LJ_ERROR, LJ_ERROR_BAD_FILE);
  g_assert_true (g_str_has_prefix (error->message, "a: line 2: "));
}

static void
test_files (void)
{
  g_autofree char *folder = g_dir_make_tmp ("linjaus-XXXXXX", NULL);
  g_autofree char *absent = g_build_filename (folder, "absent.csv", NULL);
  g_autofree char *path = g_build_filename (folder, "present.csv", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(LjPlan) plan = NULL;

  g_assert_null (lj_import_read (absent, LJ_FORMAT_AUTO, NULL, &error));
  g_assert_error (error, LJ_ERROR, LJ_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, absent));
  g_clear_error (&error);
  g_assert_null (lj_import_read (folder, LJ_FORMAT_AUTO, NULL, &error));
  g_assert_error (error, LJ_ERROR, LJ_ERROR_BAD_FILE);
  g_clear_error (&error);
  g_assert_null (lj_import_read ("/dev/null", LJ_FORMAT_AUTO, NULL, &error));
  g_assert_error (error, LJ_ERROR, LJ_ERROR_BAD_FILE);
  g_clear_error (&error);
  g_assert_true (g_file_set_contents (path, CSV "A;B;3\n", -1, NULL));
  plan = lj_import_read (path, LJ_FORMAT_AUTO, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (plan->file_name, ==, "present.csv");
  /* printf 'Asiakirja;Tavoite;Arviointi\nA;B;3\n' | sha256sum */
  g_assert_cmpstr (plan->digest, ==,
                   "134ef197fe31f0710c4090b21074464daaa917d1141ccab0740e4417393a1e66");
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_formats (void)
{
  static const LjFormat later[] = { LJ_FORMAT_OUTLINE, LJ_FORMAT_XLSX, LJ_FORMAT_ODS };
  g_autoptr(GBytes) bytes = g_bytes_new_static (CSV "A;B;3\n", strlen (CSV "A;B;3\n"));
  LjFormat format = LJ_FORMAT_AUTO;

  for (guint i = 0; i < G_N_ELEMENTS (later); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (lj_import_parse (bytes, "a", later[i], NULL, &error));
      g_assert_error (error, LJ_ERROR, LJ_ERROR_NOT_SUPPORTED);
      g_assert_nonnull (strstr (error->message, lj_format_token (later[i])));
    }
  g_assert_true (lj_format_from_token ("json", &format));
  g_assert_cmpint (format, ==, LJ_FORMAT_JSON);
  g_assert_false (lj_format_from_token ("pdf", &format));
  g_assert_false (lj_format_from_token (NULL, &format));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  lj_language_start ();
  lj_language_set_current (LJ_LANGUAGE_EN);
  g_test_add_func ("/sniff/readable", test_readable);
  g_test_add_func ("/sniff/damage", test_damage);
  g_test_add_func ("/sniff/long-line", test_long_line);
  g_test_add_func ("/sniff/files", test_files);
  g_test_add_func ("/sniff/formats", test_formats);
  return g_test_run ();
}
