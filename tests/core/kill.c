/* SPDX-License-Identifier: EUPL-1.2 */
/* A process that is killed while it edits loses nothing it had reported done, leaves no act half
 * done, and never leaves a workbook that does not pass its check. */
#include "edits.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define N_EDITS 500
/* A kill comes within so many microseconds: the time of an edit or a few. */
#define LATEST_US 3000
/* Each series has edits of its own, and is killed at moments that are spread over all of them. With
 * the sanitizers an edit takes ten times as long. */
#ifdef __SANITIZE_ADDRESS__
#define N_SERIES 1
#define N_KILLS_OF_SERIES 5
#else
#define N_SERIES 5
#define N_KILLS_OF_SERIES 10
#endif
#define N_KILLS (N_SERIES * N_KILLS_OF_SERIES)

typedef struct
{
  char *folder;
  char *path;
  char *journal;
  char *states[N_EDITS + 1]; /* the rows after so many edits, made by a process that lives on */
  guint n_of_kind[N_EDIT_KINDS];
  guint n_torn; /* kills that hit a transaction */
} Fixture;

static void
remove_files (Fixture *fixture)
{
  g_unlink (fixture->path);
  g_unlink (fixture->journal);
}

static void
clear_states (Fixture *fixture)
{
  for (guint i = 0; i <= N_EDITS; i++)
    g_clear_pointer (&fixture->states[i], g_free);
}

/* A folder in memory: a killed process leaves the same there as on a disk, but as nothing waits for
 * the disk, more kills fall between two writes. NULL: there is none. (transfer full) */
static char *
make_folder_in_memory (void)
{
  return g_mkdtemp (g_strdup ("/dev/shm/linjaus-XXXXXX"));
}

static void
leave_folder (Fixture *fixture)
{
  g_rmdir (fixture->folder);
  g_clear_pointer (&fixture->folder, g_free);
  g_clear_pointer (&fixture->path, g_free);
  g_clear_pointer (&fixture->journal, g_free);
}

static void
enter_folder (Fixture *fixture, gboolean in_memory)
{
  fixture->folder = in_memory ? make_folder_in_memory () : NULL;
  if (fixture->folder == NULL)
    fixture->folder = g_dir_make_tmp ("linjaus-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "county.linjaus", NULL);
  fixture->journal = g_strconcat (fixture->path, "-journal", NULL);
}

/* All edits of the series without a kill: what there is after each of them. */
static void
make_states (Fixture *fixture, guint32 seed)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LjWorkbook) workbook = NULL;
  g_autoptr(GRand) lot = g_rand_new_with_seed (seed);

  edits_make_workbook (fixture->path);
  workbook = lj_workbook_open (fixture->path, LJ_OPEN_LOCK, &error);
  g_assert_no_error (error);
  fixture->states[0] = edits_dup_rows (workbook);
  for (guint n = 0; n < N_EDITS; n++)
    {
      fixture->n_of_kind[edits_make (workbook, lot, n)]++;
      fixture->states[n + 1] = edits_dup_rows (workbook);
    }
  g_clear_object (&workbook);
  remove_files (fixture);
}

/* Reports each edit as soon as it is done. */
static void
edit_until_killed (const char *path, guint32 seed, int report)
{
  LjWorkbook *workbook = lj_workbook_open (path, LJ_OPEN_LOCK, NULL);
  GRand *lot = g_rand_new_with_seed (seed);

  for (guint n = 0; n < N_EDITS; n++)
    {
      edits_make (workbook, lot, n);
      if (write (report, &n, sizeof n) != sizeof n)
        _exit (1);
    }
  pause ();
}

/* Kills the editor somewhere in the edits after the first wanted ones. Returns: how many it had
 * reported. */
static guint
run_and_kill (const char *path, guint32 seed, guint wanted)
{
  guint n = 0, done = 0;
  int fds[2];
  pid_t editor;

  g_assert_cmpint (pipe (fds), ==, 0);
  editor = fork ();
  if (editor == 0)
    {
      close (fds[0]);
      edit_until_killed (path, seed, fds[1]);
      _exit (0);
    }
  close (fds[1]);
  /* After so many edits, not after so much time: a busy machine may not have begun by then. */
  while (done < wanted && read (fds[0], &n, sizeof n) == sizeof n)
    done = n + 1;
  g_usleep ((gulong) g_test_rand_int_range (0, LATEST_US));
  kill (editor, SIGKILL);
  waitpid (editor, NULL, 0);
  while (read (fds[0], &n, sizeof n) == sizeof n)
    done = n + 1;
  close (fds[0]);
  g_assert_cmpuint (done, >=, wanted);
  return done;
}

/* The rows are those after the last edit that was reported, or after one more: it was finished but
 * could not be reported any more. Returns: after how many edits. */
static guint
assert_rows (Fixture *fixture, LjWorkbook *workbook, guint done)
{
  g_autofree char *rows = edits_dup_rows (workbook);

  if (done < N_EDITS && strcmp (rows, fixture->states[done + 1]) == 0)
    return done + 1;
  g_assert_cmpstr (rows, ==, fixture->states[done]);
  return done;
}

