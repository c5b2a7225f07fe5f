/* SPDX-License-Identifier: EUPL-1.2 */
#include <glib/gstdio.h>
#include <linjaus/linjaus.h>
#include <sqlite3.h>
#include <string.h>

#include "store/db.h"

typedef struct
{
  char *folder;
  char *path;
  LjWorkbook *workbook;
} Fixture;

/* A document with one line and two goals, scored 3 and (5). */
static LjContent *
small_content (const char *round)
{
  LjContent *content = lj_content_new ();
  LjContentRound first = { .name = lj_content_string (content, round), .scale = LJ_NONE };
  guint document, line;

  g_array_append_val (content->rounds, first);
  document
      = lj_content_add_element (content, LJ_NONE, LJ_KIND_DOCUMENT, "Strategia", LJ_LANGUAGE_FI);
  line = lj_content_add_element (content, document, LJ_KIND_POLICY_LINE, "Lähellä ihmistä",
                                 LJ_LANGUAGE_FI);
  for (guint i = 0; i < 2; i++)
    {
      guint goal = lj_content_add_element (
          content, line, LJ_KIND_GOAL, i == 0 ? "Jonot lyhenevät" : "Ääni kuuluu", LJ_LANGUAGE_FI);
      LjContentEvaluation evaluation = { .element = goal,
                                         .achieved = i == 0 ? LJ_ACHIEVED_PARTLY : LJ_ACHIEVED_YES,
                                         .score = i == 0 ? 3 : 5,
                                         .qualified = i == 1,
                                         .state = LJ_STATE_ANSWERED,
                                         .source_line = 10 + i };

      g_array_append_val (content->evaluations, evaluation);
      lj_content_add_text (content, goal, 0, LJ_ROLE_PUBLISHED, LJ_LANGUAGE_FI,
                           "Odotusaika puolittui keväällä.");
    }

  LjContentQuestion question
      = { .scope = line, .kind = LJ_KIND_GOAL, .achieved = TRUE, .score = TRUE, .text = TRUE };

  g_array_append_val (content->questions, question);
  content->current_round = 0;
  return content;
}

static void
add (LjWorkbook *workbook, LjContent *content, const char *digest)
{
  g_autoptr(GError) error = NULL;
  LjSource source = { "evaluation.txt", "tables", digest, LJ_LANGUAGE_FI };

  lj_workbook_add_contents (workbook, &content, &source, 1, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LjContent) content = small_content ("2025");

  fixture->folder = g_dir_make_tmp ("linjaus-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "county.linjaus", NULL);
  fixture->workbook = lj_workbook_open (fixture->path, LJ_OPEN_CREATE, &error);
  g_assert_no_error (error);
  add (fixture->workbook, content, "d1");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->workbook);
  g_unlink (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static gint64
goal_id (LjWorkbook *workbook, guint index)
{
  g_autoptr(LjTree) tree = lj_workbook_load_tree (workbook, 0, NULL);

  return lj_tree_get_nodes (tree)[2 + index].id;
}

static gint64
goal_id_or_zero (LjWorkbook *workbook)
{
  g_autoptr(LjTree) tree = lj_workbook_load_tree (workbook, 0, NULL);

  return tree != NULL && lj_tree_get_n_nodes (tree) > 2 ? lj_tree_get_nodes (tree)[2].id : 0;
}

static void
test_read_back (Fixture *fixture, gconstpointer data)
{
  g_autoptr(LjTree) tree = lj_workbook_load_tree (fixture->workbook, 0, NULL);
  const LjNode *nodes = lj_tree_get_nodes (tree);
  gboolean fallback = FALSE;
  g_autofree char *title
      = lj_workbook_dup_title (fixture->workbook, nodes[1].id, LJ_LANGUAGE_SV, &fallback);
  g_auto(LjEvaluation) evaluation = { 0 };

  g_assert_cmpuint (lj_tree_get_n_nodes (tree), ==, 4);
  g_assert_cmpuint (nodes[2].score, ==, 3);
  g_assert_cmpuint (nodes[2].achieved, ==, LJ_ACHIEVED_PARTLY);
  g_assert_true (nodes[3].qualified);
  g_assert_true (nodes[3].asked_achieved);
  g_assert_cmpuint (nodes[3].source_line, ==, 11);
  g_assert_cmpstr (title, ==, "Lähellä ihmistä");
  g_assert_true (fallback);
  lj_workbook_get_evaluation (fixture->workbook, nodes[3].id,
                              lj_workbook_get_current_round (fixture->workbook), &evaluation, NULL);
  g_assert_cmpuint (evaluation.score, ==, 5);
  g_assert_cmpint (evaluation.changed_at, >, 0);
}

static char *
dump (LjWorkbook *workbook)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LjContent) content = lj_workbook_load_content (workbook, &error);
  g_autoptr(GBytes) json = NULL;

  g_assert_no_error (error);
  json = lj_export_json (content, LJ_EXPORT_WITH_NOTES);
  return g_strndup (g_bytes_get_data (json, NULL), g_bytes_get_size (json));
}

