#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Errdex authors
# SPDX-License-Identifier: MIT
#
# run.sh [--swift] [--runs N] MINUTES [NAME...]: builds the fuzzing programs with libFuzzer, AddressSanitizer and
# UndefinedBehaviorSanitizer (preset "fuzz": clang, libclang-rt-14-dev) and runs each, or those named, so many minutes or N
# inputs, whichever comes first, from the files that the other tests have and from what was found before
# (build/fuzz/corpus). Prints executions, coverage and findings, the longest run and the memory. A crash, a leak, a second
# of the processor or 512 MB in one piece is a finding: its input stays in build/fuzz/findings, and the exit code is 1.
# With --swift they are built without sanitizers (preset "fuzz-swift"), for the millions; what they find new goes into the
# same corpus, from which the careful ones begin.

set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.."
preset=fuzz
runs=-1
while [[ ${1:-} == --* ]]; do
    case $1 in
        --swift) preset=fuzz-swift ;;
        --runs) runs=${2:?--runs N}; shift ;;
        *) break ;;
    esac
    shift
done
if [[ ! ${1:-} =~ ^[0-9]+([.][0-9]+)?$ ]]; then
    sed -n '5,12s/^# //p' "${BASH_SOURCE[0]}"
    exit 2
fi
minutes=$1
shift
names=("$@")
[[ $# -gt 0 ]] || names=(decode csv json markup xlsx encoding pack query search snippet commandline message settings notes)
if ! command -v clang++ >/dev/null; then
    echo "skipped: there is no clang++"
    exit 77
fi

cmake --preset "$preset" >/dev/null
ninja -C "build/$preset" -j "${ERRDEX_JOBS:-$(nproc)}" "${names[@]/#/errdex-fuzz-}" >"build/$preset/build.log" || {
    tail -n 40 "build/$preset/build.log"
    exit 1
}
export ASAN_OPTIONS=malloc_context_size=12:detect_leaks=1 UBSAN_OPTIONS=print_stacktrace=1
export LC_ALL=C.UTF-8 ERRDEX_CATALOG_DIR="$PWD/${ERRDEX_FUZZ_DATA:-build/release/data}"
here=$PWD

# seeds NAME FOLDER: what a program begins with. Those that take a choice in the first byte get a zero before it.
seeds() {
    local files=() before='' file number=0
    case $1 in
        decode) files=(tests/data/pastes/tuning/*.txt) before='\0' ;;
        csv) files=(tests/data/imports/tuning/*.{csv,tsv,txt}) before='\0' ;;
        json) files=(tests/data/imports/tuning/*.{json,jsonl}) before='\0' ;;
        markup) files=(tests/data/imports/tuning/*.{md,html,htm}) before='\0' ;;
        xlsx) files=(tests/data/imports/tuning/*.xlsx) before='\0' ;;
        encoding) files=(tests/data/imports/tuning/*.{csv,txt}) before='\3' ;;
        pack) files=(data/vendors/oz-api.json tests/data/imports/tuning/pack.errdex-pack) ;;
        snippet) files=(resources/snippets/*.mustache) ;;
        query | search)
            while IFS= read -r line; do
                number=$((number + 1)); printf "%s" "$line" >"$2/query-$number"
            done < <(printf '%s\n' 1001 'planfix:1001' 'http:4xx token' 'code:400-499' '"not found"' 'name:waba' 'cat:telegram' \
                'jib,rf' 'oshibka' 'ошибка 1001' 'мои:заметки' 'tag:биллинг' 'ORA-12154' '-2147024891' '0x80070005' 'a"b' 'AND *')
            ;;
        commandline)
            while IFS= read -r line; do
                number=$((number + 1)); printf "%b" "$line" >"$2/line-$number"
            done < <(printf '%s\n' 'search\\n--format\\njson\\ntoken' 'show\\nplanfix:1001' 'vendors' 'export\\n--format\\ncsv' \
                'snippet\\n--template\\nreply' 'notes\\nadd\\nx\\ny' 'packs\\nlist' 'doctor\\n--format\\njson' '--ui-lang\\nru\\n--help' \
                '--generate\\nbash' 'backup\\n--list' 'entries\\nlist' 'search\\n--http\\n404\\n--columns\\ncode' 'decode\\n--help')
            ;;
        message)
            printf 'ERRX\1\0\0\0\20{"query":"1001"}' >"$2/query"
            printf 'errdex://planfix/1001' >"$2/record"
            printf 'errdex://search?q=token%%20403' >"$2/search"
            ;;
        settings)
            printf '[window]\nlanguage=ru\ntheme=dark\n[shortcuts]\nfind=Ctrl+F\n' >"$2/ini"
            printf '{"format":"errdex-settings","version":1,"settings":{"theme":"dark"},"shortcuts":{"find":"Ctrl+F"}}' >"$2/json"
            ;;
        notes)
            printf '%s' '{"format":"errdex-notes","version":1,"notes":[{"note":"00000000000000000000000000000000","vendor":"a","code":"1","text":"t","author":"b","written":1}],"marks":[]}' >"$2/notes"
            ;;
    esac
    for file in "${files[@]}"; do
        if [[ $(wc -c <"$file") -le 8192 ]]; then
            { printf '%b' "$before"; cat -- "$file"; } >"$2/$(basename -- "$file")"
        fi
    done
}

# last PATTERN LOG: the number behind it where it stands last.
last() {
    grep -oE "$1 *:? *[0-9]+" "$2" | tail -n 1 | grep -oE '[0-9]+$' || echo 0
}

failures=0
printf '%-12s %12s %10s %10s %10s %8s\n' program executions edges features longest memory
for name in "${names[@]}"; do
    work=build/fuzz/corpus/$name findings=build/fuzz/findings/$name log=build/$preset/$name.log
    mkdir -p "$work" "$findings" build/fuzz/seeds/"$name" build/fuzz/scratch
    seeds "$name" build/fuzz/seeds/"$name"
    limits=(-max_len=4096)
    [[ $name == decode ]] && limits=(-max_len=256 -entropic=0)
    [[ $preset == fuzz-swift ]] && limits+=(-max_len=256)
    status=0
    # In a folder of its own: whatever an argument names is there.
    (cd build/fuzz/scratch && "$here/build/$preset/bin/errdex-fuzz-$name" "$here/$work" "$here/build/fuzz/seeds/$name" \
        -max_total_time="$(awk "BEGIN { print int($minutes * 60) }")" -runs="$runs" "${limits[@]}" -timeout=10 -malloc_limit_mb=512 \
        -rss_limit_mb=3000 -seed=1 -print_final_stats=1 -artifact_prefix="$here/$findings/") >"$log" 2>&1 || status=$?
    printf '%-12s %12s %10s %10s %9ss %6sMB\n' "$name" "$(last 'number_of_executed_units' "$log")" "$(last ' cov' "$log")" \
        "$(last ' ft' "$log")" "$(last 'slowest_unit_time_sec' "$log")" "$(last 'peak_rss_mb' "$log")"
    if [[ $status -ne 0 ]]; then
        failures=$((failures + 1))
        printf '  finding: %s\n' "$(grep -aE 'does not hold|ERROR: |runtime error|SUMMARY' "$log" | head -n 2 | tr '\n' ' ')"
        printf '  input: %s\n' "$(grep -aoE 'Test unit written to .*' "$log" | head -n 1 | sed 's/.*findings/build\/fuzz\/findings/')"
    fi
done
printf '%d findings in %d programs\n' "$failures" "${#names[@]}"
[[ $failures -eq 0 ]]
