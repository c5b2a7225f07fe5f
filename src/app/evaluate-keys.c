/* SPDX-License-Identifier: EUPL-1.2 */
#include "evaluate-keys.h"

#include "tooltip.h"

static gboolean
is_taken (const LjAchievedKeys *keys, gunichar letter)
{
  for (guint i = 0; i < LJ_N_ACHIEVED; i++)
    if (keys->letters[i] == letter)
      return TRUE;
  return FALSE;
}

static gunichar
choose (const LjAchievedKeys *keys, const char *name)
{
  for (; *name != '\0'; name = g_utf8_next_char (name))
    {
      gunichar letter = g_unichar_tolower (g_utf8_get_char (name));

      if (g_unichar_isalpha (letter) && !is_taken (keys, letter))
        return letter;
    }
  return 0;
}

/* The key of each answer is the first letter of its name, as it is shown, that is not the key of
 * an answer before it; a hyphen is the key of "not assessed". */
void
lj_evaluate_keys_choose (LjSession *session, LjAchievedKeys *keys)
{
  *keys = (LjAchievedKeys){ { [LJ_ACHIEVED_NONE] = '-' } };
  for (LjAchieved i = LJ_ACHIEVED_YES; i <= LJ_ACHIEVED_NO; i++)
    keys->letters[i] = choose (keys, lj_session_achieved_name (session, i));
}

/* The bytes of the name that are the key. FALSE: it is not in the name. */
static gboolean
find_letter (const char *name, gunichar key, guint *start, guint *end)
{
  for (const char *at = name; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_tolower (g_utf8_get_char (at)) == key)
      {
        *start = (guint) (at - name);
        *end = (guint) (g_utf8_next_char (at) - name);
        return TRUE;
      }
  return FALSE;
}

static void
tell_key (GtkWidget *button, const char *name, gunichar key)
{
  char shown[7] = { 0 };
  g_autofree char *tip = NULL;

  g_unichar_to_utf8 (g_unichar_toupper (key), shown);
  /* Translators: of a button, the key that does the same, as in "Key Y". */
  tip = key != 0 ? g_strdup_printf (_ ("Key %s"), shown) : NULL;
  lj_tooltip_set (button, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, shown, -1);
}

/* Shows the name with its key underlined, whether Alt is held or not. */
void
lj_evaluate_keys_label (GtkCheckButton *button, const char *name, gunichar key)
{
  GtkWidget *label = gtk_label_new (name);
  g_autoptr(PangoAttrList) marks = pango_attr_list_new ();
  guint start, end;

  if (find_letter (name, key, &start, &end))
    {
      /* Below the descender of a "j" too. */
      PangoAttribute *line = pango_attr_underline_new (PANGO_UNDERLINE_LOW);

      line->start_index = start;
      line->end_index = end;
      pango_attr_list_insert (marks, line);
    }
  gtk_label_set_attributes (GTK_LABEL (label), marks);
  gtk_check_button_set_child (button, label);
  tell_key (GTK_WIDGET (button), name, key);
}

/* Where letters and digits are typed they are text. */
static gboolean
is_typing (GtkWidget *view)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (view));

  return GTK_IS_EDITABLE (focus) || GTK_IS_TEXT_VIEW (focus);
}

/* The score that the key stands for, 0 for none. FALSE: it stands for no score. */
static gboolean
find_score (guint keyval, int *score)
{
  gunichar digit = gdk_keyval_to_unicode (keyval);

  if (digit < '0' || digit > '5')
    return FALSE;
  *score = (int) (digit - '0');
  return TRUE;
}

static gboolean
set_achieved (GtkWidget *view, LjSession *session, guint keyval)
{
  gunichar letter = g_unichar_tolower (gdk_keyval_to_unicode (keyval));
  LjAchievedKeys keys;

  lj_evaluate_keys_choose (session, &keys);
  for (LjAchieved i = LJ_ACHIEVED_NONE; letter != 0 && i <= LJ_ACHIEVED_NO; i++)
    if (keys.letters[i] == letter)
      return gtk_widget_activate_action (view, "goal.set-achieved", "s", lj_achieved_token (i));
  return FALSE;
}

/* Alt takes the digits out of a text that is being written. */
static gboolean
key_cb (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state,
        LjSession *session)
{
  GtkWidget *view = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  GdkModifierType held = state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK);
  int score;

  if (held != 0 && held != GDK_ALT_MASK)
    return FALSE;
  if (held == 0 && is_typing (view))
    return FALSE;
  if (find_score (keyval, &score))
    return gtk_widget_activate_action (view, "goal.set-score", "i", score);
  if (held != 0)
    return FALSE;
  if (keyval == GDK_KEY_parenleft || keyval == GDK_KEY_parenright)
    return gtk_widget_activate_action (view, "goal.toggle-parentheses", NULL);
  return set_achieved (view, session, keyval);
}

/* Lets the widget, and all in it, take the keys. Ends with the widget. */
void
lj_evaluate_keys_attach (GtkWidget *view, LjSession *session)
{
  GtkEventController *controller = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_object (controller, "key-pressed", G_CALLBACK (key_cb), session, 0);
  gtk_widget_add_controller (view, controller);
}
