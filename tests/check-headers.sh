#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Every source file names its licence in the first lines.
set -u
cd "${1:-$(dirname "$0")/..}" || exit 2
status=0
for file in $(find src include ui icons po tests -type f \( -name '*.[ch]' -o -name '*.ui' \
    -o -name '*.xml' -o -name '*.xml.in' -o -name '*.desktop.in' -o -name '*.py' -o -name '*.sh' \
    -o -name '*.sql' -o -name '*.css' -o -name '*.svg' -o -name '*.po' -o -name meson.build \
    -o -name '*.[1-9]' \) ! -path 'tests/data/*') meson.build; do
  head -n 4 "$file" | grep -q 'SPDX-License-Identifier: EUPL-1.2' || {
    echo "$file: no SPDX line"
    status=1
  }
done
exit $status
