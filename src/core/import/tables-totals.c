/* SPDX-License-Identifier: EUPL-1.2 */
#include "import/tables-private.h"

#include <linjaus/text.h>
#include <string.h>

/* Words between a number and what it counts: "21 common goals". */
#define WORDS_BETWEEN 2

/* Words of a line that are looked at, groups that a label is compared with. */
#define MOST_WORDS 60
#define MOST_GROUPS 200

/* A name inside a label, misprinted. */
#define ALIKE 0.85

/* What is counted, folded. */
static const struct
{
  const char *word;
  LjKind kind;
} counted_words[] = {
  { "tavoite", LJ_KIND_GOAL },
  { "tavoitetta", LJ_KIND_GOAL },
  { "tavoitteet", LJ_KIND_GOAL },
  { "tavoitteita", LJ_KIND_GOAL },
  { "suuntaviivat", LJ_KIND_GUIDELINE },
  { "suuntaviivaa", LJ_KIND_GUIDELINE },
  { "toimenpiteet", LJ_KIND_MEASURE },
  { "toimenpidettä", LJ_KIND_MEASURE },
  { "mål", LJ_KIND_GOAL },
  { "målen", LJ_KIND_GOAL },
  { "riktlinjer", LJ_KIND_GUIDELINE },
  { "riktlinjerna", LJ_KIND_GUIDELINE },
  { "åtgärder", LJ_KIND_MEASURE },
  { "åtgärderna", LJ_KIND_MEASURE },
  { "goals", LJ_KIND_GOAL },
  { "guidelines", LJ_KIND_GUIDELINE },
  { "measures", LJ_KIND_MEASURE },
};

/* Words that begin so widen the scope to all elements of a kind in the document. */
static const struct
{
  const char *stem;
  LjKind kind;
} scope_stems[] = {
  { "palvelulinj", LJ_KIND_SERVICE_LINE }, { "servicelinj", LJ_KIND_SERVICE_LINE },
  { "yhteis", LJ_KIND_POLICY_LINE },       { "gemensam", LJ_KIND_POLICY_LINE },
  { "common", LJ_KIND_POLICY_LINE },       { "shared", LJ_KIND_POLICY_LINE },
};

static LjKind
find_counted (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (counted_words); i++)
    if (strcmp (counted_words[i].word, word) == 0)
      return counted_words[i].kind;
  return 0;
}

static GStrv
split_folded (const char *text)
{
  g_autofree char *folded = lj_text_fold (text);

  return g_strsplit_set (folded, " ,;:", MOST_WORDS);
}

/* Whether the words of the title stand in the label, one after the other, or nearly so. */
static gboolean
names_group (char *const *label, const char *title)
{
  g_auto(GStrv) words = split_folded (title);
  guint n = g_strv_length (words), n_label = g_strv_length ((char **) label);
  g_autofree char *whole = g_strjoinv (" ", words);

  for (guint i = 0; n > 0 && i + n <= n_label; i++)
    {
      g_autoptr(GString) window = g_string_new (label[i]);

      for (guint j = 1; j < n; j++)
        g_string_append_printf (window, " %s", label[i + j]);
      if (lj_text_likeness (window->str, whole) >= ALIKE)
        return TRUE;
    }
  return FALSE;
}

static gboolean
widens_to (char *const *label, LjKind kind, gboolean goals)
{
  for (guint i = 0; label[i] != NULL; i++)
    for (guint j = 0; j < G_N_ELEMENTS (scope_stems); j++)
      if (scope_stems[j].kind == kind && g_str_has_prefix (label[i], scope_stems[j].stem)
          && (goals || kind != LJ_KIND_POLICY_LINE))
        return TRUE;
  return FALSE;
}

/* The elements that a label speaks of; empty: the whole document. counted: what it counts, 0 if it
 * does not say. */
static GArray *
find_scopes (LjTables *self, guint document, const char *label, LjKind counted)
{
  g_auto(GStrv) words = split_folded (label);
  GArray *scopes = g_array_new (FALSE, FALSE, sizeof (guint));
  gboolean goals = counted == LJ_KIND_GOAL;

  for (guint i = 0; i < MIN (self->groups->len, MOST_GROUPS); i++)
    {
      const LjGroup *group = lj_tables_group (self, i);

      if (group->document != document || group->title == NULL || group->kind == LJ_KIND_SERVICE_AREA
          || group->kind == LJ_KIND_SECTION)
        continue;
      if (widens_to (words, group->kind, goals) || names_group (words, group->title))
        g_array_append_val (scopes, group->element);
    }
  return scopes;
}

