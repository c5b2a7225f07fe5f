/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/ids.h"

/* 2020-01-01T00:00:00Z in milliseconds. 41 bits of milliseconds reach to 2089. */
#define EPOCH_MS G_GINT64_CONSTANT (1577836800000)
#define RANDOM_BITS 22

/* A new id: positive, larger than *last, ordered by time, with a random part when time has moved
 * on, so that two copies of a workbook never give the same one. */
gint64
lj_id_next (gint64 *last)
{
  gint64 now = (g_get_real_time () / 1000 - EPOCH_MS) << RANDOM_BITS;

  if (now > *last)
    *last = now | g_random_int_range (0, 1 << RANDOM_BITS);
  else
    (*last)++;
  return *last;
}
