/* SPDX-License-Identifier: EUPL-1.2 */
#include "dialogs.h"

#include <linjaus/error.h>
#include <linjaus/language.h>

#include "settings.h"
#include "text-dialog.h"

/* What no file system takes in a name. */
#define UNFIT_IN_NAMES "/\\:*?\"<>|\n"

typedef struct
{
  GtkFileChooserNative *native;
  LjChoose what;
  LjChosen chosen;
  GObject *data;
} Choice;

static const struct
{
  GtkFileChooserAction action;
  const char *title;
  const char *accept;
} choices[] = {
  [LJ_CHOOSE_WORKBOOK] = { GTK_FILE_CHOOSER_ACTION_OPEN, N_ ("Open a workbook"), N_ ("_Open") },
  [LJ_CHOOSE_SCALE] = { GTK_FILE_CHOOSER_ACTION_OPEN, N_ ("Copy the scale of another workbook"),
                        N_ ("_Copy the scale") },
  [LJ_CHOOSE_DOCUMENT]
  = { GTK_FILE_CHOOSER_ACTION_OPEN, N_ ("Import a document"), N_ ("_Show what is in it") },
  [LJ_CHOOSE_LOGO] = { GTK_FILE_CHOOSER_ACTION_OPEN, N_ ("Choose a logo"), N_ ("_Choose") },
  [LJ_CHOOSE_NEW_WORKBOOK]
  = { GTK_FILE_CHOOSER_ACTION_SAVE, N_ ("Where to keep the new workbook"), N_ ("_Create") },
  [LJ_CHOOSE_COPY] = { GTK_FILE_CHOOSER_ACTION_SAVE, N_ ("Save a copy"), N_ ("_Save") },
  [LJ_CHOOSE_PUBLICATION]
  = { GTK_FILE_CHOOSER_ACTION_SAVE, N_ ("Save a copy for publication"), N_ ("_Save") },
  [LJ_CHOOSE_CHART] = { GTK_FILE_CHOOSER_ACTION_SAVE, N_ ("Save the chart"), N_ ("_Save") },
  [LJ_CHOOSE_REPORT] = { GTK_FILE_CHOOSER_ACTION_SAVE, N_ ("Save the report"), N_ ("_Save") },
};

static const char *
get_headline (const GError *error)
{
  if (error->domain != LJ_ERROR)
    return _ ("This could not be done");
  switch (error->code)
    {
    case LJ_ERROR_NOT_FOUND:
      return _ ("It is not there");
    case LJ_ERROR_NOT_A_WORKBOOK:
      return _ ("This is not a workbook");
    case LJ_ERROR_TOO_NEW:
      return _ ("This workbook needs a newer Linjaus");
    case LJ_ERROR_DAMAGED:
      return _ ("This workbook is damaged");
    case LJ_ERROR_BUSY:
      return _ ("Someone else is writing to this workbook");
    case LJ_ERROR_READ_ONLY:
      return _ ("This cannot be written to");
    case LJ_ERROR_FULL:
      return _ ("The disk is full");
    case LJ_ERROR_BAD_FILE:
      return _ ("This document could not be imported");
    case LJ_ERROR_NOT_SUPPORTED:
      return _ ("This format cannot be read yet");
    default:
      return _ ("This could not be done");
    }
}

/* One button, in our own words: GTK's would be in English where its catalogues are missing. */
static void
present_message (GtkWidget *near, GtkMessageType type, const char *headline, const char *text)
{
  GtkRoot *root = near != NULL ? gtk_widget_get_root (near) : NULL;
  GtkWidget *dialog = gtk_message_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                                              GTK_DIALOG_MODAL | GTK_DIALOG_DESTROY_WITH_PARENT,
                                              type, GTK_BUTTONS_NONE, "%s", headline);

  gtk_message_dialog_format_secondary_text (GTK_MESSAGE_DIALOG (dialog), "%s", text);
  gtk_dialog_add_button (GTK_DIALOG (dialog), _ ("_Close"), GTK_RESPONSE_CLOSE);
  g_signal_connect (dialog, "response", G_CALLBACK (gtk_window_destroy), NULL);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Says what failed, where and what to do. near: a widget of the window it concerns, or NULL. */
void
lj_dialog_error (GtkWidget *near, const GError *error)
{
  present_message (near, GTK_MESSAGE_ERROR, get_headline (error), error->message);
}

/* Says something that needs no answer. */
void
lj_dialog_tell (GtkWidget *near, const char *headline, const char *text)
{
  present_message (near, GTK_MESSAGE_INFO, headline, text);
}

