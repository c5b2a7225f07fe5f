/* SPDX-License-Identifier: EUPL-1.2 */
#include <gio/gio.h>
#include <stdint.h>
#include <string.h>

/* Runs a fuzz target without a fuzzer: on every file named, whole, cut short and damaged. What is
 * done depends on nothing but the file, so that a failure can be had again. */

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

#define DAMAGES 40

/* Bytes. A larger file is tried whole only. */
#define LARGEST_DAMAGED (32 * 1024)

/* Bytes that mean something to the importers. */
static const char marks[] = "\t\n\",;=(){}[]<>5/0\xd0\xff";

static guint n_runs;

static void
run (const char *data, gsize size)
{
  LLVMFuzzerTestOneInput ((const uint8_t *) data, size);
  n_runs++;
}

/* A slice of the file, with marks strewn over it and a piece of it moved. */
static void
run_damaged (const char *data, gsize size, GRand *random)
{
  gsize n = g_rand_int_range (random, 1, (gint) size + 1);
  g_autofree char *damaged = g_memdup2 (data, n);
  guint changes = g_rand_int_range (random, 0, 12);

  for (guint i = 0; i < changes; i++)
    damaged[g_rand_int_range (random, 0, (gint) n)]
        = marks[g_rand_int_range (random, 0, sizeof marks - 1)];
  if (n > 8)
    {
      gsize piece = g_rand_int_range (random, 0, (gint) n / 2);

      memmove (damaged + g_rand_int_range (random, 0, (gint) (n - piece)),
               damaged + g_rand_int_range (random, 0, (gint) (n - piece)), piece);
    }
  run (damaged, n);
}

static void
run_file (const char *path)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (2);
  g_autofree char *data = NULL;
  gsize size;

  if (!g_file_get_contents (path, &data, &size, NULL))
    return;
  run (data, size);
  for (guint i = 0; i < DAMAGES && size > 0 && size <= LARGEST_DAMAGED; i++)
    run_damaged (data, size, random);
}

/* A file, or all files in a folder. */
static void
run_path (const char *path)
{
  g_autoptr(GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  if (folder == NULL)
    {
      run_file (path);
      return;
    }
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      if (!g_file_test (file, G_FILE_TEST_IS_DIR))
        run_file (file);
    }
}

int
main (int argc, char **argv)
{
  for (int i = 1; i < argc; i++)
    run_path (argv[i]);
  g_print ("%u inputs\n", n_runs);
  return n_runs > 0 ? 0 : 1;
}
