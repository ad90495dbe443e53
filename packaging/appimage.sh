#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Errdex authors
# SPDX-License-Identifier: MIT
#
# appimage.sh [FOLDER]: makes an AppDir of what portable.sh has gathered in FOLDER (build/dist) and packs it. An AppImage
# begins with a small program that mounts it, the "type 2 runtime", which Debian does not have: ERRDEX_APPIMAGE_RUNTIME
# names the file. Without it the packed folder is written alone, to be joined later: cat runtime FILE > Errdex.AppImage.

set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/common.sh"

output=$(cd -- "${1:-$errdex_root/build/dist}" && pwd -P)
"$errdex_root/packaging/setup.sh" package
errdex_release
id=io.github.errdex.Errdex
name=errdex-$errdex_version-linux-$(uname -m)
tree=$output/$name
if [[ ! -d $tree ]]; then
    complain "$tree is not there: run portable.sh first" "нет папки $tree: сначала запустите portable.sh"
    exit 2
fi
folder=$output/Errdex.AppDir
rm -rf "$folder"
mkdir -p "$folder"
cp -a "$tree" "$folder/usr"
# An AppImage is read-only: what the user writes goes where the system says.
rm "$folder/usr/bin/errdex-portable"
ln -s usr/errdex "$folder/AppRun"
cp "$folder/usr/share/applications/$id.desktop" "$folder/"
cp "$folder/usr/share/icons/hicolor/256x256/apps/$id.png" "$folder/"
ln -s "$id.png" "$folder/.DirIcon"
packed=$output/Errdex-$errdex_version-$(uname -m).squashfs
rm -f "$packed"
mksquashfs "$folder" "$packed" -root-owned -noappend -comp xz -mkfs-time "$SOURCE_DATE_EPOCH" \
    -all-time "$SOURCE_DATE_EPOCH" -quiet -no-progress
if [[ ${ERRDEX_APPIMAGE_RUNTIME:-} ]]; then
    cat "$ERRDEX_APPIMAGE_RUNTIME" "$packed" >"${packed%.squashfs}.AppImage"
    chmod 755 "${packed%.squashfs}.AppImage"
    rm "$packed"
    say "written: ${packed%.squashfs}.AppImage" "записано: ${packed%.squashfs}.AppImage"
else
    say "written: $packed; no runtime was given to make an AppImage of it" \
        "записано: $packed; чтобы получить AppImage, нужен файл runtime"
fi
