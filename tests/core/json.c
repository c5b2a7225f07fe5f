/* SPDX-License-Identifier: EUPL-1.2 */
#include <linjaus/export.h>
#include <linjaus/import.h>
#include <string.h>

#define HEAD "{\"format\": \"linjaus\", \"version\": 1"
#define ROUNDS ", \"rounds\": [{\"id\": 1, \"name\": \"R\"}]"
#define ELEMENTS \
  ", \"elements\": [{\"id\": 1, \"kind\": \"document\"}," \
  " {\"id\": 2, \"parent\": 1, \"kind\": \"goal\"}]"

static LjPlan *
parse (const char *text, GError **error)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return lj_import_parse (bytes, "a.json", LJ_FORMAT_AUTO, NULL, error);
}

/* What is wrong, and what the message says of the place. */
static const struct
{
  const char *text;
  const char *place;
} wrong[] = {
  { "{\n\n\"format\": x}", "a.json: line 3: " },
  { "{\n\"format\": \"linjaus\",", "a.json: line 2: " },
  { "{", "a.json: line 1: " },
  { "{\n\"format\" \"linjaus\"}", "a.json: line 2: " },
  { HEAD "} more", "a.json: line 1: " },
  { HEAD ", \"elements\": [\n{\"id\": 1,\n \"kind\": }]}", "a.json: line 3: " },
  { HEAD ", \"elements\": [\n\n{\"id\": 1, \"kind\": \"x\"}]}",
    "a.json: line 3: elements[0].kind" },
  { HEAD ", \"elements\": [{\"id\": 1}\n{\"id\": 2}]}", "a.json: line 1: elements[0].kind: " },
  { HEAD ", \"elements\": [{\"id\": 1, \"kind\": \"goal\"}\n{\"id\": 2}]}", "a.json: line 2: " },
  { HEAD ", \"elements\": [], \"elements\": []}", "a.json: line 1: elements: " },
  { "{}", "a.json: line 1: format: " },
  { "{\"format\": \"other\", \"version\": 1}", "a.json: line 1: format: " },
  { "{\"format\": \"linjaus\"}", "a.json: line 1: version: " },
  { "{\"format\": \"linjaus\", \"version\": \"1\"}", "a.json: line 1: version: " },
  { HEAD ", \"elements\": {}}", "a.json: line 1: elements: " },
  { HEAD ", \"elements\": [\n{\"id\": 1, \"kind\": \"goal\", \"title\": {\"fi\": \"a\\u0000b\"}}]}",
    "a.json: line 2: " },
  { HEAD ", \"elements\": [1]}", "a.json: line 1: elements[0]: " },
  { HEAD ", \"elements\": [{\"kind\": \"goal\"}]}", "a.json: line 1: elements[0].id: " },
  { HEAD ", \"elements\": [{\"id\": 0, \"kind\": \"goal\"}]}", "a.json: line 1: elements[0].id: " },
  { HEAD ", \"elements\": [{\"id\": -1, \"kind\": \"goal\"}]}",
    "a.json: line 1: elements[0].id: " },
  { HEAD ", \"elements\": [{\"id\": 1.5, \"kind\": \"goal\"}]}",
    "a.json: line 1: elements[0].id: " },
  { HEAD ", \"elements\": [{\"id\": 1, \"kind\": \"gaol\"}]}",
    "a.json: line 1: elements[0].kind: " },
  { HEAD ", \"elements\": [{\"id\": 1}]}", "a.json: line 1: elements[0].kind: " },
  { HEAD ", \"elements\": [{\"id\": 1, \"kind\": \"goal\"}, {\"id\": 1, \"kind\": \"goal\"}]}",
    "a.json: line 1: elements[1].id: " },
  { HEAD ", \"elements\": [{\"id\": 1, \"parent\": 2, \"kind\": \"goal\"},"
         " {\"id\": 2, \"parent\": 1, \"kind\": \"goal\"}]}",
    "a.json: line 1: elements[0].parent: " },
  { HEAD ", \"elements\": [{\"id\": 1, \"parent\": 1, \"kind\": \"goal\"}]}",
    "a.json: line 1: elements[0].parent: " },
  { HEAD ", \"elements\": [{\"id\": 1, \"kind\": \"goal\", \"title\": \"x\"}]}",
    "a.json: line 1: elements[0].title: " },
  { HEAD ", \"elements\": [{\"id\": 1, \"kind\": \"goal\", \"title\": {\"fi\": 1}}]}",
    "a.json: line 1: elements[0].fi: " },
  { HEAD ", \"elements\": [{\"id\": 1, \"kind\": \"goal\", \"title\": {\"fi\": \"\\ud800\"}}]}",
    "a.json: " },
  { HEAD ", \"rounds\": [{\"id\": 1, \"name\": \"R\"}, {\"id\": 2, \"name\": \"R\"}]}",
    "a.json: line 1: rounds[1].name: " },
  { HEAD ", \"rounds\": [{\"id\": 1}]}", "a.json: line 1: rounds[0].name: " },
  { HEAD ", \"rounds\": [{\"id\": 1, \"name\": \"R\", \"scale\": 3}]}",
    "a.json: line 1: rounds[0].scale: " },
  { HEAD ", \"rounds\": [{\"id\": 1, \"name\": \"R\", \"deadline\": \"2025-02-30\"}]}",
    "a.json: line 1: rounds[0].deadline: " },
  { HEAD ", \"rounds\": [{\"id\": 1, \"name\": \"R\", \"current\": true},"
         " {\"id\": 2, \"name\": \"S\", \"current\": true}]}",
    "a.json: line 1: rounds[1].current: " },
  { HEAD ", \"scales\": [{\"id\": 1, \"purpose\": \"goals\", \"minimum\": 5, \"maximum\": 1}]}",
    "a.json: line 1: scales[0].maximum: " },
  { HEAD ", \"scales\": [{\"id\": 1, \"purpose\": \"goals\", \"minimum\": 1, \"maximum\": 5,"
         " \"levels\": [{\"value\": 6}]}]}",
    "a.json: line 1: levels[0].value: " },
  { HEAD ", \"scales\": [{\"id\": 7, \"purpose\": \"goals\", \"minimum\": 1, \"maximum\": 7}],"
         " \"rounds\": [{\"id\": 1, \"name\": \"R\", \"scale\": 7}]}",
    "a.json: line 1: rounds[0].scale: " },
  { HEAD ROUNDS ELEMENTS ", \"evaluations\": [{\"element\": 2, \"round\": 1, \"score\": 6}]}",
    "a.json: line 1: evaluations[0].score: " },
  { HEAD ROUNDS ELEMENTS ", \"evaluations\": [{\"element\": 2, \"round\": 2}]}",
    "a.json: line 1: evaluations[0].round: " },
  { HEAD ROUNDS ELEMENTS ", \"evaluations\": [{\"element\": 3, \"round\": 1}]}",
    "a.json: line 1: evaluations[0].element: " },
  { HEAD ROUNDS ELEMENTS ", \"evaluations\": [{\"element\": 2, \"round\": 1, \"achieved\":"
                         " \"maybe\"}]}",
    "a.json: line 1: evaluations[0].achieved: " },
  { HEAD ROUNDS ELEMENTS ", \"evaluations\": [{\"element\": 2, \"round\": 1, \"state\": \"x\"}]}",
    "a.json: line 1: evaluations[0].state: " },
  { HEAD ROUNDS ELEMENTS ", \"evaluations\": [{\"element\": 2, \"round\": 1},"
                         " {\"element\": 2, \"round\": 1}]}",
    "a.json: line 1: evaluations[1].element: " },
  { HEAD ROUNDS ELEMENTS ", \"questions\": [{\"round\": 1, \"scope\": 1, \"kind\": \"goal\","
                         " \"score\": 1}]}",
    "a.json: line 1: questions[0].score: " },
  { HEAD ROUNDS ELEMENTS ", \"figures\": [{\"element\": 1, \"figure\": \"average\"}]}",
    "a.json: line 1: figures[0].value: " },
  { HEAD ROUNDS ELEMENTS ", \"figures\": [{\"element\": 1, \"figure\": \"total\", \"value\": \"4\","
                         " \"scopes\": [9]}]}",
    "a.json: line 1: figures[0].scopes: " },
};

