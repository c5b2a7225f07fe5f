/* SPDX-License-Identifier: EUPL-1.2 */
#include "every-window.h"
#include "press.h"

/* Everything can be reached with the keyboard alone, is seen when it is, and can be left again. */

#define MAX_STOPS 3000

typedef struct
{
  GtkWidget *window;
  const char *where;
  GPtrArray *stops; /* borrowed; in the order of the keyboard */
} Walk;

static void
walk_init (Walk *self, gpointer window, const char *where)
{
  self->window = GTK_WIDGET (window);
  self->where = where;
  self->stops = g_ptr_array_new ();
}

static void
walk_clear (Walk *self)
{
  g_ptr_array_unref (self->stops);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Walk, walk_clear)

static void
fault (const char *where, GtkWidget *widget, const char *what)
{
  g_autofree char *place = widget != NULL ? every_dup_place (widget) : g_strdup ("nothing");

  g_test_message ("%s: %s: %s", where, what, place);
  g_test_fail ();
}

static GtkWidget *
get_focus (gpointer window)
{
  return gtk_window_get_focus (GTK_WINDOW (window));
}

/* All of it, or, of what is larger than its view, a part. Scrolling takes a frame or two. */
static gboolean
is_in_view (gpointer data)
{
  GtkWidget *widget = data;
  graphene_rect_t bounds, common;

  if (!gtk_widget_get_mapped (widget) || gtk_widget_get_width (widget) <= 0
      || gtk_widget_get_height (widget) <= 0)
    return FALSE;
  for (GtkWidget *i = gtk_widget_get_parent (widget); i != NULL; i = gtk_widget_get_parent (i))
    {
      graphene_rect_t view
          = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (i), gtk_widget_get_height (i));

      if (!GTK_IS_SCROLLED_WINDOW (i))
        continue;
      if (!gtk_widget_compute_bounds (widget, i, &bounds)
          || !graphene_rect_intersection (&bounds, &view, &common))
        return FALSE;
      if (common.size.height < MIN (bounds.size.height, view.size.height) - 1
          || common.size.width < MIN (bounds.size.width, view.size.width) - 1)
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_row (GtkWidget *widget)
{
  return GTK_IS_LIST_BOX_ROW (widget)
         || g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkListItemWidget");
}

typedef struct
{
  GdkFrameClock *clock;
  gint64 counter;
} Frame;

static gboolean
is_over (gpointer data)
{
  Frame *frame = data;

  return gdk_frame_clock_get_frame_counter (frame->clock) > frame->counter;
}

/* GTK 4.8 scrolls to the focus from where a widget was in the last frame. A second step within one
 * frame, faster than anybody's hand, would count from before the first had scrolled. */
static void
wait_for_frame (GtkWidget *window)
{
  Frame frame = { gtk_widget_get_frame_clock (window) };

  frame.counter = gdk_frame_clock_get_frame_counter (frame.clock);
  gdk_frame_clock_request_phase (frame.clock, GDK_FRAME_CLOCK_PHASE_LAYOUT);
  g_assert_true (ui_wait (is_over, &frame));
}

/* Goes round once. The start is met again, or the walk has failed. */
static void
walk_round (Walk *self, GtkDirectionType direction)
{
  g_ptr_array_set_size (self->stops, 0);
  for (guint i = 0; i < MAX_STOPS; i++)
    {
      GtkWidget *before = get_focus (self->window);
      GtkWidget *after;

      gtk_widget_child_focus (self->window, direction);
      wait_for_frame (self->window);
      after = get_focus (self->window);
      if (after == NULL || after == before)
        {
          fault (self->where, before, "the keyboard does not get on from");
          return;
        }
      if (self->stops->len > 0 && after == g_ptr_array_index (self->stops, 0))
        return;
      if (g_ptr_array_find (self->stops, after, NULL))
        {
          fault (self->where, after, "the keyboard is caught before the start at");
          return;
        }
      if (!ui_wait (is_in_view, after))
        fault (self->where, after, "out of sight");
      g_ptr_array_add (self->stops, after);
    }
  fault (self->where, get_focus (self->window), "no end");
}

/* One of those that are one control as a whole has a part of it that takes the keyboard. */
static gboolean
is_whole (GtkWidget *widget)
{
  return GTK_IS_DROP_DOWN (widget) || GTK_IS_EDITABLE (widget) || GTK_IS_MENU_BUTTON (widget)
         || is_row (widget);
}

static gboolean
is_reached (Walk *self, GtkWidget *widget)
{
  for (guint i = 0; i < self->stops->len; i++)
    {
      GtkWidget *stop = g_ptr_array_index (self->stops, i);

      if (stop == widget || gtk_widget_is_ancestor (stop, widget))
        return TRUE;
      /* Of radio buttons one takes the keyboard; arrows go to the others. */
      if (GTK_IS_CHECK_BUTTON (widget) && GTK_IS_CHECK_BUTTON (stop)
          && gtk_widget_get_parent (widget) == gtk_widget_get_parent (stop))
        return TRUE;
    }
  return FALSE;
}

/* What is folded away is there as well. */
static void
unfold (GtkWidget *widget)
{
  if (GTK_IS_EXPANDER (widget))
    gtk_expander_set_expanded (GTK_EXPANDER (widget), TRUE);
  for (GtkWidget *i = gtk_widget_get_first_child (widget); i; i = gtk_widget_get_next_sibling (i))
    unfold (i);
}

static void
check_reached (Walk *self, GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_get_can_focus (widget)
      || !gtk_widget_is_sensitive (widget) || GTK_IS_POPOVER (widget))
    return;
  if ((gtk_widget_get_focusable (widget) || is_whole (widget)) && !is_row (widget)
      && !is_reached (self, widget))
    fault (self->where, widget, "not reached");
  if (GTK_IS_TEXT_VIEW (widget) && gtk_text_view_get_accepts_tab (GTK_TEXT_VIEW (widget)))
    fault (self->where, widget, "keeps the tabulator");
  if (!is_whole (widget))
    for (GtkWidget *i = gtk_widget_get_first_child (widget); i; i = gtk_widget_get_next_sibling (i))
      check_reached (self, i);
}

