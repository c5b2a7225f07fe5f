/* SPDX-License-Identifier: EUPL-1.2 */
#include "proof-dialog.h"

#include "dialogs.h"

/* More of one kind are counted and not listed: nobody reads them. */
#define MOST_LISTED 200

struct _LjProofDialog
{
  GtkWindow parent_instance;

  GtkLabel *summary;
  GtkStack *stack;
  GtkListBox *list;

  LjSession *session;
  LjProofreadRequest request;
  GPtrArray *findings; /* LjFinding */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (LjProofDialog, lj_proof_dialog, GTK_TYPE_WINDOW)

static guint activated_signal;

/* What stops the report comes first. */
static const LjFindingKind order[]
    = { LJ_FINDING_NUMBERS_DIFFER, LJ_FINDING_CONTRADICTION, LJ_FINDING_MISSING_TWIN };

/* (transfer full) */
static GPtrArray *
proofread (LjSession *session, const LjProofreadRequest *request, GError **error)
{
  return lj_proofread (lj_session_get_summary (session), lj_session_get_workbook (session), request,
                       error);
}

static guint
count (const GPtrArray *findings, LjFindingKind kind)
{
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      const LjFinding *finding = g_ptr_array_index (findings, i);

      n += finding->kind == kind && !finding->accepted;
    }
  return n;
}

static const LjFinding *
get_finding (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_BOX_ROW)),
                            "finding");
}

static void
show_cb (GtkButton *button, LjProofDialog *self)
{
  gint64 element = get_finding (GTK_WIDGET (button))->element;

  g_signal_emit (self, activated_signal, 0, element);
  gtk_window_close (GTK_WINDOW (self));
}

static void
fill_summary (LjProofDialog *self)
{
  LjLanguage language = lj_language_get_current ();
  guint differ = count (self->findings, LJ_FINDING_NUMBERS_DIFFER);
  guint contradict = count (self->findings, LJ_FINDING_CONTRADICTION);
  guint missing = count (self->findings, LJ_FINDING_MISSING_TWIN);
  g_autoptr(GString) text = g_string_new (NULL);

  if (differ > 0)
    g_string_append_printf (text,
                            lj_ntr (language,
                                    "%u text has other numbers than its twin: correct it or "
                                    "accept it before the report is printed or saved.",
                                    "%u texts have other numbers than their twins: correct them "
                                    "or accept them before the report is printed or saved.",
                                    differ),
                            differ);
  if (contradict > 0)
    g_string_append_printf (text, "%s", text->len > 0 ? "\n" : "");
  if (contradict > 0)
    g_string_append_printf (text,
                            lj_ntr (language, "%u number in a text contradicts the computed one.",
                                    "%u numbers in texts contradict the computed ones.",
                                    contradict),
                            contradict);
  if (missing > 0)
    g_string_append_printf (text, "%s", text->len > 0 ? "\n" : "");
  if (missing > 0)
    g_string_append_printf (
        text,
        lj_ntr (language,
                "%u text is missing in a language; it is printed in the other one, marked.",
                "%u texts are missing in a language; they are printed in the other one, marked.",
                missing),
        missing);
  gtk_label_set_text (self->summary, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->summary), text->len > 0);
}

/* One act, which can be undone. */
static void
accept_cb (GtkCheckButton *check, LjProofDialog *self)
{
  LjFinding *finding = (LjFinding *) get_finding (GTK_WIDGET (check));
  gboolean accepted = gtk_check_button_get_active (check);
  g_autoptr(GError) error = NULL;

  if (self->filling)
    return;
  if (!lj_workbook_accept_numbers (lj_session_get_workbook (self->session), finding->element,
                                   finding->role, lj_session_get_round (self->session),
                                   finding->language, finding->twin, accepted, &error))
    {
      lj_dialog_error (GTK_WIDGET (self), error);
      return;
    }
  finding->accepted = accepted;
  fill_summary (self);
}

static GtkWidget *
new_accept (LjProofDialog *self, const LjFinding *finding)
{
  GtkWidget *check = gtk_check_button_new_with_mnemonic (_ ("_Accept"));

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), finding->accepted);
  gtk_widget_set_sensitive (check,
                            !lj_workbook_is_read_only (lj_session_get_workbook (self->session)));
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  g_signal_connect (check, "toggled", G_CALLBACK (accept_cb), self);
  return check;
}

static GtkWidget *
new_show (LjProofDialog *self, const LjFinding *finding)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Show"));
  g_autofree char *name = g_strdup_printf ("%s: %s", _ ("Show"), finding->place);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect (button, "clicked", G_CALLBACK (show_cb), self);
  return button;
}

static GtkWidget *
new_row (LjProofDialog *self, LjFinding *finding)
{
  g_autofree char *said = lj_finding_describe (finding, lj_language_get_current ());
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (said);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_widget_set_margin_start (box, 9);
  gtk_widget_set_margin_end (box, 9);
  gtk_box_append (GTK_BOX (box), label);
  if (finding->kind == LJ_FINDING_NUMBERS_DIFFER)
    gtk_box_append (GTK_BOX (box), new_accept (self, finding));
  gtk_box_append (GTK_BOX (box), new_show (self, finding));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  g_object_set_data (G_OBJECT (row), "finding", finding);
  return row;
}

static void
fill (LjProofDialog *self)
{
  self->filling = TRUE;
  for (guint kind = 0; kind < G_N_ELEMENTS (order); kind++)
    for (guint i = 0, n = 0; i < self->findings->len && n < MOST_LISTED; i++)
      {
        LjFinding *finding = g_ptr_array_index (self->findings, i);

        if (finding->kind != order[kind])
          continue;
        gtk_list_box_append (self->list, new_row (self, finding));
        n++;
      }
  self->filling = FALSE;
  gtk_stack_set_visible_child_name (self->stack, self->findings->len > 0 ? "list" : "nothing");
  fill_summary (self);
}

static void
lj_proof_dialog_dispose (GObject *object)
{
  LjProofDialog *self = LJ_PROOF_DIALOG (object);

  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), LJ_TYPE_PROOF_DIALOG);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  G_OBJECT_CLASS (lj_proof_dialog_parent_class)->dispose (object);
}

static void
lj_proof_dialog_class_init (LjProofDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lj_proof_dialog_dispose;
  activated_signal = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/linjaus/Linjaus/proof-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LjProofDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, LjProofDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, LjProofDialog, list);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
lj_proof_dialog_init (LjProofDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Reads the texts at once. Owned by GTK. (transfer none) */
LjProofDialog *
lj_proof_dialog_new (GtkWindow *parent, LjSession *session, const LjProofreadRequest *request)
{
  LjProofDialog *self = g_object_new (LJ_TYPE_PROOF_DIALOG, "transient-for", parent, NULL);
  g_autoptr(GError) error = NULL;

  self->session = g_object_ref (session);
  self->request = *request;
  self->findings = proofread (session, request, &error);
  if (self->findings == NULL)
    {
      self->findings = g_ptr_array_new ();
      lj_dialog_error (GTK_WIDGET (parent), error);
    }
  fill (self);
  return self;
}

/* How many texts have other numbers than their twins, which nobody accepted. 0 with an error: the
 * texts could not be read. */
guint
lj_proof_count_differences (LjSession *session, const LjProofreadRequest *request, GError **error)
{
  g_autoptr(GPtrArray) findings = proofread (session, request, error);

  return findings != NULL ? count (findings, LJ_FINDING_NUMBERS_DIFFER) : 0;
}
