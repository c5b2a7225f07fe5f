/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

G_BEGIN_DECLS

/* What the title slide says; as the title page of the report. */
typedef struct
{
  char *owner; /* or NULL */
  char *title;
  GStrv lines;
} LjSlideFront;

LjSlideFront *lj_slide_front_new (LjSession *session,
                                  LjLanguage language) G_GNUC_WARN_UNUSED_RESULT;
char *lj_slide_front_describe (const LjSlideFront *self) G_GNUC_WARN_UNUSED_RESULT;
void lj_slide_front_free (LjSlideFront *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LjSlideFront, lj_slide_front_free)

G_END_DECLS
