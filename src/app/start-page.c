/* SPDX-License-Identifier: EUPL-1.2 */
#include "start-page.h"

#include <linjaus/language.h>

#include "template.h"

#define MAX_RECENT 5

struct _LjStartPage
{
  GtkWidget parent_instance;

  GtkWidget *recent_box;
  GtkBox *recent;
};

G_DEFINE_FINAL_TYPE (LjStartPage, lj_start_page, GTK_TYPE_WIDGET)

static void
lj_start_page_dispose (GObject *object)
{
  lj_template_dispose (GTK_WIDGET (object), LJ_TYPE_START_PAGE);
  G_OBJECT_CLASS (lj_start_page_parent_class)->dispose (object);
}

static void
lj_start_page_class_init (LjStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lj_start_page_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/linjaus/Linjaus/start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LjStartPage, recent_box);
  gtk_widget_class_bind_template_child (widget_class, LjStartPage, recent);
}

static int
compare_recent (gconstpointer a, gconstpointer b)
{
  return g_date_time_compare (gtk_recent_info_get_visited ((GtkRecentInfo *) b),
                              gtk_recent_info_get_visited ((GtkRecentInfo *) a));
}

static void
add_recent (LjStartPage *self, GtkRecentInfo *info)
{
  g_autofree char *path = g_filename_from_uri (gtk_recent_info_get_uri (info), NULL, NULL);
  GtkWidget *button = gtk_button_new_with_label (gtk_recent_info_get_display_name (info));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "workbook.open-path");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", path);
  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_widget_set_tooltip_text (button, path);
  gtk_box_append (self->recent, button);
}

/* Workbooks of this machine that are still there, latest first. */
static void
fill_recent (LjStartPage *self)
{
  GList *items = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());
  guint n = 0;

  items = g_list_sort (items, compare_recent);
  for (GList *i = items; i != NULL && n < MAX_RECENT; i = i->next)
    if (g_str_has_suffix (gtk_recent_info_get_uri (i->data), ".linjaus")
        && gtk_recent_info_is_local (i->data) && gtk_recent_info_exists (i->data))
      {
        add_recent (self, i->data);
        n++;
      }
  gtk_widget_set_visible (self->recent_box, n > 0);
  g_list_free_full (items, (GDestroyNotify) gtk_recent_info_unref);
}

static void
lj_start_page_init (LjStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_recent (self);
}

/* In the current language. (transfer floating) */
GtkWidget *
lj_start_page_new (void)
{
  return g_object_new (LJ_TYPE_START_PAGE, NULL);
}
