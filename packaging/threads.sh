#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Errdex authors
# SPDX-License-Identifier: MIT
#
# threads.sh [CTEST ARGUMENTS...]: all tests, the windows among them, under the thread sanitizer, with a Qt Core that is
# built for it, without which it would not see how one thread hands an event to another. That Qt Core is made from the
# distribution's own source of the version installed (about 3 minutes on two cores) and kept in build/qt-threads. Prints
# the test runner's summary and how many races were reported; a race fails its test. Debian and Ubuntu only: exit code
# 77 elsewhere. Without arguments: all but the desktop's, the documents' and the long tests, and the one that
# calls a tool of Qt.

set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/common.sh"

if ! command -v apt-get >/dev/null; then
    complain "skipped: the source of Qt is fetched with apt-get" "пропущено: исходный код Qt загружается через apt-get"
    exit 77
fi
"$errdex_root/packaging/setup.sh" build run test threads
errdex_test_environment
version=$(dpkg-query -W -f '${source:Version}' libqt6core6)
architecture=$(dpkg-architecture -q DEB_HOST_MULTIARCH)
qt=$errdex_root/build/qt-threads/$version
log=$errdex_root/build/qt-threads/build.log

# The source of what is installed, from where packages come; the machine's own lists stay as they are.
fetch_source() {
    local parts=$errdex_scratch/sources file options
    mkdir -p "$parts" "$errdex_scratch/lists/partial"
    for file in /etc/apt/sources.list.d/{debian,ubuntu}.sources; do
        if [[ -e $file ]]; then sed 's/^Types:.*/Types: deb-src/' "$file" >"$parts/${file##*/}"; fi
    done
    if [[ -s /etc/apt/sources.list ]]; then
        sed -n 's/^deb /deb-src /p' /etc/apt/sources.list >"$parts/all.list"
    fi
    options=(-qq -o Dir::Etc::SourceList=/dev/null -o Dir::Etc::SourceParts="$parts" -o Dir::State::Lists="$errdex_scratch/lists")
    apt-get "${options[@]}" update
    apt-get "${options[@]}" source "qt6-base=$version"
    mv -- qt6-base-*/ source
}

# As Debian's debian/rules, as far as Qt Core goes.
build_qt_core() {
    cmake -G Ninja -S source -B build -DCMAKE_BUILD_TYPE=RelWithDebInfo -DCMAKE_INSTALL_PREFIX=/usr \
        -DINSTALL_LIBDIR="lib/$architecture" -DINSTALL_ARCHDATADIR="lib/$architecture/qt6" \
        -DINSTALL_PLUGINDIR="lib/$architecture/qt6/plugins" -DINSTALL_DATADIR=share/qt6 \
        -DINSTALL_TRANSLATIONDIR=share/qt6/translations \
        -DQT_HOST_PATH=/usr -DQT_HOST_PATH_CMAKE_DIR="/usr/lib/$architecture/cmake" -DQT_FORCE_FIND_TOOLS=ON \
        -DFEATURE_sanitize_thread=ON -DQT_BUILD_EXAMPLES=OFF -DQT_BUILD_TESTS=OFF \
        -DFEATURE_mimetype_database=OFF -DFEATURE_doubleconversion=ON -DFEATURE_glib=ON -DFEATURE_icu=ON \
        -DFEATURE_pcre2=ON -DFEATURE_system_pcre2=ON -DFEATURE_zlib=ON -DFEATURE_system_libb2=ON \
        -DFEATURE_rpath=OFF -DFEATURE_relocatable=OFF -DFEATURE_gui=OFF -DFEATURE_sql=OFF -DFEATURE_network=OFF \
        -DFEATURE_dbus=OFF -DFEATURE_xml=OFF -DFEATURE_concurrent=OFF -DFEATURE_testlib=OFF
    ninja -C build -j "$(errdex_jobs)" src/corelib/all
}

if [[ ! -e $qt/libQt6Core.so.6 ]]; then
    say "building Qt Core $version for the thread sanitizer" "собираю Qt Core $version для поиска гонок"
    rm -rf -- "$qt"
    mkdir -p "$errdex_scratch/qt" "$qt"
    if ! (cd "$errdex_scratch/qt" && fetch_source && build_qt_core) >"$log" 2>&1; then
        tail -n 40 "$log" >&2
        complain "Qt Core could not be built; the whole output: $log" "собрать Qt Core не удалось; полный вывод: $log"
        exit 1
    fi
    cp -- "$errdex_scratch/qt/build/lib/$architecture/libQt6Core.so.6" "$qt/.new"
    mv -- "$qt/.new" "$qt/libQt6Core.so.6"
fi

# The build runs what it has built.
export TSAN_OPTIONS="suppressions=$errdex_root/tests/tsan.supp die_after_fork=0" LD_LIBRARY_PATH=$qt
errdex_configure tsan tsan
errdex_build tsan

if ! (($#)); then set -- -LE '^(soak|desktop|documents)$' -E '^i18n.finished$'; fi
say "running the tests under the thread sanitizer" "запускаю тесты с поиском гонок"
status=0
QT_QPA_PLATFORM=offscreen QTEST_FUNCTION_TIMEOUT=3000000 ctest --test-dir "$errdex_root/build/tsan" --timeout 1500 \
    --output-on-failure --no-tests=error --parallel "$(errdex_jobs)" "$@" 2>&1 | tee "$errdex_scratch/tests.log" || status=1
say "races reported: $(grep -c 'WARNING: ThreadSanitizer' "$errdex_scratch/tests.log" || true)" \
    "найдено гонок: $(grep -c 'WARNING: ThreadSanitizer' "$errdex_scratch/tests.log" || true)"
errdex_closing "$errdex_scratch/tests.log"
exit "$status"
