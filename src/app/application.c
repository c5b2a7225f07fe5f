/* SPDX-License-Identifier: EUPL-1.2 */
#include "application.h"

#include "app-resources.h"
#include "appearance.h"
#include "dialogs.h"
#include "help-window.h"
#include "i18n.h"
#include "key-tips.h"
#include "list-focus.h"
#include "mnemonics.h"
#include "preferences-dialog.h"
#include "settings.h"
#include "window.h"

#define APPLICATION_ID "fi.linjaus.Linjaus"

struct _LjApplication
{
  GtkApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (LjApplication, lj_application, GTK_TYPE_APPLICATION)

/* The active window if nothing is open in it, else a new one. (transfer none) */
static LjWindow *
get_empty_window (LjApplication *self)
{
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (LJ_IS_WINDOW (active) && lj_window_is_empty (LJ_WINDOW (active)))
    return LJ_WINDOW (active);
  return lj_window_new (GTK_APPLICATION (self));
}

static void
new_window_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  gtk_window_present (GTK_WINDOW (lj_window_new (data)));
}

static void
example_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  LjWindow *window = get_empty_window (data);

  lj_window_open_example (window);
  gtk_window_present (GTK_WINDOW (window));
}

static void
preferences_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkWindow *window = gtk_application_get_active_window (data);

  if (lj_settings_get () != NULL)
    gtk_window_present (GTK_WINDOW (lj_preferences_dialog_new (window)));
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  lj_dialog_about (gtk_application_get_active_window (data));
}

static void
shortcuts_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  lj_dialog_shortcuts (gtk_application_get_active_window (data));
}

/* The guide, at the chapter that fits where the user is. */
static void
help_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkWindow *window = gtk_application_get_active_window (data);
  const char *chapter
      = LJ_IS_WINDOW (window) ? lj_window_get_help_chapter (LJ_WINDOW (window)) : NULL;

  gtk_window_present (GTK_WINDOW (lj_help_window_new (window, chapter)));
}

/* Each window may have something to save, and may stay if it cannot be saved. */
static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autoptr(GList) windows = g_list_copy (gtk_application_get_windows (data));

  for (GList *i = windows; i != NULL; i = i->next)
    gtk_window_close (i->data);
}

static void
rebuild_windows (LjApplication *self)
{
  g_autoptr(GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (self)));

  for (GList *i = windows; i != NULL; i = i->next)
    if (LJ_IS_WINDOW (i->data))
      lj_window_rebuild (i->data);
    else
      gtk_window_destroy (i->data);
}

static void
language_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  LjLanguage language;

  if (!lj_language_from_tag (g_variant_get_string (state, NULL), &language))
    return;
  g_simple_action_set_state (action, state);
  if (language == lj_language_get_current ())
    return;
  lj_i18n_set_language (language);
  lj_settings_set_language (language);
  rebuild_windows (data);
}

static void
add_actions (LjApplication *self)
{
  static const GActionEntry entries[] = {
    { "new-window", new_window_cb, NULL, NULL, NULL, { 0 } },
    { "example", example_cb, NULL, NULL, NULL, { 0 } },
    { "preferences", preferences_cb, NULL, NULL, NULL, { 0 } },
    { "shortcuts", shortcuts_cb, NULL, NULL, NULL, { 0 } },
    { "help", help_cb, NULL, NULL, NULL, { 0 } },
    { "about", about_cb, NULL, NULL, NULL, { 0 } },
    { "quit", quit_cb, NULL, NULL, NULL, { 0 } },
    { "language", NULL, "s", "''", language_cb, { 0 } },
  };
  GAction *language;

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  language = g_action_map_lookup_action (G_ACTION_MAP (self), "language");
  g_simple_action_set_state (G_SIMPLE_ACTION (language),
                             g_variant_new_string (lj_language_tag (lj_language_get_current ())));
}

