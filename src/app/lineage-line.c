/* SPDX-License-Identifier: EUPL-1.2 */
#include "lineage-line.h"

#include "lineage-text.h"

/* A goal merged of more is told of in the list of where goals went. */
#define MAX_LINKS 8

struct _LjLineageLine
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (LjLineageLine, lj_lineage_line, GTK_TYPE_WIDGET)

static void
clear (LjLineageLine *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

static void
lj_lineage_line_dispose (GObject *object)
{
  clear (LJ_LINEAGE_LINE (object));
  G_OBJECT_CLASS (lj_lineage_line_parent_class)->dispose (object);
}

static void
lj_lineage_line_class_init (LjLineageLineClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lj_lineage_line_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
lj_lineage_line_init (LjLineageLine *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
add_link (LjLineageLine *self, LjSession *session, const LjLineage *link, gint64 element)
{
  gboolean source = element == link->source;
  g_autofree char *text = lj_lineage_text_link (session, link, element);
  g_autofree char *line = g_strconcat (source ? "\u2192 " : "\u2190 ", text, NULL);
  GtkWidget *label = gtk_label_new (line);
  GtkWidget *button = gtk_button_new ();

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_widget_add_css_class (button, "plain");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "tree.show");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x",
                                    source ? link->target : link->source);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
}

/* What there is to say of the element. */
void
lj_lineage_line_show (LjLineageLine *self, LjSession *session, gint64 element)
{
  g_autoptr(GArray) links
             = lj_workbook_list_lineage (lj_session_get_workbook (session), element, FALSE, NULL);

  clear (self);
  for (guint i = 0; links != NULL && i < MIN (links->len, MAX_LINKS); i++)
    add_link (self, session, &g_array_index (links, LjLineage, i), element);
  gtk_widget_set_visible (GTK_WIDGET (self), links != NULL && links->len > 0);
}
