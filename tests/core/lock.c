/* SPDX-License-Identifier: EUPL-1.2 */
/* One writer a workbook: who holds it is told, what was left behind is cleared away. */
#include "safety.h"

#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utime.h>

#define N_RIVALS 8

/* A process that opens the workbook for writing and keeps it until it is killed. */
static pid_t
start_holder (const char *path)
{
  int fds[2];
  char ready;
  pid_t holder;

  g_assert_cmpint (pipe (fds), ==, 0);
  holder = fork ();
  if (holder == 0)
    {
      LjWorkbook *workbook = lj_workbook_open (path, LJ_OPEN_LOCK, NULL);

      if (write (fds[1], workbook != NULL ? "y" : "n", 1) == 1)
        pause ();
      _exit (0);
    }
  g_assert_cmpint (read (fds[0], &ready, 1), ==, 1);
  g_assert_cmpint (ready, ==, 'y');
  close (fds[0]);
  close (fds[1]);
  return holder;
}

static void
end_holder (pid_t holder)
{
  kill (holder, SIGKILL);
  waitpid (holder, NULL, 0);
}

static void
assert_busy (const char *path, LjOpenFlags flags)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (lj_workbook_open (path, flags, &error));
  g_assert_error (error, LJ_ERROR, LJ_ERROR_BUSY);
}

static void
assert_opens (const char *path, LjOpenFlags flags)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LjWorkbook) workbook = lj_workbook_open (path, flags, &error);

  g_assert_no_error (error);
  g_assert_nonnull (workbook);
}

static void
test_second (Place *place, gconstpointer data)
{
  pid_t process = start_holder (place->path);
  g_autoptr(LjHolder) holder = lj_holder_read (place->path);
  g_autoptr(GError) error = NULL;
  g_autofree char *number = g_strdup_printf ("%d", (int) process);

  g_assert_nonnull (holder);
  g_assert_cmpstr (holder->machine, ==, g_get_host_name ());
  g_assert_cmpuint (holder->process, ==, process);
  g_assert_cmpint (g_get_real_time () - holder->since, <, 60 * G_TIME_SPAN_SECOND);
  g_assert_false (holder->gone);
  g_assert_null (lj_workbook_open (place->path, LJ_OPEN_LOCK, &error));
  g_assert_error (error, LJ_ERROR, LJ_ERROR_BUSY);
  g_assert_nonnull (strstr (error->message, number));
  g_assert_nonnull (strstr (error->message, g_get_host_name ()));
  assert_opens (place->path, LJ_OPEN_READ_ONLY);
  /* A process that runs here is never overruled. */
  assert_busy (place->path, LJ_OPEN_TAKE_OVER);
  end_holder (process);
}

static void
test_killed (Place *place, gconstpointer data)
{
  pid_t process = start_holder (place->path);
  g_autoptr(LjHolder) holder = NULL;

  end_holder (process);
  g_assert_true (g_file_test (place->lock, G_FILE_TEST_EXISTS));
  holder = lj_holder_read (place->path);
  g_assert_true (holder->gone);
  assert_opens (place->path, LJ_OPEN_LOCK);
  g_assert_false (g_file_test (place->lock, G_FILE_TEST_EXISTS));
}

static void
write_lock (Place *place, const char *machine, int process, gint64 started)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *text
      = g_strdup_printf ("[lock]\nuser=Aino\nmachine=%s\nprocess=%d\nstarted=%" G_GINT64_FORMAT
                         "\nsince=1737100000000000\ntoken=another\n",
                         machine, process, started);

  g_file_set_contents (place->lock, text, -1, &error);
  g_assert_no_error (error);
}

/* Nobody knows whether a process of another machine runs, so that is for the user to say. */
static void
test_elsewhere (Place *place, gconstpointer data)
{
  g_autoptr(LjHolder) holder = NULL;
  g_autofree char *text = NULL;

  write_lock (place, "elsewhere", 1, 0);
  holder = lj_holder_read (place->path);
  g_assert_true (holder->elsewhere);
  text = lj_holder_describe (holder, LJ_LANGUAGE_EN);
  g_assert_cmpstr (text, ==, "Aino on elsewhere (process 1), since 17 January 2025, 7:46");
  assert_busy (place->path, LJ_OPEN_LOCK);
  assert_opens (place->path, LJ_OPEN_TAKE_OVER);
  g_assert_false (g_file_test (place->lock, G_FILE_TEST_EXISTS));
}

