/* SPDX-License-Identifier: EUPL-1.2 */
/* Two processes on one workbook: one writes, the other reads, and takes its turn afterwards. */
#include "edits.h"

#include <glib/gstdio.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define N_GOALS 12
#define N_CHANGES 50
#define N_KILLS 10
#define PAUSE_US 15000 /* between two acts: a key that is held down repeats more slowly */
#define PATIENCE (60 * G_TIME_SPAN_SECOND)

typedef struct
{
  char *folder;
  char *path;
  gint64 goals[N_GOALS];
} Fixture;

/* The other process. */
typedef struct
{
  pid_t id;
  int stop;   /* closed: it is asked to end */
  int report; /* a number for each round of acts, when it is done */
} Writer;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr(LjWorkbook) workbook = NULL;
  g_autoptr(LjTree) tree = NULL;
  guint n = 0;

  fixture->folder = g_dir_make_tmp ("linjaus-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "county.linjaus", NULL);
  edits_make_workbook (fixture->path);
  workbook = lj_workbook_open (fixture->path, LJ_OPEN_READ_ONLY, NULL);
  tree = lj_workbook_load_tree (workbook, 0, NULL);
  for (guint i = 0; i < lj_tree_get_n_nodes (tree); i++)
    if (lj_tree_get_nodes (tree)[i].kind == LJ_KIND_GOAL)
      {
        g_assert_cmpuint (n, <, N_GOALS);
        fixture->goals[n++] = lj_tree_get_nodes (tree)[i].id;
      }
  g_assert_cmpuint (n, ==, N_GOALS);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_unlink (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0); /* no lock, no journal is left */
  g_free (fixture->folder);
  g_free (fixture->path);
}

/* What round n of the writer leaves: the same in all goals, and a text in one of them. */
static guint
score_of (guint n)
{
  return n % 4 + 1;
}

/* What no round leaves. */
#define OTHER_SCORE 5

static LjAchieved
achieved_of (guint n)
{
  return (LjAchieved) (n % 3 + 1);
}

static char *
dup_text_of (guint n)
{
  return g_strdup_printf ("Kierros %u: palveluun pääsee jo samalla viikolla.", n);
}

/* Three acts. */
static gboolean
write_round (Fixture *fixture, LjWorkbook *workbook, guint n)
{
  const LjElements all = { fixture->goals, N_GOALS };
  gint64 round = lj_workbook_get_current_round (workbook);
  g_autofree char *text = dup_text_of (n);

  if (!lj_workbook_set_score_of (workbook, &all, round, score_of (n), NULL))
    return FALSE;
  g_usleep (PAUSE_US);
  if (!lj_workbook_set_achieved_of (workbook, &all, round, achieved_of (n), NULL))
    return FALSE;
  g_usleep (PAUSE_US);
  return lj_workbook_set_text (workbook, fixture->goals[n % N_GOALS], LJ_ROLE_PUBLISHED, round,
                               LJ_LANGUAGE_FI, text, NULL);
}

static gboolean
is_closed (int fd)
{
  struct pollfd place = { .fd = fd, .events = POLLIN };

  return poll (&place, 1, 0) > 0;
}

static void
write_until_stopped (Fixture *fixture, int stop, int report)
{
  LjWorkbook *workbook = lj_workbook_open (fixture->path, LJ_OPEN_LOCK, NULL);

  for (guint n = 0; workbook != NULL && !is_closed (stop); n++, g_usleep (PAUSE_US))
    if (!write_round (fixture, workbook, n) || write (report, &n, sizeof n) != sizeof n)
      _exit (1);
  if (workbook == NULL)
    _exit (1);
  g_object_unref (workbook);
  _exit (0);
}

/* Returns when the first round is done. */
static Writer
start_writer (Fixture *fixture)
{
  Writer writer;
  int stop[2], report[2];
  guint n;

  g_assert_cmpint (pipe (stop), ==, 0);
  g_assert_cmpint (pipe (report), ==, 0);
  writer.id = fork ();
  if (writer.id == 0)
    {
      close (stop[1]);
      close (report[0]);
      write_until_stopped (fixture, stop[0], report[1]);
    }
  close (stop[0]);
  close (report[1]);
  writer.stop = stop[1];
  writer.report = report[0];
  g_assert_cmpint (read (writer.report, &n, sizeof n), ==, sizeof n);
  return writer;
}

