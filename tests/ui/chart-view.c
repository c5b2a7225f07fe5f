/* SPDX-License-Identifier: EUPL-1.2 */
#include "chart-view.h"
#include "chart-theme.h"
#include "chart-sample.h"
#include <math.h>

typedef struct
{
  GtkWidget *window;
  GtkWidget *scrolled;
  LjChartView *view;
  gint64 activated; /* element of the last signal */
} Fixture;

static void
activated_cb (LjChartView *view, gint64 element, Fixture *fixture)
{
  fixture->activated = element;
}

static gboolean
wait_for (gboolean (*is_so) (Fixture *), Fixture *fixture)
{
  gint64 end = g_get_monotonic_time () + 3 * G_TIME_SPAN_SECOND;

  while (!is_so (fixture))
    {
      if (g_get_monotonic_time () > end)
        return FALSE;
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (1000);
    }
  return TRUE;
}

static gboolean
is_placed (Fixture *fixture)
{
  return gtk_widget_get_width (GTK_WIDGET (fixture->view)) > 0
         && lj_chart_view_get_layout (fixture->view) != NULL;
}

static gboolean
is_focused (Fixture *fixture)
{
  return gtk_widget_has_focus (GTK_WIDGET (fixture->view));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->window = gtk_window_new ();
  fixture->scrolled = gtk_scrolled_window_new ();
  fixture->view = LJ_CHART_VIEW (lj_chart_view_new ());
  lj_chart_view_set_chart (fixture->view, sample_eight (LJ_LANGUAGE_EN));
  g_signal_connect (fixture->view, "activated", G_CALLBACK (activated_cb), fixture);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (fixture->scrolled),
                                 GTK_WIDGET (fixture->view));
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->scrolled);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, 300);
  gtk_window_present (GTK_WINDOW (fixture->window));
  g_assert_true (wait_for (is_placed, fixture));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

/* Sends a key to the widget's own controllers, as the window does. */
static gboolean
press (Fixture *fixture, guint keyval)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->view));
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &handled);
    }
  return handled;
}

static void
click (Fixture *fixture, double x, double y)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->view));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (controller))
        g_signal_emit_by_name (controller, "released", 1, x, y);
    }
}

static void
test_accessible (Fixture *fixture, gconstpointer data)
{
  g_autoptr(LjChart) chart = sample_eight (LJ_LANGUAGE_EN);
  g_autofree char *description = lj_chart_describe (chart);

  gtk_test_accessible_assert_role (fixture->view, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (fixture->view, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       description);
  lj_chart_view_set_chart (fixture->view, NULL);
  gtk_test_accessible_assert_property (fixture->view, GTK_ACCESSIBLE_PROPERTY_LABEL, "");
}

static void
test_keys (Fixture *fixture, gconstpointer data)
{
  gtk_widget_grab_focus (GTK_WIDGET (fixture->view));
  g_assert_true (wait_for (is_focused, fixture));
  g_assert_true (press (fixture, GDK_KEY_Home));
  g_assert_cmpint (lj_chart_view_get_focus_row (fixture->view), ==, 0);
  g_assert_false (press (fixture, GDK_KEY_Up));
  g_assert_true (press (fixture, GDK_KEY_Down));
  g_assert_true (press (fixture, GDK_KEY_Return));
  g_assert_cmpint (fixture->activated, ==, 2);
  gtk_test_accessible_assert_property (
      fixture->view, GTK_ACCESSIBLE_PROPERTY_LABEL,
      "Järjestämme ja uudistamme palveluja kestävällä tavalla: 4.0, n 7; yes 4, partly 3, no 0.");
  g_assert_true (press (fixture, GDK_KEY_End));
  g_assert_cmpint (lj_chart_view_get_focus_row (fixture->view), ==, 7);
  g_assert_false (press (fixture, GDK_KEY_Down));
}

/* The window is lower than the chart: the row the keys go to is scrolled into view. */
static void
test_scrolls (Fixture *fixture, gconstpointer data)
{
  GtkAdjustment *adjustment
      = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (fixture->scrolled));

  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 0);
  g_assert_true (press (fixture, GDK_KEY_End));
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), >, 0);
}

/* What is clicked does not move under the pointer, though the focus comes to the chart. */
static void
test_click_does_not_scroll (Fixture *fixture, gconstpointer data)
{
  GtkAdjustment *adjustment
      = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (fixture->scrolled));
  double x, y, width, height;

  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  gtk_adjustment_set_value (adjustment, 60);
  g_assert_true (lj_chart_layout_get_row_area (lj_chart_view_get_layout (fixture->view), 3, &x, &y,
                                               &width, &height));
  click (fixture, x + 5, y + 5);
  gtk_widget_queue_draw (GTK_WIDGET (fixture->view));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->view));
  g_assert_true (wait_for (is_focused, fixture));
  g_assert_cmpint (lj_chart_view_get_focus_row (fixture->view), ==, 3);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 60);
}

