#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Errdex authors
# SPDX-License-Identifier: MIT
#
# compare.sh [FOLDER]: makes catalogues of 10 000, 100 000 and 1 000 000 records in FOLDER (build/bench), runs Errdex and
# its peers on them one after the other and prints medians and ratios. Peers that are not installed are named and left
# out: sqlite3, ripgrep, sqlitebrowser, zeal, Xvfb with xdotool. Takes some ten minutes; a quiet machine gives good
# figures. Times are of this machine: only ratios carry over.

set -euo pipefail
root=$(cd -P -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd -P)
work=${1:-$root/build/bench}
bin=$root/build/release/bin
runs=${ERRDEX_BENCH_RUNS:-7}
mkdir -p -- "$work"

(cd "$root" && cmake --preset release >/dev/null &&
    cmake --build build/release --target errdex errdex-cli errdex_data errdex-bench-make errdex-bench-search \
        errdex-bench-fts errdex-bench-decode errdex-bench-logs errdex-bench-window errdex-bench-bare errdex-bench-starts errdex-bench-screen >/dev/null)

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
ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", (b > 0 ? a / b : 0) }'; }
field() { awk -v n="$1" -v f="$2" -F '\t' '$1 == n { print $f }' "$3"; }
head_line() { printf '\n## %s\n' "$1"; }

for count in 10000 100000 1000000; do
    [[ -s $work/$count/states.txt ]] || "$bin/errdex-bench-make" "$count" "$work/$count"
    [[ $work/$count.sqlite -nt $work/$count/states.txt ]] ||
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

head_line "catalog build, 1 M records, all indexes (s; goal <= 0.7 x sqlite3 import + FTS5 rebuild)"
ours=$(seconds "$bin/errdex-cli" catalog build "$big/vendors" --output "$work/built.sqlite")
rm -f "$work/built.sqlite"
printf 'errdex-cli\t%s\n' "$ours"
if has sqlite3; then
    shell=$(seconds make_shell_database)
    printf 'sqlite3\t%s\nratio\t%s\n' "$shell" "$(ratio "$ours" "$shell")"
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
ours=$(repeat seconds export_ours | median)
printf 'errdex-cli\t%s\n' "$ours"
if has sqlite3; then
    shell=$(repeat seconds export_shell | median)
    printf 'sqlite3\t%s\nratio\t%s\n' "$shell" "$(ratio "$ours" "$shell")"
fi

head_line "decoding a log (MB of one core's second, findings; goal >= 100 without findings, >= 20 with one on every fifth line)"
[[ -s $work/ordinary.log ]] || "$bin/errdex-bench-logs" 1000000 >"$work/ordinary.log"
awk 'NR % 5 { print; next }
    { print $1, $2, (NR % 2 ? "ERROR answer {\"error_code\":10,\"error_name\":\"NOT_PAID\",\"message\":\"not paid\",\"detail\":{}}" \
                            : "WARN planfix error 1001: Error adding task") }' "$work/ordinary.log" >"$work/fifth.log"
"$bin/errdex-bench-decode" "$root/build/release/data/catalog.sqlite" "$work/ordinary.log" "$work/fifth.log"
if has rg; then
    # Every code and every name, each a word of its own.
    "$bin/errdex-cli" export --format tsv --columns code,name | tail -n +2 | tr '\t' '\n' | sort -u | sed '/^$/d' \
        >"$work/words.txt"
    for log in ordinary fifth; do
        took=$(repeat cpu_seconds rg -j 1 -w -F -c -f "$work/words.txt" "$work/$log.log" | median)
        printf 'ripgrep for all codes and names, %s.log\t%s MB/s\t%s lines\n' "$log" \
            "$(awk -v b="$(stat -c %s "$work/$log.log")" -v s="$took" 'BEGIN { printf "%.0f", b / 1e6 / s }')" \
            "$(rg -w -F -c -f "$work/words.txt" "$work/$log.log")"
    done
fi

head_line "start to first painted rows (ms, ratio, MB, MB more; goal <= 1.2 x a bare Qt table, <= 30 MB more)"
if has Xvfb; then
    home=$(mktemp -d)
    # Takes a display that nobody uses, and tells which.
    Xvfb -displayfd 1 -screen 0 1600x1000x24 -noreset >"$home/display" 2>/dev/null &
    server=$!
    trap 'kill $server 2>/dev/null || true; rm -rf -- "$home"' EXIT
    until [[ -s $home/display ]]; do sleep 0.1; done
    DISPLAY=:$(<"$home/display")
    export DISPLAY QT_QPA_PLATFORM=xcb XDG_RUNTIME_DIR=$home/run
    mkdir -m 700 -- "$XDG_RUNTIME_DIR"
    "$bin/errdex-bench-starts" $((3 * runs)) "$bin/errdex-bench-bare" \
        "$bin/errdex-bench-window start $root/build/release/data/catalog.sqlite" \
        "$bin/errdex-bench-window start $work/1000000.sqlite"

    head_line "key to answer in the window at 1 M (ms: median, p99, max, keys), longest stall (ms; goal < 50), memory (MB)"
    head -n 1000 "$big/states.txt" >"$work/typed.txt"
    head -n 150 "$big/states.txt" >>"$work/typed.txt"
    "$bin/errdex-bench-window" typing "$work/1000000.sqlite" "$work/typed.txt"

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
        "$bin/errdex-bench-screen" "$runs" "${programs[@]}"

    if has xdotool; then
        head_line "typing fast into the real window at 1 M"
        "$root/tests/bench/typing.sh" "$work/1000000.sqlite"
    fi
fi
