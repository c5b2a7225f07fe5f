/* SPDX-License-Identifier: EUPL-1.2 */
#include "start-page.h"

#include <linjaus/language.h>
#include <linjaus/text.h>

#include "template.h"
#include "tooltip.h"

#define MAX_RECENT 6

struct _LjStartPage
{
  GtkWidget parent_instance;

  GtkWidget *first; /* has the focus at first */
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
  gtk_widget_class_bind_template_child (widget_class, LjStartPage, first);
  gtk_widget_class_bind_template_child (widget_class, LjStartPage, recent_box);
  gtk_widget_class_bind_template_child (widget_class, LjStartPage, recent);
}

static int
compare_recent (gconstpointer a, gconstpointer b)
{
  return g_date_time_compare (gtk_recent_info_get_visited ((GtkRecentInfo *) b),
                              gtk_recent_info_get_visited ((GtkRecentInfo *) a));
}

/* Takes a workbook off the list; the file is not touched. The keyboard stays on the page. */
static void
forget_cb (GtkWidget *button, LjStartPage *self)
{
  const char *uri = g_object_get_data (G_OBJECT (button), "uri");

  gtk_recent_manager_remove_item (gtk_recent_manager_get_default (), uri, NULL);
  gtk_widget_grab_focus (self->first);
  gtk_box_remove (self->recent, gtk_widget_get_parent (button));
  gtk_widget_set_visible (self->recent_box,
                          gtk_widget_get_first_child (GTK_WIDGET (self->recent)) != NULL);
}

static GtkWidget *
new_forget_button (LjStartPage *self, GtkRecentInfo *info)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");
  g_autofree char *name
      = g_strdup_printf (_ ("Take %s off the list"), gtk_recent_info_get_display_name (info));

  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  lj_tooltip_set (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), "uri", g_strdup (gtk_recent_info_get_uri (info)),
                          g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (forget_cb), self);
  return button;
}

static GtkWidget *
append_line (GtkWidget *box, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

/* Name; below it when it was opened and its folder, or that it is gone. */
static void
add_lines (GtkWidget *button, GtkRecentInfo *info, const char *path, gboolean there)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *folder = path != NULL ? g_path_get_dirname (path) : NULL;
  g_autofree char *shown = folder != NULL ? g_filename_display_name (folder) : g_strdup ("");
  g_autofree char *when
      = lj_text_moment (g_date_time_to_unix (gtk_recent_info_get_visited (info)) * G_USEC_PER_SEC,
                        lj_language_get_current ());
  g_autofree char *details = there ? g_strdup_printf ("%s, %s", when, shown)
                                   /* Translators: of a workbook; %s is the folder it was in. */
                                   : g_strdup_printf (_ ("Not there any more: %s"), shown);
  GtkWidget *name = append_line (box, gtk_recent_info_get_display_name (info), "heading");

  gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  name, append_line (box, details, "dim-label"), NULL, -1);
  gtk_button_set_child (GTK_BUTTON (button), box);
}

/* A workbook that is gone can only be taken off the list. */
static void
add_recent (LjStartPage *self, GtkRecentInfo *info)
{
  g_autofree char *path = g_filename_from_uri (gtk_recent_info_get_uri (info), NULL, NULL);
  gboolean there = path != NULL && g_file_test (path, G_FILE_TEST_EXISTS);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  add_lines (button, info, path, there);
  gtk_widget_set_hexpand (button, TRUE);
  lj_tooltip_set (button, path);
  if (there)
    {
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", path);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "workbook.open-path");
    }
  else
    gtk_widget_set_sensitive (button, FALSE);
  gtk_box_append (GTK_BOX (row), button);
  gtk_box_append (GTK_BOX (row), new_forget_button (self, info));
  gtk_box_append (self->recent, row);
}

/* Workbooks of this machine, latest first. */
static void
fill_recent (LjStartPage *self)
{
  GList *items = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());
  guint n = 0;

  items = g_list_sort (items, compare_recent);
  for (GList *i = items; i != NULL && n < MAX_RECENT; i = i->next)
    if (g_str_has_suffix (gtk_recent_info_get_uri (i->data), ".linjaus")
        && gtk_recent_info_is_local (i->data))
      {
        add_recent (self, i->data);
        n++;
      }
  gtk_widget_set_visible (self->recent_box, n > 0);
  g_list_free_full (items, (GDestroyNotify) gtk_recent_info_unref);
}

/* Whoever starts the program goes on by key at once. */
static void
map_cb (LjStartPage *self)
{
  gtk_widget_grab_focus (self->first);
}

static void
lj_start_page_init (LjStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_recent (self);
  g_signal_connect (self, "map", G_CALLBACK (map_cb), NULL);
}

/* In the current language. (transfer floating) */
GtkWidget *
lj_start_page_new (void)
{
  return g_object_new (LJ_TYPE_START_PAGE, NULL);
}
