/* SPDX-License-Identifier: EUPL-1.2 */
#include "chart/tagged.h"
#include <linjaus/error.h>
#include <linjaus/language.h>
#include <qpdf/qpdf-c.h>
#include <stdlib.h>
#include <string.h>

typedef struct
{
  qpdf_data pdf;
  const GPtrArray *descriptions;
  guint n_figures; /* met so far */
  int n_columns;   /* of the table that is being completed */
} Walk;

/* cairo 1.16 has no word for a language. Tags that it knows and we need for nothing else stand for
 * one each until complete_language() has put it in their place. */
static const char *const language_tags[LJ_N_LANGUAGES] = {
  [LJ_LANGUAGE_FI] = "Quote",
  [LJ_LANGUAGE_SV] = "Code",
  [LJ_LANGUAGE_EN] = "BibEntry",
};

static void
close_pdf (qpdf_data pdf)
{
  qpdf_cleanup (&pdf);
}

G_DEFINE_AUTO_CLEANUP_FREE_FUNC (qpdf_data, close_pdf, NULL)

/* What an element is; "" of what is none. Good until the next name is asked for: asking is slow, and
 * there are as many elements as cells. */
static const char *
get_type (qpdf_data pdf, qpdf_oh element)
{
  const char *type = "";
  qpdf_oh name;

  if (!qpdf_oh_is_dictionary (pdf, element))
    return type;
  name = qpdf_oh_get_key (pdf, element, "/S");
  if (qpdf_oh_is_name (pdf, name))
    type = qpdf_oh_get_name (pdf, name) + 1;
  qpdf_oh_release (pdf, name);
  return type;
}

static void
set_key (qpdf_data pdf, qpdf_oh element, const char *key, qpdf_oh value)
{
  qpdf_oh_replace_key (pdf, element, key, value);
  qpdf_oh_release (pdf, value);
}

/* Figures come in the order of the pages. */
static void
describe_figure (Walk *self, qpdf_oh figure)
{
  if (self->n_figures < self->descriptions->len)
    set_key (self->pdf, figure, "/Alt",
             qpdf_oh_new_unicode_string (
                 self->pdf, g_ptr_array_index (self->descriptions, self->n_figures++)));
}

/* What a header cell is of. */
typedef enum
{
  SCOPE_COLUMN,
  SCOPE_ROW,
  SCOPE_ROWS, /* alone in its row: of those below it */
} Scope;

static void
scope_header (Walk *self, qpdf_oh cell, Scope of)
{
  g_autofree char *scope = NULL;

  if (!g_str_equal (get_type (self->pdf, cell), "TH"))
    return;
  scope = of == SCOPE_ROWS
              ? g_strdup_printf ("<< /O /Table /Scope /Row /ColSpan %d >>", self->n_columns)
              : g_strdup_printf ("<< /O /Table /Scope /%s >>", of == SCOPE_ROW ? "Row" : "Column");

  set_key (self->pdf, cell, "/A", qpdf_oh_parse (self->pdf, scope));
}

/* Whether the row has cells of both kinds: then the header is of the row. */
static gboolean
has_data (qpdf_data pdf, qpdf_oh cells, int n)
{
  gboolean has = FALSE;

  for (int i = 0; i < n && !has; i++)
    {
      qpdf_oh cell = qpdf_oh_get_array_item (pdf, cells, i);

      has = g_str_equal (get_type (pdf, cell), "TD");
      qpdf_oh_release (pdf, cell);
    }
  return has;
}

static void complete_kids (Walk *self, qpdf_oh element);
static void complete_element (Walk *self, qpdf_oh element);

/* Header cells side by side are of their columns; one beside data, of its row; one alone, of the
 * row and those below it. */
static void
complete_row (Walk *self, qpdf_oh row)
{
  qpdf_oh cells = qpdf_oh_get_key (self->pdf, row, "/K");
  int n = qpdf_oh_is_array (self->pdf, cells) ? qpdf_oh_get_array_n_items (self->pdf, cells) : 0;
  gboolean alone = n <= 1 && self->n_columns > 1;
  Scope scope = alone ? SCOPE_ROWS : has_data (self->pdf, cells, n) ? SCOPE_ROW : SCOPE_COLUMN;

  self->n_columns = alone ? self->n_columns : n;
  if (n == 0)
    scope_header (self, cells, scope);
  for (int i = 0; i < n; i++)
    {
      qpdf_oh cell = qpdf_oh_get_array_item (self->pdf, cells, i);

      scope_header (self, cell, scope);
      qpdf_oh_release (self->pdf, cell);
    }
  qpdf_oh_release (self->pdf, cells);
}

