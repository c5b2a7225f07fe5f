/* SPDX-License-Identifier: EUPL-1.2 */
#include "properties-form.h"

#include "i18n.h"
#include "look-box.h"
#include "template.h"

struct _LjPropertiesForm
{
  GtkWidget parent_instance;

  GtkWidget *county_rows[LJ_N_LANGUAGES];
  GtkEditable *counties[LJ_N_LANGUAGES];
  GtkCheckButton *languages[LJ_N_LANGUAGES];
  LjLookBox *look;
  GtkGrid *scale;

  GtkWidget *level_heads[LJ_N_LANGUAGES];
  GtkWidget *levels[LJ_N_LEVELS][LJ_N_LANGUAGES];
  GtkWidget *rows[LJ_N_LANGUAGES]; /* of others, shown with their language; or NULL */
};

G_DEFINE_FINAL_TYPE (LjPropertiesForm, lj_properties_form, GTK_TYPE_WIDGET)

static guint changed_signal;

static guint
get_languages (LjPropertiesForm *self)
{
  guint languages = 0;

  for (guint i = 0; i < LJ_N_LANGUAGES; i++)
    if (gtk_check_button_get_active (self->languages[i]))
      languages |= 1u << i;
  return languages;
}

/* Only what is kept is asked for. The last language cannot be taken away. */
static void
languages_cb (LjPropertiesForm *self)
{
  guint languages = get_languages (self);

  for (guint i = 0; i < LJ_N_LANGUAGES; i++)
    {
      gboolean kept = (languages & (1u << i)) != 0;

      gtk_widget_set_visible (self->county_rows[i], kept);
      gtk_widget_set_visible (self->level_heads[i], kept);
      for (guint level = 0; level < LJ_N_LEVELS; level++)
        gtk_widget_set_visible (self->levels[level][i], kept);
      if (self->rows[i] != NULL)
        gtk_widget_set_visible (self->rows[i], kept);
    }
  g_signal_emit (self, changed_signal, 0);
}

static void
changed_cb (LjPropertiesForm *self)
{
  g_signal_emit (self, changed_signal, 0);
}

static GtkWidget *
new_head (LjLanguage language)
{
  GtkWidget *head = gtk_label_new (lj_i18n_in_language (language));

  gtk_label_set_xalign (GTK_LABEL (head), 0);
  gtk_widget_add_css_class (head, "caption-heading");
  return head;
}

static GtkWidget *
new_level (LjPropertiesForm *self, guint score, LjLanguage language)
{
  GtkWidget *entry = gtk_entry_new ();
  /* Translators: a level of the scale, and the language of its label: "Level 4, suomi". */
  g_autofree char *name = g_strdup_printf (_ ("Level %u, %s"), score, lj_language_name (language));

  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_entry_set_max_length (GTK_ENTRY (entry), 200);
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 14);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (changed_cb), self);
  return entry;
}

/* The best level stands on top, as in the legend of a chart. */
static void
build_scale (LjPropertiesForm *self)
{
  for (guint language = 0; language < LJ_N_LANGUAGES; language++)
    {
      self->level_heads[language] = new_head (language);
      gtk_grid_attach (self->scale, self->level_heads[language], (int) language + 1, 0, 1, 1);
    }
  for (guint score = LJ_N_LEVELS; score >= 1; score--)
    {
      int row = (int) (LJ_N_LEVELS - score + 1);
      g_autofree char *number = g_strdup_printf ("%u", score);
      GtkWidget *label = gtk_label_new (number);

      gtk_widget_add_css_class (label, "numeric");
      gtk_grid_attach (self->scale, label, 0, row, 1, 1);
      for (guint language = 0; language < LJ_N_LANGUAGES; language++)
        {
          self->levels[score - 1][language] = new_level (self, score, language);
          gtk_grid_attach (self->scale, self->levels[score - 1][language], (int) language + 1, row,
                           1, 1);
        }
    }
}

