/* SPDX-License-Identifier: EUPL-1.2 */
#include "import-dialog-private.h"

#include "cells.h"
#include "row-list.h"

/* The plan as two lists: what would be added, and what there is to say of the document. */

/* In pixels, for each level of the tree. */
#define INDENT 18

static const LjContentElement *
get_element (LjImportDialog *self, gpointer item)
{
  return lj_content_get (self->plan->content->elements, LjContentElement, lj_row_get_index (item));
}

static const LjContentEvaluation *
get_evaluation (LjImportDialog *self, gpointer item)
{
  guint index = g_array_index (self->evaluations, guint, lj_row_get_index (item));

  return index != LJ_NONE
             ? lj_content_get (self->plan->content->evaluations, LjContentEvaluation, index)
             : NULL;
}

static void
fill_title (GtkWidget *cell, gpointer item, gpointer owner)
{
  LjImportDialog *self = owner;
  guint index = item != NULL ? lj_row_get_index (item) : 0;

  if (item == NULL)
    return;
  gtk_widget_set_margin_start (cell, self->depths->data[index] * INDENT);
  lj_cells_set_text (cell, g_ptr_array_index (self->titles, index));
}

static void
fill_number (GtkWidget *cell, gpointer item, gpointer owner)
{
  lj_cells_set_text (cell, item != NULL ? get_element (owner, item)->number : NULL);
}

static void
fill_kind (GtkWidget *cell, gpointer item, gpointer owner)
{
  lj_cells_set_text (cell, item != NULL ? lj_kind_name (get_element (owner, item)->kind,
                                                        lj_language_get_current ())
                                        : NULL);
}

static void
fill_achieved (GtkWidget *cell, gpointer item, gpointer owner)
{
  const LjContentEvaluation *evaluation = item != NULL ? get_evaluation (owner, item) : NULL;

  lj_cells_set_text (cell, evaluation != NULL && evaluation->achieved != LJ_ACHIEVED_NONE
                               ? lj_achieved_name (evaluation->achieved, lj_language_get_current ())
                               : NULL);
}

static void
fill_score (GtkWidget *cell, gpointer item, gpointer owner)
{
  const LjContentEvaluation *evaluation = item != NULL ? get_evaluation (owner, item) : NULL;
  g_autofree char *text = NULL;

  if (evaluation != NULL && evaluation->score > 0)
    text = g_strdup_printf (evaluation->qualified ? "(%u)" : "%u", evaluation->score);
  lj_cells_set_level (cell, text != NULL ? evaluation->score : 0, text != NULL ? text : "");
}

static const LjImportFinding *
get_finding (LjImportDialog *self, gpointer item)
{
  return g_ptr_array_index (self->plan->findings, lj_row_get_index (item));
}

static void
fill_line (GtkWidget *cell, gpointer item, gpointer owner)
{
  const LjImportFinding *finding = item != NULL ? get_finding (owner, item) : NULL;
  g_autofree char *text = NULL;

  if (finding != NULL && finding->line > 0)
    text = finding->last_line > finding->line
               ? g_strdup_printf ("%u\u2013%u", finding->line, finding->last_line)
               : g_strdup_printf ("%u", finding->line);
  gtk_label_set_text (GTK_LABEL (cell), text != NULL ? text : "");
}

static void
fill_message (GtkWidget *cell, gpointer item, gpointer owner)
{
  lj_cells_set_text (cell, item != NULL ? get_finding (owner, item)->message : NULL);
}

/* One line as wide as it is; not for what may be long. */
static GtkWidget *
make_short (void)
{
  return g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, NULL);
}

void
lj_import_dialog_init_columns (LjImportDialog *self)
{
  lj_cells_attach (self->title_column, lj_cells_make_text, fill_title, self);
  lj_cells_attach (self->number_column, make_short, fill_number, self);
  lj_cells_attach (self->kind_column, make_short, fill_kind, self);
  lj_cells_attach (self->achieved_column, make_short, fill_achieved, self);
  lj_cells_attach (self->score_column, lj_cells_make_level, fill_score, self);
  lj_cells_attach (self->line_column, lj_cells_make_figure, fill_line, self);
  lj_cells_attach (self->message_column, lj_cells_make_text, fill_message, self);
}

