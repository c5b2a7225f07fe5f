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
"$build/src/cli/linjaus-cli" import "$folder/linjaus.linjaus" ui/samples/example.json >/dev/null

# picture NAME KEYS [FILE]
picture () {
  keys=$2 out="ui/help/$1-$LANGUAGE.png"
  shift 2
  KEYS="$keys" OUT="$folder/shot.png" xvfb-run -a -s '-screen 0 1180x760x24' dbus-run-session -- \
    sh -c '
      "$@" & program=$!
      sleep 4
      [ -z "$KEYS" ] || xdotool key $KEYS
      sleep 2
      import -window root "$OUT"
      kill "$program"
      wait "$program" || :
    ' sh "$build/src/app/linjaus" "$@" 2>/dev/null
  convert "$folder/shot.png" -resize 760x +dither -colors 64 -strip "$out"
}

for LANGUAGE in fi sv; do
  export LANGUAGE
  picture start ''
  picture evaluate 'alt+Down' "$folder/linjaus.linjaus"
  picture results 'ctrl+3' "$folder/linjaus.linjaus"
done
