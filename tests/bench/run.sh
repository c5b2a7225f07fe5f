#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# sh tests/bench/run.sh [10k|100k|1M]: measures Linjaus against other programs doing the same work,
# in turn, and prints the ratios of the medians. No test: it passes or fails nothing.
set -eu
cd "$(dirname "$0")/../.."
source=$PWD
. src/packages.sh
install_packages "$build_packages $test_packages gnuplot-nox"

case ${1:-100k} in
  10k | 100k | 1M) ;;
  *) echo "usage: sh tests/bench/run.sh [10k|100k|1M]" >&2; exit 2 ;;
esac

# Measured is what is shipped: optimised, without checks of debug builds.
[ -f _build-bench/build.ninja ] || meson setup _build-bench -Dbuildtype=release >/dev/null
ninja -C _build-bench >/dev/null

export GSK_RENDERER=cairo GDK_BACKEND=x11 GTK_A11Y=none GSETTINGS_BACKEND=memory LC_ALL=C.UTF-8
exec dbus-run-session -- xvfb-run -a -s '-screen 0 1280x1024x24' \
  python3 "$source/tests/bench/compare.py" "$source" "$source/_build-bench" "${1:-100k}"
