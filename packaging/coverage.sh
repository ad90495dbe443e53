#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Errdex authors
# SPDX-License-Identifier: MIT
#
# coverage.sh [--report FOLDER]: builds the programs without the window so that they count what they run through, runs
# the tests of the libraries below, and prints how much of each library's lines and branches the tests reach (gcovr).
# Branches into exceptions do not count: nothing here throws. With --report a page for every file is written. Exit code 1
# when all together stay below 95 % of the lines or 85 % of the branches.

set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/common.sh"

readonly least_lines=95 least_branches=85
readonly libraries=(domain text store search decoding importing exporting snippets)
readonly tree=$errdex_root/build/coverage

report=
if [[ ${1:-} == --report ]]; then report=${2:?--report FOLDER}; fi

"$errdex_root/packaging/setup.sh" build run test coverage
errdex_configure coverage coverage
errdex_build coverage
find "$tree" -name '*.gcda' -delete
errdex_test_environment
say "running the tests" "запускаю тесты"
ctest --test-dir "$tree" --output-on-failure --timeout 600 --parallel "$(errdex_jobs)" -L '^(unit|cli|data)$' >"$errdex_scratch/tests.log" ||
    { tail -40 "$errdex_scratch/tests.log"; exit 1; }
errdex_closing "$errdex_scratch/tests.log"

# measured ARGUMENTS...: gcovr over the sources of the libraries, generated ones and templates of others aside.
measured() {
    gcovr --root "$errdex_root" --object-directory "$tree" --exclude-throw-branches --exclude-unreachable-branches \
        --gcov-ignore-parse-errors "$@" "$tree"
}
filters=()
for library in "${libraries[@]}"; do filters+=(--filter "$errdex_root/app/$library/"); done
measured "${filters[@]}" --json "$errdex_scratch/all.json"
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
