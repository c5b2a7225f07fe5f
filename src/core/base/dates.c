/* SPDX-License-Identifier: EUPL-1.2 */
#include <linjaus/text.h>

#include <stdio.h>
#include <string.h>

static const char *const months[]
    = { "January", "February", "March",     "April",   "May",      "June",
        "July",    "August",   "September", "October", "November", "December" };

/* "17.1.2025", in English "17 January 2025". */
static char *
write_day (int year, int month, int day, LjLanguage language)
{
  if (language == LJ_LANGUAGE_EN)
    return g_strdup_printf ("%d %s %d", day, months[month - 1], year);
  return g_strdup_printf ("%d.%d.%d", day, month, year);
}

/* The day, in local time, of a moment counted in microseconds since 1970: "17.1.2025", in English
 * "17 January 2025". */
char *
lj_text_date (gint64 microseconds, LjLanguage language)
{
  g_autoptr(GDateTime) second = g_date_time_new_from_unix_local (microseconds / G_USEC_PER_SEC);
  int year, month, day;

  if (second == NULL)
    return g_strdup ("");
  g_date_time_get_ymd (second, &year, &month, &day);
  return write_day (year, month, day, language);
}

/* The day and the minute of such a moment: "17.1.2025 klo 14.05", in Swedish "17.1.2025 kl. 14.05",
 * in English "17 January 2025, 14:05". */
char *
lj_text_moment (gint64 microseconds, LjLanguage language)
{
  static const char *const formats[LJ_N_LANGUAGES] = {
    [LJ_LANGUAGE_FI] = "%s klo %d.%02d",
    [LJ_LANGUAGE_SV] = "%s kl. %d.%02d",
    [LJ_LANGUAGE_EN] = "%s, %d:%02d",
  };
  g_autoptr(GDateTime) second = g_date_time_new_from_unix_local (microseconds / G_USEC_PER_SEC);
  g_autofree char *day = lj_text_date (microseconds, language);

  if (second == NULL)
    return g_strdup ("");
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (formats[language], day, g_date_time_get_hour (second),
                          g_date_time_get_minute (second));
#pragma GCC diagnostic pop
}

/* Whether the text is an ISO date, "2025-12-31", of a day there is (ISO 8601). NULL is none. */
gboolean
lj_text_is_date (const char *text)
{
  int year, month, day, length = 0;

  return text != NULL && sscanf (text, "%4d-%2d-%2d%n", &year, &month, &day, &length) == 3
         && length == 10 && text[length] == '\0' && year > 0 && month > 0 && day > 0
         && g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year);
}

/* An ISO date as the language writes it; "" where it is none. (transfer full) */
char *
lj_text_iso_date (const char *iso, LjLanguage language)
{
  int year, month, day;

  if (!lj_text_is_date (iso) || sscanf (iso, "%d-%d-%d", &year, &month, &day) != 3)
    return g_strdup ("");
  return write_day (year, month, day, language);
}

/* 0: not the beginning of a month's English name. */
static int
find_month (const char *name)
{
  gsize length = strlen (name);

  for (guint i = 0; length >= 3 && i < G_N_ELEMENTS (months); i++)
    if (g_ascii_strncasecmp (months[i], name, length) == 0)
      return (int) i + 1;
  return 0;
}

/* A date as people type it, in any of the three languages: "31.12.2025", "31. 12. 2025",
 * "31 December 2025", "31/12/2025" or ISO 8601. Returns: (transfer full): the ISO date; NULL where
 * it is not a day there is */
char *
lj_text_parse_date (const char *typed)
{
  g_autofree char *text = g_strstrip (g_strdup (typed));
  char name[12] = "";
  int year = 0, month = 0, day = 0, length = 0;
  char iso[32];

  if (lj_text_is_date (text))
    return g_steal_pointer (&text);
  if (sscanf (text, "%2d . %2d . %4d%n", &day, &month, &year, &length) != 3
      && sscanf (text, "%2d / %2d / %4d%n", &day, &month, &year, &length) != 3
      && sscanf (text, "%2d %11[A-Za-z] %4d%n", &day, name, &year, &length) == 3)
    month = find_month (name);
  if (length == 0 || text[length] != '\0' || year < 1000)
    return NULL;
  g_snprintf (iso, sizeof iso, "%04d-%02d-%02d", year, month, day);
  return lj_text_is_date (iso) ? g_strdup (iso) : NULL;
}