static void
test_wrong (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (parse (wrong[i].text, &error));
      g_assert_error (error, LJ_ERROR, LJ_ERROR_BAD_FILE);
      g_test_message ("%s", error->message);
      g_assert_true (g_str_has_prefix (error->message, wrong[i].place));
    }
}

static void
test_newer (void)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (parse ("{\"format\": \"linjaus\", \"version\": 2}", &error));
  g_assert_error (error, LJ_ERROR, LJ_ERROR_TOO_NEW);
}

static void
test_unknown_members (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LjPlan) plan = parse (
      HEAD ", \"more\": 1, \"elements\": [{\"id\": 1, \"kind\": \"goal\", \"colour\": 1},"
           " {\"id\": 2, \"kind\": \"goal\", \"colour\": 2, \"title\": {\"de\": \"x\"}}]}",
      &error);

  g_assert_no_error (error);
  /* "more", "colour" once for both elements, "de". */
  g_assert_cmpuint (plan->findings->len, ==, 3);
  g_assert_cmpuint (plan->content->elements->len, ==, 2);
}

/* Elements below each other; the tree holds 255 levels. */
static LjPlan *
parse_deep (guint n_levels, GError **error)
{
  g_autoptr(GString) text = g_string_new (HEAD ", \"elements\": [");

  for (guint i = 1; i <= n_levels; i++)
    {
      g_string_append_printf (text, "%s{\"id\": %u, \"kind\": \"section\"", i > 1 ? "," : "", i);
      if (i > 1)
        g_string_append_printf (text, ", \"parent\": %u", i - 1);
      g_string_append_c (text, '}');
    }
  g_string_append (text, "]}");
  return parse (text->str, error);
}

