#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Each folder of the core includes only itself and those before it in the flow; the programs see
# the public headers and their own folder, nothing else.
set -u
cd "${1:-$(dirname "$0")/..}" || exit 2
status=0

# complain PATTERN-OF-WHAT-IS-FORBIDDEN REASON FOLDER...
complain () {
  pattern=$1 reason=$2
  shift 2
  found=$(grep -rnE --include='*.[ch]' "$pattern" "$@" 2>/dev/null) || return 0
  printf '%s:\n%s\n' "$reason" "$found"
  status=1
}

later='report|export'
for folder in chart summary import store model base; do
  case $folder in
    chart) later='report|export' ;;
    summary) later='chart|report|export' ;;
    import) later='summary|chart|report|export' ;;
    store) later='import|summary|chart|report|export' ;;
    model) later='store|import|summary|chart|report|export' ;;
    base) later='model|store|import|summary|chart|report|export' ;;
  esac
  complain "^ *# *include +[\"<]($later)/" "src/core/$folder comes before what it includes" \
    "src/core/$folder"
done
complain '^ *# *include +["<]export/' 'src/core/report comes before export' src/core/report
complain '^ *# *include +["<](gtk|gdk|gsk|adwaita)' 'the core knows no GTK' src/core include
complain '^ *# *include +["<](base|model|store|import|summary|chart|report|export)/' \
  'the programs see only include/' src/cli src/app
complain '^ *# *include +["<](sqlite3|\.\./)' 'the programs see only include/' src/cli src/app
complain 'sqlite3_(prepare|step|exec|column_|bind_)' 'SQL lives in src/core/store' \
  src/core/base src/core/model src/core/import src/core/summary src/core/chart src/core/report \
  src/core/export
exit $status
