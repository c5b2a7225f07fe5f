#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Installs what is missing, builds, and opens the example. What is done already is not done again.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
build=$root/_build
cli=$build/src/cli/linjaus-cli
sample=$root/ui/samples/example.json
workbook=$build/example.linjaus
chart=$build/averages.pdf

# Whether $1 is there and not older than the files after it.
is_fresh ()
{
  made=$1
  shift
  [ -e "$made" ] && [ -z "$(find "$@" -newer "$made")" ]
}

. "$root/src/packages.sh"
install_packages "$build_packages"

[ -e "$build/build.ninja" ] || meson setup "$build" "$root"
ninja -C "$build"

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
  "$build/src/app/linjaus" --example && exit
  echo 'The window could not be opened. The example in figures:'
else
  echo 'There is no display, so no window is opened. The example in figures:'
fi
echo
if ! is_fresh "$workbook" "$sample" "$cli"; then
  rm -f "$workbook"
  "$cli" import "$workbook" "$sample" --as json >"$build/example.log"
fi
"$cli" summary "$workbook"
if ! is_fresh "$chart" "$workbook" "$cli"; then
  "$cli" chart "$workbook" --kind averages -o "$chart" >>"$build/example.log"
fi
echo
echo "The chart of the averages: $chart"
echo "The example workbook:      $workbook"
