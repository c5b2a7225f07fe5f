-- SPDX-License-Identifier: EUPL-1.2
-- The summary of policy lines, as the sqlite3 shell finds it.
.mode csv
.headers on
SELECT document.title AS document, line.title AS "group", count (*) AS goals,
  count (score) AS assessed, count (*) - count (score) AS not_assessed, sum (score) AS numerator,
  count (score) AS denominator, round (avg (score), 1) AS mean, sum (achieved = 'kyllä') AS yes,
  sum (achieved = 'osittain') AS partly, sum (achieved = 'ei') AS no, sum (score = 1) AS score1,
  sum (score = 2) AS score2, sum (score = 3) AS score3, sum (score = 4) AS score4,
  sum (score = 5) AS score5
FROM line JOIN document ON document.id = line.document JOIN goal ON goal.line = line.id
  JOIN evaluation ON evaluation.goal = goal.id AND evaluation.round = 1
GROUP BY line.id ORDER BY line.id;
