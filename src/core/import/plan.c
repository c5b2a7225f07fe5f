/* SPDX-License-Identifier: EUPL-1.2 */
#include "import/parse.h"

#include "import/dictionary.h"

static void
finding_free (gpointer data)
{
  LjImportFinding *finding = data;

  g_free (finding->message);
  g_free (finding);
}

static int
compare_findings (gconstpointer a, gconstpointer b)
{
  const LjImportFinding *x = *(LjImportFinding *const *) a, *y = *(LjImportFinding *const *) b;

  if (x->line != y->line)
    return x->line < y->line ? -1 : 1;
  return (int) x->kind - (int) y->kind;
}

/* An empty plan. file_name is without its folder. */
LjPlan *
lj_plan_new (const char *file_name, LjFormat format, LjLanguage language)
{
  LjPlan *self = g_new0 (LjPlan, 1);

  self->content = lj_content_new ();
  self->findings = g_ptr_array_new_with_free_func (finding_free);
  self->format = format;
  self->language = language;
  self->file_name = g_strdup (file_name);
  return self;
}

void
lj_plan_free (LjPlan *self)
{
  if (self == NULL)
    return;
  lj_content_free (self->content);
  g_ptr_array_unref (self->findings);
  g_free (self->file_name);
  g_free (self->digest);
  g_free (self);
}

/* Notes something about the lines from line to last_line; the message is in the current language
 * and does not repeat the line. */
void
lj_plan_add_finding (LjPlan *self, guint line, guint last_line, LjImportFindingKind kind,
                     const char *format, ...)
{
  LjImportFinding *finding = g_new0 (LjImportFinding, 1);
  va_list arguments;

  finding->line = line;
  finding->last_line = MAX (line, last_line);
  finding->kind = kind;
  va_start (arguments, format);
  finding->message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_ptr_array_add (self->findings, finding);
}

/* Notes that a column is not read. again: there is one before it that means the same. */
void
lj_plan_add_unread_column (LjPlan *self, guint line, const char *name, gboolean again)
{
  const LjImportFindingKind kind = LJ_IMPORT_FINDING_NOT_UNDERSTOOD;

  if (again)
    lj_plan_add_finding (self, line, line, kind, _ ("a second column “%s”; left out"), name);
  else if (lj_dictionary_names_other_scale (name))
    lj_plan_add_finding (self, line, line, kind,
                         _ ("the column “%s” has another scale than 1 to 5; left out"), name);
  else
    lj_plan_add_finding (self, line, line, kind, _ ("the column “%s” is not known; left out"),
                         name);
}

/* Puts the findings in the order of their lines. */
void
lj_plan_sort_findings (LjPlan *self)
{
  g_ptr_array_sort (self->findings, compare_findings);
}

/* Sets an error about damage to the file: "FILE: line 12: what is wrong; what to do". line 0: it is
 * about the whole file. Always FALSE, to be returned. */
gboolean
lj_plan_set_error (const LjPlan *self, guint line, GError **error, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  if (line > 0)
    g_set_error (error, LJ_ERROR, LJ_ERROR_BAD_FILE, _ ("%s: line %u: %s"), self->file_name, line,
                 message);
  else
    g_set_error (error, LJ_ERROR, LJ_ERROR_BAD_FILE, "%s: %s", self->file_name, message);
  return FALSE;
}
