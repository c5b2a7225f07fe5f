/* SPDX-License-Identifier: EUPL-1.2 */
#include "ui-test.h"

#include <gdk/x11/gdkx.h>
#include <linjaus/export.h>

#include "element-dialog.h"
#include "tree-view.h"

/* A strategy in Finnish and Swedish is made and evaluated with keys alone, taken back to nothing
 * and done again. The keys are those of a Finnish keyboard, sent to the display as a keyboard
 * sends them; the window finds out by itself what they mean. */

#define N_LINES 3
#define N_GOALS_OF_LINE 4
#define N_GOALS (N_LINES * N_GOALS_OF_LINE)
/* The new workbook; a name for each row, those but the first two being added before; score, answer
 * and two texts. */
#define N_ROWS (1 + N_LINES + N_GOALS)
#define N_ACTS (1 + N_ROWS + (N_ROWS - 2) + 4 * N_GOALS)

typedef struct
{
  const char *number, *fi, *sv;
} Names;

static const Names document = { "", "Hyvää arkea lähellä", "En god vardag nära dig" };

static const Names lines[N_LINES] = {
  { "1", "Palvelut löytyvät helposti", "Tjänsterna är lätta att hitta" },
  { "2", "Henkilöstö voi hyvin", "Personalen mår bra" },
  { "3", "Talous on tasapainossa", "Ekonomin är i balans" },
};

/* What is typed of each goal, and the keys of its score and its answer. */
static const struct
{
  Names names;
  const char *score, *answer;
  const char *fi, *sv;
} goals[N_GOALS] = {
  { { "1.1", "Lääkäriin pääsee viikossa", "Läkartid inom en vecka" },
    "4",
    "k",
    "Jono lyheni viiteen päivään.",
    "Kön blev fem dagar." },
  { { "1.2", "Hammashoidon jono puretaan", "Kön till tandvården avvecklas" },
    "2",
    "e",
    "Tekijöitä ei löytynyt.",
    "Det fanns inga sökande." },
  { { "1.3", "Neuvola toimii myös iltaisin", "Rådgivningen är öppen på kvällen" },
    "3",
    "o",
    "Kaksi kuudesta on auki.",
    "Två av sex har öppet." },
  { { "1.4", "Asiointi sujuu ruotsiksi", "Man får service på svenska" },
    "5",
    "k",
    "Kaikki puhelut vastattiin.",
    "Alla samtal besvarades." },
  { { "2.1", "Sairauspoissaolot vähenevät", "Sjukfrånvaron minskar" },
    "1",
    "e",
    "Ne lisääntyivät hieman.",
    "Den ökade något." },
  { { "2.2", "Jokaisella on työpari", "Alla har en arbetskamrat" },
    "3",
    "o",
    "Öisin ei vielä ole.",
    "Inte ännu på nätterna." },
  { { "2.3", "Esihenkilöt koulutetaan", "Cheferna utbildas" },
    "5",
    "k",
    "Koulutus on käyty.",
    "Utbildningen är klar." },
  { { "2.4", "Vuokratyö loppuu", "Inhyrd arbetskraft upphör" },
    "2",
    "e",
    "Päivystys tarvitsee sitä.",
    "Jouren behöver den." },
  { { "3.1", "Alijäämä katetaan", "Underskottet täcks" },
    "3",
    "o",
    "Puolet on katettu.",
    "Hälften är täckt." },
  { { "3.2", "Tilat ovat käytössä", "Lokalerna används" },
    "4",
    "k",
    "Kolme taloa myytiin.",
    "Tre hus såldes." },
  { { "3.3", "Hankinnat kilpailutetaan", "Upphandlingar konkurrensutsätts" },
    "4",
    "o",
    "Yksi jäi ensi vuoteen.",
    "En blev till nästa år." },
  { { "3.4", "Maksut peritään ajallaan", "Avgifterna drivs in i tid" },
    "5",
    "k",
    "Perintä toimii.",
    "Indrivningen fungerar." },
};

typedef struct
{
  Ui ui;
  GPtrArray *states; /* the workbook as JSON after each act */
} Fixture;

static const char *
get_last_state (Fixture *fixture)
{
  return g_ptr_array_index (fixture->states, fixture->states->len - 1);
}

static gboolean
is_done (gpointer data)
{
  return *(gboolean *) data;
}

static void
done_cb (GObject *process, GAsyncResult *result, gpointer data)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (g_subprocess_wait_check_finish (G_SUBPROCESS (process), result, &error));
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

