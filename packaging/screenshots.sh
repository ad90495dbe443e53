#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Errdex authors
# SPDX-License-Identifier: MIT
#
# screenshots.sh: draws the pictures of the README with the program built by run.sh, without a display.

set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/common.sh"

program=$errdex_root/build/release/bin/errdex
pictures=$errdex_root/resources/screenshots
[[ -x $program ]] || { complain "build first: packaging/run.sh" "сначала соберите программу: packaging/run.sh"; exit 3; }
mkdir -p -- "$pictures"

# draw NAME ARGUMENTS...
draw() {
    local picture=$pictures/$1.png
    shift
    QT_QPA_PLATFORM=offscreen "$program" --screenshot "$picture" --size 1280x800 "$@" 2>/dev/null
    say "${picture#"$errdex_root"/}" "${picture#"$errdex_root"/}"
}

draw window-en-light --ui-lang en --content-lang both --theme light --query "http:403 token"
draw window-ru-dark --ui-lang ru --content-lang both --theme dark --query "токен"
