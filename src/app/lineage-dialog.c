/* SPDX-License-Identifier: EUPL-1.2 */
#include "lineage-dialog.h"

#include "cells.h"
#include "dialogs.h"
#include "element-item.h"
#include "lineage-text.h"

/* Relations of LjRelation, and 0 for what ended. */
#define N_FATES (LJ_RELATION_LAST + 1)

struct _LjLineageDialog
{
  GtkWindow parent_instance;

  GtkDropDown *document;
  GtkDropDown *fate;
  GtkColumnView *columns;
  GtkColumnViewColumn *goal_column;
  GtkColumnViewColumn *fate_column;
  GtkColumnViewColumn *now_column;
  GtkStack *stack;

  LjSession *session;
  GArray *documents; /* gint64, as listed */
  GArray *links;     /* LjLineage of the chosen document */
  GListStore *model; /* LjElementItem */
  GtkSingleSelection *selection;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (LjLineageDialog, lj_lineage_dialog, GTK_TYPE_WINDOW)

static guint activated_signal;

/* The first link by which the goal goes on; NULL: it ended. */
static const LjLineage *
find_link (LjLineageDialog *self, gint64 element)
{
  for (guint i = 0; i < self->links->len; i++)
    if (g_array_index (self->links, LjLineage, i).source == element)
      return &g_array_index (self->links, LjLineage, i);
  return NULL;
}

static guint
get_fate (LjLineageDialog *self, gint64 element)
{
  const LjLineage *link = find_link (self, element);

  return link != NULL ? link->relation : 0;
}

static const char *
name_fate (guint fate)
{
  switch (fate)
    {
    case LJ_RELATION_CARRIED:
      /* Translators: what became of a goal in the next strategy. */
      return _ ("Carried over");
    case LJ_RELATION_SPLIT:
      /* Translators: what became of a goal in the next strategy. */
      return _ ("Split");
    case LJ_RELATION_MERGED:
      /* Translators: what became of a goal in the next strategy. */
      return _ ("Merged");
    default:
      /* Translators: what became of a goal in the next strategy. */
      return _ ("Ended");
    }
}

/* All goals that it goes on as, one on each line. (transfer full) */
static char *
dup_now (LjLineageDialog *self, gint64 element)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->links->len; i++)
    {
      const LjLineage *link = &g_array_index (self->links, LjLineage, i);
      g_autofree char *name = NULL;

      if (link->source != element)
        continue;
      name = lj_lineage_text_name (self->session, link->target);
      g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "", name);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
fill_goal (GtkWidget *cell, gpointer item, gpointer owner)
{
  LjLineageDialog *self = owner;
  guint node = item != NULL ? lj_element_item_get_node (item) : LJ_NODE_NONE;
  g_autofree char *text = NULL;

  if (node == LJ_NODE_NONE)
    return;
  text = g_strconcat (lj_session_get_number (self->session, node),
                      *lj_session_get_number (self->session, node) != '\0' ? " " : "",
                      lj_session_get_title (self->session, node), NULL);
  lj_cells_set_text (cell, text);
}

static void
fill_fate (GtkWidget *cell, gpointer item, gpointer owner)
{
  if (item != NULL)
    lj_cells_set_text (cell, name_fate (get_fate (owner, lj_element_item_get_element (item))));
}

static void
fill_now (GtkWidget *cell, gpointer item, gpointer owner)
{
  g_autofree char *text = item != NULL ? dup_now (owner, lj_element_item_get_element (item)) : NULL;

  if (item != NULL)
    lj_cells_set_text (cell, text);
}

static gint64
get_document (LjLineageDialog *self)
{
  guint chosen = gtk_drop_down_get_selected (self->document);

  return chosen < self->documents->len ? g_array_index (self->documents, gint64, chosen) : 0;
}

