/* SPDX-License-Identifier: EUPL-1.2 */
#include "import/cells.h"

#include <string.h>

/* Letters of a cell that a message quotes. */
#define LONGEST_QUOTE 40

#define NO_BREAK_SPACE "\xC2\xA0"

/* Digits of one level of a number; a date has more. */
#define LONGEST_LEVEL 3

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* Whether a byte is none that a trim could take off; NO_BREAK_SPACE is two that are. */
static gboolean
is_solid (char c)
{
  return (guchar) c > ' ' && c != NO_BREAK_SPACE[0] && c != NO_BREAK_SPACE[1];
}

/* The cell without white space at both ends. */
LjCell
lj_cell_trim (LjCell cell)
{
  if (cell.length > 0 && is_solid (cell.text[0]) && is_solid (cell.text[cell.length - 1]))
    return cell;
  for (;;)
    {
      if (cell.length > 0 && is_space (cell.text[0]))
        cell = (LjCell){ cell.text + 1, cell.length - 1, cell.marked };
      else if (cell.length > 0 && is_space (cell.text[cell.length - 1]))
        cell.length--;
      else if (cell.length >= 2 && memcmp (cell.text, NO_BREAK_SPACE, 2) == 0)
        cell = (LjCell){ cell.text + 2, cell.length - 2, cell.marked };
      else if (cell.length >= 2 && memcmp (cell.text + cell.length - 2, NO_BREAK_SPACE, 2) == 0)
        cell.length -= 2;
      else
        return cell;
    }
}

gboolean
lj_cell_equals (LjCell cell, const char *text, gsize length)
{
  return cell.length == length && memcmp (cell.text, text, length) == 0;
}

char *
lj_cell_dup (LjCell cell)
{
  return g_strndup (cell.text, cell.length);
}

/* The beginning of the cell on one line, for a message. */
char *
lj_cell_dup_short (LjCell cell)
{
  g_autofree char *text = g_strdelimit (g_strndup (cell.text, cell.length), "\r\n\t", ' ');
  g_autofree char *start = NULL;

  if (g_utf8_strlen (text, -1) <= LONGEST_QUOTE)
    return g_steal_pointer (&text);
  start = g_utf8_substring (text, 0, LONGEST_QUOTE);
  return g_strconcat (start, "…", NULL);
}

/* A copy that lives as long as the content; NULL for an empty cell. */
const char *
lj_cell_store (LjCell cell, LjContent *content)
{
  if (cell.length == 0)
    return NULL;
  return g_string_chunk_insert_len (content->strings, cell.text, cell.length);
}

/* As lj_cell_store(), without tags and marks. */
const char *
lj_cell_store_plain (LjCell cell, LjContent *content)
{
  g_autofree char *copy = NULL;
  g_autofree char *plain = NULL;

  cell = lj_cell_trim (cell);
  if (!cell.marked)
    return lj_cell_store (cell, content);
  copy = lj_cell_dup (cell);
  plain = lj_dictionary_plain (copy);
  return *plain == '\0' ? NULL : lj_content_string (content, plain);
}

/* How long a number such as "1.", "2.3", "1.1.c", "4)" is at the beginning of the text; 0: there is
 * none. A whole number without a mark behind it is a part of the title ("24 hours"). */
static gsize
number_length (LjCell cell)
{
  gsize i = 0, levels = 0;
  gboolean marked = FALSE;

  while (i < cell.length && g_ascii_isdigit (cell.text[i]))
    {
      gsize start = i;

      while (i < cell.length && g_ascii_isdigit (cell.text[i]))
        i++;
      if (i - start > LONGEST_LEVEL)
        return 0;
      levels++;
      if (i < cell.length && (cell.text[i] == '.' || (cell.text[i] == ')' && levels == 1)))
        {
          marked = TRUE;
          i++;
        }
    }
  if (i + 1 < cell.length && i > 0 && cell.text[i - 1] == '.' && g_ascii_islower (cell.text[i])
      && is_space (cell.text[i + 1]))
    i++;
  if (!marked || i == cell.length || !is_space (cell.text[i]))
    return 0;
  return i;
}

/* Takes the number off the beginning of a title; number is empty if there is none. */
LjCell
lj_cell_split_number (LjCell cell, LjCell *number)
{
  gsize length = number_length (cell);

  *number = (LjCell){ cell.text, length, FALSE };
  while (number->length > 0
         && (cell.text[number->length - 1] == '.' || cell.text[number->length - 1] == ')'))
    number->length--;
  return lj_cell_trim ((LjCell){ cell.text + length, cell.length - length, cell.marked });
}

/* "2 / 4" says the same as two paragraphs. */
static char *
dup_scores (LjCell cell)
{
  char *text = lj_cell_dup (cell);

  if (strspn (text, "12345()/ ") == cell.length)
    g_strdelimit (text, "/", '\n');
  return text;
}

/* As lj_dictionary_read_score(), with "2 / 4" for two scores. */
gboolean
lj_cell_read_score (LjCell cell, LjScoreCell *score)
{
  g_autofree char *text = NULL;

  cell = lj_cell_trim (cell);
  *score = (LjScoreCell){ 0 };
  if (cell.length == 0)
    return TRUE;
  if (cell.length == 1 && cell.text[0] >= '1' && cell.text[0] <= '5')
    {
      score->scores[score->n_scores++] = cell.text[0] - '0';
      return TRUE;
    }
  text = dup_scores (cell);
  return lj_dictionary_read_score (text, score);
}
