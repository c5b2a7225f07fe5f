/* SPDX-License-Identifier: EUPL-1.2 */
#include "every-window.h"

/* Every control of everything that is shown has a name for those who cannot see it, and in Finnish
 * and Swedish nothing is left in English. */

typedef struct
{
  GHashTable *english; /* words that this language has others for */
  GHashTable *own;     /* words that this language has */
} Catalogue;

typedef struct
{
  const char *where;
  const char *language;
  Catalogue *catalogue; /* NULL: English */
  guint controls;
  guint translated;
} Walk;

/* As it is shown: without the mark of the letter that gives the command. */
static char *
dup_shown (const char *message)
{
  g_auto(GStrv) parts = g_strsplit (message, "_", -1);

  return g_strjoinv ("", parts);
}

static void
add_pair (Catalogue *self, const char *message, const char *translation)
{
  g_autofree char *shown = dup_shown (message);
  g_autofree char *other = dup_shown (translation);

  if (*shown == '\0')
    return;
  g_hash_table_add (self->own, g_strdup (other));
  if (strcmp (shown, other) != 0)
    g_hash_table_add (self->english, g_steal_pointer (&shown));
}

/* What follows the keyword of a line of a catalogue, or is all of it: a quoted string. */
static void
append_quoted (GString *text, const char *line)
{
  const char *start = strchr (line, '"');
  const char *end = strrchr (line, '"');
  g_autofree char *raw = start < end ? g_strndup (start + 1, (gsize) (end - start - 1)) : NULL;
  g_autofree char *plain = raw != NULL ? g_strcompress (raw) : NULL;

  if (plain != NULL)
    g_string_append (text, plain);
}

static void
read_lines (Catalogue *self, char **lines)
{
  g_autoptr(GString) message = g_string_new (NULL);
  g_autoptr(GString) translation = g_string_new (NULL);
  GString *current = NULL;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (g_str_has_prefix (lines[i], "msgid "))
        {
          add_pair (self, message->str, translation->str);
          current = g_string_truncate (message, 0);
          g_string_truncate (translation, 0);
        }
      else if (g_str_has_prefix (lines[i], "msgid_plural"))
        current = NULL;
      else if (g_str_has_prefix (lines[i], "msgstr ") || g_str_has_prefix (lines[i], "msgstr[0]"))
        current = translation;
      else if (lines[i][0] != '"')
        current = NULL;
      if (current != NULL)
        append_quoted (current, lines[i]);
    }
  add_pair (self, message->str, translation->str);
}

static Catalogue *
catalogue_new (const char *language)
{
  Catalogue *self = g_new0 (Catalogue, 1);
  g_autofree char *name = g_strconcat (language, ".po", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "po", name, NULL);
  g_autofree char *text = NULL;
  g_auto(GStrv) lines = NULL;
  g_autoptr(GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (text, "\n", -1);
  self->english = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->own = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  read_lines (self, lines);
  /* Everywhere a language is called what it calls itself. */
  g_hash_table_add (self->own, g_strdup (lj_language_name (LJ_LANGUAGE_EN)));
  g_assert_cmpuint (g_hash_table_size (self->english), >, 500);
  return self;
}

static void
catalogue_free (Catalogue *self)
{
  g_hash_table_unref (self->english);
  g_hash_table_unref (self->own);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Catalogue, catalogue_free)

static void
fault (Walk *walk, GtkWidget *widget, const char *what, const char *text)
{
  g_autofree char *place = every_dup_place (widget);

  g_test_message ("%s, %s: %s “%s” at %s", walk->where, walk->language, what, text, place);
  g_test_fail ();
}

static void
check_words (Walk *walk, GtkWidget *widget, const char *text)
{
  g_autofree char *shown = text != NULL ? dup_shown (text) : NULL;

  if (shown == NULL || walk->catalogue == NULL)
    return;
  if (g_hash_table_contains (walk->catalogue->own, shown))
    walk->translated++;
  else if (g_hash_table_contains (walk->catalogue->english, shown))
    fault (walk, widget, "still in English:", shown);
}

/* NULL: it has none. (transfer full) */
static char *
dup_property (GtkWidget *widget, GtkAccessibleProperty property)
{
  if (!gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), property))
    return NULL;
  /* GTK tells the value only to those who guess wrong. */
  return gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), property, "\001");
}

