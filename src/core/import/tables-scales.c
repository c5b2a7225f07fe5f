/* SPDX-License-Identifier: EUPL-1.2 */
#include "import/tables-private.h"

#include <linjaus/text.h>
#include <string.h>

#define MOST_LEVELS 10

/* Different scales in one file. More are no scales but something else that counts down. */
#define MOST_SCALES 16

/* Labels of the same level in two printings of a scale. */
#define SAME_LABEL 0.85

static const char *const municipalities[]
    = { "kunta", "kunti", "kunnan", "kunnat", "kommun", "municipal" };

/* The levels of one printed scale, in the order they are printed. */
typedef struct
{
  guint n;
  guint values[MOST_LEVELS];
  char *labels[MOST_LEVELS];
} Levels;

static void
levels_clear (Levels *self)
{
  for (guint i = 0; i < self->n; i++)
    g_free (self->labels[i]);
  self->n = 0;
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Levels, levels_clear)

/* Adds "5 = label"; FALSE: it is no level, or does not go on with the one before. */
static gboolean
add_level (Levels *self, const char *text)
{
  g_autofree char *plain = lj_dictionary_plain (lj_tables_skip_bullet (text));
  const char *equals = strchr (plain, '=');
  guint value = (guint) g_ascii_strtoull (plain, NULL, 10);

  if (equals == NULL || !g_ascii_isdigit (plain[0]) || value > MOST_LEVELS
      || self->n == MOST_LEVELS)
    return FALSE;
  if (self->n > 0 && ABS ((int) value - (int) self->values[self->n - 1]) != 1)
    return FALSE;
  self->values[self->n] = value;
  self->labels[self->n++] = g_strstrip (g_strdup (equals + 1));
  return TRUE;
}

static gboolean
is_same (LjTables *self, guint scale, const Levels *levels)
{
  guint n = 0;

  for (guint i = 0; i < self->content->levels->len; i++)
    {
      const LjContentLevel *level = lj_content_get (self->content->levels, LjContentLevel, i);

      if (level->scale != scale)
        continue;
      if (n == levels->n || level->value != levels->values[n]
          || lj_text_likeness (level->label, levels->labels[n]) < SAME_LABEL)
        return FALSE;
      n++;
    }
  return n == levels->n;
}

/* A word that begins with one of the stems: kuntien, but not asukkunta. */
static gboolean
speaks_of_municipalities (const char *folded)
{
  for (guint i = 0; folded != NULL && i < G_N_ELEMENTS (municipalities); i++)
    {
      const char *found = strstr (folded, municipalities[i]);

      if (found != NULL && (found == folded || found[-1] == ' '))
        return TRUE;
    }
  return FALSE;
}

/* What the scale that begins at a line is for, told from the last headings above it. */
static const char *
tell_purpose (LjTables *self, guint first)
{
  for (guint i = first; i > 0 && first - i < 12; i--)
    {
      const LjTextLine *line = lj_tables_line (self, i - 1);

      if (line->kind == LJ_LINE_ROW)
        break;
      if (line->kind == LJ_LINE_CAPITALS || lj_tables_is_scale_name (line))
        if (speaks_of_municipalities (line->folded))
          return "municipalities";
      if (line->kind == LJ_LINE_CAPITALS)
        break;
    }
  return "goals";
}

static guint
count_purpose (LjTables *self, const char *purpose)
{
  guint n = 0;

  for (guint i = 0; i < self->content->scales->len; i++)
    n += g_str_has_prefix (lj_content_get (self->content->scales, LjContentScale, i)->purpose,
                           purpose);
  return n;
}

static void
add_scale (LjTables *self, guint first, const Levels *levels)
{
  const char *purpose = tell_purpose (self, first);
  guint same = count_purpose (self, purpose);
  g_autofree char *numbered = g_strdup_printf ("%s %u", purpose, same + 1);
  LjContentScale scale = { 0 };
  guint index = self->content->scales->len;

  scale.purpose = lj_content_string (self->content, same > 0 ? numbered : purpose);
  scale.minimum = MIN (levels->values[0], levels->values[levels->n - 1]);
  scale.maximum = MAX (levels->values[0], levels->values[levels->n - 1]);
  g_array_append_val (self->content->scales, scale);
  for (guint i = 0; i < levels->n; i++)
    {
      LjContentLevel level = { .scale = index, .value = levels->values[i] };

      level.language = self->language;
      level.label = lj_content_string (self->content, levels->labels[i]);
      g_array_append_val (self->content->levels, level);
    }
}

/* Keeps the scale whose lines are first to last, once however often it is printed. */
static void
keep_scale (LjTables *self, guint first, guint last, const Levels *levels)
{
  if (levels->n < 2 || self->content->scales->len >= MOST_SCALES)
    return;
  lj_tables_use (self, first, last);
  if (first > 0 && lj_tables_is_scale_name (lj_tables_line (self, first - 1)))
    lj_tables_use (self, first - 1, first - 1);
  for (guint i = 0; i < self->content->scales->len; i++)
    if (is_same (self, i, levels))
      return;
  add_scale (self, first, levels);
}

/* A scale in one line: "Bedömningsskala. 5 = a; 4 = b". */
static void
read_whole_scale (LjTables *self, guint index)
{
  const char *text = lj_tables_line (self, index)->text;
  g_auto(GStrv) pieces = g_strsplit (text + strcspn (text, "0123456789"), ";", MOST_LEVELS + 1);
  g_auto(Levels) levels = { 0 };

  for (guint i = 0; pieces[i] != NULL; i++)
    if (!add_level (&levels, g_strstrip (pieces[i])))
      break;
  keep_scale (self, index, index, &levels);
}

static guint
read_scale (LjTables *self, guint first)
{
  g_auto(Levels) levels = { 0 };
  guint next = first;

  while (next < self->lines->len && lj_tables_line (self, next)->kind == LJ_LINE_LEVEL
         && add_level (&levels, lj_tables_line (self, next)->text))
    next++;
  if (next > first)
    keep_scale (self, first, next - 1, &levels);
  return MAX (next, first + 1) - 1;
}

/* Reads all scales; the first for goals becomes the scale of the round. */
void
lj_tables_read_scales (LjTables *self)
{
  LjContentRound *round = lj_content_get (self->content->rounds, LjContentRound, 0);

  for (guint i = 0; i < self->lines->len; i++)
    if (lj_tables_line (self, i)->kind == LJ_LINE_SCALE)
      read_whole_scale (self, i);
    else if (lj_tables_line (self, i)->kind == LJ_LINE_LEVEL)
      i = read_scale (self, i);
  for (guint i = 0; i < self->content->scales->len && round->scale == LJ_NONE; i++)
    if (strcmp (lj_content_get (self->content->scales, LjContentScale, i)->purpose, "goals") == 0)
      round->scale = i;
}
