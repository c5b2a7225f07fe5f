/* SPDX-License-Identifier: EUPL-1.2 */
#include "look-box.h"

#include <linjaus/chart.h>
#include <linjaus/error.h>
#include <linjaus/text.h>

#include "dialogs.h"
#include "i18n.h"
#include "template.h"

struct _LjLookBox
{
  GtkWidget parent_instance;

  GtkWidget *colour;
  GtkLabel *chosen;
  GtkWidget *reset;
  GtkWidget *weak;
  GtkLabel *contrast;
  GtkWidget *frame;
  GtkPicture *preview;
  GtkWidget *no_logo;
  GtkWidget *remove;

  guint32 accent; /* LJ_NO_ACCENT: none */
  GBytes *logo;   /* or NULL */
};

G_DEFINE_FINAL_TYPE (LjLookBox, lj_look_box, GTK_TYPE_WIDGET)

static guint changed_signal;

/* Where none is chosen the button shows what is printed then. */
static GdkRGBA
get_shown (LjLookBox *self)
{
  const LjColour *own = &lj_theme_get_print ()->level[4];

  if (self->accent == LJ_NO_ACCENT)
    return (GdkRGBA){ (float) own->red, (float) own->green, (float) own->blue, 1 };
  return (GdkRGBA){ (float) (self->accent >> 16 & 0xff) / 255,
                    (float) (self->accent >> 8 & 0xff) / 255, (float) (self->accent & 0xff) / 255,
                    1 };
}

static void
say_contrast (LjLookBox *self)
{
  double ratio = self->accent != LJ_NO_ACCENT ? lj_accent_contrast (self->accent) : 0;
  char ascii[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *number = NULL;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->weak, ratio > 0 && ratio < LJ_LEAST_CONTRAST);
  /* Cut, not rounded: 2.96 is not 3. */
  g_ascii_formatd (ascii, sizeof ascii, "%.1f", (double) (int) (ratio * 10) / 10);
  number = lj_text_decimal (ascii, lj_language_get_current ());
  /* Translators: a ratio of contrast, "2,1". */
  text = g_strdup_printf (
      _ ("Hard to see on white paper: its contrast is %s : 1, and should be at least 3 : 1. Choose "
         "a darker colour."),
      number);
  gtk_label_set_text (self->contrast, text);
}

static void
update_accent (LjLookBox *self)
{
  GdkRGBA shown = get_shown (self);
  g_autofree char *text = lj_accent_dup_text (self->accent);

  gtk_color_chooser_set_rgba (GTK_COLOR_CHOOSER (self->colour), &shown);
  /* Translators: of a colour. */
  gtk_label_set_text (self->chosen, text != NULL ? text : _ ("the program's own"));
  gtk_widget_set_sensitive (self->reset, self->accent != LJ_NO_ACCENT);
  say_contrast (self);
}

static void
update_logo (LjLookBox *self)
{
  g_autoptr(GdkTexture) texture
             = self->logo != NULL ? gdk_texture_new_from_bytes (self->logo, NULL) : NULL;

  gtk_picture_set_paintable (self->preview, GDK_PAINTABLE (texture));
  gtk_widget_set_visible (self->frame, self->logo != NULL);
  gtk_widget_set_visible (self->no_logo, self->logo == NULL);
  gtk_widget_set_sensitive (self->remove, self->logo != NULL);
}

static void
colour_cb (LjLookBox *self)
{
  GdkRGBA rgba;

  gtk_color_chooser_get_rgba (GTK_COLOR_CHOOSER (self->colour), &rgba);
  lj_look_box_set_accent (self, (guint32) (rgba.red * 255 + 0.5f) << 16
                                    | (guint32) (rgba.green * 255 + 0.5f) << 8
                                    | (guint32) (rgba.blue * 255 + 0.5f));
}

static void
reset_cb (LjLookBox *self)
{
  lj_look_box_set_accent (self, LJ_NO_ACCENT);
}

static void
logo_chosen (GFile *file, gpointer data)
{
  g_autoptr(GFile) owned = file;
  g_autoptr(GError) error = NULL;

  if (!lj_look_box_take_logo (data, file, &error))
    lj_dialog_error (data, error);
}