/* Whether one of the widgets that it says it is labelled by has a label. */
static gboolean
is_labelled (GtkWidget *widget)
{
  g_autofree char *labels = NULL;
  g_auto(GStrv) parts = NULL;

  if (!gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget),
                                         GTK_ACCESSIBLE_RELATION_LABELLED_BY))
    return FALSE;
  /* Told as Type<0xaddress>, with no other way to it from outside of GTK. */
  labels = gtk_test_accessible_check_relation (GTK_ACCESSIBLE (widget),
                                               GTK_ACCESSIBLE_RELATION_LABELLED_BY, widget, NULL);
  parts = g_strsplit (labels != NULL ? labels : "", "<", -1);
  for (guint i = 1; i < g_strv_length (parts); i++)
    {
      GtkWidget *label = (GtkWidget *) g_ascii_strtoull (parts[i], NULL, 16);
      g_autofree char *text
          = label != NULL ? dup_property (label, GTK_ACCESSIBLE_PROPERTY_LABEL) : NULL;

      if (text != NULL && *g_strstrip (text) != '\0')
        return TRUE;
    }
  return FALSE;
}

/* A label that is read out with the mark of the letter that gives the command. */
static gboolean
has_mark (GtkWidget *widget)
{
  g_autofree char *label = dup_property (widget, GTK_ACCESSIBLE_PROPERTY_LABEL);
  gboolean underline = FALSE;

  if (GTK_IS_BUTTON (widget) || GTK_IS_CHECK_BUTTON (widget))
    g_object_get (widget, "use-underline", &underline, NULL);
  return underline && label != NULL && strchr (label, '_') != NULL;
}

/* By the rule that GTK follows: its label, or that of what it is labelled by. */
static gboolean
has_name (GtkWidget *widget)
{
  g_autofree char *label = dup_property (widget, GTK_ACCESSIBLE_PROPERTY_LABEL);

  return (label != NULL && *g_strstrip (label) != '\0') || is_labelled (widget);
}

/* Widgets that are one control as a whole, whatever they are made of. */
static gboolean
is_whole (GtkWidget *widget)
{
  return GTK_IS_DROP_DOWN (widget) || GTK_IS_EDITABLE (widget) || GTK_IS_MENU_BUTTON (widget)
         || GTK_IS_SWITCH (widget) || GTK_IS_SCALE (widget);
}

/* Rows are named by what is in them, and scrolled windows take the keyboard only to be scrolled. */
static gboolean
is_control (GtkWidget *widget)
{
  const char *type = G_OBJECT_TYPE_NAME (widget);

  if (is_whole (widget) || GTK_IS_COLUMN_VIEW (widget))
    return TRUE;
  if (GTK_IS_SCROLLED_WINDOW (widget) || GTK_IS_LIST_BOX_ROW (widget)
      || GTK_IS_TREE_EXPANDER (widget) || g_str_equal (type, "GtkListItemWidget")
      || g_str_equal (type, "GtkColumnListView") || GTK_IS_POPOVER (widget))
    return FALSE;
  return gtk_widget_get_focusable (widget);
}

/* GTK's own words, as names of keys, are in GTK's own catalogues, which may not be there. In its
 * window of shortcuts there is a menu of sections, shown where there are several. */
static gboolean
is_of_gtk (GtkWidget *widget)
{
  return GTK_IS_WINDOW_CONTROLS (widget) || GTK_IS_SHORTCUT_LABEL (widget)
         || (GTK_IS_MENU_BUTTON (widget) && GTK_IS_SHORTCUTS_WINDOW (gtk_widget_get_root (widget)));
}

