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
