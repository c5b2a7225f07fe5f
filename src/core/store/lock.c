/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/lock.h"

#include "base/file.h"
#include <errno.h>
#include <glib/gstdio.h>
#include <linjaus/language.h>
#include <linjaus/text.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define GROUP "lock"

/* A lock is written in one go; one that says nothing after this time was left by a machine that
 * lost its power just then. */
#define UNREADABLE_FOR (10 * G_TIME_SPAN_SECOND)

/* How often a lock that goes away while it is looked at is tried again. */
#define MAX_TRIES 5

struct _LjLock
{
  char *workbook; /* as it was given */
  char *path;
  char *text; /* what we wrote into it */
};

/* Beside the file itself: whoever comes through a link finds the same lock. */
static char *
get_path (const char *workbook)
{
  char *target = realpath (workbook, NULL);
  g_autofree char *folder = g_path_get_dirname (target != NULL ? target : workbook);
  g_autofree char *base = g_path_get_basename (target != NULL ? target : workbook);
  g_autofree char *name = g_strdup_printf (".%s.lock", base);

  free (target);
  return g_build_filename (folder, name, NULL);
}

/* When the process began, in ticks of the kernel; 0: it is not there, or the system does not
 * tell. Numbers of processes are used again, after a restart at the latest. */
static gint64
get_start (guint process)
{
  /* proc(5): the state is the third field, the start the 22nd; the second is a name in
   * parentheses, which may hold anything. */
  enum
  {
    STATE,
    START = 19,
    N_FIELDS
  };
  g_autofree char *path = g_strdup_printf ("/proc/%u/stat", process);
  g_autofree char *text = NULL;
  g_auto(GStrv) fields = NULL;
  const char *rest;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return 0;
  rest = strrchr (text, ')');
  if (rest == NULL || strlen (rest) < 3)
    return 0;
  fields = g_strsplit (rest + 2, " ", N_FIELDS + 1);
  if (g_strv_length (fields) < N_FIELDS || *fields[STATE] == 'Z')
    return 0;
  return g_ascii_strtoll (fields[START], NULL, 10);
}

static gboolean
is_running (guint process, gint64 started)
{
  if (process == 0 || (kill ((pid_t) process, 0) != 0 && errno != EPERM))
    return FALSE;
  return get_start (process) == started;
}

static char *
compose (const char *user)
{
  g_autoptr(GKeyFile) file = g_key_file_new ();
  g_autofree char *token = g_uuid_string_random ();
  guint process = (guint) getpid ();

  g_key_file_set_string (file, GROUP, "user", user);
  g_key_file_set_string (file, GROUP, "machine", g_get_host_name ());
  g_key_file_set_integer (file, GROUP, "process", (int) process);
  g_key_file_set_int64 (file, GROUP, "started", get_start (process));
  g_key_file_set_int64 (file, GROUP, "since", g_get_real_time ());
  g_key_file_set_string (file, GROUP, "token", token);
  return g_key_file_to_data (file, NULL, NULL);
}

static LjHolder *
parse (const char *text)
{
  g_autoptr(GKeyFile) file = g_key_file_new ();
  LjHolder *holder;
  gint64 started;

  if (!g_key_file_load_from_data (file, text, strlen (text), G_KEY_FILE_NONE, NULL)
      || !g_key_file_has_key (file, GROUP, "token", NULL))
    return NULL;
  holder = g_new0 (LjHolder, 1);
  holder->user = g_key_file_get_string (file, GROUP, "user", NULL);
  holder->machine = g_key_file_get_string (file, GROUP, "machine", NULL);
  holder->process = (guint) g_key_file_get_integer (file, GROUP, "process", NULL);
  holder->since = g_key_file_get_int64 (file, GROUP, "since", NULL);
  started = g_key_file_get_int64 (file, GROUP, "started", NULL);
  holder->elsewhere = g_strcmp0 (holder->machine, g_get_host_name ()) != 0;
  holder->gone = !holder->elsewhere && !is_running (holder->process, started);
  return holder;
}

/* A lock without words: being written now, or broken. */
static LjHolder *
make_unknown (const char *path)
{
  LjHolder *holder = g_new0 (LjHolder, 1);
  GStatBuf info;

  if (g_stat (path, &info) == 0)
    holder->since = (gint64) info.st_mtime * G_USEC_PER_SEC;
  holder->gone = g_get_real_time () - holder->since > UNREADABLE_FOR;
  return holder;
}

/* NULL: there is no lock. */
static LjHolder *
read_lock (const char *path, char **text)
{
  LjHolder *holder;

  if (!g_file_get_contents (path, text, NULL, NULL))
    return NULL;
  holder = parse (*text);
  return holder != NULL ? holder : make_unknown (path);
}

