/* SPDX-License-Identifier: EUPL-1.2 */

/* Reads the JSON of a workbook; the format is described in export/json.c. */

#include "import/json.h"

#include <linjaus/look.h>
#include <linjaus/properties.h>
#include <linjaus/text.h>
#include <string.h>

#include "import/json-private.h"
#include "import/json-scan.h"

#define FORMAT_VERSION 1

/* Elements above one, at most. */
#define DEEPEST_ELEMENT 254

/* Far more than a workbook has; work that grows with their square stays bounded. */
#define MOST_ROUNDS 1000
#define MOST_SCALES 1000
#define MOST_SCOPES 10000

typedef void (*ReadItem) (LjJson *self);

static GHashTable *
new_ids (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

static void
error_cb (JsonParser *parser, gpointer error, gpointer line)
{
  *(guint *) line = json_parser_get_current_line (parser);
}

static void
json_init (LjJson *self, LjPlan *plan)
{
  lj_json_reader_init (&self->reader, plan);
  self->content = plan->content;
  self->elements = new_ids ();
  self->rounds = new_ids ();
  self->scales = new_ids ();
  self->steps = new_ids ();
  self->others = new_ids ();
  self->depths = g_array_new (FALSE, FALSE, sizeof (guint8));
  self->parser = json_parser_new ();
  g_signal_connect (self->parser, "error", G_CALLBACK (error_cb), &self->error_line);
}

static void
json_clear (LjJson *self)
{
  lj_json_reader_clear (&self->reader);
  g_clear_object (&self->parser);
  g_clear_pointer (&self->elements, g_hash_table_unref);
  g_clear_pointer (&self->rounds, g_hash_table_unref);
  g_clear_pointer (&self->scales, g_hash_table_unref);
  g_clear_pointer (&self->steps, g_hash_table_unref);
  g_clear_pointer (&self->others, g_hash_table_unref);
  g_clear_pointer (&self->depths, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LjJson, json_clear)

void
lj_json_fail (LjJson *self, const char *member, const char *reason)
{
  lj_json_reader_fail (&self->reader, member, reason);
}

/* Notes an id of the item with this index; it must not have been there. */
gint64
lj_json_take_id (LjJson *self, GHashTable *ids, guint index, gboolean needed)
{
  gint64 id = lj_json_reader_get_id (&self->reader, "id");

  if (id == 0 && needed)
    lj_json_fail (self, "id", _ ("this is missing"));
  else if (id != 0
           && !g_hash_table_insert (ids, g_memdup2 (&id, sizeof id), GUINT_TO_POINTER (index + 1)))
    lj_json_fail (self, "id", _ ("this id was there before"));
  return id;
}

/* The index of what the member refers to; LJ_NONE if the member is not there. */
guint
lj_json_refer (LjJson *self, const char *member, GHashTable *ids, gboolean needed)
{
  gint64 id = lj_json_reader_get_id (&self->reader, member);
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (ids, &id));

  if (id == 0 && needed)
    lj_json_fail (self, member, _ ("this is missing"));
  else if (id != 0 && found == 0)
    lj_json_fail (self, member, _ ("there is nothing with this id before here"));
  return found > 0 ? found - 1 : LJ_NONE;
}

/* Two numbers that no other item of the list may have together. */
void
lj_json_take_pair (LjJson *self, guint a, guint b, const char *member)
{
  /* g_int64_hash() looks at the lower half only: a is what differs most. */
  gint64 key = (gint64) ((guint64) b << 32 | a);

  if (!g_hash_table_add (self->others, g_memdup2 (&key, sizeof key)))
    lj_json_fail (self, member, _ ("this was there before"));
}

LjKind
lj_json_read_kind (LjJson *self, const char *member)
{
  const char *token = lj_json_reader_need_text (&self->reader, member);
  LjKind kind = LJ_KIND_DOCUMENT;

  if (!lj_kind_from_token (token, &kind))
    lj_json_fail (self, member, _ ("no kind of element is called that"));
  return kind;
}

static void
add_words (LjJson *self, guint element, guint round, LjRole role)
{
  const char *words[LJ_N_LANGUAGES];

  lj_json_reader_get_words (&self->reader, lj_role_token (role), words);
  for (guint i = 0; i < LJ_N_LANGUAGES; i++)
    {
      LjContentText text = { element, round, role, i, words[i] };

      if (words[i] != NULL)
        g_array_append_val (self->content->texts, text);
    }
}

static void
read_kind_name (LjJson *self)
{
  LjKind kind = lj_json_read_kind (self, "kind");
  const char *words[LJ_N_LANGUAGES];

  lj_json_take_pair (self, kind, 0, "kind");
  lj_json_reader_get_words (&self->reader, "name", words);
  for (guint i = 0; i < LJ_N_LANGUAGES; i++)
    {
      LjContentKindName name = { kind, i, words[i] };

      if (words[i] != NULL)
        g_array_append_val (self->content->kind_names, name);
    }
}

static void
read_level (LjJson *self, guint scale, guint minimum, guint maximum)
{
  const char *words[LJ_N_LANGUAGES];
  guint value = lj_json_reader_get_number (&self->reader, "value", MAX (minimum, 1), maximum);

  if (value == 0)
    lj_json_fail (self, "value", _ ("this is missing"));
  lj_json_take_pair (self, scale + 1, value, "value");
  lj_json_reader_get_words (&self->reader, "label", words);
  for (guint i = 0; i < LJ_N_LANGUAGES; i++)
    {
      LjContentLevel level = { scale, value, i, words[i] };

      if (words[i] != NULL)
        g_array_append_val (self->content->levels, level);
    }
}

static void
read_levels (LjJson *self, guint index, const LjContentScale *scale, JsonArray *levels)
{
  LjJsonReader outer = self->reader;

  for (guint i = 0; i < json_array_get_length (levels) && self->reader.error == NULL; i++)
    {
      lj_json_reader_begin (&self->reader, "levels", i, json_array_get_element (levels, i));
      read_level (self, index, scale->minimum, scale->maximum);
      lj_json_reader_end (&self->reader);
    }
  outer.error = self->reader.error;
  self->reader = outer;
}

static void
read_scale (LjJson *self)
{
  LjContentScale scale = { 0 };
  guint index = self->content->scales->len;
  JsonArray *levels = lj_json_reader_get_list (&self->reader, "levels");

  if (index >= MOST_SCALES)
    lj_json_fail (self, NULL, _ ("there are too many of these"));
  scale.id = lj_json_take_id (self, self->scales, index, TRUE);
  scale.purpose = lj_json_reader_need_text (&self->reader, "purpose");
  scale.minimum = lj_json_reader_get_number (&self->reader, "minimum", 0, LJ_HIGHEST_LEVEL);
  scale.maximum
      = lj_json_reader_get_number (&self->reader, "maximum", scale.minimum + 1, LJ_HIGHEST_LEVEL);
  if (scale.maximum == 0)
    lj_json_fail (self, "maximum", _ ("this is missing"));
  g_array_append_val (self->content->scales, scale);
  if (levels != NULL)
    read_levels (self, index, &scale, levels);
}

/* NULL where the member is not there. */
const char *
lj_json_read_date (LjJson *self, const char *member)
{
  const char *date = lj_json_reader_get_text (&self->reader, member);

  if (date != NULL && !lj_text_is_date (date))
    lj_json_fail (self, member, _ ("this is not a date such as 2025-12-31"));
  return date;
}

/* Goals are scored from 1 to 5; a scale of another purpose may be another one. */
static guint
read_scale_of_round (LjJson *self)
{
  guint index = lj_json_refer (self, "scale", self->scales, FALSE);
  const LjContentScale *scale;

  if (index == LJ_NONE)
    return LJ_NONE;
  scale = lj_content_get (self->content->scales, LjContentScale, index);
  if (scale->minimum != 1 || scale->maximum != LJ_N_LEVELS)
    lj_json_fail (self, "scale", _ ("goals are scored from 1 to 5, and this scale is another one"));
  return index;
}

static void
read_round (LjJson *self)
{
  LjContentRound round = { 0 };
  guint index = self->content->rounds->len;

  if (index >= MOST_ROUNDS)
    lj_json_fail (self, NULL, _ ("there are too many of these"));
  round.id = lj_json_take_id (self, self->rounds, index, TRUE);
  round.name = lj_json_reader_need_text (&self->reader, "name");
  round.scale = read_scale_of_round (self);
  round.deadline = lj_json_read_date (self, "deadline");
  round.starts = lj_json_read_date (self, "starts");
  round.ends = lj_json_read_date (self, "ends");
  round.based_on = lj_json_refer (self, "based_on", self->rounds, FALSE) + 1;
  for (guint i = 0; i < index; i++)
    if (strcmp (lj_content_get (self->content->rounds, LjContentRound, i)->name, round.name) == 0)
      lj_json_fail (self, "name", _ ("this was there before"));
  if (lj_json_reader_get_true (&self->reader, "current"))
    {
      if (self->content->current_round != LJ_NONE)
        lj_json_fail (self, "current", _ ("another round is current already"));
      self->content->current_round = index;
    }
  g_array_append_val (self->content->rounds, round);
}

static void
read_element (LjJson *self)
{
  LjContentElement element = { 0 };
  guint index = self->content->elements->len;
  guint8 depth = 0;

  element.parent = lj_json_refer (self, "parent", self->elements, FALSE);
  element.id = lj_json_take_id (self, self->elements, index, TRUE);
  element.kind = lj_json_read_kind (self, "kind");
  element.number = lj_json_reader_get_text (&self->reader, "number");
  element.source_line = lj_json_reader_get_number (&self->reader, "line", 0, G_MAXINT32);
  if (element.parent != LJ_NONE)
    depth = g_array_index (self->depths, guint8, element.parent) + 1;
  if (depth > DEEPEST_ELEMENT)
    lj_json_fail (self, "parent", _ ("too many elements above each other"));
  g_array_append_val (self->content->elements, element);
  g_array_append_val (self->depths, depth);
  add_words (self, index, LJ_NONE, LJ_ROLE_TITLE);
  add_words (self, index, LJ_NONE, LJ_ROLE_DESCRIPTION);
}

static void
read_responsibility (LjJson *self)
{
  LjContentResponsibility item = { 0 };

  item.id = lj_json_take_id (self, self->others, 0, FALSE);
  item.element = lj_json_refer (self, "element", self->elements, TRUE);
  item.unit = lj_json_reader_get_text (&self->reader, "unit");
  item.person = lj_json_reader_get_text (&self->reader, "person");
  item.title = lj_json_reader_get_text (&self->reader, "title");
  item.email = lj_json_reader_get_text (&self->reader, "email");
  g_array_append_val (self->content->responsibilities, item);
}

static void
read_question (LjJson *self)
{
  LjContentQuestion question = { 0 };

  question.round = lj_json_refer (self, "round", self->rounds, TRUE);
  question.scope = lj_json_refer (self, "scope", self->elements, TRUE);
  question.kind = lj_json_read_kind (self, "kind");
  question.achieved = lj_json_reader_get_true (&self->reader, "achieved");
  question.score = lj_json_reader_get_true (&self->reader, "score");
  question.text = lj_json_reader_get_true (&self->reader, "text");
  lj_json_take_pair (self, question.scope, question.round << 8 | question.kind, "scope");
  g_array_append_val (self->content->questions, question);
}

guint8
lj_json_read_score (LjJson *self)
{
  return lj_json_reader_get_number (&self->reader, "score", 1, LJ_N_LEVELS);
}

static void
read_evaluation (LjJson *self)
{
  LjContentEvaluation evaluation = { .state = LJ_STATE_ANSWERED };
  const char *achieved = lj_json_reader_get_text (&self->reader, "achieved");
  const char *state = lj_json_reader_get_text (&self->reader, "state");

  evaluation.element = lj_json_refer (self, "element", self->elements, TRUE);
  evaluation.round = lj_json_refer (self, "round", self->rounds, TRUE);
  lj_json_take_pair (self, evaluation.element, evaluation.round, "element");
  if (achieved != NULL && !lj_achieved_from_token (achieved, &evaluation.achieved))
    lj_json_fail (self, "achieved", _ ("this is not one of yes, partly, no"));
  if (state != NULL && !lj_state_from_token (state, &evaluation.state))
    lj_json_fail (self, "state", _ ("no state is called that"));
  evaluation.score = lj_json_read_score (self);
  evaluation.qualified = lj_json_reader_get_true (&self->reader, "qualified");
  evaluation.source_line = lj_json_reader_get_number (&self->reader, "line", 0, G_MAXINT32);
  if (state != NULL || evaluation.achieved != LJ_ACHIEVED_NONE || evaluation.score > 0)
    g_array_append_val (self->content->evaluations, evaluation);
  for (guint role = LJ_ROLE_ANSWER; role <= LJ_ROLE_NOTE; role++)
    add_words (self, evaluation.element, evaluation.round, role);
}

static void
read_scopes (LjJson *self, guint figure, JsonArray *scopes)
{
  if (json_array_get_length (scopes) > MOST_SCOPES)
    lj_json_fail (self, "scopes", _ ("there are too many of these"));
  for (guint i = 0; i < json_array_get_length (scopes) && self->reader.error == NULL; i++)
    {
      JsonNode *node = json_array_get_element (scopes, i);
      gint64 id = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_int (node) : 0;
      guint found = GPOINTER_TO_UINT (g_hash_table_lookup (self->elements, &id));
      LjContentFigureScope scope = { figure, found - 1 };

      if (found == 0)
        lj_json_fail (self, "scopes", _ ("there is nothing with this id before here"));
      for (guint j = self->content->figure_scopes->len; j-- > 0;)
        {
          const LjContentFigureScope *other
              = lj_content_get (self->content->figure_scopes, LjContentFigureScope, j);

          if (other->figure != figure)
            break;
          if (other->element == scope.element)
            lj_json_fail (self, "scopes", _ ("this was there before"));
        }
      if (self->reader.error != NULL)
        return;
      g_array_append_val (self->content->figure_scopes, scope);
    }
}

static void
read_figure (LjJson *self)
{
  LjContentFigure figure = { 0 };
  JsonArray *scopes = lj_json_reader_get_list (&self->reader, "scopes");

  figure.id = lj_json_take_id (self, self->others, 0, FALSE);
  figure.element = lj_json_refer (self, "element", self->elements, TRUE);
  figure.round = lj_json_refer (self, "round", self->rounds, FALSE);
  if (!lj_figure_from_token (lj_json_reader_need_text (&self->reader, "figure"), &figure.figure))
    lj_json_fail (self, "figure", _ ("no figure is called that"));
  if (lj_json_reader_has (&self->reader, "counted"))
    figure.counted = lj_json_read_kind (self, "counted");
  figure.value = lj_json_reader_need_text (&self->reader, "value");
  figure.label = lj_json_reader_get_text (&self->reader, "label");
  figure.n_answers = lj_json_reader_get_number (&self->reader, "answers", 0, G_MAXINT32);
  figure.source_line = lj_json_reader_get_number (&self->reader, "line", 0, G_MAXINT32);
  g_array_append_val (self->content->figures, figure);
  if (scopes != NULL)
    read_scopes (self, self->content->figures->len - 1, scopes);
}

/* The lists, each behind what it refers to. */
static const struct
{
  const char *name;
  ReadItem read;
} lists[] = {
  { "kind_names", read_kind_name },
  { "status_names", lj_json_read_status_name },
  { "scales", read_scale },
  { "rounds", read_round },
  { "elements", read_element },
  { "responsibilities", read_responsibility },
  { "questions", read_question },
  { "evaluations", read_evaluation },
  { "figures", read_figure },
  { "lineages", lj_json_read_lineage },
  { "steps", lj_json_read_step },
  { "frozen_elements", lj_json_read_frozen_element },
  { "frozen_evaluations", lj_json_read_frozen_evaluation },
  { "frozen_texts", lj_json_read_frozen_text },
  { "accepted_numbers", lj_json_read_acceptance },
};

/* json-glib puts the place before its reason: "<data>:3:11: Parse error: ...". */
static const char *
skip_place (const char *message)
{
  const char *reason = strstr (message, ": ");

  return reason != NULL ? reason + strlen (": ") : message;
}

/* The value that stands in the slice; lives until the next one is loaded. */
static JsonNode *
load (LjJson *self, LjJsonSlice slice)
{
  g_autoptr(GError) problem = NULL;

  self->error_line = 1;
  if (json_parser_load_from_data (self->parser, slice.text, slice.length, &problem))
    return json_parser_get_root (self->parser);
  lj_plan_set_error (self->reader.plan, slice.line + MAX (self->error_line, 1) - 1,
                     &self->reader.error, _ ("this is not JSON: %s"),
                     skip_place (problem->message));
  return NULL;
}

static void
read_item (LjJson *self, guint list, guint index, LjJsonSlice slice)
{
  JsonNode *node = load (self, slice);

  if (node == NULL)
    return;
  self->reader.line = slice.line;
  lj_json_reader_begin (&self->reader, lists[list].name, index, node);
  if (self->reader.error == NULL)
    lists[list].read (self);
  lj_json_reader_end (&self->reader);
}

static void
read_list (LjJson *self, guint list, LjJsonSlice slice)
{
  LjJsonScan scan;
  LjJsonSlice item;

  self->reader.line = slice.line;
  self->reader.list = NULL;
  if (slice.text[0] != '[')
    lj_json_fail (self, lists[list].name, _ ("this is not a list"));
  g_hash_table_remove_all (self->others);
  lj_json_scan_init (&scan, self->reader.plan, slice);
  for (guint i = 0;
       self->reader.error == NULL && lj_json_scan_next_item (&scan, &item, &self->reader.error);
       i++)
    read_item (self, list, i, item);
}

static void
read_format (LjJson *self)
{
  if (g_strcmp0 (lj_json_reader_get_text (&self->reader, "format"), "linjaus") != 0)
    lj_json_fail (self, "format", _ ("this is not “linjaus”: the file was not written by Linjaus"));
}

static void
read_version (LjJson *self)
{
  gint64 version = lj_json_reader_get_number (&self->reader, "version", 1, G_MAXINT64);

  if (version == 0)
    lj_json_fail (self, "version", _ ("this is missing"));
  if (version > FORMAT_VERSION && self->reader.error == NULL)
    g_set_error (&self->reader.error, LJ_ERROR, LJ_ERROR_TOO_NEW,
                 _ ("%s: written by a newer version of Linjaus; update this one"),
                 self->reader.plan->file_name);
}

static void
read_county (LjJson *self)
{
  const char *words[LJ_N_LANGUAGES];

  lj_json_reader_get_words (&self->reader, "county", words);
  for (guint i = 0; i < LJ_N_LANGUAGES; i++)
    {
      LjContentText name = { LJ_NONE, LJ_NONE, LJ_ROLE_TITLE, i, words[i] };

      if (words[i] != NULL)
        g_array_append_val (self->content->county_names, name);
    }
}

static void
read_languages (LjJson *self)
{
  const char *tags = lj_json_reader_get_text (&self->reader, "languages");

  if (tags != NULL && !lj_language_set_from_tags (tags, &self->content->languages))
    lj_json_fail (self, "languages", _ ("there is no such language"));
}

static void
read_accent (LjJson *self)
{
  const char *text = lj_json_reader_get_text (&self->reader, "accent");

  if (text != NULL && !lj_accent_from_text (text, &self->content->accent))
    lj_json_fail (self, "accent", _ ("this is not a colour such as #2b5b84"));
}

static void
read_logo (LjJson *self)
{
  g_autoptr(GBytes) logo = lj_json_reader_get_bytes (&self->reader, "logo", LJ_LOGO_MOST_BYTES);
  g_autoptr(GError) error = NULL;

  if (logo == NULL)
    return;
  if (lj_logo_check (logo, &error))
    self->content->logo = g_steal_pointer (&logo);
  else
    lj_json_fail (self, "logo", error->message);
}

/* Whatever it says: what is none of our words there has no effect. */
static void
read_report_settings (LjJson *self)
{
  self->content->report = lj_json_reader_get_text (&self->reader, "report");
}

static void
read_tree_locked (LjJson *self)
{
  self->content->tree_locked = lj_json_reader_get_true (&self->reader, "tree_locked");
}

/* The members of the outermost object that are no lists, in the order in which they are read. */
static const struct
{
  const char *name;
  ReadItem read;
} heads[] = {
  { "format", read_format },          { "version", read_version },
  { "county", read_county },          { "languages", read_languages },
  { "accent", read_accent },          { "logo", read_logo },
  { "report", read_report_settings }, { "tree_locked", read_tree_locked },
};

/* Where the members of the outermost object stand. */
typedef struct
{
  LjJsonSlice heads[G_N_ELEMENTS (heads)];
  LjJsonSlice lists[G_N_ELEMENTS (lists)];
} Members;

static gboolean
is_named (LjJsonSlice name, const char *wanted)
{
  return name.length == strlen (wanted) && memcmp (name.text, wanted, name.length) == 0;
}

static LjJsonSlice *
find_member (Members *members, LjJsonSlice name)
{
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    if (is_named (name, heads[i].name))
      return &members->heads[i];
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (is_named (name, lists[i].name))
      return &members->lists[i];
  return NULL;
}

static gboolean
find_members (LjJson *self, Members *members, LjJsonSlice all)
{
  LjPlan *plan = self->reader.plan;
  LjJsonScan scan;
  LjJsonSlice name, value;

  lj_json_scan_init (&scan, plan, all);
  while (lj_json_scan_next_member (&scan, &name, &value, &self->reader.error))
    {
      LjJsonSlice *member = find_member (members, name);
      g_autofree char *text = g_strndup (name.text, name.length);

      if (member == NULL)
        lj_plan_add_finding (plan, name.line, name.line, LJ_IMPORT_FINDING_NOT_UNDERSTOOD,
                             _ ("the member “%s” is not known; left out"), text);
      else if (member->text != NULL)
        return lj_plan_set_error (plan, name.line, &self->reader.error, "%s: %s", text,
                                  _ ("this was there before"));
      else
        *member = value;
    }
  return self->reader.error == NULL && lj_json_scan_finish (&scan, &self->reader.error);
}

/* A head is read as the only member of an object; one that is missing as an object without any. */
static void
read_head (LjJson *self, guint head, LjJsonSlice slice)
{
  g_autofree char *text = slice.text == NULL ? g_strdup ("{}")
                                             : g_strdup_printf ("{\"%s\": %.*s}", heads[head].name,
                                                                (int) slice.length, slice.text);
  JsonNode *node = load (self, (LjJsonSlice){ text, strlen (text), MAX (slice.line, 1) });

  if (node == NULL)
    return;
  self->reader.line = MAX (slice.line, 1);
  lj_json_reader_begin (&self->reader, NULL, 0, node);
  heads[head].read (self);
  lj_json_reader_end (&self->reader);
}

static void
read_all (LjJson *self, LjJsonSlice all)
{
  Members members = { 0 };

  if (!find_members (self, &members, all))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (heads) && self->reader.error == NULL; i++)
    read_head (self, i, members.heads[i]);
  for (guint i = 0; i < G_N_ELEMENTS (lists) && self->reader.error == NULL; i++)
    if (members.lists[i].text != NULL)
      read_list (self, i, members.lists[i]);
}

/* Reads an export. It is all or nothing: FALSE with LJ_ERROR_BAD_FILE, the line and the path of
 * the member for anything that is wrong, LJ_ERROR_TOO_NEW for a later version of the format.
 * Members that are not known are findings. The plan takes the ids over. */
gboolean
lj_json_parse (LjPlan *plan, const char *text, gsize length, GError **error)
{
  g_auto(LjJson) self = { { NULL } };

  json_init (&self, plan);
  read_all (&self, (LjJsonSlice){ text, length, 1 });
  if (self.reader.error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&self.reader.error));
  return FALSE;
}
