/* SPDX-License-Identifier: EUPL-1.2 */
#include "list-page-private.h"

#include <linjaus/properties.h>

#include "date-entry.h"
#include "figure-text.h"

/* The choices above the list of goals: their names, and the filter that they make together. */

/* A choice after the first, "any", counted from 0; G_MAXUINT: any. */
static guint
get_choice (GtkDropDown *choice)
{
  guint chosen = gtk_drop_down_get_selected (choice);

  return chosen == 0 || chosen == GTK_INVALID_LIST_POSITION ? G_MAXUINT : chosen - 1;
}

/* The set of one choice; 0: any. */
static guint
get_bit (GtkDropDown *choice)
{
  guint chosen = get_choice (choice);

  return chosen == G_MAXUINT ? 0 : 1u << chosen;
}

/* Choices of translation: any; some language lacks; then a language each. */
static guint
get_lacking (LjListPage *self)
{
  guint chosen = get_choice (self->translation);

  if (chosen == G_MAXUINT)
    return 0;
  return chosen == 0 ? (1u << LJ_N_LANGUAGES) - 1 : 1u << self->languages[chosen - 1];
}

/* From the beginning of the day; 0: any time. */
static gint64
get_since (LjListPage *self)
{
  g_autofree char *iso = NULL;
  g_autofree char *moment = NULL;
  g_autoptr(GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr(GDateTime) time = NULL;

  if (!lj_date_entry_get_date (self->since, &iso) || iso == NULL)
    return 0;
  moment = g_strconcat (iso, "T00:00:00", NULL);
  time = g_date_time_new_from_iso8601 (moment, zone);
  return time != NULL ? g_date_time_to_unix (time) * G_USEC_PER_SEC : 0;
}

/* elements: keeps what the filter borrows. */
LjFilter
lj_list_page_get_filter (LjListPage *self, GArray **elements)
{
  guint line = get_choice (self->line);
  g_autofree char *words = g_strstrip (g_strdup (gtk_editable_get_text (self->words)));
  LjFilter filter
      = { .under = line < self->lines->len ? g_array_index (self->lines, gint64, line) : 0,
          .scores = get_bit (self->score),
          .achieved = get_bit (self->achieved),
          .states = get_bit (self->state),
          .lacking = get_lacking (self),
          .changed_since = get_since (self) };

  if (*words != '\0')
    *elements = lj_workbook_find_texts (lj_session_get_workbook (self->session), words,
                                        lj_session_get_round (self->session), NULL);
  filter.elements = *elements;
  return filter;
}

/* Takes the names, and keeps what was chosen. */
static void
set_choices (LjListPage *self, GtkDropDown *choice, GtkStringList *names)
{
  guint chosen = gtk_drop_down_get_selected (choice);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (names));

  self->filling = TRUE;
  gtk_drop_down_set_model (choice, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (choice, chosen < n ? chosen : 0);
  self->filling = FALSE;
  g_object_unref (names);
}

static void
append_name (GtkStringList *names, const char *name)
{
  g_autofree char *capitalised = lj_text_capitalise (name);

  gtk_string_list_append (names, capitalised);
}

/* Whatever something that is asked stands right below. */
static void
name_lines (LjListPage *self)
{
  LjTree *tree = lj_session_get_tree (self->session);
  const LjNode *nodes = lj_tree_get_nodes (tree);
  GtkStringList *names = gtk_string_list_new (NULL);
  g_autofree guint8 *is_line = g_new0 (guint8, MAX (lj_tree_get_n_nodes (tree), 1));

  gtk_string_list_append (names, _ ("All policy lines"));
  g_array_set_size (self->lines, 0);
  for (guint i = 0; i < lj_tree_get_n_nodes (tree); i++)
    if (lj_figure_is_asked (&nodes[i]) && nodes[i].kind != LJ_KIND_PART
        && nodes[i].parent != LJ_NODE_NONE)
      is_line[nodes[i].parent] = TRUE;
  for (guint i = 0; i < lj_tree_get_n_nodes (tree); i++)
    if (is_line[i] || nodes[i].parent == LJ_NODE_NONE)
      {
        g_autofree char *name = lj_session_dup_name (self->session, i);

        gtk_string_list_append (names, name);
        g_array_append_val (self->lines, nodes[i].id);
      }
  set_choices (self, self->line, names);
}

static void
name_scores (LjListPage *self)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _ ("Any score"));
  gtk_string_list_append (names, _ ("No score"));
  for (guint i = 1; i <= LJ_N_LEVELS; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u", i);

      gtk_string_list_append (names, name);
    }
  set_choices (self, self->score, names);
}

static void
name_answers (LjListPage *self)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _ ("Achieved or not"));
  for (LjAchieved i = LJ_ACHIEVED_NONE; i <= LJ_ACHIEVED_NO; i++)
    append_name (names, lj_session_achieved_name (self->session, i));
  set_choices (self, self->achieved, names);
}

static void
name_states (LjListPage *self)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _ ("Any state"));
  for (LjState i = LJ_STATE_ASKED; i <= LJ_STATE_AGREED; i++)
    append_name (names, lj_session_state_name (self->session, i));
  set_choices (self, self->state, names);
}

static void
name_translations (LjListPage *self)
{
  GtkStringList *names = gtk_string_list_new (NULL);
  guint languages = lj_workbook_get_languages (lj_session_get_workbook (self->session)), n = 0;

  gtk_string_list_append (names, _ ("Translated or not"));
  gtk_string_list_append (names, _ ("Translation lacking"));
  for (guint i = 0; i < LJ_N_LANGUAGES; i++)
    if ((languages & 1u << i) != 0)
      {
        /* Translators: %s is a language by its own name. */
        g_autofree char *name = g_strdup_printf (_ ("Lacking: %s"), lj_language_name (i));

        self->languages[n++] = i;
        gtk_string_list_append (names, name);
      }
  set_choices (self, self->translation, names);
}

/* Everything that can be chosen, in the current language and as the county calls it. */
void
lj_list_page_name_choices (LjListPage *self)
{
  name_lines (self);
  name_scores (self);
  name_answers (self);
  name_states (self);
  name_translations (self);
}

static void
append_choice (GString *text, GtkDropDown *choice)
{
  gpointer item = gtk_drop_down_get_selected_item (choice);

  if (get_choice (choice) != G_MAXUINT && GTK_IS_STRING_OBJECT (item))
    g_string_append_printf (text, " \u00b7 %s", gtk_string_object_get_string (item));
}

/* "12 of 165 goals · Score: 3 · ...": how the list came about. (transfer full) */
char *
lj_list_page_describe_filter (LjListPage *self)
{
  g_autoptr(GString) text = g_string_new (gtk_label_get_text (self->count));
  const char *words = gtk_editable_get_text (self->words);

  append_choice (text, self->line);
  if (get_choice (self->score) != G_MAXUINT && get_choice (self->score) != 0)
    g_string_append_printf (text, " \u00b7 %s %u", _ ("Score"), get_choice (self->score));
  else
    append_choice (text, self->score);
  append_choice (text, self->achieved);
  append_choice (text, self->state);
  append_choice (text, self->translation);
  if (get_since (self) != 0)
    {
      g_autofree char *date = lj_text_date (get_since (self), lj_language_get_current ());

      /* Translators: %s is a date. */
      g_string_append (text, " \u00b7 ");
      g_string_append_printf (text, _ ("Changed since %s"), date);
    }
  if (*words != '\0')
    g_string_append_printf (text, " \u00b7 \u201c%s\u201d", words);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
