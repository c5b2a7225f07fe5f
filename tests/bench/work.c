/* SPDX-License-Identifier: EUPL-1.2 */
/* bench-work WORKBOOK: how long the window is busy with what a user does all day: the first time, and
 * the median and the longest of the times after it, in milliseconds of the processor, so that neither
 * the disk nor other programs are measured. A frame is 16.7 ms. The workbook is changed. */
#include <time.h>

#include "application.h"
#include "form.h"
#include "i18n.h"
#include "list-page.h"
#include "window.h"
#include "workbook-view.h"

#define N_TIMES 20

static LjWindow *window;

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static GtkWidget *
find (GtkWidget *root, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    return root;
  for (GtkWidget *i = gtk_widget_get_first_child (root); i; i = gtk_widget_get_next_sibling (i))
    {
      GtkWidget *found = find (i, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
next (guint i)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "goal.next", NULL);
}

static void
score (guint i)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "goal.set-score", "i", (int) (1 + i % 5));
}

static void
achieved (guint i)
{
  static const char *const answers[] = { "yes", "partly", "no" };

  gtk_widget_activate_action (GTK_WIDGET (window), "goal.set-achieved", "s",
                              answers[i % G_N_ELEMENTS (answers)]);
}

static void
undo (guint i)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "edit.undo", NULL);
}

static void
show_page (const char *page)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "view.page", "s", page);
}

static void
list (guint i)
{
  show_page (i % 2 == 0 ? "list" : "evaluate");
}

static void
results (guint i)
{
  show_page (i % 2 == 0 ? "results" : "evaluate");
}

static void
filter (guint i)
{
  GtkWidget *sidebar = find (GTK_WIDGET (window), LJ_TYPE_SIDEBAR);
  GtkWidget *state = GTK_WIDGET (gtk_widget_get_template_child (sidebar, LJ_TYPE_SIDEBAR, "state"));

  gtk_drop_down_set_selected (GTK_DROP_DOWN (state), i % 2 == 0 ? 2 : 0);
}

static double
get_busy (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1000 + (double) time.tv_nsec / 1000000;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  double left = *(const double *) a, right = *(const double *) b;

  return (left > right) - (left < right);
}

static void
measure (const char *what, void (*act) (guint i))
{
  double times[N_TIMES], first;

  for (guint i = 0; i < N_TIMES; i++)
    {
      double start = get_busy ();

      act (i);
      settle ();
      times[i] = get_busy () - start;
    }
  first = times[0];
  qsort (times + 1, N_TIMES - 1, sizeof *times, compare_times);
  g_print ("%s\t%.1f\t%.1f\t%.1f\n", what, first, times[N_TIMES / 2], times[N_TIMES - 1]);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *what;
    void (*act) (guint i);
  } acts[] = {
    { "next goal", next },
    { "score", score },
    { "achieved", achieved },
    { "undo", undo },
    { "filter", filter },
    { "list and back", list },
    { "results and back", results },
    { "score again", score },
  };
  g_autoptr(LjApplication) application = NULL;
  g_autoptr(GFile) file = NULL;

  if (argc != 2)
    return 2;
  lj_i18n_start ();
  gtk_init ();
  application = lj_application_new ();
  g_application_set_flags (G_APPLICATION (application),
                           G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  file = g_file_new_for_path (argv[1]);
  window = lj_window_new (GTK_APPLICATION (application));
  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 900);
  lj_window_open (window, file);
  gtk_window_present (GTK_WINDOW (window));
  for (gint64 end = g_get_monotonic_time () + G_TIME_SPAN_SECOND; g_get_monotonic_time () < end;)
    g_main_context_iteration (NULL, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    measure (acts[i].what, acts[i].act);
  gtk_window_destroy (GTK_WINDOW (window));
  settle ();
  return 0;
}
