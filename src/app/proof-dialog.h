/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>
#include <linjaus/proofread.h>

#include "session.h"

G_BEGIN_DECLS

/* What was found in the texts of a report before it goes out. "activated" tells the element of a
 * finding that is to be looked at. */
#define LJ_TYPE_PROOF_DIALOG (lj_proof_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LjProofDialog, lj_proof_dialog, LJ, PROOF_DIALOG, GtkWindow)

LjProofDialog *lj_proof_dialog_new (GtkWindow *parent, LjSession *session,
                                    const LjProofreadRequest *request);
guint lj_proof_count_differences (LjSession *session, const LjProofreadRequest *request,
                                  GError **error);

G_END_DECLS
