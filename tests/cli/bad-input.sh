#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Damaged files are errors that name file and line; nothing is written then.
. "$(dirname -- "$0")/lib.sh"

header='Strategia,Linjaus,Tavoite,Tavoite saavutettu?,Arviointi (1-5),Sanallinen arviointi'
mkdir books

# A name, a file and words of the message; the line is one of the words where there is one.
refused ()
{
  title=$1
  file=$2
  shift 2
  exits "$title" 1 import books/new.linjaus "$file"
  has "$title: the file is named" err "$file"
  for word; do
    has "$title: says $word" err "$word"
  done
  is "$title: nothing is made" "$(ls books)" ''
}

refused 'missing file' missing.csv
mkdir folder.csv
refused 'directory' folder.csv
: >empty.csv
refused 'empty file' empty.csv
printf '\357\273\277' >mark.csv
refused 'nothing but a mark' mark.csv
printf '%s\nA,B,C,kyll\303\244,4,x\nA,B,D\000,ei,3,y\n' "$header" >nul.csv
refused 'NUL byte' nul.csv 'line 3'
printf '%%PDF-1.7\n%s\n' "$header" >report.pdf
refused 'PDF' report.pdf PDF
printf 'PK\003\004\024\000\000\000\000\000not a spreadsheet' >unknown.zip
refused 'unknown zip' unknown.zip
printf '%s\nA,B,C,kyll\303\244,4,x\nA,B,"never closed,ei,3,y\n' "$header" >quote.csv
refused 'quote never closed' quote.csv 'line 3'
{
  printf '%s\nA,B,C,ei,4,"' "$header"
  head -c 1100000 /dev/zero | tr '\0' x
  printf '"\n'
} >cell.csv
refused 'cell over 1 MiB' cell.csv 'line 2'
printf 'Nothing here\nis a table of goals.\n' >prose.txt
refused 'nothing recognised' prose.txt
printf 'one,two\n1,2\n' >columns.csv
refused 'no known column' columns.csv
printf '%s\nA,B,C,kyll\303\244,4,x\nA,B,D,ei,3,\344\344\n' "$header" >mixed.csv
refused 'invalid byte in UTF-8' mixed.csv 'line 3'
printf '%s\nA,B,C,ei,4,\201\215\n' "$header" >neither.csv
refused 'neither UTF-8 nor Windows-1252' neither.csv 'line 2'
printf '{"format": "linjaus", "version": 1,' >half.json
refused 'half a JSON file' half.json
{
  printf 'Strategia\n'
  head -c 68000000 /dev/zero | tr '\0' x
} >long.txt
refused 'line over 64 MiB' long.txt 'line 2'
rm long.txt
printf '[]\n' >list.json
refused 'JSON of something else' list.json

# Spreadsheets are known and refused by name until a later version.
python3 - <<'END'
import zipfile

with zipfile.ZipFile("later.xlsx", "w") as file:
    file.writestr("[Content_Types].xml", "<Types/>")
    file.writestr("xl/workbook.xml", "<workbook/>")
with zipfile.ZipFile("later.ods", "w") as file:
    file.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    file.writestr("content.xml", "<document/>")
END
for format in xlsx ods; do
  exits "$format of a later version" 2 import books/new.linjaus "later.$format"
  has "$format is refused by name" err " $format "
  is "$format: nothing is made" "$(ls books)" ''
done

# All or nothing: one bad file among good ones.
printf '%s\nA,B,C,ei,4,x\n' "$header" >good.csv
exits 'bad file after a good one' 1 import books/new.linjaus good.csv quote.csv
is 'the good one is not written either' "$(ls books)" ''
exits 'good file' 0 import books/one.linjaus good.csv
before=$(fingerprint books/one.linjaus)
exits 'bad file into a workbook' 1 import books/one.linjaus quote.csv
is 'the workbook is as it was' "$(fingerprint books/one.linjaus)" "$before"
exits 'dry run' 0 import books/dry.linjaus good.csv --dry-run
ok 'a dry run makes nothing' [ ! -e books/dry.linjaus ]
printf '%s\nA,B,E,ei,2,z\n' "$header" >more.csv
exits 'dry run into a workbook' 0 import books/one.linjaus good.csv more.csv --dry-run
is 'a dry run changes nothing' "$(fingerprint books/one.linjaus)" "$before"

# A wrong value is a finding: the goal stays without it, the rest is committed.
cat >values.csv <<'END'
Strategia;Linjaus;Tavoite;Tavoite saavutettu?;Arviointi (1-5);Sanallinen arviointi
Oma;Eka;Seitsemän;kyllä;7;a
Oma;Eka;Puolikas;osittain;4,5;b
Oma;Eka;Sana;ei;erinomainen;c
Oma;Eka;Vajaa;kyllä
Oma;Eka;Liikaa;kyllä;3;d;e
Oma;Eka;Ehkä;ehkä;2;f
Oma;Eka;Hyvä;kyllä;5;g
END
exits 'wrong values' 0 import books/values.linjaus values.csv
for line in 2 3 4 5 6 7; do
  ok "line $line is a finding" grep -q "line $line\b" out
done
run tree books/values.linjaus --format csv
is 'every goal is kept, with what could be read' "$(query out kind=goal title achieved score)" \
  'Seitsemän yes 
Puolikas partly 
Sana no 
Vajaa yes 
Liikaa yes 3
Ehkä  2
Hyvä yes 5'

# A text cannot command the terminal; what programs read is exact.
printf '{"format": "linjaus", "version": 1, "rounds": [{"id": 1, "name": "R"}], "elements": [%s]}\n' \
  '{"id": 1, "kind": "document", "title": {"fi": "D\u001b[31m\u0007\u009b2J"}}' >escape.json
exits 'a text with commands of a terminal' 0 import books/escape.linjaus escape.json
exits 'shown to people' 0 tree books/escape.linjaus
ok 'no control character is shown' test "$(tr -d '\n\t' <out | LC_ALL=C.UTF-8 grep -c '[[:cntrl:]]')" = 0
exits 'given to programs' 0 tree books/escape.linjaus --format csv
ok 'the text is as it was' grep -q "$(printf 'D\033\\[31m\007')" out

finish