/* Adds a printed total. FALSE: the label says neither what it counts nor where. */
static gboolean
add_total (LjTables *self, const LjTextLine *line, guint document, guint64 total, const char *label,
           LjKind counted)
{
  g_autoptr(GArray) scopes = find_scopes (self, document, label, counted);
  g_autofree char *value = g_strdup_printf ("%" G_GUINT64_FORMAT, total);
  LjContentFigure figure = { .figure = LJ_FIGURE_TOTAL, .source_line = line->line };
  guint index = self->content->figures->len;

  if (counted == 0 && scopes->len == 0)
    return FALSE;
  figure.element = scopes->len == 1 ? g_array_index (scopes, guint, 0)
                                    : lj_tables_document_element (self, document);
  figure.counted = counted != 0 ? counted : LJ_KIND_GOAL;
  figure.value = lj_content_string (self->content, value);
  figure.label = lj_content_string (self->content, label);
  g_array_append_val (self->content->figures, figure);
  for (guint i = 0; scopes->len > 1 && i < scopes->len; i++)
    {
      LjContentFigureScope scope = { index, g_array_index (scopes, guint, i) };

      g_array_append_val (self->content->figure_scopes, scope);
    }
  return TRUE;
}

/* "LABEL (22)", of a list or alone. */
static gboolean
read_label (LjTables *self, const LjTextLine *line, guint document)
{
  g_autofree char *label = lj_dictionary_plain (lj_tables_skip_bullet (line->text));
  char *open = strrchr (label, '(');
  char *end = NULL;
  g_auto(GStrv) words = NULL;
  LjKind counted = 0;
  guint64 total;

  if (open == NULL || !g_ascii_isdigit (open[1]))
    return FALSE;
  total = g_ascii_strtoull (open + 1, &end, 10);
  if (strcmp (end, ")") != 0 || end - open > 7)
    return FALSE;
  *open = '\0';
  g_strstrip (label);
  words = split_folded (label);
  for (guint i = 0; words[i] != NULL && counted == 0; i++)
    counted = find_counted (words[i]);
  return add_total (self, line, document, total, label, counted);
}

static gboolean
is_total (const char *word)
{
  gsize digits = strspn (word, "0123456789");

  return digits > 0 && digits <= 5 && word[digits] == '\0';
}

/* How many words behind the number what it counts stands; 0: not near. */
static guint
find_counted_behind (char *const *words, LjKind *counted)
{
  for (guint i = 1; words[i] != NULL && i <= 1 + WORDS_BETWEEN; i++)
    {
      g_autofree char *word = lj_text_fold (words[i]);

      *counted = find_counted (word);
      if (*counted != 0)
        return i;
      if (is_total (words[i]))
        return 0;
    }
  return 0;
}

/* "... has 21 common goals, 90 measures": each number with what it counts behind it. */
static gboolean
read_sentence (LjTables *self, const LjTextLine *line, guint document)
{
  g_auto(GStrv) words = g_strsplit (line->text, " ", MOST_WORDS);
  gboolean found = FALSE;

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autoptr(GString) label = g_string_new (NULL);
      LjKind counted = 0;
      guint n = is_total (words[i]) ? find_counted_behind (words + i, &counted) : 0;

      for (guint j = 1; j <= n; j++)
        g_string_append_printf (label, "%s%s", j > 1 ? " " : "", words[i + j]);
      while (label->len > 0 && strchr (".,;:", label->str[label->len - 1]) != NULL)
        g_string_truncate (label, label->len - 1);
      if (n > 0)
        found |= add_total (self, line, document, g_ascii_strtoull (words[i], NULL, 10), label->str,
                            counted);
    }
  return found;
}

/* Reads the totals that are printed below the headings of documents that have been read. */
void
lj_tables_read_totals (LjTables *self)
{
  guint document = 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      LjTextLine *line = lj_tables_line (self, i);

      if (line->kind == LJ_LINE_CAPITALS)
        document = GPOINTER_TO_UINT (g_hash_table_lookup (self->document_names, line->folded));
      if (line->used || line->folded == NULL
          || (line->kind != LJ_LINE_TEXT && line->kind != LJ_LINE_ITEM)
          || lj_tables_document (self, document)->element == LJ_NONE)
        continue;
      if (read_label (self, line, document) || read_sentence (self, line, document))
        line->used = LJ_USED_READ;
    }
}
