#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Errdex authors
# SPDX-License-Identifier: MIT
#
# setup.sh [SECTION...]: makes sure that this machine has what the named sections of packages/debian.txt list (build,
# run, test; all three when none is named). On Debian and Ubuntu missing packages are installed, as root or through
# sudo, which is asked only when something is missing. Elsewhere it looks for the tools and names those it misses.
# Exit code 3: something is missing and cannot be installed here.

set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/common.sh"

readonly package_list=$errdex_root/packaging/packages/debian.txt

# listed SECTION...: the packages of these sections, each once.
listed() {
    awk -v wanted=" $* " '
        /^#/ || NF == 0 { next }
        /^\[/ { section = substr($1, 2, length($1) - 2); next }
        index(wanted, " " section " ") && !seen[$1]++ { print $1 }' "$package_list"
}

# missing_of PACKAGE...: those that are not installed.
missing_of() {
    local installed
    installed=$(dpkg-query -W -f '${db:Status-Abbrev} ${Package}\n' "$@" 2>/dev/null | sed -n 's/^ii *//p' || true)
    printf '%s\n' "$@" | grep -vxF -e "${installed:-/}" || true
}

# unknown_of PACKAGE...: those that apt has no version of.
unknown_of() {
    local package
    for package; do
        # An unknown name prints nothing, a known name without a version "(none)".
        [[ $(LC_ALL=C apt-cache policy "$package") == *"  Candidate: "[!\(]* ]] || printf '%s\n' "$package"
    done
}

# as_root COMMAND...: directly or through sudo.
as_root() {
    if ((EUID == 0)); then "$@"; else sudo -- "$@"; fi
}

may_become_root() {
    if ((EUID == 0)); then return 0; fi
    command -v sudo >/dev/null || return 1
    # Without a terminal nobody can type a password.
    [[ -t 0 && -t 2 ]] || sudo -n true 2>/dev/null
}

# apt ARGUMENTS...: apt-get without questions; waits for another apt instead of failing. Its output goes to apt_log.
apt() {
    as_root env DEBIAN_FRONTEND=noninteractive NEEDRESTART_SUSPEND=1 LC_ALL=C \
        apt-get -qq -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=300 "$@" >>"$apt_log" 2>&1
}

work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT
apt_log=$work/apt.log

update_lists() {
    say "fetching the package lists" "получаю списки пакетов"
    # A dead third-party source must not stop us: what counts is whether our packages are known afterwards.
    apt update || complain "apt-get update reports errors: $(grep -m1 '^[EW]:' "$apt_log" || true)" \
        "apt-get update сообщает об ошибках: $(grep -m1 '^[EW]:' "$apt_log" || true)"
}

# install PACKAGE...
install() {
    local begin=$SECONDS unknown count megabytes
    if ((EUID != 0)); then
        say "sudo is used to install: $*" "через sudo будет установлено: $*"
    fi
    unknown=$(unknown_of "$@")
    if [[ $unknown ]]; then
        update_lists
        unknown=$(unknown_of "$@")
    fi
    if [[ $unknown ]]; then
        complain "this system's package sources do not have: ${unknown//$'\n'/ }" \
            "в источниках пакетов этой системы нет: ${unknown//$'\n'/ }"
        return 1
    fi
    # With --print-uris a line is: address, file name, size, checksum.
    read -r count megabytes <<<"$(LC_ALL=C apt-get -qq --print-uris --no-install-recommends install "$@" 2>/dev/null |
        awk '/^\047/ { ++n; bytes += $3 } END { printf "%d %d\n", n, bytes / 1000000 + 0.5 }')"
    say "installing $# packages and what they depend on: $count to download, $megabytes MB" \
        "установка: пакетов $#, с зависимостями нужно загрузить: $count, $megabytes МБ"
    if ! apt --no-install-recommends install "$@"; then
        # Old package lists name versions that the mirror no longer has.
        update_lists
        if ! apt --no-install-recommends install "$@"; then
            tail -n 20 "$apt_log" >&2
            complain "apt-get could not install them" "apt-get не смог их установить"
            return 1
        fi
    fi
    say "installed in $((SECONDS - begin)) s" "установлено за $((SECONDS - begin)) с"
}

# lacking NAME USUAL-NAMES: notes one thing that is missing.
lacks=()
lacking() {
    lacks+=("$(printf '%-34s %s' "$1" "$(text "usually called: $2" "обычно называется: $2")")")
}

# probe WHAT: has CMake found it? (See probe/CMakeLists.txt.)
probe() {
    [[ $(cmake -G Ninja -S "$errdex_root/packaging/probe" -B "$work/probe" -DERRDEX_PROBE="$1" 2>/dev/null) == \
        *"errdex-probe: found"* ]]
}

# check_tools SECTION...: looks for the tools and libraries themselves, whatever installed them.
check_tools() {
    local compiler component version
    lacks=()
    compiler=${CXX:-$(command -v c++ || command -v g++ || command -v clang++ || true)}
    printf '#include <compare>\n#include <span>\ntemplate <class T> concept Any = true;\nint main() { return 0; }\n' \
        >"$work/probe.cpp"
    if [[ -z $compiler ]]; then
        lacking "C++20 compiler" "g++, gcc-c++, gcc, clang"
    elif ! "$compiler" -std=c++20 -fsyntax-only "$work/probe.cpp" 2>/dev/null; then
        lacking "C++20 compiler ($compiler: no)" "g++ >= 11, clang >= 14"
    fi
    command -v ninja >/dev/null || lacking "ninja" "ninja-build, ninja"
    if ! command -v cmake >/dev/null; then
        lacking "CMake >= 3.25" "cmake"
    else
        version=$(cmake --version | awk 'NR == 1 { print $3 }')
        printf '3.25\n%s\n' "$version" | sort -C -V || lacking "CMake >= 3.25 (here: $version)" "cmake"
    fi

    if ((${#lacks[@]})); then
        lacks+=("$(text "Qt, SQLite, tl::expected, CRoaring, RapidJSON and libstemmer can be looked for only when these are here" \
            "Qt, SQLite, tl::expected, CRoaring, RapidJSON и libstemmer можно искать, только когда есть перечисленное")")
    else
        for component in Core Gui Widgets Sql Test; do
            probe "$component" || lacking "Qt >= 6.4, $component" "qt6-base-dev, qt6-qtbase-devel, qt6-base"
        done
        probe LinguistTools ||
            lacking "Qt >= 6.4, Linguist tools" "qt6-tools-dev and qt6-l10n-tools, qt6-qttools-devel, qt6-tools"
        probe QSQLITE || lacking "Qt's SQLite driver" "libqt6sql6-sqlite, or a part of Qt's base package"
        probe qtbase_ru.qm ||
            lacking "qtbase_ru.qm of Qt" "qt6-translations-l10n, qt6-qttranslations, qt6-translations"
        probe SQLite3 || lacking "SQLite >= 3.37, header" "libsqlite3-dev, sqlite-devel, sqlite"
        probe tl-expected || lacking "tl::expected" "libexpected-dev, expected-devel, tl-expected"
        probe roaring || lacking "CRoaring" "libroaring-dev, roaring-devel, croaring"
        probe rapidjson || lacking "RapidJSON" "rapidjson-dev, rapidjson-devel, rapidjson"
        probe stemmer || lacking "libstemmer (Snowball)" "libstemmer-dev, libstemmer-devel, snowball"
    fi
    if [[ " $* " == *" test "* && $(uname -s) == Linux ]]; then
        if ! command -v Xvfb >/dev/null || ! command -v xvfb-run >/dev/null; then
            lacking "Xvfb with xvfb-run" "xvfb, xorg-x11-server-Xvfb, xorg-server-xvfb"
        fi
        command -v xauth >/dev/null || lacking "xauth" "xauth, xorg-x11-xauth, xorg-xauth"
    fi
    ((${#lacks[@]} == 0))
}

# os_release FIELD
os_release() {
    # shellcheck disable=SC1091
    (. /etc/os-release 2>/dev/null && printf '%s' "${!1:-}") || true
}

main() {
    local sections=("$@") id family system packages=() missing=() known=1
    if ((${#sections[@]} == 0)); then sections=(build run test); fi
    id=$(os_release ID)
    family=" $id $(os_release ID_LIKE) "
    system=$(os_release PRETTY_NAME)
    system=${system:-$(uname -s)}
    case $id:$(os_release VERSION_ID) in
        debian:12 | ubuntu:24.04) ;;
        *) known= ;;
    esac

    if [[ $family == *" debian "* || $family == *" ubuntu "* ]] && command -v dpkg-query apt-get >/dev/null; then
        # Words of one line each: no quoting needed. (And no <( ), which a system without /proc does not have.)
        read -r -d '' -a packages <<<"$(listed "${sections[@]}")" || true
        read -r -d '' -a missing <<<"$(missing_of "${packages[@]}")" || true
        if ((${#missing[@]} == 0)); then
            say "$system: all ${#packages[@]} packages are here" "$system: все пакеты (${#packages[@]}) на месте"
            if [[ $known ]]; then return 0; fi
        elif may_become_root; then
            say "$system: ${#missing[@]} of ${#packages[@]} packages are missing" \
                "$system: не хватает пакетов: ${#missing[@]} из ${#packages[@]}"
            if install "${missing[@]}" && [[ $known ]]; then return 0; fi
        else
            say "$system: not installed: ${missing[*]}" "$system: не установлены: ${missing[*]}"
        fi
    fi

    # Another system, no right to install, or packages under other names: what counts is whether the things are there.
    say "$system: looking for the tools and libraries themselves" "$system: ищу сами инструменты и библиотеки"
    if check_tools "${sections[@]}"; then
        say "everything needed is here" "всё нужное есть"
        return 0
    fi
    complain "missing:" "не хватает:"
    printf '    %s\n' "${lacks[@]}" >&2
    if ((${#missing[@]})); then
        complain "with root's rights: apt-get install --no-install-recommends ${missing[*]}" \
            "от имени root: apt-get install --no-install-recommends ${missing[*]}"
    fi
    return 3
}

main "$@"
