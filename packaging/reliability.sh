#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Errdex authors
# SPDX-License-Identifier: MIT
#
# reliability.sh [--fuzz MINUTES]: the short form of the reliability campaign, in a quarter of an hour on two cores: kills,
# full disks, failing calls, states after a loss of power, hostile messages and markup, a monkey at the window. With --fuzz
# the fuzzing programs as well, so many minutes each (tests/fuzz/run.sh). Prints what was run, what failed and what was
# skipped, which is never counted as passed; exit code 1 when something failed. The long forms and their figures are in
# tests/faults/README.md.

set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."
fuzz=0
if [[ ${1:-} == --fuzz && ${2:-} =~ ^[0-9.]+$ ]]; then
    fuzz=$2
elif (($#)); then
    sed -n '5,9s/^# //p' "${BASH_SOURCE[0]}"
    exit 2
fi

tree=build/release
jobs=${ERRDEX_JOBS:-$(nproc)}
cmake --preset release >/dev/null
cmake --build --preset release --parallel "$jobs" >"$tree/reliability-build.log" || {
    tail -n 40 "$tree/reliability-build.log"
    exit 1
}
export LC_ALL=C.UTF-8 ERRDEX_CATALOG_DIR="$PWD/$tree/data" QT_QPA_PLATFORM=offscreen
log=$tree/reliability.log
: >"$log"
passed=0 failed=0 skipped=0

# part NAME COMMAND...: runs it; 77 is skipped, as in ctest.
part() {
    local name=$1 status=0 began=$SECONDS
    shift
    printf '== %s\n' "$name" >>"$log"
    "$@" >"$tree/reliability-part.log" 2>&1 || status=$?
    cat "$tree/reliability-part.log" >>"$log"
    case $status in
        0) passed=$((passed + 1)) ;;
        77) skipped=$((skipped + 1)) ;;
        *) failed=$((failed + 1)) ;;
    esac
    printf '%-28s %-8s %4d s  %s\n' "$name" "$(case $status in 0) echo passed ;; 77) echo SKIPPED ;; *) echo FAILED ;; esac)" \
        $((SECONDS - began)) "$(grep -aE 'violations|wrong:|skipped|left out|tests passed|Totals|findings|seed' "$tree/reliability-part.log" | tail -n 1)"
    # What a part leaves out inside of itself counts as well.
    if [[ $status -eq 0 ]] && grep -qaE '(: |was )skipped|left out' "$tree/reliability-part.log"; then
        skipped=$((skipped + 1))
        grep -aE '(: |was )skipped|left out' "$tree/reliability-part.log" | sed 's/^/    /'
    fi
}

calls=$tree/tests/faults/liberrdex-fault-calls.so
record=$tree/tests/faults/liberrdex-fault-record.so
user=$tree/bin/errdex-fault-user cli=$tree/bin/errdex-cli
part 'user data' tests/faults/userdata.py --user "$user" --calls "$calls"
part 'exports' python3 -B tests/faults/exports.py "$cli" --calls "$calls" --formats csv,xlsx,site,pack --records 600 --sizes 8 --kills 4 --points 6
part 'imports' python3 -B tests/faults/imports.py "$cli" --kills 10 --sizes 8 --records 2000
part 'packs' python3 -B tests/faults/packs.py "$cli" --kills 10 --sizes 8 --records 500
part 'homes that cannot be written' python3 -B tests/faults/homes.py "$cli"
part 'tables out and in' env ERRDEX_ROUNDTRIPS=10000 "$tree/bin/tst_importing.roundtrips"
part 'states after a power loss' python3 -B tests/faults/crashstates.py --user "$user" --cli "$cli" --record "$record" --most 60
part 'messages from strangers' env ERRDEX_FUZZ_RUNS=1000000 "$tree/bin/tst_instance" survivesFuzzedMessages
part 'damaged, newer, foreign files' "$tree/bin/tst_diagnosis"
part 'notes that cannot be written' "$tree/bin/tst_diagnostics"
part 'markup in data' "$tree/bin/tst_detailpane"
part 'windows opened and closed' "$tree/bin/errdex-soak" windows 20
part 'searches' "$tree/bin/errdex-soak" searches 5000
part 'a monkey at the window' "$tree/bin/errdex-soak" monkey 3000 7
[[ $fuzz == 0 ]] || part 'fuzzing' tests/fuzz/run.sh "$fuzz"
printf '%d passed, %d failed, %d skipped, %d s; all of it in %s\n' "$passed" "$failed" "$skipped" "$SECONDS" "$log"
[[ $failed -eq 0 ]]
