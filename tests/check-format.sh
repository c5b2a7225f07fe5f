#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Every C file is as clang-format writes it. Other versions than 14 differ in small things.
set -u
cd "${1:-$(dirname "$0")/..}" || exit 2
program=$(command -v clang-format-14 || command -v clang-format) || {
  echo 'clang-format is not installed'
  exit 77
}
"$program" --version | grep -q 'version 14' || { echo 'not clang-format 14'; exit 77; }
find src include tests -name '*.[ch]' -print0 | sort -z | xargs -0 "$program" --dry-run -Werror
