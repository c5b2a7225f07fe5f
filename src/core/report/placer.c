/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/report-private.h"
#include <string.h>

/* Between a line and the next, and from the top of a line to its baseline, in units of size. */
#define LEADING 1.35
#define ASCENT 1.05

/* Between a text and its twin, in points. */
#define TWIN_GAP 18.0

const LjTextStyle lj_style_body = { 10, FALSE };
const LjTextStyle lj_style_cell = { 9.5, FALSE };
const LjTextStyle lj_style_head = { 9, TRUE };
const LjTextStyle lj_style_small = { 8.5, FALSE };

LjTextStyle
lj_style_heading (guint level)
{
  static const double sizes[] = { 17, 13, 11 };

  return (LjTextStyle){ sizes[CLAMP (level, 1, 3) - 1], TRUE };
}

double
lj_style_leading (LjTextStyle style)
{
  return style.size * LEADING;
}

static void
placed_clear (gpointer data)
{
  g_free (((LjPlaced *) data)->text);
}

static void
add_page (LjPlacer *self)
{
  self->page = g_array_new (FALSE, TRUE, sizeof (LjPlaced));
  g_array_set_clear_func (self->page, placed_clear);
  g_ptr_array_add (self->report->pages, self->page);
  self->y = self->top;
}

void
lj_placer_init (LjPlacer *self, LjReport *report, LjMeasure measure, gpointer data)
{
  self->report = report;
  lj_ruler_init (&self->ruler, measure, data);
  self->left = report->margins[3];
  self->width = MAX (report->width - report->margins[3] - report->margins[1], 72);
  self->top = report->margins[0] + LJ_FURNITURE_HEIGHT;
  self->bottom = MAX (report->height - report->margins[2] - LJ_FURNITURE_HEIGHT, self->top + 72);
  add_page (self);
}

void
lj_placer_clear (LjPlacer *self)
{
  lj_ruler_clear (&self->ruler);
}

void
lj_placer_new_page (LjPlacer *self)
{
  add_page (self);
}

gboolean
lj_placer_is_at_top (const LjPlacer *self)
{
  return self->y <= self->top;
}

static void
add_tag (LjPlacer *self, LjPlacedKind kind, const char *tag)
{
  LjPlaced placed = { .kind = kind, .tag = tag };

  g_array_append_val (self->page, placed);
}

/* tag: static. */
void
lj_placer_begin (LjPlacer *self, const char *tag)
{
  add_tag (self, LJ_PLACED_BEGIN, tag);
}

void
lj_placer_end (LjPlacer *self, const char *tag)
{
  add_tag (self, LJ_PLACED_END, tag);
}

static void
add_tag_in (LjPlacer *self, LjPlacedKind kind, const char *tag, LjLanguage language)
{
  LjPlaced placed = {
    .kind = kind, .tag = tag, .foreign = language != self->report->language, .language = language
  };

  g_array_append_val (self->page, placed);
}

/* An element without others in it, in this language. Borrowed until the next thing is placed. */
LjPlaced *
lj_placer_begin_in (LjPlacer *self, const char *tag, LjLanguage language)
{
  add_tag_in (self, LJ_PLACED_BEGIN, tag, language);
  return &g_array_index (self->page, LjPlaced, self->page->len - 1);
}

void
lj_placer_end_in (LjPlacer *self, const char *tag, LjLanguage language)
{
  add_tag_in (self, LJ_PLACED_END, tag, language);
}

/* How wide each of two columns in this width is. */
double
lj_placer_twin_width (double width)
{
  return (width - TWIN_GAP) / 2;
}

/* From the left edge of both to that of one. */
double
lj_placer_twin_x (double width, guint column)
{
  return column * (lj_placer_twin_width (width) + TWIN_GAP);
}

/* One line; top is where the room for it begins. */
void
lj_placer_add_line (LjPlacer *self, const char *text, LjTextStyle style, gboolean muted, double x,
                    double top)
{
  LjPlaced placed = { .kind = LJ_PLACED_TEXT,
                      .muted = muted,
                      .x = x,
                      .y = top + style.size * ASCENT,
                      .style = style,
                      .text = g_strdup (text) };

  g_array_append_val (self->page, placed);
}

/* Borrowed until the next thing is placed. */
LjPlaced *
lj_placer_add_rule (LjPlacer *self, double x, double y, double width)
{
  LjPlaced placed = { .kind = LJ_PLACED_RULE, .x = x, .y = y, .width = width };

  g_array_append_val (self->page, placed);
  return &g_array_index (self->page, LjPlaced, self->page->len - 1);
}

void
lj_placer_add_mark (LjPlacer *self, guint level, double x, double y, double size)
{
  LjPlaced placed
      = { .kind = LJ_PLACED_MARK, .level = level, .x = x, .y = y, .width = size, .height = size };

  g_array_append_val (self->page, placed);
}

/* From where a line begins in its paragraph to behind it. A hyphen that the line ends with need not
 * be in the paragraph, and a soft one need not be in the line. */