/* Every act undone to the empty workbook and redone to the end gives the same content. */
static void
test_undo_redo (Fixture *fixture, gconstpointer data)
{
  LjWorkbook *workbook = fixture->workbook;
  gint64 round = lj_workbook_get_current_round (workbook);
  gint64 goal = goal_id (workbook, 0);
  g_autoptr(GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GError) error = NULL;

  g_ptr_array_add (states, dump (workbook));
  lj_workbook_set_score (workbook, goal, round, 4, FALSE, &error);
  g_assert_no_error (error);
  g_ptr_array_add (states, dump (workbook));
  lj_workbook_set_achieved (workbook, goal, round, LJ_ACHIEVED_NO, &error);
  g_assert_no_error (error);
  g_ptr_array_add (states, dump (workbook));
  lj_workbook_set_text (workbook, goal, LJ_ROLE_PUBLISHED, round, LJ_LANGUAGE_SV, "Köerna kortare",
                        &error);
  g_assert_no_error (error);
  lj_workbook_set_text (workbook, goal, LJ_ROLE_PUBLISHED, round, LJ_LANGUAGE_FI, NULL, &error);
  g_assert_no_error (error);
  g_ptr_array_add (states, dump (workbook));
  g_assert_cmpstr (lj_workbook_get_undo (workbook), ==, "set-text");
  g_assert_null (lj_workbook_get_redo (workbook));

  lj_workbook_undo (workbook, NULL);
  for (int i = (int) states->len - 2; i >= 0; i--)
    {
      g_autofree char *now = NULL;

      lj_workbook_undo (workbook, &error);
      g_assert_no_error (error);
      now = dump (workbook);
      g_assert_cmpstr (now, ==, states->pdata[i]);
    }
  g_assert_cmpstr (lj_workbook_get_undo (workbook), ==, "import");
  lj_workbook_undo (workbook, &error);
  g_assert_no_error (error);
  g_assert_null (lj_workbook_get_undo (workbook));
  g_assert_cmpint (lj_workbook_get_current_round (workbook), ==, 0);
  while (lj_workbook_get_redo (workbook) != NULL)
    {
      lj_workbook_redo (workbook, &error);
      g_assert_no_error (error);
    }

  g_autofree char *end = dump (workbook);

  g_assert_cmpstr (end, ==, states->pdata[states->len - 1]);
  g_assert_cmpint (lj_workbook_get_current_round (workbook), ==, round);
}

static void
count_changes_cb (LjWorkbook *workbook, guint change, gint64 element, guint *count)
{
  (*count)++;
}

static void
test_same_value_is_no_act (Fixture *fixture, gconstpointer data)
{
  gint64 round = lj_workbook_get_current_round (fixture->workbook);
  guint count = 0;

  g_signal_connect (fixture->workbook, "changed", G_CALLBACK (count_changes_cb), &count);
  g_assert_true (lj_workbook_set_score (fixture->workbook, goal_id (fixture->workbook, 0), round, 3,
                                        FALSE, NULL));
  g_assert_cmpuint (count, ==, 0);
  g_assert_cmpstr (lj_workbook_get_undo (fixture->workbook), ==, "import");
  g_assert_true (lj_workbook_set_score (fixture->workbook, goal_id (fixture->workbook, 0), round, 2,
                                        FALSE, NULL));
  g_assert_cmpuint (count, ==, 1);
}

