#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Lists what has outgrown its room, longest first. It is for the reader and never fails: a file
# that is long because it is one thing stays.
cd "${1:-$(dirname "$0")/..}" || exit 2
echo 'Files over 300 lines:'
find src include ui tests -name '*.[ch]' -exec wc -l {} + |
  awk '$2 != "total" && $1 > 300 { print }' | sort -rn
echo 'Functions over 45 lines:'
find src -name '*.c' -exec awk '
  FNR == 1 { start = 0 }
  /^{$/ { start = FNR }
  /^}$/ { if (start && FNR - start > 46) print FNR - start - 1, FILENAME ":" start; start = 0 }
' {} + | sort -rn
exit 0
