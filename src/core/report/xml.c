/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/xml.h"

void
lj_xml_init (LjXml *self)
{
  self->buffer = xmlBufferCreate ();
  self->writer = xmlNewTextWriterMemory (self->buffer, 0);
}

void
lj_xml_clear (LjXml *self)
{
  g_clear_pointer (&self->writer, xmlFreeTextWriter);
  g_clear_pointer (&self->buffer, xmlBufferFree);
}

/* The line that XML files begin with; HTML has none. */
void
lj_xml_declare (LjXml *self)
{
  xmlTextWriterStartDocument (self->writer, "1.0", "UTF-8", NULL);
}

void
lj_xml_begin (LjXml *self, const char *name)
{
  xmlTextWriterStartElement (self->writer, BAD_CAST name);
}

/* Ends the element that began last; an empty one is written as one tag. */
void
lj_xml_end (LjXml *self)
{
  xmlTextWriterEndElement (self->writer);
}

/* With an end tag of its own, as HTML wants most of its elements to have. */
void
lj_xml_end_full (LjXml *self)
{
  xmlTextWriterFullEndElement (self->writer);
}

/* What XML cannot hold, control characters but tabs and line ends, is left out. */
static char *
clean (const char *text)
{
  g_autoptr(GString) cleaned = g_string_new (NULL);

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if ((c < 0x20 && c != '\t' && c != '\n') || c == 0x7f || c == 0xfffe || c == 0xffff)
        continue;
      g_string_append_unichar (cleaned, c);
    }
  return g_string_free (g_steal_pointer (&cleaned), FALSE);
}

/* value NULL: nothing is set. */
void
lj_xml_set (LjXml *self, const char *name, const char *value)
{
  g_autofree char *cleaned = value != NULL ? clean (value) : NULL;

  if (cleaned != NULL)
    xmlTextWriterWriteAttribute (self->writer, BAD_CAST name, BAD_CAST cleaned);
}

/* Numbers with a point, whatever the process locale is: use %d, or g_ascii_dtostr(). */
void
lj_xml_setf (LjXml *self, const char *name, const char *format, ...)
{
  g_autofree char *value = NULL;
  va_list arguments;

  va_start (arguments, format);
  value = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  lj_xml_set (self, name, value);
}

void
lj_xml_text (LjXml *self, const char *text)
{
  g_autofree char *cleaned = clean (text);

  xmlTextWriterWriteString (self->writer, BAD_CAST cleaned);
}

/* An element with a text and nothing else. */
void
lj_xml_leaf (LjXml *self, const char *name, const char *text)
{
  lj_xml_begin (self, name);
  lj_xml_text (self, text);
  lj_xml_end_full (self);
}

/* Ends all that is open; what was written. (transfer full) */
GBytes *
lj_xml_finish (LjXml *self)
{
  xmlTextWriterEndDocument (self->writer);
  xmlTextWriterFlush (self->writer);
  return g_bytes_new (xmlBufferContent (self->buffer), (gsize) xmlBufferLength (self->buffer));
}
