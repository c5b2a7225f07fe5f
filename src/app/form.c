/* SPDX-License-Identifier: EUPL-1.2 */
#include "form-private.h"

#include "dialogs.h"
#include "template.h"
#include "tooltip.h"

#define NOTE LJ_N_LANGUAGES

G_DEFINE_FINAL_TYPE (LjForm, lj_form, GTK_TYPE_WIDGET)

/* After an error the widgets go back to what the workbook holds. */
static void
finish (LjForm *self, gboolean ok, const GError *error)
{
  if (ok)
    return;
  lj_form_fill_figures (self);
  lj_dialog_error (GTK_WIDGET (self), error);
}

static const LjNode *
get_node (LjForm *self)
{
  guint node = self->session ? lj_session_find (self->session, self->element) : LJ_NODE_NONE;

  return node != LJ_NODE_NONE ? lj_session_get_node (self->session, node) : NULL;
}

static void
achieved_cb (LjForm *self, GtkCheckButton *button)
{
  g_autoptr(GError) error = NULL;
  guint value = 0;
  gboolean ok;

  if (self->filling || get_node (self) == NULL || !gtk_check_button_get_active (button))
    return;
  while (value < N_ACHIEVED && self->achieved[value] != button)
    value++;
  ok = lj_workbook_set_achieved (lj_session_get_workbook (self->session), self->element,
                                 lj_session_get_round (self->session), value, &error);
  finish (self, ok, error);
}

static void
set_score (LjForm *self, guint score, gboolean qualified)
{
  g_autoptr(GError) error = NULL;
  gboolean ok
      = lj_workbook_set_score (lj_session_get_workbook (self->session), self->element,
                               lj_session_get_round (self->session), score, qualified, &error);

  finish (self, ok, error);
}

static void
score_cb (LjForm *self, GtkToggleButton *button)
{
  const LjNode *node = get_node (self);
  guint score = 0;

  if (self->filling || node == NULL || !gtk_toggle_button_get_active (button))
    return;
  while (score < N_SCORES && self->scores[score] != button)
    score++;
  set_score (self, score, score != 0 && node->qualified);
}

static void
qualified_cb (LjForm *self, GtkCheckButton *button)
{
  const LjNode *node = get_node (self);

  if (!self->filling && node != NULL && node->score != 0)
    set_score (self, node->score, gtk_check_button_get_active (button));
}

static void
state_cb (LjForm *self)
{
  guint state = gtk_drop_down_get_selected (self->state);
  const LjElements goal = { &self->element, 1 };
  g_autoptr(GError) error = NULL;
  gboolean ok;

  if (self->filling || get_node (self) == NULL || state == GTK_INVALID_LIST_POSITION)
    return;
  ok = lj_workbook_set_state_of (lj_session_get_workbook (self->session), &goal,
                                 lj_session_get_round (self->session), state, &error);
  finish (self, ok, error);
}

static void
entered_cb (LjForm *self, LjTextField *field)
{
  for (guint i = 0; i < N_FIELDS; i++)
    if (self->fields[i] == field)
      self->last_field = i;
}

static void
figures_changed_cb (LjForm *self, gint64 element)
{
  /* A group's numbers move with any goal below it. */
  lj_form_fill_figures (self);
}

static void
describe_scores (LjForm *self)
{
  for (guint i = 1; i < N_SCORES; i++)
    {
      g_autofree char *label = lj_workbook_dup_level_label (
          lj_session_get_workbook (self->session), lj_session_get_round (self->session), i,
          lj_session_get_language (self->session));

      lj_tooltip_set (GTK_WIDGET (self->scores[i]), label);
    }
}

static void
text_changed_cb (LjForm *self, gint64 element)
{
  if (element == 0)
    describe_scores (self); /* in another language, it may be */
  if (element == 0 || element == self->element)
    lj_form_fill (self);
}

/* As the county calls them, each with the key that gives it underlined. */
static void
name_answers (LjForm *self)
{
  LjAchievedKeys keys;

  lj_evaluate_keys_choose (self->session, &keys);
  for (LjAchieved i = LJ_ACHIEVED_NONE; i <= LJ_ACHIEVED_NO; i++)
    {
      g_autofree char *name = lj_text_capitalise (lj_session_achieved_name (self->session, i));

      lj_evaluate_keys_label (self->achieved[i], name, keys.letters[i]);
    }
}

static void
name_states (LjForm *self)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);

  for (LjState i = LJ_STATE_ASKED; i <= LJ_STATE_AGREED; i++)
    gtk_string_list_append (names, lj_session_state_name (self->session, i));
  self->filling = TRUE;
  gtk_drop_down_set_model (self->state, G_LIST_MODEL (names));
  self->filling = FALSE;
}

static void
structure_changed_cb (LjForm *self)
{
  name_answers (self);
  name_states (self);
  lj_form_fill (self);
}

