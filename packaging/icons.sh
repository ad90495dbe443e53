#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Errdex authors
# SPDX-License-Identifier: MIT
#
# icons.sh: draws resources/icons/errdex.svg in the sizes that desktops, Windows and macOS ask for. Run it after the
# drawing has changed; what it writes is kept beside the drawing. Needs rsvg-convert, icotool and png2icns
# (Debian: librsvg2-bin, icoutils, icnsutils).

set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/common.sh"

cd "$errdex_root/resources/icons"
readonly sizes=(16 22 24 32 48 64 128 256 512)
for size in "${sizes[@]}"; do
    rsvg-convert --width "$size" --height "$size" errdex.svg >"errdex-$size.png"
done
icotool --create --output errdex.ico errdex-{16,24,32,48,64,128}.png --raw errdex-256.png
png2icns errdex.icns errdex-{16,32,128,256,512}.png >/dev/null
say "drawn: ${sizes[*]}, errdex.ico, errdex.icns" "нарисованы: ${sizes[*]}, errdex.ico, errdex.icns"