static void
test_act_after_undo_ends_redo (Fixture *fixture, gconstpointer data)
{
  gint64 round = lj_workbook_get_current_round (fixture->workbook);
  gint64 goal = goal_id (fixture->workbook, 0);

  lj_workbook_set_score (fixture->workbook, goal, round, 1, FALSE, NULL);
  lj_workbook_undo (fixture->workbook, NULL);
  g_assert_cmpstr (lj_workbook_get_redo (fixture->workbook), ==, "set-score");
  lj_workbook_set_achieved (fixture->workbook, goal, round, LJ_ACHIEVED_YES, NULL);
  g_assert_null (lj_workbook_get_redo (fixture->workbook));
  lj_workbook_undo (fixture->workbook, NULL);
  g_assert_cmpstr (lj_workbook_get_redo (fixture->workbook), ==, "set-achieved");
}

static void
note_change_cb (LjWorkbook *workbook, guint change, gint64 element, gint64 *seen)
{
  seen[0] = change;
  seen[1] = element;
}

/* The window does not have to read everything anew when one score is undone. */
static void
test_undo_says_what_changed (Fixture *fixture, gconstpointer data)
{
  gint64 round = lj_workbook_get_current_round (fixture->workbook);
  gint64 goal = goal_id (fixture->workbook, 1);
  gint64 seen[2] = { 0 };

  g_signal_connect (fixture->workbook, "changed", G_CALLBACK (note_change_cb), seen);
  lj_workbook_set_score (fixture->workbook, goal, round, 1, FALSE, NULL);
  seen[1] = 0;
  lj_workbook_undo (fixture->workbook, NULL);
  g_assert_cmpint (seen[0], ==, LJ_CHANGE_EVALUATION);
  g_assert_cmpint (seen[1], ==, goal);
  lj_workbook_redo (fixture->workbook, NULL);
  g_assert_cmpint (seen[1], ==, goal);
  lj_workbook_undo (fixture->workbook, NULL);
  lj_workbook_undo (fixture->workbook, NULL);
  g_assert_cmpint (seen[0], ==, LJ_CHANGE_STRUCTURE);
}

static guint
count_hits (LjWorkbook *workbook, const char *words)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) hits = lj_workbook_search (workbook, words, 10, &error);

  g_assert_no_error (error);
  return hits->len;
}

