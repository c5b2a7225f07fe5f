/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

gint64 lj_id_next (gint64 *last);
