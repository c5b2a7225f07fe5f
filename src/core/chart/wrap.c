/* SPDX-License-Identifier: EUPL-1.2 */
#include "chart/wrap.h"
#include <string.h>

/* Points. */
#define REFERENCE_SIZE 10.0

/* Of their size; no letter of a text is narrower. */
#define NARROWEST 0.2

/* Letters that stay on each side of a hyphen. */
#define MIN_LETTERS 3

/* Consonants that begin a syllable together in loan words: stra-tegia, pro-sentti. */
static const char *const onsets[]
    = { "pr", "pl", "tr", "kr", "kl", "br", "bl", "dr", "gr", "gl", "fr", "fl" };

typedef struct
{
  char *text;
  double width;
  gboolean glued; /* continues the word before it: a hyphen ended that line */
} Piece;

typedef struct
{
  const LjRuler *ruler;
  LjTextStyle style;
  double width;
  double space;
  GArray *pieces; /* Piece */
} Wrap;

static void
piece_clear (gpointer data)
{
  g_free (((Piece *) data)->text);
}

static gboolean
is_vowel (gunichar c)
{
  return c != 0 && g_utf8_strchr ("aeiouyåäöéü", -1, g_unichar_tolower (c)) != NULL;
}

static gboolean
is_consonant (gunichar c)
{
  return g_unichar_isalpha (c) && !is_vowel (c);
}

static gboolean
is_onset (gunichar first, gunichar second)
{
  for (guint i = 0; i < G_N_ELEMENTS (onsets); i++)
    if (g_unichar_tolower (first) == (guchar) onsets[i][0]
        && g_unichar_tolower (second) == (guchar) onsets[i][1])
      return TRUE;
  return FALSE;
}

/* A syllable of Finnish begins at a consonant before a vowel, in loan words at the whole group of
 * consonants; Swedish compounds mostly break there too. */
static gboolean
is_syllable (const gunichar *word, glong at)
{
  glong vowel = at;

  if (word[at] == 's' && word[at + 1] == 't' && word[at + 2] == 'r')
    return is_vowel (word[at + 3]);
  if (at >= 1 && is_onset (word[at - 1], word[at]))
    return FALSE;
  if (at >= 2 && word[at - 1] == 's' && word[at] == 't' && word[at + 1] == 'r')
    return FALSE;
  if (is_onset (word[at], word[at + 1]))
    vowel++;
  return is_consonant (word[at]) && is_vowel (word[vowel + 1]);
}

static gboolean
may_hyphenate (const gunichar *word, glong length, glong at)
{
  if (at < MIN_LETTERS || length - at < MIN_LETTERS)
    return FALSE;
  return g_unichar_isalpha (word[at - 1]) && g_unichar_isalpha (word[at - 2])
         && is_syllable (word, at);
}

/* After these a word goes on in the next line without a hyphen of ours. */
static gboolean
is_joint (gunichar c)
{
  return c == '-' || c == '/' || c == 0x2013;
}

static char *
head_of (const char *word, glong letters, gboolean hyphen)
{
  g_autofree char *head = g_utf8_substring (word, 0, letters);
  return g_strconcat (head, hyphen ? "-" : "", NULL);
}

static gboolean
head_fits (const Wrap *self, const char *word, glong letters, gboolean hyphen)
{
  g_autofree char *head = head_of (word, letters, hyphen);
  return lj_ruler_width (self->ruler, head, self->style) <= self->width;
}

/* The most letters of a word that fit on a line as they are; at least one. */
static glong
count_fitting (const Wrap *self, const char *word, glong length)
{
  glong fits = 1, too_many = length;

  while (too_many - fits > 1)
    {
      glong middle = (fits + too_many) / 2;

      if (head_fits (self, word, middle, FALSE))
        fits = middle;
      else
        too_many = middle;
    }
  return fits;
}

/* Whether a letter is drawn into the one before it, so that no line begins with it. */
static gboolean
is_joined (const gunichar *letters, glong at)
{
  const gunichar joiner = 0x200d;

  return g_unichar_ismark (letters[at]) || letters[at] == joiner || letters[at - 1] == joiner
         || (letters[at] >= 0x1f3fb && letters[at] <= 0x1f3ff);
}

/* How many letters of a word that is too wide stay on the line: up to the last joint, else the
 * last syllable, else the last letter that fits; at least one. */
static glong
find_break (const Wrap *self, const char *word, gboolean *hyphen)
{
  glong length;
  g_autofree gunichar *letters = g_utf8_to_ucs4_fast (word, -1, &length);
  glong most = count_fitting (self, word, length);

  *hyphen = FALSE;
  for (glong at = most; at > 0; at--)
    if (is_joint (letters[at - 1]))
      return at;
  *hyphen = TRUE;
  for (glong at = most; at > 0; at--)
    if (may_hyphenate (letters, length, at) && head_fits (self, word, at, TRUE))
      return at;
  *hyphen = FALSE;
  for (glong at = most; at > 1; at--)
    if (!is_joined (letters, at))
      return at;
  return most;
}

static void
add_piece (Wrap *self, char *text, gboolean glued)
{
  Piece piece = { text, lj_ruler_width (self->ruler, text, self->style), glued };
  g_array_append_val (self->pieces, piece);
}

/* So much of the word as can be on one line at all: it may be as long as a text, and is not measured
 * as a whole for each line of it. (transfer full) */
static char *
dup_start (const Wrap *self, const char *word)
{
  guint letters = lj_wrap_most_letters (self->style, self->width);
  const char *end = word;

  for (guint i = 0; i < letters && *end != '\0'; i++)
    end = g_utf8_next_char (end);
  return g_strndup (word, end - word);
}

