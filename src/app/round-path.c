/* SPDX-License-Identifier: EUPL-1.2 */
#include "round-path.h"

#include <linjaus/names.h>
#include <linjaus/round.h>

/* The path of a round from draft to approval, a row a step. Done, under way and ahead are told by a
 * sign and by what stands beside it, never by colour. */

#define DONE "\u2713"
#define UNDER_WAY "\u25cf"
#define AHEAD "\u25cb"
#define REOPENED "\u21ba"

#define DOT " \u00b7 "

enum
{
  COLUMN_SIGN,
  COLUMN_BODY,
  COLUMN_WHEN, /* date, section, what was done */
  COLUMN_BUTTON,
};

static void
attach_text (GtkGrid *grid, guint row, guint column, const char *text, const char *class_name)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "valign",
                                   GTK_ALIGN_BASELINE, "wrap", TRUE, "max-width-chars", 50, NULL);

  if (class_name != NULL)
    gtk_widget_add_css_class (label, class_name);
  gtk_grid_attach (grid, label, (int) column, (int) row, 1, 1);
}

static char *
dup_body (LjSession *session, LjBody body)
{
  const char *name
      = lj_workbook_body_name (lj_session_get_workbook (session), body, lj_language_get_current ());

  return lj_text_capitalise (name);
}

/* Lists what was changed since the step. */
static void
attach_button (GtkGrid *grid, guint row, const LjStep *step, const char *name)
{
  g_autofree char *label = g_strdup_printf ("%s: %s", _ ("Changes since then"), name);
  GtkWidget *button = gtk_button_new_with_label (_ ("Changes since then"));

  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "round.changes-since");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", step->id);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_grid_attach (grid, button, COLUMN_BUTTON, (int) row, 1, 1);
}

static void
attach_step (GtkGrid *grid, guint row, LjSession *session, const LjStep *step)
{
  gboolean reopened = step->body == LJ_BODY_NONE;
  g_autofree char *date = lj_text_iso_date (step->date, lj_language_get_current ());
  /* Translators: an approved round was opened again. */
  g_autofree char *name = reopened ? g_strdup (_ ("Reopened")) : dup_body (session, step->body);
  const char *said = reopened ? step->reason : step->section;
  g_autofree char *when = g_strconcat (date, said != NULL ? DOT : "", said != NULL ? said : "",
                                       step->approves ? DOT : "",
                                       /* Translators: what a body did with a round. */
                                       step->approves ? _ ("approved") : "", NULL);

  attach_text (grid, row, COLUMN_SIGN, reopened ? REOPENED : DONE, NULL);
  attach_text (grid, row, COLUMN_BODY, name, NULL);
  attach_text (grid, row, COLUMN_WHEN, when, step->approves ? "heading" : "numeric");
  if (!reopened)
    attach_button (grid, row, step, name);
}

static void
attach_ahead (GtkGrid *grid, guint row, LjSession *session, LjBody body)
{
  g_autofree char *name = dup_body (session, body);

  attach_text (grid, row, COLUMN_SIGN, AHEAD, "dim-label");
  attach_text (grid, row, COLUMN_BODY, name, "dim-label");
  /* Translators: a body has not handled the round. */
  attach_text (grid, row, COLUMN_WHEN, _ ("not yet"), "dim-label");
}

/* Steps that were taken, then the bodies that are still to handle it. */
void
lj_round_path_fill (GtkGrid *grid, LjSession *session)
{
  g_autoptr(GPtrArray) steps = lj_workbook_list_steps (lj_session_get_workbook (session),
                                                        lj_session_get_round (session), NULL);
  guint n = steps != NULL ? steps->len : 0, row = 0;
  const LjStep *last = n > 0 ? g_ptr_array_index (steps, n - 1) : NULL;
  LjBody next = last != NULL ? last->body + 1 : LJ_BODY_MANAGEMENT_GROUP;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (grid))) != NULL)
    gtk_grid_remove (grid, child);
  attach_text (grid, row, COLUMN_SIGN, n > 0 ? DONE : UNDER_WAY, NULL);
  /* Translators: the first stage of a round, before anybody has handled it. */
  attach_text (grid, row, COLUMN_BODY, _ ("Draft"), n > 0 ? NULL : "heading");
  attach_text (grid, row, COLUMN_WHEN, n > 0 ? "" : _ ("under way"), NULL);
  for (guint i = 0; i < n; i++)
    attach_step (grid, ++row, session, g_ptr_array_index (steps, i));
  for (LjBody i = next; !lj_session_is_approved (session) && i <= LJ_BODY_LAST; i++)
    attach_ahead (grid, ++row, session, i);
}
