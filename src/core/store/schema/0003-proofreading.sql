-- SPDX-License-Identifier: EUPL-1.2
-- Schema version 3: differences between texts and their twins that are as they should be.

-- That a text and its twin do not have the same numbers, on purpose. It holds as long as neither
-- changes. Elements and rounds are named by id only: they may go, and come back.
CREATE TABLE accepted_numbers (
  element INTEGER NOT NULL,
  role INTEGER NOT NULL,                -- LjRole
  round INTEGER NOT NULL,               -- 0: title, description
  language TEXT NOT NULL,
  twin TEXT NOT NULL,                   -- a language that comes after the other in LjLanguage
  digest TEXT NOT NULL,                 -- SHA-256 of both texts, hexadecimal
  PRIMARY KEY (element, role, round, language, twin)
) STRICT, WITHOUT ROWID;
