/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/file.h"
#include "chart/pdf.h"
#include "chart/tagged.h"
#include "report/report-private.h"
#include "report/writer.h"
#include <cairo-pdf.h>
#include <string.h>

/* Ids of the outline's entries that headings of each level go below; cairo's root is 0. */
typedef struct
{
  cairo_surface_t *surface; /* borrowed */
  double scale;             /* of the paper to what is placed */
  int parents[4];
} Outline;

static gboolean
is_heading (const LjPlaced *placed)
{
  return placed->kind == LJ_PLACED_BEGIN && placed->block != NULL
         && placed->block->kind == LJ_BLOCK_HEADING && placed->tag[0] == 'H';
}

static char *
dup_heading (const LjBlock *block)
{
  g_auto(GStrv) lines = g_strsplit (block->text, "\n", -1);
  g_autofree char *text = g_strjoinv (" ", lines);

  return block->twin != NULL ? g_strdup_printf ("%s \u00b7 %s", text, block->twin)
                             : g_steal_pointer (&text);
}

static void
add_entry (Outline *self, const GArray *page, guint begin, guint number)
{
  const LjPlaced *placed = &g_array_index (page, LjPlaced, begin);
  const LjPlaced *first = placed + 1;
  guint level = placed->block->level;
  g_autofree char *text = dup_heading (placed->block);
  g_autofree char *where
      = g_strdup_printf ("page=%u pos=[%d %d]", number + 1, (int) (self->scale * first->x),
                         (int) (self->scale * MAX (first->y - first->style.size * 2, 0)));
  int id = cairo_pdf_surface_add_outline (self->surface, self->parents[level - 1], text, where,
                                          CAIRO_PDF_OUTLINE_FLAG_OPEN);

  for (guint i = level; i < G_N_ELEMENTS (self->parents); i++)
    self->parents[i] = id;
}

/* Headings with the pages they are on. */
static void
add_outline (LjReport *self, cairo_surface_t *surface)
{
  Outline outline = { surface, self->scale, { CAIRO_PDF_OUTLINE_ROOT } };

  for (guint i = 0; i < self->pages->len; i++)
    {
      const GArray *page = g_ptr_array_index (self->pages, i);

      for (guint j = 0; j + 1 < page->len; j++)
        if (is_heading (&g_array_index (page, LjPlaced, j)))
          add_entry (&outline, page, j, i);
    }
}

/* What each figure shows, in the order of the pages; its caption where nothing else is said. */
static GPtrArray *
list_descriptions (const LjReport *self)
{
  GPtrArray *descriptions = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->blocks->len; i++)
    {
      const LjBlock *block = g_ptr_array_index (self->blocks, i);
      const LjReportFigure *figure = &block->figure;

      if (block->kind == LJ_BLOCK_TITLE && self->logo != NULL)
        g_ptr_array_add (descriptions, g_strdup (block->titles[0]->owner));
      if (block->kind == LJ_BLOCK_FIGURE)
        g_ptr_array_add (descriptions, g_strdup (figure->description != NULL ? figure->description
                                                 : figure->caption != NULL   ? figure->caption
                                                                             : ""));
    }
  return descriptions;
}

static gboolean
render (LjReport *self, GByteArray *bytes, GError **error)
{
  g_autoptr(GByteArray) plain = g_byte_array_new ();
  g_autoptr(GPtrArray) descriptions = list_descriptions (self);
  const LjPdfFacts facts = { self->title, self->author, NULL };
  guint n_pages = lj_report_get_n_pages (self);
  cairo_t *cr = lj_pdf_new (plain, self->width * self->scale, self->height * self->scale, &facts);

  /* Without an element that holds all pages, readers do not take the file as tagged. */
  cairo_tag_begin (cr, "Document", NULL);
  for (guint i = 0; i < n_pages; i++)
    {
      lj_report_draw (self, i, cr, TRUE);
      if (i + 1 < n_pages)
        cairo_show_page (cr);
    }
  cairo_tag_end (cr, "Document");
  add_outline (self, cairo_get_target (cr));
  if (!lj_draw_finish (cr, error))
    return FALSE;
  return lj_tagged_finish (plain, lj_language_tag (self->language), descriptions, bytes, error);
}

/* Writes the report as a PDF: tagged, with language, title, outline and alternative texts, fonts
 * embedded. The file appears whole or not at all. Errors: LJ_ERROR_FULL, LJ_ERROR_READ_ONLY,
 * LJ_ERROR_NOT_FOUND (no such folder), LJ_ERROR_FAILED. */
gboolean
lj_report_write_pdf (LjReport *self, const char *path, GError **error)
{
  g_autoptr(GByteArray) bytes = g_byte_array_new ();

  return render (self, bytes, error) && lj_file_write (path, bytes->data, bytes->len, error);
}

/* What a file is written as, by the end of its name. */
static const struct
{
  const char *suffix;
  gboolean (*write) (LjReport *self, const char *path, GError **error);
} formats[] = {
  { ".pdf", lj_report_write_pdf },
  { ".html", lj_report_write_html },
  { ".odt", lj_report_write_odt },
  { ".odp", lj_report_write_odp },
};

static guint
find_format (const char *path)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_has_suffix (lower, formats[i].suffix))
      return i;
  return G_N_ELEMENTS (formats);
}

/* Whether the end of the name is that of a format a report can be written as. */
gboolean
lj_report_can_write (const char *path)
{
  return find_format (path) < G_N_ELEMENTS (formats);
}

/* Writes the report in the format of the name: .pdf, .html, .odt, .odp. Errors as of
 * lj_report_write_pdf(), and LJ_ERROR_NOT_SUPPORTED for other names. */
gboolean
lj_report_write (LjReport *self, const char *path, GError **error)
{
  guint format = find_format (path);

  if (format < G_N_ELEMENTS (formats))
    return formats[format].write (self, path, error);
  g_set_error (error, LJ_ERROR, LJ_ERROR_NOT_SUPPORTED, _ ("%s: a report is not written as this"),
               path);
  return FALSE;
}
