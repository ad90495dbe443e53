#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Errdex authors
# SPDX-License-Identifier: MIT
#
# release.sh [FOLDER]: everything of a release that can be made on this system into FOLDER (build/dist): source archive,
# packages for Debian, the portable archive, the AppDir; checks them, and writes SHA256SUMS and an SPDX document.
# packaging/verify-packages.sh then tries them on an empty system.

set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/common.sh"

output=${1:-$errdex_root/build/dist}
"$errdex_root/packaging/setup.sh" build run package release
errdex_release
rm -rf "$output"
mkdir -p "$output"
output=$(cd -- "$output" && pwd -P)

check_version() {
    grep -q "^## \[$errdex_version\] - $errdex_date$" "$errdex_root/CHANGELOG.md" ||
        { complain "CHANGELOG.md has no part of $errdex_version" "в CHANGELOG.md нет раздела $errdex_version"; return 1; }
    grep -q "^Version: *$errdex_version$" "$errdex_root/packaging/errdex.spec" ||
        { complain "errdex.spec is not of $errdex_version" "errdex.spec не от версии $errdex_version"; return 1; }
}

# check NAME COMMAND...: its output goes to the log; a complaint ends the release.
check() {
    local name=$1
    shift
    if "$@" >"$output/check.log" 2>&1; then
        say "$name: no complaint" "$name: замечаний нет"
    else
        cat "$output/check.log" >&2
        complain "$name complains" "$name: есть замечания"
        return 1
    fi
}

check_version
source=errdex-$errdex_version
errdex_source_tree "$output/$source"
tar -C "$output" --sort=name --owner=0 --group=0 --numeric-owner --format=posix \
    --pax-option=exthdr.name=%d/PaxHeaders/%f,delete=atime,delete=ctime -c "$source" |
    xz -T 0 -9 >"$output/$source.tar.xz"
rm -rf "${output:?}/$source"

"$errdex_root/packaging/deb.sh" "$output"
"$errdex_root/packaging/portable.sh" "$output"
"$errdex_root/packaging/appimage.sh" "$output"

desktop=$errdex_root/packaging/desktop
generated=$errdex_root/build/release/packaging/generated
check "desktop-file-validate" desktop-file-validate "$desktop/io.github.errdex.Errdex.desktop"
check "appstreamcli" appstreamcli validate --no-net "$generated/io.github.errdex.Errdex.metainfo.xml"
check "mandoc" mandoc -T lint -W warning "$generated"/man-*/*.1
check "shellcheck" shellcheck -x "$errdex_root"/packaging/*.sh
check "blhc" blhc --all "$output/deb.log"
check "lintian" lintian --pedantic --fail-on error,warning,pedantic --allow-root "$output"/*.changes
check "rpmlint" rpmlint -c "$errdex_root/packaging/errdex.rpmlintrc.toml" "$errdex_root/packaging/errdex.spec"

cd "$output"
rm -rf Errdex.AppDir check.log
artefacts=(*.deb *.tar.xz *.squashfs)
"$errdex_root/packaging/sbom.py" "$errdex_version" "$errdex_date" errdex-*.packages "${artefacts[@]}" \
    >"errdex-$errdex_version.spdx.json"
sha256sum "${artefacts[@]}" "errdex-$errdex_version.spdx.json" >SHA256SUMS
say "the release is in $output:" "выпуск лежит в $output:"
cat SHA256SUMS
