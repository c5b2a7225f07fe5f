#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# What is no whole workbook of ours is refused and never written to, not even by opening it.
. "$(dirname -- "$0")/lib.sh"

printf 'Strategia,Linjaus,Tavoite,Arviointi (1-5)\nA,B,C,4\nA,B,D,3\n' >goals.csv
exits 'workbook to spoil' 0 import good.linjaus goals.csv --round Eka
lacks 'what is not asked is not told' out achieved
exits 'check of a whole workbook' 0 check good.linjaus
is 'check says ok' "$(cat out)" ok

# Every command refuses the workbook and leaves it alone.
refused ()
{
  title=$1
  book=$2
  before=$(fingerprint "$book")
  for command in tree summary audit check 'why --element 1' 'chart --kind averages -o x.pdf' \
    'export -o x.csv'; do
    # shellcheck disable=SC2086 # A command and its options are words.
    run ${command%% *} "$book" ${command#"${command%% *}"}
    is "$title: ${command%% *} fails" "$status" 1
    has "$title: ${command%% *} names it" err "$book"
  done
  exits "$title: import fails" 1 import "$book" goals.csv
  exits "$title: dry run fails" 1 import "$book" goals.csv --dry-run
  is "$title: untouched" "$(fingerprint "$book")" "$before"
  is "$title: nothing beside it" "$(ls "$book"*)" "$book"
  ok "$title: nothing written" [ ! -e x.pdf ] && [ ! -e x.csv ]
}

head -c 6000 good.linjaus >truncated.linjaus
refused 'truncated' truncated.linjaus
head -c 50 good.linjaus >stump.linjaus
refused 'only a stump' stump.linjaus
printf 'This is a letter, not a workbook.\n' >letter.linjaus
refused 'text file' letter.linjaus
if command -v sqlite3 >/dev/null; then
  sqlite3 foreign.linjaus 'CREATE TABLE other (a); INSERT INTO other VALUES (1);'
  refused 'database of another program' foreign.linjaus
  cp good.linjaus newer.linjaus
  sqlite3 newer.linjaus 'PRAGMA user_version = 1000;'
  refused 'newer workbook' newer.linjaus
else
  skip 'database of another program' 'no sqlite3'
  skip 'newer workbook' 'no sqlite3'
fi

# Damage further in shows when the whole file is read.
cp good.linjaus spoilt.linjaus
pages=$(($(stat -c %s good.linjaus) / 4096))
page=1
while [ "$page" -lt "$pages" ]; do
  printf '\252\252\252\252' | dd of=spoilt.linjaus bs=1 seek=$((page * 4096)) conv=notrunc 2>/dev/null
  page=$((page + 1))
done
run check spoilt.linjaus
is 'check of a spoilt workbook: exit status' "$status" 1
not_ok=$(grep -c -x ok out)
is 'check of a spoilt workbook does not say ok' "$not_ok" 0

mkdir folder.linjaus
exits 'folder as workbook' 1 tree folder.linjaus
exits 'import into a folder' 1 import folder.linjaus goals.csv
exits 'missing workbook' 1 tree missing.linjaus
has 'missing workbook is named' err missing.linjaus
ok 'reading makes no workbook' [ ! -e missing.linjaus ]
exits 'workbook in a missing folder' 1 import missing/new.linjaus goals.csv
exits 'unknown round' 1 tree good.linjaus --round 'No such round'
has 'the rounds are named' err Eka
exits 'unknown element' 1 why good.linjaus --element 1
exits 'unknown document' 1 summary good.linjaus --document 'No such document'

# Reading leaves no trace.
before=$(fingerprint good.linjaus)
for command in tree summary audit check; do
  exits "$command reads" 0 "$command" good.linjaus
done
exits 'chart reads' 0 chart good.linjaus --kind averages -o good.pdf
exits 'export reads' 0 export good.linjaus -o good.json
is 'reading leaves the workbook as it was' "$(fingerprint good.linjaus)" "$before"

# Somebody else is writing.
if command -v sqlite3 >/dev/null; then
  {
    echo 'BEGIN EXCLUSIVE;'
    sleep 4
  } | sqlite3 good.linjaus &
  sleep 1
  exits 'workbook in use' 1 import good.linjaus goals.csv --round Toka
  has 'workbook in use: named' err good.linjaus
  wait
  exits 'workbook free again' 0 check good.linjaus
else
  skip 'workbook in use' 'no sqlite3'
fi

# Somebody else has it open: reading goes on, writing does not.
before=$(fingerprint good.linjaus)
printf '%s\n' '[lock]' 'user=Aino' 'machine=elsewhere' 'process=77' 'since=1737100000000000' \
  'token=x' >.good.linjaus.lock
exits 'import into an open workbook' 1 import good.linjaus goals.csv --round Toka
has 'import into an open workbook: who' err 'Aino on elsewhere (process 77)'
is 'import into an open workbook: nothing written' "$(fingerprint good.linjaus)" "$before"
exits 'reading an open workbook' 0 tree good.linjaus
rm .good.linjaus.lock

# A disk that is full, and one that cannot be written.
if can_mount; then
  # shellcheck disable=SC2016 # Expanded by the inner shell.
  private sh -c 'mount -t tmpfs -o size=64k none mnt
    "$1" import mnt/new.linjaus goals.csv >out 2>err; echo $? >status; ls mnt >left' sh "$cli"
  is 'full disk: exit status' "$(cat status)" 1
  has 'full disk: the workbook is named' err new.linjaus
  is 'full disk: nothing is left' "$(cat left)" ''
  # shellcheck disable=SC2016
  private sh -c 'mount -t tmpfs -o size=16k none mnt; head -c 20000 /dev/zero >mnt/filler
    for output in chart.pdf chart.svg chart.png export.csv export.json; do
      case $output in
        chart.*) "$1" chart good.linjaus --kind averages -o "mnt/$output" >out 2>err-$output ;;
        export.*) "$1" export good.linjaus -o "mnt/$output" >out 2>err-$output ;;
      esac
      echo "$output $?"
    done >status; ls mnt >left' sh "$cli" 2>/dev/null
  is 'full disk, outputs: exit status' "$(cat status)" 'chart.pdf 1
