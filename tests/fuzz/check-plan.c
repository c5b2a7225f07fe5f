/* SPDX-License-Identifier: EUPL-1.2 */
#include "check-plan.h"

static void
check_elements (const LjContent *content)
{
  for (guint i = 0; i < content->elements->len; i++)
    {
      const LjContentElement *it = lj_content_get (content->elements, LjContentElement, i);

      g_assert_true (it->parent == LJ_NONE || it->parent < i);
      g_assert_cmpint (it->kind, >=, 1);
      g_assert_cmpint (it->kind, <=, LJ_KIND_LAST);
      g_assert_cmpint (it->id, >=, 0);
    }
}

static void
check_evaluations (const LjContent *content)
{
  for (guint i = 0; i < content->evaluations->len; i++)
    {
      const LjContentEvaluation *it = lj_content_get (content->evaluations, LjContentEvaluation, i);

      g_assert_cmpuint (it->element, <, content->elements->len);
      g_assert_cmpuint (it->round, <, content->rounds->len);
      g_assert_cmpuint (it->score, <=, 100);
    }
}

static void
check_texts (const LjContent *content)
{
  for (guint i = 0; i < content->texts->len; i++)
    {
      const LjContentText *it = lj_content_get (content->texts, LjContentText, i);

      g_assert_cmpuint (it->element, <, content->elements->len);
      g_assert_true (it->round == LJ_NONE || it->round < content->rounds->len);
      g_assert_true (g_utf8_validate (it->value, -1, NULL));
    }
}

static void
check_exports (const LjContent *content)
{
  g_autoptr(GBytes) json = lj_export_json (content, LJ_EXPORT_WITH_NOTES);
  g_autoptr(GBytes) csv = lj_export_csv (content, LJ_EXPORT_WITH_NOTES);

  g_assert_cmpuint (g_bytes_get_size (json), >, 0);
  g_assert_cmpuint (g_bytes_get_size (csv), >, 0);
}

void
check_plan (const LjPlan *plan, const GError *error)
{
  g_autofree char *described = NULL;

  g_assert_true ((plan == NULL) == (error != NULL));
  if (plan == NULL)
    return;
  check_elements (plan->content);
  check_evaluations (plan->content);
  check_texts (plan->content);
  check_exports (plan->content);
  described = lj_plan_describe (plan, LJ_LANGUAGE_FI);
  g_assert_nonnull (described);
}
