# SPDX-License-Identifier: EUPL-1.2
# For the tests of the command line: TAP on standard output, a folder of their own, and the program
# that is given as the first argument.
set -u

cli=$(realpath "$1")
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
samples=${LINJAUS_SAMPLES:-$here/../../ui/samples}
document=${LINJAUS_SEEDS:-/nonexistent}/002_e7459b2d8c64f79c.txt
n_tests=0
n_failed=0

[ -x "$cli" ] || {
  echo "Bail out! no program: $cli"
  exit 99
}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 99

# ok NAME CONDITION...: the condition is a command.
ok ()
{
  name=$1
  shift
  n_tests=$((n_tests + 1))
  if "$@"; then
    echo "ok $n_tests - $name"
  else
    echo "not ok $n_tests - $name"
    echo "# failed: $*"
    n_failed=$((n_failed + 1))
    return 1
  fi
}

# is NAME GOT WANTED
is ()
{
  if ! ok "$1" [ "$2" = "$3" ]; then
    printf 'got:\n%s\nwanted:\n%s\n' "$2" "$3" | sed 's/^/#   /'
  fi
}

skip ()
{
  n_tests=$((n_tests + 1))
  echo "ok $n_tests - $1 # SKIP $2"
}

# Ends a script whose subject is not here.
skip_all ()
{
  echo "1..0 # SKIP $1"
  exit 0
}

finish ()
{
  echo "1..$n_tests"
  [ "$n_failed" -eq 0 ]
}

# run ARGUMENT...: the program; leaves $status and the files out and err.
run ()
{
  status=0
  "$cli" "$@" >out 2>err </dev/null || status=$?
}

# run_in LOCALE ARGUMENT...: the same where the names in the environment say LOCALE.
run_in ()
{
  locale=$1
  shift
  status=0
  env -u LC_ALL -u LC_MESSAGES -u LANGUAGE LANG="$locale" "$cli" "$@" >out 2>err </dev/null ||
    status=$?
}

# exits NAME STATUS ARGUMENT...: runs the program; nothing but success may be silent on err.
exits ()
{
  title=$1
  wanted=$2
  shift 2
  run "$@"
  is "$title: exit status" "$status" "$wanted" || sed 's/^/# /' err
  if [ "$wanted" -eq 0 ]; then
    is "$title: no complaint" "$(cat err)" ''
  else
    ok "$title: says why" [ -s err ]
  fi
}

has ()
{
  ok "$1" grep -q -F -e "$3" "$2" || sed 's/^/#   /' "$2"
}

lacks ()
{
  ok "$1" not grep -q -F -e "$3" "$2"
}

not ()
{
  ! "$@"
}

# query FILE CONDITION... COLUMN...: see query.py.
query ()
{
  python3 "$here/query.py" "$@"
}

# What a file is, down to the byte and the moment it was written.
fingerprint ()
{
  sha256sum <"$1"
  stat -c '%s %Y %y' "$1"
}

# private COMMAND...: where mounts are seen by nobody else; fails where that is not allowed.
private ()
{
  if unshare -Urm true 2>/dev/null; then
    unshare -Urm "$@"
  else
    unshare -m "$@"
  fi
}

can_mount ()
{
  mkdir -p mnt
  private mount -t tmpfs -o size=64k none mnt 2>/dev/null
}
