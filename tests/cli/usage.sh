#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# How the program is called: help, version, wrong use, languages, standard output.
. "$(dirname -- "$0")/lib.sh"

commands='import tree summary why audit chart export check report agenda sheet'

exits 'help' 0 --help
for command in $commands; do
  has "help names $command" out "  $command "
done
exits 'short help' 0 -h
exits 'version' 0 --version
ok 'version is a number' grep -q -x 'linjaus-cli [0-9]*\.[0-9]*\.[0-9]*' out
for command in $commands; do
  exits "help of $command" 0 "$command" --help
  has "help of $command shows its use" out "linjaus-cli $command"
  exits "version of $command" 0 "$command" --version
  has "version of $command is the program's" out 'linjaus-cli '
  exits "$command without a workbook" 2 "$command"
  exits "$command with an unknown option" 2 "$command" --no-such-option a.linjaus
  is "$command printed nothing" "$(cat out)" ''
done
exits 'help anywhere' 0 tree a.linjaus --help

exits 'no command' 2
exits 'unknown command' 2 no-such-command a.linjaus
has 'unknown command is named' err no-such-command
for command in survey indicators programme; do
  exits "$command of a later version" 2 "$command" a.linjaus
  has "$command is refused by name" err "$command"
done

exits 'workbook without a name' 2 tree ''
exits 'import without a file' 2 import a.linjaus
exits 'two workbooks' 2 tree a.linjaus b.linjaus
has 'the second is named' err b.linjaus
exits 'unknown format' 2 tree a.linjaus --format yaml
has 'formats are named' err 'text, csv, json'
exits 'unknown language' 2 tree a.linjaus --language de
has 'languages are named' err 'fi, sv, en'
exits 'unknown rule' 2 summary a.linjaus --rule median
has 'rules are named' err 'goals, scores, subgoals'
exits 'unknown grouping' 2 summary a.linjaus --by week
has 'groupings are named' err 'line, service-line, service-area, document, spearhead'
exits 'unknown importer' 2 import a.linjaus b.txt --as pdf
has 'importers are named' err 'auto, tables'
for format in outline xlsx ods; do
  exits "import as $format of a later version" 2 import a.linjaus b.txt --as "$format"
  has "import as $format is refused by name" err "$format"
done
exits 'chart without a kind' 2 chart a.linjaus -o a.pdf
has 'the missing option is named' err kind
exits 'unknown chart' 2 chart a.linjaus --kind pie -o a.pdf
has 'charts are named' err 'averages, distribution, achieved, change, progress, heat-map'
exits 'unknown order' 2 chart a.linjaus --kind averages --order name -o a.pdf
has 'orders are named' err 'tree, value'
exits 'only charts have an order' 2 summary a.linjaus --order value
exits 'chart without a file' 2 chart a.linjaus --kind averages
exits 'unknown picture' 2 chart a.linjaus --kind averages -o a.gif
has 'pictures are named' err '.pdf, .svg, .png'
exits 'export without a file' 2 export a.linjaus
exits 'export without an ending' 2 export a.linjaus -o export
for format in xlsx ods html; do
  exits "export as $format of a later version" 2 export a.linjaus -o "a.$format"
  has "export as $format is refused by name" err "$format"
done
exits 'why without an element' 2 why a.linjaus
exits 'why of a word' 2 why a.linjaus --element first
ok 'wrong use wrote nothing' [ "$(echo *)" = 'err out' ]

# The language follows the names alone; no locale has to be generated.
for locale in C POSIX C.UTF-8 de_DE.UTF-8; do
  run_in "$locale" --help
  has "$locale speaks English" out 'Usage: linjaus-cli'
done
run_in fi_FI.UTF-8 --help
has 'fi_FI speaks Finnish' out 'Käyttö: linjaus-cli'
run_in sv_SE --help
has 'sv_SE speaks Swedish' out 'Användning: linjaus-cli'
run_in fi_FI.UTF-8 tree --format yaml a.linjaus
is 'fi_FI, not generated: exit status' "$status" 2
ok 'fi_FI, not generated: UTF-8' iconv -f UTF-8 -t UTF-8 -o converted err

# An installed tree may be moved: the catalogue is looked for beside the program.
mkdir -p moved/bin moved/share/locale/fi/LC_MESSAGES
cp "$cli" moved/bin/linjaus-cli
cat >fi.po <<'END'
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\n"
msgid "Commands:"
msgstr "Täällä löytyvät:"
END
msgfmt -o moved/share/locale/fi/LC_MESSAGES/linjaus.mo fi.po
program=$cli
cli=$work/moved/bin/linjaus-cli
run_in fi_FI.UTF-8 --help
has 'moved, speaks Finnish' out 'Täällä löytyvät:'
run_in C --help
has 'moved, speaks English' out 'Commands:'
rm moved/share/locale/fi/LC_MESSAGES/linjaus.mo
run_in fi_FI.UTF-8 --help
has 'no catalogue, speaks English' out 'Usage: linjaus-cli'
cli=$program

if [ -w /dev/full ]; then
  status=0
  "$cli" --help >/dev/full 2>err || status=$?
  is 'full disk behind standard output: exit status' "$status" 1
  has 'full disk is told' err 'standard output'
else
  skip 'full disk behind standard output' 'no /dev/full'
fi
{
  sleep 0.2
  "$cli" --help 2>err
} | true
is 'a reader who went away is no matter' "$(cat err)" ''

finish
