/* SPDX-License-Identifier: EUPL-1.2 */
/* The first page: what it is, whose, of when; read from the other end of a table. */
#include "base/png.h"
#include "report/report-private.h"

/* Points. */
#define LOGO_HEIGHT 52.0
#define LOGO_WIDTH 220.0
#define BAR_WIDTH 64.0
#define BAR_HEIGHT 5.0
#define AFTER_BAR 20.0
#define AFTER_OWNER 6.0
#define AFTER_TITLE 12.0
#define BETWEEN 34.0

/* Of what is left of the page, above the title. */
#define ABOVE 0.24

static const LjTextStyle owner_style = { 13, FALSE };
static const LjTextStyle title_style = { 26, TRUE };
static const LjTextStyle line_style = { 12, FALSE };

static gboolean
get_logo_size (GBytes *png, double *width, double *height)
{
  cairo_surface_t *image = png != NULL ? lj_png_read (png) : NULL;
  double scale;

  if (image == NULL)
    return FALSE;
  *width = cairo_image_surface_get_width (image);
  *height = cairo_image_surface_get_height (image);
  scale = MIN (LOGO_WIDTH / *width, LOGO_HEIGHT / *height);
  *width *= scale;
  *height *= scale;
  cairo_surface_destroy (image);
  return TRUE;
}

static void
place_logo (LjPlacer *placer)
{
  LjPlaced logo = { .kind = LJ_PLACED_LOGO, .x = placer->left, .y = placer->y };

  if (!get_logo_size (placer->report->logo, &logo.width, &logo.height))
    return;
  lj_placer_begin (placer, "Figure");
  g_array_append_val (placer->page, logo);
  lj_placer_end (placer, "Figure");
  placer->y += logo.height;
}

static void
place_bar (LjPlacer *placer)
{
  const LjPlaced bar = { .kind = LJ_PLACED_BAR,
                         .x = placer->left,
                         .y = placer->y,
                         .width = BAR_WIDTH,
                         .height = BAR_HEIGHT };

  lj_placer_begin (placer, LJ_TAG_FURNITURE);
  g_array_append_val (placer->page, bar);
  lj_placer_end (placer, LJ_TAG_FURNITURE);
  placer->y += BAR_HEIGHT + AFTER_BAR;
}

typedef struct
{
  const char *tag;
  LjTextStyle style;
  LjLanguage language;
  gboolean muted;
} Words;

/* As many lines as it takes, and pages. */
static void
place_words (LjPlacer *placer, const Words *words, const char *text)
{
  g_auto(GStrv) lines = lj_placer_wrap (placer, text, words->style, placer->width);
  double leading = lj_style_leading (words->style);

  for (guint i = 0; lines[i] != NULL;)
    {
      if (placer->y + leading > placer->bottom && !lj_placer_is_at_top (placer))
        lj_placer_new_page (placer);
      lj_placer_begin_in (placer, words->tag, words->language);
      do
        {
          lj_placer_add_line (placer, lines[i++], words->style, words->muted, placer->left,
                              placer->y);
          placer->y += leading;
        }
      while (lines[i] != NULL && placer->y + leading <= placer->bottom);
      lj_placer_end_in (placer, words->tag, words->language);
    }
}

static void
place_title (LjPlacer *placer, const LjTitle *title, LjLanguage language)
{
  const Words owner = { "P", owner_style, language, TRUE };
  const Words name = { "H1", title_style, language, FALSE };
  const Words line = { "P", line_style, language, FALSE };

  if (title->owner != NULL)
    {
      place_words (placer, &owner, title->owner);
      placer->y += AFTER_OWNER;
    }
  place_words (placer, &name, title->title);
  placer->y += AFTER_TITLE;
  for (guint i = 0; title->lines[i] != NULL; i++)
    place_words (placer, &line, title->lines[i]);
}

void
lj_placer_add_title_page (LjPlacer *self, const LjBlock *block)
{
  if (!lj_placer_is_at_top (self))
    lj_placer_new_page (self);
  place_logo (self);
  self->y += (self->bottom - self->y) * ABOVE;
  place_bar (self);
  place_title (self, block->titles[0], block->language);
  if (block->titles[1] != NULL)
    {
      self->y += BETWEEN;
      place_title (self, block->titles[1], self->report->second);
    }
  self->y = self->bottom;
}
