/* SPDX-License-Identifier: EUPL-1.2 */
#include "import-dialog-private.h"

#include <string.h>

#include "dialogs.h"
#include "import-job.h"

G_DEFINE_FINAL_TYPE (LjImportDialog, lj_import_dialog, GTK_TYPE_WINDOW)

static guint written_signal;

/* In milliseconds. */
#define PULSE 100

enum
{
  INTO_THIS,
  INTO_NEW
};

static gboolean
pulse_cb (gpointer data)
{
  gtk_progress_bar_pulse (LJ_IMPORT_DIALOG (data)->progress);
  return G_SOURCE_CONTINUE;
}

/* Shows that something goes on, what, and until it is done that it can be cancelled. */
static void
set_busy (LjImportDialog *self, const char *what)
{
  g_clear_handle_id (&self->pulse, g_source_remove);
  if (what != NULL)
    {
      g_clear_object (&self->cancellable);
      self->cancellable = g_cancellable_new ();
      self->pulse = g_timeout_add (PULSE, pulse_cb, self);
      gtk_label_set_text (self->busy, what);
    }
  gtk_stack_set_visible_child_name (self->pages, what != NULL ? "busy" : "plan");
}

static gboolean
is_into_new (LjImportDialog *self)
{
  return self->session == NULL || gtk_drop_down_get_selected (self->target) == INTO_NEW;
}

static gboolean
is_another_round (LjImportDialog *self)
{
  guint n = g_list_model_get_n_items (gtk_drop_down_get_model (self->round));

  return is_into_new (self) || gtk_drop_down_get_selected (self->round) + 1 == n;
}

static char *
dup_round_name (LjImportDialog *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (self->round_name)));
}

/* The one place that says what can be done now. */
static void
update (LjImportDialog *self)
{
  gboolean into_new;
  g_autofree char *name = NULL;

  if (self->path == NULL)
    return;
  into_new = is_into_new (self);
  name = dup_round_name (self);
  gtk_widget_set_visible (self->round_box, !into_new);
  gtk_widget_set_visible (GTK_WIDGET (self->round_name), !into_new && is_another_round (self));
  gtk_widget_set_sensitive (
      self->accept, self->plan != NULL && (into_new || !is_another_round (self) || *name != '\0'));
}

static void
read_done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr(LjImportDialog) self = data;
  g_autoptr(GError) error = NULL;
  LjPlan *plan = lj_import_job_read_finish (result, &error);

  /* The window was closed meanwhile. */
  if (self->path == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_clear_pointer (&plan, lj_plan_free);
      return;
    }
  if (plan == NULL)
    {
      lj_dialog_error (GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self))), error);
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  self->plan = plan;
  lj_import_dialog_show_plan (self);
  gtk_widget_set_visible (self->language_box, plan->format != LJ_FORMAT_JSON);
  gtk_drop_down_set_selected (self->language, plan->language);
  set_busy (self, NULL);
  update (self);
  gtk_widget_grab_focus (self->accept);
}

static void
start_reading (LjImportDialog *self, const LjLanguage *language)
{
  lj_import_dialog_clear_plan (self);
  set_busy (self, _ ("Reading the document"));
  update (self);
  lj_import_job_read (self->path, language, self->cancellable, read_done_cb, g_object_ref (self));
}

/* Words are recognised by the language, so the document is read anew. */
static void
language_cb (LjImportDialog *self)
{
  LjLanguage language = gtk_drop_down_get_selected (self->language);

  if (self->plan != NULL && language < LJ_N_LANGUAGES && language != self->plan->language)
    start_reading (self, &language);
}

static void
write_done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr(LjImportDialog) self = data;
  g_autoptr(GError) error = NULL;
  LjCommitResult written = { 0 };
  gboolean ok = lj_import_job_write_finish (result, &written, &error);
  const char *path = g_object_get_data (G_OBJECT (self), "target");
  gboolean made = g_object_get_data (G_OBJECT (self), "made") != NULL;

  if (ok)
    g_signal_emit (self, written_signal, 0, path, made, written.known);
  if (self->path == NULL)
    return;
  if (ok)
    gtk_window_destroy (GTK_WINDOW (self));
  else
    {
      lj_dialog_error (GTK_WIDGET (self), error);
      start_reading (self, NULL);
    }
}

static void
start_writing (LjImportDialog *self, const char *path, gboolean made)
{
  LjImportTarget *target = g_new0 (LjImportTarget, 1);
  LjPlan *plan = g_steal_pointer (&self->plan);

  target->path = g_strdup (path);
  target->made = made;
  if (self->session != NULL)
    target->user = lj_workbook_dup_user (lj_session_get_workbook (self->session));
  if (!made && is_another_round (self))
    target->round = dup_round_name (self);
  else if (!made && gtk_drop_down_get_selected (self->round) != GTK_INVALID_LIST_POSITION)
    target->round = g_strdup (gtk_string_object_get_string (
        GTK_STRING_OBJECT (gtk_drop_down_get_selected_item (self->round))));
  lj_import_dialog_clear_plan (self);
  g_object_set_data_full (G_OBJECT (self), "target", g_strdup (path), g_free);
  g_object_set_data (G_OBJECT (self), "made", made ? self : NULL);
  set_busy (self, _ ("Writing into the workbook"));
  update (self);
  lj_import_job_write (plan, target, self->cancellable, write_done_cb, g_object_ref (self));
}

