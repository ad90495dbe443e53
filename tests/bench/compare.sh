#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Errdex authors
# SPDX-License-Identifier: MIT
#
# compare.sh [FOLDER]: makes catalogues of 10 000, 100 000 and 1 000 000 records in FOLDER (build/bench), runs Errdex and
# its peers on them one after the other and prints medians and ratios. Peers that are not installed are named and left
# out: sqlite3, ripgrep, sqlitebrowser, zeal, Xvfb with xdotool. Takes some twelve minutes; a quiet machine gives good
# figures. Times are of this machine: only ratios carry over. Ends with the table of the README.

set -euo pipefail
root=$(cd -P -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd -P)
work=${1:-$root/build/bench}
bin=$root/build/release/bin
runs=${ERRDEX_BENCH_RUNS:-7}
mkdir -p -- "$work"
# What earlier runs have left must not get into the table.
rm -f -- "$work"/{fts,decode,ripgrep,starts,typing,copying,screen}.txt

(cd "$root" && cmake --preset release >/dev/null &&
    cmake --build build/release --target errdex errdex-cli errdex_data errdex-bench-make errdex-bench-search \
        errdex-bench-fts errdex-bench-decode errdex-bench-logs errdex-bench-window errdex-bench-bare errdex-bench-dressed errdex-bench-starts errdex-bench-screen >/dev/null)

