/* SPDX-License-Identifier: EUPL-1.2 */
#include "lineage-text.h"

/* "Title (Strategy 2022–2025)": a goal carried over has mostly the title it had. (transfer full) */
char *
lj_lineage_text_name (LjSession *session, gint64 element)
{
  guint node = lj_session_find (session, element);
  guint root = node;
  const char *number;

  if (node == LJ_NODE_NONE)
    return g_strdup ("\u2013");
  while (lj_session_get_node (session, root)->parent != LJ_NODE_NONE)
    root = lj_session_get_node (session, root)->parent;
  if (root == node)
    return g_strdup (lj_session_get_title (session, node));
  number = lj_session_get_number (session, node);
  return g_strdup_printf ("%s%s%s (%s)", number, *number != '\0' ? " " : "",
                          lj_session_get_title (session, node),
                          lj_session_get_title (session, root));
}

/* How one end of the link is related to the other one. (transfer full) */
char *
lj_lineage_text_link (LjSession *session, const LjLineage *link, gint64 seen_from)
{
  gboolean source = seen_from == link->source;
  g_autofree char *name = lj_lineage_text_name (session, source ? link->target : link->source);

  switch (link->relation)
    {
    case LJ_RELATION_SPLIT:
      /* Translators: %s is the title of a goal and its strategy. */
      return g_strdup_printf (source ? _ ("Split into: %s") : _ ("Split off from: %s"), name);
    case LJ_RELATION_MERGED:
      return g_strdup_printf (source ? _ ("Merged into: %s") : _ ("Merged from: %s"), name);
    case LJ_RELATION_CARRIED:
    default:
      return g_strdup_printf (source ? _ ("Carried over as: %s") : _ ("Carried over from: %s"),
                              name);
    }
}