static void
test_deep (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LjPlan) plan = parse_deep (255, &error);
  g_autofree char *brackets = g_strnfill (1000000, '[');
  g_autofree char *text = g_strconcat ("{\"a\":\n", brackets, NULL);

  g_assert_no_error (error);
  g_assert_cmpuint (plan->content->elements->len, ==, 255);
  g_assert_null (parse_deep (256, &error));
  g_assert_true (g_str_has_prefix (error->message, "a.json: line 1: elements[255].parent: "));
  g_clear_error (&error);
  g_assert_null (parse (text, &error));
  g_assert_error (error, LJ_ERROR, LJ_ERROR_BAD_FILE);
  g_assert_true (g_str_has_prefix (error->message, "a.json: line 2: "));
}

/* A file made to keep us busy is refused. */
static void
test_many_rounds (void)
{
  g_autoptr(GString) text = g_string_new (HEAD ", \"rounds\": [");
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i <= 1000; i++)
    g_string_append_printf (text, "%s{\"id\": %u, \"name\": \"%u\"}", i > 0 ? ",\n" : "", i + 1, i);
  g_string_append (text, "]}");
  g_assert_null (parse (text->str, &error));
  g_assert_error (error, LJ_ERROR, LJ_ERROR_BAD_FILE);
  g_assert_true (g_str_has_prefix (error->message, "a.json: line 1001: rounds[1000]: "));
}

/* The sample has everything filled in: read and written again it is the same, byte for byte. */
static void
test_round_trip (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "small.json", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(LjPlan) plan = lj_import_read (path, LJ_FORMAT_AUTO, NULL, &error);
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  gsize length;

  g_assert_no_error (error);
  g_assert_cmpuint (plan->findings->len, ==, 0);
  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  bytes = lj_export_json (plan->content, LJ_EXPORT_WITH_NOTES);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), text, length);
}

/* Control characters, quotes and backslashes come back as they were. */
static void
test_escapes (void)
{
  static const char title[] = "a\"b\\c/\n\t\001\177 ä 😀";
  g_autoptr(LjContent) content = lj_content_new ();
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(LjPlan) plan = NULL;
  g_autoptr(GError) error = NULL;

  lj_content_add_element (content, LJ_NONE, LJ_KIND_GOAL, title, LJ_LANGUAGE_FI);
  lj_content_get (content->elements, LjContentElement, 0)->id = G_MAXINT64;
  bytes = lj_export_json (content, 0);
  plan = lj_import_parse (bytes, "a", LJ_FORMAT_JSON, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (lj_content_find_text (plan->content, 0, LJ_NONE, LJ_ROLE_TITLE, LJ_LANGUAGE_FI),
                   ==, title);
  g_assert_cmpint (lj_content_get (plan->content->elements, LjContentElement, 0)->id, ==,
                   G_MAXINT64);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  lj_language_start ();
  lj_language_set_current (LJ_LANGUAGE_EN);
  g_test_add_func ("/json/wrong", test_wrong);
  g_test_add_func ("/json/newer", test_newer);
  g_test_add_func ("/json/unknown-members", test_unknown_members);
  g_test_add_func ("/json/deep", test_deep);
  g_test_add_func ("/json/many-rounds", test_many_rounds);
  g_test_add_func ("/json/round-trip", test_round_trip);
  g_test_add_func ("/json/escapes", test_escapes);
  return g_test_run ();
}
