#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# The arithmetic as the command line shows it; every expected value is worked out by hand.
. "$(dirname -- "$0")/lib.sh"

# goals LINE SCORE...: rows of one policy line.
goals ()
{
  line=$1
  shift
  for score; do
    n_goals=$((n_goals + 1))
    echo "Oma,$line,Tavoite $n_goals,kyllä,$score,teksti"
  done
}

n_goals=0
{
  echo 'Strategia,Linjaus,Tavoite,Tavoite saavutettu?,Arviointi (1-5),Sanallinen arviointi'
  goals Neljännes 2 2 2 3
  goals Kolmas 3 3 3 4
  goals Kaksikymmentä 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 3
  goals Vajaa 4 '' 5
  goals Sulkeissa '(5)' 3
  goals Tyhjä '' ''
} >goals.csv

exits 'import' 0 import l.linjaus goals.csv
exits 'summary' 0 summary l.linjaus --format csv
is 'fractions in lowest terms, rounded half up' \
  "$(query out group goals assessed not_assessed numerator denominator mean)" \
  'Neljännes 4 4 0 9 4 2.3
Kolmas 4 4 0 13 4 3.3
Kaksikymmentä 20 20 0 41 20 2.1
Vajaa 3 2 1 9 2 4.5
Sulkeissa 2 2 0 4 1 4.0
Tyhjä 2 0 2   '
is 'printed scores behind them' "$(query out group=Vajaa score1 score2 score3 score4 score5)" '0 0 0 1 1'
is 'achieved stands for itself' "$(query out yes partly no | tr '\n' ' ')" \
  '4 0 0 4 0 0 20 0 0 3 0 0 2 0 0 2 0 0 '
exits 'summary without parentheses' 0 summary l.linjaus --without-qualified --format csv
is 'a score in parentheses is left out and counted' \
  "$(query out group=Sulkeissa goals assessed not_assessed numerator denominator mean)" '2 1 1 3 1 3.0'
exits 'tree' 0 tree l.linjaus --format csv
is 'a score in parentheses is told' "$(query out qualifier=parenthesised score)" 5
exits 'summary of the document' 0 summary l.linjaus --by document --format csv
is 'one goal, one vote' "$(query out goals assessed not_assessed numerator denominator mean)" \
  '35 32 3 5 2 2.5'

for language in fi sv; do
  exits "summary in $language" 0 summary l.linjaus --language "$language"
  for mean in 2,3 3,3 2,1 4,5 4,0; do
    has "$language writes $mean" out " $mean "
  done
done
exits 'summary in English' 0 summary l.linjaus --language en
for mean in 2.3 3.3 2.1 4.5 4.0; do
  has "English writes $mean" out " $mean "
done

id=$(run tree l.linjaus --format csv; query out title=Neljännes id)
exits 'why' 0 why l.linjaus --element "$id" --language fi
has 'why tells the fraction' out '9/4'
has 'why tells the average' out '2,3'
exits 'why in English' 0 why l.linjaus --element "$id" --language en
has 'why tells the average with a point' out '2.3'

finish
