-- SPDX-License-Identifier: EUPL-1.2
-- Schema version 1. A script that has shipped is never edited: the next change is a new script.
--
-- Ids are 63-bit, ordered by time, with a random part, so that two copies of a workbook never
-- give the same one. Every table has a primary key, because the change log records only such.
-- Numbers of kinds, roles, figures and states are those of the enumerations in the headers.

-- One value each: current_round (id of the round that is read and written unless told otherwise).
CREATE TABLE setting (
  key TEXT NOT NULL PRIMARY KEY,
  value ANY
) STRICT, WITHOUT ROWID;

-- What the county is called.
CREATE TABLE county_name (
  language TEXT NOT NULL PRIMARY KEY,   -- fi, sv, en
  name TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The kinds of element there are (LjKind).
CREATE TABLE kind (
  id INTEGER NOT NULL PRIMARY KEY,
  token TEXT NOT NULL UNIQUE
) STRICT;

INSERT INTO kind (id, token) VALUES
  (1, 'document'), (2, 'section'), (3, 'mission'), (4, 'vision'), (5, 'value'),
  (6, 'policy-line'), (7, 'principle'), (8, 'change-promise'), (9, 'service-area'),
  (10, 'service-line'), (11, 'plan'), (12, 'guideline'), (13, 'goal'), (14, 'sub-goal'),
  (15, 'part'), (16, 'measure'), (17, 'spearhead'), (18, 'target'), (19, 'action'),
  (20, 'impact'), (21, 'project'), (22, 'theme');

-- What this county calls a kind.
CREATE TABLE kind_name (
  kind INTEGER NOT NULL REFERENCES kind (id),
  language TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (kind, language)
) STRICT, WITHOUT ROWID;

-- The labels of a scale's levels, such as the goals' or the municipalities'.
CREATE TABLE scale (
  id INTEGER NOT NULL PRIMARY KEY,
  purpose TEXT NOT NULL,                -- goals, municipalities, or the county's own word
  minimum INTEGER NOT NULL,
  maximum INTEGER NOT NULL
) STRICT;

CREATE TABLE scale_level (
  scale INTEGER NOT NULL REFERENCES scale (id),
  value INTEGER NOT NULL,
  language TEXT NOT NULL,
  label TEXT NOT NULL,
  PRIMARY KEY (scale, value, language)
) STRICT, WITHOUT ROWID;

-- An evaluation round.
CREATE TABLE round (
  id INTEGER NOT NULL PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  position INTEGER NOT NULL,
  scale INTEGER REFERENCES scale (id),  -- NULL: 1 to 5 without labels
  deadline TEXT                         -- ISO date
) STRICT;

-- A file that was imported.
CREATE TABLE source (
  id INTEGER NOT NULL PRIMARY KEY,
  file_name TEXT NOT NULL,              -- without folder
  format TEXT NOT NULL,
  digest TEXT NOT NULL,                 -- SHA-256 of its bytes, hexadecimal
  language TEXT NOT NULL,
  round INTEGER REFERENCES round (id),
  imported_at INTEGER NOT NULL          -- microseconds since 1970, UTC
) STRICT;

-- Everything a strategy says, in one ordered tree.
CREATE TABLE element (
  id INTEGER NOT NULL PRIMARY KEY,
  parent INTEGER REFERENCES element (id),       -- NULL: a root
  position INTEGER NOT NULL,                    -- among its siblings
  kind INTEGER NOT NULL REFERENCES kind (id),
  source_line INTEGER NOT NULL DEFAULT 0,       -- 0: not from a file
  -- What the averages do not need stands last, so that they need not read it.
  number TEXT,                                  -- as printed
  source INTEGER REFERENCES source (id)
) STRICT;

CREATE INDEX element_by_parent ON element (parent, position);

-- Texts of elements, and of their evaluations in a round.
CREATE TABLE text (
  id INTEGER NOT NULL PRIMARY KEY,
  element INTEGER NOT NULL REFERENCES element (id),
  role INTEGER NOT NULL,                -- LjRole
  language TEXT NOT NULL,
  round INTEGER REFERENCES round (id),  -- NULL: title, description
  value TEXT NOT NULL,
  changed_at INTEGER NOT NULL           -- microseconds since 1970, UTC
) STRICT;

CREATE UNIQUE INDEX text_by_place ON text (element, role, language, ifnull(round, 0));

-- What a round asks of the elements of a kind at or below a scope; the nearest scope upwards
-- that speaks of the kind decides.
CREATE TABLE round_question (
  round INTEGER NOT NULL REFERENCES round (id),
  scope INTEGER NOT NULL REFERENCES element (id),
  kind INTEGER NOT NULL REFERENCES kind (id),
  achieved INTEGER NOT NULL,            -- 1: asked
  score INTEGER NOT NULL,
  text INTEGER NOT NULL,
  PRIMARY KEY (round, scope, kind)
) STRICT, WITHOUT ROWID;

CREATE INDEX round_question_by_scope ON round_question (scope);

-- The agreed evaluation of an element in a round.
CREATE TABLE evaluation (
  element INTEGER NOT NULL REFERENCES element (id),
  round INTEGER NOT NULL REFERENCES round (id),
  achieved INTEGER NOT NULL,            -- LjAchieved
  score INTEGER NOT NULL,               -- 0: none
  qualified INTEGER NOT NULL,           -- 1: the score is printed in parentheses
  source_line INTEGER NOT NULL,
  -- What the averages do not need stands last, so that they need not read it.
  state INTEGER NOT NULL,               -- LjState
  who TEXT,
  changed_at INTEGER NOT NULL,
  source INTEGER REFERENCES source (id),
  PRIMARY KEY (element, round)
) STRICT, WITHOUT ROWID;

-- What a document printed, kept apart from what is computed.
CREATE TABLE published_figure (
  id INTEGER NOT NULL PRIMARY KEY,
  element INTEGER NOT NULL REFERENCES element (id),
  round INTEGER NOT NULL REFERENCES round (id),
  figure INTEGER NOT NULL,              -- LjFigure
  counted INTEGER NOT NULL,             -- LjKind that a total counts; 0: none
  value TEXT NOT NULL,                  -- as printed, with a point
  label TEXT,                           -- the words beside it
  answers INTEGER NOT NULL,             -- stated number of answers; 0: none
  finding TEXT NOT NULL DEFAULT 'open', -- open, explained, corrected
  explained_by TEXT,
  source INTEGER REFERENCES source (id),
  source_line INTEGER NOT NULL
) STRICT;

CREATE INDEX published_figure_by_element ON published_figure (element);

-- The elements a figure speaks of together; without rows it speaks of its own element.
CREATE TABLE published_figure_scope (
  figure INTEGER NOT NULL REFERENCES published_figure (id),
  element INTEGER NOT NULL REFERENCES element (id),
  PRIMARY KEY (figure, element)
) STRICT, WITHOUT ROWID;

CREATE INDEX published_figure_scope_by_element ON published_figure_scope (element);

-- Who answers for an element.
CREATE TABLE responsibility (
  id INTEGER NOT NULL PRIMARY KEY,
  element INTEGER NOT NULL REFERENCES element (id),
  unit TEXT,
  person TEXT,
  title TEXT,
  email TEXT
) STRICT;

CREATE INDEX responsibility_by_element ON responsibility (element);

-- One row for each act of a user. Not itself recorded.
CREATE TABLE log (
  id INTEGER NOT NULL PRIMARY KEY,
  at INTEGER NOT NULL,                  -- microseconds since 1970, UTC
  who TEXT NOT NULL,
  act TEXT NOT NULL,                    -- import, set-score, ...
  state INTEGER NOT NULL,               -- 0: done, 1: undone, 2: undone and passed over by a later act
  changeset BLOB NOT NULL               -- of the session extension; empty: the act filled an empty
                                        -- workbook, so that its inverse is to empty it
) STRICT;

CREATE INDEX log_by_state ON log (state, id);

-- Search over all texts. Marks are kept: ä and a are different letters here. The program keeps it
-- in step (store/search.c), not triggers: those would need the schema to be trusted.
CREATE VIRTUAL TABLE search USING fts5 (
  value, content = 'text', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 0',
  columnsize = 0  -- only ranking would want it
);

-- Parts of the index are merged a little at a time as texts are written, never all at once: an
-- edit after a large import must not wait for that.
INSERT INTO search (search, rank) VALUES ('crisismerge', 1000);
