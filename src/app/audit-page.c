/* SPDX-License-Identifier: EUPL-1.2 */
#include "audit-page.h"

#include "cells.h"
#include "template.h"

struct _LjAuditPage
{
  GtkWidget parent_instance;

  GtkLabel *summary;
  GtkDropDown *which;
  GtkStack *stack;
  GtkColumnView *columns;
  GtkColumnViewColumn *group_column;
  GtkColumnViewColumn *figure_column;
  GtkColumnViewColumn *published_column;
  GtkColumnViewColumn *computed_column;
  GtkColumnViewColumn *verdict_column;
  GtkLabel *explanation;

  LjSession *session;
  GPtrArray *rows;      /* LjAuditRow; NULL: to be audited when the page is seen */
  GtkStringList *model; /* positions in rows */
  GtkSingleSelection *selection;
};

G_DEFINE_FINAL_TYPE (LjAuditPage, lj_audit_page, GTK_TYPE_WIDGET)

static guint activated_signal;

/* A verdict is told by a sign and a word, never by colour. */
static const char *const verdict_marks[] = {
  [LJ_VERDICT_AGREES] = "=",
  [LJ_VERDICT_DIFFERS] = "\u2260",
  [LJ_VERDICT_IMPOSSIBLE] = "!",
  [LJ_VERDICT_CANNOT_BE_CHECKED] = "?",
};

static const LjAuditRow *
get_row (LjAuditPage *self, gpointer item)
{
  guint index;

  if (item == NULL || self->rows == NULL)
    return NULL;
  index = g_ascii_strtoull (gtk_string_object_get_string (item), NULL, 10);
  return index < self->rows->len ? g_ptr_array_index (self->rows, index) : NULL;
}

static void
fill_group (GtkWidget *cell, gpointer item, gpointer owner)
{
  const LjAuditRow *row = get_row (owner, item);

  if (row != NULL)
    lj_cells_set_text (cell,
                       row->group != NULL && *row->group != '\0' ? row->group : row->document);
}

static void
fill_figure (GtkWidget *cell, gpointer item, gpointer owner)
{
  const LjAuditRow *row = get_row (owner, item);

  if (row != NULL)
    gtk_label_set_text (GTK_LABEL (cell), lj_figure_name (row->figure, lj_language_get_current ()));
}

static void
set_number (GtkWidget *cell, const char *ascii)
{
  g_autofree char *text
      = ascii != NULL ? lj_text_decimal (ascii, lj_language_get_current ()) : NULL;

  gtk_label_set_text (GTK_LABEL (cell), text != NULL && *text != '\0' ? text : "\u2013");
}

static void
fill_published (GtkWidget *cell, gpointer item, gpointer owner)
{
  const LjAuditRow *row = get_row (owner, item);

  if (row != NULL)
    set_number (cell, row->published);
}

static void
fill_computed (GtkWidget *cell, gpointer item, gpointer owner)
{
  const LjAuditRow *row = get_row (owner, item);

  if (row != NULL)
    set_number (cell, row->computed);
}

static void
fill_verdict (GtkWidget *cell, gpointer item, gpointer owner)
{
  const LjAuditRow *row = get_row (owner, item);
  g_autofree char *text = NULL;

  if (row == NULL)
    return;
  text = g_strdup_printf ("%s\u2002%s", verdict_marks[row->verdict],
                          lj_verdict_name (row->verdict, lj_language_get_current ()));
  gtk_label_set_text (GTK_LABEL (cell), text);
  if (row->verdict == LJ_VERDICT_DIFFERS || row->verdict == LJ_VERDICT_IMPOSSIBLE)
    gtk_widget_add_css_class (cell, "finding");
  else
    gtk_widget_remove_css_class (cell, "finding");
}

static const LjAuditRow *
get_selected (LjAuditPage *self)
{
  return get_row (self, gtk_single_selection_get_selected_item (self->selection));
}

static void
selected_cb (LjAuditPage *self)
{
  const LjAuditRow *row = get_selected (self);

  gtk_label_set_text (self->explanation, row != NULL ? row->explanation : "");
  /* What can be selected is a stop of the keyboard, which an empty line must not be. */
  gtk_label_set_selectable (self->explanation, row != NULL);
}

static void
activate_cb (LjAuditPage *self)
{
  const LjAuditRow *row = get_selected (self);

  if (row != NULL && row->element != 0)
    g_signal_emit (self, activated_signal, 0, row->element);
}

