/* SPDX-License-Identifier: EUPL-1.2 */
#include "chart/type.h"
#include <pango/pangocairo.h>
#include <string.h>

/* Without hinting, glyphs and their places grow with the size. Points. */
#define REFERENCE_SIZE 10.0

/* Digits are as wide as each other. No ligatures: readers of a PDF would find one strange letter
 * where the text has two, and lose what stands beside it. */
#define FEATURES "tnum=1, liga=0, clig=0"

typedef struct
{
  double width;
  cairo_scaled_font_t *font; /* NULL: not plain letters of one font, for Pango to set */
  cairo_glyph_t *glyphs;     /* from 0, 0 on */
  cairo_text_cluster_t *clusters;
  int n_glyphs, n_clusters;
} Word;

struct _LjType
{
  PangoLayout *layout;
  PangoItem *samples[2];    /* one letter, plain and bold: words are shaped like it */
  GHashTable *words[2];     /* Word by text, plain and bold */
  PangoGlyphString *shaped; /* the last word's */

  cairo_t *cr;               /* borrowed, between lj_type_begin() and the last show */
  cairo_scaled_font_t *font; /* what cr has now; borrowed from a word */
  double size;
  GArray *glyphs, *clusters; /* of the line being put together */
};

static void
word_free (gpointer data)
{
  Word *word = data;

  g_clear_pointer (&word->font, cairo_scaled_font_destroy);
  g_free (word->glyphs);
  g_free (word->clusters);
  g_free (word);
}

static void
turn_hinting_off (PangoContext *context)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);
}

/* A layout for lines of text in one family; the context is taken over. Hinting is off, so that a
 * text is equally wide on screen, paper and in files. (transfer full) */
static PangoLayout *
new_layout (PangoContext *take, const char *family)
{
  PangoLayout *layout = pango_layout_new (take);
  PangoFontDescription *font = pango_font_description_new ();
  PangoAttrList *attributes = pango_attr_list_new ();

  /* Whatever a text holds, it is one line. */
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  turn_hinting_off (take);
  g_object_unref (take);
  pango_font_description_set_family (font, family);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_attr_list_insert (attributes, pango_attr_font_features_new (FEATURES));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  return layout;
}

/* The font of a layout in this style. (transfer full) */
static PangoFontDescription *
describe (PangoLayout *layout, LjTextStyle style)
{
  PangoFontDescription *font
      = pango_font_description_copy (pango_layout_get_font_description (layout));

  pango_font_description_set_absolute_size (font, style.size * PANGO_SCALE);
  pango_font_description_set_weight (font, style.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  return font;
}

/* Puts one line of text in its style into a layout. */
static void
set_line (PangoLayout *layout, const char *text, LjTextStyle style)
{
  PangoFontDescription *font = describe (layout, style);

  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_text (layout, text, -1);
}

/* Pango has a thread for it that begins with its first font map. */
void
lj_chart_prepare (void)
{
  pango_cairo_font_map_get_default ();
}

/* Measures and draws in this family; where it is not installed, in what the system has instead.
 * (transfer full) */
LjType *
lj_type_new (const char *family)
{
  LjType *self = g_rc_box_new0 (LjType);

  self->layout
      = new_layout (pango_font_map_create_context (pango_cairo_font_map_get_default ()), family);
  for (guint i = 0; i < G_N_ELEMENTS (self->words); i++)
    self->words[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, word_free);
  self->shaped = pango_glyph_string_new ();
  self->glyphs = g_array_new (FALSE, FALSE, sizeof (cairo_glyph_t));
  self->clusters = g_array_new (FALSE, FALSE, sizeof (cairo_text_cluster_t));
  return self;
}

LjType *
lj_type_ref (LjType *self)
{
  return g_rc_box_acquire (self);
}

static void
type_clear (gpointer data)
{
  LjType *self = data;

  g_object_unref (self->layout);
  for (guint i = 0; i < G_N_ELEMENTS (self->words); i++)
    {
      g_clear_pointer (&self->samples[i], pango_item_free);
      g_hash_table_unref (self->words[i]);
    }
  pango_glyph_string_free (self->shaped);
  g_array_unref (self->glyphs);
  g_array_unref (self->clusters);
}

void
lj_type_unref (LjType *self)
{
  g_rc_box_release_full (self, type_clear);
}

/* Latin letters and what stands among them: side by side from left to right, a glyph each, whatever
 * is beside them. */
static gboolean
is_plain (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c < 0x80 || (c >= 0xa0 && c < 0x300))
        continue;
      if (!(c >= 0x2010 && c <= 0x2027) && c != 0x2030 && c != 0x20ac && c != 0x2212)
        return FALSE;
    }
  return TRUE;
}