static const char *
pass_line (const char *paragraph, const char *line)
{
  while (*line != '\0')
    {
      gunichar wanted = g_utf8_get_char (line), there = g_utf8_get_char (paragraph);

      if (there == wanted)
        line = g_utf8_next_char (line);
      else if (there != 0xad && !g_unichar_isspace (there))
        return paragraph;
      paragraph = g_utf8_next_char (paragraph);
    }
  return paragraph;
}

/* A hyphen at the end of a line parts a word, unless a space came after it, as in "care- and": that
 * is kept, so that whoever reads the text aloud or copies it has the words apart. */
static void
keep_spaces (const char *paragraph, char **lines)
{
  for (; *lines != NULL && lines[1] != NULL; lines++)
    {
      while (g_unichar_isspace (g_utf8_get_char (paragraph)))
        paragraph = g_utf8_next_char (paragraph);
      paragraph = pass_line (paragraph, *lines);
      if (g_str_has_suffix (*lines, "-") && *paragraph == ' ')
        {
          g_autofree char *line = *lines;

          *lines = g_strconcat (line, " ", NULL);
        }
    }
}

static void
wrap_into (const LjPlacer *self, const char *paragraph, LjTextStyle style, double width,
           GStrvBuilder *all)
{
  g_auto(GStrv) lines = lj_wrap (&self->ruler, paragraph, style, width);

  keep_spaces (paragraph, lines);
  if (lines[0] == NULL)
    g_strv_builder_add (all, "");
  g_strv_builder_addv (all, (const char **) lines);
}

/* The lines of a text, its own and those it has to be broken into. At least one. */
GStrv
lj_placer_wrap (const LjPlacer *self, const char *text, LjTextStyle style, double width)
{
  g_auto(GStrv) paragraphs = NULL;
  g_autoptr(GStrvBuilder) lines = g_strv_builder_new ();
  g_autofree char *chomped = NULL;

  if (strchr (text, '\n') == NULL)
    {
      wrap_into (self, text, style, width, lines);
      return g_strv_builder_end (lines);
    }
  chomped = g_strchomp (g_strdup (text));
  paragraphs = g_strsplit (chomped, "\n", -1);
  for (guint i = 0; paragraphs[i] != NULL; i++)
    wrap_into (self, paragraphs[i], style, width, lines);
  return g_strv_builder_end (lines);
}

static void
add_left (LjPlacer *self, const char *text, double top)
{
  g_autofree char *line
      = text != NULL ? lj_wrap_shorten (&self->ruler, text, lj_style_small, self->width * 0.7)
                     : NULL;

  if (line == NULL)
    return;
  lj_placer_begin (self, LJ_TAG_FURNITURE);
  lj_placer_add_line (self, line, lj_style_small, TRUE, self->left, top);
  lj_placer_end (self, LJ_TAG_FURNITURE);
}

static void
add_right (LjPlacer *self, const char *text, LjTextStyle style, double top)
{
  double width = lj_ruler_width (&self->ruler, text, style);

  lj_placer_begin (self, LJ_TAG_FURNITURE);
  lj_placer_add_line (self, text, style, !style.bold, self->left + self->width - width, top);
  lj_placer_end (self, LJ_TAG_FURNITURE);
}

/* County and date, joined where there are both. */
static char *
dup_head (const LjReport *report)
{
  if (report->author != NULL && report->date != NULL)
    return g_strdup_printf ("%s \u00b7 %s", report->author, report->date);
  return g_strdup (report->author != NULL ? report->author : report->date);
}

/* "page 3 of 12"; in two languages the numbers say it alone. */
static char *
dup_page_number (const LjReport *report, guint page)
{
  if (report->has_second)
    return g_strdup_printf ("%u / %u", page, report->pages->len);
  return g_strdup_printf (lj_tr (report->language, N_ ("page %u of %u")), page, report->pages->len);
}

static char *
dup_draft (const LjReport *report)
{
  if (report->has_second)
    return g_strdup_printf ("%s \u00b7 %s", lj_tr (report->language, N_ ("DRAFT")),
                            lj_tr (report->second, "DRAFT"));
  return g_strdup (lj_tr (report->language, "DRAFT"));
}

/* The head and the foot of every page, once it is known how many there are. */
void
lj_placer_add_furniture (LjPlacer *self)
{
  const LjReport *report = self->report;
  const LjTextStyle bold = { lj_style_small.size, TRUE };
  double foot = report->height - report->margins[2] - lj_style_leading (lj_style_small);
  g_autofree char *head = dup_head (report);
  g_autofree char *draft = dup_draft (report);

  for (guint i = 0; i < report->pages->len; i++)
    {
      g_autofree char *number = dup_page_number (report, i + 1);

      self->page = g_ptr_array_index (report->pages, i);
      add_left (self, head, report->margins[0]);
      if (report->draft)
        add_right (self, draft, bold, report->margins[0]);
      add_left (self, report->title, foot);
      add_right (self, number, lj_style_small, foot);
    }
}
