#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Errdex authors
# SPDX-License-Identifier: MIT
#
# test.sh [CTEST ARGUMENTS...]: installs what build and tests need (see setup.sh), builds, runs all tests without a
# screen and those labelled "gui" once more on a real X11 server (Xvfb). Prints the test runner's summary last; fails
# when a test fails and when none is found. ERRDEX_PRESET=asan tests another preset than release.

set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/common.sh"

preset=${ERRDEX_PRESET:-release}
tree=$errdex_root/build/$preset

"$errdex_root/packaging/setup.sh" build run test
set_up=$SECONDS

errdex_configure "$preset" "$preset"
errdex_build "$preset"
built=$SECONDS

errdex_test_environment

# The tests of windows and of the desktop wait more than they compute: one more at a time than there are processors.
at_once=$(($(errdex_jobs) + 1))
status=0
say "running the tests" "запускаю тесты"
cd "$errdex_root"
QT_QPA_PLATFORM=offscreen ctest --preset "$preset" --parallel "$at_once" "$@" 2>&1 |
    tee "$errdex_scratch/all.log" || status=1

gui_status=0
gui_tests=$(ctest --test-dir "$tree" -L '^gui$' --show-only=json-v1)
if [[ $gui_tests == *QT_QPA_PLATFORM=* ]]; then
    complain "tests/ErrdexTest.cmake pins QT_QPA_PLATFORM: the gui tests would not reach the X11 server" \
        "tests/ErrdexTest.cmake задаёт QT_QPA_PLATFORM: тесты окна не дошли бы до сервера X11"
    gui_status=1
else
    # One after another on each server: windows on one screen take the focus from each other.
    none=error
    if (($#)); then none=ignore; fi
    servers=$((at_once < 6 ? at_once : 6))
    say "running the gui tests on X11 (Xvfb)" "запускаю тесты окна на X11 (Xvfb)"
    pids=()
    for ((server = 1; server <= servers; ++server)); do
        QT_QPA_PLATFORM=xcb xvfb-run -a -s "-screen 0 1600x1000x24" \
            ctest --test-dir "$tree" --output-on-failure --timeout 300 -L '^gui$' -I "$server,,$servers" --no-tests="$none" "$@" \
            >"$errdex_scratch/gui$server.log" 2>&1 &
        pids+=($!)
    done
    for pid in "${pids[@]}"; do wait "$pid" || gui_status=1; done
    cat "$errdex_scratch"/gui?.log
fi

echo
say "set-up $set_up s, build $((built - set_up)) s, tests $((SECONDS - built)) s (preset $preset)" \
    "подготовка $set_up с, сборка $((built - set_up)) с, тесты $((SECONDS - built)) с (набор $preset)"
for log in "$errdex_scratch"/gui?.log; do
    if [[ -s $log && $(errdex_closing "$log") ]]; then
        printf '\n%s\n' "$(text "The gui tests on X11, server ${log: -5:1}:" "Тесты окна на X11, сервер ${log: -5:1}:")"
        errdex_closing "$log"
    fi
done
printf '\n%s\n' "$(text "All tests, off screen:" "Все тесты, без экрана:")"
errdex_closing "$errdex_scratch/all.log"
exit $((status | gui_status))