/* Font, language and features of plain text, found once: for a layout, Pango finds them for each
 * text again, which takes longer than shaping it. */
static const PangoItem *
get_sample (LjType *self, gboolean bold)
{
  PangoItem **sample = &self->samples[bold ? 1 : 0];

  if (*sample == NULL)
    {
      PangoContext *context = pango_layout_get_context (self->layout);
      PangoFontDescription *font = describe (self->layout, (LjTextStyle){ REFERENCE_SIZE, bold });
      GList *items;

      pango_context_set_font_description (context, font);
      pango_font_description_free (font);
      items = pango_itemize (context, "x", 0, 1, pango_layout_get_attributes (self->layout), NULL);
      *sample = items->data;
      g_list_free (items);
    }
  return *sample;
}

/* FALSE: the font does not have all of it, a glyph each. */
static gboolean
add_glyphs (Word *word, const PangoGlyphString *glyphs, int length)
{
  word->glyphs = g_new0 (cairo_glyph_t, glyphs->num_glyphs);
  word->clusters = g_new0 (cairo_text_cluster_t, glyphs->num_glyphs);
  word->n_glyphs = word->n_clusters = glyphs->num_glyphs;
  for (int i = 0; i < glyphs->num_glyphs; i++)
    {
      const PangoGlyphInfo *info = &glyphs->glyphs[i];
      int from = glyphs->log_clusters[i];
      int to = i + 1 < glyphs->num_glyphs ? glyphs->log_clusters[i + 1] : length;

      if (to <= from || (info->glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0
          || info->glyph == PANGO_GLYPH_EMPTY)
        return FALSE;
      word->glyphs[i]
          = (cairo_glyph_t){ info->glyph,
                             word->width + pango_units_to_double (info->geometry.x_offset),
                             pango_units_to_double (info->geometry.y_offset) };
      word->clusters[i] = (cairo_text_cluster_t){ to - from, 1 };
      word->width += pango_units_to_double (info->geometry.width);
    }
  return TRUE;
}

static gboolean
shape (LjType *self, Word *word, const char *text, gboolean bold)
{
  int length = (int) strlen (text);
  const PangoItem *sample;

  if (length == 0 || !is_plain (text))
    return FALSE;
  sample = get_sample (self, bold);
  pango_shape (text, length, &sample->analysis, self->shaped);
  if (!add_glyphs (word, self->shaped, length))
    return FALSE;
  word->font = cairo_scaled_font_reference (
      pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (sample->analysis.font)));
  return TRUE;
}

static void
measure_with_pango (LjType *self, Word *word, const char *text, gboolean bold)
{
  int units_wide;

  set_line (self->layout, text, (LjTextStyle){ REFERENCE_SIZE, bold });
  pango_layout_get_size (self->layout, &units_wide, NULL);
  word->width = pango_units_to_double (units_wide);
}

static const Word *
get_word (LjType *self, const char *text, gboolean bold)
{
  GHashTable *words = self->words[bold ? 1 : 0];
  Word *word = g_hash_table_lookup (words, text);

  if (word != NULL)
    return word;
  word = g_new0 (Word, 1);
  if (!shape (self, word, text, bold))
    measure_with_pango (self, word, text, bold);
  g_hash_table_insert (words, g_strdup (text), word);
  return word;
}

