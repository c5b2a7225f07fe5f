#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Every file with words for people is in po/POTFILES.in, sorted; no entry is without a file.
set -u
cd "${1:-$(dirname "$0")/..}" || exit 2
export LC_ALL=C
command -v xgettext >/dev/null || { echo 'gettext is not installed'; exit 77; }
status=0
listed=$(grep -v '^#' po/POTFILES.in | grep .)

if [ "$listed" != "$(printf '%s\n' "$listed" | sort -u)" ]; then
  echo 'po/POTFILES.in: not sorted, or an entry stands twice'
  status=1
fi
for file in $listed; do
  [ -f "$file" ] || { echo "po/POTFILES.in: no such file: $file"; status=1; }
done
# Files that xgettext finds a message in; the same words that po/meson.build gives it.
with_words=$(
  for file in $(find src -name '*.[ch]'); do
    [ -z "$(xgettext --from-code=UTF-8 --keyword=_ --keyword=N_ --keyword=lj_tr:2 \
      --keyword=lj_ntr:2,3 --output=- "$file")" ] || echo "$file"
  done
  grep -rlE --include='*.ui' 'translatable="(yes|1|true)"' ui
  ls ui/desktop/*.in ui/desktop/*.gschema.xml
)
for file in $with_words; do
  printf '%s\n' "$listed" | grep -qxF "$file" || {
    echo "po/POTFILES.in: $file is missing"
    status=1
  }
done
exit $status
