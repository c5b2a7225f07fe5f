/* SPDX-License-Identifier: EUPL-1.2 */
#include <linjaus/content.h>

static void
test_elements (void)
{
  g_autoptr(LjContent) content = lj_content_new ();
  guint document = lj_content_add_element (content, LJ_NONE, LJ_KIND_DOCUMENT, "Palvelustrategia",
                                           LJ_LANGUAGE_FI);
  guint goal = lj_content_add_element (content, document, LJ_KIND_GOAL, NULL, LJ_LANGUAGE_FI);
  const LjContentElement *element = lj_content_get (content->elements, LjContentElement, goal);

  g_assert_cmpuint (content->elements->len, ==, 2);
  g_assert_cmpuint (element->parent, ==, document);
  g_assert_cmpint (element->kind, ==, LJ_KIND_GOAL);
  g_assert_cmpint (element->id, ==, 0);
  g_assert_null (element->number);
  g_assert_cmpuint (content->current_round, ==, LJ_NONE);
  g_assert_cmpuint (content->texts->len, ==, 1);
}

static void
test_texts (void)
{
  static const struct
  {
    guint element;
    guint round;
    LjRole role;
    LjLanguage language;
    const char *value;
  } cases[] = {
    { 0, LJ_NONE, LJ_ROLE_TITLE, LJ_LANGUAGE_FI, "Tavoite" },
    { 0, LJ_NONE, LJ_ROLE_TITLE, LJ_LANGUAGE_SV, "Mål" },
    { 0, LJ_NONE, LJ_ROLE_DESCRIPTION, LJ_LANGUAGE_FI, NULL },
    { 0, 0, LJ_ROLE_PUBLISHED, LJ_LANGUAGE_FI, "Edistynyt" },
    { 0, 1, LJ_ROLE_PUBLISHED, LJ_LANGUAGE_FI, NULL },
    { 1, LJ_NONE, LJ_ROLE_TITLE, LJ_LANGUAGE_FI, NULL },
  };
  g_autoptr(LjContent) content = lj_content_new ();

  lj_content_add_element (content, LJ_NONE, LJ_KIND_GOAL, "Tavoite", LJ_LANGUAGE_FI);
  lj_content_add_text (content, 0, LJ_NONE, LJ_ROLE_TITLE, LJ_LANGUAGE_SV, "Mål");
  lj_content_add_text (content, 0, 0, LJ_ROLE_PUBLISHED, LJ_LANGUAGE_FI, "Edistynyt");
  lj_content_add_text (content, 0, 1, LJ_ROLE_PUBLISHED, LJ_LANGUAGE_FI, "");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (lj_content_find_text (content, cases[i].element, cases[i].round, cases[i].role,
                                           cases[i].language),
                     ==, cases[i].value);
}

static void
test_strings (void)
{
  g_autoptr(LjContent) content = lj_content_new ();
  char buffer[] = "once";
  const char *kept = lj_content_string (content, buffer);

  buffer[0] = 'X';
  g_assert_cmpstr (kept, ==, "once");
  g_assert_null (lj_content_string (content, NULL));
  lj_content_free (NULL);
}

static void
test_figures (void)
{
  LjFigure figure = LJ_FIGURE_NPS;

  for (guint i = LJ_FIGURE_AVERAGE; i <= LJ_FIGURE_NPS; i++)
    {
      g_assert_true (lj_figure_from_token (lj_figure_token (i), &figure));
      g_assert_cmpuint (figure, ==, i);
    }
  g_assert_cmpstr (lj_figure_token (LJ_FIGURE_TOTAL), ==, "total");
  g_assert_false (lj_figure_from_token ("median", &figure));
  g_assert_false (lj_figure_from_token (NULL, &figure));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/content/elements", test_elements);
  g_test_add_func ("/content/texts", test_texts);
  g_test_add_func ("/content/strings", test_strings);
  g_test_add_func ("/content/figures", test_figures);
  return g_test_run ();
}
