/* SPDX-License-Identifier: EUPL-1.2 */
/* bench-edit WORKBOOK: prints the milliseconds it takes to load the tree, to count all averages,
 * and to bring them up to date after one edit (the mean of many). */
#include <linjaus/linjaus.h>

#define N_EDITS 10000

static double
milliseconds_since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / 1000.0;
}

static double
edit (LjSummary *summary)
{
  guint n_nodes = lj_tree_get_n_nodes (lj_summary_get_tree (summary));
  gint64 start = g_get_monotonic_time ();

  /* Steps of a prime visit the tree in no order. */
  for (guint64 i = 0; i < N_EDITS; i++)
    lj_summary_set_evaluation (summary, (guint) (i * 7919 % n_nodes), LJ_ACHIEVED_PARTLY,
                               (guint) (1 + i % 5), FALSE);
  return milliseconds_since (start) / N_EDITS;
}

int
main (int argc, char **argv)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LjSummary) summary = NULL;
  g_autoptr(LjTree) tree = NULL;
  g_autoptr(LjWorkbook) workbook = NULL;
  gint64 start = g_get_monotonic_time ();
  double loaded, counted;

  if (argc == 2)
    workbook = lj_workbook_open (argv[1], LJ_OPEN_READ_ONLY, &error);
  if (workbook != NULL)
    tree = lj_workbook_load_tree (workbook, 0, &error);
  if (tree == NULL)
    {
      g_printerr ("%s\n", error != NULL ? error->message : "Usage: bench-edit WORKBOOK");
      return argc == 2 ? 1 : 2;
    }
  loaded = milliseconds_since (start);
  start = g_get_monotonic_time ();
  summary = lj_summary_new (tree, &(LjSummaryOptions){ LJ_RULE_GOALS, FALSE });
  counted = milliseconds_since (start);
  g_print ("%.1f %.1f %.5f\n", loaded, counted, edit (summary));
  return 0;
}
