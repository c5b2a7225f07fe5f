#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# The item for an agenda and the answer sheet: what is in them is what the other commands print; what
# cannot be written is said, and leaves no file.
. "$(dirname -- "$0")/lib.sh"

for program in pdfinfo pdftotext; do
  command -v "$program" >/dev/null || skip_all 'the programs of poppler are not installed'
done

# As it is read, on one line.
words ()
{
  pdftotext -nopgbrk -raw "$1" - | tr '\n\f' '  ' | sed 's/  */ /g'
}

pages ()
{
  pdfinfo "$1" | sed -n 's/^Pages: *//p'
}

# Every document's line of the summary, as the item has to say it in English.
check_summary ()
{
  exits "summary of $1" 0 summary "$1" --by document --format csv --language "$2"
  cp out summary.csv
  words "$3" >text
  is "the averages of the summary, $1" "$(python3 - summary.csv text <<'END'
import csv, sys
text = open(sys.argv[2], encoding='utf-8').read()
for row in csv.DictReader(open(sys.argv[1], encoding='utf-8', newline='')):
    if not row['mean']:
        continue
    wanted = '%s: average %s (n ' % (row['group'], row['mean'])
    if wanted not in text:
        print('missing:', wanted)
    for key in ('goals', 'assessed'):
        if ' ' + row[key] not in text:
            print('missing:', key, row[key])
END
)" ''
}

exits 'import of the example' 0 import e.linjaus "$samples/example.json"
exits 'agenda of the example' 0 agenda e.linjaus -o e.pdf --language en
check_summary e.linjaus en e.pdf
is 'it is one page' "$(pages e.pdf)" 1
exits 'agenda for a meeting' 0 agenda e.linjaus -o m.pdf --language fi --body county-executive \
  --date 2026-02-17 --section 12 --proposal approve
words m.pdf >text
has 'the meeting' text 'Aluehallitus 17.2.2026, 12 §'
has 'the proposal' text 'Aluehallitus päättää hyväksyä strategioiden arvioinnin (2023–2025).'
exits 'agenda in Swedish' 0 agenda e.linjaus -o sv.pdf --language sv --body county-council
words sv.pdf >text
has 'the proposal in Swedish' text \
  'Välfärdsområdesfullmäktige beslutar anteckna utvärderingen av strategierna (2023–2025) för kännedom.'
for format in odt html odp; do
  exits "agenda as $format" 0 agenda e.linjaus -o "a.$format"
  ok "$format is there" [ -s "a.$format" ]
done

exits 'tree of the example' 0 tree e.linjaus --format csv --language fi
python3 -c '
import csv, sys
for row in csv.DictReader(open("out", encoding="utf-8", newline="")):
    if row["kind"] == "goal" and row["score"] and row["achieved"]:
        print(row["id"], row["score"], row["title"], sep="\n")
        break
' >goal
id=$(sed -n 1p goal)
exits 'sheet of a goal' 0 sheet e.linjaus --element "$id" -o s.pdf --language fi
words s.pdf >text
is 'one page of one goal' "$(pages s.pdf)" 1
has 'its title' text "$(sed -n 3p goal)"
has 'its score' text "Arvio $(sed -n 2p goal) – "

if [ -r "$document" ]; then
  exits 'import of the document' 0 import d.linjaus "$document" --language fi
  exits 'agenda of the document' 0 agenda d.linjaus -o d.pdf --language en
  check_summary d.linjaus fi d.pdf
  exits 'tree of the document' 0 tree d.linjaus --format csv
  n=0 long=0
  for id in $(python3 -c '
import csv
for row in csv.DictReader(open("out", encoding="utf-8", newline="")):
    if row["kind"] == "goal":
        print(row["id"])
' | head -40); do
    run sheet d.linjaus --element "$id" -o d.pdf --language sv
    [ "$status" -eq 0 ] || n=$((n + 1))
    [ "$(pages d.pdf)" = 1 ] || long=$((long + 1))
  done
  is 'every goal has a sheet' "$n" 0
  is 'of one page each' "$long" 0
else
  skip 'the real document' 'not here'
fi

exits 'a body there is not' 2 agenda e.linjaus -o no.pdf --body board
exits 'no body at all' 2 agenda e.linjaus -o no.pdf --body ''
exits 'a proposal there is not' 2 agenda e.linjaus -o no.pdf --proposal reject
exits 'a date that is none' 2 agenda e.linjaus -o no.pdf --date 17.2.2026
exits 'a format there is not' 2 agenda e.linjaus -o no.txt
exits 'a sheet of nothing' 2 sheet e.linjaus -o no.pdf
exits 'a sheet of what is not there' 1 sheet e.linjaus --element 7 -o no.pdf
has 'it is named' err 'no element 7'
exits 'no such folder' 1 agenda e.linjaus -o nowhere/no.pdf
has 'the file is named' err nowhere/no.pdf
ok 'no file is left' [ ! -e no.pdf ]

finish
