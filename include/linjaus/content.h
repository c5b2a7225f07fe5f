/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>
#include <linjaus/element.h>
#include <linjaus/evaluation.h>
#include <linjaus/language.h>

G_BEGIN_DECLS

/* Everything a workbook says, as plain values: what importers make, what a workbook is loaded
 * into for export, what a commit writes. Links are indices into the arrays of the same content.
 * Strings live as long as the content. */

#define LJ_NONE G_MAXUINT

typedef struct
{
  gint64 id;    /* 0: not in a workbook yet */
  guint parent; /* index, smaller than this one's own; LJ_NONE: a root */
  LjKind kind;
  guint source_line;  /* 0: not from a file */
  const char *number; /* as printed, "1.1.c"; NULL: none */
} LjContentElement;

typedef struct
{
  guint element;
  guint round; /* LJ_NONE: title, description */
  LjRole role;
  LjLanguage language;
  const char *value;
} LjContentText;

typedef struct
{
  gint64 id;
  const char *name;
  guint scale;               /* index; LJ_NONE: the 1-5 default without labels */
  const char *deadline;      /* ISO date or NULL */
  const char *starts, *ends; /* likewise */
  guint based_on;            /* index of an earlier round, plus 1; 0: none */
} LjContentRound;

/* In this round, elements of this kind at or below this scope are asked these. The nearest scope
 * upwards that speaks of the kind decides; where none does, nothing is asked. */
typedef struct
{
  guint round;
  guint scope;
  LjKind kind;
  gboolean achieved;
  gboolean score;
  gboolean text;
} LjContentQuestion;

typedef struct
{
  guint element;
  guint round;
  LjAchieved achieved;
  guint8 score;       /* 0: none */
  gboolean qualified; /* printed in parentheses */
  LjState state;
  guint source_line;
} LjContentEvaluation;

#define LJ_HIGHEST_LEVEL 99

typedef struct
{
  gint64 id;
  const char *purpose;    /* "goals", "municipalities", or a name of the county's own */
  guint minimum, maximum; /* of a round: 1 and LJ_N_LEVELS; else up to LJ_HIGHEST_LEVEL */
} LjContentScale;

typedef struct
{
  guint scale;
  guint value;
  LjLanguage language;
  const char *label;
} LjContentLevel;

/* What a printed figure counts or averages. Stored: append only. */
typedef enum
{
  LJ_FIGURE_AVERAGE = 1,
  LJ_FIGURE_SCORE,
  LJ_FIGURE_GOALS,
  LJ_FIGURE_YES,
  LJ_FIGURE_PARTLY,
  LJ_FIGURE_TOTAL,
  LJ_FIGURE_SHARE,
  LJ_FIGURE_NPS,
} LjFigure;

const char *lj_figure_token (LjFigure figure);
gboolean lj_figure_from_token (const char *token, LjFigure *figure);
const char *lj_figure_name (LjFigure figure, LjLanguage language);

typedef struct
{
  gint64 id;
  guint element; /* the group it speaks of */
  guint round;
  LjFigure figure;
  LjKind counted;    /* of a total: goals, guidelines, measures ... */
  const char *value; /* as printed, with a point: "4.0" */
  const char *label; /* the words beside it, as printed */
  guint n_answers;   /* stated number of answers; 0: none */
  guint source_line;
} LjContentFigure;

/* A figure that speaks of several elements together lists them; without such rows it speaks of
 * its own element. */
typedef struct
{
  guint figure;
  guint element;
} LjContentFigureScope;

typedef struct
{
  gint64 id;
  guint element;
  const char *unit, *person, *title, *email; /* each or NULL */
} LjContentResponsibility;

typedef struct
{
  LjKind kind;
  LjLanguage language;
  const char *name;
} LjContentKindName;

typedef struct
{
  const char *token; /* "achieved:yes", "state:agreed", "body:county-council" */
  LjLanguage language;
  const char *name;
} LjContentStatusName;

