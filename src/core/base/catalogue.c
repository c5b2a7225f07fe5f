/* SPDX-License-Identifier: EUPL-1.2 */
#include <string.h>

#include <linjaus/paths.h>

#include "base/catalogue.h"

/* The format is described in the manual of GNU gettext, "The Format of GNU MO Files": a magic
 * number that tells the byte order, then 32-bit words. */
#define MAGIC 0x950412deu

enum
{
  WORD_MAGIC,
  WORD_REVISION,
  WORD_N_STRINGS,
  WORD_ORIGINALS,
  WORD_TRANSLATIONS,
  N_WORDS,
};

/* A length and an offset of each string. */
#define DESCRIPTOR_SIZE 8

typedef struct
{
  const char *one;
  const char *many; /* one again where there are no plural forms */
} Message;

struct _LjCatalogue
{
  GBytes *bytes;
  const char *data; /* of bytes */
  gsize size;
  gboolean swapped;
  GHashTable *messages; /* original, inside data -> Message, its strings too */
};

static gboolean
read_word (const LjCatalogue *self, gsize offset, guint32 *word)
{
  if (offset > self->size || self->size - offset < sizeof *word)
    return FALSE;
  memcpy (word, self->data + offset, sizeof *word);
  if (self->swapped)
    *word = GUINT32_SWAP_LE_BE (*word);
  return TRUE;
}

/* The string a descriptor points at; NULL where it is not wholly inside the file, not ended by
 * NUL, or not UTF-8. Its plural forms stand one after the other with NULs between; end is behind
 * the last of them. */
static const char *
read_string (const LjCatalogue *self, gsize descriptor, const char **end)
{
  guint32 length, offset;
  const char *text;

  if (!read_word (self, descriptor, &length) || !read_word (self, descriptor + 4, &offset))
    return NULL;
  if (offset >= self->size || length >= self->size - offset || self->data[offset + length] != '\0')
    return NULL;
  text = self->data + offset;
  *end = text + length;
  for (const char *at = text; at <= *end; at += strlen (at) + 1)
    if (!g_utf8_validate (at, -1, NULL))
      return NULL;
  return text;
}

static gboolean
read_header (LjCatalogue *self, guint32 words[N_WORDS])
{
  for (guint i = 0; i < N_WORDS; i++)
    {
      if (!read_word (self, i * 4, &words[i]))
        return FALSE;
      if (i == WORD_MAGIC && words[i] != MAGIC)
        {
          self->swapped = TRUE;
          if (GUINT32_SWAP_LE_BE (words[i]) != MAGIC)
            return FALSE;
        }
    }
  /* The upper half is the major revision; 0 and 1 have the tables we read. */
  return words[WORD_REVISION] >> 16 <= 1;
}

static void
read_message (LjCatalogue *self, gsize original_at, gsize translation_at)
{
  const char *end, *original = read_string (self, original_at, &end);
  const char *one = read_string (self, translation_at, &end);
  Message *message;

  /* The message without letters is the header. */
  if (original == NULL || *original == '\0' || one == NULL || *one == '\0')
    return;
  message = g_new (Message, 1);
  message->one = one;
  message->many = one + strlen (one) < end ? one + strlen (one) + 1 : one;
  g_hash_table_insert (self->messages, (gpointer) original, message);
}

static void
read_messages (LjCatalogue *self, const guint32 words[N_WORDS])
{
  guint32 n = MIN (words[WORD_N_STRINGS], self->size / DESCRIPTOR_SIZE);

  for (gsize i = 0; i < n; i++)
    read_message (self, words[WORD_ORIGINALS] + i * DESCRIPTOR_SIZE,
                  words[WORD_TRANSLATIONS] + i * DESCRIPTOR_SIZE);
}

/* bytes are kept. Never NULL: what is not a catalogue has no messages, and what is damaged in one
 * is left out. */
LjCatalogue *
lj_catalogue_new (GBytes *bytes)
{
  LjCatalogue *self = g_new0 (LjCatalogue, 1);
  guint32 words[N_WORDS];

  self->bytes = g_bytes_ref (bytes);
  self->data = g_bytes_get_data (bytes, &self->size);
  self->messages = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  if (read_header (self, words))
    read_messages (self, words);
  return self;
}

/* The installed catalogue of a language, or the one in the build folder; NULL: there is none. */
LjCatalogue *
lj_catalogue_open (const char *tag)
{
  g_autofree char *path
      = g_build_filename (lj_path_locale (), tag, "LC_MESSAGES", GETTEXT_PACKAGE ".mo", NULL);
  g_autoptr(GBytes) bytes = NULL;
  char *contents;
  gsize size;

  /* Read, not mapped: a build or an upgrade may rewrite the file under a running program. */
  if (!g_file_get_contents (path, &contents, &size, NULL))
    return NULL;
  bytes = g_bytes_new_take (contents, size);
  return lj_catalogue_new (bytes);
}

void
lj_catalogue_free (LjCatalogue *self)
{
  g_hash_table_unref (self->messages);
  g_bytes_unref (self->bytes);
  g_free (self);
}

/* (transfer none): the message in the form for one or for many, as long as self lives; NULL where
 * it is not translated. */
const char *
lj_catalogue_find (const LjCatalogue *self, const char *message, gboolean many)
{
  const Message *found = g_hash_table_lookup (self->messages, message);

  if (found == NULL)
    return NULL;
  return many ? found->many : found->one;
}
