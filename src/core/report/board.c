/* SPDX-License-Identifier: EUPL-1.2 */
/* The report for the board: its sections in the order that was chosen, as short as was asked. */
#include "report/board-private.h"
#include <linjaus/properties.h>
#include <linjaus/round.h>

/* Pages that each length may take; 0: as many as it needs. */
static const guint most_pages[LJ_N_LENGTHS] = {
  [LJ_LENGTH_ONE_PAGE] = 1,
  [LJ_LENGTH_TEN_PAGES] = 10,
  [LJ_LENGTH_FULL] = 0,
};

/* Steps of leaving out, after which it is as short as it gets. */
#define MOST_SQUEEZE 6

gboolean
lj_board_is_row (const LjNode *node)
{
  return node->asked_achieved || node->asked_score || node->score != 0
         || node->achieved != LJ_ACHIEVED_NONE || node->kind == LJ_KIND_GOAL
         || node->kind == LJ_KIND_SUB_GOAL || node->kind == LJ_KIND_PART;
}

gboolean
lj_board_is_draft (const LjBoard *self)
{
  return !lj_workbook_is_approved (self->workbook, self->round);
}

static gboolean
load_then (LjBoard *self, GError **error)
{
  gint64 before = lj_workbook_find_round_before (self->workbook, self->round);
  g_autoptr(LjTree) tree = NULL;

  if (before == 0)
    return TRUE;
  tree = lj_workbook_load_tree (self->workbook, before, error);
  if (tree == NULL)
    return FALSE;
  self->then = lj_summary_new (tree, lj_summary_get_options (self->summary));
  self->then_name = lj_workbook_dup_round_name (self->workbook, before);
  return TRUE;
}

/* From the last node to the first, so that what lies below is known before what is above it. */
static void
find_rows (LjBoard *self)
{
  self->has_rows = g_new0 (gboolean, self->n_nodes);
  for (guint i = self->n_nodes; i-- > 0;)
    {
      if (lj_board_is_row (&self->nodes[i]))
        self->has_rows[i] = TRUE;
      if (self->has_rows[i] && self->nodes[i].parent != LJ_NODE_NONE)
        self->has_rows[self->nodes[i].parent] = TRUE;
    }
}

static void
add_root (LjBoard *self, guint node)
{
  LjSummaryRow *row = g_new0 (LjSummaryRow, 1);

  row->node = node;
  row->document = LJ_NODE_NONE;
  row->title = lj_board_say_title (self, self->languages[0], GUINT_TO_POINTER (node));
  row->document_title = g_strdup ("");
  lj_summary_get_figures (self->summary, node, &row->figures);
  g_ptr_array_add (self->documents, row);
}

/* Documents, in tree order; where none was asked for by name, also what hangs in no document. */
static void
find_documents (LjBoard *self)
{
  self->documents = lj_summary_rows (self->summary, self->workbook, LJ_GROUP_DOCUMENT, self->under,
                                     self->document, self->languages[0]);
  for (guint i = self->documents->len; i-- > 0;)
    if (!self->has_rows[((LjSummaryRow *) g_ptr_array_index (self->documents, i))->node])
      g_ptr_array_remove_index (self->documents, i);
  for (guint i = 0; self->document == NULL && self->under == LJ_NODE_NONE && i < self->n_nodes;
       i = self->nodes[i].end)
    if (self->has_rows[i] && self->nodes[i].kind != LJ_KIND_DOCUMENT)
      add_root (self, i);
}

/* Between lj_workbook_begin_reading() and lj_workbook_end_reading(). Source and settings are
 * borrowed as long as it lives. */
gboolean
lj_board_init (LjBoard *self, const LjBoardSource *source, const LjBoardSettings *settings,
               GError **error)
{
  LjTree *tree = lj_summary_get_tree (source->summary);

  *self = (LjBoard){ .settings = settings,
                     .summary = source->summary,
                     .workbook = source->workbook,
                     .document = source->document,
                     .nodes = lj_tree_get_nodes (tree),
                     .n_nodes = lj_tree_get_n_nodes (tree),
                     .round = lj_tree_get_round (tree),
                     .languages = { settings->language, settings->second },
                     .kept = lj_workbook_get_languages (source->workbook) };
  self->under = source->element != 0 ? lj_tree_find (tree, source->element) : LJ_NODE_NONE;
  self->n_languages = settings->bilingual && settings->twins == LJ_TWINS_SIDE_BY_SIDE ? 2 : 1;
  self->round_name = lj_workbook_dup_round_name (self->workbook, self->round);
  if (self->round_name == NULL)
    self->round_name = g_strdup ("");
  find_rows (self);
  find_documents (self);
  return load_then (self, error);
}

void
lj_board_clear (LjBoard *self)
{
  g_clear_pointer (&self->then, lj_summary_free);
  g_clear_pointer (&self->round_name, g_free);
  g_clear_pointer (&self->then_name, g_free);
  g_clear_pointer (&self->documents, g_ptr_array_unref);
  g_clear_pointer (&self->has_rows, g_free);
  g_clear_pointer (&self->report, lj_report_unref);
}

static gboolean
is_of_document (LjSection section)
{
  return section == LJ_SECTION_TABLES || section == LJ_SECTION_CHARTS
         || section == LJ_SECTION_GOALS;
}

/* How many sections from here on are of each document. */
static guint
count_of_document (const LjSection *sections, guint n)
{
  guint count = 0;

  while (count < n && is_of_document (sections[count]))
    count++;
  return count;
}

