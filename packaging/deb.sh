#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Errdex authors
# SPDX-License-Identifier: MIT
#
# deb.sh [FOLDER]: builds the packages errdex and errdex-cli for Debian and Ubuntu into FOLDER (build/dist), from the
# committed files. ERRDEX_DEB_CHECK=1 runs the tests as well. The same commit gives the same bytes.

set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/common.sh"

output=${1:-$errdex_root/build/dist}
"$errdex_root/packaging/setup.sh" build package
errdex_release
mkdir -p "$output"
output=$(cd -- "$output" && pwd -P)
work=$output/.deb
rm -rf "$work"
trap 'rm -rf -- "$work"' EXIT

source=$work/errdex-$errdex_version
errdex_source_tree "$source"
mv "$source/packaging/debian" "$source/debian"
sed -e "s/@VERSION@/$errdex_version/g" -e "s/@DATE@/$(LC_ALL=C date -u -R -d "@$SOURCE_DATE_EPOCH")/" \
    "$source/debian/changelog.in" >"$source/debian/changelog"
rm "$source/debian/changelog.in"

options="parallel=$(errdex_jobs)"
if [[ ${ERRDEX_DEB_CHECK:-0} != 1 ]]; then options+=" nocheck"; fi
say "building the packages of Errdex $errdex_version" "собираю пакеты Errdex $errdex_version"
if ! (cd "$source" && umask 022 && DEB_BUILD_OPTIONS=$options dpkg-buildpackage -us -uc -b) >"$output/deb.log" 2>&1; then
    grep -E -A 5 '(error|Error|FAILED)[: ]' "$output/deb.log" | cut -c 1-200 | tail -n 30 >&2
    complain "building the packages failed; the whole output: $output/deb.log" \
        "не удалось собрать пакеты; полный вывод: $output/deb.log"
    exit 1
fi
mv "$work"/*.deb "$work"/*.changes "$work"/*.buildinfo "$output/"
say "written:" "записано:"
(cd "$output" && ls -l -- *.deb)