static void
fill_model (LjAuditPage *self)
{
  gboolean all = gtk_drop_down_get_selected (self->which) == 0;

  gtk_string_list_splice (self->model, 0, g_list_model_get_n_items (G_LIST_MODEL (self->model)),
                          NULL);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const LjAuditRow *row = g_ptr_array_index (self->rows, i);
      g_autofree char *index = g_strdup_printf ("%u", i);

      if (all || row->verdict == LJ_VERDICT_DIFFERS || row->verdict == LJ_VERDICT_IMPOSSIBLE)
        gtk_string_list_append (self->model, index);
    }
  gtk_stack_set_visible_child_name (
      self->stack, g_list_model_get_n_items (G_LIST_MODEL (self->model)) > 0 ? "table"
                   : self->rows->len > 0                                     ? "agrees"
                                                                             : "nothing");
  selected_cb (self);
}

static void
fill_summary (LjAuditPage *self)
{
  LjLanguage language = lj_language_get_current ();
  g_autoptr(GString) text = g_string_new (NULL);
  guint counts[LJ_VERDICT_CANNOT_BE_CHECKED + 1] = { 0 };

  for (guint i = 0; i < self->rows->len; i++)
    counts[((const LjAuditRow *) g_ptr_array_index (self->rows, i))->verdict]++;
  g_string_printf (
      text, lj_ntr (language, "%u published figure", "%u published figures", self->rows->len),
      self->rows->len);
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    if (counts[i] > 0)
      g_string_append_printf (text, " \u00b7 %s\u00a0%s: %u", verdict_marks[i],
                              lj_verdict_name (i, language), counts[i]);
  gtk_label_set_text (self->summary, text->str);
}

static void
audit (LjAuditPage *self)
{
  g_autoptr(GError) error = NULL;

  if (self->session == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  self->rows = lj_audit (lj_session_get_workbook (self->session),
                         lj_session_get_round (self->session), lj_language_get_current (), &error);
  if (self->rows == NULL)
    self->rows = g_ptr_array_new ();
  fill_summary (self);
  if (error != NULL)
    gtk_label_set_text (self->summary, error->message);
  fill_model (self);
}

static void
which_cb (LjAuditPage *self)
{
  if (self->rows != NULL)
    fill_model (self);
}

static void
lj_audit_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lj_audit_page_parent_class)->map (widget);
  audit (LJ_AUDIT_PAGE (widget));
}

static void
lj_audit_page_dispose (GObject *object)
{
  LjAuditPage *self = LJ_AUDIT_PAGE (object);

  if (self->columns != NULL)
    lj_cells_detach (self->columns);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->selection);
  g_clear_object (&self->model);
  g_clear_object (&self->session);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  lj_template_dispose (GTK_WIDGET (self), LJ_TYPE_AUDIT_PAGE);
  G_OBJECT_CLASS (lj_audit_page_parent_class)->dispose (object);
}

static void
lj_audit_page_class_init (LjAuditPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lj_audit_page_dispose;
  widget_class->map = lj_audit_page_map;
  activated_signal = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/linjaus/Linjaus/audit-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LjAuditPage, summary);
  gtk_widget_class_bind_template_child (widget_class, LjAuditPage, which);
  gtk_widget_class_bind_template_child (widget_class, LjAuditPage, stack);
  gtk_widget_class_bind_template_child (widget_class, LjAuditPage, columns);
  gtk_widget_class_bind_template_child (widget_class, LjAuditPage, group_column);
  gtk_widget_class_bind_template_child (widget_class, LjAuditPage, figure_column);
  gtk_widget_class_bind_template_child (widget_class, LjAuditPage, published_column);
  gtk_widget_class_bind_template_child (widget_class, LjAuditPage, computed_column);
  gtk_widget_class_bind_template_child (widget_class, LjAuditPage, verdict_column);
  gtk_widget_class_bind_template_child (widget_class, LjAuditPage, explanation);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, which_cb);
}

static void
lj_audit_page_init (LjAuditPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lj_cells_attach (self->group_column, lj_cells_make_text, fill_group, self);
  lj_cells_attach (self->figure_column, lj_cells_make_word, fill_figure, self);
  lj_cells_attach (self->published_column, lj_cells_make_figure, fill_published, self);
  lj_cells_attach (self->computed_column, lj_cells_make_figure, fill_computed, self);
  lj_cells_attach (self->verdict_column, lj_cells_make_word, fill_verdict, self);
  self->model = gtk_string_list_new (NULL);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->model)));
  g_signal_connect_swapped (self->selection, "notify::selected-item", G_CALLBACK (selected_cb),
                            self);
  gtk_column_view_set_model (self->columns, GTK_SELECTION_MODEL (self->selection));
}

/* Once, before the page is seen. */
void
lj_audit_page_set_session (LjAuditPage *self, LjSession *session)
{
  self->session = g_object_ref (session);
  g_signal_connect_swapped (session, "figures-changed", G_CALLBACK (audit), self);
  g_signal_connect_swapped (session, "structure-changed", G_CALLBACK (audit), self);
}
