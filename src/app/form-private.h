/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "evaluate-keys.h"
#include "form.h"
#include "level-mark.h"
#include "last-round.h"
#include "lineage-line.h"
#include "parts-box.h"
#include "text-field.h"
#include "translation-mark.h"

G_BEGIN_DECLS

#define N_SCORES 6 /* none, and 1 to 5 */
#define N_ACHIEVED LJ_N_ACHIEVED
#define N_FIELDS (LJ_N_LANGUAGES + 1)

struct _LjForm
{
  GtkWidget parent_instance;

  GtkScrolledWindow *scroller;
  GtkWidget *content;
  GtkLabel *path;
  LjLineageLine *lineage;
  GtkLabel *position;
  GtkWidget *title_boxes[LJ_N_LANGUAGES];
  LjTranslationMark *title_marks[LJ_N_LANGUAGES];
  GtkLabel *titles[LJ_N_LANGUAGES];
  GtkWidget *group_box;
  LjLevelMark *group_mark;
  GtkLabel *group_figures;
  GtkLabel *group_hint;
  GtkWidget *why;
  GtkWidget *questions;
  GtkWidget *achieved_box;
  GtkCheckButton *achieved[N_ACHIEVED];
  GtkWidget *score_box;
  GtkWidget *own_score;
  GtkToggleButton *scores[N_SCORES];
  LjLevelMark *score_mark;
  GtkLabel *level_label;
  GtkCheckButton *qualified;
  LjPartsBox *parts;
  GtkButton *add_part;
  GtkWidget *published_box;
  GtkWidget *state_box;
  GtkDropDown *state;
  LjLastRound *last_round;
  GtkWidget *more;
  GtkLabel *answer;
  LjTextField *fields[N_FIELDS]; /* published by language, then the note */
  GtkLabel *source;
  GtkWidget *progress_box;
  GtkLabel *progress_text;
  GtkProgressBar *progress_bar;

  LjSession *session;
  gint64 element;    /* 0: nothing is shown */
  guint progress_id; /* of what counts the progress when there is time; 0: nothing */
  guint last_field;  /* the keyboard was in it last; N_FIELDS: in none */
  gboolean filling;  /* the widgets change because of the workbook, not of the user */
};

void lj_form_fill (LjForm *self);
void lj_form_fill_figures (LjForm *self);

G_END_DECLS
