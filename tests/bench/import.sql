-- SPDX-License-Identifier: EUPL-1.2
-- What the sqlite3 shell does with the same file: rows in, put into normal form, indexed.
.bail on
.mode csv
BEGIN;
CREATE TABLE raw (document, line, goal, achieved, score, text);
.import --skip 1 evaluations.csv raw
CREATE TABLE document (id INTEGER PRIMARY KEY, title TEXT NOT NULL UNIQUE);
CREATE TABLE line (id INTEGER PRIMARY KEY, document INTEGER NOT NULL, title TEXT NOT NULL,
  UNIQUE (document, title));
CREATE TABLE goal (id INTEGER PRIMARY KEY, line INTEGER NOT NULL, title TEXT NOT NULL);
CREATE TABLE round (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE evaluation (goal INTEGER NOT NULL, round INTEGER NOT NULL, achieved TEXT,
  score INTEGER, qualified INTEGER NOT NULL, text TEXT, PRIMARY KEY (goal, round)) WITHOUT ROWID;
INSERT INTO round VALUES (1, 'Round 1');
INSERT INTO document (title) SELECT document FROM raw GROUP BY document ORDER BY min(rowid);
INSERT INTO line (document, title)
  SELECT document.id, raw.line FROM raw JOIN document ON document.title = raw.document
  GROUP BY document.id, raw.line ORDER BY min(raw.rowid);
INSERT INTO goal (id, line, title)
  SELECT raw.rowid, line.id, raw.goal FROM raw
  JOIN document ON document.title = raw.document
  JOIN line ON line.document = document.id AND line.title = raw.line ORDER BY raw.rowid;
INSERT INTO evaluation
  SELECT rowid, 1, nullif (achieved, ''), CAST (nullif (trim (score, '()'), '') AS INTEGER),
    score LIKE '(%', text FROM raw;
DROP TABLE raw;
CREATE INDEX line_document ON line (document);
CREATE INDEX goal_line ON goal (line);
CREATE INDEX goal_title ON goal (title);
CREATE INDEX evaluation_round ON evaluation (round, goal);
COMMIT;
