/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/zip.h"

#include "base/file.h"
#include <linjaus/language.h>
#include <minizip/zip.h>
#include <string.h>

struct _LjZip
{
  GByteArray *bytes;
  gsize at; /* where the next byte goes */
  zipFile file;
  gboolean failed;
};

/* The file that minizip believes to write to. */

static voidpf ZCALLBACK
open_cb (voidpf opaque, const void *name, int mode)
{
  return opaque;
}

static uLong ZCALLBACK
read_cb (voidpf opaque, voidpf stream, void *buffer, uLong size)
{
  LjZip *self = opaque;
  uLong n = (uLong) MIN (size, self->bytes->len - self->at);

  memcpy (buffer, self->bytes->data + self->at, n);
  self->at += n;
  return n;
}

static uLong ZCALLBACK
write_cb (voidpf opaque, voidpf stream, const void *buffer, uLong size)
{
  LjZip *self = opaque;

  if (self->at + size > self->bytes->len)
    g_byte_array_set_size (self->bytes, (guint) (self->at + size));
  memcpy (self->bytes->data + self->at, buffer, size);
  self->at += size;
  return size;
}

static ZPOS64_T ZCALLBACK
tell_cb (voidpf opaque, voidpf stream)
{
  return ((LjZip *) opaque)->at;
}

static long ZCALLBACK
seek_cb (voidpf opaque, voidpf stream, ZPOS64_T offset, int origin)
{
  LjZip *self = opaque;
  gsize from = origin == ZLIB_FILEFUNC_SEEK_SET   ? 0
               : origin == ZLIB_FILEFUNC_SEEK_CUR ? self->at
                                                  : self->bytes->len;

  if (from + offset > self->bytes->len)
    return -1;
  self->at = from + offset;
  return 0;
}

static int ZCALLBACK
done_cb (voidpf opaque, voidpf stream)
{
  return 0;
}

/* (transfer full) */
LjZip *
lj_zip_new (void)
{
  LjZip *self = g_new0 (LjZip, 1);
  zlib_filefunc64_def functions = { .zopen64_file = open_cb,
                                    .zread_file = read_cb,
                                    .zwrite_file = write_cb,
                                    .ztell64_file = tell_cb,
                                    .zseek64_file = seek_cb,
                                    .zclose_file = done_cb,
                                    .zerror_file = done_cb,
                                    .opaque = self };

  self->bytes = g_byte_array_new ();
  self->file = zipOpen2_64 ("memory", APPEND_STATUS_CREATE, NULL, &functions);
  self->failed = self->file == NULL;
  return self;
}

void
lj_zip_free (LjZip *self)
{
  if (self->file != NULL)
    zipClose (self->file, NULL);
  g_byte_array_unref (self->bytes);
  g_free (self);
}

/* All parts have the same date, the first that a zip can have. */
static void
add (LjZip *self, const char *name, GBytes *content, int level)
{
  const zip_fileinfo info = { .tmz_date = { .tm_year = 1980, .tm_mday = 1 } };
  gsize length;
  const void *data = g_bytes_get_data (content, &length);

  if (self->failed)
    return;
  self->failed = zipOpenNewFileInZip64 (self->file, name, &info, NULL, 0, NULL, 0, NULL,
                                        level == 0 ? 0 : Z_DEFLATED, level, 0)
                     != ZIP_OK
                 || zipWriteInFileInZip (self->file, data, (unsigned) length) != ZIP_OK
                 || zipCloseFileInZip (self->file) != ZIP_OK;
}

/* name: with folders, by slashes. */
void
lj_zip_add (LjZip *self, const char *name, GBytes *content)
{
  add (self, name, content, Z_DEFAULT_COMPRESSION);
}

/* Not compressed: what is so already, and what readers look for in the first bytes. */
void
lj_zip_add_stored (LjZip *self, const char *name, GBytes *content)
{
  add (self, name, content, 0);
}

/* Nothing can be added afterwards. The file appears whole or not at all. */
gboolean
lj_zip_write (LjZip *self, const char *path, GError **error)
{
  self->failed |= zipClose (g_steal_pointer (&self->file), NULL) != ZIP_OK;
  if (self->failed)
    {
      g_set_error (error, LJ_ERROR, LJ_ERROR_FAILED, _ ("%s: the parts of the file do not fit"),
                   path);
      return FALSE;
    }
  return lj_file_write (path, self->bytes->data, self->bytes->len, error);
}
