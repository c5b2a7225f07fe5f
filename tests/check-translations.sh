#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# The Finnish and Swedish catalogues are whole: every message translated, none fuzzy, formats
# kept; and they hold every message that is marked in the sources.
set -u
cd "${1:-$(dirname "$0")/..}" || exit 2
command -v msgfmt >/dev/null && command -v xgettext >/dev/null || {
  echo 'gettext is not installed'
  exit 77
}
status=0
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT

# The same words that po/meson.build gives to xgettext.
xgettext --files-from=po/POTFILES.in --output="$work/linjaus.pot" --from-code=UTF-8 \
  --keyword=_ --keyword=N_ --keyword=lj_tr:2 --keyword=lj_ntr:2,3 || exit 1
for language in fi sv; do
  msgfmt --check --output-file=/dev/null "po/$language.po" || status=1
  for what in --untranslated --only-fuzzy; do
    left=$(msgattrib "$what" --no-obsolete --no-wrap "po/$language.po" | grep -c '^msgid')
    if [ "$left" -gt 0 ]; then
      echo "po/$language.po: $((left > 1 ? left - 1 : left)) messages ($what)"
      status=1
    fi
  done
  msgcmp --use-untranslated "po/$language.po" "$work/linjaus.pot" || status=1
done
exit $status