static void
test_search (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *words;
    guint hits;
  } cases[] = {
    { "jono", 1 }, { "ÄÄNI", 1 },          { "aani", 0 },         { "puolittui odotus", 2 },
    { "", 0 },     { "\" OR NEAR( *", 0 }, { "puolittui ei", 0 }, { "strategia", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (count_hits (fixture->workbook, cases[i].words), ==, cases[i].hits);
  /* The index follows undo. */
  lj_workbook_undo (fixture->workbook, NULL);
  g_assert_cmpuint (count_hits (fixture->workbook, "jono"), ==, 0);
  lj_workbook_redo (fixture->workbook, NULL);
  g_assert_cmpuint (count_hits (fixture->workbook, "jono"), ==, 1);
}

/* The same texts as the search, as elements; those of another round are left out. */
static void
test_find_texts (Fixture *fixture, gconstpointer data)
{
  gint64 round = lj_workbook_get_current_round (fixture->workbook);
  g_autoptr(GPtrArray) hits = lj_workbook_search (fixture->workbook, "jono", 10, NULL);
  g_autoptr(GArray) found = lj_workbook_find_texts (fixture->workbook, "jono", round, NULL);
  g_autoptr(GArray) nothing = lj_workbook_find_texts (fixture->workbook, "", round, NULL);

  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpint (g_array_index (found, gint64, 0), ==,
                   ((const LjHit *) g_ptr_array_index (hits, 0))->element);
  g_assert_cmpuint (nothing->len, ==, 0);
}

static char *
dup_order (LjTree *tree, const guint *ranks, const char *const *titles)
{
  const char *by_rank[64] = { 0 };
  g_autoptr(GString) text = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < lj_tree_get_n_nodes (tree); i++)
    if (lj_tree_get_nodes (tree)[i].kind == LJ_KIND_THEME)
      by_rank[ranks[i]] = titles[n++];
  for (guint i = 0; i < G_N_ELEMENTS (by_rank); i++)
    if (by_rank[i] != NULL)
      g_string_append_printf (text, "%s ", by_rank[i]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Finnish and Swedish sort å, ä and ö after z, English among a and o. */
static void
test_rank_titles (Fixture *fixture, gconstpointer data)
{
  static const char *const titles[]
      = { "Öljy", "Zoo", "ärade", "vas", "Åbo", "öre", "wien", "Ahven" };
  g_autoptr(LjTree) tree = NULL;
  g_autofree guint *fi = NULL;
  g_autofree guint *en = NULL;
  g_autofree char *finnish = NULL;
  g_autofree char *english = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    g_assert_cmpint (lj_workbook_add_element (fixture->workbook, (LjPlace){ 0, 0 }, LJ_KIND_THEME,
                                              titles[i], LJ_LANGUAGE_FI, NULL),
                     !=, 0);
  tree = lj_workbook_load_tree (fixture->workbook, 0, NULL);
  fi = lj_workbook_rank_titles (fixture->workbook, tree, LJ_LANGUAGE_FI, NULL);
  en = lj_workbook_rank_titles (fixture->workbook, tree, LJ_LANGUAGE_EN, NULL);
  finnish = dup_order (tree, fi, titles);
  english = dup_order (tree, en, titles);
  g_assert_cmpstr (finnish, ==, "Ahven vas wien Zoo Åbo ärade Öljy öre ");
  g_assert_cmpstr (english, ==, "Åbo Ahven ärade Öljy öre vas wien Zoo ");
}

static void
test_rounds (Fixture *fixture, gconstpointer data)
{
  g_autoptr(LjContent) content = lj_workbook_load_content (fixture->workbook, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) rounds = NULL;
  gint64 first = lj_workbook_get_current_round (fixture->workbook);

  /* The same goals in a new round: no elements are added, and it becomes current. */
  lj_content_get (content->rounds, LjContentRound, 0)->id = 0;
  lj_content_get (content->rounds, LjContentRound, 0)->name = lj_content_string (content, "2026");
  add (fixture->workbook, content, "d2");
  rounds = lj_workbook_list_rounds (fixture->workbook, NULL);
  g_assert_cmpuint (rounds->len, ==, 2);
  g_assert_true (((LjRound *) rounds->pdata[1])->current);
  g_assert_cmpint (lj_workbook_find_round (fixture->workbook, "2025", NULL), ==, first);
  g_assert_cmpint (lj_workbook_find_round (fixture->workbook, "2027", &error), ==, 0);
  g_assert_error (error, LJ_ERROR, LJ_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "2026"));

  g_autoptr(LjTree) tree = lj_workbook_load_tree (fixture->workbook, 0, NULL);

  g_assert_cmpuint (lj_tree_get_n_nodes (tree), ==, 4);
}

static void
test_reopen (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = dump (fixture->workbook);
  g_autofree char *after = NULL;
  g_autoptr(GPtrArray) problems = NULL;
  g_autoptr(GError) error = NULL;

  g_clear_object (&fixture->workbook);
  fixture->workbook = lj_workbook_open (fixture->path, LJ_OPEN_READ_ONLY, &error);
  g_assert_no_error (error);
  after = dump (fixture->workbook);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpstr (lj_workbook_get_undo (fixture->workbook), ==, "import");
  g_assert_true (lj_workbook_check (fixture->workbook, &problems, &error));
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_false (lj_workbook_set_score (fixture->workbook, goal_id (fixture->workbook, 0),
                                         lj_workbook_get_current_round (fixture->workbook), 1,
                                         FALSE, &error));
  g_assert_error (error, LJ_ERROR, LJ_ERROR_READ_ONLY);
}

/* Bytes that make a file no workbook, or one we must not open; made from a good one. */
typedef struct
{
  const char *name;
  const char *bytes; /* NULL: a good workbook with the change below */
  gsize cut;         /* 0: whole */
  goffset at;
  guint8 value;
  LjError code;
} Refusal;

static const Refusal refusals[] = {
  { "text", "Tavoite\tArviointi\n", 0, 0, 0, LJ_ERROR_NOT_A_WORKBOOK },
  { "empty", "", 0, 0, 0, LJ_ERROR_NOT_A_WORKBOOK },
  { "newer", NULL, 0, 60 + 3, 99, LJ_ERROR_TOO_NEW },
  { "foreign", NULL, 0, 68, 0x11, LJ_ERROR_NOT_A_WORKBOOK },
  { "truncated", NULL, 40000, 0, 0, LJ_ERROR_DAMAGED },
  { "header only", NULL, 100, 0, 0, LJ_ERROR_DAMAGED },
  { "overwritten page", NULL, 0, 4096, 0xee, LJ_ERROR_DAMAGED },
};

static void
test_refuse (Fixture *fixture, gconstpointer data)
{
  const Refusal *refusal = data;
  g_autofree char *good = NULL, *after = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(LjWorkbook) opened = NULL;
  gsize length, length_after;

  g_clear_object (&fixture->workbook);
  g_file_get_contents (fixture->path, &good, &length, &error);
  g_assert_no_error (error);
  if (refusal->bytes != NULL)
    {
      length = strlen (refusal->bytes);
      memcpy (good, refusal->bytes, length);
    }
  else if (refusal->cut > 0)
    length = refusal->cut;
  else
    good[refusal->at] = (char) refusal->value;
  g_assert_true (g_file_set_contents (fixture->path, good, (gssize) length, NULL));

  opened = lj_workbook_open (fixture->path, 0, &error);
  g_assert_error (error, LJ_ERROR, (gint) refusal->code);
  g_assert_null (opened);
  g_assert_true (g_file_get_contents (fixture->path, &after, &length_after, NULL));
  g_assert_cmpmem (after, length_after, good, length);
}

static void
append_32 (GByteArray *bytes, guint32 value)
{
  guint32 big = GUINT32_TO_BE (value);

  g_byte_array_append (bytes, (const guint8 *) &big, sizeof big);
}

/* The journal of an act that touched the first page, as SQLite keeps it
 * (https://www.sqlite.org/fileformat.html, section 3). (transfer full) */
static GByteArray *
make_journal (const guint8 *page, guint32 page_size, guint32 n_pages)
{
  static const guint8 magic[] = { 0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7 };
  static const guint8 rest[512] = { 0 };
  const guint32 sector_size = sizeof rest, nonce = 7;
  GByteArray *journal = g_byte_array_new ();
  guint32 sum = nonce;

  g_byte_array_append (journal, magic, sizeof magic);
  append_32 (journal, 1);
  append_32 (journal, nonce);
  append_32 (journal, n_pages);
  append_32 (journal, sector_size);
  append_32 (journal, page_size);
  g_byte_array_append (journal, rest, sector_size - journal->len);
  append_32 (journal, 1);
  g_byte_array_append (journal, page, page_size);
  for (guint32 i = page_size - 200; i > 0 && i < page_size; i -= 200)
    sum += page[i];
  append_32 (journal, sum);
  return journal;
}

/* The first page of a good workbook as an act of one more page leaves it at first. */
static void
change_head (char *bytes, int by)
{
  static const gsize last_bytes[] = { 28 + 3, 24 + 3, 92 + 3 }; /* pages, and two counters */

  for (guint i = 0; i < G_N_ELEMENTS (last_bytes); i++)
    bytes[last_bytes[i]] = (char) (bytes[last_bytes[i]] + by);
}

/* In place: whoever has the file open sees it. */
static void
overwrite (const char *path, const char *bytes, gsize length)
{
  FILE *file = g_fopen (path, "r+b");

  g_assert_nonnull (file);
  g_assert_cmpuint (fwrite (bytes, 1, length, file), ==, length);
  g_assert_cmpint (fclose (file), ==, 0);
}

static void
write_half (const char *path, char *good, gsize length)
{
  g_autofree char *name = g_strconcat (path, "-journal", NULL);
  guint32 page_size = (guint32) (guint8) good[16] << 8 | (guint8) good[17];
  g_autoptr(GByteArray) journal
             = make_journal ((const guint8 *) good, page_size, (guint32) (length / page_size));

  g_assert_true (
      g_file_set_contents (name, (const char *) journal->data, (gssize) journal->len, NULL));
  change_head (good, 1);
  overwrite (path, good, length);
  change_head (good, -1);
}

/* A program was killed when it had written the first page of an act, which says how long the file
 * will be, and not yet the last one. Whoever opens the workbook then takes the act back. */
static void
test_half_written (Fixture *fixture, gconstpointer data)
{
  LjOpenFlags flags = (LjOpenFlags) GPOINTER_TO_UINT (data);
  g_autofree char *good = NULL, *after = NULL;
  g_autoptr(GError) error = NULL;
  gsize length, length_after;

  g_clear_object (&fixture->workbook);
  g_assert_true (g_file_get_contents (fixture->path, &good, &length, NULL));
  write_half (fixture->path, good, length);
  fixture->workbook = lj_workbook_open (fixture->path, flags, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (fixture->path, &after, &length_after, NULL));
  g_assert_cmpmem (after, length_after, good, length);
}

/* So does who had it open for reading. */
static void
test_half_written_meanwhile (Fixture *fixture, gconstpointer data)
{
  g_autofree char *good = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(LjTree) before = NULL;
  g_autoptr(LjTree) tree = NULL;
  gsize length;

  g_clear_object (&fixture->workbook);
  g_assert_true (g_file_get_contents (fixture->path, &good, &length, NULL));
  fixture->workbook = lj_workbook_open (fixture->path, LJ_OPEN_READ_ONLY, &error);
  g_assert_no_error (error);
  before = lj_workbook_load_tree (fixture->workbook, 0, &error);
  write_half (fixture->path, good, length);
  tree = lj_workbook_load_tree (fixture->workbook, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (lj_tree_get_n_nodes (tree), ==, lj_tree_get_n_nodes (before));
}

/* Whatever bytes are damaged: an error or numbers, never a crash. */
static void
test_damage (Fixture *fixture, gconstpointer data)
{
  g_autofree char *good = NULL;
  gsize length;
  guint opened = 0;

  g_clear_object (&fixture->workbook);
  g_assert_true (g_file_get_contents (fixture->path, &good, &length, NULL));
  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *bad = g_memdup2 (good, length);
      g_autoptr(LjWorkbook) workbook = NULL;

      for (int n = g_test_rand_int_range (1, 20); n > 0; n--)
        bad[g_test_rand_int_range (76, (gint32) length)] = (char) g_test_rand_int_range (0, 256);
      g_assert_true (g_file_set_contents (fixture->path, bad, (gssize) length, NULL));
      workbook = lj_workbook_open (fixture->path, i % 2 == 0 ? LJ_OPEN_READ_ONLY : 0, NULL);
      if (workbook == NULL)
        continue;
      opened++;

      g_autoptr(LjContent) content = lj_workbook_load_content (workbook, NULL);
      g_autoptr(GPtrArray) problems = NULL;
      g_autoptr(GPtrArray) hits = lj_workbook_search (workbook, "jono", 5, NULL);

      lj_workbook_check (workbook, &problems, NULL);
      lj_workbook_set_score (workbook, goal_id_or_zero (workbook), 1, 2, FALSE, NULL);
      lj_workbook_undo (workbook, NULL);
    }
  g_test_message ("%u of 300 opened", opened);
}

/* Another program put a score there that no scale has: it is told, and in no figure. */
static void
test_foreign_score (Fixture *fixture, gconstpointer data)
{
  g_autoptr(LjTree) tree = NULL;
  g_autoptr(GPtrArray) problems = NULL;
  g_autoptr(GError) error = NULL;
  sqlite3 *db = NULL;

  g_clear_object (&fixture->workbook);
  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db,
                                 "UPDATE evaluation SET score = 9;"
                                 "INSERT INTO scale VALUES (1, 'goals', 1, 2147483647);"
                                 "UPDATE round SET scale = 1",
                                 NULL, NULL, NULL),
                   ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_changes (db), >, 0);
  sqlite3_close (db);
  fixture->workbook = lj_workbook_open (fixture->path, LJ_OPEN_READ_ONLY, &error);
  g_assert_no_error (error);
  tree = lj_workbook_load_tree (fixture->workbook, 0, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < lj_tree_get_n_nodes (tree); i++)
    g_assert_cmpuint (lj_tree_get_nodes (tree)[i].score, ==, 0);
  g_assert_true (lj_workbook_check (fixture->workbook, &problems, &error));
  g_assert_cmpuint (problems->len, >=, 2);
  g_assert_true (g_str_has_suffix (g_ptr_array_index (problems, 0), ": score 9"));
  g_assert_true (g_str_has_suffix (g_ptr_array_index (problems, problems->len - 1),
                                   ": scale 1 to 2147483647"));
}

