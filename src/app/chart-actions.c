/* SPDX-License-Identifier: EUPL-1.2 */
#include "chart-actions.h"

#include "dialogs.h"
#include "table-dialog.h"

/* Of a picture that is copied: points across, and pixels a point. */
#define PICTURE_WIDTH 720
#define PICTURE_SCALE 2

/* As it is printed, on white. (transfer full) */
static GdkTexture *
draw_picture (const LjChart *chart)
{
  const LjTheme *theme = lj_theme_get_print ();
  g_autoptr(LjChartLayout) layout = lj_chart_layout_new_pango (chart, theme, PICTURE_WIDTH, 0);
  int width = PICTURE_SCALE * PICTURE_WIDTH;
  int height = (int) (PICTURE_SCALE * lj_chart_layout_get_height (layout)) + 1;
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (image);
  g_autoptr(GBytes) pixels = NULL;

  cairo_set_source_rgb (cr, theme->paper.red, theme->paper.green, theme->paper.blue);
  cairo_paint (cr);
  cairo_scale (cr, PICTURE_SCALE, PICTURE_SCALE);
  lj_chart_layout_draw (layout, cr);
  cairo_destroy (cr);
  cairo_surface_flush (image);
  pixels = g_bytes_new (cairo_image_surface_get_data (image),
                        (gsize) height * cairo_image_surface_get_stride (image));
  cairo_surface_destroy (image);
  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, pixels, (gsize) width * 4);
}

/* As a picture, and for what takes none in words. */
void
lj_chart_copy_picture (GtkWidget *near, const LjChart *chart)
{
  g_autoptr(GdkTexture) picture = draw_picture (chart);
  g_autofree char *words = lj_chart_describe (chart);
  GdkContentProvider *forms[] = { gdk_content_provider_new_typed (GDK_TYPE_TEXTURE, picture),
                                  gdk_content_provider_new_typed (G_TYPE_STRING, words) };
  g_autoptr(GdkContentProvider) both
             = gdk_content_provider_new_union (forms, G_N_ELEMENTS (forms));

  gdk_clipboard_set_content (gtk_widget_get_clipboard (near), both);
}

static void
append_html_row (GString *html, GStrv cells, gboolean head)
{
  g_string_append (html, "<tr>");
  for (guint i = 0; cells[i] != NULL; i++)
    {
      g_autofree char *cell = g_markup_escape_text (cells[i], -1);

      g_string_append_printf (html, head ? "<th>%s</th>" : "<td>%s</td>", cell);
    }
  g_string_append (html, "</tr>");
}

/* As a table for texts, and with tabs for spreadsheets. */
void
lj_chart_copy_table (GtkWidget *near, const LjChart *chart)
{
  g_autoptr(GPtrArray) rows = lj_chart_list_numbers (chart, NULL);
  g_autoptr(GString) html = g_string_new ("<meta charset=\"utf-8\"><table>");
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GdkContentProvider) both = NULL;
  GdkContentProvider *forms[2];

  for (guint i = 0; i < rows->len; i++)
    {
      g_autofree char *line = g_strjoinv ("\t", g_ptr_array_index (rows, i));

      append_html_row (html, g_ptr_array_index (rows, i), i == 0);
      g_string_append_printf (text, "%s\n", line);
    }
  g_string_append (html, "</table>");
  bytes = g_bytes_new (html->str, html->len);
  forms[0] = gdk_content_provider_new_for_bytes ("text/html", bytes);
  forms[1] = gdk_content_provider_new_typed (G_TYPE_STRING, text->str);
  both = gdk_content_provider_new_union (forms, G_N_ELEMENTS (forms));
  gdk_clipboard_set_content (gtk_widget_get_clipboard (near), both);
}

static void
save_chosen (GFile *file, gpointer data)
{
  GtkWidget *near = data;
  g_autofree char *path = g_file_get_path (file);
  g_autoptr(GError) error = NULL;

  if (!lj_chart_write (g_object_get_data (data, "chart-to-save"), path, &error))
    lj_dialog_error (near, error);
  g_object_set_data (data, "chart-to-save", NULL);
  g_object_unref (file);
}

/* Asks where, and as what: PDF, SVG or PNG. */
void
lj_chart_save_dialog (GtkWidget *near, LjChart *take)
{
  g_object_set_data_full (G_OBJECT (near), "chart-to-save", take, (GDestroyNotify) lj_chart_free);
  lj_dialog_choose (GTK_WINDOW (gtk_widget_get_root (near)), LJ_CHOOSE_CHART,
                    take->title != NULL ? take->title : "", save_chosen, G_OBJECT (near));
}

/* Titles of columns live as long as the dialog. */
static const LjColumn *
keep_columns (GtkWindow *dialog, GPtrArray *rows, guint first_figure, guint *n)
{
  GStrv heads = g_strdupv (g_ptr_array_index (rows, 0));
  LjColumn *columns;

  *n = g_strv_length (heads);
  columns = g_new0 (LjColumn, *n);
  for (guint i = 0; i < *n; i++)
    columns[i] = (LjColumn){ heads[i], i < first_figure ? LJ_ALIGN_START : LJ_ALIGN_END, 0, 0 };
  g_object_set_data_full (G_OBJECT (dialog), "heads", heads, (GDestroyNotify) g_strfreev);
  g_object_set_data_full (G_OBJECT (dialog), "columns", columns, g_free);
  return columns;
}

/* The same numbers as a table, to be presented; it is owned by GTK. (transfer none) */
GtkWindow *
lj_chart_table_dialog (GtkWidget *near, LjSession *session, const LjChart *chart)
{
  LjTableDialog *dialog = lj_table_dialog_new (GTK_WINDOW (gtk_widget_get_root (near)), session,
                                               chart->title != NULL ? chart->title : "");
  guint first_figure, n;
  g_autoptr(GPtrArray) rows = lj_chart_list_numbers (chart, &first_figure);
  const LjColumn *columns = keep_columns (GTK_WINDOW (dialog), rows, first_figure, &n);
  LjTable table;

  lj_table_begin (&table, columns, n);
  table.subtitle = g_strdup (chart->subtitle);
  table.nothing = "";
  for (guint i = 1; i < rows->len; i++)
    {
      const LjChartRow *row = i <= chart->rows->len ? g_ptr_array_index (chart->rows, i - 1) : NULL;
      g_autofree GStrv cells = g_strdupv (g_ptr_array_index (rows, i));

      lj_table_add_row (&table, row != NULL ? row->element : 0, cells);
    }
  lj_table_dialog_show (dialog, &table);
  return GTK_WINDOW (dialog);
}
