/* SPDX-License-Identifier: EUPL-1.2 */
#include "section-list.h"

#include "drag-icon.h"
#include "template.h"
#include <string.h>

struct _LjSectionList
{
  GtkWidget parent_instance;

  GtkListBox *list;

  LjSection order[LJ_N_SECTIONS];
  gboolean shown[LJ_N_SECTIONS]; /* by section */
  gboolean filling;
  guint dragged;     /* place of the part that is; LJ_N_SECTIONS: none */
  GtkWidget *marked; /* the row beside which it would go; NULL: none */
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

/* Those between make room; nothing where there is no such place. */
static void
move (LjSectionList *self, guint from, guint to)
{
  LjSection section;

  if (from >= LJ_N_SECTIONS || to >= LJ_N_SECTIONS || from == to)
    return;
  section = self->order[from];
  if (from < to)
    memmove (self->order + from, self->order + from + 1, (to - from) * sizeof *self->order);
  else
    memmove (self->order + to + 1, self->order + to, (from - to) * sizeof *self->order);
  self->order[to] = section;
  fill (self);
  focus_row (self, to);
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
  guint place = get_place (button);

  move (self, place, place - 1);
}

static void
down_cb (GtkWidget *button, LjSectionList *self)
{
  guint place = get_place (button);

  move (self, place, place + 1);
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
  guint place;

  if ((state & GDK_ALT_MASK) == 0 || (key != GDK_KEY_Up && key != GDK_KEY_Down) || focus == NULL
      || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return GDK_EVENT_PROPAGATE;
  place = get_place (focus);
  move (self, place, key == GDK_KEY_Up ? place - 1 : place + 1);
  return GDK_EVENT_STOP;
}

static void
set_mark (LjSectionList *self, GtkWidget *row, const char *mark)
{
  if (self->marked != NULL)
    {
      gtk_widget_remove_css_class (self->marked, "drop-before");
      gtk_widget_remove_css_class (self->marked, "drop-after");
    }
  g_set_weak_pointer (&self->marked, row);
  if (row != NULL)
    gtk_widget_add_css_class (row, mark);
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, LjSectionList *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (self->list, (int) y);

  if (row == NULL)
    return NULL;
  self->dragged = (guint) gtk_list_box_row_get_index (row);
  return gdk_content_provider_new_typed (LJ_TYPE_SECTION_LIST, self);
}

static void
drag_begin_cb (GtkDragSource *source, GdkDrag *drag, LjSectionList *self)
{
  lj_drag_icon_set_text (drag,
                         lj_section_name (self->order[self->dragged], lj_language_get_current ()));
}

static void
drag_end_cb (GtkDragSource *source, GdkDrag *drag, gboolean delete, LjSectionList *self)
{
  set_mark (self, NULL, NULL);
  self->dragged = LJ_N_SECTIONS;
}

/* Where the dragged part would stand: before or behind the row that the pointer is on.
 * LJ_N_SECTIONS: nowhere, or where it is. */
static guint
find_place (LjSectionList *self, double y, GtkListBoxRow **row, gboolean *behind)
{
  graphene_rect_t bounds;
  guint place;

  *row = gtk_list_box_get_row_at_y (self->list, (int) y);
  if (*row == NULL || self->dragged >= LJ_N_SECTIONS
      || !gtk_widget_compute_bounds (GTK_WIDGET (*row), GTK_WIDGET (self->list), &bounds))
    return LJ_N_SECTIONS;
  *behind = y > bounds.origin.y + bounds.size.height / 2;
  place = (guint) gtk_list_box_row_get_index (*row) + (*behind ? 1 : 0);
  /* What is taken away above leaves its place. */
  place -= place > self->dragged ? 1 : 0;
  return place != self->dragged ? place : LJ_N_SECTIONS;
}

static GdkDragAction
drag_motion_cb (GtkDropTarget *target, double x, double y, LjSectionList *self)
{
  GtkListBoxRow *row;
  gboolean behind;

  if (find_place (self, y, &row, &behind) >= LJ_N_SECTIONS)
    {
      set_mark (self, NULL, NULL);
      return 0;
    }
  set_mark (self, GTK_WIDGET (row), behind ? "drop-after" : "drop-before");
  return GDK_ACTION_MOVE;
}

static void
drag_leave_cb (GtkDropTarget *target, LjSectionList *self)
{
  set_mark (self, NULL, NULL);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, LjSectionList *self)
{
  GtkListBoxRow *row;
  gboolean behind;
  guint place = find_place (self, y, &row, &behind);

  set_mark (self, NULL, NULL);
  if (g_value_get_object (value) != self || place >= LJ_N_SECTIONS)
    return FALSE;
  move (self, self->dragged, place);
  return TRUE;
}

/* A press becomes a drag before the check button takes it for a click. */
static void
add_dragging (LjSectionList *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (LJ_TYPE_SECTION_LIST, GDK_ACTION_MOVE);

  self->dragged = LJ_N_SECTIONS;
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (source), GTK_PHASE_CAPTURE);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), self);
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (source, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect (target, "enter", G_CALLBACK (drag_motion_cb), self);
  g_signal_connect (target, "motion", G_CALLBACK (drag_motion_cb), self);
  g_signal_connect (target, "leave", G_CALLBACK (drag_leave_cb), self);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), GTK_EVENT_CONTROLLER (source));
  gtk_widget_add_controller (GTK_WIDGET (self->list), GTK_EVENT_CONTROLLER (target));
}

static void
lj_section_list_dispose (GObject *object)
{
  g_clear_weak_pointer (&LJ_SECTION_LIST (object)->marked);
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
  add_dragging (self);
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