static void
run (const char *const *command)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GSubprocess) process = g_subprocess_newv (command, G_SUBPROCESS_FLAGS_NONE, &error);
  gboolean done = FALSE;

  g_assert_no_error (error);
  g_subprocess_wait_check_async (process, NULL, done_cb, &done);
  g_assert_true (ui_wait (is_done, &done));
  gdk_display_sync (gdk_display_get_default ());
  ui_settle ();
}

static GtkWindow *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (windows, i);

      if (gtk_window_get_modal (window) && gtk_widget_get_mapped (GTK_WIDGET (window)))
        return window;
    }
  return NULL;
}

static GtkWindow *
get_front (Fixture *fixture)
{
  GtkWindow *dialog = find_dialog ();

  return dialog != NULL ? dialog : GTK_WINDOW (fixture->ui.window);
}

/* There is no window manager that would give the keyboard to the window in front. */
static void
send (Fixture *fixture, const char *how, const char *what)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (get_front (fixture)));
  g_autofree char *id = g_strdup_printf ("%lu", gdk_x11_surface_get_xid (surface));
  const char *const command[] = { "xdotool", "windowfocus", id, how, "--delay", "1", what, NULL };

  run (command);
}

static void
press (Fixture *fixture, const char *key)
{
  send (fixture, "key", key);
}

static void
type (Fixture *fixture, const char *text)
{
  if (*text != '\0')
    send (fixture, "type", text);
}

static gboolean
is_another (gpointer data)
{
  Fixture *fixture = data;
  g_autofree char *now = ui_dup_json (&fixture->ui);

  return strcmp (now, get_last_state (fixture)) != 0;
}

/* One act came of the last key. */
static void
keep (Fixture *fixture)
{
  g_assert_true (ui_wait (is_another, fixture));
  g_ptr_array_add (fixture->states, ui_dup_json (&fixture->ui));
}

static void
press_act (Fixture *fixture, const char *key)
{
  press (fixture, key);
  keep (fixture);
}

static GtkWidget *
get_focus (Fixture *fixture)
{
  return gtk_window_get_focus (get_front (fixture));
}

/* The focus is on the widget or in it. */
static gboolean
has_focus (Fixture *fixture, GtkWidget *widget)
{
  GtkWidget *focus = get_focus (fixture);

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  static const char *const keyboard[] = { "setxkbmap", "fi", NULL };
  g_autoptr(LjProperties) properties = lj_properties_new ();
  LjBeginning beginning = { .properties = properties };
  g_autoptr(GFile) file = NULL;
  Ui *ui = &fixture->ui;

  run (keyboard);
  lj_i18n_set_language (LJ_LANGUAGE_FI);
  ui->folder = g_dir_make_tmp ("linjaus-ui-XXXXXX", NULL);
  ui->path = g_build_filename (ui->folder, "new.linjaus", NULL);
  file = g_file_new_for_path (ui->path);
  ui->window = lj_window_new (GTK_APPLICATION (ui_application));
  gtk_window_set_default_size (GTK_WINDOW (ui->window), 1200, 900);
  gtk_window_present (GTK_WINDOW (ui->window));
  g_assert_true (lj_window_create (ui->window, file, &beginning));
  g_assert_true (ui_wait (ui_has_tree, ui));
  fixture->states = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (fixture->states, ui_dup_json (&fixture->ui));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_ptr_array_unref (fixture->states);
  ui_tear_down (&fixture->ui, data);
}

static gboolean
has_dialog (gpointer data)
{
  return find_dialog () != NULL;
}

static gboolean
has_no_dialog (gpointer data)
{
  return find_dialog () == NULL;
}

/* The text of the entry that has the keyboard. */
static void
assert_entry (Fixture *fixture, const char *expected)
{
  GtkWidget *focus = get_focus (fixture);

  g_assert_true (GTK_IS_EDITABLE (focus));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (focus)), ==, expected);
}

/* What stands there is selected when the keyboard comes, so that typing replaces it. */
static void
fill_in (Fixture *fixture, const char *text)
{
  type (fixture, text);
  assert_entry (fixture, text);
}

static void
fill_in_names (Fixture *fixture, const Names *names)
{
  g_assert_true (ui_wait (has_dialog, NULL));
  fill_in (fixture, names->fi);
  press (fixture, "Tab");
  fill_in (fixture, names->sv);
  press (fixture, "Tab");
  fill_in (fixture, names->number);
  press (fixture, "Return");
  g_assert_true (ui_wait (has_no_dialog, NULL));
  keep (fixture);
}

