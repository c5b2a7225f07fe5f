/* SPDX-License-Identifier: EUPL-1.2 */
#include "import/tables-private.h"

#include <linjaus/text.h>
#include <string.h>

/* Bytes. What is longer is no heading. */
#define LONGEST_NAME 300

/* Letters in a line of capitals, to tell the name of a document from an abbreviation. */
#define FEWEST_CAPITALS 5

static const char *const page_turns[] = { "jatkuu seuraavalla sivulla",
                                          "fortsätter på nästa sida",
                                          "continues on the next page",
                                          "jatkuu",
                                          "fortsätter",
                                          "continues" };

/* The last word of a county's name. */
static const struct
{
  const char *word;
  LjLanguage language;
} counties[] = {
  { "hyvinvointialue", LJ_LANGUAGE_FI },
  { "välfärdsområde", LJ_LANGUAGE_SV },
  { "wellbeing services county", LJ_LANGUAGE_EN },
};

/* Of headings over lists of successes and of what to develop. */
static const char *const highlights[]
    = { "onnistumis",           "onnistumise",     "kehitysalue",       "kehitystarpe",
        "kehittämiskoh",        "kehittämistarpe", "framgång",          "utvecklingsområde",
        "utvecklingsbehov",     "success",         "development theme", "development need",
        "areas for development" };

static const char *const scale_names[]
    = { "arviointiasteikko", "bedömningsskala", "rating scale", "evaluation scale" };

static const char *const line_prefixes[]
    = { "strateginen linjaus:",   "linjaus:",    "strategisk riktlinje:", "riktlinje:",
        "strategic policy line:", "policy line:" };

