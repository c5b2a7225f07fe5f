/* SPDX-License-Identifier: EUPL-1.2 */
#include "round-dialog.h"

#include <linjaus/round.h>

#include "date-entry.h"
#include "dialogs.h"

struct _LjRoundDialog
{
  GtkWindow parent_instance;

  GtkEditable *name;
  GtkEditable *starts;
  GtkEditable *ends;
  GtkEditable *deadline;
  GtkDropDown *based_on;
  GtkCheckButton *drafts;
  GtkLabel *hint;
  GtkButton *accept;

  LjSession *session;
  gint64 round;      /* 0: a new one */
  gint64 scale;      /* of the round, or of the one that it is based on */
  GPtrArray *rounds; /* LjRound that it can be based on, as listed after "none" */
};

G_DEFINE_FINAL_TYPE (LjRoundDialog, lj_round_dialog, GTK_TYPE_WINDOW)

static guint made_signal;

/* NULL: on none. */
static const LjRound *
get_base (LjRoundDialog *self)
{
  guint chosen = gtk_drop_down_get_selected (self->based_on);

  return self->rounds != NULL && chosen != GTK_INVALID_LIST_POSITION && chosen > 0
                 && chosen <= self->rounds->len
             ? g_ptr_array_index (self->rounds, chosen - 1)
             : NULL;
}

static char *
dup_name (LjRoundDialog *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (self->name)));
}

/* A second round of the same name could not be told apart in any list. */
static gboolean
is_taken (LjRoundDialog *self, const char *name)
{
  for (guint i = 0; self->rounds != NULL && i < self->rounds->len; i++)
    if (g_strcmp0 (((const LjRound *) g_ptr_array_index (self->rounds, i))->name, name) == 0)
      return TRUE;
  return FALSE;
}

/* NULL: all is well. (transfer none) */
static const char *
find_problem (LjRoundDialog *self, const char *name)
{
  g_autofree char *starts = NULL;
  g_autofree char *ends = NULL;
  gboolean dates = lj_date_entry_check (self->starts);

  dates = lj_date_entry_check (self->ends) && dates;
  dates = lj_date_entry_check (self->deadline) && dates;
  if (is_taken (self, name))
    return _ ("There is a round of this name already.");
  if (!dates)
    return _ ("Write a date as in 31.12.2026.");
  lj_date_entry_get_date (self->starts, &starts);
  lj_date_entry_get_date (self->ends, &ends);
  if (starts != NULL && ends != NULL && strcmp (starts, ends) > 0)
    return _ ("The round ends before it starts.");
  return NULL;
}

static void
changed_cb (LjRoundDialog *self)
{
  g_autofree char *name = dup_name (self);
  const char *problem = find_problem (self, name);

  gtk_label_set_text (self->hint, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint), problem != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->accept), *name != '\0' && problem == NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->drafts), get_base (self) != NULL);
}

static gboolean
save (LjRoundDialog *self, const LjRoundFacts *facts, GError **error)
{
  LjWorkbook *workbook = lj_session_get_workbook (self->session);

  if (self->round != 0)
    return lj_workbook_set_round_facts (workbook, self->round, facts, error);
  self->round
      = lj_workbook_add_round (workbook, facts, gtk_check_button_get_active (self->drafts), error);
  return self->round != 0;
}

