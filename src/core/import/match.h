/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <linjaus/content.h>

G_BEGIN_DECLS

/* What a workbook has already, so that imported elements can be found again in it. Ids of the
 * elements that are found are put into the imported content. */
typedef struct _LjMatcher LjMatcher;

LjMatcher *lj_matcher_new (const LjContent *known) G_GNUC_WARN_UNUSED_RESULT;
void lj_matcher_free (LjMatcher *self);
guint lj_matcher_match (LjMatcher *self, LjContent *content);
void lj_matcher_add (LjMatcher *self, const LjContent *content);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LjMatcher, lj_matcher_free)

G_END_DECLS