static gboolean
is_first_row_in_view (Fixture *fixture)
{
  GtkAdjustment *adjustment
      = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (fixture->scrolled));
  double x, y, width, height;

  gtk_widget_queue_draw (GTK_WIDGET (fixture->view));
  return lj_chart_layout_get_row_area (lj_chart_view_get_layout (fixture->view), 0, &x, &y, &width,
                                       &height)
         && gtk_adjustment_get_value (adjustment) <= y;
}

/* Whoever comes to the chart by key sees the row they are on. */
static void
test_key_focus_scrolls (Fixture *fixture, gconstpointer data)
{
  GtkAdjustment *adjustment
      = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (fixture->scrolled));

  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  g_assert_true (press (fixture, GDK_KEY_Home));
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  g_assert_false (is_first_row_in_view (fixture));
  gtk_window_set_focus_visible (GTK_WINDOW (fixture->window), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->view));
  g_assert_true (wait_for (is_first_row_in_view, fixture));
}

static void
test_click (Fixture *fixture, gconstpointer data)
{
  double x, y, width, height;

  g_assert_true (lj_chart_layout_get_row_area (lj_chart_view_get_layout (fixture->view), 4, &x, &y,
                                               &width, &height));
  click (fixture, x + width / 2, y + height / 2);
  g_assert_cmpint (fixture->activated, ==, 5);
  g_assert_cmpint (lj_chart_view_get_focus_row (fixture->view), ==, 4);
  fixture->activated = 0;
  click (fixture, 2, 2);
  g_assert_cmpint (fixture->activated, ==, 0);
}

/* A new chart with the same elements in another place keeps the keys on theirs. */
static void
test_focus_stays (Fixture *fixture, gconstpointer data)
{
  LjChart *chart = sample_eight (LJ_LANGUAGE_EN);

  g_assert_true (press (fixture, GDK_KEY_End));
  g_ptr_array_remove_index (chart->rows, 0);
  lj_chart_view_set_chart (fixture->view, chart);
  g_assert_cmpint (lj_chart_view_get_focus_row (fixture->view), ==, 6);
  lj_chart_view_set_chart (fixture->view, sample_many (LJ_LANGUAGE_EN, 1));
  g_assert_cmpint (lj_chart_view_get_focus_row (fixture->view), ==, -1);
}

static int
height_for (LjChartView *view, int width)
{
  int minimum, natural;

  gtk_widget_measure (GTK_WIDGET (view), GTK_ORIENTATION_VERTICAL, width, &minimum, &natural, NULL,
                      NULL);
  g_assert_cmpint (minimum, ==, natural);
  return natural;
}

static void
test_height_for_width (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (height_for (fixture->view, 380), >, height_for (fixture->view, 1200));
  g_assert_cmpint (height_for (fixture->view, 1200), >, 8 * 20);
  lj_chart_view_set_chart (fixture->view, NULL);
  g_assert_cmpint (height_for (fixture->view, 380), ==, 0);
}

static double
first_pixel_that_is_not_clear (GdkTexture *texture)
{
  int width = gdk_texture_get_width (texture), height = gdk_texture_get_height (texture);
  g_autofree guint32 *pixels = g_new0 (guint32, (gsize) width * height);

  gdk_texture_download (texture, (guchar *) pixels, (gsize) width * 4);
  for (gsize i = 0; i < (gsize) width * height; i++)
    if ((pixels[i] >> 24) == 0xff)
      return ((pixels[i] >> 16 & 0xff) + (pixels[i] >> 8 & 0xff) + (pixels[i] & 0xff)) / 3.0 / 255;
  return -1;
}

static GdkTexture *
shoot (LjChartView *view)
{
  int width = gtk_widget_get_width (GTK_WIDGET (view));
  int height = gtk_widget_get_height (GTK_WIDGET (view));
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr(GskRenderer) renderer = gsk_cairo_renderer_new ();
  GskRenderNode *node;
  GdkTexture *texture;

  GTK_WIDGET_GET_CLASS (view)->snapshot (GTK_WIDGET (view), snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_nonnull (node);
  g_assert_true (gsk_renderer_realize (renderer, NULL, NULL));
  texture = gsk_renderer_render_texture (renderer, node, &GRAPHENE_RECT_INIT (0, 0, width, height));
  gsk_renderer_unrealize (renderer);
  gsk_render_node_unref (node);
  return texture;
}

/* As a dark theme does: light ink. */
static GtkCssProvider *
use_light_ink (void)
{
  GtkCssProvider *provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_data (provider, "chartview { color: #eeeeee; }", -1);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  return provider;
}

/* The title is the first thing drawn, in the ink of the theme. */
static void
test_dark (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GdkTexture) light = shoot (fixture->view);
  g_autoptr(GtkCssProvider) provider = use_light_ink ();
  g_autoptr(GdkTexture) dark = NULL;

  gtk_widget_queue_draw (GTK_WIDGET (fixture->view));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->view));
  dark = shoot (fixture->view);

  gtk_style_context_remove_provider_for_display (gdk_display_get_default (),
                                                 GTK_STYLE_PROVIDER (provider));
  g_assert_cmpfloat (first_pixel_that_is_not_clear (light), >=, 0);
  g_assert_cmpfloat (first_pixel_that_is_not_clear (light), <, 0.5);
  g_assert_cmpfloat (first_pixel_that_is_not_clear (dark), >, 0.5);
}

