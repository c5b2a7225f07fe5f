# SPDX-License-Identifier: EUPL-1.2
"""Reads the tables of a tagged PDF, as readers of screens do, through pdfinfo -struct-text."""
import re
import subprocess

import flow_tables


def elements(path):
    """(depth, type, None) and (depth, None, text) in reading order."""
    out = subprocess.run(['pdfinfo', '-struct-text', path], check=True, capture_output=True,
                         text=True).stdout
    for line in out.splitlines():
        depth = (len(line) - len(line.lstrip())) // 2
        line = line.strip()
        text = re.fullmatch(r'"(.*)"', line)
        if text:
            yield depth, None, text.group(1)
        elif re.match(r'\w', line) and not line.startswith('Object'):
            yield depth, re.match(r'\w+', line).group(), None


def tables(path):
    """The rows of each table: a list of lists of (type, text)."""
    found = []
    for depth, kind, text in elements(path):
        if kind == 'Table':
            found.append([])
        elif kind == 'TR':
            found[-1].append([])
        elif kind in ('TH', 'TD'):
            found[-1][-1].append([kind, '', depth])
        elif text is not None and found and found[-1] and found[-1][-1]:
            cell = found[-1][-1][-1]
            if depth > cell[2]:
                cell[1] += text
    return [[[(kind, ' '.join(text.split())) for kind, text, _ in row] for row in table]
            for table in found]


def tables_of(path):
    return tables(path) if path.endswith('.pdf') else flow_tables.tables(path)


def rows_below(path, *heads):
    """The rows of all tables that have these heads, as dictionaries; what a row that is longer than
    a page has on the next one is added to it."""
    rows = []
    for table in tables_of(path):
        names = [text for _, text in table[0]] if table else []
        if not all(head in names for head in heads):
            continue
        for row in table[1:]:
            cells = dict(zip(names, (text for _, text in row)))
            if cells.get(heads[0]) == '' and rows and len(row) == len(names):
                for name in names:
                    rows[-1][name] = (rows[-1].get(name, '') + ' ' + cells[name]).strip()
            elif len(row) == len(names):
                rows.append(cells)
    return rows
