/* SPDX-License-Identifier: EUPL-1.2 */
#include "summary/proofread-private.h"

#include <string.h>

/* The texts of a report, checked one after the other. */

typedef struct
{
  LjFinding *finding; /* owned */
  guint node;
  guint nth; /* as found, for those of one node */
} Found;

typedef struct
{
  const LjProofreadRequest *request;
  LjWorkbook *workbook;
  LjTree *tree;
  const LjNode *nodes;
  guint first, end; /* the nodes that are checked */
  guint kept;       /* the languages of the workbook */
  GHashTable *acceptances;
  LjClaims claims;
  char **titles; /* by node, in the reader's language or another; NULL: none */
  GArray *found; /* Found */

  const LjTwinTexts *twins; /* borrowed, of the text that is checked */
  LjLanguage language;      /* that it is checked in */
} Proof;

void
lj_finding_free (LjFinding *self)
{
  if (self == NULL)
    return;
  g_free (self->place);
  g_free (self->said);
  g_free (self->expected);
  g_free (self);
}

static LjFinding *
add_finding (Proof *self, LjFindingKind kind, LjLanguage language, LjLanguage twin)
{
  LjFinding *finding = g_new0 (LjFinding, 1);
  Found found = { finding, self->twins->node, self->found->len };

  finding->kind = kind;
  finding->element = self->nodes[self->twins->node].id;
  finding->role = self->twins->role;
  finding->language = language;
  finding->twin = twin;
  g_array_append_val (self->found, found);
  return finding;
}

/* Where the text is found that stands in for one in this language. FALSE: nowhere. */
static gboolean
find_stand_in (const LjTwinTexts *twins, LjLanguage language, LjLanguage *found)
{
  for (guint i = 1; i < LJ_N_LANGUAGES; i++)
    {
      *found = lj_language_fallback (language, i);
      if (twins->values[*found] != NULL)
        return TRUE;
    }
  return FALSE;
}

static void
check_missing (Proof *self, LjLanguage language)
{
  LjLanguage twin;

  if (self->twins->values[language] != NULL || self->twins->role == LJ_ROLE_DESCRIPTION
      || (self->kept & 1u << language) == 0 || !find_stand_in (self->twins, language, &twin))
    return;
  add_finding (self, LJ_FINDING_MISSING_TWIN, language, twin);
}

static void
check_twins (Proof *self, LjLanguage a, LjLanguage b)
{
  const LjTwinTexts *twins = self->twins;
  LjLanguage original = twins->ids[a] <= twins->ids[b] ? a : b, other = original == a ? b : a;
  LjFinding *finding;
  char *only_original, *only_other;

  if (twins->values[a] == NULL || twins->values[b] == NULL
      || !lj_numbers_differ ((LjTextIn){ twins->values[original], original },
                             (LjTextIn){ twins->values[other], other }, &only_original,
                             &only_other))
    return;
  finding = add_finding (self, LJ_FINDING_NUMBERS_DIFFER, original, other);
  finding->said = only_original;
  finding->expected = only_other;
  finding->accepted
      = lj_acceptances_have (self->acceptances, twins, self->nodes[twins->node].id, a, b);
}

static void
claim_cb (const char *said, const char *expected, gpointer data)
{
  Proof *self = data;
  LjFinding *finding = add_finding (self, LJ_FINDING_CONTRADICTION, self->language, self->language);

  finding->said = g_strdup (said);
  finding->expected = g_strdup (expected);
}

static void
check_claims (Proof *self, LjLanguage language)
{
  LjTextIn text = { self->twins->values[language], language };

  self->language = language;
  if (text.text != NULL)
    lj_claims_check (&self->claims, self->twins->node, text, claim_cb, self);
}

static void
keep_title (Proof *self, const LjTwinTexts *twins)
{
  for (guint i = 0; i < LJ_N_LANGUAGES && self->titles[twins->node] == NULL; i++)
    self->titles[twins->node]
        = g_strdup (twins->values[lj_language_fallback (self->request->reader, i)]);
}