static double
luminance (const LjColour *colour)
{
  const double channels[3] = { colour->red, colour->green, colour->blue };
  double light[3];

  for (guint i = 0; i < 3; i++)
    light[i]
        = channels[i] <= 0.04045 ? channels[i] / 12.92 : pow ((channels[i] + 0.055) / 1.055, 2.4);
  return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2];
}

/* WCAG 2.1, contrast ratio. */
static double
contrast (const LjColour *a, const LjColour *b)
{
  double one = luminance (a), other = luminance (b);
  return (MAX (one, other) + 0.05) / (MIN (one, other) + 0.05);
}

static gboolean
has_light_ink (Fixture *fixture)
{
  LjTheme theme;

  lj_chart_theme_from_widget (&theme, GTK_WIDGET (fixture->view));
  return theme.ink.red > 0.9;
}

static gboolean
has_dark_ink (Fixture *fixture)
{
  LjTheme theme;

  lj_chart_theme_from_widget (&theme, GTK_WIDGET (fixture->view));
  return theme.ink.red < 0.2;
}

/* Where the desktop asks for contrast, light or dark: texts and marks hold 7:1 against the paper the
 * widget has. */
static void
test_high_contrast (Fixture *fixture, gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  g_autofree char *forced = g_strdup (g_getenv ("GTK_THEME"));
  LjTheme usual, theme;

  /* As long as it is set, GTK takes no other theme, and so no other contrast. */
  g_unsetenv ("GTK_THEME");
  lj_chart_theme_from_widget (&usual, GTK_WIDGET (fixture->view));
  g_object_set (settings, "gtk-theme-name", "HighContrast", NULL);
  for (guint dark = FALSE; dark <= TRUE; dark++)
    {
      g_object_set (settings, "gtk-application-prefer-dark-theme", dark, NULL);
      g_assert_true (wait_for (dark ? has_light_ink : has_dark_ink, fixture));
      lj_chart_theme_from_widget (&theme, GTK_WIDGET (fixture->view));
      g_assert_cmpfloat (contrast (&theme.muted, &theme.paper), >=, 7);
      for (guint level = 0; level < 5; level++)
        g_assert_cmpfloat (contrast (&theme.level[level], &theme.paper), >=, 7);
    }
  gtk_settings_reset_property (settings, "gtk-application-prefer-dark-theme");
  gtk_settings_reset_property (settings, "gtk-theme-name");
  if (forced != NULL)
    g_setenv ("GTK_THEME", forced, TRUE);
  lj_chart_theme_from_widget (&theme, GTK_WIDGET (fixture->view));
  g_assert_cmpfloat (theme.level[1].red, ==, usual.level[1].red);
}

static void
test_leak (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *view = lj_chart_view_new ();

  lj_chart_view_set_chart (LJ_CHART_VIEW (view), sample_eight (LJ_LANGUAGE_FI));
  gtk_window_set_child (GTK_WINDOW (window), view);
  g_object_add_weak_pointer (G_OBJECT (view), (gpointer *) &view);
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (view);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  g_test_add ("/chart-view/accessible", Fixture, NULL, set_up, test_accessible, tear_down);
  g_test_add ("/chart-view/keys", Fixture, NULL, set_up, test_keys, tear_down);
  g_test_add ("/chart-view/scrolls", Fixture, NULL, set_up, test_scrolls, tear_down);
  g_test_add ("/chart-view/click", Fixture, NULL, set_up, test_click, tear_down);
  g_test_add ("/chart-view/key-focus-scrolls", Fixture, NULL, set_up, test_key_focus_scrolls,
              tear_down);
  g_test_add ("/chart-view/click-does-not-scroll", Fixture, NULL, set_up,
              test_click_does_not_scroll, tear_down);
  g_test_add ("/chart-view/focus-stays", Fixture, NULL, set_up, test_focus_stays, tear_down);
  g_test_add ("/chart-view/height-for-width", Fixture, NULL, set_up, test_height_for_width,
              tear_down);
  g_test_add ("/chart-view/dark", Fixture, NULL, set_up, test_dark, tear_down);
  g_test_add ("/chart-view/high-contrast", Fixture, NULL, set_up, test_high_contrast, tear_down);
  g_test_add_func ("/chart-view/leak", test_leak);
  return g_test_run ();
}
