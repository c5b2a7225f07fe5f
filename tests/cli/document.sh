#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# The evaluation summary of a real county; the figures were read off the document by eye.
. "$(dirname -- "$0")/lib.sh"

[ -r "$document" ] || skip_all 'the real document is not here'

count ()
{
  query "$@" id | wc -l | tr -d ' '
}

exits 'import' 0 import l.linjaus "$document" --language fi
exits 'tree' 0 tree l.linjaus --format csv
cp out tree.csv
is 'columns of the tree' "$(head -n 1 tree.csv | tr -d '\r')" \
  'id,parent,depth,kind,number,title,achieved,score,qualifier,goals,source_line'
is 'scores' "$(count tree.csv score!=)" 167
is 'rows with a score' "$(query tree.csv score!= source_line | sort -u | wc -l | tr -d ' ')" 165
is 'scored sub-goals' "$(count tree.csv kind=sub-goal score!=)" 24
is 'parts' "$(count tree.csv kind=part)" 4
is 'parts in order' "$(query tree.csv kind=part source_line score)" '742 2
742 4
743 3
743 2'
is 'goals with parts have no score' \
  "$(query tree.csv kind=goal source_line=742 score)$(query tree.csv kind=goal source_line=743 score)" ''
is 'yes' "$(count tree.csv achieved=yes)" 13
is 'partly' "$(count tree.csv achieved=partly)" 29
is 'no' "$(count tree.csv achieved=no)" 1
is 'achieved is told of goals only' "$(count tree.csv achieved!= kind!=goal)" 0
is 'parenthesised' "$(query tree.csv qualifier=parenthesised score source_line)" '5 919'
is 'documents' "$(query tree.csv kind=document title)" 'Hyvinvointialuestrategia
Palvelustrategia
Palvelutasopäätös'
is 'policy lines' "$(count tree.csv kind=policy-line)" 8
is 'service lines' "$(count tree.csv kind=service-line)" 14
is 'service areas' "$(count tree.csv kind=service-area)" 4
is 'plans' "$(count tree.csv kind=plan)" 3
is 'guidelines' "$(count tree.csv kind=guideline)" 5
is 'goals of lines' "$(query tree.csv kind=policy-line goals | tr '\n' ' ')" '6 7 4 5 5 5 7 4 '
is 'goals of service lines' "$(query tree.csv kind=service-line goals | tr '\n' ' ')" \
  '5 5 4 6 4 5 5 8 7 4 6 9 4 5 '
is 'goals of plans' "$(query tree.csv kind=plan goals | tr '\n' ' ')" '7 5 4 '
is 'goals of guidelines' "$(query tree.csv kind=guideline goals | tr '\n' ' ')" '6 3 3 4 5 '
is 'every score stands on its line' "$(python3 "$here/lines.py" "$document" tree.csv)" ''

exits 'summary' 0 summary l.linjaus --by line --format csv
cp out summary.csv
is 'columns of the summary' "$(head -n 1 summary.csv | tr -d '\r')" \
  'document,group,goals,assessed,not_assessed,numerator,denominator,mean,yes,partly,no,score1,score2,score3,score4,score5'
is 'the eight lines' \
  "$(query summary.csv document!=Palvelutasopäätös goals numerator denominator mean yes partly no)" \
  '6 23 6 3.8 3 3 0
7 4 1 4.0 4 3 0
4 3 1 3.0 0 4 0
5 16 5 3.2 1 4 0
5 16 5 3.2 1 4 0
5 17 5 3.4 1 4 0
7 26 7 3.7 2 5 0
4 4 1 4.0 1 2 1'
is 'all goals of lines are assessed' \
  "$(query summary.csv document!=Palvelutasopäätös assessed not_assessed | tr '\n' ' ')" \
  '6 0 7 0 4 0 5 0 5 0 5 0 7 0 4 0 '
is 'the scores behind the last line' \
  "$(query summary.csv numerator=4 goals=4 score1 score2 score3 score4 score5)" '0 0 2 0 2'
is 'the five guidelines' \
  "$(query summary.csv document=Palvelutasopäätös goals assessed not_assessed numerator denominator mean)" \
  '6 0 0 3 1 3.0
3 0 0 4 1 4.0
3 0 0 5 1 5.0
4 0 0 3 1 3.0
5 0 0 3 1 3.0'
is 'achieved was not asked of guidelines' \
  "$(query summary.csv document=Palvelutasopäätös yes partly no | tr -d ' \n')" ''

exits 'summary by service line' 0 summary l.linjaus --by service-line --format csv
is 'service lines and plans' "$(query out goals numerator denominator mean)" '5 17 5 3.4
5 16 5 3.2
4 13 4 3.3
6 19 6 3.2
4 19 8 2.4
5 4 1 4.0
5 17 5 3.4
8 13 4 3.3
7 23 7 3.3
4 15 4 3.8
6 10 3 3.3
9 4 1 4.0
4 15 4 3.8
5 18 5 3.6
7 24 7 3.4
5 18 5 3.6
4 19 4 4.8'
is 'achieved was not asked of service lines' "$(query out yes partly no | tr -d ' \n')" ''
exits 'summary without parentheses' 0 summary l.linjaus --by service-line --without-qualified \
  --format csv