static gboolean
contains_any (const char *text, const char *const *words, guint n)
{
  for (guint i = 0; i < n; i++)
    if (strstr (text, words[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* Whether the text is a counter of pages, "1/3". */
static gboolean
is_counter (const char *text)
{
  gsize before = strspn (text, "0123456789");
  gsize after;

  if (before == 0 || before > 2 || text[before] != '/')
    return FALSE;
  after = strspn (text + before + 1, "0123456789");
  return after > 0 && after <= 2 && text[before + 1 + after] == '\0';
}

static gboolean
is_turn (const LjTextLine *line)
{
  if (line->folded == NULL || strlen (line->folded) > 40)
    return FALSE;
  if (is_counter (line->folded))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (page_turns); i++)
    if (strcmp (page_turns[i], line->folded) == 0)
      return TRUE;
  for (guint i = 0; i < 3; i++)
    if (line->folded[0] == page_turns[i][0]
        && lj_text_likeness (page_turns[i], line->folded) > LJ_TABLES_ALIKE)
      return TRUE;
  return FALSE;
}

/* "STRATEGISK RIKTLINJE: NAME" and "NAME 1/3" are headings of tables even in capitals. */
static gboolean
is_table_heading (const LjTextLine *line)
{
  const char *last = strrchr (line->text, ' ');

  for (guint i = 0; i < G_N_ELEMENTS (line_prefixes); i++)
    if (g_str_has_prefix (line->folded, line_prefixes[i]))
      return TRUE;
  return last != NULL && is_counter (last + 1);
}

static gboolean
is_capitals (const char *text)
{
  guint n = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_islower (c))
        return FALSE;
      n += g_unichar_isupper (c);
    }
  return n >= FEWEST_CAPITALS && g_unichar_isupper (g_utf8_get_char (text));
}

/* "5 = very good", also "- 5** = very good". */
static gboolean
is_level (const char *text)
{
  const char *p = lj_tables_skip_bullet (text);

  p += strspn (p, "*");
  if (!g_ascii_isdigit (*p))
    return FALSE;
  p++;
  p += strspn (p, "* ");
  return *p == '=';
}

static gboolean
is_item (const char *text)
{
  gsize digits = strspn (text, "0123456789");

  if (lj_tables_skip_bullet (text) != text)
    return TRUE;
  return digits > 0 && digits <= 3 && (text[digits] == '.' || text[digits] == ')')
         && text[digits + 1] == ' ';
}

static int
find_county (const LjTextLine *line)
{
  guint words = 1;

  if (line->folded == NULL)
    return -1;
  for (const char *p = line->folded; *p != '\0'; p++)
    words += *p == ' ';
  for (guint i = 0; words > 1 && words <= 5 && i < G_N_ELEMENTS (counties); i++)
    if (g_str_has_suffix (line->folded, counties[i].word))
      return i;
  return -1;
}

static LjLineKind
tell_kind (const LjTextLine *line)
{
  if (strchr (line->text, '\t') != NULL)
    return LJ_LINE_ROW;
  if (is_turn (line))
    return LJ_LINE_TURN;
  if (is_level (line->text))
    return LJ_LINE_LEVEL;
  if (lj_tables_is_scale_name (line) && strchr (line->text, '=') != NULL)
    return LJ_LINE_SCALE;
  if (is_item (line->text))
    return LJ_LINE_ITEM;
  if (find_county (line) >= 0)
    return LJ_LINE_COUNTY;
  if (line->folded != NULL && is_capitals (line->text) && !is_table_heading (line)
      && !lj_tables_is_scale_name (line) && !lj_tables_is_highlight (line))
    return LJ_LINE_CAPITALS;
  return LJ_LINE_TEXT;
}

static void
add_county (LjTables *self, const LjTextLine *line)
{
  LjContentText name = { .element = LJ_NONE, .round = LJ_NONE, .role = LJ_ROLE_TITLE };

  name.language = counties[find_county (line)].language;
  for (guint i = 0; i < self->content->county_names->len; i++)
    if (lj_content_get (self->content->county_names, LjContentText, i)->language == name.language)
      return;
  name.value = lj_content_string (self->content, line->text);
  g_array_append_val (self->content->county_names, name);
}

/* White space at both ends goes, but for the tabs of a row: they are cells. */
static char *
trim (char *text)
{
  gboolean row;

  for (char *end = text + strlen (text); end > text; *end = '\0')
    {
      char *before = g_utf8_prev_char (end);

      if (!g_unichar_isspace (g_utf8_get_char (before)) || *before == '\t')
        break;
      end = before;
    }
  row = strspn (text, "\t ") < strlen (text) && strchr (text, '\t') != NULL;
  while (!row && g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return text;
}

static gboolean
check_cells (LjTables *self, const LjTextLine *line, GError **error)
{
  const char *cell = line->text;

  for (const char *p = cell;; p++)
    {
      if (*p != '\t' && *p != '\0')
        continue;
      if (p - cell > LJ_LONGEST_CELL)
        return lj_plan_set_error (self->plan, line->line, error,
                                  _ ("a cell is over 1 MiB; shorten it"));
      if (*p == '\0')
        return TRUE;
      cell = p + 1;
    }
}

/* Of a line that is no row: skips the marks of a heading and keeps its folded form. */
static void
fold_text (LjTables *self, LjTextLine *line)
{
  g_autofree char *plain = NULL;
  g_autofree char *folded = NULL;
  gsize marks = strspn (line->text, "#");

  if (marks > 0 && line->text[marks] == ' ')
    line->text += marks + strspn (line->text + marks, " ");
  if (strlen (line->text) > LONGEST_NAME)
    return;
  plain = lj_dictionary_plain (line->text);
  folded = lj_text_fold (plain);
  line->folded = g_string_chunk_insert (self->strings, folded);
}

static gboolean
add_line (LjTables *self, char *text, guint number, GError **error)
{
  LjTextLine line = { .text = trim (text), .line = number };

  if (line.text[strspn (line.text, "\t ")] == '\0')
    return TRUE;
  if (strchr (line.text, '\t') == NULL)
    fold_text (self, &line);
  line.kind = tell_kind (&line);
  if (line.kind == LJ_LINE_TURN || line.kind == LJ_LINE_COUNTY)
    line.used = LJ_USED_READ;
  if (line.kind == LJ_LINE_ROW && !check_cells (self, &line, error))
    return FALSE;
  if (line.kind == LJ_LINE_COUNTY)
    add_county (self, &line);
  g_array_append_val (self->lines, line);
  return TRUE;
}

/* Cuts the text into lines and tells what each of them is. Damage is an error. */
gboolean
lj_tables_read_lines (LjTables *self, const char *text, gsize length, GError **error)
{
  char *p;
  guint number = 1;

  self->buffer = g_strndup (text, length);
  for (p = self->buffer; p != NULL; number++)
    {
      char *end = strchr (p, '\n');

      if (end != NULL)
        *end = '\0';
      if ((end != NULL ? (gsize) (end - p) : strlen (p)) > LJ_LONGEST_LINE)
        return lj_plan_set_error (self->plan, number, error,
                                  _ ("the line is over 64 MiB; this is no text document"));
      if (!add_line (self, p, number, error))
        return FALSE;
      p = end != NULL ? end + 1 : NULL;
    }
  return TRUE;
}

/* Marks the lines from first to last as read. */
void
lj_tables_use (LjTables *self, guint first, guint last)
{
  for (guint i = first; i <= last; i++)
    lj_tables_line (self, i)->used = LJ_USED_READ;
}

/* Whether the line may stand over a list of successes or of things to develop. */
gboolean
lj_tables_is_highlight (const LjTextLine *line)
{
  return line->folded != NULL && contains_any (line->folded, highlights, G_N_ELEMENTS (highlights));
}

gboolean
lj_tables_is_scale_name (const LjTextLine *line)
{
  return line->folded != NULL
         && contains_any (line->folded, scale_names, G_N_ELEMENTS (scale_names));
}

/* The text behind a bullet and spaces; the text itself if there is none. */
const char *
lj_tables_skip_bullet (const char *text)
{
  static const char *const bullets[] = { "- ", "• ", "– ", "* ", "▪ ", "● ", "· " };

  for (guint i = 0; i < G_N_ELEMENTS (bullets); i++)
    if (g_str_has_prefix (text, bullets[i]))
      return text + strlen (bullets[i]);
  return text;
}