static void
add_keys (GtkApplication *application)
{
  static const struct
  {
    const char *action;
    const char *keys[3];
  } entries[] = {
    { "app.quit", { "<Control>q" } },
    { "app.preferences", { "<Control>comma" } },
    { "app.new-window", { "<Control><Shift>n" } },
    { "workbook.new", { "<Control>n" } },
    { "workbook.open", { "<Control>o" } },
    { "workbook.import", { "<Control>i" } },
    { "workbook.save-copy", { "<Control><Shift>s" } },
    { "report.print", { "<Control>p" } },
    { "edit.undo", { "<Control>z" } },
    { "edit.redo", { "<Control><Shift>z", "<Control>y" } },
    { "view.page::evaluate", { "<Control>1" } },
    { "view.page::list", { "<Control>2" } },
    { "view.page::results", { "<Control>3" } },
    { "view.page::round", { "<Control>4" } },
    { "view.page::audit", { "<Control>5" } },
    { "view.page::report", { "<Control>6" } },
    { "view.flip-language", { "F9" } },
    { "view.present", { "F11" } },
    { "view.why-selected", { "<Control>e" } },
    { "view.history", { "<Control>h" } },
    { "view.find", { "<Control>f" } },
    { "view.filter", { "<Control><Shift>f" } },
    { "app.shortcuts", { "<Control>question" } },
    { "app.help", { "F1" } },
    { "view.next-pane", { "F6" } },
    { "goal.next", { "<Alt>Down" } },
    { "goal.previous", { "<Alt>Up" } },
    { "goal.next-not-assessed", { "F8", "<Control><Alt>Down" } },
    { "goal.previous-not-assessed", { "<Shift>F8", "<Control><Alt>Up" } },
    { "goal.next-untranslated", { "<Control>F8" } },
    { "tree.add-beside", { "<Control>Return", "<Control>KP_Enter" } },
    { "tree.add-below", { "<Control><Shift>Return", "<Control><Shift>KP_Enter" } },
    { "tree.copy", { "<Control>d" } },
    { "tree.rename", { "F2" } },
    { "tree.move-up", { "<Alt><Shift>Up" } },
    { "tree.move-down", { "<Alt><Shift>Down" } },
    { "tree.move-in", { "<Alt><Shift>Right" } },
    { "tree.move-out", { "<Alt><Shift>Left" } },
    { "window.close", { "<Control>w" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    gtk_application_set_accels_for_action (application, entries[i].action, entries[i].keys);
}

static void
add_style (void)
{
  g_autoptr(GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/fi/linjaus/Linjaus/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static void
lj_application_startup (GApplication *application)
{
  LjApplication *self = LJ_APPLICATION (application);

  g_resources_register (lj_app_get_resource ());
  G_APPLICATION_CLASS (lj_application_parent_class)->startup (application);
  add_style ();
  lj_list_focus_start ();
  lj_mnemonics_start ();
  lj_key_tips_start ();
  lj_appearance_start ();
  add_actions (self);
  add_keys (GTK_APPLICATION (self));
}

static void
lj_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    window = GTK_WINDOW (lj_window_new (GTK_APPLICATION (application)));
  gtk_window_present (window);
}

static void
open_file (LjApplication *self, GFile *file)
{
  g_autoptr(LjWindow) window = g_object_ref (get_empty_window (self));

  if (!lj_window_is_document (file))
    lj_window_open (window, file);
  /* It has closed itself if another window has the workbook. */
  if (gtk_window_get_application (GTK_WINDOW (window)) == NULL)
    return;
  gtk_window_present (GTK_WINDOW (window));
  if (lj_window_is_document (file))
    lj_window_import (window, file);
}

static void
lj_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  for (int i = 0; i < n_files; i++)
    open_file (LJ_APPLICATION (application), files[i]);
}

/* -1: go on. Checked before GTK does, which would only warn. */
static int
lj_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("linjaus %s\n", VERSION);
      return 0;
    }
  if (!gtk_init_check ())
    {
      g_printerr ("linjaus: %s\n",
                  _ ("there is no display to open a window on; linjaus-cli works without one"));
      return 1;
    }
  if (g_variant_dict_contains (options, "example"))
    {
      if (!g_application_register (application, NULL, NULL))
        return 1;
      g_action_group_activate_action (G_ACTION_GROUP (application), "example", NULL);
    }
  return -1;
}

static void
lj_application_class_init (LjApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->startup = lj_application_startup;
  application_class->activate = lj_application_activate;
  application_class->open = lj_application_open;
  application_class->handle_local_options = lj_application_handle_local_options;
}

static void
lj_application_init (LjApplication *self)
{
  GApplication *application = G_APPLICATION (self);

  g_application_add_main_option (application, "example", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE,
                                 _ ("Open the example workbook"), NULL);
  g_application_add_main_option (application, "version", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE,
                                 _ ("Print the version"), NULL);
  g_application_set_option_context_parameter_string (application, _ ("[FILE...]"));
}

/* (transfer full) */
LjApplication *
lj_application_new (void)
{
  GApplicationFlags flags = G_APPLICATION_HANDLES_OPEN;

  /* A measured start must be a start, not a call to a running program. */
  if (g_getenv ("LINJAUS_QUIT_AFTER_PAINT") != NULL)
    flags |= G_APPLICATION_NON_UNIQUE;
  return g_object_new (LJ_TYPE_APPLICATION, "application-id", APPLICATION_ID, "flags", flags, NULL);
}
