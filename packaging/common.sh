# SPDX-FileCopyrightText: 2026 The Errdex authors
# SPDX-License-Identifier: MIT
# shellcheck shell=bash
#
# What run.sh, test.sh, setup.sh and .ci/run share; sourced, never run. Sets errdex_root, the clone's real folder.

errdex_root=$(cd -P -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)

# Qt and CMake take file names for what the locale says; in a bare system (LANG unset) Cyrillic would be question marks.
if [[ -z ${LC_ALL:-} && $(locale charmap 2>/dev/null) != UTF-8 ]]; then
    export LC_CTYPE=C.UTF-8
fi

case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in
    ru*) errdex_russian=1 ;;
    *) errdex_russian= ;;
esac

# say ENGLISH RUSSIAN: one line, with the seconds since the start.
say() {
    printf '[%4d s] %s\n' "$SECONDS" "$(text "$@")"
}

# complain ENGLISH RUSSIAN: the same to standard error.
complain() {
    printf '[%4d s] %s\n' "$SECONDS" "$(text "$@")" >&2
}

# text ENGLISH RUSSIAN: the one in the user's language.
text() {
    if [[ $errdex_russian ]]; then printf '%s' "$2"; else printf '%s' "$1"; fi
}

# progress TEXT: overwrites one line on a terminal, nothing elsewhere. progress '' clears it.
progress() {
    if [[ -t 1 ]]; then printf '\r\033[K%s' "$1"; fi
}

# errdex_jobs: how many compilers at once. One per processor, but no more than memory holds (about 1 GB each).
errdex_jobs() {
    local processors memory
    processors=$(nproc 2>/dev/null || sysctl -n hw.ncpu 2>/dev/null || echo 2)
    memory=$(awk '/^MemAvailable:/ { print int($2 / 1000000) }' /proc/meminfo 2>/dev/null || true)
    if [[ $memory && $memory -lt $processors ]]; then processors=$((memory > 1 ? memory : 1)); fi
    echo "${CMAKE_BUILD_PARALLEL_LEVEL:-$processors}"
}

# errdex_configure PRESET FOLDER [CMAKE ARGUMENTS...]: configures build/FOLDER, unless it stands and nothing it came
# from has changed. (A changed CMakeLists.txt is not our care: ninja configures again by itself.)
errdex_configure() {
    local preset=$1 folder=$errdex_root/build/$2 stamp log made_for fresh=()
    shift 2
    stamp=$folder/.errdex-configured
    log=$folder/configure.log
    errdex_require_writable "$folder"
    if [[ -e $stamp && -e $folder/build.ninja && ! $errdex_root/CMakePresets.json -nt $stamp &&
        $(<"$stamp") == "$errdex_root $preset $*" ]]; then
        return
    fi
    made_for=$(sed -n 's/^CMAKE_HOME_DIRECTORY:INTERNAL=//p' "$folder/CMakeCache.txt" 2>/dev/null || true)
    if [[ $made_for && $made_for != "$errdex_root" ]]; then
        say "the build tree was made for another folder: starting it afresh" \
            "дерево сборки сделано для другой папки: начинаю заново"
        fresh=(--fresh)
    fi
    say "configuring build/${folder##*/} (preset $preset)" "настройка build/${folder##*/} (набор $preset)"
    mkdir -p "$folder"
    rm -f "$stamp"
    if ! (cd "$errdex_root" && cmake ${fresh[@]+"${fresh[@]}"} --preset "$preset" -B "$folder" "$@") >"$log" 2>&1; then
        sed -n '/CMake Error/,$p' "$log" >&2
        complain "configuring failed; the whole output: $log" "настройка не удалась; полный вывод: $log"
        return 1
    fi
    printf '%s' "$errdex_root $preset $*" >"$stamp"
}

