#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Makes the pictures of the guide and of README.md anew: tests/help-pictures.sh BUILD-FOLDER, from the top folder.
# Needs xvfb-run, dbus-run-session, xdotool, and import and convert of ImageMagick.
set -eu
build=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
# The cairo renderer of GTK 4.8 loses the dots of some letters.
export XDG_DATA_HOME="$folder" XDG_CONFIG_HOME="$folder" GDK_BACKEND=x11 GSK_RENDERER=gl
export GSETTINGS_BACKEND=memory
workbook="$folder/linjaus.linjaus"

# picture FILE SIZE WIDTH KEYS [ARGUMENT]: the size of the window, the width of the picture; the keys
# are pressed one after the other.
picture () {
  out=$1 size=$2 width=$3 keys=$4
  shift 4
  KEYS="$keys" OUT="$folder/shot.png" xvfb-run -a -s "-screen 0 ${size}x24" dbus-run-session -- \
    sh -c '
      "$@" & program=$!
      sleep 4
      xdotool mousemove 1000000 1000000
      [ -z "$KEYS" ] || xdotool key --delay 600 $KEYS
      sleep 2
      import -window root "$OUT"
      kill "$program"
      wait "$program" || :
    ' sh "$build/src/app/linjaus" "$@" 2>/dev/null
  convert "$folder/shot.png" -resize "${width}x" +dither -colors 128 -strip "$out"
}

# help_picture NAME KEYS [ARGUMENT]
help_picture () {
  name=$1 keys=$2
  shift 2
  picture "ui/help/$name-$LANGUAGE.png" 1180x760 810 "$keys" "$@"
}

for LANGUAGE in fi sv; do
  export LANGUAGE
  case $LANGUAGE in
    fi) new=alt+u yes=k partly=o ;;
    sv) new=alt+n yes=j partly=d ;;
  esac
  rm -rf "${folder:?}"/*
  "$build/src/cli/linjaus-cli" import "$workbook" ui/samples/example.json >/dev/null
  help_picture start ''
  help_picture list 'ctrl+2' "$workbook"
  help_picture results 'ctrl+3' "$workbook"
  help_picture report 'ctrl+6' "$workbook"
  # A new round after that of the example, of which the first two goals are evaluated.
  keys="ctrl+4 $new 2 0 2 6 Return ctrl+1 alt+Down 4 $yes alt+Down 3 $partly F6"
  help_picture evaluate "$keys" "$workbook"
  help_picture round 'ctrl+4' "$workbook"
done

# The second strategy, of which there is more to see.
rm -rf "${folder:?}"/*
export LANGUAGE=fi
keys="Down Down Down Down Down Down Down Down Down Down Down ctrl+3"
picture ui/samples/window.png 1280x820 1280 "$keys" --example