chart.svg 1
chart.png 1
export.csv 1
export.json 1'
  is 'full disk, outputs: none is left in half' "$(cat left)" filler
  for output in chart.pdf chart.svg chart.png export.csv export.json; do
    has "full disk, $output is named" "err-$output" "$output"
  done
  # shellcheck disable=SC2016
  private sh -c 'mount -t tmpfs none mnt; cp good.linjaus mnt; mount -o remount,ro mnt
    "$1" import mnt/new.linjaus goals.csv >out 2>err; echo $? >status
    "$1" import mnt/good.linjaus goals.csv --round other >out2 2>err2; echo $? >status2
    "$1" tree mnt/good.linjaus --format csv >out3 2>err3; echo $? >status3' sh "$cli"
  is 'read-only folder, new workbook: exit status' "$(cat status)" 1
  has 'read-only folder, new workbook: named' err new.linjaus
  is 'read-only folder, old workbook: exit status' "$(cat status2)" 1
  has 'read-only folder, old workbook: named' err2 good.linjaus
  is 'read-only folder: reading works' "$(cat status3)" 0
  is 'read-only folder: what is read' "$(query out3 kind=goal title score)" 'C 4
D 3'
else
  skip 'full disk' 'mounts are not allowed'
  skip 'read-only folder' 'mounts are not allowed'
fi
for file in /dev/full; do
  if [ -w "$file" ]; then
    status=0
    "$cli" tree good.linjaus --format csv >"$file" 2>err || status=$?
    is 'full disk behind standard output: exit status' "$status" 1
    has 'full disk behind standard output: said' err 'standard output'
    status=0
    "$cli" import unsaid.linjaus goals.csv >"$file" 2>err || status=$?
    is 'import that cannot say its plan fails' "$status" 1
    ok 'and makes nothing' [ ! -e unsaid.linjaus ]
  fi
done

finish