static void
twins_cb (const LjTwinTexts *twins, gpointer data)
{
  Proof *self = data;
  const LjProofreadRequest *request = self->request;

  if (twins->role == LJ_ROLE_TITLE)
    keep_title (self, twins);
  if (twins->node < self->first || twins->node >= self->end)
    return;
  self->twins = twins;
  for (guint i = 0; i < request->n_languages; i++)
    {
      check_missing (self, request->languages[i]);
      for (guint j = i + 1; j < request->n_languages; j++)
        check_twins (self, request->languages[i], request->languages[j]);
      check_claims (self, request->languages[i]);
    }
}

static int
compare_found (gconstpointer a, gconstpointer b)
{
  const Found *x = a, *y = b;

  if (x->node != y->node)
    return x->node < y->node ? -1 : 1;
  return x->nth < y->nth ? -1 : 1;
}

/* What has no title is called by its kind. */
static void
append_title (const Proof *self, GString *place, guint node)
{
  const char *title = self->titles[node];

  if (title == NULL)
    title = lj_workbook_kind_name (self->workbook, self->nodes[node].kind, self->request->reader);
  g_string_append (place, title);
}

static void
append_above (const Proof *self, GString *place, guint node)
{
  guint parent = self->nodes[node].parent;

  if (parent == LJ_NODE_NONE)
    return;
  append_above (self, place, parent);
  append_title (self, place, parent);
  g_string_append (place, " \u203a ");
}

/* (transfer full) */
static char *
dup_place (const Proof *self, guint node)
{
  g_autofree char *number = lj_workbook_dup_number (self->workbook, self->nodes[node].id);
  g_autoptr(GString) place = g_string_new (NULL);

  append_above (self, place, node);
  if (number != NULL && *number != '\0')
    g_string_append_printf (place, "%s ", number);
  append_title (self, place, node);
  return g_string_free (g_steal_pointer (&place), FALSE);
}

/* (transfer full) */
static GPtrArray *
take_findings (Proof *self)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func ((GDestroyNotify) lj_finding_free);

  g_array_sort (self->found, compare_found);
  lj_workbook_begin_reading (self->workbook);
  for (guint i = 0; i < self->found->len; i++)
    {
      Found *found = &g_array_index (self->found, Found, i);

      found->finding->place = dup_place (self, found->node);
      found->finding->said = found->finding->said ? found->finding->said : g_strdup ("");
      found->finding->expected
          = found->finding->expected ? found->finding->expected : g_strdup ("");
      g_ptr_array_add (findings, g_steal_pointer (&found->finding));
    }
  lj_workbook_end_reading (self->workbook);
  return findings;
}

static void
proof_clear (Proof *self)
{
  for (guint i = 0; i < self->found->len; i++)
    lj_finding_free (g_array_index (self->found, Found, i).finding);
  g_array_unref (self->found);
  for (guint i = 0; i < lj_tree_get_n_nodes (self->tree); i++)
    g_free (self->titles[i]);
  g_free (self->titles);
  g_clear_pointer (&self->acceptances, g_hash_table_unref);
  lj_claims_clear (&self->claims);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Proof, proof_clear)

/* What is to be looked at in the titles, the descriptions and the published texts of the summary's
 * round before they are printed: twins with different numbers, twins that are not there, numbers
 * that contradict the computed ones. In tree order; accepted differences are among them. Reads all
 * texts once. Returns: (transfer full): LjFinding, freed with the array; or NULL with error */
GPtrArray *
lj_proofread (LjSummary *summary, LjWorkbook *workbook, const LjProofreadRequest *request,
              GError **error)
{
  LjTree *tree = lj_summary_get_tree (summary);
  guint n = lj_tree_get_n_nodes (tree);
  g_auto(Proof) self = {
    .request = request,
    .workbook = workbook,
    .tree = tree,
    .nodes = lj_tree_get_nodes (tree),
    .first = request->under == LJ_NODE_NONE ? 0 : request->under,
    .kept = lj_workbook_get_languages (workbook),
    .acceptances = lj_acceptances_load (workbook, error),
    .claims = { .summary = summary, .workbook = workbook },
    .titles = g_new0 (char *, MAX (n, 1)),
    .found = g_array_new (FALSE, FALSE, sizeof (Found)),
  };

  self.end = request->under == LJ_NODE_NONE ? n : self.nodes[request->under].end;
  if (self.acceptances == NULL || !lj_twins_read (workbook, tree, twins_cb, &self, error))
    return NULL;
  return take_findings (&self);
}
