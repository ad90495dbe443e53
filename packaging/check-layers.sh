#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Errdex authors
# SPDX-License-Identifier: MIT
#
# check-layers.sh [FOLDER]: looks for what the compiler cannot see but the plan of the house forbids, in the files that
# git knows or would take in. Each finding: file:line: [rule] what. Exit code 1 when there is one.
# check-layers.sh --self-test: breaks every rule once in a temporary tree and proves that each is found.

set -euo pipefail

# What each library may include, itself aside: the one table. main wires everything, hence is not listed.
readonly may_use='
manual:
domain:
text:      domain
store:     domain text
search:    domain text store
decoding:  domain text store exporting
importing: domain text store
exporting: domain
packs:     domain store importing exporting
diagnosis: domain store search packs
sharing:   domain
snippets:  domain text exporting wording
settings:  domain
instance:  domain
wording:   domain manual
documenting: domain text store exporting wording
publishing: domain search store exporting documenting wording
engine:    domain text store search decoding importing exporting packs diagnosis sharing documenting publishing snippets
models:    domain search decoding wording engine
ui:        domain text store search decoding importing exporting packs diagnosis sharing documenting publishing snippets settings wording engine models
cli:       domain manual text store search decoding importing exporting packs diagnosis sharing documenting publishing snippets settings wording
'

# Patterns for code without comments. any WORD...: one of the words.
any() {
    local IFS='|'
    printf '(%s)' "$*"
}
sql='\bQSql[A-Z]|\bQtSql\b|\bsqlite3(\.h|_[a-z])|SQLite::|Qt6::Sql\b'
sql+="|\"$(any 'SELECT ' 'INSERT (INTO|OR) ' 'UPDATE [a-z_]+ SET' 'DELETE FROM' 'CREATE (TABLE|VIRTUAL|INDEX|TEMP)' \
    'DROP ' 'PRAGMA ' 'ATTACH ')"
threads="\b$(any QThread QThreadPool QMutex QRecursiveMutex QMutexLocker QReadWriteLock QSemaphore QWaitCondition \
    QtConcurrent QRunnable)\b"
threads+="|\bstd::$(any thread jthread async mutex shared_mutex recursive_mutex condition_variable \
    counting_semaphore)\b"
widgets="\bQt(6::)?Widgets\b|\bQ$(any Widget Application MainWindow Dialog DialogButtonBox MessageBox FileDialog \
    Label PushButton ToolButton LineEdit ComboBox CheckBox Menu MenuBar ToolBar StatusBar Splitter TableView TreeView \
    ListView TableWidget TreeWidget ListWidget HeaderView TextEdit TextBrowser PlainTextEdit StyledItemDelegate Style \
    CommonStyle StackedWidget TabWidget DockWidget ScrollArea ProgressBar GroupBox '[HV]BoxLayout' GridLayout \
    FormLayout Completer)\b"
strings=$(any QStringLiteral QLatin1String QLatin1StringView QLatin1Char QChar)
# A sum with a text in it that is told from a number's: x + u"y", m_x.y(z) + w % QStringLiteral("v"), u'x' + y.
literal="(u['\"]|$strings\()"
operand="[]A-Za-z0-9_.:>[-]+(\([^()]*\))?"
sum="(($operand [+%] )+$literal|(u\"[^\"]*\"|u'[^']*'|$strings\([^()]*\)) [+%] )"
readonly sql threads widgets strings sum

# A longer file says why in its head: "check-layers: long because ...".
readonly most_lines=500

