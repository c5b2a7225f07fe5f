/* SPDX-License-Identifier: EUPL-1.2 */
#include "find-dialog.h"

#include "dialogs.h"
#include "history-text.h"

/* More hits than anyone reads; a word more makes them fewer. */
#define MOST_HITS 200

struct _LjFindDialog
{
  GtkWindow parent_instance;

  GtkSearchEntry *words;
  GtkStack *stack;
  GtkListView *list;
  GtkLabel *count;

  LjSession *session;
  GPtrArray *hits; /* LjHit, of elements that are in the tree */
  GtkSingleSelection *selection;
  char *searched; /* what the hits are for; NULL: nothing yet */
};

G_DEFINE_FINAL_TYPE (LjFindDialog, lj_find_dialog, GTK_TYPE_WINDOW)

static guint activated_signal;

static const LjHit *
get_hit (LjFindDialog *self, gpointer item)
{
  guint index;

  if (item == NULL || self->hits == NULL)
    return NULL;
  index = g_ascii_strtoull (gtk_string_object_get_string (item), NULL, 10);
  return index < self->hits->len ? g_ptr_array_index (self->hits, index) : NULL;
}

static GtkWidget *
make_line (GtkBox *box, const char *name, const char *css)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END,
                                   "name", name, NULL);

  if (css != NULL)
    gtk_widget_add_css_class (label, css);
  gtk_box_append (box, label);
  return label;
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *where;

  g_object_set (box, "margin-start", 12, "margin-end", 12, "margin-top", 6, "margin-bottom", 6,
                NULL);
  where = make_line (GTK_BOX (box), "path", "caption");
  gtk_widget_add_css_class (where, "dim-label");
  gtk_label_set_ellipsize (GTK_LABEL (where), PANGO_ELLIPSIZE_START);
  make_line (GTK_BOX (box), "title", "heading");
  make_line (GTK_BOX (box), "snippet", NULL);
  where = make_line (GTK_BOX (box), "origin", "caption");
  gtk_widget_add_css_class (where, "dim-label");
  gtk_list_item_set_child (item, box);
}

static void
set_line (GtkWidget **line, const char *text)
{
  gtk_label_set_text (GTK_LABEL (*line), text);
  gtk_widget_set_visible (*line, *text != '\0');
  *line = gtk_widget_get_next_sibling (*line);
}

static char *
dup_title (LjSession *session, guint node)
{
  const char *number = lj_session_get_number (session, node);
  const char *title = lj_session_get_title (session, node);

  if (number == NULL || *number == '\0')
    return g_strdup (title);
  return g_strdup_printf ("%s %s", number, title);
}

/* On one line; "" where it would only say the title again. */
static char *
dup_snippet (LjSession *session, guint node, const LjHit *hit)
{
  if (hit->role == LJ_ROLE_TITLE
      && g_str_equal (hit->snippet, lj_session_get_title (session, node)))
    return g_strdup ("");
  return g_strdelimit (g_strdup (hit->snippet), "\r\n", ' ');
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, LjFindDialog *self)
{
  GtkWidget *line = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  const LjHit *hit = get_hit (self, gtk_list_item_get_item (item));
  guint node = hit != NULL ? lj_session_find (self->session, hit->element) : LJ_NODE_NONE;
  g_autofree char *path = NULL, *title = NULL, *snippet = NULL, *origin = NULL;

  if (node == LJ_NODE_NONE)
    return;
  path = lj_session_dup_path (self->session, lj_session_get_node (self->session, node)->parent);
  title = dup_title (self->session, node);
  snippet = dup_snippet (self->session, node, hit);
  origin = g_strdup_printf ("%s \u00b7 %s", lj_history_text_role (hit->role),
                            lj_language_name (hit->language));
  set_line (&line, path);
  set_line (&line, title);
  set_line (&line, snippet);
  set_line (&line, origin);
}

/* Where to go is a matter of titles more often than of texts, so they come first. */
static void
take_hits (LjFindDialog *self, GPtrArray *found, gboolean titles)
{
  for (guint i = 0; i < found->len; i++)
    {
      LjHit *hit = g_ptr_array_index (found, i);

      if (hit == NULL || (hit->role == LJ_ROLE_TITLE) != titles
          || lj_session_find (self->session, hit->element) == LJ_NODE_NONE)
        continue;
      g_ptr_array_add (self->hits, hit);
      found->pdata[i] = NULL;
    }
}

static void
fill_list (LjFindDialog *self)
{
  g_autoptr(GtkStringList) model = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->hits->len; i++)
    {
      g_autofree char *index = g_strdup_printf ("%u", i);

      gtk_string_list_append (model, index);
    }
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (model));
  gtk_single_selection_set_selected (self->selection, 0);
}

