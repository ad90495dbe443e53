#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Errdex authors
# SPDX-License-Identifier: MIT
#
# coverage.sh [--report FOLDER] [--of TREE]: builds the programs without the window so that they count what they run
# through, runs the tests, and prints how much of the libraries below the tests reach (gcovr), library by library. With
# --report a page for every file is written; with --of nothing is built or run, TREE tells what its tests reached. Exit code
# 1 when all together stay below 95 % of the lines or 85 % of the branches.
#
# What counts as a branch is decided by the preset "coverage" and below:
# - Unoptimised, so that every condition of the source is one of its own.
# - Without exceptions: nothing here throws, yet after each call GCC makes a branch for the case that something did. With
#   them more than half of all branches were of that kind, taken wherever the call itself was.
# - With counters that threads share safely: what helper threads run through is neither lost nor negative.
# - Not the branches of assertions, whose other side no test may take, nor those around the making of a static object,
#   where one side is another thread being faster, nor those of a line without code of its own ("}"), which are the
#   compiler's tidying up. What cannot be reached by its own word (Q_UNREACHABLE) is no line either.

set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/common.sh"

readonly least_lines=95 least_branches=85
readonly libraries=(domain text store search decoding importing exporting snippets)

report=''
tree=''
while (($#)); do
    case $1 in
        --report) report=${2:?--report FOLDER} ;;
        --of) tree=$(readlink -f -- "${2:?--of TREE}") ;;
        *) sed -n '5,8s/^# //p' "$0" >&2; exit 2 ;;
    esac
    shift 2
done

errdex_test_environment
if [[ ! $tree ]]; then
    tree=$errdex_root/build/coverage
    "$errdex_root/packaging/setup.sh" build run test coverage
    errdex_configure coverage coverage
    errdex_build coverage
    find "$tree" -name '*.gcda' -delete
    say "running the tests" "запускаю тесты"
    ctest --test-dir "$tree" --output-on-failure --timeout 600 --parallel "$(errdex_jobs)" -L '^(unit|cli|data)$' \
        >"$errdex_scratch/tests.log" || { tail -40 "$errdex_scratch/tests.log"; exit 1; }
    errdex_closing "$errdex_scratch/tests.log"
fi

filters=()
for library in "${libraries[@]}"; do filters+=(--filter "$errdex_root/app/$library/"); done
# All object files, because an inline function is counted in whichever of them the linker took it from.
gcovr -j "$(errdex_jobs)" --root "$errdex_root" --object-directory "$tree" --gcov-ignore-parse-errors \
    --exclude-unreachable-branches --exclude-lines-by-pattern '.*\bQ_UNREACHABLE\(\).*' \
    --exclude-branches-by-pattern '.*\b(Q_ASSERT|static const)\b.*' "${filters[@]}" \
    --json "$errdex_scratch/all.json" "$tree"
if [[ $report ]]; then
    mkdir -p -- "$report"
    gcovr --root "$errdex_root" --add-tracefile "$errdex_scratch/all.json" --html-details "$report/index.html"
fi
gcovr --root "$errdex_root" --add-tracefile "$errdex_scratch/all.json" --csv "$errdex_scratch/all.csv"

python3 - "$errdex_scratch/all.csv" "$least_lines" "$least_branches" "${libraries[@]}" <<'PYTHON'
import csv
import sys

path, least_lines, least_branches, *libraries = sys.argv[1:]
with open(path, encoding="utf-8", newline="") as file:
    rows = list(csv.DictReader(file))


def share(some, kind):
    total = sum(int(row[f"{kind}_total"]) for row in some)
    return 100 * sum(int(row[f"{kind}_covered"]) for row in some) / total if total else 100


print(f"{'':12} {'lines':>8} {'branches':>9}")
for library in libraries:
    own = [row for row in rows if row["filename"].startswith(f"app/{library}/")]
    print(f"{library:12} {share(own, 'line'):7.1f}% {share(own, 'branch'):8.1f}%")
lines, branches = share(rows, "line"), share(rows, "branch")
print(f"{'together':12} {lines:7.1f}% {branches:8.1f}%   (owed: {least_lines} %, {least_branches} %)")
sys.exit(lines < float(least_lines) or branches < float(least_branches))
PYTHON
