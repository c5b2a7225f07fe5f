/* SPDX-License-Identifier: EUPL-1.2 */
#include "parts-box.h"

#include "dialogs.h"
#include "template.h"
#include "tooltip.h"

#define MAX_SCORE 5

/* The part of a row. */
#define PART "linjaus-part"

struct _LjPartsBox
{
  GtkWidget parent_instance;

  GtkGrid *grid;

  LjSession *session;
  GArray *parts; /* gint64, as in the rows */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (LjPartsBox, lj_parts_box, GTK_TYPE_WIDGET)

static void
lj_parts_box_dispose (GObject *object)
{
  LjPartsBox *self = LJ_PARTS_BOX (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->parts, g_array_unref);
  lj_template_dispose (GTK_WIDGET (self), LJ_TYPE_PARTS_BOX);
  G_OBJECT_CLASS (lj_parts_box_parent_class)->dispose (object);
}

static void
lj_parts_box_class_init (LjPartsBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lj_parts_box_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/linjaus/Linjaus/parts-box.ui");
  gtk_widget_class_bind_template_child (widget_class, LjPartsBox, grid);
}

static void
lj_parts_box_init (LjPartsBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->parts = g_array_new (FALSE, FALSE, sizeof (gint64));
}

static gint64
get_part (GObject *widget)
{
  return *(gint64 *) g_object_get_data (widget, PART);
}

static void
score_cb (LjPartsBox *self, GParamSpec *pspec, GtkDropDown *scores)
{
  gint64 part = get_part (G_OBJECT (scores));
  guint node = lj_session_find (self->session, part);
  const LjNode *it = node != LJ_NODE_NONE ? lj_session_get_node (self->session, node) : NULL;
  guint score = gtk_drop_down_get_selected (scores);
  g_autoptr(GError) error = NULL;

  if (self->filling || it == NULL || score == it->score || score > MAX_SCORE)
    return;
  if (!lj_workbook_set_score (lj_session_get_workbook (self->session), part,
                              lj_session_get_round (self->session), score,
                              score != 0 && it->qualified, &error))
    lj_dialog_error (GTK_WIDGET (self), error);
}

/* (transfer full) */
static char *
dup_name (LjPartsBox *self, guint node, guint row)
{
  const char *title = lj_session_get_title (self->session, node);

  if (*title != '\0')
    return g_strdup (title);
  return g_strdup_printf ("%s %u", lj_session_kind_name (self->session, LJ_KIND_PART), row + 1);
}

static GtkWidget *
new_scores (LjPartsBox *self, gint64 part)
{
  const char *const names[] = { _ ("None"), "1", "2", "3", "4", "5", NULL };
  GtkWidget *scores = gtk_drop_down_new_from_strings (names);

  g_object_set_data_full (G_OBJECT (scores), PART, g_memdup2 (&part, sizeof part), g_free);
  g_signal_connect_object (scores, "notify::selected", G_CALLBACK (score_cb), self,
                           G_CONNECT_SWAPPED);
  return scores;
}

static GtkWidget *
new_remove (gint64 part, const char *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-delete-symbolic");
  /* Translators: a part of a goal that is scored in parts; %s is its title. */
  g_autofree char *label = g_strdup_printf (_ ("Remove %s"), name);

  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  lj_tooltip_set (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "goal.remove-part");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", part);
  return button;
}

static void
add_row (LjPartsBox *self, guint node)
{
  gint64 part = lj_session_get_node (self->session, node)->id;
  int row = (int) self->parts->len;
  g_autofree char *name = dup_name (self, node, self->parts->len);
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *scores = new_scores (self, part);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (scores), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  label, NULL, -1);
  gtk_grid_attach (self->grid, label, 0, row, 1, 1);
  gtk_grid_attach (self->grid, scores, 1, row, 1, 1);
  gtk_grid_attach (self->grid, new_remove (part, name), 2, row, 1, 1);
  g_array_append_val (self->parts, part);
}

/* The nodes of the goal's parts, in order. */
static GArray *
list_parts (LjSession *session, gint64 goal)
{
  GArray *nodes = g_array_new (FALSE, FALSE, sizeof (guint));
  LjTree *tree = lj_session_get_tree (session);
  guint node = lj_session_find (session, goal);
  guint child = node != LJ_NODE_NONE ? lj_tree_get_first_child (tree, node) : LJ_NODE_NONE;

  for (; child != LJ_NODE_NONE; child = lj_tree_get_next_sibling (tree, child))
    if (lj_session_get_node (session, child)->kind == LJ_KIND_PART)
      g_array_append_val (nodes, child);
  return nodes;
}

static gboolean
has_rows (LjPartsBox *self, const GArray *nodes)
{
  if (nodes->len != self->parts->len)
    return FALSE;
  for (guint i = 0; i < nodes->len; i++)
    if (lj_session_get_node (self->session, g_array_index (nodes, guint, i))->id
        != g_array_index (self->parts, gint64, i))
      return FALSE;
  return TRUE;
}

static void
make_rows (LjPartsBox *self, const GArray *nodes)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  g_array_set_size (self->parts, 0);
  for (guint i = 0; i < nodes->len; i++)
    add_row (self, g_array_index (nodes, guint, i));
}

/* Shows the parts of the goal; rows that are there stay, and so does the keyboard in them. FALSE:
 * it has none. */
gboolean
lj_parts_box_show (LjPartsBox *self, LjSession *session, gint64 goal)
{
  g_autoptr(GArray) nodes = list_parts (session, goal);

  g_set_object (&self->session, session);
  self->filling = TRUE;
  if (!has_rows (self, nodes))
    make_rows (self, nodes);
  for (guint i = 0; i < nodes->len; i++)
    {
      guint node = g_array_index (nodes, guint, i);
      g_autofree char *name = dup_name (self, node, i);

      gtk_label_set_text (GTK_LABEL (gtk_grid_get_child_at (self->grid, 0, (int) i)), name);
      gtk_drop_down_set_selected (GTK_DROP_DOWN (gtk_grid_get_child_at (self->grid, 1, (int) i)),
                                  lj_session_get_node (session, node)->score);
    }
  self->filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self), nodes->len > 0);
  return nodes->len > 0;
}
