/* SPDX-License-Identifier: EUPL-1.2 */
/* What a board report is to hold, kept in the workbook as a few lines of text. */
#include <linjaus/board.h>
#include <string.h>

#define GROUP "report"

static const struct
{
  const char *token, *name;
} sections[LJ_N_SECTIONS] = {
  [LJ_SECTION_TITLE_PAGE] = { "title-page", N_ ("Title page") },
  [LJ_SECTION_CONTENTS] = { "contents", N_ ("Contents") },
  [LJ_SECTION_SUMMARY] = { "summary", N_ ("Summary") },
  [LJ_SECTION_SCALE] = { "scale", N_ ("Scale") },
  [LJ_SECTION_TABLES] = { "tables", N_ ("Summary tables") },
  [LJ_SECTION_CHARTS] = { "charts", N_ ("Charts") },
  [LJ_SECTION_GOALS] = { "goals", N_ ("Goals and their evaluation") },
  [LJ_SECTION_SERVICE_LINES] = { "service-lines", N_ ("Service lines") },
  [LJ_SECTION_METHOD] = { "method", N_ ("How the averages were made") },
  [LJ_SECTION_AUDIT] = { "audit", N_ ("Check of published figures") },
};

static const struct
{
  const char *token, *name;
  guint sections; /* set of 1 << LjSection */
} lengths[LJ_N_LENGTHS] = {
  [LJ_LENGTH_ONE_PAGE] = { "one-page", N_ ("One page"), 1u << LJ_SECTION_SUMMARY },
  [LJ_LENGTH_TEN_PAGES]
  = { "ten-pages", N_ ("Ten pages"),
      ((1u << LJ_N_SECTIONS) - 1) & ~(1u << LJ_SECTION_GOALS) & ~(1u << LJ_SECTION_AUDIT) },
  [LJ_LENGTH_FULL]
  = { "full", N_ ("Full"), ((1u << LJ_N_SECTIONS) - 1) & ~(1u << LJ_SECTION_AUDIT) },
};

const char *
lj_section_token (LjSection section)
{
  g_return_val_if_fail (section < LJ_N_SECTIONS, NULL);
  return sections[section].token;
}

gboolean
lj_section_from_token (const char *token, LjSection *section)
{
  for (guint i = 0; i < LJ_N_SECTIONS; i++)
    if (g_strcmp0 (token, sections[i].token) == 0)
      {
        *section = i;
        return TRUE;
      }
  return FALSE;
}

/* (transfer none) */
const char *
lj_section_name (LjSection section, LjLanguage language)
{
  g_return_val_if_fail (section < LJ_N_SECTIONS, NULL);
  return lj_tr (language, sections[section].name);
}

/* "one-page", "ten-pages", "full". */
const char *
lj_length_token (LjLength length)
{
  g_return_val_if_fail (length < LJ_N_LENGTHS, NULL);
  return lengths[length].token;
}

gboolean
lj_length_from_token (const char *token, LjLength *length)
{
  for (guint i = 0; i < LJ_N_LENGTHS; i++)
    if (g_strcmp0 (token, lengths[i].token) == 0)
      {
        *length = i;
        return TRUE;
      }
  return FALSE;
}

/* (transfer none) */
const char *
lj_length_name (LjLength length, LjLanguage language)
{
  g_return_val_if_fail (length < LJ_N_LENGTHS, NULL);
  return lj_tr (language, lengths[length].name);
}

/* The sections that go with the length; which of them are shown may be changed afterwards. */
void
lj_board_settings_set_length (LjBoardSettings *self, LjLength length)
{
  g_return_if_fail (length < LJ_N_LENGTHS);
  self->length = length;
  for (guint i = 0; i < LJ_N_SECTIONS; i++)
    self->shown[i] = (lengths[length].sections & 1u << i) != 0;
}

/* The full report in one language on A4, in the usual order. */
void
lj_board_settings_init (LjBoardSettings *self, LjLanguage language)
{
  *self
      = (LjBoardSettings){ .language = language,
                           .second = language == LJ_LANGUAGE_SV ? LJ_LANGUAGE_FI : LJ_LANGUAGE_SV };
  for (guint i = 0; i < LJ_N_SECTIONS; i++)
    self->order[i] = i;
  lj_board_settings_set_length (self, LJ_LENGTH_FULL);
}

