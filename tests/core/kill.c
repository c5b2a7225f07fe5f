/* SPDX-License-Identifier: EUPL-1.2 */
/* A process that is killed while it edits loses nothing it had reported done, and never leaves a
 * workbook that does not pass its check. */
#include <glib/gstdio.h>
#include <linjaus/linjaus.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#define N_KILLS 12
#define N_EDITS 500
#define N_GOALS 20

static void
make_workbook (const char *path)
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
  for (guint i = 0; i < N_GOALS; i++)
    lj_content_add_element (content, document, LJ_KIND_GOAL, "Tavoite", LJ_LANGUAGE_FI);
  lj_workbook_add_contents (workbook, contents, &source, 1, &error);
  g_assert_no_error (error);
}

/* Edit n gives goal n % N_GOALS the score n % 5 + 1 and the text "n". */
static void
edit_until_killed (const char *path, int report)
{
  LjWorkbook *workbook = lj_workbook_open (path, LJ_OPEN_LOCK, NULL);
  LjTree *tree = lj_workbook_load_tree (workbook, 0, NULL);
  gint64 round = lj_workbook_get_current_round (workbook);

  for (guint n = 0; n < N_EDITS; n++)
    {
      gint64 goal = lj_tree_get_nodes (tree)[1 + n % N_GOALS].id;
      g_autofree char *text = g_strdup_printf ("%u", n);

      if (!lj_workbook_set_score (workbook, goal, round, n % 5 + 1, FALSE, NULL)
          || !lj_workbook_set_text (workbook, goal, LJ_ROLE_PUBLISHED, round, LJ_LANGUAGE_FI, text,
                                    NULL))
        _exit (1);
      if (write (report, &n, sizeof n) != sizeof n)
        _exit (1);
    }
  pause ();
}

/* Kills the editor somewhere after a random number of edits. Returns: how many it had reported. */
static guint
run_and_kill (const char *path)
{
  guint n = 0, done = 0, wanted = (guint) g_test_rand_int_range (1, 60);
  int fds[2];
  pid_t editor;

  g_assert_cmpint (pipe (fds), ==, 0);
  editor = fork ();
  if (editor == 0)
    {
      close (fds[0]);
      edit_until_killed (path, fds[1]);
      _exit (0);
    }
  close (fds[1]);
  /* After so many edits, not after so much time: a busy machine may not have begun by then. */
  while (done < wanted && read (fds[0], &n, sizeof n) == sizeof n)
    done = n + 1;
  g_usleep ((gulong) g_test_rand_int_range (0, 4000));
  kill (editor, SIGKILL);
  waitpid (editor, NULL, 0);
  while (read (fds[0], &n, sizeof n) == sizeof n)
    done = n + 1;
  close (fds[0]);
  g_assert_cmpuint (done, >=, wanted);
  return done;
}

static void
check_workbook (const char *path, guint done)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LjWorkbook) workbook = lj_workbook_open (path, LJ_OPEN_LOCK, &error);
  g_autoptr(GPtrArray) problems = NULL;
  g_autoptr(LjTree) tree = NULL;

  g_assert_no_error (error);
  g_assert_true (lj_workbook_check (workbook, &problems, &error));
  g_assert_cmpuint (problems->len, ==, 0);
  tree = lj_workbook_load_tree (workbook, 0, &error);
  /* The last edit that was reported, unless one more was finished or half finished after it. */
  for (guint n = done > N_GOALS / 2 ? done - N_GOALS / 2 : 0; n < done; n++)
    {
      const LjNode *goal = &lj_tree_get_nodes (tree)[1 + n % N_GOALS];
      g_autofree char *expected = g_strdup_printf ("%u", n);
      g_autofree char *text
          = lj_workbook_dup_text (workbook, goal->id, LJ_ROLE_PUBLISHED,
                                  lj_workbook_get_current_round (workbook), LJ_LANGUAGE_FI);

      g_assert_cmpuint (goal->score, ==, n % 5 + 1);
      g_assert_cmpstr (text, ==, expected);
    }
}

/* Whoever only reads comes first, and must not trip over what the killed one left. */
static void
check_reading (const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LjWorkbook) workbook = lj_workbook_open (path, LJ_OPEN_READ_ONLY, &error);
  g_autoptr(LjTree) tree = NULL;

  g_assert_no_error (error);
  tree = lj_workbook_load_tree (workbook, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (lj_tree_get_n_nodes (tree), ==, N_GOALS + 1);
}

static void
test_kill (void)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("linjaus-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "county.linjaus", NULL);
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);

  for (guint i = 0; i < N_KILLS; i++)
    {
      guint done;

      make_workbook (path);
      done = run_and_kill (path);
      check_reading (path);
      check_workbook (path, done);
      g_unlink (path);
      g_unlink (journal);
    }
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/kill", test_kill);
  return g_test_run ();
}
