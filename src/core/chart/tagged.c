/* SPDX-License-Identifier: EUPL-1.2 */
#include "chart/tagged.h"
#include <linjaus/error.h>
#include <linjaus/language.h>
#include <qpdf/qpdf-c.h>
#include <stdlib.h>
#include <string.h>

/* Bytes. The structure of a report is much of the file and compresses well; that of one chart is not
 * worth what it takes. */
#define SMALL (64 * 1024)

typedef struct
{
  qpdf_data pdf;
  const GPtrArray *descriptions;
  guint n_figures;    /* met so far */
  int n_columns;      /* of the table that is being completed */
  GHashTable *shared; /* by their text, the objects made with get_shared() */
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

/* One object for all elements that say the same: to parse it for each takes longer than all else that
 * is done to the element. */
static qpdf_oh
get_shared (Walk *self, const char *text)
{
  gpointer object = g_hash_table_lookup (self->shared, text);

  if (object == NULL)
    {
      object = GUINT_TO_POINTER (
          qpdf_make_indirect_object (self->pdf, qpdf_oh_parse (self->pdf, text)));
      g_hash_table_insert (self->shared, g_strdup (text), object);
    }
  return GPOINTER_TO_UINT (object);
}

/* The elements within an element, or the one thing that is in it. They have to be given back, or
 * they stay as long as the file is open: there are as many as cells. */
typedef struct
{
  qpdf_oh *elements;
  int n;
} Kids;

static void
kids_init (Kids *self, qpdf_data pdf, qpdf_oh element)
{
  qpdf_oh all = qpdf_oh_get_key (pdf, element, "/K");
  gboolean many = qpdf_oh_is_array (pdf, all);

  self->n = many ? qpdf_oh_get_array_n_items (pdf, all) : 1;
  self->elements = g_new (qpdf_oh, self->n);
  if (!many)
    {
      self->elements[0] = all;
      return;
    }
  for (int i = 0; i < self->n; i++)
    self->elements[i] = qpdf_oh_get_array_item (pdf, all, i);
  qpdf_oh_release (pdf, all);
}

static void
kids_clear (Kids *self, qpdf_data pdf)
{
  for (int i = 0; i < self->n; i++)
    qpdf_oh_release (pdf, self->elements[i]);
  g_free (self->elements);
}

static void complete_element (Walk *self, qpdf_oh element, const char *type);

static void
complete_kids (Walk *self, qpdf_oh element)
{
  Kids kids;

  kids_init (&kids, self->pdf, element);
  for (int i = 0; i < kids.n; i++)
    complete_element (self, kids.elements[i], get_type (self->pdf, kids.elements[i]));
  kids_clear (&kids, self->pdf);
}

/* Header cells side by side are of their columns; one beside data, of its row; one alone, of the
 * row and those below it. (transfer full) */
static char *
describe_scope (const Walk *self, int n_cells, int n_headers)
{
  if (n_cells == 1 && self->n_columns > 1)
    return g_strdup_printf ("<< /O /Table%s /ColSpan %d >>", n_headers == 1 ? " /Scope /Row" : "",
                            self->n_columns);
  return g_strdup_printf ("<< /O /Table /Scope /%s >>", n_headers < n_cells ? "Row" : "Column");
}

static void
complete_row (Walk *self, qpdf_oh row)
{
  Kids cells;
  int n_headers = 0;
  g_autofree gboolean *is_header = NULL;
  g_autofree char *scope = NULL;

  kids_init (&cells, self->pdf, row);
  is_header = g_new (gboolean, cells.n);
  for (int i = 0; i < cells.n; i++)
    {
      is_header[i] = g_str_equal (get_type (self->pdf, cells.elements[i]), "TH");
      n_headers += is_header[i];
    }
  scope = describe_scope (self, cells.n, n_headers);
  for (int i = 0; i < cells.n; i++)
    {
      if (is_header[i] || (cells.n == 1 && self->n_columns > 1))
        qpdf_oh_replace_key (self->pdf, cells.elements[i], "/A", get_shared (self, scope));
      complete_kids (self, cells.elements[i]);
    }
  if (cells.n > 1)
    self->n_columns = cells.n;
  kids_clear (&cells, self->pdf);
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

/* type: what the element is, from get_type(). What has none is a piece of a page, or a link. */
static void
complete_element (Walk *self, qpdf_oh element, const char *type)
{
  guint language = find_language (type);

  if (g_str_equal (type, ""))
    return;
  if (g_str_equal (type, "TR"))
    {
      complete_row (self, element);
      return;
    }
  if (g_str_equal (type, "Figure"))
    describe_figure (self, element);
  else if (g_str_equal (type, "Table"))
    self->n_columns = 0;
  else if (language < LJ_N_LANGUAGES)
    complete_language (self->pdf, element, language);
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
  g_autoptr(GHashTable) shared = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Walk walk = { .pdf = data, .descriptions = descriptions, .shared = shared };
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
      complete_kids (&walk, tree);
    }
  if (qpdf_init_write_memory (data) & QPDF_ERRORS)
    return fail (data, error);
  qpdf_set_object_stream_mode (data, pdf->len < SMALL ? qpdf_o_disable : qpdf_o_generate);
  qpdf_set_compress_streams (data, QPDF_TRUE);
  qpdf_set_deterministic_ID (data, QPDF_TRUE);
  qpdf_set_minimum_pdf_version (data, "1.7");
  if (qpdf_write (data) & QPDF_ERRORS)
    return fail (data, error);
  g_byte_array_append (finished, qpdf_get_buffer (data), qpdf_get_buffer_length (data));
  return TRUE;
}
