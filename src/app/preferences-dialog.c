/* SPDX-License-Identifier: EUPL-1.2 */
#include "preferences-dialog.h"

#include <linjaus/text.h>

#include "settings.h"
#include "tooltip.h"

struct _LjPreferencesDialog
{
  GtkWindow parent_instance;

  GtkDropDown *language;
  GtkDropDown *content_language;
  GtkEntry *user;
  GtkDropDown *rule;
  GtkCheckButton *without;
  GtkSpinButton *few;
  GtkBox *limits;
  GtkSpinButton *limit[LJ_N_LIMITS];
  GtkDropDown *theme;
  GtkDropDown *text_size;
};

G_DEFINE_FINAL_TYPE (LjPreferencesDialog, lj_preferences_dialog, GTK_TYPE_WINDOW)

/* Tokens of a key, in the order of its drop-down. */
static const char *const content_languages[] = { "", "fi", "sv", "en", NULL };
static const char *const themes[] = { "system", "light", "dark", NULL };
static const char *const text_sizes[] = { "100", "125", "150", "200", NULL };

static gboolean
get_position (GValue *value, GVariant *token, gpointer tokens)
{
  const char *const *all = tokens;

  for (guint i = 0; all[i] != NULL; i++)
    if (g_str_equal (all[i], g_variant_get_string (token, NULL)))
      g_value_set_uint (value, i);
  return TRUE;
}

static GVariant *
get_token (const GValue *value, const GVariantType *type, gpointer tokens)
{
  const char *const *all = tokens;
  guint position = g_value_get_uint (value);

  return position < g_strv_length ((char **) all) ? g_variant_new_string (all[position]) : NULL;
}

static void
bind_choice (GtkDropDown *drop_down, const char *key, const char *const *tokens)
{
  g_settings_bind_with_mapping (lj_settings_get (), key, drop_down, "selected",
                                G_SETTINGS_BIND_DEFAULT, get_position, get_token, (gpointer) tokens,
                                NULL);
}

static gboolean
get_rule (GValue *value, GVariant *token, gpointer data)
{
  LjRule rule = LJ_RULE_GOALS;

  lj_rule_from_token (g_variant_get_string (token, NULL), &rule);
  g_value_set_uint (value, rule);
  return TRUE;
}

static GVariant *
get_rule_token (const GValue *value, const GVariantType *type, gpointer data)
{
  guint rule = g_value_get_uint (value);

  return rule <= LJ_RULE_SUBGOALS ? g_variant_new_string (lj_rule_token (rule)) : NULL;
}

static void
fill_rules (LjPreferencesDialog *self)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i <= LJ_RULE_SUBGOALS; i++)
    gtk_string_list_append (names, lj_rule_name (i, lj_language_get_current ()));
  gtk_drop_down_set_model (self->rule, G_LIST_MODEL (names));
}

/* Tenths, with the decimal mark of the language. */
static gboolean
show_limit_cb (GtkSpinButton *spin)
{
  g_autofree char *ascii = g_strdup_printf ("%d.%d", gtk_spin_button_get_value_as_int (spin) / 10,
                                            gtk_spin_button_get_value_as_int (spin) % 10);
  g_autofree char *text = lj_text_decimal (ascii, lj_language_get_current ());

  gtk_editable_set_text (GTK_EDITABLE (spin), text);
  return TRUE;
}

static int
read_limit_cb (GtkSpinButton *spin, double *tenths)
{
  g_autofree char *text
      = g_strdelimit (g_strdup (gtk_editable_get_text (GTK_EDITABLE (spin))), ",", '.');
  char *end;
  double value = g_ascii_strtod (text, &end);

  *tenths = (double) (int) (value * 10 + 0.5);
  return end == text ? GTK_INPUT_ERROR : TRUE;
}

/* Each between its neighbours, so that they always ascend. */
static void
bound_limits (LjPreferencesDialog *self)
{
  for (guint i = 0; i < LJ_N_LIMITS; i++)
    gtk_spin_button_set_range (
        self->limit[i], i == 0 ? 11 : gtk_spin_button_get_value (self->limit[i - 1]) + 1,
        i + 1 == LJ_N_LIMITS ? 50 : gtk_spin_button_get_value (self->limit[i + 1]) - 1);
}

static void
limit_cb (LjPreferencesDialog *self)
{
  LjLimits limits;

  for (guint i = 0; i < LJ_N_LIMITS; i++)
    limits.tenths[i] = (guint8) gtk_spin_button_get_value_as_int (self->limit[i]);
  bound_limits (self);
  lj_settings_set_limits (&limits);
}

