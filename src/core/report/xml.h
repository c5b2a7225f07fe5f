/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>
#include <libxml/xmlwriter.h>

G_BEGIN_DECLS

/* XML in memory: libxml2 does the writing, this keeps its calls short. Texts are cleaned of what
 * XML cannot hold. */
typedef struct
{
  xmlBufferPtr buffer;
  xmlTextWriterPtr writer;
} LjXml;

void lj_xml_init (LjXml *self);
void lj_xml_clear (LjXml *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LjXml, lj_xml_clear)
void lj_xml_declare (LjXml *self);
void lj_xml_begin (LjXml *self, const char *name);
void lj_xml_end (LjXml *self);
void lj_xml_end_full (LjXml *self);
void lj_xml_set (LjXml *self, const char *name, const char *value);
void lj_xml_setf (LjXml *self, const char *name, const char *format, ...) G_GNUC_PRINTF (3, 4);
void lj_xml_text (LjXml *self, const char *text);
void lj_xml_leaf (LjXml *self, const char *name, const char *text);
GBytes *lj_xml_finish (LjXml *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
