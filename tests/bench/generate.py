#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""generate.py ROWS FILE: evaluations as CSV, one row a goal, the same for the same number.

Ten goals a policy line, a hundred lines a document; of a hundred goals about nine have no score
and one has it in parentheses.
"""

import csv
import random
import sys

HEADER = ['Strategia', 'Linjaus', 'Tavoite', 'Tavoite saavutettu?', 'Arviointi (1-5)',
          'Sanallinen arviointi']
GOALS_OF_LINE = 10
LINES_OF_DOCUMENT = 100
# Names are matched by likeness, so that lines called "Linjaus 12" and "Linjaus 13" would be a
# harder task than any document sets: each gets words of its own.
SYLLABLES = ['ka', 'ri', 'mo', 'te', 'lu', 'sa', 'ne', 'vi', 'ho', 'py', 'jä', 'tö', 'kei', 'mau',
             'sil', 'ran', 'pel', 'tuo', 'var', 'han']
WORDS = ('palvelu asukas lapsi kieli ranta talo matka apu aika hoito neuvo silta kunta jono reitti '
         'luku tieto muutos yhteys turva arki').split()


def word(random_source):
    return ''.join(random_source.choice(SYLLABLES) for _ in range(random_source.randint(3, 5)))


def name(random_source):
    return ' '.join(word(random_source) for _ in range(4)).capitalize()


def sentence(random_source, length):
    return ' '.join(random_source.choice(WORDS) for _ in range(length)).capitalize() + '.'


def score(random_source):
    chance = random_source.random()
    if chance < 0.09:
        return ''
    value = random_source.choice('12334445')
    return f'({value})' if chance < 0.10 else value


def main():
    rows, path = int(sys.argv[1]), sys.argv[2]
    source = random.Random(rows)
    with open(path, 'w', newline='', encoding='utf-8') as file:
        writer = csv.writer(file)
        writer.writerow(HEADER)
        for row in range(rows):
            if row % (GOALS_OF_LINE * LINES_OF_DOCUMENT) == 0:
                document = f'{name(source)} strategia'
            if row % GOALS_OF_LINE == 0:
                line = name(source)
            writer.writerow([document, line, f'{name(source)} {row}',
                             source.choice(['kyllä', 'osittain', 'osittain', 'ei']),
                             score(source), sentence(source, 12)])


if __name__ == '__main__':
    main()