/* The field for what something is called in another language than the one that is shown. */
static gboolean
is_for_another (const char *label)
{
  for (guint i = 0; label != NULL && i < LJ_N_LANGUAGES; i++)
    {
      g_autofree char *end = g_strconcat (", ", lj_language_name (i), NULL);

      if (g_str_has_suffix (label, end))
        return i != lj_language_get_current ();
    }
  return FALSE;
}

static void
check_menu (Walk *walk, GtkWidget *widget, GMenuModel *menu)
{
  static const char *const links[] = { G_MENU_LINK_SECTION, G_MENU_LINK_SUBMENU };

  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autofree char *label = NULL;

      if (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_LABEL, "s", &label))
        check_words (walk, widget, label);
      for (guint j = 0; j < G_N_ELEMENTS (links); j++)
        {
          g_autoptr(GMenuModel) below = g_menu_model_get_item_link (menu, i, links[j]);

          if (below != NULL)
            check_menu (walk, widget, below);
        }
    }
}

static void
check_choices (Walk *walk, GtkWidget *widget)
{
  GListModel *model = gtk_drop_down_get_model (GTK_DROP_DOWN (widget));

  for (guint i = 0; GTK_IS_STRING_LIST (model) && i < g_list_model_get_n_items (model); i++)
    check_words (walk, widget, gtk_string_list_get_string (GTK_STRING_LIST (model), i));
}

static GMenuModel *
get_menu (GtkWidget *widget)
{
  if (GTK_IS_MENU_BUTTON (widget))
    return gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (widget));
  return GTK_IS_POPOVER_MENU (widget) ? gtk_popover_menu_get_menu_model (GTK_POPOVER_MENU (widget))
                                      : NULL;
}

static void
check_all_words (Walk *walk, GtkWidget *widget)
{
  g_autofree char *label = dup_property (widget, GTK_ACCESSIBLE_PROPERTY_LABEL);
  g_autofree char *description = dup_property (widget, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  g_autofree char *placeholder = NULL;
  g_autofree char *title = NULL;

  if ((GTK_IS_ENTRY (widget) && !is_for_another (label)) || GTK_IS_SEARCH_ENTRY (widget))
    g_object_get (widget, "placeholder-text", &placeholder, NULL);
  if (GTK_IS_WINDOW (widget))
    title = g_strdup (gtk_window_get_title (GTK_WINDOW (widget)));
  check_words (walk, widget, ui_get_words (widget));
  check_words (walk, widget, gtk_widget_get_tooltip_text (widget));
  check_words (walk, widget, label);
  check_words (walk, widget, description);
  check_words (walk, widget, placeholder);
  check_words (walk, widget, title);
  if (GTK_IS_DROP_DOWN (widget))
    check_choices (walk, widget);
  if (get_menu (widget) != NULL)
    check_menu (walk, widget, get_menu (widget));
}

static void
walk_widget (Walk *walk, GtkWidget *widget)
{
  if (!gtk_widget_get_visible (widget) && !GTK_IS_POPOVER_MENU (widget))
    return;
  if (GTK_IS_EXPANDER (widget))
    gtk_expander_set_expanded (GTK_EXPANDER (widget), TRUE);
  if (is_control (widget) && !is_of_gtk (widget))
    {
      walk->controls++;
      if (!has_name (widget))
        fault (walk, widget, "no name", "");
      if (gtk_widget_get_mapped (widget) && has_mark (widget))
        fault (walk, widget, "read out with an underline", "");
    }
  if (!is_of_gtk (widget))
    check_all_words (walk, widget);
  if (!is_whole (widget) && !is_of_gtk (widget))
    for (GtkWidget *i = gtk_widget_get_first_child (widget); i; i = gtk_widget_get_next_sibling (i))
      walk_widget (walk, i);
}

static void
walk_window (gpointer window, const char *where, const char *language, Catalogue *catalogue)
{
  Walk walk = { .where = where, .language = language, .catalogue = catalogue };

  walk_widget (&walk, GTK_WIDGET (window));
  g_assert_cmpuint (walk.controls, >, 0);
  if (catalogue != NULL)
    g_assert_cmpuint (walk.translated, >, 0);
}

static void
set_language (const char *tag)
{
  g_action_group_activate_action (G_ACTION_GROUP (ui_application), "language",
                                  g_variant_new_string (tag));
  ui_settle ();
}

static void
walk_pages (Ui *ui, const char *what, const char *language, Catalogue *catalogue)
{
  g_autoptr(GListModel) pages
             = G_LIST_MODEL (gtk_stack_get_pages (lj_workbook_view_get_pages (ui_get_view (ui))));

  g_assert_cmpuint (g_list_model_get_n_items (pages), >=, 3);
  for (guint i = 0; i < g_list_model_get_n_items (pages); i++)
    {
      g_autoptr(GObject) page = g_list_model_get_item (pages, i);
      const char *name = gtk_stack_page_get_name (GTK_STACK_PAGE (page));
      g_autofree char *where = g_strdup_printf ("page %s, %s", name, what);

      ui_act (ui, "view.page", name);
      walk_window (ui->window, where, language, catalogue);
    }
}

/* A second round, so that there is one before it to be shown. */
static void
add_round (Ui *ui)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LjPlan) plan = lj_example_read (&error);
  g_autoptr(LjWorkbook) workbook = lj_workbook_open (ui->path, 0, &error);
  LjPlan *const plans[] = { plan };

  g_assert_true (lj_import_commit (workbook, plans, 1, "2026", NULL, &error));
  g_assert_no_error (error);
}

