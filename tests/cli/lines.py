# SPDX-License-Identifier: EUPL-1.2
"""lines.py DOCUMENT TREE.csv: prints every score that is not printed on the line it claims to come
from: as a cell of its own, in a paragraph of a cell, or at the beginning of a cell."""
import csv
import re
import sys

with open(sys.argv[1], encoding="utf-8") as file:
    lines = file.read().split("\n")
with open(sys.argv[2], encoding="utf-8", newline="") as file:
    rows = [row for row in csv.DictReader(file) if row["score"]]
for row in rows:
    cells = lines[int(row["source_line"]) - 1].split("\t")
    pattern = r"(<p>)?\s*\(?%s\)?\s*(</p>.*| .*)?" % row["score"]
    part = r".*<p>\s*%s\s*</p>.*" % row["score"]
    if not any(re.fullmatch(pattern, cell) or re.fullmatch(part, cell) for cell in cells):
        print(row["source_line"], row["score"], row["title"])
