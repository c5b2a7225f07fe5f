# SPDX-License-Identifier: EUPL-1.2
"""same.py FILE.csv FILE.json: prints where the two say something else. Empty in CSV is null or an
empty string in JSON; numbers are numbers there."""
import csv
import json
import sys

with open(sys.argv[1], encoding="utf-8", newline="") as file:
    reader = csv.DictReader(file, strict=True)
    rows = list(reader)
    columns = reader.fieldnames
with open(sys.argv[2], encoding="utf-8") as file:
    objects = json.load(file)

if len(rows) != len(objects):
    print("rows", len(rows), len(objects))
for number, (row, item) in enumerate(zip(rows, objects), 1):
    if list(item) != columns:
        print(number, "columns", list(item))
    for column in columns:
        value = item.get(column)
        if row[column] != ("" if value is None else str(value)):
            print(number, column, row[column], value)