static void
accept_cb (LjRoundDialog *self)
{
  g_autofree char *name = dup_name (self);
  g_autofree char *starts = NULL;
  g_autofree char *ends = NULL;
  g_autofree char *deadline = NULL;
  const LjRound *base = get_base (self);
  LjRoundFacts facts = { .name = name,
                         .based_on = base != NULL ? base->id : 0,
                         .scale = self->round == 0 && base != NULL ? base->scale : self->scale };
  g_autoptr(GError) error = NULL;

  lj_date_entry_get_date (self->starts, &starts);
  lj_date_entry_get_date (self->ends, &ends);
  lj_date_entry_get_date (self->deadline, &deadline);
  facts.starts = starts;
  facts.ends = ends;
  facts.deadline = deadline;
  if (!save (self, &facts, &error))
    {
      lj_dialog_error (GTK_WIDGET (self), error);
      return;
    }
  g_signal_emit (self, made_signal, 0, self->round);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
lj_round_dialog_dispose (GObject *object)
{
  LjRoundDialog *self = LJ_ROUND_DIALOG (object);

  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), LJ_TYPE_ROUND_DIALOG);
  g_clear_pointer (&self->rounds, g_ptr_array_unref);
  G_OBJECT_CLASS (lj_round_dialog_parent_class)->dispose (object);
}

static void
lj_round_dialog_class_init (LjRoundDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lj_round_dialog_dispose;
  made_signal = g_signal_new ("made", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                              NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/linjaus/Linjaus/round-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LjRoundDialog, name);
  gtk_widget_class_bind_template_child (widget_class, LjRoundDialog, starts);
  gtk_widget_class_bind_template_child (widget_class, LjRoundDialog, ends);
  gtk_widget_class_bind_template_child (widget_class, LjRoundDialog, deadline);
  gtk_widget_class_bind_template_child (widget_class, LjRoundDialog, based_on);
  gtk_widget_class_bind_template_child (widget_class, LjRoundDialog, drafts);
  gtk_widget_class_bind_template_child (widget_class, LjRoundDialog, hint);
  gtk_widget_class_bind_template_child (widget_class, LjRoundDialog, accept);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, accept_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
lj_round_dialog_init (LjRoundDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The other rounds, of which the one that this one is based on is chosen; for a new one that is the
 * round shown. */
static void
fill_bases (LjRoundDialog *self, gint64 base)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  guint chosen = 0;

  /* Translators: a round that is based on no other one. */
  gtk_string_list_append (names, _ ("None: a new beginning"));
  for (guint i = 0; i < self->rounds->len; i++)
    {
      const LjRound *round = g_ptr_array_index (self->rounds, i);

      gtk_string_list_append (names, round->name);
      if (round->id == base)
        chosen = i + 1;
    }
  gtk_drop_down_set_model (self->based_on, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->based_on, chosen);
}

static void
fill_facts (LjRoundDialog *self, const LjRound *round)
{
  gtk_editable_set_text (self->name, round->name);
  lj_date_entry_set_date (self->starts, round->starts);
  lj_date_entry_set_date (self->ends, round->ends);
  lj_date_entry_set_date (self->deadline, round->deadline);
  self->scale = round->scale;
}

static void
fill (LjRoundDialog *self)
{
  GPtrArray *rounds = lj_workbook_list_rounds (lj_session_get_workbook (self->session), NULL);
  gint64 base = lj_session_get_round (self->session);

  self->rounds = rounds != NULL ? rounds : g_ptr_array_new ();
  for (guint i = self->rounds->len; i-- > 0;)
    {
      const LjRound *round = g_ptr_array_index (self->rounds, i);

      if (round->id != self->round)
        continue;
      fill_facts (self, round);
      base = round->based_on;
      g_ptr_array_remove_index (self->rounds, i);
    }
  fill_bases (self, base);
}

/* A dialog over the parent, to be presented; round 0: a new one. Owned by GTK. (transfer none) */
LjRoundDialog *
lj_round_dialog_new (GtkWindow *parent, LjSession *session, gint64 round)
{
  LjRoundDialog *self = g_object_new (LJ_TYPE_ROUND_DIALOG, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  self->round = round;
  fill (self);
  gtk_widget_set_visible (GTK_WIDGET (self->drafts), round == 0);
  gtk_window_set_title (GTK_WINDOW (self), round == 0 ? _ ("New round") : _ ("Change the round"));
  gtk_button_set_label (self->accept, round == 0 ? _ ("_Create") : _ ("_Change"));
  changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
  return self;
}
