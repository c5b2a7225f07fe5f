/* SPDX-License-Identifier: EUPL-1.2 */
#include "section-list.h"

#include "template.h"
#include <string.h>

struct _LjSectionList
{
  GtkWidget parent_instance;

  GtkListBox *list;

  LjSection order[LJ_N_SECTIONS];
  gboolean shown[LJ_N_SECTIONS]; /* by section */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (LjSectionList, lj_section_list, GTK_TYPE_WIDGET)

static guint changed_signal;

static void fill (LjSectionList *self);

static void
focus_row (LjSectionList *self, guint place)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int) place);

  if (row != NULL)
    gtk_widget_child_focus (GTK_WIDGET (row), GTK_DIR_TAB_FORWARD);
}

/* Up by -1, down by 1; nothing at the ends. */
static void
move (LjSectionList *self, guint place, int by)
{
  guint other = place + (guint) by;
  LjSection section;

  if (place >= LJ_N_SECTIONS || other >= LJ_N_SECTIONS)
    return;
  section = self->order[place];
  self->order[place] = self->order[other];
  self->order[other] = section;
  fill (self);
  focus_row (self, other);
  g_signal_emit (self, changed_signal, 0);
}

static guint
get_place (GtkWidget *widget)
{
  GtkWidget *row = gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_BOX_ROW);

  return row != NULL ? (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) : LJ_N_SECTIONS;
}

static void
up_cb (GtkWidget *button, LjSectionList *self)
{
  move (self, get_place (button), -1);
}

static void
down_cb (GtkWidget *button, LjSectionList *self)
{
  move (self, get_place (button), 1);
}

static void
toggled_cb (GtkCheckButton *button, LjSectionList *self)
{
  guint place = get_place (GTK_WIDGET (button));

  if (self->filling || place >= LJ_N_SECTIONS)
    return;
  self->shown[self->order[place]] = gtk_check_button_get_active (button);
  g_signal_emit (self, changed_signal, 0);
}

typedef struct
{
  const char *icon, *name;
  GCallback clicked;
} Mover;

static GtkWidget *
new_mover (LjSectionList *self, const Mover *mover, const char *section, gboolean possible)
{
  GtkWidget *button = gtk_button_new_from_icon_name (mover->icon);
  g_autofree char *label = g_strdup_printf ("%s: %s", mover->name, section);

  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_widget_set_tooltip_text (button, mover->name);
  gtk_widget_set_sensitive (button, possible);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_signal_connect (button, "clicked", mover->clicked, self);
  return button;
}

static GtkWidget *
new_row (LjSectionList *self, guint place)
{
  const Mover up = { "go-up-symbolic", _ ("Move up"), G_CALLBACK (up_cb) };
  const Mover down = { "go-down-symbolic", _ ("Move down"), G_CALLBACK (down_cb) };
  LjSection section = self->order[place];
  const char *name = lj_section_name (section, lj_language_get_current ());
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *check = gtk_check_button_new_with_label (name);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), self->shown[section]);
  gtk_widget_set_hexpand (check, TRUE);
  g_signal_connect (check, "toggled", G_CALLBACK (toggled_cb), self);
  gtk_box_append (GTK_BOX (box), check);
  gtk_box_append (GTK_BOX (box), new_mover (self, &up, name, place > 0));
  gtk_box_append (GTK_BOX (box), new_mover (self, &down, name, place + 1 < LJ_N_SECTIONS));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  return row;
}

static void
fill (LjSectionList *self)
{
  GtkListBoxRow *row;

  self->filling = TRUE;
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < LJ_N_SECTIONS; i++)
    gtk_list_box_append (self->list, new_row (self, i));
  self->filling = FALSE;
}

/* Alt+Up and Alt+Down move the part that the keyboard is on. */
static gboolean
key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state,
        LjSectionList *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if ((state & GDK_ALT_MASK) == 0 || (key != GDK_KEY_Up && key != GDK_KEY_Down) || focus == NULL
      || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return GDK_EVENT_PROPAGATE;
  move (self, get_place (focus), key == GDK_KEY_Up ? -1 : 1);
  return GDK_EVENT_STOP;
}

static void
lj_section_list_dispose (GObject *object)
{
  lj_template_dispose (GTK_WIDGET (object), LJ_TYPE_SECTION_LIST);
  G_OBJECT_CLASS (lj_section_list_parent_class)->dispose (object);
}

static void
lj_section_list_class_init (LjSectionListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lj_section_list_dispose;
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/linjaus/Linjaus/section-list.ui");
  gtk_widget_class_bind_template_child (widget_class, LjSectionList, list);
}

static void
lj_section_list_init (LjSectionList *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/* What is so already is not touched: the keyboard stays where it is. */
void
lj_section_list_set (LjSectionList *self, const LjBoardSettings *settings)
{
  if (gtk_list_box_get_row_at_index (self->list, 0) != NULL
      && memcmp (self->order, settings->order, sizeof self->order) == 0
      && memcmp (self->shown, settings->shown, sizeof self->shown) == 0)
    return;
  memcpy (self->order, settings->order, sizeof self->order);
  memcpy (self->shown, settings->shown, sizeof self->shown);
  fill (self);
}

/* Order and choice are put into the settings, the rest of them is left as it is. */
void
lj_section_list_get (LjSectionList *self, LjBoardSettings *settings)
{
  memcpy (settings->order, self->order, sizeof self->order);
  memcpy (settings->shown, self->shown, sizeof self->shown);
}
