/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <linjaus/filter.h>

#include "goal-columns.h"
#include "list-page.h"

G_BEGIN_DECLS

/* Whose cells, and whose order, a column is. */
typedef struct
{
  LjListPage *page;
  LjGoalColumn column;
} Owner;

struct _LjListPage
{
  GtkWidget parent_instance;

  GtkEditable *words;
  GtkDropDown *line;
  GtkDropDown *score;
  GtkDropDown *achieved;
  GtkDropDown *state;
  GtkDropDown *translation;
  GtkEditable *since;
  GtkLabel *count;
  GtkStack *stack;
  GtkColumnView *columns;

  LjSession *session;
  Owner owners[LJ_N_GOAL_COLUMNS];
  GArray *lines;                        /* gint64, as listed after "all" */
  LjLanguage languages[LJ_N_LANGUAGES]; /* as listed after "any" and "lacking" */
  GArray *hits;                         /* guint, in tree order */
  guint *ranks; /* of titles, by node; NULL until something is sorted by one */
  GtkMultiSelection *selection;
  gboolean filling;
};

/* What is chosen above the list: list-choices.c. */
LjFilter lj_list_page_get_filter (LjListPage *self, GArray **elements);
void lj_list_page_name_choices (LjListPage *self);
char *lj_list_page_describe_filter (LjListPage *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
