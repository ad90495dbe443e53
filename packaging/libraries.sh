#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Errdex authors
# SPDX-License-Identifier: MIT
#
# libraries.sh FOLDER: fetches, builds and installs into FOLDER the libraries that only Linux distributions have as packages, in
# the versions of flatpak/io.github.errdex.Errdex.yml. For Windows and macOS; Linux has setup.sh.

set -euo pipefail

folder=${1:?libraries.sh FOLDER}
mkdir -p -- "$folder"
folder=$(cd -- "$folder" && pwd -P)
manifest=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/flatpak" && pwd -P)/io.github.errdex.Errdex.yml

# fetch NAME: a clone of the repository that the manifest names for the module NAME, at its tag.
fetch() {
    local source url tag
    source=$(awk -v name="$1" '$1 == "-" && $2 == "name:" { module = $3 } module == name && /type: git/' "$manifest")
    url=$(sed -E "s/.*url: '([^']*)'.*/\1/" <<<"$source")
    tag=$(sed -E 's/.*tag: ([^}]*)}.*/\1/' <<<"$source")
    git -c advice.detachedHead=false clone --quiet --depth 1 --branch "$tag" -- "$url" "$folder/source/$1"
}

# with_cmake NAME OPTIONS...
with_cmake() {
    local name=$1
    shift
    fetch "$name"
    cmake -S "$folder/source/$name" -B "$folder/build/$name" -G Ninja -DCMAKE_BUILD_TYPE=Release \
        -DCMAKE_INSTALL_PREFIX="$folder" -DBUILD_SHARED_LIBS=OFF "$@"
    cmake --build "$folder/build/$name"
    cmake --install "$folder/build/$name"
}

with_cmake croaring -DENABLE_ROARING_TESTS=OFF -DROARING_USE_CPM=OFF
with_cmake expected -DEXPECTED_BUILD_TESTS=OFF
fetch libstemmer
make -C "$folder/source/libstemmer" libstemmer.a
mkdir -p "$folder/include" "$folder/lib"
cp "$folder/source/libstemmer/include/libstemmer.h" "$folder/include/"
cp "$folder/source/libstemmer/libstemmer.a" "$folder/lib/"
rm -rf -- "$folder/source" "$folder/build"
