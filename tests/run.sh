#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Installs what is missing, builds, and runs every test: all suites in _build, and the suites core
# and cli once more in _build-asan under AddressSanitizer and UndefinedBehaviorSanitizer. Ends with
# one line "N passed, N failed" (", N skipped" may follow).
set -u
cd "$(dirname "$0")/.." || exit 1
. src/packages.sh
install_packages "$build_packages $test_packages" || exit 1

build () {
  folder=$1
  shift
  if [ ! -f "$folder/build.ninja" ]; then
    meson setup "$folder" "$@" || return 1
  elif [ ! -f "$folder/configured-for-tests" ]; then
    # Configured by src/run.sh, maybe before what the tests want was installed.
    meson setup --reconfigure "$folder" "$@" || return 1
  fi
  touch "$folder/configured-for-tests"
  ninja -C "$folder"
}

# Adds up the test cases of one run from the report that meson writes.
count () {
  report=$1/meson-logs/testlog$2.junit.xml
  [ -f "$report" ] || { failed=$((failed + 1)); return; }
  # One element a line, whatever the report's own lines are.
  sed 's/></>\n</g' "$report" >"$report.lines"
  cases=$(grep -c '<testcase' "$report.lines")
  bad=$(grep -c -E '<(failure|error)' "$report.lines")
  left_out=$(grep -c '<skipped' "$report.lines")
  grep -B 1 -E '<(failure|error)' "$report.lines" \
    | sed -n 's/^<testcase name="\([^"]*\)" classname="[^"]*:\([^"]*\)".*/Failed: \2: \1/p' \
    >>"$failures"
  failed=$((failed + bad))
  skipped=$((skipped + left_out))
  passed=$((passed + cases - bad - left_out))
}

passed=0 failed=0 skipped=0
failures=$(mktemp)
trap 'rm -f "$failures"' EXIT

if build _build; then
  meson test -C _build --no-rebuild --print-errorlogs || status=1
  count _build ''
else
  failed=$((failed + 1))
fi

if build _build-asan -Db_sanitize=address,undefined -Db_lundef=false -Dbuildtype=debugoptimized; then
  meson test -C _build-asan --no-rebuild --print-errorlogs --setup asan || status=1
  count _build-asan -asan
else
  failed=$((failed + 1))
fi

# A run that failed without a failing case, by its time limit for example.
[ "${status:-0}" -eq 0 ] || [ "$failed" -gt 0 ] || failed=1

# Once more at the end, by name: of a long log the last lines are what is kept.
cat "$failures"
if [ "$skipped" -gt 0 ]; then
  echo "$passed passed, $failed failed, $skipped skipped"
else
  echo "$passed passed, $failed failed"
fi
[ "$failed" -eq 0 ]