# clean_code: prints the C++ and CMake files named on standard input as "file:line:code" without comments.
clean_code() {
    # shellcheck disable=SC2016 # the dollars are awk's
    xargs -0 awk '
        FNR == 1 { inside = 0; hash = FILENAME ~ /(CMakeLists\.txt|\.cmake)$/ }
        {
            code = $0
            if (hash) {
                sub(/(^|[ \t])#.*/, "", code)
            } else {
                if (inside) {
                    if (!sub(/^.*\*\//, "", code)) next
                    inside = 0
                }
                while (match(code, /\/\*([^*]|\*+[^*\/])*\*+\//))
                    code = substr(code, 1, RSTART - 1) " " substr(code, RSTART + RLENGTH)
                # An address in a string is no comment.
                sub(/(^|[^:"])\/\/.*/, "", code)
                if (match(code, /\/\*/)) { code = substr(code, 1, RSTART - 1); inside = 1 }
            }
            if (code ~ /[^ \t]/) printf "%s:%d:%s\n", FILENAME, FNR, code
        }' /dev/null
}

# report RULE WHAT: turns "file:line:text" on standard input into findings.
report() {
    sed -E "s#^([^:]+:[0-9]+):[[:space:]]*(.{0,100}).*#\1: [$1] $2: \2#"
}

# of PATTERN: the files of the tree whose name matches; each ends with a null byte.
of() {
    grep -zE -- "$1" "$work/files" || true
}

check_includes() {
    awk -v table="$may_use" '
        BEGIN {
            count = split(table, rows, "\n")
            for (i = 1; i <= count; ++i) {
                words = split(rows[i], word, " ")
                if (words == 0) continue
                library = word[1]
                sub(/:$/, "", library)
                known[library] = 1
                allowed[library, library] = 1
                for (j = 2; j <= words; ++j) allowed[library, word[j]] = 1
            }
        }
        {
            split($0, part, ":")
            split(part[1], folder, "/")
            if (folder[1] != "app" || folder[3] == "" || folder[2] == "main") next
            code = $0
            sub(/^[^:]*:[^:]*:/, "", code)
            if (!(folder[2] in known)) {
                if (!told[folder[2]]++)
                    printf "%s:%s: [layers] library %s is not in the table\n", part[1], part[2], folder[2]
                next
            }
            if (part[1] ~ /CMakeLists\.txt$/) {
                while (match(code, /errdex_[a-z]+/)) {
                    other = substr(code, RSTART + 7, RLENGTH - 7)
                    code = substr(code, RSTART + RLENGTH)
                    if (other in known && !((folder[2], other) in allowed))
                        printf "%s:%s: [layers] %s may not link %s\n", part[1], part[2], folder[2], other
                }
            } else if (match(code, /#[ \t]*include[ \t]*[<"]errdex\/[a-z]+\//)) {
                other = substr(code, RSTART, RLENGTH - 1)
                sub(/.*\//, "", other)
                if (!((folder[2], other) in allowed))
                    printf "%s:%s: [layers] %s may not include %s\n", part[1], part[2], folder[2], other
            } else if (code ~ /#[ \t]*include[ \t]*[<"]\.\.\//) {
                printf "%s:%s: [layers] an include by .. walks around the layers\n", part[1], part[2]
            }
        }' "$work/code"
}

# forbid RULE FOLDERS EXCEPT PATTERN WHAT: reports the code under FOLDERS, EXCEPT aside, that matches PATTERN.
forbid() {
    grep -E "^($2)" "$work/code" | grep -vE "^($3)" | grep -E "^[^:]*:[0-9]+:.*($4)" | report "$1" "$5" || true
}

check_patterns() {
    forbid sql app/ app/store/ "$sql" "SQL lives in app/store alone"
    forbid thread app/ "app/engine/|app/importing/src/ahead.h|app/store/src/sidework|app/ui/src/fontpreload.cpp" "$threads" "threads and locks live in app/engine alone"
    forbid widget app/ 'app/ui/|app/main/' "$widgets" "widgets live in app/ui and app/main alone"
    forbid messagebox 'app/|tests/' 'app/ui/|app/main/|tests/gui/|tests/support/' '\bQMessageBox\b' \
        "no message boxes below app/ui"
    # A text may be marked anywhere (QT_TRANSLATE_NOOP); it becomes a sentence in the person's language only here.
    forbid sentence app/ 'app/ui/|app/cli/|app/wording/|app/models/|app/main/' '\btr\(|\btranslate\(|\bqtTrId\(' \
        "sentences live in ui, cli and wording"
    # auto keeps QStringBuilder's expression, which points at strings that are gone in the next line; so does a lambda
    # that does not name what it returns.
    forbid builder 'app/|tests/' '-' "\bauto &?\w+ = $sum" "name the type QString: auto keeps an expression that dangles"
    forbid builder 'app/|tests/' '-' "\](\([^()]*\))? \{ return $sum" \
        "name what the lambda returns: it keeps an expression that dangles"
}

check_files() {
    grep -E '^[^:]*(CMakeLists\.txt|\.cmake):[0-9]+:.*\bfile[[:space:]]*\([[:space:]]*GLOB' "$work/code" |
        report glob "files are listed, not globbed" || true

    # The two lines stand in the first five: a shebang or an XML declaration may come before them.
    of '\.(cpp|h|c|hpp|cmake|sql|sh|py|qss|css|js|yml|qrc)$|(^|/)CMakeLists\.txt$|^\.ci/[^.]*$' |
        xargs -0 awk '
            function close_file() {
                if (name != "" && !(id && holder)) printf "%s:1: [spdx] the two SPDX lines are missing\n", name
            }
            FNR == 1 { close_file(); name = FILENAME; id = holder = 0 }
            FNR <= 5 && /SPDX-License-Identifier: MIT/ { id = 1 }
            FNR <= 5 && /SPDX-FileCopyrightText: / { holder = 1 }
            END { close_file() }' /dev/null

    of '' | xargs -0 grep -nIE '(^|[^A-Za-z0-9_.~-])/(home|work|root)/' /dev/null |
        report path "a path of one machine" || true

    of '\.(cpp|h|c|hpp|cmake|sh|py)$' | xargs -0 awk -v most="$most_lines" '
        function close_file() {
            if (lines > most && !reason) printf "%s:%d: [length] more than %d lines\n", name, lines, most
        }
        FNR == 1 { close_file(); name = FILENAME; reason = 0 }
        FNR <= 20 && /check-layers: long because ./ { reason = 1 }
        { lines = FNR }
        END { close_file() }' /dev/null

    of '\.(cpp|h|c|hpp|cmake|sql|sh|py|json|md|ts|txt|yml|svg|xml|desktop|html|css|qss|qrc)$|^\.ci/' |
        while IFS= read -r -d '' file; do
            if [[ -s $file && $(tail -c 1 -- "$file" | wc -l) -eq 0 ]]; then
                printf '%s:%d: [newline] no line end at the end of the file\n' "$file" "$(($(wc -l <"$file") + 1))"
            fi
        done
}

# check FOLDER: prints the findings.
check() (
    cd -- "$1"
    work=$(mktemp -d)
    trap 'rm -rf -- "$work"' EXIT
    if git rev-parse --is-inside-work-tree >/dev/null 2>&1; then
        git ls-files -z --cached --others --exclude-standard
    else
        find . \( -path ./build -o -path ./.git \) -prune -o -type f -print0 | sed -z 's,^\./,,'
    fi | while IFS= read -r -d '' file; do
        # A file may be deleted and still in the index.
        if [[ -f $file && ! -L $file ]]; then printf '%s\0' "$file"; fi
    done >"$work/files"
    of '\.(cpp|h|c|hpp|cmake)$|(^|/)CMakeLists\.txt$' | clean_code >"$work/code"
    check_includes
    check_patterns
    check_files
)

self_test() {
    local tree findings expected failures=0 header='// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT'
    tree=$(mktemp -d)
    # shellcheck disable=SC2064 # the folder of now
    trap "rm -rf -- '$tree'" EXIT
    mkdir -p "$tree"/app/{domain,text,search,models,ui,store,engine,main}/src "$tree/docs"

    # What is allowed, in the spellings that a careless check would take for a violation.
    printf '%s\n' "$header" '#include <QWidget>' '#include "errdex/models/a.h"' 'auto s = tr("x");' \
        >"$tree/app/ui/src/fine.cpp"
    printf '%s\n' "$header" '#include <QSqlQuery>' 'auto q = "SELECT 1";' >"$tree/app/store/src/fine.cpp"
    printf '%s\n' "$header" '#include <QThread>' >"$tree/app/engine/src/fine.cpp"
    printf '%s\n' "$header" '// no QThread, no QWidget, no tr() here' '/* "SELECT 1" and' 'QMutex */' \
        'auto u = "https://example.org/home/page"; // /h' 'int str(int); auto a = str(1) + "Select all";' \
        'auto c = f(a + u"b"); auto d = [] () -> QString { return e + u"f"; }; auto g = int(h) % 2;' \
        'std::atomic<int> latest; auto b = QCoreApplication::instance();' >"$tree/app/domain/src/fine.cpp"
    { printf '%s\n' "$header" '// check-layers: long because it is a table'; yes 'int a;' | head -n "$most_lines"; } \
        >"$tree/app/domain/src/table.cpp" || true
    printf '%s\n' "${header//\/\//#}" '# file(GLOB x *.cpp) is not done here' >"$tree/CMakeLists.txt"
    findings=$(check "$tree")
    if [[ $findings ]]; then
        printf 'self-test: found in a tree without violations:\n%s\n' "$findings"
        failures=1
    fi

    # One violation of each rule; the expected place is line 3, the first behind the header, unless said otherwise.
    broken() { printf '%s\n' "$header" "$2" >"$tree/$1"; }
    broken app/text/src/a.cpp '#include "errdex/store/catalogue.h"'
    broken app/text/src/b.cpp '#include "../../store/src/connection.h"'
    printf '%s\n' "${header//\/\//#}" 'errdex_library(text LINKS errdex_search)' >"$tree/app/text/CMakeLists.txt"
    broken app/search/src/a.cpp '#include <QSqlQuery>'
    broken app/search/src/b.cpp '#include <sqlite3.h>'
    broken app/search/src/c.cpp 'auto q = "SELECT code FROM record";'
    broken app/models/src/a.cpp 'QThread thread;'
    broken app/models/src/b.cpp 'std::jthread thread;'
    broken app/models/src/c.cpp '#include <QtWidgets/QLabel>'
    broken app/models/src/d.cpp '#include <QWidget>'
    broken app/models/src/e.cpp 'QMessageBox::warning(nullptr, t, t);'
    broken app/search/src/d.cpp 'auto s = tr("Not found");'
    broken app/search/src/e.cpp 'auto s = QCoreApplication::translate("c", "Not found");'
    printf '%s\n' "${header//\/\//#}" 'file(GLOB sources *.cpp)' >"$tree/app/CMakeLists.txt"
    printf 'int a;\n' >"$tree/app/domain/src/a.cpp"
    broken app/domain/src/b.cpp "auto p = \"/ho""me/somebody/x\";"
    broken app/domain/src/e.cpp 'const auto path = folder + QStringLiteral("/a");'
    broken app/domain/src/f.cpp 'const auto path = QStringLiteral("/a") % name;'
    broken app/domain/src/g.cpp 'const auto path = m_info.folder(0) + u"/a";'
    broken app/domain/src/h.cpp 'auto mark = u'"'*'"' + name;'
    broken app/domain/src/i.cpp 'const auto path = [&](int i) { return folder + names[i] + u"/a"; };'
    printf 'See /wo%s\n' 'rk/x.' >"$tree/docs/a.md"
    { printf '%s\n' "$header"; yes 'int a;' | head -n $((most_lines - 1)); } >"$tree/app/domain/src/c.cpp" || true
    printf '%s\nint a;' "$header" >"$tree/app/domain/src/d.cpp"

    findings=$(check "$tree")
    for expected in 'app/text/src/a.cpp:3: [layers]' 'app/text/src/b.cpp:3: [layers]' \
        'app/text/CMakeLists.txt:3: [layers]' \
        'app/search/src/a.cpp:3: [sql]' 'app/search/src/b.cpp:3: [sql]' 'app/search/src/c.cpp:3: [sql]' \
        'app/models/src/a.cpp:3: [thread]' 'app/models/src/b.cpp:3: [thread]' \
        'app/models/src/c.cpp:3: [widget]' 'app/models/src/d.cpp:3: [widget]' 'app/models/src/e.cpp:3: [messagebox]' \
        'app/search/src/d.cpp:3: [sentence]' 'app/search/src/e.cpp:3: [sentence]' 'app/CMakeLists.txt:3: [glob]' \
        'app/domain/src/a.cpp:1: [spdx]' 'app/domain/src/b.cpp:3: [path]' 'docs/a.md:1: [path]' \
        "app/domain/src/c.cpp:$((most_lines + 1)): [length]" 'app/domain/src/d.cpp:3: [newline]' \
        'app/domain/src/e.cpp:3: [builder]' 'app/domain/src/f.cpp:3: [builder]' \
        'app/domain/src/g.cpp:3: [builder]' 'app/domain/src/h.cpp:3: [builder]' 'app/domain/src/i.cpp:3: [builder]'; do
        if ! grep -qF -- "$expected" <<<"$findings"; then
            printf 'self-test: not found: %s\n' "$expected"
            failures=1
        fi
    done
    # e.cpp breaks two rules: a message box is a widget, too.
    if [[ $(wc -l <<<"$findings") -ne 25 ]]; then
        printf 'self-test: expected 25 findings, got:\n%s\n' "$findings"
        failures=1
    fi
    ((failures)) || echo "layer check: self-test passed (25 violations of 12 rules found, none in the clean tree)"
    return "$failures"
}

if [[ ${1:-} == --self-test ]]; then
    self_test
    exit
fi
root=${1:-$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/..}
findings=$(check "$root")
if [[ $findings ]]; then
    printf '%s\n' "$findings"
    printf 'layer check: %d findings\n' "$(wc -l <<<"$findings")"
    exit 1
fi
echo "layer check: nothing found"
