/* SPDX-License-Identifier: EUPL-1.2 */
#include "continue-dialog.h"

#include <linjaus/lineage.h>

#include "dialogs.h"

/* So many goals one is split into; what stands on further lines is no list of titles. */
#define MAX_PARTS 50

typedef enum
{
  HOW_CARRY_OVER,
  HOW_LINK,
  HOW_SPLIT_OR_MERGE, /* one goal is split, several are merged */
} How;

struct _LjContinueDialog
{
  GtkWindow parent_instance;

  GtkDropDown *how;
  GtkLabel *where_label;
  GtkDropDown *where;
  GtkWidget *none;
  GtkWidget *titles;
  GtkTextBuffer *title_fi_buffer;
  GtkTextBuffer *title_sv_buffer;
  GtkWidget *accept;

  LjSession *session;
  GArray *elements; /* gint64 */
  GArray *places;   /* gint64, as listed in where */
};

G_DEFINE_FINAL_TYPE (LjContinueDialog, lj_continue_dialog, GTK_TYPE_WINDOW)

static guint made_signal;

static gint64
get_element (LjContinueDialog *self)
{
  return g_array_index (self->elements, gint64, 0);
}

static const LjNode *
get_first (LjContinueDialog *self)
{
  return lj_session_get_node (self->session, lj_session_find (self->session, get_element (self)));
}

static GStrv
dup_lines (GtkTextBuffer *buffer)
{
  g_autofree char *text = NULL;
  g_auto(GStrv) lines = NULL;
  g_autoptr(GStrvBuilder) titles = g_strv_builder_new ();

  g_object_get (buffer, "text", &text, NULL);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      g_strv_builder_add (titles, lines[i]);
  return g_strv_builder_end (titles);
}

/* Of as many titles as there are in the language that has more. */
static guint
count_titles (LjContinueDialog *self)
{
  g_auto(GStrv) fi = dup_lines (self->title_fi_buffer);
  g_auto(GStrv) sv = dup_lines (self->title_sv_buffer);

  return MAX (g_strv_length (fi), g_strv_length (sv));
}

static void
changed_cb (LjContinueDialog *self)
{
  How how = gtk_drop_down_get_selected (self->how);
  guint n = self->elements != NULL ? count_titles (self) : 0;
  gboolean named
      = how != HOW_SPLIT_OR_MERGE
        || (self->elements != NULL && self->elements->len > 1 ? n == 1 : n > 1 && n <= MAX_PARTS);

  gtk_widget_set_sensitive (self->accept, self->places != NULL && self->places->len > 0 && named);
}

static guint
find_root (LjSession *session, guint node)
{
  while (lj_session_get_node (session, node)->parent != LJ_NODE_NONE)
    node = lj_session_get_node (session, node)->parent;
  return node;
}

/* A goal goes on below what is no goal, or as one of its kind; always in another strategy. */
static void
fill_places (LjContinueDialog *self, gboolean link)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  LjTree *tree = lj_session_get_tree (self->session);
  const LjNode *nodes = lj_tree_get_nodes (tree);
  guint root = find_root (self->session, lj_session_find (self->session, get_element (self)));
  LjKind kind = get_first (self)->kind;

  g_array_set_size (self->places, 0);
  for (guint i = 0; i < lj_tree_get_n_nodes (tree); i++)
    {
      g_autofree char *path = NULL;

      if ((i >= root && i < nodes[root].end) || (nodes[i].kind == kind) != link
          || (!link && nodes[i].kind >= LJ_KIND_GOAL && nodes[i].kind <= LJ_KIND_MEASURE))
        continue;
      path = lj_session_dup_path (self->session, i);
      gtk_string_list_append (names, path);
      g_array_append_val (self->places, nodes[i].id);
    }
  gtk_drop_down_set_model (self->where, G_LIST_MODEL (names));
}

static void
how_cb (LjContinueDialog *self)
{
  How how = gtk_drop_down_get_selected (self->how);

  if (self->elements == NULL)
    return;
  fill_places (self, how == HOW_LINK);
  gtk_label_set_label (self->where_label, how == HOW_LINK ? _ ("_As which goal") : _ ("_Below"));
  gtk_widget_set_visible (self->titles, how == HOW_SPLIT_OR_MERGE);
  gtk_widget_set_visible (self->none, self->places->len == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->where), self->places->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->where_label), self->places->len > 0);
  changed_cb (self);
}

static GArray *
make_named (LjContinueDialog *self, LjPlace place, GError **error)
{
  g_auto(GStrv) fi = dup_lines (self->title_fi_buffer);
  g_auto(GStrv) sv = dup_lines (self->title_sv_buffer);
  guint n_fi = g_strv_length (fi), n_sv = g_strv_length (sv), n = MAX (n_fi, n_sv);
  g_autofree LjElementNames *names = g_new0 (LjElementNames, n);
  LjWorkbook *workbook = lj_session_get_workbook (self->session);

  for (guint i = 0; i < n; i++)
    {
      names[i].kind = get_first (self)->kind;
      names[i].titles[LJ_LANGUAGE_FI] = i < n_fi ? fi[i] : NULL;
      names[i].titles[LJ_LANGUAGE_SV] = i < n_sv ? sv[i] : NULL;
    }
  if (self->elements->len > 1)
    return lj_workbook_merge (workbook, (const gint64 *) self->elements->data, self->elements->len,
                              place, names, error);
  return lj_workbook_split (workbook, get_element (self), place, names, n, error);
}

