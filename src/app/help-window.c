/* SPDX-License-Identifier: EUPL-1.2 */
#include "help-window.h"

#include <linjaus/language.h>
#include <string.h>

#define FOLDER "/fi/linjaus/Linjaus/help/"

struct _LjHelpWindow
{
  GtkWindow parent_instance;

  GtkStack *chapters;
  GtkWidget *sidebar;
};

G_DEFINE_FINAL_TYPE (LjHelpWindow, lj_help_window, GTK_TYPE_WINDOW)

static GtkWidget *
new_text (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 72);
  gtk_widget_set_hexpand (label, TRUE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
new_item (const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *bullet = gtk_label_new ("\u2022");

  gtk_widget_set_valign (bullet, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), bullet);
  gtk_box_append (GTK_BOX (box), new_text (text, NULL));
  return box;
}

/* Of the window in this language; nothing where there is none. */
static GtkWidget *
new_picture (const char *name, const char *title)
{
  g_autofree char *path = g_strconcat (
      FOLDER, name, "-", lj_language_get_current () == LJ_LANGUAGE_SV ? "sv" : "fi", ".png", NULL);
  GtkWidget *picture;

  if (!g_resources_get_info (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL, NULL, NULL))
    return NULL;
  picture = gtk_picture_new_for_resource (path);
  gtk_picture_set_alternative_text (GTK_PICTURE (picture), title);
  gtk_widget_set_halign (picture, GTK_ALIGN_START);
  gtk_widget_set_margin_top (picture, 6);
  gtk_widget_set_margin_bottom (picture, 6);
  return picture;
}

/* Words of the guide, not of a workbook, but no markup either. */
static void
add_line (GtkWidget *page, const char *line, const char *title)
{
  GtkWidget *widget = g_str_has_prefix (line, "- ")   ? new_item (line + 2)
                      : g_str_has_prefix (line, "! ") ? new_picture (line + 2, title)
                                                      : new_text (line, NULL);

  if (widget != NULL)
    gtk_box_append (GTK_BOX (page), widget);
}

static GtkWidget *
add_chapter (LjHelpWindow *self, const char *name, const char *title)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_widget_set_margin_start (page, 24);
  gtk_widget_set_margin_end (page, 24);
  gtk_widget_set_margin_top (page, 24);
  gtk_widget_set_margin_bottom (page, 24);
  gtk_box_append (GTK_BOX (page), new_text (title, "title-4"));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), page);
  /* A picture would rather shrink to nothing than be scrolled. */
  gtk_scrollable_set_vscroll_policy (
      GTK_SCROLLABLE (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scrolled))),
      GTK_SCROLL_NATURAL);
  gtk_stack_add_titled (self->chapters, scrolled, name, title);
  return page;
}

static void
fill (LjHelpWindow *self)
{
  g_autofree char *path
      = g_strconcat (FOLDER, lj_language_tag (lj_language_get_current ()), ".txt", NULL);
  g_autoptr(GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *text
      = bytes != NULL ? g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)) : NULL;
  g_auto(GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);
  GtkWidget *page = NULL;
  const char *title = NULL;

  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], "# ") && lines[i + 1] != NULL)
      {
        title = lines[i + 1];
        page = add_chapter (self, lines[i] + 2, title);
        i++;
      }
    else if (page != NULL && *lines[i] != '\0')
      add_line (page, lines[i], title);
}

static void
lj_help_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LJ_TYPE_HELP_WINDOW);
  G_OBJECT_CLASS (lj_help_window_parent_class)->dispose (object);
}

static void
lj_help_window_class_init (LjHelpWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lj_help_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/linjaus/Linjaus/help-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LjHelpWindow, chapters);
  gtk_widget_class_bind_template_child (widget_class, LjHelpWindow, sidebar);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
map_cb (LjHelpWindow *self)
{
  gtk_widget_child_focus (self->sidebar, GTK_DIR_TAB_FORWARD);
}

/* GTK calls the list in it a sidebar, in English where it has no catalogue of its own. */
static void
name_chapters (LjHelpWindow *self)
{
  GtkWidget *list = self->sidebar;

  while (list != NULL && !GTK_IS_LIST_BOX (list))
    list = gtk_widget_get_first_child (list);
  if (list != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    _ ("Chapters"), -1);
}

static void
lj_help_window_init (LjHelpWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  name_chapters (self);
  fill (self);
  g_signal_connect_after (self, "map", G_CALLBACK (map_cb), NULL);
}

/* To be presented, with this chapter open (NULL or unknown: the first one). Owned by GTK.
 * (transfer none) */
LjHelpWindow *
lj_help_window_new (GtkWindow *parent, const char *chapter)
{
  /* The commands of the application are wanted here, too. */
  LjHelpWindow *self
      = g_object_new (LJ_TYPE_HELP_WINDOW, "transient-for", parent, "application",
                      parent != NULL ? gtk_window_get_application (parent) : NULL, NULL);

  if (chapter != NULL && gtk_stack_get_child_by_name (self->chapters, chapter) != NULL)
    gtk_stack_set_visible_child_name (self->chapters, chapter);
  return self;
}