/* An LjMeasure with an LjType as its data. */
double
lj_type_measure (gpointer self, const char *text, LjTextStyle style)
{
  return get_word (self, text, style.bold)->width * style.size / REFERENCE_SIZE;
}

/* What is shown from now on, up to the next call, is drawn on cr, which must live as long. */
void
lj_type_begin (LjType *self, cairo_t *cr)
{
  self->cr = cr;
  self->font = NULL;
}

/* Adds a word to the line at x, in points at the reference size. FALSE: it cannot be put together
 * with those before it. */
static gboolean
add_word (LjType *self, const Word *word, cairo_scaled_font_t **font, double x)
{
  if (word->font == NULL || (*font != NULL && *font != word->font))
    return FALSE;
  *font = word->font;
  for (int i = 0; i < word->n_glyphs; i++)
    {
      cairo_glyph_t glyph = word->glyphs[i];

      glyph.x += x;
      g_array_append_val (self->glyphs, glyph);
    }
  g_array_append_vals (self->clusters, word->clusters, word->n_clusters);
  return TRUE;
}

/* The line out of its words and the spaces between them. FALSE: Pango has to do it. */
static gboolean
put_together (LjType *self, const char *text, gboolean bold, cairo_scaled_font_t **font)
{
  double x = 0;

  g_array_set_size (self->glyphs, 0);
  g_array_set_size (self->clusters, 0);
  while (*text != '\0')
    {
      gsize length = *text == ' ' ? 1 : strcspn (text, " ");
      char buffer[256];
      const Word *word;

      if (length >= sizeof buffer)
        return FALSE;
      memcpy (buffer, text, length);
      buffer[length] = '\0';
      word = get_word (self, buffer, bold);
      if (!add_word (self, word, font, x))
        return FALSE;
      x += word->width;
      text += length;
    }
  return TRUE;
}

static void
set_font (LjType *self, cairo_scaled_font_t *font, double size)
{
  cairo_matrix_t matrix;
  cairo_font_options_t *options;

  if (self->font == font && self->size == size)
    return;
  cairo_scaled_font_get_font_matrix (font, &matrix);
  cairo_matrix_scale (&matrix, size / REFERENCE_SIZE, size / REFERENCE_SIZE);
  options = cairo_font_options_create ();
  cairo_scaled_font_get_font_options (font, options);
  cairo_set_font_face (self->cr, cairo_scaled_font_get_font_face (font));
  cairo_set_font_matrix (self->cr, &matrix);
  cairo_set_font_options (self->cr, options);
  cairo_font_options_destroy (options);
  self->font = font;
  self->size = size;
}

static void
show_with_pango (LjType *self, const char *text, LjTextStyle style, double x, double y)
{
  set_line (self->layout, text, style);
  cairo_move_to (self->cr, x, y - pango_units_to_double (pango_layout_get_baseline (self->layout)));
  pango_cairo_show_layout (self->cr, self->layout);
  self->font = NULL;
}

/* Shows one line from x on with its baseline at y, in the colour that the context has. */
void
lj_type_show (LjType *self, const char *text, LjTextStyle style, double x, double y)
{
  cairo_scaled_font_t *font = NULL;
  const double scale = style.size / REFERENCE_SIZE;

  if (!put_together (self, text, style.bold, &font) || font == NULL)
    {
      show_with_pango (self, text, style, x, y);
      return;
    }
  for (guint i = 0; i < self->glyphs->len; i++)
    {
      cairo_glyph_t *glyph = &g_array_index (self->glyphs, cairo_glyph_t, i);

      glyph->x = x + glyph->x * scale;
      glyph->y = y + glyph->y * scale;
    }
  set_font (self, font, style.size);
  cairo_show_text_glyphs (self->cr, text, -1, (cairo_glyph_t *) self->glyphs->data,
                          (int) self->glyphs->len, (cairo_text_cluster_t *) self->clusters->data,
                          (int) self->clusters->len, 0);
}