/* Which element goes on as which in a later strategy. */
typedef struct
{
  gint64 id;
  guint source, target;
  LjRelation relation;
} LjContentLineage;

/* A step on the path of a round, and how the round was then. An element that is gone is told by
 * its id alone. */
typedef struct
{
  gint64 id;
  guint round;
  LjBody body;
  const char *date;
  const char *section, *reason; /* each or NULL */
  gboolean approves;
} LjContentStep;

typedef struct
{
  guint index; /* LJ_NONE: gone */
  gint64 id;   /* of one that is gone; 0 with LJ_NONE: none */
} LjContentRef;

typedef struct
{
  guint step;
  LjContentRef element, parent;
  gint64 position;
  LjKind kind;
  const char *number;
} LjContentFrozenElement;

typedef struct
{
  guint step;
  LjContentRef element;
  LjAchieved achieved;
  guint8 score;
  gboolean qualified;
  LjState state;
} LjContentFrozenEvaluation;

typedef struct
{
  guint step;
  LjContentRef element;
  LjRole role;
  LjLanguage language;
  const char *value;
} LjContentFrozenText;

/* Numbers that a text and its twin do not share, on purpose: see proofread.h. */
typedef struct
{
  guint element;
  guint round; /* LJ_NONE: title, description */
  LjRole role;
  LjLanguage language, twin;
  const char *digest; /* of both texts */
} LjContentAcceptance;

typedef struct _LjContent LjContent;
struct _LjContent
{
  GArray *elements;           /* LjContentElement, parents before children, siblings in order */
  GArray *texts;              /* LjContentText */
  GArray *rounds;             /* LjContentRound, in order */
  GArray *questions;          /* LjContentQuestion */
  GArray *evaluations;        /* LjContentEvaluation */
  GArray *scales;             /* LjContentScale */
  GArray *levels;             /* LjContentLevel */
  GArray *figures;            /* LjContentFigure */
  GArray *figure_scopes;      /* LjContentFigureScope */
  GArray *responsibilities;   /* LjContentResponsibility */
  GArray *kind_names;         /* LjContentKindName: what this county calls a kind */
  GArray *status_names;       /* LjContentStatusName */
  GArray *lineages;           /* LjContentLineage */
  GArray *steps;              /* LjContentStep, those of a round in order */
  GArray *frozen_elements;    /* LjContentFrozenElement */
  GArray *frozen_evaluations; /* LjContentFrozenEvaluation */
  GArray *frozen_texts;       /* LjContentFrozenText */
  GArray *acceptances;        /* LjContentAcceptance */
  GArray *county_names; /* LjContentText with element and round LJ_NONE: the county, per language */
  guint current_round;  /* index or LJ_NONE */
  guint languages;      /* set of 1 << LjLanguage that texts are kept in; 0: it is not said */
  guint32 accent;       /* the county's colour: see look.h; LJ_NO_ACCENT: it is not said */
  GBytes *logo;         /* or NULL */
  const char *report;   /* what the report for the board holds: see board.h; NULL: never chosen */
  gboolean tree_locked; /* nothing is added to the tree or moved in it */
  GStringChunk *strings;
};

LjContent *lj_content_new (void) G_GNUC_WARN_UNUSED_RESULT;
void lj_content_free (LjContent *self);
const char *lj_content_string (LjContent *self, const char *value);
guint lj_content_add_element (LjContent *self, guint parent, LjKind kind, const char *title,
                              LjLanguage language);
void lj_content_add_text (LjContent *self, guint element, guint round, LjRole role,
                          LjLanguage language, const char *value);
gint64 lj_content_ref_id (const LjContent *self, LjContentRef ref);
const char *lj_content_find_text (const LjContent *self, guint element, guint round, LjRole role,
                                  LjLanguage language);

/* The item of one of the arrays above, to be changed in place. */
#define lj_content_get(array, Type, index) (&g_array_index ((array), Type, (index)))

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LjContent, lj_content_free)

G_END_DECLS