static void
set_up (Ui *ui, gconstpointer language)
{
  ui->folder = g_dir_make_tmp ("linjaus-ui-XXXXXX", NULL);
  ui->path = g_build_filename (ui->folder, "a.linjaus", NULL);
  ui_make_workbook (ui->path);
  add_round (ui);
  ui_open (ui);
  g_assert_true (ui_wait (ui_has_tree, ui));
  set_language (language);
  g_assert_true (ui_wait (ui_has_tree, ui));
}

static void
tear_down (Ui *ui, gconstpointer language)
{
  set_language ("en");
  ui_tear_down (ui, NULL);
}

static Catalogue *
load (const char *language)
{
  return strcmp (language, "en") != 0 ? catalogue_new (language) : NULL;
}

static void
test_pages (Ui *ui, gconstpointer language)
{
  g_autoptr(Catalogue) catalogue = load (language);

  every_select_document (ui);
  walk_pages (ui, "a document", language, catalogue);
  every_select_goal (ui);
  walk_pages (ui, "a goal", language, catalogue);
  ui_act (ui, "goal.add-part", NULL);
  ui_act (ui, "tree.lock", NULL);
  walk_pages (ui, "a goal in parts", language, catalogue);
}

static void
test_start (Ui *ui, gconstpointer language)
{
  g_autoptr(Catalogue) catalogue = load (language);
  LjWindow *window = lj_window_new (GTK_APPLICATION (ui_application));

  gtk_window_present (GTK_WINDOW (window));
  ui_settle ();
  walk_window (window, "start", language, catalogue);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_windows (Ui *ui, gconstpointer language)
{
  g_autoptr(Catalogue) catalogue = load (language);

  for (guint i = 0; i < G_N_ELEMENTS (every_windows); i++)
    {
      GtkWidget *window;

      every_prepare (ui, &every_windows[i]);
      window = every_open (ui, &every_windows[i]);
      walk_window (window, every_windows[i].name, language, catalogue);
      gtk_window_destroy (GTK_WINDOW (window));
      ui_settle ();
    }
}

int
main (int argc, char **argv)
{
  static const char *const languages[] = { "en", "fi", "sv" };
  static const struct
  {
    const char *name;
    void (*test) (Ui *ui, gconstpointer language);
  } tests[] = {
    { "start", test_start },
    { "pages", test_pages },
    { "windows", test_windows },
  };

  every_start (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    for (guint j = 0; j < G_N_ELEMENTS (languages); j++)
      {
        g_autofree char *path = g_strdup_printf ("/names/%s/%s", tests[i].name, languages[j]);

        g_test_add (path, Ui, languages[j], set_up, tests[i].test, tear_down);
      }
  return ui_run ();
}