static char *
sort_words (LjDb *db, const char *sql)
{
  g_autoptr(GError) error = NULL;
  g_auto(LjStmt) statement = lj_db_prepare (db, sql, &error);

  g_assert_no_error (error);
  g_assert_cmpint (lj_stmt_step (&statement, &error), ==, SQLITE_ROW);
  return g_strdup ((const char *) sqlite3_column_text (statement.handle, 0));
}

/* The order of each language, whatever locales the machine has: å, ä and ö are letters of their
 * own in Finnish and Swedish, and w is a v there. */
static void
test_order_of_languages (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LjDb) db = lj_db_open (":memory:", TRUE, TRUE, &error);
  g_autofree char *fi = NULL, *sv = NULL, *en = NULL;

#define WORDS(language) \
  "SELECT group_concat (word, ' ') FROM (SELECT column1 AS word FROM (VALUES ('Öljy'), ('Zoo')," \
  " ('wien'), ('Åbo'), ('öre'), ('Ahven'), ('vas'), ('ärade')) ORDER BY word COLLATE " language \
  ")"
  g_assert_no_error (error);
  fi = sort_words (db, WORDS ("fi"));
  sv = sort_words (db, WORDS ("sv"));
  en = sort_words (db, WORDS ("en"));
#undef WORDS
  g_assert_cmpstr (fi, ==, "Ahven vas wien Zoo Åbo ärade Öljy öre");
  g_assert_cmpstr (sv, ==, fi);
  g_assert_cmpstr (en, ==, "Åbo Ahven ärade Öljy öre vas wien Zoo");
}

