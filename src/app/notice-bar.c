/* SPDX-License-Identifier: EUPL-1.2 */
#include "notice-bar.h"

#include <linjaus/names.h>
#include <linjaus/round.h>

#include "template.h"

struct _LjNoticeBar
{
  GtkWidget parent_instance;

  GtkLabel *text;
  GtkWidget *take_over;
  GtkWidget *reopen;
  GtkWidget *restore;

  LjSession *session;
  char *file; /* what there is to say of the file; "": nothing */
};

G_DEFINE_FINAL_TYPE (LjNoticeBar, lj_notice_bar, GTK_TYPE_WIDGET)

static void
lj_notice_bar_dispose (GObject *object)
{
  LjNoticeBar *self = LJ_NOTICE_BAR (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  g_clear_pointer (&self->file, g_free);
  lj_template_dispose (GTK_WIDGET (object), LJ_TYPE_NOTICE_BAR);
  G_OBJECT_CLASS (lj_notice_bar_parent_class)->dispose (object);
}

static void
lj_notice_bar_class_init (LjNoticeBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lj_notice_bar_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/linjaus/Linjaus/notice-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, LjNoticeBar, text);
  gtk_widget_class_bind_template_child (widget_class, LjNoticeBar, take_over);
  gtk_widget_class_bind_template_child (widget_class, LjNoticeBar, reopen);
  gtk_widget_class_bind_template_child (widget_class, LjNoticeBar, restore);
}

static void
lj_notice_bar_init (LjNoticeBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->file = g_strdup ("");
}

static void
say_backup (LjNoticeBar *self, const LjBackup *backup)
{
  g_autofree char *name = g_filename_display_basename (backup->origin);
  g_autofree char *time = lj_text_moment (backup->made_at, lj_language_get_current ());
  /* Translators: name of a file, time. */
  g_autofree char *text = g_strdup_printf (
      _ ("%s is damaged. This is its newest whole backup, of %s, for reading only. Restore it to "
         "go on working; the damaged file stays as it is."),
      name, time);

  lj_notice_bar_add (self, text);
}

static void
say_holder (LjNoticeBar *self, const LjHolder *holder)
{
  g_autofree char *who = lj_holder_describe (holder, lj_language_get_current ());
  /* Translators: "Aino on PC-7 (process 12), since 17 January 2025, 14:05". */
  g_autofree char *text = g_strdup_printf (
      _ ("This workbook is read-only, because it is open for writing: %s. You can look at "
         "everything; nothing can be changed."),
      who);

  lj_notice_bar_add (self, text);
}

/* Why nothing can be changed, and what can be done about it. */
static void
say_read_only (LjNoticeBar *self, const char *path)
{
  g_autoptr(LjBackup) backup = lj_backup_find (path);
  g_autoptr(LjHolder) holder = backup == NULL ? lj_holder_read (path) : NULL;

  if (backup != NULL)
    say_backup (self, backup);
  else if (holder != NULL)
    say_holder (self, holder);
  else
    lj_notice_bar_add (self, _ ("This workbook is read-only: the file or its folder cannot be "
                                "written to. You can look at everything; nothing can be changed."));
  gtk_widget_set_visible (self->restore, backup != NULL);
  gtk_widget_set_visible (self->take_over, holder != NULL);
}

/* Two people changed the workbook at once, and the folder kept both. */
static void
say_conflicts (LjNoticeBar *self, const char *path)
{
  g_autoptr(GPtrArray) copies = lj_conflict_list (path);
  g_autofree char *original = lj_conflict_dup_original (path);
  g_autofree char *names = NULL;
  g_autofree char *text = NULL;

  if (original != NULL)
    text = g_strdup_printf (_ ("This is a copy that the synchronised folder made of %s, because "
                               "both were changed at once. See which one is to be kept."),
                            original);
  else if (copies->len > 0)
    {
      g_ptr_array_add (copies, NULL);
      names = g_strjoinv (", ", (char **) copies->pdata);
      text = g_strdup_printf (_ ("The synchronised folder made another copy of this workbook, "
                                 "because both were changed at once: %s. See what is in it."),
                              names);
    }
  if (text != NULL)
    lj_notice_bar_add (self, text);
}

static const LjStep *
find_approval (GPtrArray *steps)
{
  for (guint i = steps->len; i-- > 0;)
    if (((const LjStep *) g_ptr_array_index (steps, i))->approves)
      return g_ptr_array_index (steps, i);
  return NULL;
}

/* Who approved the round that is shown, and when; NULL: nobody did. (transfer full) */
static char *
dup_approval (LjSession *session)
{
  LjWorkbook *workbook = lj_session_get_workbook (session);
  LjLanguage language = lj_language_get_current ();
  g_autoptr(GPtrArray) steps
             = lj_session_is_approved (session)
                   ? lj_workbook_list_steps (workbook, lj_session_get_round (session), NULL)
                   : NULL;
  const LjStep *step = steps != NULL ? find_approval (steps) : NULL;
  g_autofree char *date = step != NULL ? lj_text_iso_date (step->date, language) : NULL;
  g_autofree char *said = NULL;

  if (step == NULL)
    return NULL;
  said = g_strconcat (lj_workbook_body_name (workbook, step->body, language), ", ", date,
                      step->section != NULL ? ", " : "", step->section != NULL ? step->section : "",
                      NULL);
  return g_strdup_printf (
      /* Translators: who approved it, when and in which section of the minutes. */
      _ ("This round is approved (%s). Its evaluations and texts stay as they are."), said);
}

static void
show (LjNoticeBar *self)
{
  g_autofree char *approval = self->session != NULL ? dup_approval (self->session) : NULL;
  g_autofree char *text
      = g_strconcat (self->file, *self->file != '\0' && approval != NULL ? "\n" : "",
                     approval != NULL ? approval : "", NULL);

  gtk_label_set_text (self->text, text);
  gtk_widget_set_visible (self->reopen, approval != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), *text != '\0');
}

/* Once: says what there is to say of the workbook's file now, and of the round that is shown. */
void
lj_notice_bar_set_session (LjNoticeBar *self, LjSession *session)
{
  LjWorkbook *workbook = lj_session_get_workbook (session);
  const char *path = lj_workbook_get_path (workbook);

  self->session = g_object_ref (session);
  gtk_widget_set_visible (self->take_over, FALSE);
  gtk_widget_set_visible (self->restore, FALSE);
  if (lj_workbook_is_read_only (workbook))
    say_read_only (self, path);
  say_conflicts (self, path);
  show (self);
  g_signal_connect_swapped (session, "figures-changed", G_CALLBACK (show), self);
  g_signal_connect_swapped (session, "structure-changed", G_CALLBACK (show), self);
}

/* Says this too. */
void
lj_notice_bar_add (LjNoticeBar *self, const char *text)
{
  char *all = g_strconcat (self->file, *self->file != '\0' ? "\n" : "", text, NULL);

  g_free (self->file);
  self->file = all;
  show (self);
}
