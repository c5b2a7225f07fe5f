#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# The report for the board: what is in it is what the other commands print, in every length,
# language and paper; what cannot be written is said, and leaves no file.
. "$(dirname -- "$0")/lib.sh"

for program in pdfinfo pdffonts pdftotext; do
  command -v "$program" >/dev/null || skip_all 'the programs of poppler are not installed'
done

pages ()
{
  pdfinfo "$1" | sed -n 's/^Pages: *//p'
}

# What is found in texts is said, and is no failure.
writes ()
{
  title=$1
  shift
  run "$@"
  is "$title: exit status" "$status" 0 || sed 's/^/# /' err
}

# Levels of headings never skip one on the way down.
skipped_headings ()
{
  pdfinfo -struct "$1" | sed -n 's/^ *H\([1-3]\).*/\1/p' |
    awk 'NR == 1 && $1 != 1 { print "first", $1 } $1 > last + 1 { print NR, last, $1 } { last = $1 }'
}

has_tables_with_heads ()
{
  python3 - "$here" "$1" <<'END'
import sys
sys.path.insert(0, sys.argv[1])
from pdf_tables import tables
found = tables(sys.argv[2])
bad = [table for table in found if not table or not all(kind == 'TH' for kind, _ in table[0])]
sys.exit(0 if found and not bad else 1)
END
}

# The workbook has all words; checks the report in one language against tree and summary.
check_report ()
{
  book=$1 language=$2 goal=$3 achieved=$4 score=$5 yes=$6 partly=$7 no=$8
  shift 8
  writes "report of $book in $language" report "$book" -o r.pdf --language "$language"
  exits "tree of $book in $language" 0 tree "$book" --format csv
  cp out tree.csv
  is "every evaluated goal once, $book, $language" \
    "$(python3 "$here/report_goals.py" r.pdf tree.csv "$goal" "$achieved" "$score" "$yes" "$partly" "$no")" ''
  exits "summary of $book in $language" 0 summary "$book" --format csv --language "$language"
  cp out summary.csv
  is "the figures of the summary, $book, $language" \
    "$(python3 "$here/report_summary.py" r.pdf summary.csv "$@")" ''
  ok "tagged, $book, $language" grep -q 'Tagged: *yes' "$(pdfinfo r.pdf >facts; echo facts)"
  is "headings in order, $book, $language" "$(skipped_headings r.pdf)" ''
  ok "tables with heads, $book, $language" has_tables_with_heads r.pdf
  is "fonts embedded, $book, $language" \
    "$(pdffonts r.pdf | awk 'NR > 2 && $(NF - 4) != "yes"')" ''
}

check_lengths ()
{
  writes "one page of $1" report "$1" -o one.pdf --length one-page --language fi
  is "it is one, $1" "$(pages one.pdf)" 1
  writes "ten pages of $1" report "$1" -o ten.pdf --length ten-pages --language sv
  ok "ten are not more, $1" [ "$(pages ten.pdf)" -le 10 ]
}

exits 'import of the example' 0 import e.linjaus "$samples/example.json"
check_report e.linjaus fi Tavoite Saavutettu Arvio kyllä osittain ei Linjaus Tavoitteet Keskiarvo
check_lengths e.linjaus

if [ -r "$document" ]; then
  exits 'import of the document' 0 import d.linjaus "$document" --language fi
  check_report d.linjaus fi Tavoite Saavutettu Arvio kyllä osittain ei Linjaus Tavoitteet Keskiarvo
  cp r.pdf fi.pdf
  writes 'missing texts are listed' report d.linjaus -o r.pdf --language sv
  cp err missing
  check_report d.linjaus sv Mål Uppnått Bedömning ja delvis nej 'Strategisk riktlinje' Mål Medeltal
  # What is in Finnish only is marked, and the words around it are Swedish.
  ok 'and listed' [ "$(wc -l <missing)" -gt 165 ]
  ok 'Finnish content is marked' [ "$(pdftotext -nopgbrk -raw r.pdf - | grep -c '\[fi\]')" -gt 165 ]
  is 'no Finnish words of ours' "$(pdftotext -nopgbrk -raw r.pdf - | grep -cE '^(Yhteenveto|Sisällys)')" 0
  is 'no mark in Finnish' "$(pdftotext -nopgbrk -raw fi.pdf - | grep -c '\[fi\] *$')" 0
  check_lengths d.linjaus
else
  skip 'the real document' 'not here'
fi

# As files that flow: the same goals, structure, texts of pictures; opened by LibreOffice as they
# are.
exits 'tree of the example' 0 tree e.linjaus --format csv
cp out tree.csv
for format in html odt odp; do
  exits "as $format" 0 report e.linjaus -o "flow.$format" --language fi
  is "every evaluated goal once, $format" \
    "$(python3 "$here/report_goals.py" "flow.$format" tree.csv Tavoite Saavutettu Arvio kyllä osittain ei)" ''
  is "sound, $format" "$(python3 "$here/flow_tables.py" "flow.$format")" ''
  cp "flow.$format" "again.$format"
  exits "as $format again" 0 report e.linjaus -o "flow.$format" --language fi
  ok "the same bytes, $format" cmp -s "flow.$format" "again.$format"
