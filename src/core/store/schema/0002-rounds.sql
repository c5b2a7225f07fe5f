-- SPDX-License-Identifier: EUPL-1.2
-- Schema version 2: the path of a round with a frozen version at each step, which goal goes on as
-- which, and what this county calls a status.

ALTER TABLE round ADD COLUMN starts TEXT;                            -- ISO date
ALTER TABLE round ADD COLUMN ends TEXT;                              -- ISO date
ALTER TABLE round ADD COLUMN based_on INTEGER REFERENCES round (id); -- the round before it

-- The path of a round: who handled it, and when. The last step decides whether it is approved.
CREATE TABLE round_step (
  id INTEGER NOT NULL PRIMARY KEY,
  round INTEGER NOT NULL REFERENCES round (id),
  body INTEGER NOT NULL,                -- LjBody; 0: reopened after an approval
  date TEXT NOT NULL,                   -- ISO date
  section TEXT,                         -- of the minutes, as written
  approves INTEGER NOT NULL,            -- 1: from here on nothing of the round is changed
  reason TEXT                           -- why it was reopened
) STRICT;

CREATE INDEX round_step_by_round ON round_step (round, id);

-- What the round looked like at a step. Elements are named by id only: they may go later.
CREATE TABLE frozen_element (
  step INTEGER NOT NULL REFERENCES round_step (id),
  element INTEGER NOT NULL,
  parent INTEGER,
  position INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  number TEXT,
  PRIMARY KEY (step, element)
) STRICT, WITHOUT ROWID;

CREATE TABLE frozen_evaluation (
  step INTEGER NOT NULL REFERENCES round_step (id),
  element INTEGER NOT NULL,
  achieved INTEGER NOT NULL,
  score INTEGER NOT NULL,
  qualified INTEGER NOT NULL,
  state INTEGER NOT NULL,
  PRIMARY KEY (step, element)
) STRICT, WITHOUT ROWID;

CREATE TABLE frozen_text (
  step INTEGER NOT NULL REFERENCES round_step (id),
  element INTEGER NOT NULL,
  role INTEGER NOT NULL,
  language TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (step, element, role, language)
) STRICT, WITHOUT ROWID;

-- Which element goes on as which in a later strategy.
CREATE TABLE lineage (
  id INTEGER NOT NULL PRIMARY KEY,
  source INTEGER NOT NULL REFERENCES element (id),
  target INTEGER NOT NULL REFERENCES element (id),
  relation INTEGER NOT NULL,            -- LjRelation
  UNIQUE (source, target)
) STRICT;

CREATE INDEX lineage_by_target ON lineage (target);

-- What this county calls a status.
CREATE TABLE status_name (
  token TEXT NOT NULL,                  -- achieved:yes, state:agreed, body:county-council ...
  language TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (token, language)
) STRICT, WITHOUT ROWID;