/* Waits until it is gone. Returns: how many rounds it reported. */
static guint
bury (Writer *writer, int *status)
{
  guint n, n_rounds = 1;

  g_assert_cmpint (waitpid (writer->id, status, 0), ==, writer->id);
  while (read (writer->report, &n, sizeof n) == sizeof n)
    n_rounds = n + 1;
  close (writer->report);
  return n_rounds;
}

static guint
stop_writer (Writer *writer)
{
  guint n_rounds;
  int status;

  close (writer->stop);
  n_rounds = bury (writer, &status);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
  return n_rounds;
}

static guint
kill_writer (Writer *writer)
{
  guint n_rounds;
  int status;

  kill (writer->id, SIGKILL);
  n_rounds = bury (writer, &status);
  g_assert_true (WIFSIGNALED (status));
  close (writer->stop);
  return n_rounds;
}

/* What the goals have, which has to be the same in all of them: an act is seen whole or not at
 * all. */
typedef struct
{
  guint score;
  LjAchieved achieved;
} Seen;

static Seen
look (Fixture *fixture, LjWorkbook *workbook)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LjTree) tree = lj_workbook_load_tree (workbook, 0, &error);
  Seen seen = { 0 };

  g_assert_no_error (error);
  for (guint i = 0; i < N_GOALS; i++)
    {
      const LjNode *goal = lj_tree_get_nodes (tree) + lj_tree_find (tree, fixture->goals[i]);

      if (i == 0)
        seen = (Seen){ goal->score, goal->achieved };
      g_assert_cmpuint (goal->score, ==, seen.score);
      g_assert_cmpuint (goal->achieved, ==, seen.achieved);
    }
  return seen;
}

static gboolean
is_same (Seen a, Seen b)
{
  return a.score == b.score && a.achieved == b.achieved;
}

static LjWorkbook *
open_workbook (Fixture *fixture, LjOpenFlags flags)
{
  g_autoptr(GError) error = NULL;
  LjWorkbook *workbook = lj_workbook_open (fixture->path, flags, &error);

  g_assert_no_error (error);
  return workbook;
}

/* The second is told who writes. */
static void
assert_held_by (Fixture *fixture, pid_t id)
{
  g_autoptr(LjHolder) holder = lj_holder_read (fixture->path);
  g_autoptr(GError) error = NULL;

  g_assert_null (lj_workbook_open (fixture->path, LJ_OPEN_LOCK, &error));
  g_assert_error (error, LJ_ERROR, LJ_ERROR_BUSY);
  g_assert_nonnull (holder);
  g_assert_cmpuint (holder->process, ==, (guint) id);
  g_assert_false (holder->gone);
}

static void
assert_sound (LjWorkbook *workbook)
{
  g_autoptr(GPtrArray) problems = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (lj_workbook_check (workbook, &problems, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
}

/* Reads until the writer was seen to go on so many times. */
static void
read_while_written (Fixture *fixture, LjWorkbook *reader)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;
  Seen last = look (fixture, reader);
  guint n_changes = 0, n_reads = 0;

  for (; n_changes < N_CHANGES; n_reads++)
    {
      /* Whoever opens it just now sees the same as who has it open. */
      g_autoptr(LjWorkbook) fresh
                 = n_reads % 4 == 0 ? open_workbook (fixture, LJ_OPEN_READ_ONLY) : NULL;
      Seen seen = look (fixture, fresh != NULL ? fresh : reader);

      n_changes += !is_same (seen, last);
      last = seen;
      g_assert_cmpint (g_get_monotonic_time (), <, end);
    }
  g_test_message ("%u reads saw the workbook change %u times", n_reads, n_changes);
}

/* Many reads in one go see one moment, however long they take. */
static void
read_one_moment (Fixture *fixture, LjWorkbook *reader)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  lj_workbook_begin_reading (reader);
  before = edits_dup_rows (reader);
  g_usleep (50000);
  after = edits_dup_rows (reader);
  lj_workbook_end_reading (reader);
  g_assert_cmpstr (after, ==, before);
}

