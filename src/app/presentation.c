/* SPDX-License-Identifier: EUPL-1.2 */
#include "presentation.h"

#include "dialogs.h"
#include "slide-view.h"
#include "slides.h"

#include <linjaus/properties.h>

/* Seconds until a pointer that does not move is gone, and the buttons with it. */
#define POINTER_STAYS 3

struct _LjPresentation
{
  GtkWindow parent_instance;

  LjSlideView *view;
  GtkWidget *buttons;

  LjSession *session; /* owned */
  GArray *slides;     /* LjSlide */
  guint at;           /* which slide is shown */
  LjLanguage language;
  guint idle;            /* source that hides the pointer; 0: it is hidden */
  double last_x, last_y; /* where the pointer was */
};

G_DEFINE_FINAL_TYPE (LjPresentation, lj_presentation, GTK_TYPE_WINDOW)

static void
set_titles (LjPresentation *self, const LjSlide *slide, const char *title)
{
  g_autofree char *place = lj_slide_dup_place (slide, self->session, self->language);
  g_autofree char *number = g_strdup_printf ("%u/%u", self->at + 1, self->slides->len);

  lj_slide_view_set_foot (self->view, place, number);
  gtk_window_set_title (GTK_WINDOW (self), title);
}

static gboolean
show_slide (LjPresentation *self, guint at, GError **error)
{
  const LjSlide *slide = &g_array_index (self->slides, LjSlide, at);
  LjSlideFront *front = slide->front ? lj_slide_front_new (self->session, self->language) : NULL;
  LjChart *chart
      = slide->front ? NULL : lj_slide_new_chart (slide, self->session, self->language, error);

  if (front == NULL && chart == NULL)
    return FALSE;
  self->at = at;
  set_titles (self, slide, front != NULL ? front->title : chart->title);
  if (front != NULL)
    lj_slide_view_set_front (self->view, front);
  else
    lj_slide_view_set_chart (self->view, chart);
  return TRUE;
}

static void
go_to (LjPresentation *self, guint at)
{
  g_autoptr(GError) error = NULL;

  if (!show_slide (self, at, &error))
    lj_dialog_error (GTK_WIDGET (self), error);
}

static void
turn_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjPresentation *self = LJ_PRESENTATION (widget);
  guint last = self->slides->len - 1;

  if (g_str_equal (action, "slides.first"))
    go_to (self, 0);
  else if (g_str_equal (action, "slides.last"))
    go_to (self, last);
  else if (g_str_equal (action, "slides.next") && self->at < last)
    go_to (self, self->at + 1);
  else if (g_str_equal (action, "slides.previous") && self->at > 0)
    go_to (self, self->at - 1);
}

/* The next language that the workbook is kept in. */
static void
flip_language_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjPresentation *self = LJ_PRESENTATION (widget);
  guint languages = lj_workbook_get_languages (lj_session_get_workbook (self->session));

  for (guint i = 1; i < LJ_N_LANGUAGES; i++)
    {
      LjLanguage next = (self->language + i) % LJ_N_LANGUAGES;

      if ((languages & 1u << next) == 0)
        continue;
      self->language = next;
      go_to (self, self->at);
      return;
    }
}

static void
dark_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjPresentation *self = LJ_PRESENTATION (widget);

  lj_slide_view_set_dark (self->view, !lj_slide_view_get_dark (self->view));
}

/* The arrows would move the keyboard between the buttons, if they came to the window. */
static gboolean
key_pressed_cb (LjPresentation *self, guint key, guint code, GdkModifierType state)
{
  static const struct
  {
    guint key;
    const char *action;
  } keys[] = {
    { GDK_KEY_Right, "slides.next" },
    { GDK_KEY_KP_Right, "slides.next" },
    { GDK_KEY_Down, "slides.next" },
    { GDK_KEY_KP_Down, "slides.next" },
    { GDK_KEY_space, "slides.next" },
    { GDK_KEY_KP_Space, "slides.next" },
    { GDK_KEY_Page_Down, "slides.next" },
    { GDK_KEY_KP_Page_Down, "slides.next" },
    { GDK_KEY_Left, "slides.previous" },
    { GDK_KEY_KP_Left, "slides.previous" },
    { GDK_KEY_Up, "slides.previous" },
    { GDK_KEY_KP_Up, "slides.previous" },
    { GDK_KEY_BackSpace, "slides.previous" },
    { GDK_KEY_Page_Up, "slides.previous" },
    { GDK_KEY_KP_Page_Up, "slides.previous" },
    { GDK_KEY_Home, "slides.first" },
    { GDK_KEY_KP_Home, "slides.first" },
    { GDK_KEY_End, "slides.last" },
    { GDK_KEY_KP_End, "slides.last" },
    { GDK_KEY_F9, "slides.flip-language" },
    { GDK_KEY_d, "slides.dark" },
    { GDK_KEY_D, "slides.dark" },
    { GDK_KEY_F11, "window.close" },
  };

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i].key == key)
      return gtk_widget_activate_action (GTK_WIDGET (self), keys[i].action, NULL);
  return FALSE;
}

