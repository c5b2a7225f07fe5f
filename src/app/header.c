/* SPDX-License-Identifier: EUPL-1.2 */
#include "header.h"

#include <linjaus/language.h>

#include "template.h"
#include "tooltip.h"
#include "tree-menu.h"

struct _LjHeader
{
  GtkWidget parent_instance;

  GtkLabel *title;
  GtkLabel *subtitle;
  GtkWidget *undo_box;
  GtkWidget *undo;
  GtkWidget *redo;
  GtkStackSwitcher *switcher;
  GtkMenuButton *language;
  GMenu *edit_menu;
};

G_DEFINE_FINAL_TYPE (LjHeader, lj_header, GTK_TYPE_WIDGET)

static void
lj_header_dispose (GObject *object)
{
  lj_template_dispose (GTK_WIDGET (object), LJ_TYPE_HEADER);
  G_OBJECT_CLASS (lj_header_parent_class)->dispose (object);
}

static void
lj_header_class_init (LjHeaderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lj_header_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/linjaus/Linjaus/header.ui");
  gtk_widget_class_bind_template_child (widget_class, LjHeader, title);
  gtk_widget_class_bind_template_child (widget_class, LjHeader, subtitle);
  gtk_widget_class_bind_template_child (widget_class, LjHeader, undo_box);
  gtk_widget_class_bind_template_child (widget_class, LjHeader, undo);
  gtk_widget_class_bind_template_child (widget_class, LjHeader, redo);
  gtk_widget_class_bind_template_child (widget_class, LjHeader, switcher);
  gtk_widget_class_bind_template_child (widget_class, LjHeader, language);
  gtk_widget_class_bind_template_child (widget_class, LjHeader, edit_menu);
}

static void
lj_header_init (LjHeader *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lj_header_set_content_language (self, lj_language_get_current ());
  lj_tree_menu_fill (self->edit_menu);
}

/* In the current language. (transfer floating) */
GtkWidget *
lj_header_new (void)
{
  return g_object_new (LJ_TYPE_HEADER, NULL);
}

/* pages: what the switch in the bar switches; NULL: nothing is open. */
void
lj_header_set_pages (LjHeader *self, GtkStack *pages)
{
  gtk_stack_switcher_set_stack (self->switcher, pages);
  gtk_widget_set_visible (GTK_WIDGET (self->switcher), pages != NULL);
  gtk_widget_set_visible (self->undo_box, pages != NULL);
}

/* subtitle: NULL or "" for none. */
void
lj_header_set_titles (LjHeader *self, const char *title, const char *subtitle)
{
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->subtitle, subtitle != NULL ? subtitle : "");
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), subtitle != NULL && *subtitle != '\0');
}

/* "FI", or "FI/SV" where the contents are not in the language of the interface. */
void
lj_header_set_content_language (LjHeader *self, LjLanguage language)
{
  LjLanguage current = lj_language_get_current ();
  g_autofree char *tags = g_strconcat (lj_language_tag (current), language != current ? "/" : "",
                                       language != current ? lj_language_tag (language) : "", NULL);
  g_autofree char *label = g_ascii_strup (tags, -1);
  g_autofree char *tip
      /* Translators: %s are languages by their own names, as in "Interface: suomi". */
      = g_strdup_printf (_ ("Interface: %s. Contents: %s."), lj_language_name (current),
                         lj_language_name (language));

  gtk_menu_button_set_label (self->language, label);
  lj_tooltip_set (GTK_WIDGET (self->language), tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->language), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  tip, -1);
}

static void
describe (GtkWidget *button, const char *verb, const char *act)
{
  g_autofree char *text = act != NULL ? g_strdup_printf ("%s: %s", verb, act) : g_strdup (verb);

  lj_tooltip_set (button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

/* The names of the acts that undo and redo would take; NULL: nothing. */
void
lj_header_set_acts (LjHeader *self, const char *undo, const char *redo)
{
  describe (self->undo, _ ("Undo"), undo);
  describe (self->redo, _ ("Redo"), redo);
}
