/* SPDX-License-Identifier: EUPL-1.2 */
#include "summary/audit-private.h"

static const struct
{
  const char *token;
  const char *name;
} verdicts[] = {
  [LJ_VERDICT_AGREES] = { "agrees", N_ ("agrees") },
  [LJ_VERDICT_DIFFERS] = { "differs", N_ ("differs") },
  [LJ_VERDICT_IMPOSSIBLE] = { "impossible", N_ ("impossible") },
  [LJ_VERDICT_CANNOT_BE_CHECKED] = { "cannot-be-checked", N_ ("cannot be checked") },
};

/* A figure of the round, where it stands in the tree. */
typedef struct
{
  guint index; /* of the figure in the content */
  guint node;
} Place;

typedef struct
{
  LjAudit audit;
  LjWorkbook *workbook;
  const LjContent *content;
  const LjTree *tree;
} Walk;

static const LjContentFigure *
get_figure (const LjContent *content, guint index)
{
  return lj_content_get (content->figures, LjContentFigure, index);
}

static guint
find_node (const Walk *walk, guint element)
{
  return lj_tree_find (walk->tree,
                       lj_content_get (walk->content->elements, LjContentElement, element)->id);
}

static int
compare_places (gconstpointer a, gconstpointer b, gpointer content)
{
  const Place *left = a, *right = b;
  guint left_line = get_figure (content, left->index)->source_line;
  guint right_line = get_figure (content, right->index)->source_line;

  if (left->node != right->node)
    return left->node < right->node ? -1 : 1;
  if (left_line != right_line)
    return left_line < right_line ? -1 : 1;
  return (left->index > right->index) - (left->index < right->index);
}

/* The figures of the round in tree order, then by line. (transfer full) */
static GArray *
place_figures (const Walk *walk, gint64 round)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (Place));

  for (guint i = 0; i < walk->content->figures->len; i++)
    {
      const LjContentFigure *figure = get_figure (walk->content, i);
      Place place = { i, find_node (walk, figure->element) };

      if (figure->round != LJ_NONE
          && lj_content_get (walk->content->rounds, LjContentRound, figure->round)->id == round)
        g_array_append_val (places, place);
    }
  g_array_sort_with_data (places, compare_places, (gpointer) walk->content);
  return places;
}

/* The nodes the figure speaks of: those listed, else its own. (transfer full) */
static GArray *
list_scopes (const Walk *walk, const Place *place)
{
  GArray *scopes = g_array_new (FALSE, FALSE, sizeof (guint));
  const GArray *listed = walk->content->figure_scopes;

  for (guint i = 0; i < listed->len; i++)
    {
      const LjContentFigureScope *scope = lj_content_get (listed, LjContentFigureScope, i);
      guint node;

      if (scope->figure != place->index)
        continue;
      node = find_node (walk, scope->element);
      if (node != LJ_NODE_NONE)
        g_array_append_val (scopes, node);
    }
  if (scopes->len == 0 && place->node != LJ_NODE_NONE)
    g_array_append_val (scopes, place->node);
  return scopes;
}

static char *
dup_title (const Walk *walk, guint node)
{
  char *title = NULL;

  if (node != LJ_NODE_NONE)
    title = lj_workbook_dup_title (walk->workbook, lj_tree_get_nodes (walk->tree)[node].id,
                                   walk->audit.language, NULL);
  return title != NULL ? title : g_strdup ("");
}

static guint
find_document (const Walk *walk, guint node)
{
  const LjNode *nodes = lj_tree_get_nodes (walk->tree);

  while (node != LJ_NODE_NONE && nodes[node].kind != LJ_KIND_DOCUMENT)
    node = nodes[node].parent;
  return node;
}

static LjAuditRow *
make_row (const Walk *walk, const Place *place)
{
  const LjContentFigure *figure = get_figure (walk->content, place->index);
  LjAuditRow *row = g_new0 (LjAuditRow, 1);
  g_autoptr(GArray) scopes = list_scopes (walk, place);
  LjAuditCheck check = { .figure = figure, .node = place->node, .scopes = scopes, .row = row };

  row->element = lj_content_get (walk->content->elements, LjContentElement, figure->element)->id;
  row->document = dup_title (walk, find_document (walk, place->node));
  row->group = dup_title (walk, place->node);
  row->figure = figure->figure;
  row->published = g_strdup (figure->value);
  row->source_line = figure->source_line;
  lj_audit_check (&walk->audit, &check);
  return row;
}

static GPtrArray *
make_rows (Walk *walk, gint64 round)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) lj_audit_row_free);
  g_autoptr(GArray) places = place_figures (walk, round);

  lj_workbook_begin_reading (walk->workbook);
  for (guint i = 0; i < places->len; i++)
    g_ptr_array_add (rows, make_row (walk, &g_array_index (places, Place, i)));
  lj_workbook_end_reading (walk->workbook);
  return rows;
}

/* The name of the verdict in machine formats. */
const char *
lj_verdict_token (LjVerdict verdict)
{
  g_return_val_if_fail (verdict < G_N_ELEMENTS (verdicts), NULL);
  return verdicts[verdict].token;
}

/* What the verdict is called in the language, in lower case. */
const char *
lj_verdict_name (LjVerdict verdict, LjLanguage language)
{
  g_return_val_if_fail (verdict < G_N_ELEMENTS (verdicts), NULL);
  return lj_tr (language, verdicts[verdict].name);
}

void
lj_audit_row_free (LjAuditRow *self)
{
  if (self == NULL)
    return;
  g_free (self->document);
  g_free (self->group);
  g_free (self->published);
  g_free (self->computed);
  g_free (self->explanation);
  g_free (self);
}

/* Every published figure of the round (0: the current one) with its verdict (design.md, section 2),
 * in tree order, then by line. Averages are those by the rule of goals, scores in parentheses
 * counted. Returns: (transfer full) (element-type LjAuditRow): NULL on error */
GPtrArray *
lj_audit (LjWorkbook *workbook, gint64 round, LjLanguage language, GError **error)
{
  const LjSummaryOptions options = { LJ_RULE_GOALS, FALSE };
  g_autoptr(LjContent) content = NULL;
  g_autoptr(LjSummary) summary = NULL;
  g_autoptr(LjTotals) totals = NULL;
  g_autoptr(LjTree) tree = lj_workbook_load_tree (workbook, round, error);
  Walk walk = { .workbook = workbook, .tree = tree };

  if (tree == NULL)
    return NULL;
  content = lj_workbook_load_content (workbook, error);
  if (content == NULL)
    return NULL;
  if (round == 0)
    round = lj_workbook_get_current_round (workbook);
  summary = lj_summary_new (tree, &options);
  totals = lj_totals_new (summary);
  walk.content = content;
  walk.audit = (LjAudit){ .summary = summary, .totals = totals, .language = language };
  return make_rows (&walk, round);
}
