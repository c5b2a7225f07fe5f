/* SPDX-License-Identifier: EUPL-1.2 */
#include "workbook-view.h"

#include "audit-page.h"
#include "evaluate-keys.h"
#include "list-page.h"
#include "place.h"
#include "print.h"
#include "report-page.h"
#include "results.h"
#include "round-page.h"
#include "settings.h"
#include "template.h"

struct _LjWorkbookView
{
  GtkWidget parent_instance;

  LjNoticeBar *notice;
  GtkPaned *paned;
  LjSidebar *sidebar;
  GtkStack *pages;
  LjForm *form;
  GtkBox *list_place;
  GtkBox *results_place;
  GtkBox *round_place;
  GtkBox *audit_place;
  GtkBox *report_place;
  LjListPage *list;     /* likewise */
  LjResults *results;   /* NULL until its page is looked at: the start does not wait for it */
  LjRoundPage *round;   /* likewise */
  LjAuditPage *audit;   /* likewise */
  LjReportPage *report; /* likewise */

  LjSession *session;
};

G_DEFINE_FINAL_TYPE (LjWorkbookView, lj_workbook_view, GTK_TYPE_WIDGET)

static void
selected_cb (LjWorkbookView *self, gint64 element)
{
  lj_form_show (self->form, element);
  if (self->results != NULL)
    lj_results_show (self->results, element);
  gtk_widget_activate_action (GTK_WIDGET (self), "view.update", NULL);
}

static void
set_changed_cb (LjWorkbookView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "tree.update", NULL);
}

/* A row opened by Return or a double click is one to work on. */
static void
activated_cb (LjWorkbookView *self, gint64 element)
{
  lj_workbook_view_set_page (self, "evaluate");
  lj_form_focus (self->form);
}

static void
chosen_cb (LjWorkbookView *self, gint64 element)
{
  lj_workbook_view_select (self, element);
}

static void
position_cb (LjWorkbookView *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    lj_settings_set_pane (gtk_paned_get_position (self->paned));
}

static void
ensure_list (LjWorkbookView *self)
{
  if (self->list != NULL)
    return;
  self->list = g_object_new (LJ_TYPE_LIST_PAGE, "hexpand", TRUE, NULL);
  g_signal_connect_swapped (self->list, "selected", G_CALLBACK (chosen_cb), self);
  g_signal_connect_swapped (self->list, "activated", G_CALLBACK (lj_workbook_view_open), self);
  lj_list_page_set_session (self->list, self->session);
  gtk_box_append (self->list_place, GTK_WIDGET (self->list));
}

static void
ensure_results (LjWorkbookView *self)
{
  if (self->results != NULL)
    return;
  self->results = g_object_new (LJ_TYPE_RESULTS, "hexpand", TRUE, NULL);
  g_signal_connect_swapped (self->results, "activated", G_CALLBACK (chosen_cb), self);
  lj_results_set_session (self->results, self->session);
  lj_results_show (self->results, lj_workbook_view_get_selected (self));
  gtk_box_append (self->results_place, GTK_WIDGET (self->results));
}

static void
ensure_round (LjWorkbookView *self)
{
  if (self->round != NULL)
    return;
  self->round = g_object_new (LJ_TYPE_ROUND_PAGE, "hexpand", TRUE, NULL);
  lj_round_page_set_session (self->round, self->session);
  gtk_box_append (self->round_place, GTK_WIDGET (self->round));
}

static void
ensure_audit (LjWorkbookView *self)
{
  if (self->audit != NULL)
    return;
  self->audit = g_object_new (LJ_TYPE_AUDIT_PAGE, "hexpand", TRUE, NULL);
  g_signal_connect_swapped (self->audit, "activated", G_CALLBACK (chosen_cb), self);
  lj_audit_page_set_session (self->audit, self->session);
  gtk_box_append (self->audit_place, GTK_WIDGET (self->audit));
}

static void
ensure_report (LjWorkbookView *self)
{
  if (self->report != NULL)
    return;
  self->report = g_object_new (LJ_TYPE_REPORT_PAGE, "hexpand", TRUE, NULL);
  g_signal_connect_swapped (self->report, "activated", G_CALLBACK (lj_workbook_view_open), self);
  lj_report_page_set_session (self->report, self->session);
  gtk_box_append (self->report_place, GTK_WIDGET (self->report));
}

static void
page_cb (LjWorkbookView *self)
{
  GtkWidget *page = gtk_stack_get_visible_child (self->pages);

  if (self->session == NULL)
    return;
  lj_form_save (self->form);
  if (page == GTK_WIDGET (self->list_place))
    ensure_list (self);
  else if (page == GTK_WIDGET (self->results_place))
    ensure_results (self);
  else if (page == GTK_WIDGET (self->round_place))
    ensure_round (self);
  else if (page == GTK_WIDGET (self->audit_place))
    ensure_audit (self);
  else if (page == GTK_WIDGET (self->report_place))
    ensure_report (self);
  gtk_widget_activate_action (GTK_WIDGET (self), "view.update", NULL);
}