/* The last line of a word, or all of it. */
static gboolean
is_last (const Wrap *self, const char *start, const char *word)
{
  return word[strlen (start)] == '\0'
         && (*start == '\0' || *g_utf8_next_char (start) == '\0'
             || lj_ruler_width (self->ruler, word, self->style) <= self->width);
}

static void
add_word (Wrap *self, const char *word)
{
  g_autofree char *start = dup_start (self, word);
  gboolean glued = FALSE;

  while (!is_last (self, start, word))
    {
      gboolean hyphen;
      glong letters = find_break (self, start, &hyphen);

      add_piece (self, head_of (start, letters, hyphen), glued);
      word = g_utf8_offset_to_pointer (word, letters);
      g_free (start);
      start = dup_start (self, word);
      glued = TRUE;
    }
  add_piece (self, g_strdup (word), glued);
}

static void
wrap_init (Wrap *self, const LjRuler *ruler, const char *text, LjTextStyle style, double width)
{
  g_auto(GStrv) words = g_strsplit_set (text, " \t\r\n", -1);

  self->ruler = ruler;
  self->style = style;
  self->width = width;
  self->space = lj_ruler_width (ruler, " ", style);
  self->pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  g_array_set_clear_func (self->pieces, piece_clear);
  for (guint i = 0; words[i] != NULL; i++)
    if (words[i][0] != '\0')
      add_word (self, words[i]);
}

static void
wrap_clear (Wrap *self)
{
  g_clear_pointer (&self->pieces, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wrap, wrap_clear)

/* Where the line that begins at this piece ends: the index after its last one. */
static guint
end_of_line (const Wrap *self, guint first, double width)
{
  double filled = g_array_index (self->pieces, Piece, first).width;
  guint i;

  for (i = first + 1; i < self->pieces->len; i++)
    {
      const Piece *piece = &g_array_index (self->pieces, Piece, i);

      filled += self->space + piece->width;
      if (piece->glued || filled > width)
        break;
    }
  return i;
}

static guint
count_lines (const Wrap *self, double width)
{
  guint n = 0;

  for (guint i = 0; i < self->pieces->len; i = end_of_line (self, i, width))
    n++;
  return n;
}

static GStrv
make_lines (const Wrap *self, double width)
{
  g_autoptr(GStrvBuilder) lines = g_strv_builder_new ();

  for (guint i = 0; i < self->pieces->len;)
    {
      guint end = end_of_line (self, i, width);
      g_autoptr(GString) line = g_string_new (NULL);

      for (; i < end; i++)
        g_string_append_printf (line, "%s%s", line->len > 0 ? " " : "",
                                g_array_index (self->pieces, Piece, i).text);
      g_strv_builder_add (lines, line->str);
    }
  return g_strv_builder_end (lines);
}

/* data is passed to each call of measure. */
void
lj_ruler_init (LjRuler *self, LjMeasure measure, gpointer data)
{
  *self = (LjRuler){ .measure = measure, .data = data };
  for (guint i = 0; i < G_N_ELEMENTS (self->widths); i++)
    self->widths[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

void
lj_ruler_clear (LjRuler *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->widths); i++)
    g_clear_pointer (&self->widths[i], g_hash_table_unref);
}

/* How wide this text is on one line. */
double
lj_ruler_width (const LjRuler *self, const char *text, LjTextStyle style)
{
  GHashTable *widths = self->widths[style.bold ? 1 : 0];
  const LjTextStyle reference = { REFERENCE_SIZE, style.bold };
  double *width = g_hash_table_lookup (widths, text);

  if (width == NULL)
    {
      width = g_new0 (double, 1);
      *width = self->measure (self->data, text, reference);
      g_hash_table_insert (widths, g_strdup (text), width);
    }
  return *width * style.size / REFERENCE_SIZE;
}

/* The lines of a text that none is wider than width: broken at spaces, a word too wide for a line
 * of its own at a joint ("/", "-") or between syllables with a hyphen. Nothing is left out; an
 * empty text has no line. (transfer full) */
GStrv
lj_wrap (const LjRuler *ruler, const char *text, LjTextStyle style, double width)
{
  g_auto(Wrap) wrap = { 0 };

  wrap_init (&wrap, ruler, text, style, width);
  return make_lines (&wrap, width);
}

/* As much of a text as fits on one line of this width; what is left out shows as an ellipsis.
 * (transfer full) */
char *
lj_wrap_shorten (const LjRuler *ruler, const char *text, LjTextStyle style, double width)
{
  g_auto(GStrv) lines = lj_wrap (ruler, text, style, width);

  if (lines[0] == NULL || lines[1] == NULL)
    return g_strdup (lines[0] != NULL ? lines[0] : "");
  g_clear_pointer (&lines, g_strfreev);
  lines = lj_wrap (ruler, text, style, width - lj_ruler_width (ruler, "\u2026", style));
  return g_strconcat (lines[0], "\u2026", NULL);
}

/* The most letters that one line can hold; there may be fewer. */
guint
lj_wrap_most_letters (LjTextStyle style, double width)
{
  return (guint) (width / (style.size * NARROWEST)) + MIN_LETTERS;
}

/* As lj_wrap() with as many lines, of about the same length. (transfer full) */
GStrv
lj_wrap_balanced (const LjRuler *ruler, const char *text, LjTextStyle style, double width)
{
  g_auto(Wrap) wrap = { 0 };
  double narrow = 0, wide = width;
  guint n;

  wrap_init (&wrap, ruler, text, style, width);
  n = count_lines (&wrap, width);
  while (n > 1 && wide - narrow > style.size / 4)
    {
      double middle = (narrow + wide) / 2;

      if (count_lines (&wrap, middle) > n)
        narrow = middle;
      else
        wide = middle;
    }
  return make_lines (&wrap, wide);
}
