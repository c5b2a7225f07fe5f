/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Only what somebody acts on has a code of its own; the message says what was being done, where
 * it failed and what to do, in the current language. */
typedef enum
{
  LJ_ERROR_FAILED,
  LJ_ERROR_NOT_FOUND,      /* no such file, round, element, chart kind */
  LJ_ERROR_NOT_A_WORKBOOK, /* another program's database, a text file, a directory */
  LJ_ERROR_TOO_NEW,        /* written by a newer Linjaus */
  LJ_ERROR_DAMAGED,        /* truncated or inconsistent workbook */
  LJ_ERROR_BUSY,           /* somebody else holds the write lock */
  LJ_ERROR_READ_ONLY,      /* file or folder cannot be written */
  LJ_ERROR_FULL,           /* disk full */
  LJ_ERROR_BAD_FILE,       /* import: damage to a file, with file and line */
  LJ_ERROR_NOT_SUPPORTED,  /* a format that comes with a later version */
  LJ_ERROR_APPROVED,       /* the round is approved: it has to be reopened first */
} LjError;

#define LJ_ERROR (lj_error_quark ())
GQuark lj_error_quark (void);

G_END_DECLS