done
# A text goes on in the next slide, a long title moves what is below it down.
python3 - >long.csv <<'END'
title = 'Asukkaiden arjen sujuminen ja palvelujen saatavuus kaikissa kunnissa ' * 3
text = 'Palveluja on saatu nopeammin ja lähempää kotia. ' * 80
print('Strategia,Linjaus,Tavoite,Tavoite saavutettu?,Arviointi (1-5),Sanallinen arviointi')
for n in range(3):
    print(f'{title},{title},{title} {n},kyllä,{n + 2},{text[:1500 * (n + 1)]} Loppu{n}')
END
exits 'long texts' 0 import long.linjaus long.csv --language fi
writes 'as slides' report long.linjaus -o long.odp --language fi
is 'no text below a slide or over another' \
  "$(python3 "$here/slides.py" long.odp Loppu0 Loppu1 Loppu2; python3 "$here/slides.py" flow.odp)" ''
if command -v tidy >/dev/null; then
  writes 'in two languages as html' report e.linjaus -o two.html --language fi+sv
  for page in flow.html two.html; do
    is "no complaint of tidy, $page" "$(tidy -e -q "$page" 2>&1)" ''
  done
else
  skip 'tidy' 'not installed'
fi
if command -v soffice >/dev/null; then
  for format in odt odp; do
    mkdir -p "opened-$format"
    soffice "-env:UserInstallation=file://$work/office" --headless --convert-to pdf \
      --outdir "opened-$format" "flow.$format" >/dev/null 2>&1
    ok "LibreOffice opens $format" [ -s "opened-$format/flow.pdf" ]
    is "and shows every goal of $format" \
      "$(python3 "$here/shown.py" "opened-$format/flow.pdf" tree.csv)" ''
  done
else
  skip 'LibreOffice' 'not installed'
fi

for paper in a4 a4-landscape 16:9; do
  writes "paper $paper" report e.linjaus -o p.pdf --paper "$paper" --language fi+sv
done
ok '16:9 is wide' [ "$(pdfinfo p.pdf | sed -n 's/^Page size: *\([0-9]*\) x \([0-9]*\).*/\1\2/p')" = 960540 ]
writes 'in turn' report e.linjaus -o turn.pdf --language fi+sv --in-turn
ok 'both languages' [ "$(pdftotext -nopgbrk -raw turn.pdf - | grep -cE '^(Sisällys|Innehåll)$')" = 2 ]
exits 'sections' 0 report e.linjaus -o s.pdf --sections method,summary --language en
is 'only these, in this order' \
  "$(pdftotext -nopgbrk -raw s.pdf - | grep -E '^(Summary|Scale|Contents|How the averages were made)$')" \
  'How the averages were made
Summary'

exits 'a paper there is not' 2 report e.linjaus -o no.pdf --paper a3
exits 'a language there is not' 2 report e.linjaus -o no.pdf --language de
exits 'a length there is not' 2 report e.linjaus -o no.pdf --length short
exits 'a section there is not' 2 report e.linjaus -o no.pdf --sections summary,nothing
exits 'a format there is not' 2 report e.linjaus -o no.txt
exits 'no file named' 2 report e.linjaus
exits 'no such folder' 1 report e.linjaus -o nowhere/no.pdf
ok 'it names the file' grep -q nowhere/no.pdf err
exits 'no such document' 1 report e.linjaus -o no.pdf --document nowhere
ok 'no file is left' [ ! -e no.pdf ]

# Numbers in a text and its twin are the same, or the report is not written; said is which and
# where. A text that is in one language only is named, and no failure.
exits 'export' 0 export e.linjaus -o n.json
python3 - n.json <<'END'
import json, sys
with open(sys.argv[1], encoding='utf-8') as file:
    book = json.load(file)
text = next(evaluation['published'] for evaluation in book['evaluations']
            if len(evaluation.get('published', {})) > 1)
text['sv'] += ' Andelen var 3,8 procent av 22 mål.'
with open(sys.argv[1], 'w', encoding='utf-8') as file:
    json.dump(book, file)
END
exits 'import of other numbers' 0 import n.linjaus n.json
exits 'numbers differ' 1 report n.linjaus -o differ.pdf --language fi+sv
ok 'the numbers are named' grep -q '3,8; 22' err
ok 'nothing is written' [ ! -e differ.pdf ]
writes 'in one language it does not matter' report n.linjaus -o differ.pdf --language fi
rm differ.pdf
writes 'differences that are accepted' report n.linjaus -o differ.pdf --language fi+sv --accept-differences
ok 'it is written' [ -s differ.pdf ]

# Nothing to report is a report, too.
printf 'Strategy,Policy line,Goal,Goal achieved?,Score (1-5)\nPlan,Line,Goal one,,\n' >one.csv
exits 'import of one goal' 0 import one.linjaus one.csv --language en
exits 'one goal, not assessed' 0 report one.linjaus -o no.pdf --language en
ok 'it is named' [ "$(pdftotext -nopgbrk -raw no.pdf - | grep -c '^Goal one')" -ge 1 ]

finish
