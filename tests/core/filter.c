/* SPDX-License-Identifier: EUPL-1.2 */
#include "sketch.h"

#include <linjaus/linjaus.h>

/* Ids are 1 to 9, as the nodes stand; 6 is scored in parts, 9 is asked nothing. */
static const char sketch[] = "D\n"
                             " L\n"
                             "  G 4 yes\n"
                             "  G ? none\n"
                             "  G (2) no\n"
                             "  G ? partly\n"
                             "   p 3\n"
                             "   p 5\n"
                             " G\n";

typedef struct
{
  const char *name;
  LjFilter filter;
  const char *hits; /* ids */
} Case;

#define SCORE(n) (1u << (n))
#define ACHIEVED(what) (1u << LJ_ACHIEVED_##what)
#define STATE(what) (1u << LJ_STATE_##what)

static const Case cases[] = {
  { "everything", { 0 }, "3 4 5 6" },
  { "below another line", { .under = 9 }, "" },
  { "below the line", { .under = 2 }, "3 4 5 6" },
  { "itself", { .under = 5 }, "5" },
  { "below what is not there", { .under = 99 }, "" },
  { "not assessed", { .not_assessed = TRUE }, "4" },
  { "one score", { .scores = SCORE (4) }, "3" },
  { "a low score, in parentheses too", { .scores = SCORE (1) | SCORE (2) }, "5" },
  { "the score of a part", { .scores = SCORE (5) }, "6" },
  { "no score", { .scores = SCORE (0) }, "4" },
  { "no score or a four", { .scores = SCORE (0) | SCORE (4) }, "3 4" },
  { "achieved", { .achieved = ACHIEVED (YES) }, "3" },
  { "partly or not", { .achieved = ACHIEVED (PARTLY) | ACHIEVED (NO) }, "5 6" },
  { "achieved is not answered", { .achieved = ACHIEVED (NONE) }, "4" },
  { "in a state", { .states = STATE (AGREED) }, "3" },
  { "in one of two states", { .states = STATE (AGREED) | STATE (EDITED) }, "3 5" },
  { "lacks Swedish", { .lacking = 1u << LJ_LANGUAGE_SV }, "4 5" },
  { "lacks Finnish", { .lacking = 1u << LJ_LANGUAGE_FI }, "6" },
  { "changed since", { .changed_since = 2000 }, "5 6" },
  { "both", { .scores = SCORE (2) | SCORE (4), .states = STATE (EDITED) }, "5" },
  { "both, which none is", { .scores = SCORE (4), .states = STATE (EDITED) }, "" },
};

static LjNodeStatus *
make_statuses (LjTree *tree)
{
  LjNodeStatus *statuses = g_new0 (LjNodeStatus, lj_tree_get_n_nodes (tree));

  statuses[2].state = LJ_STATE_AGREED;
  statuses[2].changed_at = 1999;
  statuses[3].text_missing = 1u << LJ_LANGUAGE_SV;
  statuses[4].state = LJ_STATE_EDITED;
  statuses[4].changed_at = 2000;
  statuses[4].title_outdated = 1u << LJ_LANGUAGE_SV;
  statuses[5].changed_at = 3000;
  statuses[5].title_missing = 1u << LJ_LANGUAGE_FI;
  return statuses;
}

static char *
write_ids (LjTree *tree, const GArray *found)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    g_string_append_printf (text, "%s%" G_GINT64_FORMAT, i > 0 ? " " : "",
                            lj_tree_get_nodes (tree)[g_array_index (found, guint, i)].id);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_case (gconstpointer data)
{
  const Case *it = data;
  g_autoptr(LjTree) tree = sketch_tree (sketch);
  g_autofree LjNodeStatus *statuses = make_statuses (tree);
  gboolean needed = lj_filter_needs_statuses (&it->filter);
  g_autoptr(GArray) found = lj_filter_list (&it->filter, tree, needed ? statuses : NULL);
  g_autofree char *hits = write_ids (tree, found);

  g_assert_cmpstr (hits, ==, it->hits);
  g_assert_cmpint (lj_filter_is_empty (&it->filter), ==, it == cases);
}

/* Of those that a search found. */
static void
test_elements (void)
{
  g_autoptr(LjTree) tree = sketch_tree (sketch);
  g_autoptr(GArray) elements = g_array_new (FALSE, FALSE, sizeof (gint64));
  const LjFilter filter = { .elements = elements, .scores = SCORE (2) | SCORE (4) };
  const gint64 ids[] = { 1, 3, 4, 77 };
  g_autoptr(GArray) none = lj_filter_list (&filter, tree, NULL);
  g_autoptr(GArray) found = NULL;
  g_autofree char *hits = NULL;

  g_assert_cmpuint (none->len, ==, 0);
  g_array_append_vals (elements, ids, G_N_ELEMENTS (ids));
  found = lj_filter_list (&filter, tree, NULL);
  hits = write_ids (tree, found);
  g_assert_cmpstr (hits, ==, "3");
  g_assert_cmpuint (lj_filter_count_all (tree), ==, 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/filter/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/filter/elements", test_elements);
  return g_test_run ();
}