static void
clicked_cb (LjPresentation *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  gtk_widget_activate_action (GTK_WIDGET (self), "slides.next", NULL);
}

static gboolean
idle_cb (gpointer data)
{
  LjPresentation *self = data;

  self->idle = 0;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "none");
  gtk_widget_add_css_class (self->buttons, "idle");
  return G_SOURCE_REMOVE;
}

static void
wake (LjPresentation *self)
{
  g_clear_handle_id (&self->idle, g_source_remove);
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
  gtk_widget_remove_css_class (self->buttons, "idle");
  self->idle = g_timeout_add_seconds (POINTER_STAYS, idle_cb, self);
}

/* GTK also tells of a motion where only what is below the pointer changes. */
static void
motion_cb (LjPresentation *self, double x, double y)
{
  if (x == self->last_x && y == self->last_y)
    return;
  self->last_x = x;
  self->last_y = y;
  wake (self);
}

/* On the slide that was shown, or the last one where there are not so many any more. */
static void
changed_cb (LjPresentation *self)
{
  g_autoptr(GError) error = NULL;
  GArray *slides = lj_slides_new (self->session, &error);

  if (slides == NULL)
    {
      lj_dialog_error (GTK_WIDGET (self), error);
      return;
    }
  g_array_unref (self->slides);
  self->slides = slides;
  go_to (self, MIN (self->at, slides->len - 1));
}

/* As the window it was called from. */
static void
realize_cb (LjPresentation *self)
{
  GdkRGBA ink;

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &ink);
  lj_slide_view_set_dark (self->view, ink.red + ink.green + ink.blue > 1.5);
}

static void
lj_presentation_dispose (GObject *object)
{
  LjPresentation *self = LJ_PRESENTATION (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  g_clear_pointer (&self->slides, g_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), LJ_TYPE_PRESENTATION);
  G_OBJECT_CLASS (lj_presentation_parent_class)->dispose (object);
}

static void
lj_presentation_class_init (LjPresentationClass *klass)
{
  static const char *const turns[]
      = { "slides.first", "slides.previous", "slides.next", "slides.last" };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lj_presentation_dispose;
  g_type_ensure (LJ_TYPE_SLIDE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/linjaus/Linjaus/presentation.ui");
  gtk_widget_class_bind_template_child (widget_class, LjPresentation, view);
  gtk_widget_class_bind_template_child (widget_class, LjPresentation, buttons);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, motion_cb);
  gtk_widget_class_bind_template_callback (widget_class, realize_cb);
  for (guint i = 0; i < G_N_ELEMENTS (turns); i++)
    gtk_widget_class_install_action (widget_class, turns[i], NULL, turn_cb);
  gtk_widget_class_install_action (widget_class, "slides.flip-language", NULL, flip_language_cb);
  gtk_widget_class_install_action (widget_class, "slides.dark", NULL, dark_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
lj_presentation_init (LjPresentation *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  wake (self);
}

static void
follow (LjPresentation *self)
{
  static const char *const signals[] = { "figures-changed", "text-changed", "structure-changed" };

  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_connect_swapped (self->session, signals[i], G_CALLBACK (changed_cb), self);
}

/* On the screen that the parent is on; as large as that also where no window manager makes it so. */
static void
fill_screen (LjPresentation *self, GtkWindow *parent)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (parent));
  GdkMonitor *monitor
      = surface != NULL
            ? gdk_display_get_monitor_at_surface (gdk_surface_get_display (surface), surface)
            : NULL;
  GdkRectangle area;

  if (monitor == NULL)
    {
      gtk_window_fullscreen (GTK_WINDOW (self));
      return;
    }
  gdk_monitor_get_geometry (monitor, &area);
  gtk_window_set_default_size (GTK_WINDOW (self), area.width, area.height);
  gtk_window_fullscreen_on_monitor (GTK_WINDOW (self), monitor);
}

/* To be presented, over the whole screen, at the first chart of the document that the element is in.
 * NULL after an error. Owned by GTK. (transfer none) */
LjPresentation *
lj_presentation_new (GtkWindow *parent, LjSession *session, gint64 element, GError **error)
{
  LjWorkbook *workbook = lj_session_get_workbook (session);
  g_autoptr(GArray) slides = lj_slides_new (session, error);
  g_autoptr(GBytes) logo = lj_workbook_dup_logo (workbook);
  LjPresentation *self;

  if (slides == NULL)
    return NULL;
  self = g_object_new (LJ_TYPE_PRESENTATION, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  self->slides = g_steal_pointer (&slides);
  self->language = lj_session_get_language (session);
  lj_slide_view_set_look (self->view, lj_workbook_get_accent (workbook), logo);
  if (!show_slide (self, lj_slides_find (self->slides, session, element), error))
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return NULL;
    }
  follow (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  fill_screen (self, parent);
  return self;
}
