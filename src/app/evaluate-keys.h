/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "session.h"

G_BEGIN_DECLS

/* Keys that evaluate without the mouse: a digit gives the score, a letter says whether the goal was
 * achieved. */

#define LJ_N_ACHIEVED (LJ_ACHIEVED_NO + 1)

/* By LjAchieved; 0: that answer has no key. */
typedef struct
{
  gunichar letters[LJ_N_ACHIEVED];
} LjAchievedKeys;

void lj_evaluate_keys_choose (LjSession *session, LjAchievedKeys *keys);
void lj_evaluate_keys_label (GtkCheckButton *button, const char *name, gunichar key);
void lj_evaluate_keys_attach (GtkWidget *view, LjSession *session);

G_END_DECLS