static void
set_rows (GtkColumnView *view, guint n)
{
  g_autoptr(GtkNoSelection) rows = gtk_no_selection_new (n > 0 ? lj_row_list_new (n) : NULL);

  gtk_column_view_set_model (view, GTK_SELECTION_MODEL (rows));
}

/* Titles, depths and evaluations by element, so that a row is filled without a search. */
static void
index_plan (LjImportDialog *self)
{
  const LjContent *content = self->plan->content;
  guint n = content->elements->len;
  guint none = LJ_NONE;

  self->depths = g_byte_array_set_size (g_byte_array_new (), n);
  self->titles = g_ptr_array_sized_new (n);
  g_ptr_array_set_size (self->titles, (int) n);
  self->evaluations = g_array_sized_new (FALSE, FALSE, sizeof (guint), n);
  for (guint i = 0; i < n; i++)
    {
      guint parent = lj_content_get (content->elements, LjContentElement, i)->parent;

      self->depths->data[i]
          = (guint8) (parent == LJ_NONE ? 0 : MIN (self->depths->data[parent] + 1, 20));
      g_array_append_val (self->evaluations, none);
    }
  for (guint i = 0; i < content->texts->len; i++)
    {
      const LjContentText *text = lj_content_get (content->texts, LjContentText, i);
      gpointer *title = &self->titles->pdata[text->element];

      if (text->role == LJ_ROLE_TITLE && (*title == NULL || text->language == self->plan->language))
        *title = (gpointer) text->value;
    }
  for (guint i = 0; i < content->evaluations->len; i++)
    g_array_index (self->evaluations, guint,
                   lj_content_get (content->evaluations, LjContentEvaluation, i)->element)
        = i;
}

/* "tables, suomi" and the counts, on one line each. What was found line by line has a list. */
static char *
dup_summary (LjImportDialog *self)
{
  LjLanguage language = lj_language_get_current ();
  g_autoptr(GString) text = g_string_new (NULL);
  guint counts[LJ_KIND_LAST + 1] = { 0 };
  guint scores = 0;

  for (guint i = 0; i < self->plan->content->elements->len; i++)
    counts[lj_content_get (self->plan->content->elements, LjContentElement, i)->kind]++;
  for (guint i = 0; i < self->plan->content->evaluations->len; i++)
    scores += lj_content_get (self->plan->content->evaluations, LjContentEvaluation, i)->score > 0;
  for (guint kind = 1; kind <= LJ_KIND_LAST; kind++)
    if (counts[kind] > 0)
      g_string_append_printf (text, "%s: %u   ", lj_kind_name (kind, language), counts[kind]);
  g_string_append_printf (text, _ ("scores: %u"), scores);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
show_findings (LjImportDialog *self)
{
  guint n = self->plan->findings->len;
  g_autofree char *some
      = g_strdup_printf (lj_ntr (lj_language_get_current (), "Left out or worth a look: %u place",
                                 "Left out or worth a look: %u places", n),
                         n);

  gtk_label_set_text (self->findings_head, n > 0 ? some : _ ("Every line was understood."));
  gtk_widget_set_visible (self->findings_box, n > 0);
  set_rows (self->findings, n);
}

void
lj_import_dialog_show_plan (LjImportDialog *self)
{
  g_autofree char *summary = dup_summary (self);

  index_plan (self);
  gtk_label_set_text (self->summary, summary);
  set_rows (self->elements, self->plan->content->elements->len);
  show_findings (self);
}

/* The lists read the plan, so they go first. */
void
lj_import_dialog_clear_plan (LjImportDialog *self)
{
  if (self->elements != NULL)
    {
      lj_cells_detach (self->elements);
      lj_cells_detach (self->findings);
    }
  g_clear_pointer (&self->depths, g_byte_array_unref);
  g_clear_pointer (&self->titles, g_ptr_array_unref);
  g_clear_pointer (&self->evaluations, g_array_unref);
  g_clear_pointer (&self->plan, lj_plan_free);
}
