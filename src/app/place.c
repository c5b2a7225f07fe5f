/* SPDX-License-Identifier: EUPL-1.2 */
#include "place.h"

#include "settings.h"

#define MOST_WORKBOOKS 10
/* More open rows than these are not worth a write at each closing. */
#define MOST_ROWS 500

#define PLACE "(ssxax)"

static GVariant *
describe (LjWorkbookView *view, const char *path)
{
  g_autoptr(GArray) rows = lj_tree_view_dup_expanded (
      lj_sidebar_get_tree (lj_workbook_view_get_sidebar (view)));
  GVariant *open = g_variant_new_fixed_array (G_VARIANT_TYPE_INT64, rows->data,
                                              MIN (rows->len, MOST_ROWS), sizeof (gint64));

  return g_variant_new ("(ssx@ax)", path,
                        gtk_stack_get_visible_child_name (lj_workbook_view_get_pages (view)),
                        lj_workbook_view_get_selected (view), open);
}

static gboolean
is_of (GVariant *place, const char *path)
{
  const char *other;

  g_variant_get_child (place, 0, "&s", &other);
  return g_str_equal (other, path);
}

/* Remembers where the view of the workbook is; the workbook left last stands first. */
void
lj_place_keep (LjWorkbookView *view, LjSession *session)
{
  const char *path = lj_workbook_get_path (lj_session_get_workbook (session));
  GVariantBuilder builder;
  g_autoptr(GVariant) old = NULL;
  guint n = 1;

  if (lj_settings_get () == NULL || !g_utf8_validate (path, -1, NULL))
    return;
  old = g_settings_get_value (lj_settings_get (), "places");
  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a" PLACE));
  g_variant_builder_add_value (&builder, describe (view, path));
  for (guint i = 0; i < g_variant_n_children (old) && n < MOST_WORKBOOKS; i++)
    {
      g_autoptr(GVariant) place = g_variant_get_child_value (old, i);

      if (is_of (place, path))
        continue;
      g_variant_builder_add_value (&builder, place);
      n++;
    }
  g_settings_set_value (lj_settings_get (), "places", g_variant_builder_end (&builder));
}

static void
go_to (LjWorkbookView *view, LjSession *session, GVariant *place)
{
  GtkStack *pages = lj_workbook_view_get_pages (view);
  g_autoptr(GVariant) open = g_variant_get_child_value (place, 3);
  g_autoptr(GArray) rows = g_array_new (FALSE, FALSE, sizeof (gint64));
  const char *page;
  gint64 element;
  gconstpointer ids;
  gsize n;

  g_variant_get (place, "(s&sx@ax)", NULL, &page, &element, NULL);
  ids = g_variant_get_fixed_array (open, &n, sizeof (gint64));
  g_array_append_vals (rows, ids, n);
  lj_tree_view_set_expanded (lj_sidebar_get_tree (lj_workbook_view_get_sidebar (view)), rows);
  if (lj_session_find (session, element) != LJ_NODE_NONE)
    lj_workbook_view_select (view, element);
  if (gtk_stack_get_child_by_name (pages, page) != NULL)
    gtk_stack_set_visible_child_name (pages, page);
}

/* Goes to the place that was kept of the workbook, if there is one. */
void
lj_place_restore (LjWorkbookView *view, LjSession *session)
{
  const char *path = lj_workbook_get_path (lj_session_get_workbook (session));
  g_autoptr(GVariant) places = NULL;

  if (lj_settings_get () == NULL)
    return;
  places = g_settings_get_value (lj_settings_get (), "places");
  for (guint i = 0; i < g_variant_n_children (places); i++)
    {
      g_autoptr(GVariant) place = g_variant_get_child_value (places, i);

      if (!is_of (place, path))
        continue;
      go_to (view, session, place);
      return;
    }
}
