# SPDX-License-Identifier: EUPL-1.2
# What has to be installed, in one place: sourced by src/run.sh and tests/run.sh.

# Debian's names.
build_packages='meson ninja-build gcc libc6-dev pkg-config gettext libglib2.0-dev libgtk-4-dev
  libsqlite3-dev libjson-glib-dev libicu-dev libcairo2-dev libpango1.0-dev libqpdf-dev
  libxml2-dev libminizip-dev
  libxml2-utils fonts-noto-core adwaita-icon-theme shared-mime-info desktop-file-utils'
test_packages='xvfb xauth dbus dbus-x11 at-spi2-core sqlite3 appstream clang-format poppler-utils
  xdotool x11-xkb-utils python3 mandoc librsvg2-bin util-linux e2fsprogs tidy
  libreoffice-writer-nogui libreoffice-impress-nogui'

# Elsewhere: what these packages are wanted for.
build_commands='meson ninja cc pkg-config msgfmt xmllint'
build_modules='gtk4 gio-2.0 sqlite3 json-glib-1.0 icu-i18n cairo pangocairo libqpdf
  libxml-2.0 minizip'
test_commands='xvfb-run dbus-run-session sqlite3 appstreamcli clang-format pdftotext xdotool
  setxkbmap python3 mandoc rsvg-convert'

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
  missing=$(missing_commands $build_commands; missing_modules $build_modules)
  case " $1 " in
    *" $test_packages "*) missing=$missing$(missing_commands $test_commands) ;;
  esac
  [ -n "$missing" ] || return 0
  echo "This is not Debian; install what is missing by hand:$missing" >&2
  return 1
}

# install_packages LIST: the lists above, one or both, with a space between. Nothing is done where
# nothing is missing.
# shellcheck disable=SC2086 # The lists are words.
install_packages ()
{
  if command -v apt-get >/dev/null && command -v dpkg-query >/dev/null; then
    install_debian $1
  else
    name_missing "$1"
  fi
}