static void
build_limits (LjPreferencesDialog *self)
{
  LjLimits limits;

  lj_settings_get_limits (&limits);
  for (guint i = 0; i < LJ_N_LIMITS; i++)
    {
      GtkWidget *spin = gtk_spin_button_new_with_range (11, 50, 1);
      /* Translators: the average from which an average is marked as on this level. */
      g_autofree char *name = g_strdup_printf (_ ("Level %u begins at"), i + 2);

      self->limit[i] = GTK_SPIN_BUTTON (spin);
      gtk_spin_button_set_numeric (self->limit[i], FALSE); /* a decimal comma is none for GTK */
      gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                      -1);
      lj_tooltip_set (spin, name);
      gtk_editable_set_width_chars (GTK_EDITABLE (spin), 4);
      g_signal_connect (spin, "output", G_CALLBACK (show_limit_cb), NULL);
      g_signal_connect (spin, "input", G_CALLBACK (read_limit_cb), NULL);
      gtk_spin_button_set_value (self->limit[i], limits.tenths[i]);
      gtk_box_append (self->limits, spin);
    }
  bound_limits (self);
  for (guint i = 0; i < LJ_N_LIMITS; i++)
    g_signal_connect_swapped (self->limit[i], "value-changed", G_CALLBACK (limit_cb), self);
}

/* The dialog is made again in the new language, with the keyboard where it was. */
static void
language_cb (LjPreferencesDialog *self)
{
  guint language = gtk_drop_down_get_selected (self->language);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  LjPreferencesDialog *again;

  if (language >= LJ_N_LANGUAGES || language == lj_language_get_current ())
    return;
  g_action_group_activate_action (G_ACTION_GROUP (g_application_get_default ()), "language",
                                  g_variant_new_string (lj_language_tag (language)));
  again = lj_preferences_dialog_new (parent);
  gtk_window_present (GTK_WINDOW (again));
  gtk_widget_grab_focus (GTK_WIDGET (again->language));
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
bind_settings (LjPreferencesDialog *self)
{
  GSettings *settings = lj_settings_get ();
  const char *name = g_get_real_name ();

  gtk_drop_down_set_selected (self->language, lj_language_get_current ());
  g_signal_connect_swapped (self->language, "notify::selected", G_CALLBACK (language_cb), self);
  gtk_entry_set_placeholder_text (self->user,
                                  g_str_equal (name, "Unknown") ? g_get_user_name () : name);
  g_settings_bind (settings, "user-name", self->user, "text", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind_with_mapping (settings, "rule", self->rule, "selected", G_SETTINGS_BIND_DEFAULT,
                                get_rule, get_rule_token, NULL, NULL);
  g_settings_bind (settings, "without-qualified", self->without, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "few-goals", gtk_spin_button_get_adjustment (self->few), "value",
                   G_SETTINGS_BIND_DEFAULT);
  bind_choice (self->content_language, "content-language", content_languages);
  bind_choice (self->theme, "theme", themes);
  bind_choice (self->text_size, "text-size", text_sizes);
}

static void
lj_preferences_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LJ_TYPE_PREFERENCES_DIALOG);
  G_OBJECT_CLASS (lj_preferences_dialog_parent_class)->dispose (object);
}

static void
lj_preferences_dialog_class_init (LjPreferencesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lj_preferences_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fi/linjaus/Linjaus/preferences-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LjPreferencesDialog, language);
  gtk_widget_class_bind_template_child (widget_class, LjPreferencesDialog, content_language);
  gtk_widget_class_bind_template_child (widget_class, LjPreferencesDialog, user);
  gtk_widget_class_bind_template_child (widget_class, LjPreferencesDialog, rule);
  gtk_widget_class_bind_template_child (widget_class, LjPreferencesDialog, without);
  gtk_widget_class_bind_template_child (widget_class, LjPreferencesDialog, few);
  gtk_widget_class_bind_template_child (widget_class, LjPreferencesDialog, limits);
  gtk_widget_class_bind_template_child (widget_class, LjPreferencesDialog, theme);
  gtk_widget_class_bind_template_child (widget_class, LjPreferencesDialog, text_size);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
lj_preferences_dialog_init (LjPreferencesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_rules (self);
  bind_settings (self);
  build_limits (self);
}

/* A dialog over the parent, to be presented; only where settings can be kept. Owned by GTK.
 * (transfer none) */
LjPreferencesDialog *
lj_preferences_dialog_new (GtkWindow *parent)
{
  return g_object_new (LJ_TYPE_PREFERENCES_DIALOG, "transient-for", parent, NULL);
}
