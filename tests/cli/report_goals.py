# SPDX-License-Identifier: EUPL-1.2
"""report_goals.py REPORT TREE.csv GOAL ACHIEVED SCORE YES PARTLY NO: every evaluated row of the
tree stands exactly once in the goal tables of the report, with its score and answer. Prints what
does not. The words are those of the report's language; a mark like " [fi]" after a title is left
out."""
import csv
import re
import sys
from collections import Counter

from pdf_tables import rows_below


def title_of(text):
    return ' '.join(re.sub(r'\s\[(fi|sv|en)\]$', '', text).removeprefix('\u2013 ').removeprefix(
        '\u2013\u00a0').split())


report, tree, goal, achieved, score, yes, partly, no = sys.argv[1:]
words = {yes: 'yes', partly: 'partly', no: 'no'}
printed = Counter()
for row in rows_below(report, goal, score):
    # A goal that is scored in parts has their mean, which is no score of its own.
    own = row[score].strip('()\u2013')
    own = own if own.isdigit() else ''
    answer = words.get(row.get(achieved, ''), '')
    if own or answer:
        printed[title_of(row[goal]), own, answer] += 1
wanted = Counter()
with open(tree, newline='', encoding='utf-8') as file:
    for row in csv.DictReader(file):
        if row['score'] or row['achieved']:
            # Of one level, "3.": an ordinal.
            number = row['number'] + ('.' if row['number'].isdigit() else '')
            title = f"{number} {row['title']}" if number else row['title']
            wanted[title_of(title), row['score'], row['achieved']] += 1
for what, rows in (('missing', wanted - printed), ('too many', printed - wanted)):
    for row, n in rows.items():
        print(what, n, row)
