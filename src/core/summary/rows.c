/* SPDX-License-Identifier: EUPL-1.2 */
#include <linjaus/summary.h>
#include <linjaus/text.h>

typedef struct
{
  const LjSummary *summary;
  const LjNode *nodes; /* borrowed from the summary's tree */
  LjWorkbook *workbook;
  LjLanguage language;
  const char *filter;   /* borrowed; NULL: every document */
  guint document;       /* the last one looked at, and what was found */
  gboolean wanted;      /* its title contains the filter */
  char *document_title; /* owned */
  gboolean document_foreign;
} Walk;

static gboolean
is_inside_kind (const LjNode *nodes, guint node, LjKind kind)
{
  for (node = nodes[node].parent; node != LJ_NODE_NONE; node = nodes[node].parent)
    if (nodes[node].kind == kind)
      return TRUE;
  return FALSE;
}

static gboolean
is_group (const Walk *walk, guint node, LjGroupBy by, const LjFigures *figures)
{
  const LjNode *it = &walk->nodes[node];

  switch (by)
    {
    case LJ_GROUP_LINE:
      return it->kind == LJ_KIND_POLICY_LINE
             || (it->kind == LJ_KIND_GUIDELINE && (it->score != 0 || figures->goals > 0));
    case LJ_GROUP_SERVICE_LINE:
      return it->kind == LJ_KIND_SERVICE_LINE
             || (it->kind == LJ_KIND_PLAN
                 && !is_inside_kind (walk->nodes, node, LJ_KIND_SERVICE_LINE));
    case LJ_GROUP_SERVICE_AREA:
      return it->kind == LJ_KIND_SERVICE_AREA;
    case LJ_GROUP_DOCUMENT:
      return it->kind == LJ_KIND_DOCUMENT;
    case LJ_GROUP_SPEARHEAD:
      return it->kind == LJ_KIND_SPEARHEAD;
    }
  return FALSE;
}

/* The nearest document at or above the node. */
static guint
find_document (const Walk *walk, guint node)
{
  while (node != LJ_NODE_NONE && walk->nodes[node].kind != LJ_KIND_DOCUMENT)
    node = walk->nodes[node].parent;
  return node;
}

static gboolean
is_wanted (const Walk *walk, guint document)
{
  gint64 id;

  if (walk->filter == NULL)
    return TRUE;
  if (document == LJ_NODE_NONE)
    return FALSE;
  id = walk->nodes[document].id;
  for (guint language = 0; language < LJ_N_LANGUAGES; language++)
    {
      g_autofree char *title = lj_workbook_dup_title (walk->workbook, id, language, NULL);

      if (title != NULL && lj_text_contains (title, walk->filter))
        return TRUE;
    }
  return FALSE;
}

static char *
dup_title (const Walk *walk, guint node, gboolean *foreign)
{
  char *title = NULL;

  *foreign = FALSE;
  if (node != LJ_NODE_NONE)
    title = lj_workbook_dup_title (walk->workbook, walk->nodes[node].id, walk->language, foreign);
  if (title == NULL)
    return g_strdup ("");
  *foreign = *foreign && *title != '\0';
  return lj_text_take_lines (title);
}

/* Groups of one document come one after another: it is looked at once. */
static void
enter_document (Walk *walk, guint document)
{
  if (document == walk->document && walk->document_title != NULL)
    return;
  walk->document = document;
  walk->wanted = is_wanted (walk, document);
  g_free (walk->document_title);
  walk->document_title = dup_title (walk, document, &walk->document_foreign);
}

static void
add_row (Walk *walk, GPtrArray *rows, guint node, const LjFigures *figures)
{
  LjSummaryRow *row;

  enter_document (walk, find_document (walk, node));
  if (!walk->wanted)
    return;
  row = g_new0 (LjSummaryRow, 1);
  row->node = node;
  row->document = walk->document;
  row->title = dup_title (walk, node, &row->title_foreign);
  row->document_title = g_strdup (walk->document_title);
  row->document_foreign = walk->document_foreign;
  row->figures = *figures;
  g_ptr_array_add (rows, row);
}

void
lj_summary_row_free (LjSummaryRow *self)
{
  if (self == NULL)
    return;
  g_free (self->title);
  g_free (self->document_title);
  g_free (self);
}

/* The groups of one kind with their numbers, one LjSummaryRow each, in tree order. Titles are
 * never NULL; what has no title in the language has it in another.
 * document: folded before it is looked for, in the titles of every language.
 * Returns: (transfer full) (element-type LjSummaryRow) */
GPtrArray *
lj_summary_rows (const LjSummary *self, LjWorkbook *workbook, LjGroupBy by, guint under,
                 const char *document, LjLanguage language)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) lj_summary_row_free);
  LjTree *tree = lj_summary_get_tree (self);
  Walk walk = { .summary = self,
                .nodes = lj_tree_get_nodes (tree),
                .workbook = workbook,
                .language = language,
                .filter = document };
  guint first = under == LJ_NODE_NONE ? 0 : under;
  guint end = under == LJ_NODE_NONE ? lj_tree_get_n_nodes (tree) : walk.nodes[under].end;

  lj_workbook_begin_reading (workbook);
  for (guint i = first; i < end; i++)
    {
      LjFigures figures;

      lj_summary_get_figures (self, i, &figures);
      if (is_group (&walk, i, by, &figures))
        add_row (&walk, rows, i, &figures);
    }
  lj_workbook_end_reading (workbook);
  g_free (walk.document_title);
  return rows;
}
