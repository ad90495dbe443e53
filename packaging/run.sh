#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Errdex authors
# SPDX-License-Identifier: MIT
#
# run.sh [ARGUMENTS...]: installs what the build needs (Debian 12, Ubuntu 24.04; elsewhere it names what is missing),
# builds Errdex and opens its window, passing the arguments on. Without a display it draws the window into a PNG and
# prints a search instead. Run again at any time: what is done already is not done again.

set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/common.sh"

programs=$errdex_root/build/release/bin

# display_answers: is there somebody to show a window to? A name alone is not enough: after `su` or in a container
# DISPLAY often names a server that is not there.
display_answers() {
    if [[ -n ${WAYLAND_DISPLAY:-} && -S ${XDG_RUNTIME_DIR:-/nowhere}/$WAYLAND_DISPLAY ]]; then return 0; fi
    if [[ ${DISPLAY:-} =~ ^(unix)?:([0-9]+) ]]; then
        [[ -S /tmp/.X11-unix/X${BASH_REMATCH[2]} ]] ||
            grep -qE "@/tmp/\.X11-unix/X${BASH_REMATCH[2]}\$" /proc/net/unix 2>/dev/null
        return
    fi
    [[ -n ${DISPLAY:-} || $(uname -s) == Darwin ]]
}

sections=(build run)
if [[ -n ${WAYLAND_DISPLAY:-} && -z ${DISPLAY:-} ]]; then sections+=(wayland); fi
"$errdex_root/packaging/setup.sh" "${sections[@]}"

errdex_configure release release
errdex_build release errdex errdex-cli errdex_data

if display_answers; then
    say "opening the window" "открываю окно"
    exec "$programs/errdex" "$@"
fi

if [[ -n ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]]; then
    say "no display: nothing answers at ${DISPLAY:-$WAYLAND_DISPLAY}" \
        "экрана нет: по адресу ${DISPLAY:-$WAYLAND_DISPLAY} никто не отвечает"
else
    say "no display: neither DISPLAY nor WAYLAND_DISPLAY is set" \
        "экрана нет: не заданы ни DISPLAY, ни WAYLAND_DISPLAY"
fi
picture=$errdex_root/build/errdex-window.png
rm -f -- "$picture"
# Qt's remarks about a platform without a screen help nobody, unless it fails.
if ! remarks=$(QT_QPA_PLATFORM=offscreen "$programs/errdex" --screenshot "$picture" --query token 2>&1) ||
    [[ ! -s $picture ]]; then
    printf '%s\n' "$remarks" >&2
    complain "the window could not be drawn" "не удалось нарисовать окно"
    exit 1
fi
say "the window, drawn off screen: $picture" "снимок окна (без экрана): $picture"
say "a search on the command line: errdex-cli search token --limit 5" \
    "поиск из командной строки: errdex-cli search token --limit 5"
"$programs/errdex-cli" search token --limit 5
