/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "import/dictionary.h"
#include "import/names.h"
#include "import/parse.h"

G_BEGIN_DECLS

/* The reader of tables in running text, cut by role: lines (what each line is), scan (tables and
 * their headings), scales, groups (documents and lines of the tree), list (service lines), goals,
 * figures (summary tables), totals, rest (what was not read). */

typedef enum
{
  LJ_LINE_TEXT,
  LJ_LINE_ROW,      /* cells, separated by tabs */
  LJ_LINE_CAPITALS, /* may name a document */
  LJ_LINE_ITEM,     /* of a list */
  LJ_LINE_LEVEL,    /* of a scale: "5 = very good" */
  LJ_LINE_SCALE,    /* all levels of a scale */
  LJ_LINE_TURN,     /* a page turn, or its counter */
  LJ_LINE_COUNTY,   /* the county's name */
} LjLineKind;

typedef enum
{
  LJ_USED_NOT,
  LJ_USED_READ,
  LJ_USED_FOUND, /* spoken of in a finding */
} LjUsed;

/* A line that is not blank. */
typedef struct
{
  const char *text;   /* in the buffer, trimmed; of a row only at its end */
  const char *folded; /* in strings; NULL: a row, or too long for a name */
  guint line;
  guint8 kind; /* LjLineKind */
  guint8 used; /* LjUsed */
} LjTextLine;

typedef enum
{
  LJ_TABLE_UNKNOWN,
  LJ_TABLE_GOALS,  /* a row is a goal */
  LJ_TABLE_SCOPES, /* a row is a guideline or a policy line that is evaluated itself */
  LJ_TABLE_SUMMARY,
  LJ_TABLE_SURVEY,
  LJ_TABLE_LIST, /* of service lines, each area a column */
} LjTableKind;

typedef struct
{
  LjTableKind kind;
  guint first, last; /* of its lines */
  guint n_header;    /* rows of it that are header */
  LjColumn *columns; /* n_columns; NULL: the header is not known */
  guint n_columns;
  guint document;     /* of documents */
  char *heading;      /* plain, without counter; NULL: none */
  guint heading_line; /* of lines; LJ_NONE: none of its own */
} LjTable;

typedef struct
{
  const char *folded; /* its name; NULL: what stands above the first document */
  const char *name;   /* as printed */
  const char *title;  /* as printed in small letters elsewhere; NULL: nowhere */
  guint line;         /* of lines */
  guint element;      /* LJ_NONE: nothing hangs on it yet */
  guint group;        /* of the goals right below it; LJ_NONE: none */

  /* Its lists of service lines: tables, and the line where the first is printed or needed; then
   * groups, and the one whose turn is next. */
  guint n_lists, first_list, list_needed;
  guint list_first, list_end, list_next;
} LjDocument;

/* An element that tables hang on: a line, an area, a plan, a guideline. */
typedef struct
{
  guint element;
  LjKind kind;
  const char *title;
  guint document;
  guint last_number; /* of its goals so far; 0: not numbered */
  guint last_goal;   /* element; LJ_NONE: none */
  gboolean listed;   /* from the list of service lines, no table of its own yet */
} LjGroup;

typedef struct
{
  LjPlan *plan; /* borrowed, and so is content */
  LjContent *content;
  LjLanguage language;
  char *buffer; /* the text, cut into lines */
  GStringChunk *strings;
  GArray *lines;              /* LjTextLine */
  GPtrArray *tables;          /* LjTable */
  GArray *documents;          /* LjDocument; the first stands for "none" */
  GHashTable *document_names; /* folded -> index */
  GArray *groups;             /* LjGroup */
  LjNames *names;             /* of groups; scope: document */
  GHashTable *questions;      /* element and kind -> index */
  guint n_ratings;            /* see tables-list.c */
} LjTables;

#define lj_tables_line(self, index) (&g_array_index ((self)->lines, LjTextLine, (index)))
#define lj_tables_document(self, index) (&g_array_index ((self)->documents, LjDocument, (index)))
#define lj_tables_group(self, index) (&g_array_index ((self)->groups, LjGroup, (index)))

/* A misprinted name is still that name from here on. */
#define LJ_TABLES_ALIKE 0.8

/* Bytes. A longer row is no header. */
#define LJ_TABLES_LONGEST_HEADER 2000

/* Lines. */
gboolean lj_tables_read_lines (LjTables *self, const char *text, gsize length, GError **error);
void lj_tables_use (LjTables *self, guint first, guint last);
gboolean lj_tables_is_highlight (const LjTextLine *line);
gboolean lj_tables_is_scale_name (const LjTextLine *line);
const char *lj_tables_skip_bullet (const char *text);

/* Tables and headings. */
void lj_tables_scan (LjTables *self);
LjTableKind lj_tables_read_header (const char *row, LjColumn **columns, guint *n_columns);

/* Scales. */
void lj_tables_read_scales (LjTables *self);

/* Documents and groups. */
guint lj_tables_enter_document (LjTables *self, const char *name, guint line);
guint lj_tables_document_element (LjTables *self, guint document);
guint lj_tables_add_group (LjTables *self, guint document, guint parent, LjKind kind,
                           const char *title, guint line);
guint lj_tables_find_group (LjTables *self, const LjTable *table, const char *heading, LjKind kind);
void lj_tables_ask (LjTables *self, guint element, LjKind kind, const LjTable *table);
void lj_tables_spell_documents (LjTables *self);

/* The kinds of tables. */
void lj_tables_find_lists (LjTables *self);
gboolean lj_tables_read_lists (LjTables *self, guint index, guint line);
void lj_tables_meet_listed (LjTables *self, guint group);
guint lj_tables_find_listed (LjTables *self, guint index, const char *heading);
void lj_tables_read_goals (LjTables *self, const LjTable *table);
void lj_tables_read_scopes (LjTables *self, const LjTable *table);
void lj_tables_read_summary (LjTables *self, const LjTable *table);
void lj_tables_read_totals (LjTables *self);

/* What is left. */
void lj_tables_read_rest (LjTables *self);

G_END_DECLS
