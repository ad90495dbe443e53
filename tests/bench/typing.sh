#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Errdex authors
# SPDX-License-Identifier: MIT
#
# typing.sh CATALOGUE: types into the real window as fast as a key repeats, with xdotool on a display of its own: words,
# identifiers, Cyrillic, corrections, End and Home, the wheel, other orders; and prints what errdex-bench-window saw:
# whether the rows on the screen were ever those of an older text than before, how long they lagged behind the text, the
# longest stall. Ends with 1 when the rows at the end are not those of the text in the field.

set -euo pipefail
root=$(cd -P -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd -P)
catalogue=${1:?typing.sh CATALOGUE}
for needed in Xvfb xdotool; do
    command -v "$needed" >/dev/null || { echo "typing.sh needs $needed" >&2; exit 2; }
done

XDG_RUNTIME_DIR=$(mktemp -d)
report=$XDG_RUNTIME_DIR/report
# Takes a display that nobody uses, and tells which.
Xvfb -displayfd 1 -screen 0 1600x1000x24 -noreset >"$XDG_RUNTIME_DIR/display" 2>/dev/null &
server=$!
trap 'kill "$server" 2>/dev/null || true; rm -rf -- "$XDG_RUNTIME_DIR"' EXIT
until [[ -s $XDG_RUNTIME_DIR/display ]]; do sleep 0.1; done
DISPLAY=:$(<"$XDG_RUNTIME_DIR/display")
export DISPLAY QT_QPA_PLATFORM=xcb XDG_RUNTIME_DIR
"$root/build/release/bin/errdex-bench-window" watch "$catalogue" >"$report" &
program=$!
window=$(timeout 20 xdotool search --sync --onlyvisible --name '^Errdex$' | head -n 1)
# There is no window manager that would give it the keys.
xdotool windowfocus "$window"
sleep 0.5

type_fast() { xdotool type --delay "${2:-8}" -- "$1"; }
keys() { xdotool key --delay "${3:-8}" --repeat "$2" "$1"; }
clear_field() { xdotool key --delay 8 Escape; }
# column X: a click on the header at that place.
column() { xdotool mousemove --window "$window" "$1" 70 click 1; }

type_fast 'invalid token'
keys BackSpace 5
type_fast 'access'
clear_field
# As a key repeats that is held down.
type_fast 'invalid access token' 30
keys BackSpace 20 30
type_fast 'ошибка доступа' 12
keys BackSpace 14
type_fast 'токен'
clear_field
type_fast 'ABA_ACC'
keys BackSpace 7
type_fast 'code:400-499'
clear_field
type_fast '1000'
keys Home 1
type_fast 'planfix '
keys End 1
keys BackSpace 12
type_fast 'http:4xx e'
clear_field
# Down into the rows, to the end and back, and on with a letter, which goes to the field.
type_fast 'e'
keys Down 30
xdotool key ctrl+End
keys Page_Up 20
xdotool key ctrl+Home
keys Page_Down 40
xdotool mousemove --window "$window" 700 250
xdotool click --repeat 60 --delay 5 5
for x in 380 520 380 380 700; do
    column "$x"
    sleep 0.05
    xdotool click --repeat 10 --delay 5 5
done
xdotool key ctrl+f
clear_field
for word in timeout limit 'not found' user 'WABA'; do
    type_fast "$word" 5
    keys BackSpace "${#word}" 5
done
type_fast 'error 40'

status=0
wait "$program" || status=$?
cat "$report"
exit "$status"