/* The number of a process was given to another one since. */
static void
test_reused (Place *place, gconstpointer data)
{
  write_lock (place, g_get_host_name (), (int) getpid (), 1);
  assert_opens (place->path, LJ_OPEN_LOCK);
}

static void
test_without_words (Place *place, gconstpointer data)
{
  struct utimbuf long_ago = { 1737100000, 1737100000 };

  g_assert_true (g_file_set_contents (place->lock, "", 0, NULL));
  assert_busy (place->path, LJ_OPEN_LOCK);
  utime (place->lock, &long_ago);
  assert_opens (place->path, LJ_OPEN_LOCK);
}

static gboolean
score (LjWorkbook *workbook, guint value, GError **error)
{
  g_autoptr(LjTree) tree = lj_workbook_load_tree (workbook, 0, NULL);

  return lj_workbook_set_score (workbook, lj_tree_get_nodes (tree)[1].id,
                                lj_workbook_get_current_round (workbook), value, FALSE, error);
}

/* Who was overruled writes no more; who only lost the file goes on. */
static void
test_lost (Place *place, gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LjWorkbook) workbook = lj_workbook_open (place->path, LJ_OPEN_LOCK, &error);

  g_assert_no_error (error);
  g_unlink (place->lock);
  g_assert_true (score (workbook, 3, &error));
  g_assert_true (g_file_test (place->lock, G_FILE_TEST_EXISTS));
  write_lock (place, "elsewhere", 1, 0);
  g_assert_false (score (workbook, 4, &error));
  g_assert_error (error, LJ_ERROR, LJ_ERROR_BUSY);
  g_clear_object (&workbook);
  /* The lock of the other is not ours to remove. */
  g_assert_true (g_file_test (place->lock, G_FILE_TEST_EXISTS));
}

static void
test_link (Place *place, gconstpointer data)
{
  g_autofree char *link = place_dup_file (place, "other.linjaus");
  pid_t process = start_holder (place->path);

  g_assert_cmpint (symlink ("county.linjaus", link), ==, 0);
  assert_busy (link, LJ_OPEN_LOCK);
  end_holder (process);
}

static void
race (const char *path, int go, int report)
{
  LjWorkbook *workbook;
  char byte;

  if (read (go, &byte, 1) != 0)
    _exit (1);
  workbook = lj_workbook_open (path, LJ_OPEN_LOCK, NULL);
  if (write (report, workbook != NULL ? "y" : "n", 1) == 1)
    pause ();
  _exit (0);
}

/* All find the same stale lock at once: one of them gets the workbook. */
static void
test_race (Place *place, gconstpointer data)
{
  pid_t rivals[N_RIVALS];
  char answers[N_RIVALS] = { 0 };
  guint n_winners = 0;
  int go[2], report[2];

  write_lock (place, g_get_host_name (), (int) getpid (), 1);
  g_assert_cmpint (pipe (go), ==, 0);
  g_assert_cmpint (pipe (report), ==, 0);
  for (guint i = 0; i < N_RIVALS; i++)
    if ((rivals[i] = fork ()) == 0)
      {
        close (go[1]);
        race (place->path, go[0], report[1]);
      }
  close (go[1]);
  for (guint i = 0; i < N_RIVALS; i++)
    {
      g_assert_cmpint (read (report[0], answers + i, 1), ==, 1);
      n_winners += answers[i] == 'y';
    }
  for (guint i = 0; i < N_RIVALS; i++)
    end_holder (rivals[i]);
  g_assert_cmpuint (n_winners, ==, 1);
  close (go[0]);
  close (report[0]);
  close (report[1]);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void (*run) (Place *place, gconstpointer data);
  } tests[] = {
    { "/lock/second", test_second },
    { "/lock/killed", test_killed },
    { "/lock/elsewhere", test_elsewhere },
    { "/lock/reused", test_reused },
    { "/lock/without-words", test_without_words },
    { "/lock/lost", test_lost },
    { "/lock/link", test_link },
    { "/lock/race", test_race },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Place, NULL, place_set_up, tests[i].run, place_tear_down);
  return g_test_run ();
}
