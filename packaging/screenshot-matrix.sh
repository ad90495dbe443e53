#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Errdex authors
# SPDX-License-Identifier: MIT
#
# screenshot-matrix.sh FOLDER [LANGUAGES] [THEMES] [SCALES]: draws every view in each language, theme and scale, on an X
# server of its own (Xvfb, xdotool, openbox and ImageMagick's import), to be looked at one by one.
# By default "en ru", "light dark contrast" and "1 2".

set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/common.sh"

folder=${1:?usage: screenshot-matrix.sh FOLDER [LANGUAGES] [THEMES] [SCALES]}
languages=${2:-en ru}
themes=${3:-light dark contrast}
scales=${4:-1 2}
program=$errdex_root/build/release/bin/errdex
mkdir -p -- "$folder"

for needed in Xvfb xdotool openbox import; do
    command -v "$needed" >/dev/null || { complain "not installed: $needed" "не установлено: $needed"; exit 3; }
done
work=$(mktemp -d)
servers=()
cleanup() {
    ((${#servers[@]} == 0)) || kill "${servers[@]}" 2>/dev/null || true
    rm -rf -- "$work"
}
trap cleanup EXIT
mkdir -m 700 -- "$work/run"
export XDG_RUNTIME_DIR=$work/run QT_QPA_PLATFORM=xcb
unset WAYLAND_DISPLAY ERRDEX_DATA_DIR

# A view: its name, what is searched for, and the keys that open it.
views=(
    "main||"
    "detail|http:403 token|Down"
    "empty|qqqqzzzz|"
    "decoded|FILE|"
    "export|token|ctrl+e"
    "settings||ctrl+comma"
    "keys||ctrl+question"
    "commands||ctrl+shift+p"
    "compare|404|ctrl+k"
    "copy|1001|ctrl+shift+c"
    "templates|1001|ctrl+shift+t"
    "quick||ctrl+shift+space"
    "help||F1"
    "about||shift+F1"
    "error|MISSING|"
)
printf '%s\n' '2026-11-27 10:00:01 POST /rest {"Result":"fail","Code":2005,"Error":"token"}' \
    'telerik: {"errorCode": 301, "message": "Invalid access token."}' >"$work/app.log"

draw() {
    local language=$1 theme=$2 scale=$3 name=$4 query=$5 keys=$6 arguments=() process
    case $query in
        FILE) arguments=(--decode "$work/app.log") ;;
        MISSING) arguments=(--catalog "$work/missing.sqlite") ;;
        ?*) arguments=(--query "$query") ;;
    esac
    rm -rf -- "$work/data"
    QT_SCALE_FACTOR=$scale "$program" --data-dir "$work/data" --ui-lang "$language" --theme "$theme" --size 1240x800 \
        "${arguments[@]}" 2>/dev/null &
    process=$!
    # A window that is just going away is an error of X to xdotool.
    timeout 30 xdotool search --sync --onlyvisible --name '^Errdex$' >/dev/null || true
    sleep 0.8
    for key in $keys; do
        xdotool key "$key" || true
        sleep 0.7
    done
    import -window root "$folder/$name-$language-$theme-${scale}x.png"
    kill "$process"
    wait "$process" 2>/dev/null || true
}

for scale in $scales; do
    Xvfb -displayfd 3 -noreset -screen 0 "$((1280 * scale))x$((900 * scale))x24" 3>"$work/display" 2>/dev/null &
    servers+=($!)
    until [[ -s $work/display ]]; do sleep 0.05; done
    DISPLAY=:$(<"$work/display")
    export DISPLAY
    : >"$work/display"
    openbox >/dev/null 2>&1 &
    servers+=($!)
    for language in $languages; do
        for theme in $themes; do
            for view in "${views[@]}"; do
                IFS='|' read -r name query keys <<<"$view"
                draw "$language" "$theme" "$scale" "$name" "$query" "$keys"
            done
            say "$language, $theme, ${scale}x" "$language, $theme, ${scale}x"
        done
    done
done