/* All that the rounds left stands there: nothing of it is lost. */
static void
assert_rounds (Fixture *fixture, LjWorkbook *workbook, guint n_rounds)
{
  Seen seen = look (fixture, workbook);
  gint64 round = lj_workbook_get_current_round (workbook);

  g_assert_cmpuint (seen.score, ==, score_of (n_rounds - 1));
  g_assert_cmpuint (seen.achieved, ==, achieved_of (n_rounds - 1));
  for (guint n = n_rounds > N_GOALS ? n_rounds - N_GOALS : 0; n < n_rounds; n++)
    {
      g_autofree char *expected = dup_text_of (n);
      g_autofree char *text = lj_workbook_dup_text (workbook, fixture->goals[n % N_GOALS],
                                                    LJ_ROLE_PUBLISHED, round, LJ_LANGUAGE_FI);

      g_assert_cmpstr (text, ==, expected);
    }
}

/* The second writes in its turn, and takes back first its own act and then those of the first. */
static void
take_turn (Fixture *fixture, guint n_rounds)
{
  g_autoptr(LjWorkbook) workbook = open_workbook (fixture, LJ_OPEN_LOCK);
  const LjElements all = { fixture->goals, N_GOALS };
  gint64 round = lj_workbook_get_current_round (workbook);

  assert_held_by (fixture, getpid ());
  assert_rounds (fixture, workbook, n_rounds);
  g_assert_true (lj_workbook_set_score_of (workbook, &all, round, OTHER_SCORE, NULL));
  g_assert_cmpuint (look (fixture, workbook).score, ==, OTHER_SCORE);
  g_assert_true (lj_workbook_undo (workbook, NULL));
  assert_rounds (fixture, workbook, n_rounds);
  for (guint i = 0; i < 3; i++)
    g_assert_true (lj_workbook_undo (workbook, NULL));
  assert_rounds (fixture, workbook, n_rounds - 1);
  for (guint i = 0; i < 3; i++)
    g_assert_true (lj_workbook_redo (workbook, NULL));
  assert_rounds (fixture, workbook, n_rounds);
  assert_sound (workbook);
}

static void
test_turns (Fixture *fixture, gconstpointer data)
{
  Writer writer = start_writer (fixture);
  g_autoptr(LjWorkbook) reader = NULL;
  guint n_rounds;

  assert_held_by (fixture, writer.id);
  reader = open_workbook (fixture, LJ_OPEN_READ_ONLY);
  read_while_written (fixture, reader);
  read_one_moment (fixture, reader);
  assert_sound (reader);
  n_rounds = stop_writer (&writer);
  assert_rounds (fixture, reader, n_rounds);
  g_assert_null (lj_holder_read (fixture->path));
  take_turn (fixture, n_rounds);
}

/* How far the acts after the last reported round came: none, the score, that and the answer, all. */
static void
assert_no_half_act (Fixture *fixture, LjWorkbook *workbook, guint n_rounds)
{
  Seen seen = look (fixture, workbook);

  g_assert_true (seen.score == score_of (n_rounds - 1) || seen.score == score_of (n_rounds));
  g_assert_true (seen.achieved == achieved_of (n_rounds - 1)
                 || (seen.achieved == achieved_of (n_rounds) && seen.score == score_of (n_rounds)));
}

static void
end_in_the_middle (Fixture *fixture)
{
  Writer writer = start_writer (fixture);
  g_autoptr(LjWorkbook) reader = open_workbook (fixture, LJ_OPEN_READ_ONLY);
  g_autoptr(LjWorkbook) next = NULL;
  const LjElements all = { fixture->goals, N_GOALS };
  guint n_rounds;

  look (fixture, reader);
  g_usleep ((gulong) g_test_rand_int_range (0, 4 * PAUSE_US));
  n_rounds = kill_writer (&writer);
  /* Who was reading all the time goes on reading. */
  assert_no_half_act (fixture, reader, n_rounds);
  next = open_workbook (fixture, LJ_OPEN_LOCK);
  assert_held_by (fixture, getpid ());
  assert_no_half_act (fixture, next, n_rounds);
  assert_sound (next);
  g_assert_true (lj_workbook_set_score_of (next, &all, lj_workbook_get_current_round (next),
                                           OTHER_SCORE, NULL));
  g_assert_cmpuint (look (fixture, reader).score, ==, OTHER_SCORE);
}

static void
test_killed (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < N_KILLS; i++)
    end_in_the_middle (fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/two-processes/turns", Fixture, NULL, set_up, test_turns, tear_down);
  g_test_add ("/two-processes/killed", Fixture, NULL, set_up, test_killed, tear_down);
  return g_test_run ();
}
