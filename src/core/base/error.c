/* SPDX-License-Identifier: EUPL-1.2 */
#include <linjaus/error.h>

G_DEFINE_QUARK (lj - error - quark, lj_error)
