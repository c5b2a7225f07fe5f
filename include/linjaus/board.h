/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <linjaus/report.h>
#include <linjaus/summary.h>

G_BEGIN_DECLS

/* The report for the board: what it holds, in which order, languages, length and paper. */

typedef enum
{
  LJ_SECTION_TITLE_PAGE,
  LJ_SECTION_CONTENTS,
  LJ_SECTION_SUMMARY,
  LJ_SECTION_SCALE,
  LJ_SECTION_TABLES, /* of each document: this one and the next two, where they follow each other */
  LJ_SECTION_CHARTS,
  LJ_SECTION_GOALS,
  LJ_SECTION_SERVICE_LINES,
  LJ_SECTION_METHOD,
  LJ_SECTION_AUDIT,
} LjSection;

#define LJ_N_SECTIONS (LJ_SECTION_AUDIT + 1)

const char *lj_section_token (LjSection section);
gboolean lj_section_from_token (const char *token, LjSection *section);
const char *lj_section_name (LjSection section, LjLanguage language);

typedef enum
{
  LJ_LENGTH_ONE_PAGE,
  LJ_LENGTH_TEN_PAGES, /* at most */
  LJ_LENGTH_FULL,
} LjLength;

#define LJ_N_LENGTHS (LJ_LENGTH_FULL + 1)

const char *lj_length_token (LjLength length);
gboolean lj_length_from_token (const char *token, LjLength *length);
const char *lj_length_name (LjLength length, LjLanguage language);

/* Finnish and Swedish at once. */
typedef enum
{
  LJ_TWINS_SIDE_BY_SIDE,
  LJ_TWINS_IN_TURN, /* the whole report in one language, then in the other */
} LjTwins;

typedef struct
{
  LjLength length;
  LjSection order[LJ_N_SECTIONS]; /* each once */
  gboolean shown[LJ_N_SECTIONS];  /* by section */
  LjLanguage language;
  gboolean bilingual;
  LjLanguage second;
  LjTwins twins;
  LjPaper paper;
  double margin;    /* points, on each side */
  char version[32]; /* as printed on the title page; "": none */
} LjBoardSettings;

void lj_board_settings_init (LjBoardSettings *self, LjLanguage language);
void lj_board_settings_set_length (LjBoardSettings *self, LjLength length);
void lj_board_settings_set_version (LjBoardSettings *self, const char *version);
char *lj_board_settings_to_text (const LjBoardSettings *self) G_GNUC_WARN_UNUSED_RESULT;
void lj_board_settings_from_text (LjBoardSettings *self, const char *text);
void lj_board_settings_load (LjBoardSettings *self, LjWorkbook *workbook, LjLanguage language);
gboolean lj_board_settings_save (const LjBoardSettings *self, LjWorkbook *workbook, GError **error);

/* What is to be reported. */
typedef struct
{
  LjSummary *summary;   /* borrowed; of the round that is reported */
  LjWorkbook *workbook; /* borrowed */
  const char *document; /* as in lj_summary_rows() */
  gint64 element;       /* only this document; 0: all of them */
} LjBoardSource;

LjReport *lj_board_new_report (const LjBoardSource *source, const LjBoardSettings *settings,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
