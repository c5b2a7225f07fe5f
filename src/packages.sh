# SPDX-License-Identifier: EUPL-1.2
# What has to be installed, in one place: sourced by src/run.sh and tests/run.sh.

# Debian's names.
need_build='meson ninja-build gcc libc6-dev pkg-config gettext libglib2.0-dev libgtk-4-dev
  libsqlite3-dev libjson-glib-dev libicu-dev libcairo2-dev libpango1.0-dev fonts-noto-core
  adwaita-icon-theme shared-mime-info desktop-file-utils'
need_tests='xvfb xauth dbus dbus-x11 at-spi2-core sqlite3 appstream libxml2-utils clang-format
  poppler-utils xdotool python3 mandoc librsvg2-bin util-linux e2fsprogs'

# Elsewhere: what these packages are wanted for.
need_build_commands='meson ninja cc pkg-config msgfmt'
need_build_modules='gtk4 gio-2.0 sqlite3 json-glib-1.0 icu-i18n cairo pangocairo'
need_test_commands='xvfb-run dbus-run-session sqlite3 appstreamcli xmllint clang-format pdftotext
  xdotool python3 mandoc rsvg-convert'

# Prints those of the given packages that are not installed.
missing_packages ()
{
  for package; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] ||
      printf ' %s' "$package"
  done
}

# Runs apt-get as root; fails where that cannot be.
as_root ()
{
  if [ "$(id -u)" -eq 0 ]; then
    env DEBIAN_FRONTEND=noninteractive apt-get "$@"
  elif command -v sudo >/dev/null; then
    sudo env DEBIAN_FRONTEND=noninteractive apt-get "$@"
  else
    return 1
  fi
}

install_debian ()
{
  missing=$(missing_packages "$@")
  [ -n "$missing" ] || return 0
  echo "Installing:$missing"
  as_root -q update ||
    echo 'The list of packages could not be brought up to date; going on with the old one.' >&2
  # shellcheck disable=SC2086 # The names are words.
  as_root -q install -y --no-install-recommends $missing && return 0
  echo "Not installed:$missing" >&2
  echo 'Run this as root, or install them with: apt-get install'"$missing" >&2
  return 1
}

# Prints those of the given commands that are not there.
missing_commands ()
{
  for name; do
    command -v "$name" >/dev/null || printf ' %s' "$name"
  done
}

# Prints those of the given libraries that cannot be built with.
missing_modules ()
{
  for name; do
    pkg-config --exists "$name" 2>/dev/null || printf ' %s' "$name"
  done
}

# shellcheck disable=SC2086 # The lists are words.
name_missing ()
{
  missing=$(missing_commands $need_build_commands; missing_modules $need_build_modules)
  [ "$1" = build ] || missing=$missing$(missing_commands $need_test_commands)
  [ -n "$missing" ] || return 0
  echo "This is not Debian; install what is missing by hand:$missing" >&2
  return 1
}

# install_missing build: what building and running takes; install_missing tests: and testing.
# Nothing is done where nothing is missing.
# shellcheck disable=SC2086 # The lists are words.
install_missing ()
{
  if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    name_missing "$1"
  elif [ "$1" = build ]; then
    install_debian $need_build
  else
    install_debian $need_build $need_tests
  fi
}