static void
lj_workbook_view_dispose (GObject *object)
{
  LjWorkbookView *self = LJ_WORKBOOK_VIEW (object);

  if (self->session != NULL)
    lj_place_keep (self, self->session);
  g_clear_object (&self->session);
  lj_template_dispose (GTK_WIDGET (self), LJ_TYPE_WORKBOOK_VIEW);
  G_OBJECT_CLASS (lj_workbook_view_parent_class)->dispose (object);
}

static void
lj_workbook_view_class_init (LjWorkbookViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lj_workbook_view_dispose;
  g_type_ensure (LJ_TYPE_NOTICE_BAR);
  g_type_ensure (LJ_TYPE_SIDEBAR);
  g_type_ensure (LJ_TYPE_FORM);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fi/linjaus/Linjaus/workbook-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LjWorkbookView, notice);
  gtk_widget_class_bind_template_child (widget_class, LjWorkbookView, paned);
  gtk_widget_class_bind_template_child (widget_class, LjWorkbookView, sidebar);
  gtk_widget_class_bind_template_child (widget_class, LjWorkbookView, pages);
  gtk_widget_class_bind_template_child (widget_class, LjWorkbookView, form);
  gtk_widget_class_bind_template_child (widget_class, LjWorkbookView, list_place);
  gtk_widget_class_bind_template_child (widget_class, LjWorkbookView, results_place);
  gtk_widget_class_bind_template_child (widget_class, LjWorkbookView, round_place);
  gtk_widget_class_bind_template_child (widget_class, LjWorkbookView, audit_place);
  gtk_widget_class_bind_template_child (widget_class, LjWorkbookView, report_place);
  gtk_widget_class_bind_template_callback (widget_class, position_cb);
  gtk_widget_class_bind_template_callback (widget_class, page_cb);
}

static void
lj_workbook_view_init (LjWorkbookView *self)
{
  LjTreeView *tree;

  gtk_widget_init_template (GTK_WIDGET (self));
  tree = lj_sidebar_get_tree (self->sidebar);
  g_signal_connect_swapped (tree, "selected", G_CALLBACK (selected_cb), self);
  g_signal_connect_swapped (tree, "set-changed", G_CALLBACK (set_changed_cb), self);
  g_signal_connect_swapped (tree, "activated", G_CALLBACK (activated_cb), self);
  gtk_paned_set_position (self->paned, lj_settings_get_pane ());
}

/* Shows the workbook from its first element on. (transfer floating) */
LjWorkbookView *
lj_workbook_view_new (LjSession *session)
{
  LjWorkbookView *self = g_object_new (LJ_TYPE_WORKBOOK_VIEW, NULL);

  self->session = g_object_ref (session);
  lj_notice_bar_set_session (self->notice, session);
  lj_sidebar_set_session (self->sidebar, session);
  lj_form_set_session (self->form, session);
  lj_evaluate_keys_attach (GTK_WIDGET (self), session);
  if (lj_tree_get_n_nodes (lj_session_get_tree (session)) > 0)
    lj_workbook_view_select (self, lj_session_get_node (session, 0)->id);
  lj_place_restore (self, session);
  return self;
}

/* (transfer none) */
LjNoticeBar *
lj_workbook_view_get_notice (LjWorkbookView *self)
{
  return self->notice;
}

/* (transfer none) */
GtkStack *
lj_workbook_view_get_pages (LjWorkbookView *self)
{
  return self->pages;
}

/* (transfer none) */
LjSidebar *
lj_workbook_view_get_sidebar (LjWorkbookView *self)
{
  return self->sidebar;
}

/* (transfer none) */
LjForm *
lj_workbook_view_get_form (LjWorkbookView *self)
{
  return self->form;
}

/* Selects the element in the tree; every page follows. */
void
lj_workbook_view_select (LjWorkbookView *self, gint64 element)
{
  lj_tree_view_select (lj_sidebar_get_tree (self->sidebar), element);
}

/* Selects the element to be worked on, also where the filter of the tree hides it. */
void
lj_workbook_view_open (LjWorkbookView *self, gint64 element)
{
  lj_sidebar_reveal (self->sidebar, element);
  lj_workbook_view_select (self, element);
  activated_cb (self, element);
}

/* 0: nothing. */
gint64
lj_workbook_view_get_selected (LjWorkbookView *self)
{
  return lj_tree_view_get_selected (lj_sidebar_get_tree (self->sidebar));
}

