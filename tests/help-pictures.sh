#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Makes the pictures of the guide anew: tests/help-pictures.sh BUILD-FOLDER, from the top folder.
# Needs xvfb-run, dbus-run-session, xdotool, and import and convert of ImageMagick.
set -eu
build=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export XDG_DATA_HOME="$folder" XDG_CONFIG_HOME="$folder" GDK_BACKEND=x11 GSK_RENDERER=cairo
export GSETTINGS_BACKEND=memory
workbook="$folder/linjaus.linjaus"

# picture NAME KEYS [FILE]: the keys are pressed one after the other
picture () {
  keys=$2 out="ui/help/$1-$LANGUAGE.png"
  shift 2
  KEYS="$keys" OUT="$folder/shot.png" xvfb-run -a -s '-screen 0 1180x760x24' dbus-run-session -- \
    sh -c '
      "$@" & program=$!
      sleep 4
      xdotool mousemove 1179 759
      [ -z "$KEYS" ] || xdotool key --delay 600 $KEYS
      sleep 2
      import -window root "$OUT"
      kill "$program"
      wait "$program" || :
    ' sh "$build/src/app/linjaus" "$@" 2>/dev/null
  convert "$folder/shot.png" -resize 810x +dither -colors 64 -strip "$out"
}

for LANGUAGE in fi sv; do
  export LANGUAGE
  case $LANGUAGE in
    fi) new=alt+u yes=k partly=o ;;
    sv) new=alt+n yes=j partly=d ;;
  esac
  rm -rf "${folder:?}"/*
  "$build/src/cli/linjaus-cli" import "$workbook" ui/samples/example.json >/dev/null
  picture start ''
  picture list 'ctrl+2' "$workbook"
  picture results 'ctrl+3' "$workbook"
  # A new round after that of the example, of which the first two goals are evaluated.
  keys="ctrl+4 $new 2 0 2 6 Return ctrl+1 alt+Down 4 $yes alt+Down 3 $partly F6"
  picture evaluate "$keys" "$workbook"
  picture round 'ctrl+4' "$workbook"
done