static void
choose_cb (LjLookBox *self)
{
  lj_dialog_choose (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), LJ_CHOOSE_LOGO, NULL,
                    logo_chosen, G_OBJECT (self));
}

static void
remove_cb (LjLookBox *self)
{
  lj_look_box_set (self, self->accent, NULL);
  g_signal_emit (self, changed_signal, 0);
}

static void
lj_look_box_dispose (GObject *object)
{
  LjLookBox *self = LJ_LOOK_BOX (object);

  g_clear_pointer (&self->logo, g_bytes_unref);
  lj_template_dispose (GTK_WIDGET (object), LJ_TYPE_LOOK_BOX);
  G_OBJECT_CLASS (lj_look_box_parent_class)->dispose (object);
}

static void
lj_look_box_class_init (LjLookBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lj_look_box_dispose;
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/linjaus/Linjaus/look-box.ui");
  gtk_widget_class_bind_template_child (widget_class, LjLookBox, colour);
  gtk_widget_class_bind_template_child (widget_class, LjLookBox, chosen);
  gtk_widget_class_bind_template_child (widget_class, LjLookBox, reset);
  gtk_widget_class_bind_template_child (widget_class, LjLookBox, weak);
  gtk_widget_class_bind_template_child (widget_class, LjLookBox, contrast);
  gtk_widget_class_bind_template_child (widget_class, LjLookBox, frame);
  gtk_widget_class_bind_template_child (widget_class, LjLookBox, preview);
  gtk_widget_class_bind_template_child (widget_class, LjLookBox, no_logo);
  gtk_widget_class_bind_template_child (widget_class, LjLookBox, remove);
  gtk_widget_class_bind_template_callback (widget_class, colour_cb);
  gtk_widget_class_bind_template_callback (widget_class, reset_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
lj_look_box_init (LjLookBox *self)
{
  self->accent = LJ_NO_ACCENT;
  gtk_widget_init_template (GTK_WIDGET (self));
  /* The button that takes the focus is one inside it, which has no name of its own. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (self->colour)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("County's colour"), -1);
  update_accent (self);
  update_logo (self);
}

/* LJ_NO_ACCENT and NULL: none. */
void
lj_look_box_set (LjLookBox *self, guint32 accent, GBytes *logo)
{
  GBytes *kept = logo != NULL ? g_bytes_ref (logo) : NULL;

  g_clear_pointer (&self->logo, g_bytes_unref);
  self->logo = kept;
  self->accent = accent;
  update_accent (self);
  update_logo (self);
}

/* As if the user had chosen it. */
void
lj_look_box_set_accent (LjLookBox *self, guint32 accent)
{
  self->accent = accent;
  update_accent (self);
  g_signal_emit (self, changed_signal, 0);
}

static gboolean
is_small (GFile *file, GError **error)
{
  g_autoptr(GFileInfo) info
             = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, 0, NULL, error);

  if (info == NULL)
    return FALSE;
  if (g_file_info_get_size (info) <= LJ_LOGO_MOST_BYTES)
    return TRUE;
  g_set_error_literal (error, LJ_ERROR, LJ_ERROR_FAILED,
                       _ ("The logo is larger than 1 MiB; choose a smaller image"));
  return FALSE;
}

/* As if the user had chosen it; what was there stays where the file is no image that can be
 * printed. */
gboolean
lj_look_box_take_logo (LjLookBox *self, GFile *file, GError **error)
{
  g_autoptr(GBytes) logo
             = is_small (file, error) ? g_file_load_bytes (file, NULL, NULL, error) : NULL;

  if (logo == NULL || !lj_logo_check (logo, error))
    return FALSE;
  lj_look_box_set (self, self->accent, logo);
  g_signal_emit (self, changed_signal, 0);
  return TRUE;
}

guint32
lj_look_box_get_accent (LjLookBox *self)
{
  return self->accent;
}

/* (transfer none) */
GBytes *
lj_look_box_get_logo (LjLookBox *self)
{
  return self->logo;
}
