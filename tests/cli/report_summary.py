# SPDX-License-Identifier: EUPL-1.2
"""report_summary.py REPORT SUMMARY.csv LINE GOALS AVERAGE: the summary tables of the report have
the rows of the summary, with the same goals and averages. Prints what differs."""
import csv
import re
import sys
from collections import Counter

from pdf_tables import rows_below

report, summary, line, goals, average = sys.argv[1:]
printed = Counter()
for row in rows_below(report, line, goals, average):
    name = re.sub(r' \[(fi|sv|en)\]$', '', row[line])
    mean = re.sub(r' \(n \d+\)$', '', row[average]).replace(',', '.').strip('\u2013')
    printed[name, row[goals], mean] += 1
wanted = Counter()
with open(summary, newline='', encoding='utf-8') as file:
    for row in csv.DictReader(file):
        goals = row['goals'] if row['goals'] != '0' else '\u2013'
        wanted[row['group'], goals, row['mean']] += 1


def is_like(a, b):
    """A number may stand before the name."""
    return a[1:] == b[1:] and (a[0] == b[0] or a[0].endswith(' ' + b[0]))


for row in printed.elements():
    match = next((other for other in wanted if wanted[other] > 0 and is_like(row, other)), None)
    if match is None:
        print('only in the report', row)
    else:
        wanted[match] -= 1
for row in wanted.elements():
    print('only in the summary', row)