/* The element gets its language, and so does the one it is all of, whose alternative text it may
 * be. */
static void
complete_language (qpdf_data pdf, qpdf_oh element, guint language)
{
  qpdf_oh parent = qpdf_oh_get_key (pdf, element, "/P");
  const char *tag = lj_language_tag (language);

  set_key (pdf, element, "/S", qpdf_oh_new_name (pdf, "/Span"));
  set_key (pdf, element, "/Lang", qpdf_oh_new_unicode_string (pdf, tag));
  set_key (pdf, parent, "/Lang", qpdf_oh_new_unicode_string (pdf, tag));
  qpdf_oh_release (pdf, parent);
}

/* LJ_N_LANGUAGES: the type does not stand for a language. */
static guint
find_language (const char *type)
{
  guint language = 0;

  while (language < LJ_N_LANGUAGES && strcmp (type, language_tags[language]) != 0)
    language++;
  return language;
}

/* Handles that are not given back stay as long as the file is open: there are as many as cells. */
static void
complete_kids (Walk *self, qpdf_oh element)
{
  qpdf_oh kids = qpdf_oh_get_key (self->pdf, element, "/K");
  int n = qpdf_oh_is_array (self->pdf, kids) ? qpdf_oh_get_array_n_items (self->pdf, kids) : 0;

  if (n == 0)
    complete_element (self, kids);
  for (int i = 0; i < n; i++)
    {
      qpdf_oh kid = qpdf_oh_get_array_item (self->pdf, kids, i);

      complete_element (self, kid);
      qpdf_oh_release (self->pdf, kid);
    }
  qpdf_oh_release (self->pdf, kids);
}

static void
complete_element (Walk *self, qpdf_oh element)
{
  const char *type = get_type (self->pdf, element);
  guint language = find_language (type);

  if (g_str_equal (type, "TR"))
    complete_row (self, element);
  else if (g_str_equal (type, "Figure"))
    describe_figure (self, element);
  else if (g_str_equal (type, "Table"))
    self->n_columns = 0;
  else if (language < LJ_N_LANGUAGES)
    complete_language (self->pdf, element, language);
  if (qpdf_oh_is_dictionary (self->pdf, element))
    complete_kids (self, element);
}

/* The parent tree says for each page which element each piece of its content belongs to. */
static void
forget_parent (qpdf_data pdf, qpdf_oh pieces, qpdf_oh element)
{
  qpdf_oh number = qpdf_oh_get_key (pdf, element, "/K");
  qpdf_oh page = qpdf_oh_get_key (pdf, element, "/Pg");
  qpdf_oh index = qpdf_oh_get_key (pdf, page, "/StructParents");
  qpdf_oh of_page
      = qpdf_oh_get_array_item (pdf, pieces, 2 * qpdf_oh_get_int_value_as_int (pdf, index) + 1);

  if (qpdf_oh_is_integer (pdf, number) && qpdf_oh_is_array (pdf, of_page))
    qpdf_oh_set_array_item (pdf, of_page, qpdf_oh_get_int_value_as_int (pdf, number),
                            qpdf_oh_new_null (pdf));
}

/* Head and foot of pages are no part of what is said: out of the tree of elements. */
static gboolean
drop_furniture (qpdf_data pdf, qpdf_oh tree)
{
  qpdf_oh document = qpdf_oh_get_array_item (pdf, qpdf_oh_get_key (pdf, tree, "/K"), 0);
  qpdf_oh kids = qpdf_oh_get_key (pdf, document, "/K");
  qpdf_oh pieces = qpdf_oh_get_key (pdf, qpdf_oh_get_key (pdf, tree, "/ParentTree"), "/Nums");
  gboolean found = FALSE;

  for (int i = qpdf_oh_is_array (pdf, kids) ? qpdf_oh_get_array_n_items (pdf, kids) : 0; i > 0; i--)
    {
      qpdf_oh kid = qpdf_oh_get_array_item (pdf, kids, i - 1);

      if (!g_str_equal (get_type (pdf, kid), LJ_TAG_FURNITURE))
        continue;
      forget_parent (pdf, pieces, kid);
      qpdf_oh_erase_item (pdf, kids, i - 1);
      found = TRUE;
    }
  return found;
}