static void
test_absent (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LjWorkbook) workbook = lj_workbook_open ("/no/such/folder/x.linjaus", 0, &error);

  g_assert_error (error, LJ_ERROR, LJ_ERROR_NOT_FOUND);
  g_clear_error (&error);
  workbook = lj_workbook_open ("/no/such/folder/x.linjaus", LJ_OPEN_CREATE, &error);
  g_assert_error (error, LJ_ERROR, LJ_ERROR_READ_ONLY);
  g_clear_error (&error);
  workbook = lj_workbook_open (g_get_tmp_dir (), LJ_OPEN_CREATE, &error);
  g_assert_error (error, LJ_ERROR, LJ_ERROR_NOT_A_WORKBOOK);
}

/* An import that fails halfway leaves nothing, not even a round. */
static void
test_all_or_nothing (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = dump (fixture->workbook);
  g_autofree char *after = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(LjContent) content = small_content ("2030");
  LjContent *contents[] = { content };
  LjSource source = { "bad.json", "json", "d3", LJ_LANGUAGE_FI };

  /* Two elements under one id. */
  lj_content_get (content->elements, LjContentElement, 2)->id = 77;
  lj_content_get (content->elements, LjContentElement, 3)->id = 77;
  lj_content_get (content->evaluations, LjContentEvaluation, 1)->element = 3;
  lj_content_get (content->elements, LjContentElement, 1)->kind = 99;
  g_assert_false (lj_workbook_add_contents (fixture->workbook, contents, &source, 1, &error));
  g_assert_nonnull (error);
  after = dump (fixture->workbook);
  g_assert_cmpstr (before, ==, after);
}