/* Coming back into the tree is coming back to the row that was left. */
static void
check_selected_row (Ui *ui, Walk *walk)
{
  GtkWidget *tree
      = GTK_WIDGET (lj_sidebar_get_tree (lj_workbook_view_get_sidebar (ui_get_view (ui))));
  GtkWidget *row = ui_find_row (tree, lj_workbook_view_get_selected (ui_get_view (ui)));
  guint stops = 0;

  g_assert_nonnull (row);
  for (guint i = 0; i < walk->stops->len; i++)
    {
      GtkWidget *stop = g_ptr_array_index (walk->stops, i);

      if (!gtk_widget_is_ancestor (stop, tree))
        continue;
      stops++;
      if (stop != row && !gtk_widget_is_ancestor (stop, row))
        fault (walk->where, stop, "not the selected row");
    }
  g_assert_cmpuint (stops, ==, 1);
}

static void
walk_both_ways (Walk *self)
{
  static const GtkDirectionType ways[] = { GTK_DIR_TAB_FORWARD, GTK_DIR_TAB_BACKWARD };

  unfold (self->window);
  ui_settle ();
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      walk_round (self, ways[i]);
      g_test_message ("%s: %u stops", self->where, self->stops->len);
      g_assert_cmpuint (self->stops->len, >, 1);
      check_reached (self, self->window);
    }
}

static void
test_page (Ui *ui, const char *name)
{
  LjWorkbookView *view = ui_get_view (ui);
  GtkStack *pages = lj_workbook_view_get_pages (view);
  g_auto(Walk) walk = { 0 };

  ui_act (ui, "view.page", name);
  walk_init (&walk, ui->window, name);
  walk_both_ways (&walk);
  check_selected_row (ui, &walk);

  lj_workbook_view_focus_tree (view);
  g_assert_true (lj_workbook_view_is_in_tree (view));
  for (guint i = 0; i < 2; i++)
    {
      ui_act (ui, "view.next-pane", NULL);
      g_assert_true (
          gtk_widget_is_ancestor (get_focus (ui->window), gtk_stack_get_visible_child (pages)));
      ui_act (ui, "view.next-pane", NULL);
      g_assert_true (lj_workbook_view_is_in_tree (view));
    }
}

static void
test_pages (Ui *ui, gconstpointer goal)
{
  g_autoptr(GListModel) pages
             = G_LIST_MODEL (gtk_stack_get_pages (lj_workbook_view_get_pages (ui_get_view (ui))));

  if (goal != NULL)
    every_select_goal (ui);
  else
    every_select_document (ui);
  g_assert_cmpuint (g_list_model_get_n_items (pages), >=, 3);
  for (guint i = 0; i < g_list_model_get_n_items (pages); i++)
    {
      g_autoptr(GObject) page = g_list_model_get_item (pages, i);

      test_page (ui, gtk_stack_page_get_name (GTK_STACK_PAGE (page)));
    }
}

static GArray *
list_elements (Ui *ui)
{
  g_autoptr(LjTree) tree = ui_read_tree (ui);
  GArray *elements = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < lj_tree_get_n_nodes (tree); i++)
    g_array_append_val (elements, lj_tree_get_nodes (tree)[i].id);
  return elements;
}

static GtkWidget *
find_selected_row (Ui *ui)
{
  return ui_find_row (ui_find (GTK_WIDGET (ui->window), LJ_TYPE_TREE_VIEW),
                      lj_workbook_view_get_selected (ui_get_view (ui)));
}

static gboolean
has_row_in_view (gpointer ui)
{
  return find_selected_row (ui) != NULL && is_in_view (find_selected_row (ui));
}

static gboolean
has_row_out_of_view (gpointer ui)
{
  return !has_row_in_view (ui);
}