# errdex_build FOLDER [TARGETS...]: builds build/FOLDER. Output: one line of progress; the errors, if there are any.
errdex_build() {
    local folder=$errdex_root/build/$1 log targets=() line status=0 begin=$SECONDS steps
    shift
    log=$folder/build.log
    if (($#)); then targets=(--target "$@"); fi
    (
        unset NINJA_STATUS
        cmake --build "$folder" --parallel "$(errdex_jobs)" ${targets[@]+"${targets[@]}"} 2>&1 || exit 1
    ) | while IFS= read -r line; do
        printf '%s\n' "$line"
        if [[ $line =~ ^(\[[0-9]+/[0-9]+\]) ]]; then progress "${BASH_REMATCH[1]}" >&3; fi
    done 3>&1 >"$log" || status=1
    progress ''
    if ((status)); then
        # Everything but the steps that went well and the long command under each FAILED line.
        awk '/^\[[0-9]+\/[0-9]+\] / || /^-- / { next } { print } /^FAILED: / { getline }' "$log" >&2
        complain "the build failed; the whole output: $log" "сборка не удалась; полный вывод: $log"
        return 1
    fi
    steps=$(grep -cE '^\[[0-9]+/[0-9]+\] ' "$log" || true)
    if ((steps)); then
        say "built build/${folder##*/}: $steps steps in $((SECONDS - begin)) s" \
            "собрано build/${folder##*/}: шагов $steps за $((SECONDS - begin)) с"
    else
        say "build/${folder##*/} is up to date" "build/${folder##*/}: уже собрано"
    fi
}

# errdex_require_writable FOLDER: a build tree left by root is the usual reason for a failing second run.
errdex_require_writable() {
    local folder=$1 path owner
    for path in "$errdex_root/build" "$folder" "$folder/CMakeCache.txt" "$folder/.ninja_log" "$folder/bin"; do
        if [[ -e $path && ! -w $path ]]; then
            owner=$(stat -c %U -- "$path" 2>/dev/null || echo '?')
            complain "$path belongs to $owner and $(id -un) may not write there." \
                "$path принадлежит пользователю $owner, пользователь $(id -un) не может туда писать."
            complain "Remove the build tree or take it over: sudo chown -R $(id -un) '$errdex_root/build'" \
                "Удалите дерево сборки или заберите его себе: sudo chown -R $(id -un) '$errdex_root/build'"
            return 1
        fi
    done
    if [[ ! -e $errdex_root/build && ! -w $errdex_root ]]; then
        complain "$(id -un) may not write in $errdex_root: clone the repository into a folder of your own" \
            "пользователь $(id -un) не может писать в $errdex_root: клонируйте репозиторий в свою папку"
        return 1
    fi
}

# errdex_test_environment: a scratch folder (errdex_scratch, removed at exit) in place of the settings, files and screen
# of whoever runs the tests: they are neither read nor touched.
errdex_test_environment() {
    errdex_scratch=$(mktemp -d)
    trap 'rm -rf -- "$errdex_scratch"' EXIT
    mkdir -m 700 "$errdex_scratch/runtime"
    export XDG_CONFIG_HOME=$errdex_scratch/config XDG_DATA_HOME=$errdex_scratch/data \
        XDG_CACHE_HOME=$errdex_scratch/cache XDG_STATE_HOME=$errdex_scratch/state \
        XDG_RUNTIME_DIR=$errdex_scratch/runtime
    unset DISPLAY WAYLAND_DISPLAY
}

# errdex_closing LOG: ctest's closing lines, the last ones when it ran more than once; nothing when no test ran at all.
errdex_closing() {
    awk '/tests passed,|No tests were found/ { closing = ""; seen = 1 }
        seen { closing = closing $0 "\n" }
        END { printf "%s", closing }' "$1"
}

# errdex_release: sets errdex_version, errdex_date and SOURCE_DATE_EPOCH, the day of the release. They have one place,
# CMakeLists.txt.
# shellcheck disable=SC2034
errdex_release() {
    errdex_version=$(sed -n 's/^project(errdex VERSION \([0-9.]*\).*/\1/p' "$errdex_root/CMakeLists.txt")
    errdex_date=$(sed -n 's/^set(ERRDEX_RELEASE_DATE \([0-9-]*\))/\1/p' "$errdex_root/CMakeLists.txt")
    SOURCE_DATE_EPOCH=$(date -u -d "$errdex_date" +%s)
    export SOURCE_DATE_EPOCH
}

# errdex_source_tree FOLDER: the committed files, or all files where there is no repository, dated to the release.
errdex_source_tree() {
    local folder=$1
    mkdir -p "$folder"
    if git -C "$errdex_root" rev-parse --git-dir >/dev/null 2>&1; then
        git -C "$errdex_root" archive HEAD | tar -x -C "$folder"
    else
        tar -C "$errdex_root" --exclude=./build -c . | tar -x -C "$folder"
    fi
    find "$folder" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
}
