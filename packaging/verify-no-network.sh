#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Errdex authors
# SPDX-License-Identifier: MIT
#
# verify-no-network.sh [CTEST ARGUMENTS...]: runs all tests of build/release, off screen, under strace and fails when a
# program of ours connects to another machine. What stays on this one is printed: the print dialog asks for CUPS there.
# Browsers and compilers that tests run are not ours and are left out.

set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/common.sh"

if ! command -v strace >/dev/null; then
    complain "strace is not installed" "strace не установлен"
    exit 3
fi
errdex_test_environment
trace=$errdex_scratch/trace
mkdir "$trace"
cd "$errdex_root"
status=0
QT_QPA_PLATFORM=offscreen strace -f -ff -qq -e trace=connect,sendto,execve -o "$trace/t" \
    ctest --preset release --timeout 1200 "$@" 2>&1 | tail -n 25 || status=1
# A file for each process: what it runs last before a socket is opened tells whose socket it is.
found=$(awk '
    FNR == 1 { program = "" }
    /^execve\(/ { split($0, parts, "\""); program = parts[2] }
    /^(connect|sendto)\(.*sa_family=AF_INET/ && (program ~ /\/(errdex|errdex-cli|tst_[^\/]*)$/) { print program ": " $0 }' "$trace"/t.* |
    sort | uniq -c)
processes=$(find "$trace" -name 't.*' | wc -l)
local_only=$(grep -E '"(127\.[0-9.]+|::1)"' <<<"$found" || true)
others=$(grep -vE '"(127\.[0-9.]+|::1)"' <<<"$found" | grep . || true)
say "$processes processes; kinds of connections to this machine: $(grep -c . <<<"$local_only" || true), to others: $(grep -c . <<<"$others" || true)" \
    "процессов: $processes; видов соединений с этой машиной: $(grep -c . <<<"$local_only" || true), с другими: $(grep -c . <<<"$others" || true)"
printf '%s\n' "$local_only" "$others" | grep . || true
if [[ $others ]]; then status=1; fi
exit "$status"