/* Writes the plan into a workbook that is made at this path. */
void
lj_import_dialog_write_new (LjImportDialog *self, const char *path)
{
  if (self->plan != NULL)
    start_writing (self, path, TRUE);
}

static void
place_chosen (GFile *file, gpointer data)
{
  g_autoptr(GFile) owned = file;
  g_autofree char *path = g_file_get_path (file);

  if (path != NULL)
    lj_import_dialog_write_new (data, path);
}

/* "evaluation.txt" becomes "evaluation.linjaus". */
static char *
suggest_name (const LjPlan *plan)
{
  g_autofree char *stem = g_strdup (plan->file_name);
  char *dot = strrchr (stem, '.');

  if (dot != NULL && dot != stem)
    *dot = '\0';
  return g_strconcat (stem, ".linjaus", NULL);
}

static void
accept_cb (LjImportDialog *self)
{
  g_autofree char *name = NULL;

  if (self->plan == NULL)
    return;
  if (!is_into_new (self))
    {
      start_writing (self, lj_workbook_get_path (lj_session_get_workbook (self->session)), FALSE);
      return;
    }
  name = suggest_name (self->plan);
  lj_dialog_choose (GTK_WINDOW (self), LJ_CHOOSE_NEW_WORKBOOK, name, place_chosen, G_OBJECT (self));
}

static gboolean
close_request_cb (LjImportDialog *self)
{
  g_cancellable_cancel (self->cancellable);
  return FALSE;
}

static void
lj_import_dialog_dispose (GObject *object)
{
  LjImportDialog *self = LJ_IMPORT_DIALOG (object);

  /* From here on nothing is updated any more. */
  g_clear_pointer (&self->path, g_free);
  g_clear_handle_id (&self->pulse, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  lj_import_dialog_clear_plan (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), LJ_TYPE_IMPORT_DIALOG);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (lj_import_dialog_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, LjImportDialog, name)
  BIND (pages);
  BIND (busy);
  BIND (progress);
  BIND (summary);
  BIND (elements);
  BIND (title_column);
  BIND (number_column);
  BIND (kind_column);
  BIND (achieved_column);
  BIND (score_column);
  BIND (findings_head);
  BIND (findings_box);
  BIND (findings);
  BIND (line_column);
  BIND (message_column);
  BIND (target);
  BIND (round_box);
  BIND (round);
  BIND (round_name);
  BIND (language_box);
  BIND (language);
  BIND (accept);
#undef BIND
}

static void
lj_import_dialog_class_init (LjImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lj_import_dialog_dispose;
  written_signal
      = g_signal_new ("written", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_BOOLEAN, G_TYPE_BOOLEAN);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fi/linjaus/Linjaus/import-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, accept_cb);
  gtk_widget_class_bind_template_callback (widget_class, language_cb);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, close_request_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
lj_import_dialog_init (LjImportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lj_import_dialog_init_columns (self);
}

/* The rounds there are, the shown one chosen, and behind them the way to another. */
static void
fill_rounds (LjImportDialog *self)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr(GPtrArray) rounds
             = self->session != NULL
                   ? lj_workbook_list_rounds (lj_session_get_workbook (self->session), NULL)
                   : NULL;
  guint shown = 0;

  for (guint i = 0; rounds != NULL && i < rounds->len; i++)
    {
      const LjRound *round = g_ptr_array_index (rounds, i);

      gtk_string_list_append (names, round->name);
      if (round->id == lj_session_get_round (self->session))
        shown = i;
    }
  gtk_string_list_append (names, _ ("Another round"));
  gtk_drop_down_set_model (self->round, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->round, shown);
}

static void
fill_languages (LjImportDialog *self)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < LJ_N_LANGUAGES; i++)
    gtk_string_list_append (names, lj_language_name (i));
  gtk_drop_down_set_model (self->language, G_LIST_MODEL (names));
}

/* A dialog over the parent, to be presented. session: the workbook to import into, or NULL. Owned
 * by GTK. (transfer none) */
LjImportDialog *
lj_import_dialog_new (GtkWindow *parent, const char *path, LjSession *session)
{
  LjImportDialog *self = g_object_new (LJ_TYPE_IMPORT_DIALOG, "transient-for", parent, NULL);
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *title = g_strdup_printf (_ ("What was found in %s"), name);
  gboolean writable
      = session != NULL && !lj_workbook_is_read_only (lj_session_get_workbook (session));

  gtk_window_set_title (GTK_WINDOW (self), title);
  self->path = g_strdup (path);
  self->session = writable ? g_object_ref (session) : NULL;
  gtk_drop_down_set_selected (self->target, writable ? INTO_THIS : INTO_NEW);
  gtk_widget_set_sensitive (GTK_WIDGET (self->target), writable);
  fill_rounds (self);
  fill_languages (self);
  start_reading (self, NULL);
  return self;
}