static GArray *
link_with (LjContinueDialog *self, gint64 target, GError **error)
{
  guint n = self->elements->len;

  if (!lj_workbook_add_lineage (lj_session_get_workbook (self->session),
                                (const gint64 *) self->elements->data, n, target,
                                n > 1 ? LJ_RELATION_MERGED : LJ_RELATION_CARRIED, error))
    return NULL;
  return g_array_new (FALSE, FALSE, sizeof (gint64));
}

static GArray *
make (LjContinueDialog *self, GError **error)
{
  gint64 where = g_array_index (self->places, gint64, gtk_drop_down_get_selected (self->where));

  switch ((How) gtk_drop_down_get_selected (self->how))
    {
    case HOW_LINK:
      return link_with (self, where, error);
    case HOW_SPLIT_OR_MERGE:
      return make_named (self, (LjPlace){ where, 0 }, error);
    case HOW_CARRY_OVER:
    default:
      return lj_workbook_carry_over (lj_session_get_workbook (self->session),
                                     (const gint64 *) self->elements->data, self->elements->len,
                                     (LjPlace){ where, 0 }, error);
    }
}

static void
accept_cb (LjContinueDialog *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) made = make (self, &error);

  if (made == NULL)
    {
      lj_dialog_error (GTK_WIDGET (self), error);
      return;
    }
  g_signal_emit (self, made_signal, 0, made);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
lj_continue_dialog_dispose (GObject *object)
{
  LjContinueDialog *self = LJ_CONTINUE_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->elements, g_array_unref);
  g_clear_pointer (&self->places, g_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), LJ_TYPE_CONTINUE_DIALOG);
  G_OBJECT_CLASS (lj_continue_dialog_parent_class)->dispose (object);
}

static void
lj_continue_dialog_class_init (LjContinueDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lj_continue_dialog_dispose;
  made_signal = g_signal_new ("made", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                              NULL, G_TYPE_NONE, 1, G_TYPE_ARRAY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fi/linjaus/Linjaus/continue-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LjContinueDialog, how);
  gtk_widget_class_bind_template_child (widget_class, LjContinueDialog, where_label);
  gtk_widget_class_bind_template_child (widget_class, LjContinueDialog, where);
  gtk_widget_class_bind_template_child (widget_class, LjContinueDialog, none);
  gtk_widget_class_bind_template_child (widget_class, LjContinueDialog, titles);
  gtk_widget_class_bind_template_child (widget_class, LjContinueDialog, title_fi_buffer);
  gtk_widget_class_bind_template_child (widget_class, LjContinueDialog, title_sv_buffer);
  gtk_widget_class_bind_template_child (widget_class, LjContinueDialog, accept);
  gtk_widget_class_bind_template_callback (widget_class, how_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, accept_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
lj_continue_dialog_init (LjContinueDialog *self)
{
  GtkExpression *name = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drop_down_set_expression (self->where, name);
  gtk_drop_down_set_enable_search (self->where, TRUE);
  gtk_expression_unref (name);
}

static void
fill_titles (LjContinueDialog *self)
{
  LjWorkbook *workbook = lj_session_get_workbook (self->session);
  g_autofree char *fi
      = lj_workbook_dup_text (workbook, get_element (self), LJ_ROLE_TITLE, 0, LJ_LANGUAGE_FI);
  g_autofree char *sv
      = lj_workbook_dup_text (workbook, get_element (self), LJ_ROLE_TITLE, 0, LJ_LANGUAGE_SV);

  gtk_text_buffer_set_text (self->title_fi_buffer, fi != NULL ? fi : "", -1);
  gtk_text_buffer_set_text (self->title_sv_buffer, sv != NULL ? sv : "", -1);
}

/* A dialog over the parent, to be presented; elements: at least one, each in the tree. Owned by
 * GTK. (transfer none) */
LjContinueDialog *
lj_continue_dialog_new (GtkWindow *parent, LjSession *session, GArray *elements)
{
  LjContinueDialog *self = g_object_new (LJ_TYPE_CONTINUE_DIALOG, "transient-for", parent, NULL);
  g_autoptr(GtkStringList) ways = gtk_string_list_new (NULL);
  gboolean several = elements->len > 1;

  self->session = g_object_ref (session);
  self->elements = g_array_ref (elements);
  self->places = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_string_list_append (ways, several ? _ ("Carry over, each as a new goal")
                                        : _ ("Carry over as a new goal"));
  gtk_string_list_append (ways, several ? _ ("Merge into a goal that is there")
                                        : _ ("Link with a goal that is there"));
  gtk_string_list_append (ways, several ? _ ("Merge into one new goal")
                                        : _ ("Split into several new goals"));
  fill_titles (self);
  gtk_drop_down_set_model (self->how, G_LIST_MODEL (ways));
  how_cb (self);
  return self;
}