static void
add (Fixture *fixture, const char *key, const Names *names)
{
  press_act (fixture, key);
  fill_in_names (fixture, names);
}

static void
press_times (Fixture *fixture, const char *key, guint n)
{
  for (guint i = 0; i < n; i++)
    press (fixture, key);
}

static void
rename_selected (Fixture *fixture, const Names *names)
{
  press (fixture, "F2");
  fill_in_names (fixture, names);
}

static void
add_goals (Fixture *fixture, guint line)
{
  for (guint i = 0; i < N_GOALS_OF_LINE; i++)
    add (fixture, i == 0 ? "ctrl+shift+Return" : "ctrl+Return",
         &goals[line * N_GOALS_OF_LINE + i].names);
}

static void
go_to_tree (Fixture *fixture)
{
  GtkWidget *tree = ui_find (GTK_WIDGET (fixture->ui.window), LJ_TYPE_TREE_VIEW);

  for (guint i = 0; i < 4 && !has_focus (fixture, tree); i++)
    press (fixture, "F6");
  g_assert_true (has_focus (fixture, tree));
}

/* There is a strategy with one line, which wait for their names. */
static void
build (Fixture *fixture)
{
  go_to_tree (fixture);
  press (fixture, "Home");
  rename_selected (fixture, &document);
  press (fixture, "Down");
  rename_selected (fixture, &lines[0]);
  add_goals (fixture, 0);
  for (guint i = 1; i < N_LINES; i++)
    {
      press_times (fixture, "Up", N_GOALS_OF_LINE);
      add (fixture, "ctrl+Return", &lines[i]);
      add_goals (fixture, i);
    }
}

static void
tab_to (Fixture *fixture, const char *field)
{
  GtkWidget *widget = ui_child (&fixture->ui, LJ_TYPE_FORM, field);

  for (guint i = 0; i < 20 && !has_focus (fixture, widget); i++)
    press (fixture, "Tab");
  g_assert_true (has_focus (fixture, widget));
}

/* Each text is saved when the keyboard leaves it: by Tab, and by the key for the next goal. */
static void
evaluate (Fixture *fixture)
{
  press (fixture, "Home");
  press (fixture, "F8");
  for (guint i = 0; i < N_GOALS; i++)
    {
      press_act (fixture, goals[i].score);
      press_act (fixture, goals[i].answer);
      tab_to (fixture, "published_fi");
      type (fixture, goals[i].fi);
      tab_to (fixture, "published_sv");
      keep (fixture);
      type (fixture, goals[i].sv);
      press_act (fixture, i + 1 < N_GOALS ? "F8" : "alt+Down");
    }
}

static void
append_names (GString *rows, LjKind kind, const Names *names)
{
  g_string_append_printf (rows, "%s %s %s / %s\n", lj_kind_token (kind), names->number, names->fi,
                          names->sv);
}

static const char *
token_of_key (const char *answer)
{
  return *answer == 'k' ? "yes" : *answer == 'o' ? "partly" : "no";
}

static char *
dup_expected_rows (void)
{
  GString *rows = g_string_new (NULL);

  append_names (rows, LJ_KIND_DOCUMENT, &document);
  for (guint i = 0; i < N_GOALS; i++)
    {
      if (i % N_GOALS_OF_LINE == 0)
        append_names (rows, LJ_KIND_POLICY_LINE, &lines[i / N_GOALS_OF_LINE]);
      append_names (rows, LJ_KIND_GOAL, &goals[i].names);
      g_string_append_printf (rows, "%s %s %s / %s\n", goals[i].score,
                              token_of_key (goals[i].answer), goals[i].fi, goals[i].sv);
    }
  return g_string_free (rows, FALSE);
}

static void
append_evaluation (GString *rows, LjWorkbook *workbook, const LjNode *node)
{
  gint64 round = lj_workbook_get_current_round (workbook);
  g_autofree char *fi
      = lj_workbook_dup_text (workbook, node->id, LJ_ROLE_PUBLISHED, round, LJ_LANGUAGE_FI);
  g_autofree char *sv
      = lj_workbook_dup_text (workbook, node->id, LJ_ROLE_PUBLISHED, round, LJ_LANGUAGE_SV);

  g_string_append_printf (rows, "%u %s %s / %s\n", node->score, lj_achieved_token (node->achieved),
                          fi, sv);
}