/* In a long tree that was scrolled away from it, the selected row is found all the same. */
static void
test_far_row (Ui *ui, gconstpointer data)
{
  LjWorkbookView *view = ui_get_view (ui);
  LjTreeView *tree = lj_sidebar_get_tree (lj_workbook_view_get_sidebar (view));
  GtkWidget *scrolled = ui_find (GTK_WIDGET (tree), GTK_TYPE_SCROLLED_WINDOW);
  g_autoptr(GArray) elements = NULL;
  gint64 last;

  for (guint i = 0; i < 8; i++)
    {
      every_select_document (ui);
      ui_act (ui, "tree.copy", NULL);
    }
  elements = list_elements (ui);
  last = g_array_index (elements, gint64, elements->len - 1);
  lj_tree_view_set_expanded (tree, elements);
  lj_workbook_view_select (view, last);
  gtk_widget_grab_focus (ui_child (ui, LJ_TYPE_SIDEBAR, "words"));
  g_assert_true (ui_wait (has_row_in_view, ui));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled)),
                            0);
  g_assert_true (ui_wait (has_row_out_of_view, ui));

  gtk_widget_child_focus (GTK_WIDGET (tree), GTK_DIR_TAB_FORWARD);
  ui_settle ();
  g_assert_true (lj_workbook_view_is_in_tree (view));
  g_assert_cmpint (lj_workbook_view_get_selected (view), ==, last);
  g_assert_true (ui_wait (has_row_in_view, ui));
  g_assert_true (gtk_widget_is_ancestor (get_focus (ui->window), find_selected_row (ui)));
}

static void
test_start (Ui *ui, gconstpointer data)
{
  LjWindow *window = lj_window_new (GTK_APPLICATION (ui_application));
  g_auto(Walk) walk = { 0 };

  gtk_window_present (GTK_WINDOW (window));
  ui_settle ();
  walk_init (&walk, window, "start");
  walk_both_ways (&walk);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Opens it, moves that many times and leaves it with Escape. */
static void
leave_after (Ui *ui, const EveryWindow *which, guint moves)
{
  GtkWidget *stop;
  gpointer window = every_open (ui, which);

  g_object_add_weak_pointer (window, &window);
  for (guint i = 0; i < moves; i++)
    gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD);
  ui_settle ();
  stop = get_focus (window);
  press_key (window, GDK_KEY_Escape);
  if (window != NULL)
    {
      fault (which->name, stop, "Escape does not close it from");
      gtk_window_destroy (window);
      ui_settle ();
    }
}

/* How often to move for the first stop of each type. */
static GArray *
list_types (Walk *walk)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);
  GArray *moves = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < walk->stops->len; i++)
    {
      gpointer type = (gpointer) G_OBJECT_TYPE (g_ptr_array_index (walk->stops, i));
      guint n = i + 1;

      if (g_hash_table_add (seen, type))
        g_array_append_val (moves, n);
    }
  return moves;
}

/* Puts the keyboard of the main window where it would not be by itself. (transfer none) */
static GtkWidget *
place_focus (Ui *ui, const EveryWindow *which)
{
  if (which->page != NULL)
    ui_act (ui, "view.next-pane", NULL);
  else
    gtk_widget_grab_focus (ui_child (ui, LJ_TYPE_SIDEBAR, "words"));
  g_assert_nonnull (get_focus (ui->window));
  return get_focus (ui->window);
}

/* It is left from one control of each type, as it is their own keys that may stand in the way. */
static void
test_window (Ui *ui, gconstpointer data)
{
  const EveryWindow *which = data;
  g_autoptr(GArray) moves = NULL;
  g_auto(Walk) walk = { 0 };
  GtkWidget *before, *window;

  every_prepare (ui, which);
  before = place_focus (ui, which);
  window = every_open (ui, which);
  walk_init (&walk, window, which->name);
  walk_both_ways (&walk);
  moves = list_types (&walk);
  gtk_window_destroy (GTK_WINDOW (window));
  ui_settle ();
  leave_after (ui, which, 0);
  for (guint i = 0; i < moves->len; i++)
    leave_after (ui, which, g_array_index (moves, guint, i));
  if (get_focus (ui->window) != before)
    fault (which->name, get_focus (ui->window), "the keyboard comes back to");
}

int
main (int argc, char **argv)
{
  every_start (&argc, &argv);
  g_test_add ("/walk/start", Ui, NULL, ui_set_up, test_start, ui_tear_down);
  g_test_add ("/walk/document", Ui, NULL, ui_set_up, test_pages, ui_tear_down);
  g_test_add ("/walk/goal", Ui, "goal", ui_set_up, test_pages, ui_tear_down);
  g_test_add ("/walk/far-row", Ui, NULL, ui_set_up, test_far_row, ui_tear_down);
  for (guint i = 0; i < G_N_ELEMENTS (every_windows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/walk/windows/%s", every_windows[i].name);

      g_test_add (path, Ui, &every_windows[i], ui_set_up, test_window, ui_tear_down);
    }
  return ui_run ();
}