/* The list has a selection of its own while the keyboard is in it. */
static gboolean
is_in_list (LjWorkbookView *self)
{
  return self->list != NULL && lj_list_page_has_focus (self->list);
}

/* Every selected element, in the order of the tree or of the list, as gint64. What an act on whole
 * branches needs without those below another one, lj_tree_block_init() tells. (transfer full) */
GArray *
lj_workbook_view_dup_selection (LjWorkbookView *self)
{
  if (is_in_list (self))
    return lj_list_page_dup_selection (self->list);
  return lj_tree_view_dup_selection (lj_sidebar_get_tree (self->sidebar));
}

/* "evaluate", "list", "results", "round", "audit" or "report". */
void
lj_workbook_view_set_page (LjWorkbookView *self, const char *page)
{
  gtk_stack_set_visible_child_name (self->pages, page);
}

/* Whether the page that is shown can be printed. */
gboolean
lj_workbook_view_can_print (LjWorkbookView *self)
{
  GtkWidget *page = gtk_stack_get_visible_child (self->pages);

  return page == GTK_WIDGET (self->results_place) || page == GTK_WIDGET (self->list_place)
         || page == GTK_WIDGET (self->report_place);
}

/* Prints the page that is shown; only where it can be. What is shown as it will be printed goes to
 * the printer, the rest is shown so first. */
void
lj_workbook_view_print (LjWorkbookView *self)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *page = gtk_stack_get_visible_child (self->pages);
  g_autoptr(LjReport) report = NULL;

  g_return_if_fail (lj_workbook_view_can_print (self));
  if (page == GTK_WIDGET (self->report_place))
    {
      lj_report_page_print (self->report);
      return;
    }
  report = page == GTK_WIDGET (self->list_place) ? lj_list_page_new_report (self->list)
                                                 : lj_results_new_report (self->results);
  lj_print_report (window, report);
}

/* Whether the keyboard is in the tree. */
gboolean
lj_workbook_view_is_in_tree (LjWorkbookView *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  return focus != NULL
         && gtk_widget_is_ancestor (focus, GTK_WIDGET (lj_sidebar_get_tree (self->sidebar)));
}

/* Moves the keyboard to the selected row. */
void
lj_workbook_view_focus_tree (LjWorkbookView *self)
{
  gtk_widget_child_focus (GTK_WIDGET (lj_sidebar_get_tree (self->sidebar)), GTK_DIR_TAB_FORWARD);
}

/* Moves the keyboard into the page that is shown. */
void
lj_workbook_view_focus_page (LjWorkbookView *self)
{
  GtkWidget *page = gtk_stack_get_visible_child (self->pages);

  if (page == GTK_WIDGET (self->form))
    lj_form_focus (self->form);
  else
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

/* Moves the keyboard from the tree to the page and back. */
void
lj_workbook_view_next_pane (LjWorkbookView *self)
{
  if (lj_workbook_view_is_in_tree (self))
    lj_workbook_view_focus_page (self);
  else
    lj_workbook_view_focus_tree (self);
}

/* Puts the keyboard where it was in a view that this one replaces: in the tree, or else in the
 * text it was in last. */
void
lj_workbook_view_focus_again (LjWorkbookView *self, gboolean in_tree)
{
  if (in_tree || !lj_form_focus_last_field (self->form))
    gtk_widget_child_focus (GTK_WIDGET (lj_sidebar_get_tree (self->sidebar)), GTK_DIR_TAB_FORWARD);
}

/* Shows the same place of the same workbook as the other one. */
void
lj_workbook_view_copy_place (LjWorkbookView *self, LjWorkbookView *from)
{
  LjTreeView *old = lj_sidebar_get_tree (from->sidebar);
  g_autoptr(GArray) expanded = lj_tree_view_dup_expanded (old);
  g_autoptr(GArray) selection = lj_tree_view_dup_selection (old);

  lj_tree_view_set_expanded (lj_sidebar_get_tree (self->sidebar), expanded);
  lj_sidebar_copy_filter (self->sidebar, from->sidebar);
  lj_tree_view_select_set (lj_sidebar_get_tree (self->sidebar), lj_tree_view_get_selected (old),
                           selection);
  lj_form_copy_place (self->form, from->form);
  if (from->list != NULL)
    {
      ensure_list (self);
      lj_list_page_copy_place (self->list, from->list);
    }
  if (from->results != NULL)
    {
      ensure_results (self);
      lj_results_copy_place (self->results, from->results);
    }
  lj_workbook_view_set_page (self, gtk_stack_get_visible_child_name (from->pages));
  gtk_paned_set_position (self->paned, gtk_paned_get_position (from->paned));
}
