/* SPDX-License-Identifier: EUPL-1.2 */
#include "backup-dialog.h"

#include "tooltip.h"

struct _LjBackupDialog
{
  GtkWindow parent_instance;

  GtkListBox *list;
  GtkWidget *accept;

  GPtrArray *backups; /* by row */
};

G_DEFINE_FINAL_TYPE (LjBackupDialog, lj_backup_dialog, GTK_TYPE_WINDOW)

static guint accepted_signal;

static void
accept_cb (LjBackupDialog *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (row == NULL)
    return;
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_signal_emit (self, accepted_signal, 0,
                 g_ptr_array_index (self->backups, gtk_list_box_row_get_index (row)));
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
selected_cb (LjBackupDialog *self, GtkListBoxRow *row)
{
  /* The list lets go of its row when the dialog goes, too. */
  if (self->accept != NULL)
    gtk_widget_set_sensitive (self->accept, row != NULL);
}

static void
lj_backup_dialog_dispose (GObject *object)
{
  LjBackupDialog *self = LJ_BACKUP_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LJ_TYPE_BACKUP_DIALOG);
  g_clear_pointer (&self->backups, g_ptr_array_unref);
  G_OBJECT_CLASS (lj_backup_dialog_parent_class)->dispose (object);
}

static void
lj_backup_dialog_class_init (LjBackupDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lj_backup_dialog_dispose;
  accepted_signal = g_signal_new ("accepted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fi/linjaus/Linjaus/backup-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LjBackupDialog, list);
  gtk_widget_class_bind_template_child (widget_class, LjBackupDialog, accept);
  gtk_widget_class_bind_template_callback (widget_class, accept_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
lj_backup_dialog_init (LjBackupDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
new_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* When it was made; below, of which workbook and how large it is. */
static GtkWidget *
new_row (const LjBackup *backup)
{
  LjLanguage language = lj_language_get_current ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *time = lj_text_moment (backup->made_at, language);
  g_autofree char *ascii = g_strdup_printf ("%.1f", (double) backup->size / 1e6);
  g_autofree char *size = lj_text_decimal (ascii, language);
  g_autofree char *name = g_filename_display_basename (backup->origin);
  /* Translators: name of a file, its size in megabytes. */
  g_autofree char *details = g_strdup_printf (_ ("%s, %s MB"), name, size);

  gtk_box_append (GTK_BOX (box), new_label (time, NULL));
  gtk_box_append (GTK_BOX (box), new_label (details, "dim-label"));
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  lj_tooltip_set (box, backup->origin);
  return box;
}

/* The backups of the workbook, or with NULL of all. Owned by GTK. (transfer none) */
LjBackupDialog *
lj_backup_dialog_new (GtkWindow *parent, const char *workbook)
{
  LjBackupDialog *self = g_object_new (LJ_TYPE_BACKUP_DIALOG, "transient-for", parent, NULL);

  self->backups = lj_backup_list (workbook);
  for (guint i = 0; i < self->backups->len; i++)
    gtk_list_box_append (self->list, new_row (g_ptr_array_index (self->backups, i)));
  if (self->backups->len > 0)
    gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
  return self;
}
