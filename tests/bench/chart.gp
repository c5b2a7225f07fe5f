# SPDX-License-Identifier: EUPL-1.2
# The chart of averages per policy line, as gnuplot draws it from the summary.
set terminal pdfcairo size 21cm,29.7cm font "Noto Sans,10"
set output "rival.pdf"
set datafile separator comma
set title "Averages per policy line"
set style fill solid
set boxwidth 0.7
set xrange [1:5]
set yrange [:] reverse
set grid xtics
unset key
plot "averages.csv" skip 1 using (0):0:(0):8:($0-0.35):($0+0.35):ytic(2) with boxxyerror, \
  "" skip 1 using 8:0:(sprintf ("%.1f", $8)) with labels left offset 0.5,0