static gboolean
add_section (LjBoard *self, LjSection section, GError **error)
{
  switch (section)
    {
    case LJ_SECTION_TITLE_PAGE:
      lj_board_add_title_page (self);
      return TRUE;
    case LJ_SECTION_CONTENTS:
      lj_board_add_contents (self);
      return TRUE;
    case LJ_SECTION_SUMMARY:
      return lj_board_add_summary (self, error);
    case LJ_SECTION_SCALE:
      lj_board_add_scale (self);
      return TRUE;
    case LJ_SECTION_SERVICE_LINES:
      return lj_board_add_service_lines (self, error);
    case LJ_SECTION_METHOD:
      lj_board_add_method (self);
      return TRUE;
    case LJ_SECTION_AUDIT:
      return lj_board_add_audit (self, error);
    case LJ_SECTION_TABLES:
    case LJ_SECTION_CHARTS:
    case LJ_SECTION_GOALS:
      return lj_board_add_documents (self, &section, 1, error);
    }
  return TRUE;
}

static gboolean
add_sections (LjBoard *self, GError **error)
{
  LjSection sections[LJ_N_SECTIONS];
  guint n = 0;

  for (guint i = 0; i < LJ_N_SECTIONS; i++)
    if (self->settings->shown[self->settings->order[i]])
      sections[n++] = self->settings->order[i];
  if (!self->settings->shown[LJ_SECTION_TITLE_PAGE])
    lj_board_add_short_title (self);
  for (guint i = 0; i < n;)
    {
      guint together = count_of_document (sections + i, n - i);

      if (together > 0 ? !lj_board_add_documents (self, sections + i, together, error)
                       : !add_section (self, sections[i], error))
        return FALSE;
      i += MAX (together, 1);
    }
  return TRUE;
}

/* In the file's properties and at the foot of each page. */
static char *
say_report_title (const LjBoard *self, LjLanguage language, gconstpointer data)
{
  const char *title = lj_tr (language, N_ ("Evaluation of strategies"));

  return *self->round_name != '\0' ? g_strdup_printf ("%s \u00b7 %s", title, self->round_name)
                                   : g_strdup (title);
}

static char *
say_county (const LjBoard *self, LjLanguage language, gconstpointer data)
{
  return lj_workbook_dup_county (self->workbook, language);
}

/* What the county has chosen of colour and logo. */
static void
take_look (LjBoard *self)
{
  guint32 accent = lj_workbook_get_accent (self->workbook);
  g_autoptr(GBytes) logo = lj_workbook_dup_logo (self->workbook);
  LjColour colour
      = { (accent >> 16 & 0xff) / 255.0, (accent >> 8 & 0xff) / 255.0, (accent & 0xff) / 255.0 };

  if (accent != LJ_NO_ACCENT)
    lj_report_set_accent (self->report, &colour);
  lj_report_set_logo (self->report, logo);
}

static void
begin_report (LjBoard *self)
{
  const LjBoardSettings *settings = self->settings;
  g_autofree char *title = say_report_title (self, self->languages[0], NULL);
  g_autofree char *county = lj_board_dup_both (self, say_county, NULL);

  g_clear_pointer (&self->report, lj_report_unref);
  self->report = lj_report_new (settings->language, title);
  lj_report_set_author (self->report, county);
  take_look (self);
  lj_report_set_draft (self->report, lj_board_is_draft (self));
  lj_report_set_paper (self->report, settings->paper);
  if (settings->margin > 0)
    lj_report_set_margins (self->report, settings->margin, settings->margin, settings->margin,
                           settings->margin);
  if (settings->bilingual)
    lj_report_set_second_language (self->report, settings->second);
}

/* The second language, where the report is in one after the other. */
static gboolean
add_in_turn (LjBoard *self, GError **error)
{
  gboolean ok;

  lj_report_add_page_break (self->report);
  lj_report_set_language (self->report, self->settings->second);
  self->languages[0] = self->settings->second;
  ok = add_sections (self, error);
  self->languages[0] = self->settings->language;
  return ok;
}

static gboolean
compose (LjBoard *self, GError **error)
{
  const LjBoardSettings *settings = self->settings;

  begin_report (self);
  if (!add_sections (self, error))
    return FALSE;
  return !settings->bilingual || self->n_languages > 1 || add_in_turn (self, error);
}

/* How many pages are too many; in two languages one after the other, twice as many are not. */
static gboolean
is_too_long (LjBoard *self)
{
  const LjBoardSettings *settings = self->settings;
  guint most = most_pages[settings->length];

  if (settings->bilingual && self->n_languages == 1)
    most *= 2;
  /* A slide holds less than half of a page. */
  if (settings->paper == LJ_PAPER_16_9 && most > 1)
    most *= 2;
  return most > 0 && lj_report_get_n_pages (self->report) > most;
}

/* The report of a round. A shorter one leaves out what it has no room for: charts first, then rows
 * of service lines. Errors: what could not be read. (transfer full) */
LjReport *
lj_board_new_report (const LjBoardSource *source, const LjBoardSettings *settings, GError **error)
{
  g_auto(LjBoard) self = { 0 };

  lj_workbook_begin_reading (source->workbook);
  if (!lj_board_init (&self, source, settings, error) || !compose (&self, error))
    {
      lj_workbook_end_reading (source->workbook);
      return NULL;
    }
  while (is_too_long (&self) && self.squeeze < MOST_SQUEEZE)
    {
      self.squeeze++;
      if (!compose (&self, error))
        break;
    }
  lj_workbook_end_reading (source->workbook);
  return g_steal_pointer (&self.report);
}