typedef struct
{
  LjAgreed agreed;
  GObject *data;
} Question;

static void
answered_cb (GtkDialog *dialog, int response, Question *question)
{
  gtk_window_destroy (GTK_WINDOW (dialog));
  if (response == GTK_RESPONSE_ACCEPT)
    question->agreed (question->data);
  g_object_unref (question->data);
  g_free (question);
}

/* Asks before something that cannot be taken back. data is kept alive meanwhile. */
void
lj_dialog_ask (GtkWidget *near, const char *headline, const char *text, const char *accept,
               LjAgreed agreed, GObject *data)
{
  Question *question = g_new0 (Question, 1);
  GtkWidget *dialog = gtk_message_dialog_new (
      GTK_WINDOW (gtk_widget_get_root (near)), GTK_DIALOG_MODAL | GTK_DIALOG_DESTROY_WITH_PARENT,
      GTK_MESSAGE_QUESTION, GTK_BUTTONS_NONE, "%s", headline);

  question->agreed = agreed;
  question->data = g_object_ref (data);
  gtk_message_dialog_format_secondary_text (GTK_MESSAGE_DIALOG (dialog), "%s", text);
  gtk_dialog_add_button (GTK_DIALOG (dialog), _ ("_Cancel"), GTK_RESPONSE_CANCEL);
  gtk_dialog_add_button (GTK_DIALOG (dialog), accept, GTK_RESPONSE_ACCEPT);
  g_signal_connect (dialog, "response", G_CALLBACK (answered_cb), question);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
add_filter (GtkFileChooser *chooser, const char *name, const char *const *suffixes)
{
  g_autoptr(GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  for (guint i = 0; suffixes[i] != NULL; i++)
    gtk_file_filter_add_suffix (filter, suffixes[i]);
  gtk_file_chooser_add_filter (chooser, filter);
}

/* What can be saved in several formats: the first one if the user neither chooses nor types
 * another. */
static const struct
{
  LjChoose what;
  const char *name, *suffix;
} formats[] = {
  { LJ_CHOOSE_REPORT, N_ ("PDF documents"), ".pdf" },
  { LJ_CHOOSE_REPORT, N_ ("Texts to edit (ODT)"), ".odt" },
  { LJ_CHOOSE_REPORT, N_ ("Slides to edit (ODP)"), ".odp" },
  { LJ_CHOOSE_REPORT, N_ ("Web pages (HTML)"), ".html" },
  { LJ_CHOOSE_CHART, N_ ("PDF documents"), ".pdf" },
  { LJ_CHOOSE_CHART, N_ ("Drawings (SVG)"), ".svg" },
  { LJ_CHOOSE_CHART, N_ ("PNG images"), ".png" },
};

static gboolean
add_formats (GtkFileChooser *chooser, LjChoose what)
{
  gboolean added = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      const char *suffixes[] = { formats[i].suffix + 1, NULL };

      if (formats[i].what != what)
        continue;
      add_filter (chooser, _ (formats[i].name), suffixes);
      added = TRUE;
    }
  return added;
}

/* The ending that the name lacks; NULL: it has one. */
static const char *
find_missing_suffix (GtkFileChooser *chooser, LjChoose what, const char *path)
{
  GtkFileFilter *filter = gtk_file_chooser_get_filter (chooser);
  const char *name = filter != NULL ? gtk_file_filter_get_name (filter) : NULL;
  g_autofree char *lower = g_ascii_strdown (path, -1);
  const char *suffix = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      if (formats[i].what != what)
        continue;
      if (g_str_has_suffix (lower, formats[i].suffix))
        return NULL;
      if (suffix == NULL || g_strcmp0 (name, _ (formats[i].name)) == 0)
        suffix = formats[i].suffix;
    }
  if (suffix == NULL && !g_str_has_suffix (path, ".linjaus"))
    return ".linjaus";
  return suffix;
}

static void
add_filters (GtkFileChooser *chooser, LjChoose what)
{
  static const char *const workbooks[] = { "linjaus", NULL };
  static const char *const images[] = { "png", NULL };
  static const char *const documents[] = { "txt", "md", "csv", "tsv", "json", NULL };
  g_autoptr(GtkFileFilter) all = gtk_file_filter_new ();

  if (what == LJ_CHOOSE_DOCUMENT)
    add_filter (chooser, _ ("Documents (txt, md, csv, tsv, json)"), documents);
  else if (what == LJ_CHOOSE_LOGO)
    add_filter (chooser, _ ("PNG images"), images);
  else if (!add_formats (chooser, what))
    add_filter (chooser, _ ("Linjaus workbooks"), workbooks);
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, all);
}