static void
lj_properties_form_dispose (GObject *object)
{
  lj_template_dispose (GTK_WIDGET (object), LJ_TYPE_PROPERTIES_FORM);
  G_OBJECT_CLASS (lj_properties_form_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < LJ_N_LANGUAGES; i++)
    {
      static const char *const names[]
          = { "county_row_fi", "county_row_sv", "county_row_en", "county_fi",  "county_sv",
              "county_en",     "language_fi",   "language_sv",   "language_en" };

      gtk_widget_class_bind_template_child_full (widget_class, names[i], FALSE,
                                                 G_STRUCT_OFFSET (LjPropertiesForm, county_rows)
                                                     + (gssize) (i * sizeof (gpointer)));
      gtk_widget_class_bind_template_child_full (widget_class, names[i + LJ_N_LANGUAGES], FALSE,
                                                 G_STRUCT_OFFSET (LjPropertiesForm, counties)
                                                     + (gssize) (i * sizeof (gpointer)));
      gtk_widget_class_bind_template_child_full (widget_class, names[i + 2 * LJ_N_LANGUAGES], FALSE,
                                                 G_STRUCT_OFFSET (LjPropertiesForm, languages)
                                                     + (gssize) (i * sizeof (gpointer)));
    }
  gtk_widget_class_bind_template_child (widget_class, LjPropertiesForm, look);
  gtk_widget_class_bind_template_child (widget_class, LjPropertiesForm, scale);
}

static void
lj_properties_form_class_init (LjPropertiesFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lj_properties_form_dispose;
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (LJ_TYPE_LOOK_BOX);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fi/linjaus/Linjaus/properties-form.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, languages_cb);
}

static void
lj_properties_form_init (LjPropertiesForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  build_scale (self);
}

static void
set_text (gpointer entry, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? text : "");
}

void
lj_properties_form_set_scale (LjPropertiesForm *self, const LjScale *scale)
{
  for (guint level = 0; level < LJ_N_LEVELS; level++)
    for (guint language = 0; language < LJ_N_LANGUAGES; language++)
      set_text (self->levels[level][language], scale->labels[level][language]);
}

void
lj_properties_form_set (LjPropertiesForm *self, const LjProperties *properties)
{
  for (guint i = 0; i < LJ_N_LANGUAGES; i++)
    {
      set_text (self->counties[i], properties->counties[i]);
      gtk_check_button_set_active (self->languages[i], (properties->languages & (1u << i)) != 0);
    }
  lj_look_box_set (self->look, properties->accent, properties->logo);
  lj_properties_form_set_scale (self, properties->scale);
  languages_cb (self);
}

static char *
dup_text (gpointer entry)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
}

/* (transfer full) */
LjProperties *
lj_properties_form_dup (LjPropertiesForm *self)
{
  LjProperties *properties = lj_properties_new ();

  properties->languages = get_languages (self);
  properties->accent = lj_look_box_get_accent (self->look);
  lj_properties_set_logo (properties, lj_look_box_get_logo (self->look));
  for (guint language = 0; language < LJ_N_LANGUAGES; language++)
    {
      g_autofree char *county = dup_text (self->counties[language]);

      lj_properties_set_county (properties, language, county);
      for (guint score = 1; score <= LJ_N_LEVELS; score++)
        {
          g_autofree char *label = dup_text (self->levels[score - 1][language]);

          lj_scale_set_label (properties->scale, score, language, label);
        }
    }
  return properties;
}

/* rows: one for each language, shown only where the language is kept; borrowed. */
void
lj_properties_form_add_language_rows (LjPropertiesForm *self, GtkWidget *const *rows)
{
  for (guint i = 0; i < LJ_N_LANGUAGES; i++)
    self->rows[i] = rows[i];
  languages_cb (self);
}

/* Whether enough is said: a language, and the county's name in one of those that are kept. */
gboolean
lj_properties_form_is_whole (LjPropertiesForm *self)
{
  guint languages = get_languages (self);

  for (guint i = 0; i < LJ_N_LANGUAGES; i++)
    {
      g_autofree char *county = dup_text (self->counties[i]);

      if ((languages & (1u << i)) != 0 && *county != '\0')
        return TRUE;
    }
  return FALSE;
}
