#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Errdex authors
# SPDX-License-Identifier: MIT
#
# screenshot-matrix.sh FOLDER [LANGUAGES] [THEMES] [SCALES] [VIEWS]: draws every view in each language, theme and scale, on an
# X server of its own (Xvfb, xdotool, xclip, openbox and ImageMagick's import), to be looked at one by one.
# By default "en ru", "light dark contrast", "1 2" and all views.

set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/common.sh"

folder=${1:?usage: screenshot-matrix.sh FOLDER [LANGUAGES] [THEMES] [SCALES]}
languages=${2:-en ru}
themes=${3:-light dark contrast}
scales=${4:-1 2}
wanted=${5:-}
program=$errdex_root/build/release/bin/errdex
mkdir -p -- "$folder"

for needed in Xvfb xdotool xclip openbox import identify convert; do
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
    "offer|sever|"
    "decoded|FILE|"
    "pinned|token|ctrl+b Down Down ctrl+b Down ctrl+b"
    "export|token|ctrl+e"
    "import|TABLE|ctrl+alt+i"
    "import-vendor|TABLE|ctrl+alt+i Return"
    "import-summary|TABLE|ctrl+alt+i Return a c m e Return"
    "import-done|TABLE|ctrl+alt+i Return a c m e Return Return"
    "packs||ctrl+shift+k"
    "entry||ctrl+alt+n"
    "own-text|planfix:1001|ctrl+alt+w"
    "note|planfix:1001|ctrl+n"
    "settings||ctrl+comma"
    "settings-search||ctrl+comma Tab Down"
    "settings-desktop||ctrl+comma Tab Down Down"
    "keys||ctrl+question"
    "data||ctrl+alt+y"
    "commands||ctrl+shift+p"
    "compare|404|ctrl+k"
    "copy|1001|ctrl+shift+c"
    "templates|1001|ctrl+shift+t"
    "quick|CODE|ctrl+shift+space"
    "help||F1"
    "help-decoding||F1 Down"
    "help-copying||F1 Down Down"
    "help-import||F1 Down Down Down"
    "help-own||F1 Down Down Down Down"
    "help-links||F1 Down Down Down Down Down"
    "help-commands||F1 Down Down Down Down Down Down"
    "help-data||F1 End"
    "menu||F10"
    "about||shift+F1"
    "news||ctrl+F1"
    "error|MISSING|"
)
printf '%s\n' '2026-11-27 10:00:01 POST /rest {"Result":"fail","Code":2005,"Error":"token"}' \
    'telerik: {"errorCode": 301, "message": "Invalid access token."}' >"$work/app.log"
printf '%s\n' 'Code;Message;HTTP;Owner' 'A1;The card has expired;402;billing' 'A2;The card was stolen;403;billing' \
    'A3;No such account;404;' >"$work/codes.csv"

# Pictures until two are alike and have more than a bare window in them.
shoot() {
    local picture=$1 tries=0 before='' after
    while ((tries < 40)); do
        import -silent -window root "ppm:$work/shot"
        after=$(cksum <"$work/shot")
        if [[ $after == "$before" ]] && (($(identify -format '%k' "ppm:$work/shot") > 40)); then
            [[ -z $picture ]] || convert "ppm:$work/shot" "$picture"
            return
        fi
        before=$after
        tries=$((tries + 1))
        sleep 0.1
    done
    complain "not at rest: $picture" "не успокоилось: $picture"
}

draw() {
    local language=$1 theme=$2 scale=$3 name=$4 query=$5 keys=$6 arguments=() process copied=''
    case $query in
        FILE) arguments=(--decode "$work/app.log") ;;
        MISSING) arguments=(--catalog "$work/missing.sqlite") ;;
        TABLE) copied=$(<"$work/codes.csv") ;;
        CODE) copied=1001 ;;
        ?*) arguments=(--query "$query") ;;
    esac
    printf '%s' "$copied" | xclip -selection clipboard -in >/dev/null 2>&1
    rm -rf -- "$work/data"
    mkdir -- "$work/data"
    # A caret that blinks makes no two pictures alike.
    printf '[window]\nreducedMotion=true\n' >"$work/data/errdex.ini"
    QT_SCALE_FACTOR=$scale "$program" --data-dir "$work/data" --ui-lang "$language" --theme "$theme" --size 1240x800 \
        "${arguments[@]}" 2>/dev/null &
    process=$!
    # A window that is just going away is an error of X to xdotool.
    timeout 30 xdotool search --sync --onlyvisible --name '^Errdex$' >/dev/null || true
    shoot ''
    for key in $keys; do
        xdotool key "$key" || true
        sleep 0.3
    done
    shoot "$folder/$name-$language-$theme-${scale}x.png"
    kill "$process" 2>/dev/null || true
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
                [[ -z $wanted || " $wanted " == *" $name "* ]] || continue
                draw "$language" "$theme" "$scale" "$name" "$query" "$keys"
            done
            say "$language, $theme, ${scale}x" "$language, $theme, ${scale}x"
        done
    done
done