static void
say (LjFindDialog *self, gboolean searched, gboolean more)
{
  g_autofree char *count = NULL;
  const char *page = searched ? "nothing" : "start";

  if (more)
    count = g_strdup_printf (_ ("The latest %u hits; a word more makes them fewer"), MOST_HITS);
  else if (self->hits->len > 0)
    count = g_strdup_printf (
        lj_ntr (lj_language_get_current (), "%u hit", "%u hits", self->hits->len), self->hits->len);
  gtk_label_set_text (self->count, count != NULL ? count : "");
  gtk_stack_set_visible_child_name (self->stack, self->hits->len > 0 ? "hits" : page);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "find.go", self->hits->len > 0);
}

static void
fill (LjFindDialog *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->words));
  g_autofree char *stripped = g_strstrip (g_strdup (words));
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) found = NULL;

  found = lj_workbook_search (lj_session_get_workbook (self->session), words, MOST_HITS, &error);
  g_free (self->searched);
  self->searched = g_strdup (words);
  g_ptr_array_set_size (self->hits, 0);
  if (found != NULL)
    {
      take_hits (self, found, TRUE);
      take_hits (self, found, FALSE);
    }
  fill_list (self);
  say (self, *stripped != '\0', found != NULL && found->len == MOST_HITS);
  if (error != NULL)
    lj_dialog_error (GTK_WIDGET (self), error);
}

/* Return right after the last letter finds what was typed, not what was found before it. */
static void
go_cb (LjFindDialog *self)
{
  const LjHit *hit;

  if (g_strcmp0 (self->searched, gtk_editable_get_text (GTK_EDITABLE (self->words))) != 0)
    fill (self);
  hit = get_hit (self, gtk_single_selection_get_selected_item (self->selection));
  if (hit == NULL)
    return;
  g_signal_emit (self, activated_signal, 0, hit->element);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
go_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  go_cb (LJ_FIND_DIALOG (widget));
}

static void
stop_cb (LjFindDialog *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

/* The arrows walk through the hits while the words keep the keyboard. */
static gboolean
key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state,
        LjFindDialog *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  guint selected = gtk_single_selection_get_selected (self->selection);

  if ((key != GDK_KEY_Down && key != GDK_KEY_Up) || n == 0)
    return FALSE;
  if (key == GDK_KEY_Down)
    selected = MIN (selected + 1, n - 1);
  else
    selected = selected > 0 ? selected - 1 : 0;
  gtk_single_selection_set_selected (self->selection, selected);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", selected);
  return TRUE;
}

static void
lj_find_dialog_dispose (GObject *object)
{
  LjFindDialog *self = LJ_FIND_DIALOG (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  if (self->list != NULL)
    gtk_list_view_set_factory (self->list, NULL);
  g_clear_object (&self->selection);
  g_clear_object (&self->session);
  g_clear_pointer (&self->hits, g_ptr_array_unref);
  g_clear_pointer (&self->searched, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), LJ_TYPE_FIND_DIALOG);
  G_OBJECT_CLASS (lj_find_dialog_parent_class)->dispose (object);
}

static void
lj_find_dialog_class_init (LjFindDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lj_find_dialog_dispose;
  activated_signal = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/linjaus/Linjaus/find-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LjFindDialog, words);
  gtk_widget_class_bind_template_child (widget_class, LjFindDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, LjFindDialog, list);
  gtk_widget_class_bind_template_child (widget_class, LjFindDialog, count);
  gtk_widget_class_bind_template_callback (widget_class, fill);
  gtk_widget_class_bind_template_callback (widget_class, go_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
  gtk_widget_class_install_action (widget_class, "find.go", NULL, go_action_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
lj_find_dialog_init (LjFindDialog *self)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->hits = g_ptr_array_new_with_free_func ((GDestroyNotify) lj_hit_free);
  self->selection = gtk_single_selection_new (NULL);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "find.go", FALSE);
}

/* A dialog over the parent, to be presented; the keyboard is back where it was in the parent when
 * it closes. Owned by GTK. (transfer none) */
LjFindDialog *
lj_find_dialog_new (GtkWindow *parent, LjSession *session)
{
  LjFindDialog *self = g_object_new (LJ_TYPE_FIND_DIALOG, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  /* Elements may come and go below an open dialog, by another window's undo for example. */
  g_signal_connect_swapped (session, "structure-changed", G_CALLBACK (fill), self);
  gtk_widget_grab_focus (GTK_WIDGET (self->words));
  return self;
}
