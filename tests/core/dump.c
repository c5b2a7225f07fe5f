/* SPDX-License-Identifier: EUPL-1.2 */
#include "dump.h"

static const char *
find_title (const LjPlan *plan, guint element)
{
  for (guint i = 0; i < LJ_N_LANGUAGES; i++)
    {
      const char *title = lj_content_find_text (plan->content, element, LJ_NONE, LJ_ROLE_TITLE, i);

      if (title != NULL)
        return title;
    }
  return "(no title)";
}

static void
dump_evaluations (GString *out, const LjPlan *plan, guint element)
{
  for (guint i = 0; i < plan->content->evaluations->len; i++)
    {
      const LjContentEvaluation *it
          = lj_content_get (plan->content->evaluations, LjContentEvaluation, i);

      if (it->element != element)
        continue;
      if (it->achieved != LJ_ACHIEVED_NONE)
        g_string_append_printf (out, " =%s", lj_achieved_token (it->achieved));
      if (it->score > 0)
        g_string_append_printf (out, it->qualified ? " =(%u)" : " =%u", it->score);
    }
}

static void
dump_element (GString *out, const LjPlan *plan, guint index)
{
  const LjContentElement *element
      = lj_content_get (plan->content->elements, LjContentElement, index);
  const char *text = NULL;

  for (guint i = element->parent; i != LJ_NONE;
       i = lj_content_get (plan->content->elements, LjContentElement, i)->parent)
    g_string_append_c (out, ' ');
  g_string_append (out, lj_kind_token (element->kind));
  if (element->number != NULL)
    g_string_append_printf (out, " #%s", element->number);
  g_string_append_printf (out, " %s", find_title (plan, index));
  dump_evaluations (out, plan, index);
  for (guint i = 0; i < LJ_N_LANGUAGES && text == NULL; i++)
    text = lj_content_find_text (plan->content, index, 0, LJ_ROLE_PUBLISHED, i);
  if (text != NULL)
    g_string_append_printf (out, " :%s", text);
  g_string_append_printf (out, " @%u", element->source_line);
}

char *
dump_plan (const LjPlan *plan)
{
  static const char *const kinds[] = { "value", "not-understood", "later", "note" };
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < plan->content->elements->len; i++)
    {
      gsize start = out->len;

      dump_element (out, plan, i);
      g_strdelimit (out->str + start, "\n", '/');
      g_string_append_c (out, '\n');
    }
  for (guint i = 0; i < plan->content->questions->len; i++)
    {
      const LjContentQuestion *it = lj_content_get (plan->content->questions, LjContentQuestion, i);

      g_string_append_printf (out, "?%s of %s %s%s%s\n", lj_kind_token (it->kind),
                              find_title (plan, it->scope), it->achieved ? "a" : "",
                              it->score ? "s" : "", it->text ? "t" : "");
    }
  for (guint i = 0; i < plan->findings->len; i++)
    {
      const LjImportFinding *finding = g_ptr_array_index (plan->findings, i);

      g_string_append_printf (out, "!%u %s\n", finding->line, kinds[finding->kind]);
    }
  return g_string_free (out, FALSE);
}