static void
set_folder (GtkFileChooser *chooser)
{
  g_autofree char *path = lj_settings_dup_folder ();
  g_autoptr(GFile) folder = path != NULL ? g_file_new_for_path (path) : NULL;

  if (folder != NULL)
    gtk_file_chooser_set_current_folder (chooser, folder, NULL);
}

static void
keep_folder (GFile *file)
{
  g_autoptr(GFile) folder = g_file_get_parent (file);
  g_autofree char *path = folder != NULL ? g_file_get_path (folder) : NULL;

  if (path != NULL)
    lj_settings_set_folder (path);
}

/* A new file gets the ending by which its kind is known, if the user left it away. */
static GFile *
take_chosen (Choice *choice)
{
  GtkFileChooser *chooser = GTK_FILE_CHOOSER (choice->native);
  GFile *file = gtk_file_chooser_get_file (chooser);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  const char *suffix = path != NULL ? find_missing_suffix (chooser, choice->what, path) : NULL;
  g_autofree char *with_suffix = NULL;

  if (suffix == NULL || gtk_file_chooser_get_action (chooser) != GTK_FILE_CHOOSER_ACTION_SAVE)
    return file;
  g_object_unref (file);
  with_suffix = g_strconcat (path, suffix, NULL);
  return g_file_new_for_path (with_suffix);
}

static void
response_cb (GtkNativeDialog *native, int response, Choice *choice)
{
  GFile *file = response == GTK_RESPONSE_ACCEPT ? take_chosen (choice) : NULL;

  gtk_native_dialog_hide (native);
  if (file != NULL)
    {
      keep_folder (file);
      choice->chosen (file, choice->data);
    }
  g_object_unref (choice->data);
  g_object_unref (choice->native);
  g_free (choice);
}

/* Asks for a file; chosen is called with it, or not at all. name: what a new file is called at
 * first, or NULL. data is kept alive meanwhile. */
void
lj_dialog_choose (GtkWindow *parent, LjChoose what, const char *name, LjChosen chosen,
                  GObject *data)
{
  g_autofree char *fit = g_strdup (name);
  Choice *choice = g_new0 (Choice, 1);
  GtkFileChooser *chooser;

  choice->what = what;
  choice->chosen = chosen;
  choice->data = g_object_ref (data);
  choice->native
      = gtk_file_chooser_native_new (_ (choices[what].title), parent, choices[what].action,
                                     _ (choices[what].accept), _ ("_Cancel"));
  chooser = GTK_FILE_CHOOSER (choice->native);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (choice->native), TRUE);
  add_filters (chooser, what);
  set_folder (chooser);
  if (fit != NULL)
    gtk_file_chooser_set_current_name (chooser, g_strdelimit (fit, UNFIT_IN_NAMES, '-'));
  g_signal_connect (choice->native, "response", G_CALLBACK (response_cb), choice);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (choice->native));
}

/* GTK leaves the search in its window of shortcuts without names. */
static void
name_search (GtkWidget *root)
{
  if (GTK_IS_SEARCH_ENTRY (root) || GTK_IS_TOGGLE_BUTTON (root))
    gtk_accessible_update_property (GTK_ACCESSIBLE (root), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    _ ("Search the shortcuts"), -1);
  for (GtkWidget *i = gtk_widget_get_first_child (root); i; i = gtk_widget_get_next_sibling (i))
    if (!GTK_IS_STACK (root))
      name_search (i);
}

/* Every command that has a key, in the current language. parent: may be NULL. */
void
lj_dialog_shortcuts (GtkWindow *parent)
{
  g_autoptr(GtkBuilder) builder
             = gtk_builder_new_from_resource ("/fi/linjaus/Linjaus/shortcuts.ui");
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  name_search (GTK_WIDGET (window));
  gtk_window_set_transient_for (window, parent);
  gtk_window_set_destroy_with_parent (window, TRUE);
  gtk_window_present (window);
}

/* What the program is, which version, under which licence. GTK's own dialog for it keeps the
 * language it was first shown in. */
void
lj_dialog_about (GtkWindow *parent)
{
  g_autofree char *text
      = g_strdup_printf ("Linjaus %s\n%s\n%s", VERSION,
                         _ ("A workbench for the strategy team of a wellbeing services county"),
                         _ ("European Union Public Licence 1.2 (EUPL-1.2)"));
  LjTextDialog *dialog = lj_text_dialog_new (parent, _ ("About Linjaus"), text);

  gtk_window_set_default_size (GTK_WINDOW (dialog), 480, 240);
  gtk_window_present (GTK_WINDOW (dialog));
}