static void
lj_form_dispose (GObject *object)
{
  LjForm *self = LJ_FORM (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  g_clear_handle_id (&self->progress_id, g_source_remove);
  lj_template_dispose (GTK_WIDGET (self), LJ_TYPE_FORM);
  G_OBJECT_CLASS (lj_form_parent_class)->dispose (object);
}

/* Children that stand in an array, under the names they have in the template. */
static void
bind_arrays (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *name;
    gsize offset;
  } children[] = {
    { "title_box_fi", G_STRUCT_OFFSET (LjForm, title_boxes[LJ_LANGUAGE_FI]) },
    { "title_box_sv", G_STRUCT_OFFSET (LjForm, title_boxes[LJ_LANGUAGE_SV]) },
    { "title_box_en", G_STRUCT_OFFSET (LjForm, title_boxes[LJ_LANGUAGE_EN]) },
    { "title_mark_fi", G_STRUCT_OFFSET (LjForm, title_marks[LJ_LANGUAGE_FI]) },
    { "title_mark_sv", G_STRUCT_OFFSET (LjForm, title_marks[LJ_LANGUAGE_SV]) },
    { "title_mark_en", G_STRUCT_OFFSET (LjForm, title_marks[LJ_LANGUAGE_EN]) },
    { "title_fi", G_STRUCT_OFFSET (LjForm, titles[LJ_LANGUAGE_FI]) },
    { "title_sv", G_STRUCT_OFFSET (LjForm, titles[LJ_LANGUAGE_SV]) },
    { "title_en", G_STRUCT_OFFSET (LjForm, titles[LJ_LANGUAGE_EN]) },
    { "achieved_none", G_STRUCT_OFFSET (LjForm, achieved[LJ_ACHIEVED_NONE]) },
    { "achieved_yes", G_STRUCT_OFFSET (LjForm, achieved[LJ_ACHIEVED_YES]) },
    { "achieved_partly", G_STRUCT_OFFSET (LjForm, achieved[LJ_ACHIEVED_PARTLY]) },
    { "achieved_no", G_STRUCT_OFFSET (LjForm, achieved[LJ_ACHIEVED_NO]) },
    { "score_none", G_STRUCT_OFFSET (LjForm, scores[0]) },
    { "score_1", G_STRUCT_OFFSET (LjForm, scores[1]) },
    { "score_2", G_STRUCT_OFFSET (LjForm, scores[2]) },
    { "score_3", G_STRUCT_OFFSET (LjForm, scores[3]) },
    { "score_4", G_STRUCT_OFFSET (LjForm, scores[4]) },
    { "score_5", G_STRUCT_OFFSET (LjForm, scores[5]) },
    { "published_fi", G_STRUCT_OFFSET (LjForm, fields[LJ_LANGUAGE_FI]) },
    { "published_sv", G_STRUCT_OFFSET (LjForm, fields[LJ_LANGUAGE_SV]) },
    { "published_en", G_STRUCT_OFFSET (LjForm, fields[LJ_LANGUAGE_EN]) },
    { "note", G_STRUCT_OFFSET (LjForm, fields[NOTE]) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    gtk_widget_class_bind_template_child_full (widget_class, children[i].name, FALSE,
                                               children[i].offset);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, LjForm, scroller);
  gtk_widget_class_bind_template_child (widget_class, LjForm, content);
  gtk_widget_class_bind_template_child (widget_class, LjForm, path);
  gtk_widget_class_bind_template_child (widget_class, LjForm, lineage);
  gtk_widget_class_bind_template_child (widget_class, LjForm, position);
  gtk_widget_class_bind_template_child (widget_class, LjForm, group_box);
  gtk_widget_class_bind_template_child (widget_class, LjForm, group_mark);
  gtk_widget_class_bind_template_child (widget_class, LjForm, group_figures);
  gtk_widget_class_bind_template_child (widget_class, LjForm, group_hint);
  gtk_widget_class_bind_template_child (widget_class, LjForm, why);
  gtk_widget_class_bind_template_child (widget_class, LjForm, questions);
  gtk_widget_class_bind_template_child (widget_class, LjForm, achieved_box);
  gtk_widget_class_bind_template_child (widget_class, LjForm, score_box);
  gtk_widget_class_bind_template_child (widget_class, LjForm, own_score);
  gtk_widget_class_bind_template_child (widget_class, LjForm, parts);
  gtk_widget_class_bind_template_child (widget_class, LjForm, add_part);
  gtk_widget_class_bind_template_child (widget_class, LjForm, score_mark);
  gtk_widget_class_bind_template_child (widget_class, LjForm, level_label);
  gtk_widget_class_bind_template_child (widget_class, LjForm, qualified);
  gtk_widget_class_bind_template_child (widget_class, LjForm, published_box);
  gtk_widget_class_bind_template_child (widget_class, LjForm, state_box);
  gtk_widget_class_bind_template_child (widget_class, LjForm, state);
  gtk_widget_class_bind_template_child (widget_class, LjForm, last_round);
  gtk_widget_class_bind_template_child (widget_class, LjForm, more);
  gtk_widget_class_bind_template_child (widget_class, LjForm, answer);
  gtk_widget_class_bind_template_child (widget_class, LjForm, source);
  gtk_widget_class_bind_template_child (widget_class, LjForm, progress_box);
  gtk_widget_class_bind_template_child (widget_class, LjForm, progress_text);
  gtk_widget_class_bind_template_child (widget_class, LjForm, progress_bar);
  bind_arrays (widget_class);
}

static void
lj_form_class_init (LjFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lj_form_dispose;
  g_type_ensure (LJ_TYPE_LAST_ROUND);
  g_type_ensure (LJ_TYPE_LINEAGE_LINE);
  g_type_ensure (LJ_TYPE_PARTS_BOX);
  g_type_ensure (LJ_TYPE_TRANSLATION_MARK);
  g_type_ensure (LJ_TYPE_LEVEL_MARK);
  g_type_ensure (LJ_TYPE_TEXT_FIELD);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/linjaus/Linjaus/form.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, achieved_cb);
  gtk_widget_class_bind_template_callback (widget_class, score_cb);
  gtk_widget_class_bind_template_callback (widget_class, qualified_cb);
  gtk_widget_class_bind_template_callback (widget_class, state_cb);
}

