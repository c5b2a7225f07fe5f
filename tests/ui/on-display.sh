#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Runs a test program under a display and a session bus of its own. What it needs is looked for when
# it runs: a build that only wants the programs has to configure without it.
exec dbus-run-session -- xvfb-run -a -s '-screen 0 1280x1024x24' "$@"
