/* SPDX-License-Identifier: EUPL-1.2 */
/* The rival of the board report: a bare Pango program that puts the same goals on pages, one layout
 * a cell. No contents, no charts, no structure. report FILE.csv FILE.pdf; the CSV has no quotes. */
#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include <string.h>

#define WIDTH 595.0
#define HEIGHT 842.0
#define MARGIN 42.0
#define GAP 10.0
#define N_COLUMNS 5

/* Points; goal, achieved, score, score before, text. */
static const double widths[N_COLUMNS] = { 180, 60, 40, 40, 151 };

typedef struct
{
  cairo_t *cr;
  double y;
} Page;

static PangoLayout *
new_layout (cairo_t *cr, const char *text, const char *font, double width)
{
  PangoLayout *layout = pango_cairo_create_layout (cr);
  PangoFontDescription *description = pango_font_description_from_string (font);

  pango_layout_set_font_description (layout, description);
  pango_font_description_free (description);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

static void
draw_row (Page *page, const char *const *cells, const char *font)
{
  PangoLayout *layouts[N_COLUMNS];
  double height = 0, x = MARGIN;

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      int high;

      layouts[i] = new_layout (page->cr, cells[i], font, widths[i]);
      pango_layout_get_size (layouts[i], NULL, &high);
      height = MAX (height, high / (double) PANGO_SCALE);
    }
  if (page->y + height > HEIGHT - MARGIN)
    {
      cairo_show_page (page->cr);
      page->y = MARGIN;
    }
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      cairo_move_to (page->cr, x, page->y);
      pango_cairo_show_layout (page->cr, layouts[i]);
      g_object_unref (layouts[i]);
      x += widths[i] + GAP;
    }
  page->y += height + 4;
}

/* Strategy, line, goal, achieved, score, text: a line of its own where the policy line changes. */
static void
draw_goal (Page *page, char **fields, char **line)
{
  const char *const cells[] = { fields[2], fields[3], fields[4], fields[4], fields[5] };
  const char *const heading[] = { fields[1], "", "", "", "" };

  if (g_strcmp0 (*line, fields[1]) != 0)
    draw_row (page, heading, "Noto Sans Bold 10");
  g_free (*line);
  *line = g_strdup (fields[1]);
  draw_row (page, cells, "Noto Sans 7.1");
}

int
main (int argc, char **argv)
{
  g_autofree char *text = NULL;
  g_autofree char *line = NULL;
  g_auto(GStrv) rows = NULL;
  cairo_surface_t *surface;
  Page page = { NULL, MARGIN };

  if (argc != 3 || !g_file_get_contents (argv[1], &text, NULL, NULL))
    return 2;
  surface = cairo_pdf_surface_create (argv[2], WIDTH, HEIGHT);
  page.cr = cairo_create (surface);
  rows = g_strsplit (text, "\n", -1);
  for (guint i = 1; rows[i] != NULL; i++)
    {
      g_auto(GStrv) fields = g_strsplit (g_strchomp (rows[i]), ",", -1);

      if (g_strv_length (fields) == 6)
        draw_goal (&page, fields, &line);
    }
  cairo_destroy (page.cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  return 0;
}
