/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "report/odf.h"

G_BEGIN_DECLS

/* Points. */
#define LJ_ODP_MARGIN 36.0
#define LJ_ODP_BOTTOM 404.0
#define LJ_ODP_BETWEEN 10.0
#define LJ_ODP_CONTENT_WIDTH (LJ_ODP_WIDTH - 2 * LJ_ODP_MARGIN)
/* Of a line, in sizes of its letters. */
#define LJ_ODP_LEADING 1.25

/* The slides while they are written. */
typedef struct
{
  LjOdf odf;
  LjRuler ruler;
  const LjBlock *part;    /* the heading of the first level that we are below; or NULL */
  const LjBlock *heading; /* what the next slide is called; or NULL */
  gboolean open;          /* a slide is begun */
  gboolean continued;     /* the next slide goes on with what this one is about */
  double top;             /* of what is below the title of the slide */
  double y;               /* where what comes next begins */
  GString *notes;         /* of the slide */
  guint slides, table;
} LjOdp;

typedef struct
{
  const char *style;
  double x, y, width, height;
} LjOdpBox;

void lj_odp_begin_page (LjOdp *self);
void lj_odp_begin_slide (LjOdp *self);
void lj_odp_need_room (LjOdp *self, double height);
void lj_odp_end_slide (LjOdp *self);

guint lj_odp_count_lines (const LjOdp *self, const char *text, LjTextStyle style, double width);
char *lj_odp_take_lines (const LjOdp *self, const char **text, LjTextStyle style, double width,
                         guint most) G_GNUC_WARN_UNUSED_RESULT;

void lj_odp_begin_box (LjOdp *self, const LjOdpBox *box);
void lj_odp_add_box (LjOdp *self, const LjOdpBox *box, const char *text, LjLanguage language);
void lj_odp_add_paragraph (LjOdp *self, const char *style, const char *text, LjLanguage language);
void lj_odp_add_table (LjOdp *self, const LjReportTable *table);

G_END_DECLS
