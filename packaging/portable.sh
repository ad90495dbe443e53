#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Errdex authors
# SPDX-License-Identifier: MIT
#
# portable.sh [FOLDER]: a folder that runs wherever it is unpacked, on any Linux with this machine's C library or a later
# one, without anything installed: the programs, Qt and every library they need, a font. What the user writes stays in
# it. Written as tar.xz into FOLDER (build/dist), with the folder itself beside it for others to pack.

set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/common.sh"

# Of the C library nothing is taken along: it must fit the system's loader.
readonly c_library='^(ld-linux.*|libc|libm|libdl|librt|libpthread|libresolv|libutil|libnsl|libnss_.*)\.so'
readonly plugins=(platforms/libqxcb platforms/libqoffscreen platforms/libqwayland-generic platforms/libqwayland-egl
    sqldrivers/libqsqlite platforminputcontexts/libcomposeplatforminputcontextplugin
    platforminputcontexts/libibusplatforminputcontextplugin platformthemes/libqxdgdesktopportal
    wayland-shell-integration/libxdg-shell wayland-decoration-client/libbradient
    printsupport/libcupsprintersupport)

output=${1:-$errdex_root/build/dist}
"$errdex_root/packaging/setup.sh" build run package
errdex_release
errdex_configure release release
errdex_build release errdex errdex-cli errdex_data errdex-pdf errdex-manual errdex-cli-manual

mkdir -p "$output"
output=$(cd -- "$output" && pwd -P)
name=errdex-$errdex_version-linux-$(uname -m)
tree=$output/$name
rm -rf "$tree"
say "gathering $name" "собираю $name"
DESTDIR="" cmake --install "$errdex_root/build/release" --prefix "$tree" --strip >"$output/portable.log"

# bundle FILE...: copies the libraries that these need, and what those need.
bundle() {
    local library file
    mkdir -p "$tree/lib"
    ldd "$@" 2>/dev/null | awk '$2 == "=>" && $3 ~ /^\// { print $1, $3 }' | sort -u |
        while read -r library file; do
            if [[ $library =~ $c_library || -e $tree/lib/$library ]]; then continue; fi
            cp -L -- "$file" "$tree/lib/$library"
        done
}

qt_plugins=$(qmake6 -query QT_INSTALL_PLUGINS 2>/dev/null || qtpaths6 --query QT_INSTALL_PLUGINS)
for plugin in "${plugins[@]}"; do
    if [[ -e $qt_plugins/$plugin.so ]]; then
        install -D -m 644 "$qt_plugins/$plugin.so" "$tree/plugins/$plugin.so"
    fi
done
mapfile -t programs < <(find "$tree/bin" "$tree/lib" "$tree/plugins" -type f \( -name 'errdex*' -o -name '*.so' \))
bundle "${programs[@]}"

# Everything finds its libraries relative to itself.
set_path() {
    local file=$1 up
    up=$(realpath --relative-to="$(dirname -- "$file")" "$tree/lib")
    patchelf --set-rpath "\$ORIGIN/$up" "$file"
}
find "$tree/bin" "$tree/lib" "$tree/plugins" -type f -print0 | while IFS= read -r -d '' file; do
    if [[ $(head -c 4 "$file") == $'\x7fELF' ]]; then set_path "$file"; fi
done
printf '[Paths]\nPrefix = ..\nPlugins = plugins\n' >"$tree/bin/qt.conf"
touch "$tree/bin/errdex-portable"

# A font with Cyrillic and the means to find it, for systems that have none at all.
install -D -m 644 -t "$tree/share/fonts" /usr/share/fonts/truetype/dejavu/DejaVuSans{,-Bold,Mono}.ttf 2>/dev/null ||
    install -D -m 644 -t "$tree/share/fonts" /usr/share/fonts/truetype/dejavu/DejaVuSans{,-Bold}.ttf \
        /usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf
cat >"$tree/share/fonts/fonts.conf" <<'END'
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir prefix="relative">.</dir>
  <dir>/usr/share/fonts</dir>
  <dir prefix="xdg">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
END
for program in errdex errdex-cli; do
    cat >"$tree/$program" <<'END'
#!/bin/sh
here=$(dirname -- "$(readlink -f -- "$0")")
if [ ! -e /etc/fonts/fonts.conf ] && [ -z "${FONTCONFIG_FILE:-}" ]; then
    FONTCONFIG_FILE=$here/share/fonts/fonts.conf
    export FONTCONFIG_FILE
fi
END
    # shellcheck disable=SC2016
    printf 'exec "$here/bin/%s" "$@"\n' "$program" >>"$tree/$program"
    chmod 755 "$tree/$program"
done

# The licences of all that is in it.
mkdir -p "$tree/share/doc/licences"
cp "$errdex_root/LICENSE" "$tree/share/doc/licences/errdex"
cp "$errdex_root/README.md" "$errdex_root/CHANGELOG.md" "$tree/share/doc/"
: >"$output/$name.packages"
# Where each file came from: name, path.
find /usr/lib /lib /usr/share/fonts \( -name '*.so*' -o -name '*.ttf' \) -printf '%f %p\n' 2>/dev/null | sort >"$output/paths"
find "$tree/lib" "$tree/plugins" "$tree/share/fonts" -type f -printf '%f\n' | sort -u |
    join - <(sort -u -k 1,1 "$output/paths") | cut -d ' ' -f 2- | while IFS= read -r path; do readlink -f -- "$path"; done |
    sed 'p; s,^/usr,,' | sort -u | { xargs dpkg-query -S 2>/dev/null || true; } | cut -d : -f 1 | sort -u | while IFS= read -r package; do
    if [[ -e /usr/share/doc/$package/copyright ]]; then
        cp -L -- "/usr/share/doc/$package/copyright" "$tree/share/doc/licences/$package"
        printf '%s\n' "$package" >>"$output/$name.packages"
    fi
done
rm "$output/paths"

find "$tree" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
tar -C "$output" --sort=name --owner=0 --group=0 --numeric-owner --format=posix \
    --pax-option=exthdr.name=%d/PaxHeaders/%f,delete=atime,delete=ctime -c "$name" |
    xz -T 0 -9 >"$output/$name.tar.xz"
say "written: $output/$name.tar.xz, $(($(stat -c %s "$output/$name.tar.xz") / 1000000)) MB" \
    "записано: $output/$name.tar.xz, $(($(stat -c %s "$output/$name.tar.xz") / 1000000)) МБ"