static void
add_test (const char *path, gconstpointer data, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, data, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_test ("/store/read-back", NULL, test_read_back);
  add_test ("/store/undo-redo", NULL, test_undo_redo);
  add_test ("/store/same-value-is-no-act", NULL, test_same_value_is_no_act);
  add_test ("/store/act-after-undo-ends-redo", NULL, test_act_after_undo_ends_redo);
  add_test ("/store/undo-says-what-changed", NULL, test_undo_says_what_changed);
  add_test ("/store/search", NULL, test_search);
  add_test ("/store/find-texts", NULL, test_find_texts);
  add_test ("/store/rank-titles", NULL, test_rank_titles);
  add_test ("/store/rounds", NULL, test_rounds);
  add_test ("/store/reopen", NULL, test_reopen);
  add_test ("/store/all-or-nothing", NULL, test_all_or_nothing);
  add_test ("/store/half-written/write", GUINT_TO_POINTER (LJ_OPEN_LOCK), test_half_written);
  add_test ("/store/half-written/read", GUINT_TO_POINTER (LJ_OPEN_READ_ONLY), test_half_written);
  add_test ("/store/half-written/meanwhile", NULL, test_half_written_meanwhile);
  add_test ("/store/damage", NULL, test_damage);
  add_test ("/store/foreign-score", NULL, test_foreign_score);
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = g_strdup_printf ("/store/refuse/%s", refusals[i].name);

      add_test (path, &refusals[i], test_refuse);
    }
  g_test_add_func ("/store/order-of-languages", test_order_of_languages);
  g_test_add_func ("/store/absent", test_absent);
  return g_test_run ();
}