is 'the score in parentheses is left out' \
  "$(query out goals=7 not_assessed=1 assessed numerator denominator)" '6 19 6'
exits 'summary by score' 0 summary l.linjaus --by service-line --rule scores --format csv
is 'every score counts for itself' "$(query out | sed -n 5p; query out numerator denominator | sed -n 5p)" \
  '
5 2'
exits 'summary by sub-goal' 0 summary l.linjaus --by service-line --rule subgoals --format csv
is 'only sub-goals count' "$(query out mean!= numerator denominator mean)" '107 24 4.5'
exits 'summary by document' 0 summary l.linjaus --by document --format csv
is 'the guidelines vote with their scores' "$(query out document=Palvelutasopäätös numerator denominator mean)" \
  '18 5 3.6'
exits 'summary of one document' 0 summary l.linjaus --document alvelustrateg --format csv
is 'only its lines' "$(query out goals | tr '\n' ' ')" '5 5 7 4 '

exits 'audit' 0 audit l.linjaus --format csv
cp out audit.csv
is 'columns of the audit' "$(head -n 1 audit.csv | tr -d '\r')" \
  'document,group,figure,published,computed,n,verdict,source_line'
is 'averages: one differs' "$(query audit.csv figure=average published computed n verdict source_line)" \
  '3.8 3.8 6 agrees 348
4.0 4.0 7 agrees 349
3.0 3.0 4 agrees 350
3.2 3.2 5 agrees 351
3.4 3.2 5 differs 455
3.4 3.4 5 agrees 456
3.7 3.7 7 agrees 457
4.0 4.0 4 agrees 458'
is 'scores of guidelines agree' "$(query audit.csv figure=score published computed verdict)" \
  '3 3 agrees
4 4 agrees
5 5 agrees
3 3 agrees
3 3 agrees'
is 'what guidelines achieved cannot be checked' \
  "$(query audit.csv document=Palvelutasopäätös figure=yes verdict
    query audit.csv document=Palvelutasopäätös figure=partly verdict)" \
  "$(for _ in 1 2 3 4 5 6 7 8 9 10; do echo cannot-be-checked; done)"
is 'counts of lines agree' \
  "$(query audit.csv document!=Palvelutasopäätös figure=goals verdict | sort | uniq -c | tr -s ' ')" ' 8 agrees'
is 'total that the rows do not reach' "$(query audit.csv figure=total published=264 verdict)" cannot-be-checked
is 'measures are not in the document' "$(query audit.csv figure=total published=90 computed verdict)" \
  '0 cannot-be-checked'

id=$(query tree.csv kind=policy-line id | sed -n 5p)
exits 'why' 0 why l.linjaus --element "$id"
has 'why shows the fraction' out '16'
exits 'chart' 0 chart l.linjaus --kind averages -o l.pdf --language fi
is 'chart is a PDF' "$(head -c 5 l.pdf)" '%PDF-'
for kind in distribution achieved progress; do
  exits "chart of $kind" 0 chart l.linjaus --kind "$kind" -o "$kind.pdf" --language sv
  is "chart of $kind is a PDF" "$(head -c 5 "$kind.pdf")" '%PDF-'
  has "chart of $kind is told" out Stapeldiagram
done
exits 'heat map' 0 chart l.linjaus --kind heat-map --by service-line -o heat.pdf --language sv
has 'heat map is told' out Värmekarta
exits 'change without an earlier round' 1 chart l.linjaus --kind change -o change.pdf
ok 'change without an earlier round: no file' [ ! -e change.pdf ]
exits 'chart as SVG' 0 chart l.linjaus --kind averages -o l.svg --document Palvelustrategia
ok 'chart is an SVG' grep -q '<svg' l.svg
exits 'chart as PNG' 0 chart l.linjaus --kind averages -o l.png --language sv
exits 'check' 0 check l.linjaus

# The same file again changes nothing; in another round it evaluates the same goals.
exits 'export' 0 export l.linjaus -o one.json
exits 'import again' 0 import l.linjaus "$document" --language fi
has 'import again says so' out 'nothing changed'
exits 'export again' 0 export l.linjaus -o two.json
ok 'the same workbook gives the same bytes' cmp one.json two.json
exits 'tree again' 0 tree l.linjaus --format csv
ok 'the tree is the same' cmp out tree.csv
exits 'import into a second round' 0 import l.linjaus "$document" --language fi --round Toinen
exits 'tree of the second round' 0 tree l.linjaus --round Toinen --format csv
ok 'the same goals are evaluated' cmp out tree.csv

# What export writes, import reads back into a new workbook, ids and all.
exits 'import of the export' 0 import copy.linjaus two.json --as json
exits 'export of the copy' 0 export copy.linjaus -o copy.json
ok 'nothing is lost or added' cmp copy.json two.json
exits 'CSV export' 0 export l.linjaus -o l.csv
exits 'CSV import' 0 import csv.linjaus l.csv
exits 'tree of the CSV' 0 tree csv.linjaus --format csv
is 'scores of the CSV' "$(query out score!= score achieved | sort | uniq -c)" \
  "$(query tree.csv score!= score achieved | sort | uniq -c)"

finish
