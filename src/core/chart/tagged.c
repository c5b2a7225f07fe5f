/* SPDX-License-Identifier: EUPL-1.2 */
#include "chart/tagged.h"
#include <linjaus/error.h>
#include <linjaus/language.h>
#include <qpdf/qpdf-c.h>
#include <string.h>

typedef struct
{
  qpdf_data pdf;
  const GPtrArray *descriptions;
  guint n_figures; /* met so far */
  int n_columns;   /* of the table that is being completed */
} Walk;

static void
close_pdf (qpdf_data pdf)
{
  qpdf_cleanup (&pdf);
}

G_DEFINE_AUTO_CLEANUP_FREE_FUNC (qpdf_data, close_pdf, NULL)

static gboolean
is_a (qpdf_data pdf, qpdf_oh element, const char *type)
{
  if (!qpdf_oh_is_dictionary (pdf, element) || !qpdf_oh_has_key (pdf, element, "/S"))
    return FALSE;
  return g_strcmp0 (qpdf_oh_get_name (pdf, qpdf_oh_get_key (pdf, element, "/S")), type) == 0;
}

/* Figures come in the order of the pages. */
static void
describe_figure (Walk *self, qpdf_oh figure)
{
  if (self->n_figures < self->descriptions->len)
    qpdf_oh_replace_key (self->pdf, figure, "/Alt",
                         qpdf_oh_new_unicode_string (
                             self->pdf, g_ptr_array_index (self->descriptions, self->n_figures++)));
}

/* Header cells side by side are of their columns; one alone, of the row and those below it. */
static void
scope_headers (Walk *self, qpdf_oh row)
{
  qpdf_oh cells = qpdf_oh_get_key (self->pdf, row, "/K");
  int n = qpdf_oh_is_array (self->pdf, cells) ? qpdf_oh_get_array_n_items (self->pdf, cells) : 0;
  g_autofree char *alone
      = g_strdup_printf ("<< /O /Table /Scope /Row /ColSpan %d >>", MAX (self->n_columns, 1));

  if (n > 1)
    self->n_columns = n;
  for (int i = 0; i < MAX (n, 1); i++)
    {
      qpdf_oh cell = n > 0 ? qpdf_oh_get_array_item (self->pdf, cells, i) : cells;

      if (is_a (self->pdf, cell, "/TH"))
        qpdf_oh_replace_key (self->pdf, cell, "/A",
                             qpdf_oh_parse (self->pdf, n > 1 || self->n_columns < 2
                                                           ? "<< /O /Table /Scope /Column >>"
                                                           : alone));
    }
}

static void
complete_element (Walk *self, qpdf_oh element)
{
  if (qpdf_oh_is_array (self->pdf, element))
    {
      for (int i = 0; i < qpdf_oh_get_array_n_items (self->pdf, element); i++)
        complete_element (self, qpdf_oh_get_array_item (self->pdf, element, i));
      return;
    }
  if (!qpdf_oh_is_dictionary (self->pdf, element))
    return;
  if (is_a (self->pdf, element, "/Figure"))
    describe_figure (self, element);
  else if (is_a (self->pdf, element, "/Table"))
    self->n_columns = 0;
  else if (is_a (self->pdf, element, "/TR"))
    {
      scope_headers (self, element);
      return;
    }
  if (qpdf_oh_has_key (self->pdf, element, "/K"))
    complete_element (self, qpdf_oh_get_key (self->pdf, element, "/K"));
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
    complete_element (&walk, qpdf_oh_get_key (data, root, "/StructTreeRoot"));
  if (qpdf_init_write_memory (data) & QPDF_ERRORS)
    return fail (data, error);
  qpdf_set_deterministic_ID (data, QPDF_TRUE);
  qpdf_set_minimum_pdf_version (data, "1.7");
  if (qpdf_write (data) & QPDF_ERRORS)
    return fail (data, error);
  g_byte_array_append (finished, qpdf_get_buffer (data), qpdf_get_buffer_length (data));
  return TRUE;
}