/* Lists the goals with the chosen fate, and counts all. */
static void
list_goals (LjLineageDialog *self, guint counts[N_FATES + 1])
{
  const LjNode *nodes = lj_tree_get_nodes (lj_session_get_tree (self->session));
  guint document = lj_session_find (self->session, get_document (self));
  guint wanted = gtk_drop_down_get_selected (self->fate);
  guint end = document != LJ_NODE_NONE ? nodes[document].end : 0;

  g_list_store_remove_all (self->model);
  for (guint i = document; i < end; i++)
    {
      guint fate = get_fate (self, nodes[i].id);
      g_autoptr(LjElementItem) item = NULL;

      if (nodes[i].kind != LJ_KIND_GOAL)
        continue;
      counts[0]++;
      counts[fate + 1]++;
      if (wanted != 0 && wanted != GTK_INVALID_LIST_POSITION && wanted - 1 != fate)
        continue;
      item = lj_element_item_new (self->session, i, nodes[i].id);
      g_list_store_append (self->model, item);
    }
}

static void
fill_fates (LjLineageDialog *self, const guint counts[N_FATES + 1])
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  guint chosen = gtk_drop_down_get_selected (self->fate);

  for (guint i = 0; i <= N_FATES; i++)
    {
      g_autofree char *name
          = g_strdup_printf ("%s (%u)", i == 0 ? _ ("All goals") : name_fate (i - 1), counts[i]);

      gtk_string_list_append (names, name);
    }
  self->filling = TRUE;
  gtk_drop_down_set_model (self->fate, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->fate, chosen <= N_FATES ? chosen : 0);
  self->filling = FALSE;
}

static void
update_actions (LjLineageDialog *self)
{
  g_autoptr(LjElementItem) item = g_list_model_get_item (
      G_LIST_MODEL (self->model), gtk_single_selection_get_selected (self->selection));
  gboolean linked = item != NULL && find_link (self, lj_element_item_get_element (item)) != NULL;

  gtk_widget_action_set_enabled (
      GTK_WIDGET (self), "lineage.unlink",
      linked && !lj_workbook_is_read_only (lj_session_get_workbook (self->session)));
}

/* The choice of fates names the counts of all, so it stays as it is while one of them is chosen. */
static void
list_chosen (LjLineageDialog *self, guint counts[N_FATES + 1])
{
  list_goals (self, counts);
  gtk_stack_set_visible_child_name (
      self->stack, g_list_model_get_n_items (G_LIST_MODEL (self->model)) > 0 ? "table" : "nothing");
  update_actions (self);
}

static void
fill (LjLineageDialog *self)
{
  guint counts[N_FATES + 1] = { 0 };

  g_clear_pointer (&self->links, g_array_unref);
  self->links = lj_workbook_list_lineage (lj_session_get_workbook (self->session),
                                          get_document (self), TRUE, NULL);
  if (self->links == NULL)
    self->links = g_array_new (FALSE, FALSE, sizeof (LjLineage));
  list_chosen (self, counts);
  fill_fates (self, counts);
}

static void
fate_cb (LjLineageDialog *self)
{
  guint counts[N_FATES + 1] = { 0 };

  if (!self->filling && self->links != NULL)
    list_chosen (self, counts);
}

static void
document_cb (LjLineageDialog *self)
{
  if (!self->filling && self->session != NULL)
    fill (self);
}

static void
activate_cb (LjLineageDialog *self, guint position)
{
  g_autoptr(LjElementItem) item = g_list_model_get_item (G_LIST_MODEL (self->model), position);

  if (item == NULL)
    return;
  g_signal_emit (self, activated_signal, 0, lj_element_item_get_element (item));
  gtk_window_destroy (GTK_WINDOW (self));
}

/* A line a goal, its parts with tabs between, as tables take it. */
static void
copy_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjLineageDialog *self = LJ_LINEAGE_DIALOG (widget);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->model)); i++)
    {
      g_autoptr(LjElementItem) item = g_list_model_get_item (G_LIST_MODEL (self->model), i);
      gint64 element = lj_element_item_get_element (item);
      g_autofree char *name = lj_lineage_text_name (self->session, element);
      g_autofree char *now = dup_now (self, element);

      g_string_append_printf (text, "%s\t%s\t%s\n", name, name_fate (get_fate (self, element)),
                              now);
    }
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text->str);
}