/* Takes the lock away if it still is the one that was read: somebody who was faster may have
 * put his own in its place. */
static void
set_aside (const char *path, const char *text)
{
  g_autofree char *token = g_uuid_string_random ();
  g_autofree char *aside = g_strconcat (path, ".", token, NULL);
  g_autofree char *found = NULL;

  if (g_rename (path, aside) != 0)
    return;
  if (g_file_get_contents (aside, &found, NULL, NULL) && strcmp (found, text) != 0)
    g_rename (aside, path);
  g_unlink (aside);
}

static gboolean
may_replace (const LjHolder *holder, gboolean take_over)
{
  return holder->gone || (take_over && (holder->elsewhere || holder->machine == NULL));
}

static gboolean
say_busy (const char *workbook, const LjHolder *holder, GError **error)
{
  g_autofree char *name = g_filename_display_name (workbook);
  g_autofree char *who = lj_holder_describe (holder, lj_language_get_current ());

  g_set_error (error, LJ_ERROR, LJ_ERROR_BUSY, _ ("%s: open for writing: %s; try again later"),
               name, who);
  return FALSE;
}

/* FALSE without error: somebody let go of the lock meanwhile, try again. */
static gboolean
try_to_take (LjLock *self, gboolean take_over, GError **error)
{
  g_autoptr(LjHolder) holder = NULL;
  g_autofree char *found = NULL;
  int number = lj_file_create (self->path, self->text, strlen (self->text));

  if (number == 0)
    return TRUE;
  if (number != EEXIST)
    return lj_file_fail (self->workbook, number, error);
  holder = read_lock (self->path, &found);
  if (holder == NULL)
    return FALSE;
  if (!may_replace (holder, take_over))
    return say_busy (self->workbook, holder, error);
  set_aside (self->path, found);
  return FALSE;
}

static gboolean
take (LjLock *self, gboolean take_over, GError **error)
{
  GError *failure = NULL;

  for (guint i = 0; i < MAX_TRIES; i++)
    {
      if (try_to_take (self, take_over, &failure))
        return TRUE;
      if (failure != NULL)
        {
          g_propagate_error (error, failure);
          return FALSE;
        }
    }
  return lj_file_fail (self->workbook, EACCES, error);
}

static void
free_lock (LjLock *self)
{
  g_free (self->workbook);
  g_free (self->path);
  g_free (self->text);
  g_free (self);
}

/* Takes the lock of the workbook. One that its process left behind is replaced; one of another
 * machine only with take_over; one of a process that runs on this machine never. Errors:
 * LJ_ERROR_BUSY says who holds it; LJ_ERROR_READ_ONLY, _NOT_FOUND, _FULL: no file can be made
 * there. Returns: (transfer full) */
LjLock *
lj_lock_take (const char *workbook, const char *user, gboolean take_over, GError **error)
{
  LjLock *self = g_new0 (LjLock, 1);

  self->workbook = g_strdup (workbook);
  self->path = get_path (workbook);
  self->text = compose (user);
  if (take (self, take_over, error))
    return self;
  free_lock (self);
  return NULL;
}

/* Whether the lock still is ours. One that was removed is put back; one that somebody took over is
 * LJ_ERROR_BUSY. */
gboolean
lj_lock_keep (LjLock *self, GError **error)
{
  g_autofree char *found = NULL;
  g_autoptr(LjHolder) holder = read_lock (self->path, &found);

  if (holder == NULL)
    return take (self, FALSE, error);
  return strcmp (found, self->text) == 0 || say_busy (self->workbook, holder, error);
}

/* Removes the lock, unless somebody took it over. */
void
lj_lock_release (LjLock *self)
{
  g_autofree char *found = NULL;

  if (g_file_get_contents (self->path, &found, NULL, NULL) && strcmp (found, self->text) == 0)
    g_unlink (self->path);
  free_lock (self);
}

/* Who has the workbook open for writing. Returns: (transfer full): NULL: nobody */
LjHolder *
lj_holder_read (const char *workbook)
{
  g_autofree char *path = get_path (workbook);
  g_autofree char *text = NULL;

  return read_lock (path, &text);
}

/* Who, on which machine, in which process, since when. (transfer full) */
char *
lj_holder_describe (const LjHolder *self, LjLanguage language)
{
  g_autofree char *since = lj_text_moment (self->since, language);

  if (self->machine == NULL)
    return g_strdup_printf (lj_tr (language, "an unknown program, since %s"), since);
  /* Translators: name of a person, name of a machine, number of a process, time. */
  return g_strdup_printf (lj_tr (language, "%s on %s (process %u), since %s"), self->user,
                          self->machine, self->process, since);
}

void
lj_holder_free (LjHolder *self)
{
  g_free (self->user);
  g_free (self->machine);
  g_free (self);
}
