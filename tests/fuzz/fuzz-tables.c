/* SPDX-License-Identifier: EUPL-1.2 */
#include "import/parse.h"

#include <stdint.h>
#include <string.h>

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

/* Any text must come out as a plan whose links hold, or as an error; never as a crash. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = g_utf8_make_valid ((const char *) data, (gssize) size);
  g_autoptr(LjPlan) plan = lj_plan_new ("fuzz.txt", LJ_FORMAT_TABLES, LJ_LANGUAGE_FI);
  g_autoptr(GError) error = NULL;
  gsize length = strlen (text);
  gboolean read;

  lj_tables_recognise (text, length);
  read = lj_tables_parse (plan, text, length, &error);
  g_assert_true (read == (error == NULL));
  for (guint i = 0; i < plan->content->elements->len; i++)
    {
      guint parent = lj_content_get (plan->content->elements, LjContentElement, i)->parent;

      g_assert_true (parent == LJ_NONE || parent < i);
    }
  for (guint i = 0; i < plan->content->evaluations->len; i++)
    g_assert_cmpuint (lj_content_get (plan->content->evaluations, LjContentEvaluation, i)->element,
                      <, plan->content->elements->len);
  for (guint i = 0; i < plan->content->figures->len; i++)
    g_assert_cmpuint (lj_content_get (plan->content->figures, LjContentFigure, i)->element, <,
                      plan->content->elements->len);
  return 0;
}