# display HOME: a display that nobody uses, for the programs from here on; ends with this script.
display() {
    Xvfb -displayfd 1 -screen 0 1600x1000x24 -noreset >"$1/display" 2>/dev/null &
    server=$!
    trap 'kill $server 2>/dev/null || true; rm -rf -- "$home"' EXIT
    until [[ -s $1/display ]]; do sleep 0.1; done
    DISPLAY=:$(<"$1/display")
    export DISPLAY QT_QPA_PLATFORM=xcb XDG_RUNTIME_DIR=$1/run
    mkdir -m 700 -- "$XDG_RUNTIME_DIR"
}
has() { command -v "$1" >/dev/null || { echo "(not installed, left out: $1)"; return 1; }; }
now() { date +%s%N; }
# seconds COMMAND...: the wall time of one run.
seconds() {
    local begin
    begin=$(now)
    "$@" >/dev/null 2>&1
    awk -v a="$begin" -v b="$(now)" 'BEGIN { printf "%.3f\n", (b - a) / 1e9 }'
}
# cpu_seconds COMMAND...: the time of the processor, as errdex-bench-decode counts it.
cpu_seconds() {
    local TIMEFORMAT='%U %S'
    { time "$@" >/dev/null 2>&1; } 2>&1 | awk '{ printf "%.3f\n", $1 + $2 }'
}
# median: of the numbers on standard input, one a line.
median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
repeat() { local i; for ((i = 0; i < runs; ++i)); do "$@"; done; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN { if (a > 0 && b > 0) printf "%.2f", a / b; else printf "-" }'; }
field() { awk -v n="$1" -v f="$2" -F '\t' '$1 == n { print $f }' "$3"; }
head_line() { printf '\n## %s\n' "$1"; }

for count in 10000 100000 1000000; do
    [[ -s $work/$count/states.txt ]] || "$bin/errdex-bench-make" "$count" "$work/$count"
    # Made anew by a newer program: the tables may have changed.
    [[ $work/$count.sqlite -nt $work/$count/states.txt && $work/$count.sqlite -nt $bin/errdex-cli ]] ||
        "$bin/errdex-cli" catalog build "$work/$count/vendors" --output "$work/$count.sqlite" 2>/dev/null
done
big=$work/1000000
make_shell_database() {
    rm -f "$work/shell.sqlite"
    sqlite3 "$work/shell.sqlite" <<SQL
PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;
CREATE TABLE raw(vendor,category,code,name,http_status,message_en,message_ru,description_en,description_ru);
.mode csv
.import --skip 1 "$big/records.csv" raw
CREATE TABLE entry(id INTEGER PRIMARY KEY,vendor,category,code,name,http_status,message_en,message_ru,description_en,description_ru);
INSERT INTO entry SELECT NULL, * FROM raw;
DROP TABLE raw;
CREATE VIRTUAL TABLE fts USING fts5(vendor,category,code,name,message_en,message_ru,description_en,description_ru,
  content='entry',content_rowid='id',detail=none,columnsize=0,prefix='1 2 3');
INSERT INTO fts(fts) VALUES('rebuild');
SQL
}

home=
if has Xvfb; then
    home=$(mktemp -d)
    display "$home"
fi

head_line "catalog build, 1 M records, all indexes (s; goal <= 0.7 x sqlite3 import + FTS5 rebuild)"
# The window imports the table of the shell with its wizard, keeps the sources and shows the new codes; then it stops five more.
# By turns, so that whatever else the machine does falls on both.
build_ours() { seconds "$bin/errdex-cli" catalog build "$big/vendors" --output "$work/built.sqlite"; }
build_shell() { seconds make_shell_database; }
# The same table as the shell reads.
import_ours() { seconds "$bin/errdex-cli" import "$big/records.csv" --output "$work/imported.sqlite"; }
import_window() {
    TMPDIR=$work "$bin/errdex-bench-window" import "$root/build/release/data/catalog.sqlite" "$big/records.csv" |
        tee "$work/import-window.log" | awk -F '\t' '$1 == "imported (ms)" { printf "%.3f\n", $2 / 1000 }'
}
: >"$work/import-window.txt"
: >"$work/build-ours.txt"
: >"$work/import-ours.txt"
: >"$work/build-shell.txt"
for ((i = 0; i < 3; ++i)); do
    build_ours >>"$work/build-ours.txt"
    import_ours >>"$work/import-ours.txt"
    if [[ $home ]]; then import_window >>"$work/import-window.txt"; fi
    if has sqlite3 >/dev/null; then build_shell >>"$work/build-shell.txt"; fi
done
build_ours=$(median <"$work/build-ours.txt")
build_shell=$(median <"$work/build-shell.txt")
printf 'errdex-cli\t%s\t%s MB\n' "$build_ours" "$(($(stat -c %s "$work/built.sqlite") / 1000000))"
import_ours=$(median <"$work/import-ours.txt")
printf 'errdex-cli import (CSV)\t%s\t%s MB\n' "$import_ours" "$(($(stat -c %s "$work/imported.sqlite") / 1000000))"
import_window=$(median <"$work/import-window.txt")
[[ ! $home ]] || printf 'import in the window (CSV)\t%s\n%s\n' "$import_window" "$(<"$work/import-window.log")"
rm -f "$work/built.sqlite" "$work/imported.sqlite"
if has sqlite3; then
    printf 'sqlite3\t%s\t%s MB\nratio\t%s\nratio of the import\t%s\nratio of the import in the window\t%s\n' \
        "$build_shell" "$(($(stat -c %s "$work/shell.sqlite") / 1000000))" "$(ratio "$build_ours" "$build_shell")" \
        "$(ratio "$import_ours" "$build_shell")" "$(ratio "${import_window:-0}" "$build_shell")"
fi

head_line "keystroke: first page + exact total + all facets (ms: median, p99, max, states; goal p99 <= 5)"
for count in 10000 100000 1000000; do
    "$bin/errdex-bench-search" "$work/$count.sqlite" "$work/$count/states.txt" >"$work/search-$count.txt"
    printf '%s records:\n' "$count"
    cat "$work/search-$count.txt"
done
printf 'growth of keystroke p99 from 10 k to 1 M (goal < 4): %s\n' \
    "$(ratio "$(field keystroke 3 "$work/search-1000000.txt")" "$(field keystroke 3 "$work/search-10000.txt")")"
printf 'correction p99 - keystroke p99 at 1 M (ms; goal <= 50): %s\n' \
    "$(awk -v a="$(field correction 3 "$work/search-1000000.txt")" -v b="$(field keystroke 3 "$work/search-1000000.txt")" \
        'BEGIN { printf "%.1f", a - b }')"
if has sqlite3; then
    "$bin/errdex-bench-fts" "$work/shell.sqlite" "$big/states.txt" | tee "$work/fts.txt"
    printf 'FTS5 p99 / ours (goal >= 10): %s\n' \
        "$(ratio "$(field fts5 3 "$work/fts.txt")" "$(field keystroke 3 "$work/search-1000000.txt")")"
fi
if has rg; then
    printf 'ripgrep over the CSV, one word (s): %s\n' "$(repeat seconds rg -c -i 'invalid' "$big/records.csv" | median)"
fi

head_line "CSV export of 1 M records to a pipe (s; goal <= 0.6 x sqlite3 .mode csv)"
export_ours() { "$bin/errdex-cli" --catalog "$work/1000000.sqlite" export --format csv | cat >/dev/null; }
export_shell() {
    sqlite3 -csv -header "$work/1000000.sqlite" "SELECT v.slug, e.code, e.variant, c.slug, e.name, e.http_status,
        e.message_en, e.message_ru, e.description_en, e.description_ru, e.returned_by_en, e.reference FROM entry e
        JOIN category c ON c.id = e.category JOIN vendor v ON v.id = c.vendor ORDER BY e.id" | cat >/dev/null
}
csv_ours=$(repeat seconds export_ours | median)
csv_shell=
printf 'errdex-cli\t%s\n' "$csv_ours"
if has sqlite3; then
    csv_shell=$(repeat seconds export_shell | median)
    printf 'sqlite3\t%s\nratio\t%s\n' "$csv_shell" "$(ratio "$csv_ours" "$csv_shell")"
fi

head_line "decoding a log (MB of one core's second, findings; goal >= 100 without findings, >= 20 with one on every fifth line)"
[[ -s $work/ordinary.log ]] || "$bin/errdex-bench-logs" 1000000 >"$work/ordinary.log"
awk 'NR % 5 { print; next }
    { print $1, $2, (NR % 2 ? "ERROR answer {\"error_code\":10,\"error_name\":\"NOT_PAID\",\"message\":\"not paid\",\"detail\":{}}" \
                            : "WARN planfix error 1001: Error adding task") }' "$work/ordinary.log" >"$work/fifth.log"
"$bin/errdex-bench-decode" "$root/build/release/data/catalog.sqlite" "$work/ordinary.log" "$work/fifth.log" | tee "$work/decode.txt"
if has rg; then
    # Every code and every name, each a word of its own.
    "$bin/errdex-cli" export --format tsv --columns code,name | tail -n +2 | tr '\t' '\n' | sort -u | sed '/^$/d' \
        >"$work/words.txt"
    for log in ordinary fifth; do
        took=$(repeat cpu_seconds rg -j 1 -w -F -c -f "$work/words.txt" "$work/$log.log" | median)
        [[ $log == fifth ]] ||
            awk -v b="$(stat -c %s "$work/$log.log")" -v s="$took" 'BEGIN { printf "%.0f", b / 1e6 / s }' >"$work/ripgrep.txt"
        printf 'ripgrep for all codes and names, %s.log\t%s MB/s\t%s lines\n' "$log" \
            "$(awk -v b="$(stat -c %s "$work/$log.log")" -v s="$took" 'BEGIN { printf "%.0f", b / 1e6 / s }')" \
            "$(rg -w -F -c -f "$work/words.txt" "$work/$log.log")"
    done
fi

head_line "start to first painted rows (ms, ratio, MB, MB more; goal <= 1.2 x a bare Qt table, <= 30 MB more)"
if [[ $home ]]; then
    "$bin/errdex-bench-starts" $((3 * runs)) "$bin/errdex-bench-bare" \
        "$bin/errdex-bench-window start $root/build/release/data/catalog.sqlite" \
        "$bin/errdex-bench-window start $work/1000000.sqlite" "$bin/errdex-bench-dressed" | tee "$work/starts.txt"

    head_line "key to answer in the window at 1 M (ms: median, p99, max, keys), longest stall (ms; goal < 50), memory (MB)"
    head -n 1000 "$big/states.txt" >"$work/typed.txt"
    head -n 150 "$big/states.txt" >>"$work/typed.txt"
    "$bin/errdex-bench-window" typing "$work/1000000.sqlite" "$work/typed.txt" | tee "$work/typing.txt"

    head_line "copying 100 000 rows in the window, then once more and stopped (goal: longest stall < 50 ms)"
    "$bin/errdex-bench-window" copy "$work/100000.sqlite" | tee "$work/copying.txt"

    # Each at home in a folder of its own, with nothing to ask and nothing to fetch.
    programs=("$bin/errdex --settings $home/errdex.ini --catalog $work/1000000.sqlite --query 1000")
    if has sqlitebrowser; then
        mkdir -p -- "$home/.config/sqlitebrowser"
        printf '[checkversion]\nenabled=false\n' >"$home/.config/sqlitebrowser/sqlitebrowser.conf"
        programs+=("sqlitebrowser -R -t entry $work/1000000.sqlite")
    fi
    if has zeal && has sqlite3; then
        "$root/tests/bench/docset.sh" "$work/1000000.sqlite" "$work/docsets/Errdex.docset"
        mkdir -p -- "$home/.config/Zeal"
        printf '[General]\ncheck_for_update=false\n[docsets]\npath=%s\n' "$work/docsets" >"$home/.config/Zeal/Zeal.conf"
        programs+=("zeal 1000")
    fi
    head_line "start with 1 M rows as seen on the screen (ms to the first and to the last change of the picture; ours / theirs of each, goal <= 0.3)"
    HOME=$home XDG_CONFIG_HOME=$home/.config QTWEBENGINE_DISABLE_SANDBOX=1 \
        "$bin/errdex-bench-screen" "$runs" "${programs[@]}" | tee "$work/screen.txt"

    if has xdotool; then
        head_line "typing fast into the real window at 1 M"
        "$root/tests/bench/typing.sh" "$work/1000000.sqlite"
    fi
fi

head_line "the table of the README ($(date -u '+%-d %B %Y'), $(nproc) processors, ${SECONDS} s)"
# of FIELD NAME FILE: a figure of what was measured, "-" where it was not.
of() {
    local got=
    if [[ -s $work/$3 ]]; then got=$(field "$2" "$1" "$work/$3"); fi
    printf '%s' "${got:--}"
}
# line N FIELD FILE: a figure of a line by its number.
line() {
    local got=
    if [[ -s $work/$3 ]]; then got=$(awk -F '\t' -v n="$1" -v f="$2" 'NR == n { print $f }' "$work/$3"); fi
    printf '%s' "${got:--}"
}
row() { printf '| %s | %s | %s | %s |\n' "$@"; }
p99=$(of 3 keystroke search-1000000.txt)
small_p99=$(of 3 keystroke search-10000.txt)
row '' Errdex 'beside it' ratio
printf '|---|---:|---|---:|\n'
row 'a keystroke: first page, exact total, all counts of the filters; median / 99 %' \
    "$(of 2 keystroke search-1000000.txt) / $p99 ms" \
    "the same from SQLite's FTS5: $(of 2 fts5 fts.txt) / $(of 3 fts5 fts.txt) ms" "$(ratio "$p99" "$(of 3 fts5 fts.txt)")"
row 'a part of a name or a code; 99 %' "$(of 3 substring search-1000000.txt) ms" '' ''
row 'words in quotation marks; median / 99 %' \
    "$(of 2 phrase search-1000000.txt) / $(of 3 phrase search-1000000.txt) ms" '' ''
row 'any page of a result; 99 %' "$(of 3 jump search-1000000.txt) ms" '' ''
row 'sorted by another column; at most' "$(of 4 sort search-1000000.txt) ms" '' ''
row 'a keystroke at a million against ten thousand; 99 %' "$p99 ms" "$small_p99 ms" "$(ratio "$p99" "$small_p99")"
row 'CSV of all rows' "$csv_ours s" "sqlite3 \`.mode csv\`: ${csv_shell:--} s" "$(ratio "$csv_ours" "${csv_shell:-0}")"
row 'compiling the catalogue with its index' "$build_ours s" "sqlite3 \`.import\` and FTS5: ${build_shell:--} s" \
    "$(ratio "$build_ours" "${build_shell:-0}")"
row 'importing them from CSV, 309 MB; in the window, with the sources kept' "$import_ours s; ${import_window:--} s" \
    "the same: ${build_shell:--} s" \
    "$(ratio "$import_ours" "${build_shell:-0}"); $(ratio "${import_window:-0}" "${build_shell:-0}")"
row 'first rows painted, 349 codes' "$(line 2 2 starts.txt) ms" "an empty Qt table: $(line 1 2 starts.txt) ms" \
    "$(line 2 3 starts.txt)"
row 'first rows painted, a million' "$(line 3 2 starts.txt) ms" 'the same' "$(line 3 3 starts.txt)"
row 'the empty table with the parts of such a window' "$(line 4 2 starts.txt) ms" 'the same' "$(line 4 3 starts.txt)"
row 'memory of the window after 1000 searches' "$(of 2 memory typing.txt) MB" "the Qt table: $(line 1 4 starts.txt) MB" ''
row 'picture on the screen complete, a million' "$(of 3 errdex screen.txt) ms" \
    "DB Browser for SQLite: $(of 3 sqlitebrowser screen.txt) ms" "$(of 5 sqlitebrowser screen.txt)"
row '' '' "Zeal: $(of 3 zeal screen.txt) ms" "$(of 5 zeal screen.txt)"
row 'longest stall of the window while typing' "$(of 2 stall typing.txt) ms" '' ''
row '100 000 rows copied in all forms; longest stall meanwhile' \
    "$(of 2 'copied (ms)' copying.txt) ms; $(of 2 'longest stall (ms)' copying.txt) ms" '' ''
row 'a log without error codes, one core' "$(line 1 2 decode.txt)" \
    "ripgrep for all codes and names: $(cat "$work/ripgrep.txt" 2>/dev/null || printf '%s' -) MB/s" ''