/* ... and marked on the page as what readers pass over. cairo writes each mark on a line of its
 * own; what a text says cannot look like that, because strings have no line ends. */
static void
mark_furniture (qpdf_data pdf, qpdf_oh page)
{
  static const char mark[] = "\n/" LJ_TAG_FURNITURE " <<";
  qpdf_oh content = qpdf_oh_get_key (pdf, page, "/Contents");
  unsigned char *data = NULL;
  size_t length = 0;
  g_autoptr(GString) changed = NULL;
  const char *rest, *end, *found;

  if (!qpdf_oh_is_stream (pdf, content)
      || (qpdf_oh_get_stream_data (pdf, content, qpdf_dl_generalized, NULL, &data, &length)
          & QPDF_ERRORS))
    return;
  changed = g_string_sized_new (length);
  rest = (const char *) data;
  end = rest + length;
  while ((found = g_strstr_len (rest, end - rest, mark)) != NULL)
    {
      const char *close = g_strstr_len (found, end - found, "BDC");

      if (close == NULL)
        break;
      g_string_append_len (changed, rest, found - rest);
      g_string_append (changed, "\n/Artifact BMC");
      rest = close + strlen ("BDC");
    }
  g_string_append_len (changed, rest, end - rest);
  qpdf_oh_replace_stream_data (pdf, content, (const unsigned char *) changed->str, changed->len,
                               qpdf_oh_new_null (pdf), qpdf_oh_new_null (pdf));
  free (data);
}

static void
complete_catalogue (qpdf_data pdf, const char *language)
{
  qpdf_oh root = qpdf_get_root (pdf);

  qpdf_oh_replace_key (pdf, root, "/Lang", qpdf_oh_new_unicode_string (pdf, language));
  qpdf_oh_replace_key (pdf, root, "/ViewerPreferences",
                       qpdf_oh_parse (pdf, "<< /DisplayDocTitle true >>"));
  for (int i = 0; i < (int) qpdf_get_num_pages (pdf); i++)
    qpdf_oh_replace_key (pdf, qpdf_get_page_n (pdf, i), "/Tabs", qpdf_oh_new_name (pdf, "/S"));
}

const char *
lj_tagged_language (LjLanguage language)
{
  return language_tags[language];
}

static gboolean
fail (qpdf_data pdf, GError **error)
{
  const char *reason = qpdf_get_error_full_text (pdf, qpdf_get_error (pdf));

  g_set_error (error, LJ_ERROR, LJ_ERROR_FAILED, _ ("Finishing the PDF failed: %s"),
               reason != NULL ? reason : "");
  return FALSE;
}

/* What cairo 1.16 cannot write into a PDF: the language of the document, the alternative text of
 * each figure (descriptions, in their order), what the header cells of tables are of, the title in
 * the window's title bar, reading order by structure. The result is appended to finished. */
gboolean
lj_tagged_finish (const GByteArray *pdf, const char *language, const GPtrArray *descriptions,
                  GByteArray *finished, GError **error)
{
  g_auto(qpdf_data) data = qpdf_init ();
  Walk walk = { data, descriptions, 0, 0 };
  qpdf_oh root;

  qpdf_set_suppress_warnings (data, QPDF_TRUE);
  if (qpdf_read_memory (data, "chart", (const char *) pdf->data, pdf->len, NULL) & QPDF_ERRORS)
    return fail (data, error);
  root = qpdf_get_root (data);
  complete_catalogue (data, language);
  if (qpdf_oh_has_key (data, root, "/StructTreeRoot"))
    {
      qpdf_oh tree = qpdf_oh_get_key (data, root, "/StructTreeRoot");

      if (drop_furniture (data, tree))
        for (int i = 0; i < (int) qpdf_get_num_pages (data); i++)
          mark_furniture (data, qpdf_get_page_n (data, i));
      complete_element (&walk, tree);
    }
  if (qpdf_init_write_memory (data) & QPDF_ERRORS)
    return fail (data, error);
  /* The structure is much of the file, and compresses well. */
  qpdf_set_object_stream_mode (data, qpdf_o_generate);
  qpdf_set_compress_streams (data, QPDF_TRUE);
  qpdf_set_deterministic_ID (data, QPDF_TRUE);
  qpdf_set_minimum_pdf_version (data, "1.7");
  if (qpdf_write (data) & QPDF_ERRORS)
    return fail (data, error);
  g_byte_array_append (finished, qpdf_get_buffer (data), qpdf_get_buffer_length (data));
  return TRUE;
}
