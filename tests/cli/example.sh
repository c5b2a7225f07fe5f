#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# The example workbook has the shape and the figures of the real document, not its words.
. "$(dirname -- "$0")/lib.sh"

[ -r "$samples/example.json" ] || skip_all 'no example'

exits 'import' 0 import example.linjaus "$samples/example.json" --as json
exits 'check' 0 check example.linjaus
exits 'tree' 0 tree example.linjaus --format csv
cp out example.csv
is 'scores' "$(query example.csv score!= id | wc -l | tr -d ' ')" 167
exits 'summary' 0 summary example.linjaus --format csv
is 'averages of the lines' "$(query out mean | tr '\n' ' ')" \
  '3.8 4.0 3.0 3.2 3.2 3.4 3.7 4.0 3.0 4.0 5.0 3.0 3.0 '
# 43 goals and five scored guidelines: (154 + 18) / 48.
exits 'heat map' 0 chart example.linjaus --kind heat-map -o heat.png --language en
has 'heat map: all rows' out \
  'All rows: 3.6, n 48; 1: 0, 2: 0, 3: 25, 4: 18, 5: 5; not assessed: 0.'
means () { grep -o ': [1-5]\.[0-9]\**,' out | tr -dc '0-9.\n' | head -n 13 | tr '\n' ' '; }
is 'rows in the order of the tree' "$(means)" \
  '3.8 4.0 3.0 3.2 3.2 3.4 3.7 4.0 3.0 4.0 5.0 3.0 3.0 '
exits 'the tree is the order that is not asked for' 0 chart example.linjaus --kind averages \
  -o tree.svg --language en --order tree
is 'rows in the order of the tree, as asked' "$(means)" \
  '3.8 4.0 3.0 3.2 3.2 3.4 3.7 4.0 3.0 4.0 5.0 3.0 3.0 '
exits 'by value' 0 chart example.linjaus --kind averages -o value.svg --language en --order value
is 'highest first' "$(means)" '5.0 4.0 4.0 4.0 3.8 3.7 3.4 3.2 3.2 3.0 3.0 3.0 3.0 '
has 'a row by value says its document' out '(Palvelutasopäätös): 5.0'
exits 'audit' 0 audit example.linjaus --format csv
is 'one average is wrong on purpose' "$(query out figure=average verdict=differs published computed)" '3.4 3.2'
for language in fi sv en; do
  exits "summary in $language" 0 summary example.linjaus --language "$language"
done
exits 'summary in Finnish' 0 summary example.linjaus --language fi
has 'Finnish writes a comma' out '3,8'
exits 'summary in English' 0 summary example.linjaus --language en
has 'English writes a point' out '3.8'
run_in C summary example.linjaus --format csv
cp out c.csv
run_in sv_FI.UTF-8 summary example.linjaus --format csv
ok 'machine formats do not follow the language' cmp out c.csv
for command in tree summary audit; do
  exits "$command as CSV" 0 "$command" example.linjaus --format csv
  cp out table.csv
  exits "$command as JSON" 0 "$command" example.linjaus --format json
  is "$command: JSON says what CSV says" "$(python3 "$here/same.py" table.csv out)" ''
  ok "$command: CSV ends its lines as RFC 4180 has it" not grep -q -v "$(printf '\r')\$" table.csv
done
# Names that are not ASCII, whatever the locale is called.
for locale in C POSIX C.UTF-8 fi_FI.UTF-8 sv_FI.ISO-8859-1; do
  run_in "$locale" import "päivä-$locale.linjaus" "$samples/example.json" --round 'Väliarvio å'
  is "$locale: import" "$status" 0
  run_in "$locale" summary "päivä-$locale.linjaus" --round 'Väliarvio å' --document strategi \
    --format csv
  is "$locale: averages" "$(query out mean | tr '\n' ' ')" '3.8 4.0 3.0 3.2 3.2 3.4 3.7 4.0 '
  run_in "$locale" summary "päivä-$locale.linjaus" --round 'Väliarviö'
  is "$locale: no such round" "$status" 1
  has "$locale: names the round there is" err 'Väliarvio å'
  run_in "$locale" chart "päivä-$locale.linjaus" --kind averages -o "kuvä-$locale.pdf"
  ok "$locale: chart" [ -s "kuvä-$locale.pdf" ]
done

# Another round is read from when it was made, and by its name.
exits 'import into another round' 0 import example.linjaus "$samples/example.json" --round Toinen
exits 'the new round is the current one' 0 tree example.linjaus --format csv
cp out second.csv
exits 'it has a name' 0 tree example.linjaus --format csv --round Toinen
ok 'it is the same by name' cmp out second.csv

# Internal notes leave only when they are asked for.
sed 's/"published": {/"note": {"fi": "Salaisuus"}, "published": {/' "$samples/example.json" >note.json
exits 'import of notes' 0 import note.linjaus note.json
for format in json csv; do
  exits "export as $format" 0 export note.linjaus -o "plain.$format"
  lacks "no note in $format" "plain.$format" Salaisuus
  exits "export as $format with notes" 0 export note.linjaus -o "notes.$format" --notes
  has "notes in $format" "notes.$format" Salaisuus
done

exits 'import again' 0 import example.linjaus "$samples/example.json" --as json
has 'import again says so' out 'nothing changed'

if [ -r "$document" ]; then
  exits 'the real document' 0 import real.linjaus "$document" --language fi
  run tree real.linjaus --format csv
  for columns in 'kind depth' 'achieved score qualifier' 'kind goals'; do
    # shellcheck disable=SC2086 # The columns are words.
    is "the same $columns" "$(query example.csv $columns)" "$(query out $columns)"
  done
else
  skip 'the same shape as the real document' 'it is not here'
fi

finish
