/* SPDX-License-Identifier: EUPL-1.2 */
#include "appearance.h"

#include "settings.h"

/* Of an inch, in 1024ths of a dot, where the desktop says nothing. */
#define DEFAULT_DPI (96 * 1024)

static void (*realize_of_gtk) (GtkWidget *widget);

static void
apply_theme (void)
{
  GtkSettings *gtk = gtk_settings_get_default ();
  g_autofree char *theme = g_settings_get_string (lj_settings_get (), "theme");

  gtk_settings_reset_property (gtk, "gtk-application-prefer-dark-theme");
  if (g_strcmp0 (theme, "system") != 0)
    g_object_set (gtk, "gtk-application-prefer-dark-theme", g_strcmp0 (theme, "dark") == 0, NULL);
}

/* All of GTK's text follows the resolution, so no style has to know. */
static void
apply_text_size (void)
{
  GtkSettings *gtk = gtk_settings_get_default ();
  g_autofree char *size = g_settings_get_string (lj_settings_get (), "text-size");
  int dpi, percent = (int) g_ascii_strtoll (size, NULL, 10);

  gtk_settings_reset_property (gtk, "gtk-xft-dpi");
  if (percent <= 100)
    return;
  g_object_get (gtk, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (gtk, "gtk-xft-dpi", (dpi > 0 ? dpi : DEFAULT_DPI) / 100 * percent, NULL);
}

/* Of the screen that the window's parent is on; FALSE: not known. */
static gboolean
get_room (GtkWindow *window, GdkRectangle *room)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (gtk_window_get_transient_for (window)));
  GdkMonitor *monitor
      = surface != NULL
            ? gdk_display_get_monitor_at_surface (gdk_surface_get_display (surface), surface)
            : NULL;

  if (monitor != NULL)
    gdk_monitor_get_geometry (monitor, room);
  return monitor != NULL;
}

static void
enlarge (GtkWindow *window)
{
  g_autofree char *size = g_settings_get_string (lj_settings_get (), "text-size");
  int width, height, percent = (int) g_ascii_strtoll (size, NULL, 10);
  GdkRectangle room;

  gtk_window_get_default_size (window, &width, &height);
  if (percent <= 100 || !get_room (window, &room))
    return;
  if (width > 0)
    width = MAX (width, MIN (width * percent / 100, room.width * 9 / 10));
  if (height > 0)
    height = MAX (height, MIN (height * percent / 100, room.height * 9 / 10));
  gtk_window_set_default_size (window, width, height);
}

static void
window_realize (GtkWidget *widget)
{
  if (gtk_window_get_transient_for (GTK_WINDOW (widget)) != NULL)
    enlarge (GTK_WINDOW (widget));
  realize_of_gtk (widget);
}

/* Theme and size of text, from now on, and windows over another one that are as much larger as
 * their text. Once, when there is a display, before the first window is made, so that every class
 * of windows takes it over. */
void
lj_appearance_start (void)
{
  GSettings *settings = lj_settings_get ();
  GtkWidgetClass *window = g_type_class_ref (GTK_TYPE_WINDOW);

  if (settings == NULL)
    return;
  realize_of_gtk = window->realize;
  window->realize = window_realize;
  g_signal_connect (settings, "changed::theme", G_CALLBACK (apply_theme), NULL);
  g_signal_connect (settings, "changed::text-size", G_CALLBACK (apply_text_size), NULL);
  apply_theme ();
  apply_text_size ();
}

static void
averages_cb (LjSession *session)
{
  LjSummaryOptions options;

  lj_settings_get_summary (&options);
  lj_session_set_options (session, &options);
}

static void
user_cb (LjSession *session)
{
  g_autofree char *name = g_settings_get_string (lj_settings_get (), "user-name");

  lj_workbook_set_user (lj_session_get_workbook (session), g_strstrip (name));
}

static void
language_cb (LjSession *session)
{
  lj_session_set_language (session, lj_settings_get_content_language ());
}

/* Averages of the workbook, the language of its contents, and the name that stands beside its
 * changes, as long as it is open. */
void
lj_appearance_follow (LjSession *session)
{
  static const char *const keys[] = { "changed::rule", "changed::without-qualified",
                                      "changed::few-goals", "changed::level-limits" };
  GSettings *settings = lj_settings_get ();

  if (settings == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_signal_connect_object (settings, keys[i], G_CALLBACK (averages_cb), session,
                             G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::user-name", G_CALLBACK (user_cb), session,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::content-language", G_CALLBACK (language_cb), session,
                           G_CONNECT_SWAPPED);
  averages_cb (session);
  user_cb (session);
  language_cb (session);
}
