/* SPDX-License-Identifier: EUPL-1.2 */
/* The contents of a report: its headings with the pages they are on, each a link. The numbers come
 * last, when it is known where everything is. */
#include "report/report-private.h"
#include <cairo-pdf.h>

/* Points. */
#define INDENT 14.0      /* of each level */
#define NUMBER_ROOM 34.0 /* at the right */
#define BETWEEN 2.0      /* entries */
#define BEFORE_FIRST 6.0 /* an entry of the first level */

typedef struct
{
  const LjBlock *heading;
  LjTextStyle style;
  GStrv lines[2];
  LjLanguage languages[2];
  double x[2];
  guint n_lines; /* of the longer one */
} Entry;

static void
entry_clear (Entry *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->lines); i++)
    g_strfreev (self->lines[i]);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Entry, entry_clear)

static void
entry_init (Entry *self, const LjPlacer *placer, const LjBlock *heading, gboolean is_twin)
{
  const char *texts[] = { is_twin ? NULL : heading->text, is_twin ? heading->text : heading->twin };
  double width = placer->width - NUMBER_ROOM, indent = (heading->level - 1) * INDENT;
  double column = texts[1] != NULL ? lj_placer_twin_width (width) : width;

  *self = (Entry){ .heading = heading,
                   .style = { lj_style_body.size, heading->level == 1 },
                   .languages = { heading->language, placer->report->second } };
  for (guint i = 0; i < 2; i++)
    {
      if (texts[i] == NULL)
        continue;
      self->lines[i] = lj_placer_wrap (placer, texts[i], self->style, column - indent);
      self->x[i] = placer->left + indent + (i > 0 ? lj_placer_twin_x (width, i) : 0);
      self->n_lines = MAX (self->n_lines, g_strv_length (self->lines[i]));
    }
}

static void
place_link (LjPlacer *placer, const Entry *entry, guint column)
{
  char **lines = entry->lines[column];

  lj_placer_begin_in (placer, CAIRO_TAG_LINK, entry->languages[column])->block = entry->heading;
  for (guint i = 0; lines[i] != NULL; i++)
    lj_placer_add_line (placer, lines[i], entry->style, FALSE, entry->x[column],
                        placer->y + i * lj_style_leading (entry->style));
  lj_placer_end_in (placer, CAIRO_TAG_LINK, entry->languages[column]);
}

/* Its page is not known yet; beside the last line of the heading. */
static void
place_number (LjPlacer *placer, const Entry *entry)
{
  double last = placer->y + (entry->n_lines - 1) * lj_style_leading (entry->style);

  lj_placer_begin (placer, CAIRO_TAG_LINK);
  g_array_index (placer->page, LjPlaced, placer->page->len - 1).block = entry->heading;
  lj_placer_add_line (placer, "", entry->style, FALSE, placer->left + placer->width, last);
  g_array_index (placer->page, LjPlaced, placer->page->len - 1).block = entry->heading;
  lj_placer_end (placer, CAIRO_TAG_LINK);
}

static void
place_entry (LjPlacer *placer, const LjBlock *heading, gboolean is_twin)
{
  g_auto(Entry) entry = { 0 };
  double height;

  entry_init (&entry, placer, heading, is_twin);
  height = entry.n_lines * lj_style_leading (entry.style);
  if (heading->level == 1 && !lj_placer_is_at_top (placer))
    placer->y += BEFORE_FIRST;
  if (placer->y + height > placer->bottom)
    {
      lj_placer_end (placer, "TOC");
      lj_placer_new_page (placer);
      lj_placer_begin (placer, "TOC");
    }
  lj_placer_begin (placer, "TOCI");
  for (guint i = 0; i < 2; i++)
    if (entry.lines[i] != NULL)
      place_link (placer, &entry, i);
  place_number (placer, &entry);
  lj_placer_end (placer, "TOCI");
  placer->y += height + BETWEEN;
}

/* Whether the heading is in the contents: in their language, or in one that has none of its own. */
gboolean
lj_report_lists (const LjReport *self, const LjBlock *contents, const LjBlock *block)
{
  if (block->kind != LJ_BLOCK_HEADING || block->level > contents->level)
    return FALSE;
  for (guint i = 0; block->language != contents->language && i < self->blocks->len; i++)
    {
      const LjBlock *other = g_ptr_array_index (self->blocks, i);

      if (other->kind == LJ_BLOCK_CONTENTS && other->language == block->language)
        return FALSE;
    }
  return TRUE;
}

/* index: of the block, which says how deep it goes. What is in the second language alone is in the
 * column of that. */
void
lj_placer_add_contents (LjPlacer *self, guint index)
{
  const GPtrArray *blocks = self->report->blocks;
  const LjBlock *contents = g_ptr_array_index (blocks, index);

  lj_placer_begin (self, "TOC");
  for (guint i = index + 1; i < blocks->len; i++)
    {
      const LjBlock *block = g_ptr_array_index (blocks, i);

      if (lj_report_lists (self->report, contents, block))
        place_entry (self, block, block->language != contents->language);
    }
  lj_placer_end (self, "TOC");
}

/* The page, from 1, that each heading is on. (transfer full) */
static GHashTable *
find_headings (const LjReport *report)
{
  GHashTable *pages = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < report->pages->len; i++)
    {
      const GArray *page = g_ptr_array_index (report->pages, i);

      for (guint j = 0; j < page->len; j++)
        {
          const LjPlaced *placed = &g_array_index (page, LjPlaced, j);

          if (placed->kind == LJ_PLACED_BEGIN && placed->block != NULL
              && !g_str_equal (placed->tag, CAIRO_TAG_LINK)
              && !g_hash_table_contains (pages, placed->block))
            g_hash_table_insert (pages, (gpointer) placed->block, GUINT_TO_POINTER (i + 1));
        }
    }
  return pages;
}

/* Once everything is on its page. */
void
lj_placer_number_contents (LjPlacer *self)
{
  g_autoptr(GHashTable) pages = find_headings (self->report);

  for (guint i = 0; i < self->report->pages->len; i++)
    {
      GArray *page = g_ptr_array_index (self->report->pages, i);

      for (guint j = 0; j < page->len; j++)
        {
          LjPlaced *placed = &g_array_index (page, LjPlaced, j);
          guint number;

          if (placed->kind != LJ_PLACED_TEXT || placed->block == NULL)
            continue;
          number = GPOINTER_TO_UINT (g_hash_table_lookup (pages, placed->block));
          g_free (placed->text);
          placed->text = g_strdup_printf ("%u", number);
          placed->x -= lj_ruler_width (&self->ruler, placed->text, placed->style);
        }
    }
}
