/* SPDX-License-Identifier: EUPL-1.2 */
#include "preview.h"

#include "page-view.h"
#include "template.h"

#define ZOOM_STEP 1.25
#define SMALLEST 0.25
#define LARGEST 6.0

struct _LjPreview
{
  GtkWidget parent_instance;

  GtkScrolledWindow *scrolled;
  LjPageView *view;
  GtkLabel *number;

  LjReport *report; /* owned; NULL until set */
  guint page;
  double zoom; /* 0: the whole page */
};

G_DEFINE_FINAL_TYPE (LjPreview, lj_preview, GTK_TYPE_WIDGET)

static void
update_actions (LjPreview *self)
{
  guint n_pages = self->report != NULL ? lj_report_get_n_pages (self->report) : 0;
  double scale = lj_page_view_get_scale (self->view);
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "preview.first", self->page > 0);
  gtk_widget_action_set_enabled (widget, "preview.previous", self->page > 0);
  gtk_widget_action_set_enabled (widget, "preview.next", self->page + 1 < n_pages);
  gtk_widget_action_set_enabled (widget, "preview.last", self->page + 1 < n_pages);
  gtk_widget_action_set_enabled (widget, "preview.zoom-in", self->zoom <= 0 || scale < LARGEST);
  gtk_widget_action_set_enabled (widget, "preview.zoom-out", self->zoom <= 0 || scale > SMALLEST);
  gtk_widget_action_set_enabled (widget, "preview.zoom-fit", self->zoom > 0);
}

static void
set_page (LjPreview *self, guint page)
{
  guint n_pages = lj_report_get_n_pages (self->report);
  g_autofree char *number = NULL;

  self->page = MIN (page, n_pages - 1);
  number = g_strdup_printf (_ ("Page %u of %u"), self->page + 1, n_pages);
  gtk_label_set_text (self->number, number);
  lj_page_view_set_page (self->view, self->page);
  update_actions (self);
}

static void
turn_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjPreview *self = LJ_PREVIEW (widget);

  if (g_str_equal (action, "preview.first"))
    lj_preview_show_page (self, 0);
  else if (g_str_equal (action, "preview.previous"))
    lj_preview_show_page (self, self->page > 0 ? self->page - 1 : 0);
  else if (g_str_equal (action, "preview.next"))
    lj_preview_show_page (self, self->page + 1);
  else
    lj_preview_show_page (self, G_MAXUINT);
}

static void
zoom_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjPreview *self = LJ_PREVIEW (widget);
  double scale = lj_page_view_get_scale (self->view);

  if (g_str_equal (action, "preview.zoom-fit"))
    self->zoom = 0;
  else
    self->zoom
        = CLAMP (g_str_equal (action, "preview.zoom-in") ? scale * ZOOM_STEP : scale / ZOOM_STEP,
                 SMALLEST, LARGEST);
  lj_page_view_set_zoom (self->view, self->zoom);
  update_actions (self);
}

static const struct
{
  guint key;
  GdkModifierType modifiers;
  const char *action;
} keys[] = {
  { GDK_KEY_Page_Down, 0, "preview.next" },
  { GDK_KEY_Page_Up, 0, "preview.previous" },
  { GDK_KEY_KP_Page_Down, 0, "preview.next" },
  { GDK_KEY_KP_Page_Up, 0, "preview.previous" },
  { GDK_KEY_Home, GDK_CONTROL_MASK, "preview.first" },
  { GDK_KEY_End, GDK_CONTROL_MASK, "preview.last" },
  { GDK_KEY_plus, GDK_CONTROL_MASK, "preview.zoom-in" },
  { GDK_KEY_KP_Add, GDK_CONTROL_MASK, "preview.zoom-in" },
  { GDK_KEY_minus, GDK_CONTROL_MASK, "preview.zoom-out" },
  { GDK_KEY_KP_Subtract, GDK_CONTROL_MASK, "preview.zoom-out" },
  { GDK_KEY_0, GDK_CONTROL_MASK, "preview.zoom-fit" },
};

static gboolean
key_cb (GtkWidget *host, GVariant *action, gpointer self)
{
  return gtk_widget_activate_action (self, g_variant_get_string (action, NULL), NULL);
}

static void
lj_preview_dispose (GObject *object)
{
  g_clear_pointer (&LJ_PREVIEW (object)->report, lj_report_unref);
  lj_template_dispose (GTK_WIDGET (object), LJ_TYPE_PREVIEW);
  G_OBJECT_CLASS (lj_preview_parent_class)->dispose (object);
}

static void
lj_preview_class_init (LjPreviewClass *klass)
{
  static const char *const turns[]
      = { "preview.first", "preview.previous", "preview.next", "preview.last" };
  static const char *const zooms[] = { "preview.zoom-in", "preview.zoom-out", "preview.zoom-fit" };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lj_preview_dispose;
  g_type_ensure (LJ_TYPE_PAGE_VIEW);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/linjaus/Linjaus/preview.ui");
  gtk_widget_class_bind_template_child (widget_class, LjPreview, scrolled);
  gtk_widget_class_bind_template_child (widget_class, LjPreview, view);
  gtk_widget_class_bind_template_child (widget_class, LjPreview, number);
  for (guint i = 0; i < G_N_ELEMENTS (turns); i++)
    gtk_widget_class_install_action (widget_class, turns[i], NULL, turn_cb);
  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    gtk_widget_class_install_action (widget_class, zooms[i], NULL, zoom_cb);
}

static void
lj_preview_init (LjPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_actions (self);
}

/* Stays at the page that is shown, where the report has so many. To be called again after the
 * report was put on pages anew. */
void
lj_preview_set_report (LjPreview *self, LjReport *report)
{
  lj_report_ref (report);
  g_clear_pointer (&self->report, lj_report_unref);
  self->report = report;
  lj_page_view_set_report (self->view, report);
  set_page (self, self->page);
}

/* From its top. Counted from 0; the last one if there are not so many. Nothing without a report. */
void
lj_preview_show_page (LjPreview *self, guint page)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);

  if (self->report == NULL)
    return;
  set_page (self, page);
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_lower (adjustment));
}

/* The keys that turn pages work in all of host, in which the preview is. Once. */
void
lj_preview_add_keys (LjPreview *self, GtkWidget *host)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      GtkShortcut *shortcut
          = gtk_shortcut_new (gtk_keyval_trigger_new (keys[i].key, keys[i].modifiers),
                              gtk_callback_action_new (key_cb, self, NULL));

      gtk_shortcut_set_arguments (shortcut, g_variant_new_string (keys[i].action));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
    }
  gtk_widget_add_controller (host, controller);
}
