/* SPDX-License-Identifier: EUPL-1.2 */
#include "slides.h"

/* A chart with more rows than these goes on on the next slide, so that none is drawn smaller. */
#define MOST_ROWS 8

/* All rows together, below those of a heat map, take as much room as these. */
#define ROWS_OF_SUMS 2

static LjChart *
new_whole_chart (const LjSlide *slide, LjSession *session, LjLanguage language, GError **error)
{
  const LjChartRequest request
      = { .kind = slide->kind, .by = slide->by, .under = slide->under, .language = language };

  return lj_chart_new_of (lj_session_get_summary (session), lj_session_get_workbook (session),
                          &request, error);
}

static gboolean
has_fact (LjChartKind kind, const LjChartRow *row)
{
  if (kind == LJ_CHART_ACHIEVED)
    return row->figures.asked_achieved;
  return kind == LJ_CHART_CHANGE ? row->then.denominator != 0 : row->figures.mean.denominator != 0;
}

static gboolean
has_facts (const LjChart *chart)
{
  for (guint i = 0; i < chart->rows->len; i++)
    if (has_fact (chart->kind, g_ptr_array_index (chart->rows, i)))
      return TRUE;
  return FALSE;
}

/* Parts of about the same height. */
static void
add_parts (GArray *slides, const LjSlide *whole, const LjChart *chart)
{
  guint n_rows = chart->rows->len;
  guint height = n_rows + (chart->all.n_rows > 0 ? ROWS_OF_SUMS : 0);
  LjSlide part = *whole;

  part.n_parts = (height + MOST_ROWS - 1) / MOST_ROWS;
  for (part.part = 1; part.part <= part.n_parts; part.part++)
    {
      guint left = part.n_parts - part.part + 1;

      part.n = MIN ((height - part.first + left - 1) / left, n_rows - part.first);
      g_array_append_val (slides, part);
      part.first += part.n;
    }
}

/* Nothing where there is nothing to draw. */
static gboolean
add_chart (GArray *slides, const LjSlide *slide, LjSession *session, GError **error)
{
  g_autoptr(LjChart) chart = new_whole_chart (slide, session, LJ_LANGUAGE_FI, error);

  if (chart == NULL)
    return FALSE;
  if (has_facts (chart))
    add_parts (slides, slide, chart);
  return TRUE;
}

static gboolean
has_earlier_round (LjSession *session)
{
  return lj_workbook_find_round_before (lj_session_get_workbook (session),
                                        lj_session_get_round (session))
         != 0;
}

static gboolean
add_document (GArray *slides, guint node, LjSession *session, GError **error)
{
  static const LjChartKind kinds[]
      = { LJ_CHART_AVERAGES, LJ_CHART_ACHIEVED, LJ_CHART_DISTRIBUTION, LJ_CHART_CHANGE };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const LjSlide slide = { .kind = kinds[i], .by = LJ_GROUP_LINE, .under = node };

      if (kinds[i] == LJ_CHART_CHANGE && !has_earlier_round (session))
        continue;
      if (!add_chart (slides, &slide, session, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_evaluated (LjSession *session, guint node)
{
  LjFigures figures;

  lj_summary_get_figures (lj_session_get_summary (session), node, &figures);
  return figures.goals > 0 || figures.asked_achieved || figures.mean.denominator != 0;
}

/* Nodes of the documents with anything to evaluate, and of what hangs in none; in tree order.
 * Returns: (transfer full) (element-type guint) */
GArray *
lj_slides_list_documents (LjSession *session)
{
  GArray *documents = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n = lj_tree_get_n_nodes (lj_session_get_tree (session));

  for (guint i = 0; i < n; i++)
    {
      const LjNode *node = lj_session_get_node (session, i);

      if ((node->kind == LJ_KIND_DOCUMENT || node->parent == LJ_NODE_NONE)
          && is_evaluated (session, i))
        g_array_append_val (documents, i);
    }
  return documents;
}

static gboolean
add_service_lines (GArray *slides, LjSession *session, GError **error)
{
  static const LjChartKind kinds[] = { LJ_CHART_AVERAGES, LJ_CHART_HEAT_MAP };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const LjSlide slide
          = { .kind = kinds[i], .by = LJ_GROUP_SERVICE_LINE, .under = LJ_NODE_NONE };

      if (!add_chart (slides, &slide, session, error))
        return FALSE;
    }
  return TRUE;
}

/* The slides of the round that the session is in, the title first: never none. They hold for any
 * language, until figures or structure change. NULL after an error.
 * Returns: (transfer full) (element-type LjSlide) */
GArray *
lj_slides_new (LjSession *session, GError **error)
{
  g_autoptr(GArray) slides = g_array_new (FALSE, TRUE, sizeof (LjSlide));
  g_autoptr(GArray) documents = lj_slides_list_documents (session);
  const LjSlide front = { .front = TRUE, .under = LJ_NODE_NONE };

  g_array_append_val (slides, front);
  for (guint i = 0; i < documents->len; i++)
    if (!add_document (slides, g_array_index (documents, guint, i), session, error))
      return NULL;
  if (!add_service_lines (slides, session, error))
    return NULL;
  return g_steal_pointer (&slides);
}

/* The first slide of the document that the element is in; where there is none, the title. */
guint
lj_slides_find (GArray *slides, LjSession *session, gint64 element)
{
  for (guint node = lj_session_find (session, element); node != LJ_NODE_NONE;
       node = lj_session_get_node (session, node)->parent)
    for (guint i = 0; i < slides->len; i++)
      if (g_array_index (slides, LjSlide, i).under == node)
        return i;
  return 0;
}

/* What the slide shows, its title with the number of the part; of any slide but the title. NULL
 * after an error. (transfer full) */
LjChart *
lj_slide_new_chart (const LjSlide *self, LjSession *session, LjLanguage language, GError **error)
{
  g_autoptr(LjChart) chart = new_whole_chart (self, session, language, error);
  LjChart *part;
  guint end;

  if (chart == NULL || self->n_parts < 2)
    return g_steal_pointer (&chart);
  end = MIN (self->first + self->n, chart->rows->len);
  part = lj_chart_new_part (chart, MIN (self->first, end), end);
  g_free (part->title);
  part->title = g_strdup_printf ("%s (%u/%u)", chart->title != NULL ? chart->title : "", self->part,
                                 self->n_parts);
  return part;
}

/* With its number before it. (transfer full) */
char *
lj_slides_dup_title (LjSession *session, guint node, LjLanguage language)
{
  LjWorkbook *workbook = lj_session_get_workbook (session);
  gint64 element = lj_session_get_node (session, node)->id;
  g_autofree char *number = lj_workbook_dup_number (workbook, element);
  g_autofree char *title = lj_workbook_dup_title (workbook, element, language, NULL);

  if (number == NULL || *number == '\0')
    return title != NULL ? g_steal_pointer (&title) : g_strdup ("");
  return g_strdup_printf ("%s %s", number, title != NULL ? title : "");
}

/* The name of its document, or whose slide it is. (transfer full) */
char *
lj_slide_dup_place (const LjSlide *self, LjSession *session, LjLanguage language)
{
  if (self->under != LJ_NODE_NONE)
    return lj_slides_dup_title (session, self->under, language);
  if (self->front)
    return g_strdup ("");
  return g_strdup (lj_tr (language, "Service lines"));
}