/* What the file holds, as any other program would read it. */
static char *
dup_rows (Fixture *fixture)
{
  g_autoptr(LjWorkbook) workbook = lj_workbook_open (fixture->ui.path, LJ_OPEN_READ_ONLY, NULL);
  g_autoptr(LjTree) tree = lj_workbook_load_tree (workbook, 0, NULL);
  GString *rows = g_string_new (NULL);

  for (guint i = 0; i < lj_tree_get_n_nodes (tree); i++)
    {
      const LjNode *node = &lj_tree_get_nodes (tree)[i];
      g_autofree char *number = lj_workbook_dup_number (workbook, node->id);
      g_autofree char *fi
          = lj_workbook_dup_text (workbook, node->id, LJ_ROLE_TITLE, 0, LJ_LANGUAGE_FI);
      g_autofree char *sv
          = lj_workbook_dup_text (workbook, node->id, LJ_ROLE_TITLE, 0, LJ_LANGUAGE_SV);
      const Names names = { number != NULL ? number : "", fi, sv };

      g_assert_cmpuint (node->depth, ==,
                        node->kind == LJ_KIND_GOAL          ? 2
                        : node->kind == LJ_KIND_POLICY_LINE ? 1
                                                            : 0);
      append_names (rows, node->kind, &names);
      if (node->kind == LJ_KIND_GOAL)
        append_evaluation (rows, workbook, node);
    }
  return g_string_free (rows, FALSE);
}

static void
assert_whole (Fixture *fixture)
{
  g_autofree char *expected = dup_expected_rows ();
  g_autofree char *rows = dup_rows (fixture);

  g_assert_cmpstr (rows, ==, expected);
}

typedef struct
{
  Fixture *fixture;
  guint state;
} Wish;

static gboolean
is_in_state (gpointer data)
{
  Wish *wish = data;
  g_autofree char *now = ui_dup_json (&wish->fixture->ui);

  return strcmp (now, g_ptr_array_index (wish->fixture->states, wish->state)) == 0;
}

static void
press_to_state (Fixture *fixture, const char *key, guint state)
{
  Wish wish = { fixture, state };

  press (fixture, key);
  g_assert_true (ui_wait (is_in_state, &wish));
}

static GtkWidget *
find_button (GtkWidget *root, const char *action)
{
  if (GTK_IS_BUTTON (root)
      && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (root)), action) == 0)
    return root;
  for (GtkWidget *i = gtk_widget_get_first_child (root); i; i = gtk_widget_get_next_sibling (i))
    {
      GtkWidget *found = find_button (i, action);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Whether the window offers it now, as its button shows. */
static gboolean
is_offered (Fixture *fixture, const char *action)
{
  GtkWidget *button = find_button (GTK_WIDGET (fixture->ui.window), action);

  g_assert_nonnull (button);
  return gtk_widget_get_sensitive (button);
}

/* Step by step, each of which is an act; the first is the new workbook itself. */
static void
undo_all (Fixture *fixture)
{
  g_autofree char *rows = NULL;

  for (guint i = fixture->states->len - 1; i > 0; i--)
    {
      g_assert_true (is_offered (fixture, "edit.undo"));
      press_to_state (fixture, "ctrl+z", i - 1);
    }
  g_assert_true (is_offered (fixture, "edit.undo"));
  press (fixture, "ctrl+z");
  rows = dup_rows (fixture);
  g_assert_cmpstr (rows, ==, "");
  g_assert_false (is_offered (fixture, "edit.undo"));
}

static void
redo_all (Fixture *fixture)
{
  for (guint i = 0; i < fixture->states->len; i++)
    {
      g_assert_true (is_offered (fixture, "edit.redo"));
      press_to_state (fixture, i % 2 == 0 ? "ctrl+shift+z" : "ctrl+y", i);
    }
  g_assert_false (is_offered (fixture, "edit.redo"));
}

static void
test_whole (Fixture *fixture, gconstpointer data)
{
  build (fixture);
  evaluate (fixture);
  assert_whole (fixture);
  g_assert_cmpuint (fixture->states->len, ==, N_ACTS);
  undo_all (fixture);
  redo_all (fixture);
  assert_whole (fixture);
}

int
main (int argc, char **argv)
{
  ui_start (&argc, &argv);
  g_test_add ("/keyboard/whole", Fixture, NULL, set_up, test_whole, tear_down);
  return ui_run ();
}