/* As it is printed on the title page; cut where it is longer than there is room for. */
void
lj_board_settings_set_version (LjBoardSettings *self, const char *version)
{
  const char *end;

  g_strlcpy (self->version, version, sizeof self->version);
  g_utf8_validate (self->version, -1, &end);
  self->version[end - self->version] = '\0';
}

static char *
dup_sections (const LjBoardSettings *self)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < LJ_N_SECTIONS; i++)
    g_string_append_printf (text, "%s%s%s", i > 0 ? ";" : "",
                            self->shown[self->order[i]] ? "" : "-", sections[self->order[i]].token);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The language is not among it: who reads another one takes the same report in that. */
char *
lj_board_settings_to_text (const LjBoardSettings *self)
{
  g_autoptr(GKeyFile) file = g_key_file_new ();
  g_autofree char *order = dup_sections (self);

  g_key_file_set_string (file, GROUP, "length", lengths[self->length].token);
  g_key_file_set_string (file, GROUP, "sections", order);
  g_key_file_set_boolean (file, GROUP, "bilingual", self->bilingual);
  g_key_file_set_boolean (file, GROUP, "in-turn", self->twins == LJ_TWINS_IN_TURN);
  g_key_file_set_string (file, GROUP, "paper", lj_paper_token (self->paper));
  g_key_file_set_integer (file, GROUP, "margin", (int) self->margin);
  g_key_file_set_string (file, GROUP, "version", self->version);
  return g_key_file_to_data (file, NULL, NULL);
}

static void
place_section (LjBoardSettings *self, const char *token, guint *n, gboolean *placed)
{
  gboolean shown = *token != '-';
  LjSection section;

  if (!lj_section_from_token (shown ? token : token + 1, &section) || placed[section])
    return;
  placed[section] = TRUE;
  self->shown[section] = shown;
  self->order[(*n)++] = section;
}

/* Sections that are not named come last, and are not shown. */
static void
read_sections (LjBoardSettings *self, const char *text)
{
  g_auto(GStrv) tokens = g_strsplit (text, ";", -1);
  gboolean placed[LJ_N_SECTIONS] = { FALSE };
  guint n = 0;

  for (guint i = 0; tokens[i] != NULL; i++)
    place_section (self, tokens[i], &n, placed);
  for (guint i = 0; i < LJ_N_SECTIONS; i++)
    if (!placed[i])
      {
        self->shown[i] = FALSE;
        self->order[n++] = i;
      }
}

/* What the text does not say, or says in words that are none of ours, stays as it is. */
void
lj_board_settings_from_text (LjBoardSettings *self, const char *text)
{
  g_autoptr(GKeyFile) file = g_key_file_new ();
  g_autofree char *length = NULL;
  g_autofree char *order = NULL;
  g_autofree char *paper = NULL;
  g_autofree char *version = NULL;

  if (text == NULL || !g_key_file_load_from_data (file, text, strlen (text), 0, NULL))
    return;
  length = g_key_file_get_string (file, GROUP, "length", NULL);
  order = g_key_file_get_string (file, GROUP, "sections", NULL);
  paper = g_key_file_get_string (file, GROUP, "paper", NULL);
  version = g_key_file_get_string (file, GROUP, "version", NULL);
  lj_length_from_token (length, &self->length);
  lj_paper_from_token (paper, &self->paper);
  if (order != NULL)
    read_sections (self, order);
  if (version != NULL)
    lj_board_settings_set_version (self, version);
  self->bilingual = g_key_file_get_boolean (file, GROUP, "bilingual", NULL);
  self->twins = g_key_file_get_boolean (file, GROUP, "in-turn", NULL) ? LJ_TWINS_IN_TURN
                                                                      : LJ_TWINS_SIDE_BY_SIDE;
  self->margin = CLAMP (g_key_file_get_integer (file, GROUP, "margin", NULL), 0, 144);
}

/* As they were chosen last in this workbook; at first a full report. */
void
lj_board_settings_load (LjBoardSettings *self, LjWorkbook *workbook, LjLanguage language)
{
  g_autofree char *text = lj_workbook_dup_report_settings (workbook);

  lj_board_settings_init (self, language);
  lj_board_settings_from_text (self, text);
}

/* In one act, and none where they are so already. */
gboolean
lj_board_settings_save (const LjBoardSettings *self, LjWorkbook *workbook, GError **error)
{
  g_autofree char *text = lj_board_settings_to_text (self);

  return lj_workbook_set_report_settings (workbook, text, error);
}