static void
unlink_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjLineageDialog *self = LJ_LINEAGE_DIALOG (widget);
  g_autoptr(LjElementItem) item = g_list_model_get_item (
      G_LIST_MODEL (self->model), gtk_single_selection_get_selected (self->selection));
  const LjLineage *link
      = item != NULL ? find_link (self, lj_element_item_get_element (item)) : NULL;
  g_autoptr(GError) error = NULL;

  if (link != NULL
      && !lj_workbook_remove_lineage (lj_session_get_workbook (self->session), link->id, &error))
    lj_dialog_error (widget, error);
}

static void
lj_lineage_dialog_dispose (GObject *object)
{
  LjLineageDialog *self = LJ_LINEAGE_DIALOG (object);

  if (self->columns != NULL)
    lj_cells_detach (self->columns);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  g_clear_object (&self->selection);
  g_clear_object (&self->model);
  g_clear_pointer (&self->documents, g_array_unref);
  g_clear_pointer (&self->links, g_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), LJ_TYPE_LINEAGE_DIALOG);
  G_OBJECT_CLASS (lj_lineage_dialog_parent_class)->dispose (object);
}

static void
lj_lineage_dialog_class_init (LjLineageDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lj_lineage_dialog_dispose;
  activated_signal = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fi/linjaus/Linjaus/lineage-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LjLineageDialog, document);
  gtk_widget_class_bind_template_child (widget_class, LjLineageDialog, fate);
  gtk_widget_class_bind_template_child (widget_class, LjLineageDialog, columns);
  gtk_widget_class_bind_template_child (widget_class, LjLineageDialog, goal_column);
  gtk_widget_class_bind_template_child (widget_class, LjLineageDialog, fate_column);
  gtk_widget_class_bind_template_child (widget_class, LjLineageDialog, now_column);
  gtk_widget_class_bind_template_child (widget_class, LjLineageDialog, stack);
  gtk_widget_class_bind_template_callback (widget_class, document_cb);
  gtk_widget_class_bind_template_callback (widget_class, fate_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_install_action (widget_class, "lineage.copy", NULL, copy_cb);
  gtk_widget_class_install_action (widget_class, "lineage.unlink", NULL, unlink_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
lj_lineage_dialog_init (LjLineageDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->documents = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->links = g_array_new (FALSE, FALSE, sizeof (LjLineage));
  self->model = g_list_store_new (LJ_TYPE_ELEMENT_ITEM);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->model)));
  lj_cells_attach (self->goal_column, lj_cells_make_name, fill_goal, self);
  lj_cells_attach (self->fate_column, lj_cells_make_text, fill_fate, self);
  lj_cells_attach (self->now_column, lj_cells_make_name, fill_now, self);
  g_signal_connect_swapped (self->selection, "notify::selected", G_CALLBACK (update_actions), self);
}

/* The strategies, of which the one with the element is chosen. */
static void
fill_documents (LjLineageDialog *self, gint64 element)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  LjTree *tree = lj_session_get_tree (self->session);
  const LjNode *nodes = lj_tree_get_nodes (tree);
  guint selected = lj_session_find (self->session, element), chosen = 0;

  for (guint i = 0; i < lj_tree_get_n_nodes (tree); i = nodes[i].end)
    {
      if (selected != LJ_NODE_NONE && selected >= i && selected < nodes[i].end)
        chosen = self->documents->len;
      gtk_string_list_append (names, lj_session_get_title (self->session, i));
      g_array_append_val (self->documents, nodes[i].id);
    }
  self->filling = TRUE;
  gtk_drop_down_set_model (self->document, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->document, chosen);
  self->filling = FALSE;
}

/* A dialog over the parent, to be presented; element: in the strategy that is shown first. Owned by
 * GTK. (transfer none) */
LjLineageDialog *
lj_lineage_dialog_new (GtkWindow *parent, LjSession *session, gint64 element)
{
  LjLineageDialog *self = g_object_new (LJ_TYPE_LINEAGE_DIALOG, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  fill_documents (self, element);
  gtk_column_view_set_model (self->columns, GTK_SELECTION_MODEL (self->selection));
  fill (self);
  g_signal_connect_swapped (session, "text-changed", G_CALLBACK (fill), self);
  return self;
}