/* Every text is found by its first word, and nothing else is. */
static void
assert_search (LjWorkbook *workbook)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LjContent) content = lj_workbook_load_content (workbook, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < content->texts->len; i++)
    {
      const LjContentText *text = lj_content_get (content->texts, LjContentText, i);
      g_auto(GStrv) words = g_strsplit (text->value, " ", 2);
      g_autoptr(GPtrArray) hits = NULL;

      if (text->role == LJ_ROLE_TITLE)
        continue;
      hits = lj_workbook_search (workbook, words[0], 10, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (hits->len, ==, 1);
      g_assert_cmpint (((const LjHit *) g_ptr_array_index (hits, 0))->element, ==,
                       lj_content_get (content->elements, LjContentElement, text->element)->id);
    }
}

/* Whoever only reads comes first, and must not trip over what the killed one left. */
static void
check_reading (Fixture *fixture, guint done)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LjWorkbook) workbook = lj_workbook_open (fixture->path, LJ_OPEN_READ_ONLY, &error);

  g_assert_no_error (error);
  assert_rows (fixture, workbook, done);
}

/* What was there when the workbook was made, whatever can be redone then. */
static void
assert_as_made (Fixture *fixture, LjWorkbook *workbook)
{
  g_autofree char *rows = edits_dup_rows (workbook);
  gsize length = (gsize) (strstr (fixture->states[0], "undo ") - fixture->states[0]);

  g_assert_cmpint (strncmp (rows, fixture->states[0], length), ==, 0);
  g_assert_true (g_str_has_prefix (rows + length, "undo import, redo "));
}

/* The log that the killed one left takes back everything it did, and does it again. */
static void
check_log (Fixture *fixture, LjWorkbook *workbook, guint found)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *rows = NULL;
  guint n = 0;

  for (; g_strcmp0 (lj_workbook_get_undo (workbook), "import") != 0; n++)
    {
      g_assert_true (lj_workbook_undo (workbook, &error));
      g_assert_no_error (error);
    }
  assert_as_made (fixture, workbook);
  for (; n > 0; n--)
    {
      g_assert_true (lj_workbook_redo (workbook, &error));
      g_assert_no_error (error);
    }
  rows = edits_dup_rows (workbook);
  g_assert_cmpstr (rows, ==, fixture->states[found]);
}

static void
check_workbook (Fixture *fixture, guint done, gboolean with_log)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LjWorkbook) workbook = lj_workbook_open (fixture->path, LJ_OPEN_LOCK, &error);
  g_autoptr(GPtrArray) problems = NULL;
  guint found;

  g_assert_no_error (error);
  g_assert_true (lj_workbook_check (workbook, &problems, &error));
  g_assert_cmpuint (problems->len, ==, 0);
  found = assert_rows (fixture, workbook, done);
  assert_search (workbook);
  if (with_log)
    check_log (fixture, workbook, found);
}

/* A journal with a head is that of a transaction that had begun to write. */
static gboolean
is_torn (Fixture *fixture)
{
  GStatBuf status;

  return g_stat (fixture->journal, &status) == 0 && status.st_size > 0;
}

/* Somewhere in the part of the edits that this kill is for. */
static void
kill_once (Fixture *fixture, guint32 seed, guint part)
{
  guint step = N_EDITS / N_KILLS_OF_SERIES;
  guint wanted = part * step + (guint) g_test_rand_int_range (1, (gint32) step);
  guint done;

  edits_make_workbook (fixture->path);
  done = run_and_kill (fixture->path, seed, wanted);
  g_test_message ("killed after %u edits%s", done, is_torn (fixture) ? ", in the next one" : "");
  fixture->n_torn += is_torn (fixture);
  check_reading (fixture, done);
  check_workbook (fixture, done, part == N_KILLS_OF_SERIES / 2);
  remove_files (fixture);
}

static void
test_kill (void)
{
  Fixture whole = { 0 }, *fixture = &whole;

  for (guint i = 0; i < N_SERIES; i++)
    {
      guint32 seed = (guint32) g_test_rand_int ();

      /* One series waits for the disk as people's workbooks do. */
      enter_folder (fixture, i != 1);
      make_states (fixture, seed);
      for (guint j = 0; j < N_KILLS_OF_SERIES; j++)
        kill_once (fixture, seed, j);
      clear_states (fixture);
      leave_folder (fixture);
    }
  g_test_message ("%u of %u kills hit a transaction", fixture->n_torn, N_KILLS);
  /* Or else it would not be a test of what is half done; a few kills may all miss. */
  g_assert_true (fixture->n_torn > 0 || N_KILLS < 50);
  for (guint i = 0; i < N_EDIT_KINDS; i++)
    {
      g_test_message ("%u edits of kind %u", fixture->n_of_kind[i], i);
      g_assert_cmpuint (fixture->n_of_kind[i], >, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/kill", test_kill);
  return g_test_run ();
}
