# SPDX-License-Identifier: EUPL-1.2
"""shown.py FILE.pdf TREE.csv: prints the evaluated goals that a converted report does not show. Only
letters are compared, for lines are broken anywhere, and only the first ones of each name."""
import csv
import subprocess
import sys

text = subprocess.run(['pdftotext', '-nopgbrk', '-raw', sys.argv[1], '-'], check=True,
                      capture_output=True, text=True).stdout


def letters(words):
    return ''.join(c for c in words if c.isalpha())


shown = letters(text)
with open(sys.argv[2], newline='', encoding='utf-8') as file:
    for row in csv.DictReader(file):
        if (row['score'] or row['achieved']) and letters(row['title'])[:16] not in shown:
            print(row['title'])