static void
lj_form_init (LjForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->last_field = N_FIELDS;
  for (guint i = 0; i < LJ_N_LANGUAGES; i++)
    lj_text_field_set_subject (self->fields[i], LJ_ROLE_PUBLISHED, i);
  for (guint i = 0; i < N_FIELDS; i++)
    g_signal_connect_swapped (self->fields[i], "entered", G_CALLBACK (entered_cb), self);
  gtk_widget_set_visible (self->content, FALSE);
}

/* A note has one language: that of its first words, Finnish before Swedish. */
static void
set_note_language (LjForm *self)
{
  LjLanguage language = lj_language_get_current ();

  for (guint i = LJ_N_LANGUAGES; i-- > 0;)
    {
      g_autofree char *note
          = lj_workbook_dup_text (lj_session_get_workbook (self->session), self->element,
                                  LJ_ROLE_NOTE, lj_session_get_round (self->session), i);

      if (note != NULL)
        language = i;
    }
  lj_text_field_set_subject (self->fields[NOTE], LJ_ROLE_NOTE, language);
}

/* Once, before anything is shown. */
void
lj_form_set_session (LjForm *self, LjSession *session)
{
  self->session = g_object_ref (session);
  g_signal_connect_swapped (session, "figures-changed", G_CALLBACK (figures_changed_cb), self);
  g_signal_connect_swapped (session, "text-changed", G_CALLBACK (text_changed_cb), self);
  g_signal_connect_swapped (session, "structure-changed", G_CALLBACK (structure_changed_cb), self);
  describe_scores (self);
  name_answers (self);
  name_states (self);
}

/* Saves what was typed and shows another element; 0: none. */
void
lj_form_show (LjForm *self, gint64 element)
{
  if (element == self->element || !lj_form_save (self))
    return;
  self->element = element;
  self->last_field = N_FIELDS;
  set_note_language (self);
  lj_form_fill (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

/* FALSE if a text could not be saved; the user has been told. */
gboolean
lj_form_save (LjForm *self)
{
  for (guint i = 0; i < N_FIELDS; i++)
    if (!lj_text_field_save (self->fields[i]))
      return FALSE;
  return TRUE;
}

gboolean
lj_form_can_undo_typing (LjForm *self, gboolean redo)
{
  for (guint i = 0; i < N_FIELDS; i++)
    if (lj_text_field_can_undo (self->fields[i], redo))
      return TRUE;
  return FALSE;
}

/* FALSE: nothing is typed that is not saved, so the workbook is to undo. */
gboolean
lj_form_undo_typing (LjForm *self, gboolean redo)
{
  for (guint i = 0; i < N_FIELDS; i++)
    if (lj_text_field_undo (self->fields[i], redo))
      return TRUE;
  return FALSE;
}

/* Puts the keyboard on the first question of the element. */
void
lj_form_focus (LjForm *self)
{
  const LjNode *node = get_node (self);

  if (node == NULL)
    return;
  if (node->asked_achieved)
    gtk_widget_grab_focus (GTK_WIDGET (self->achieved[node->achieved]));
  else if (node->asked_score)
    gtk_widget_grab_focus (GTK_WIDGET (self->scores[node->score]));
  else
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

/* Shows what the other one shows, with the cursors at the same places. */
void
lj_form_copy_place (LjForm *self, LjForm *from)
{
  lj_form_show (self, from->element);
  gtk_expander_set_expanded (GTK_EXPANDER (self->more),
                             gtk_expander_get_expanded (GTK_EXPANDER (from->more)));
  for (guint i = 0; i < N_FIELDS; i++)
    lj_text_field_set_cursor (self->fields[i], lj_text_field_get_cursor (from->fields[i]));
  self->last_field = from->last_field;
}

/* Puts the keyboard back into the text it was in last. FALSE: it was in none of this element. */
gboolean
lj_form_focus_last_field (LjForm *self)
{
  return self->last_field < N_FIELDS
         && gtk_widget_child_focus (GTK_WIDGET (self->fields[self->last_field]),
                                    GTK_DIR_TAB_FORWARD);
}
