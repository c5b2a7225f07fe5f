# SPDX-License-Identifier: EUPL-1.2
"""Prints columns of a CSV file for the shell: query.py FILE [COLUMN=VALUE ...] COLUMN ...

Rows where every condition holds ("COLUMN=VALUE" or "COLUMN!=VALUE"), one a line, fields with
spaces between."""
import csv
import sys

path, *words = sys.argv[1:]
conditions = [word for word in words if "=" in word]
columns = [word for word in words if "=" not in word]


def holds(row, condition):
    column, value = condition.split("=", 1)
    if column.endswith("!"):
        return row[column[:-1]] != value
    return row[column] == value


with open(path, encoding="utf-8", newline="") as file:
    for line in csv.DictReader(file, strict=True):
        if all(holds(line, condition) for condition in conditions):
            print(" ".join(line[column] for column in columns))
