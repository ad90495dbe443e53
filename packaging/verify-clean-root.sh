#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Errdex authors
# SPDX-License-Identifier: MIT
#
# verify-clean-root.sh [WORK-FOLDER]: proves that the two commands of the README work on a system with nothing
# installed: makes an empty Debian in a temporary folder (debootstrap), puts a clone of this repository into it, under a
# path with a space and Cyrillic letters, runs run.sh and test.sh there twice each and prints the figures.
#
# emptysystem.sh tells how the system is chosen. From the environment, besides:
#   ERRDEX_WORKTREE 1: the files as they lie in the work tree instead of the last commit
#   ERRDEX_PICTURE  where the picture of the window goes; build/clean-root-window.png
#   ERRDEX_STEPS    "setup", "run test" (default), "run test ci"

set -euo pipefail

errdex_self=$(readlink -f -- "${BASH_SOURCE[0]}")
# shellcheck disable=SC2034 # emptysystem.sh reads it
errdex_folder=${1:-}
# shellcheck source-path=SCRIPTDIR source=emptysystem.sh
. "$(dirname -- "$errdex_self")/emptysystem.sh"

readonly steps=${ERRDEX_STEPS:-run test}
readonly inside='/srv/Мой код/errdex'

copy_code() {
    mkdir -p -- "$(dirname -- "$system$inside")"
    if [[ ${ERRDEX_WORKTREE:-} ]]; then
        mkdir -- "$system$inside"
        (cd "$errdex_root" && git ls-files -z --cached --others --exclude-standard |
            tar --null --ignore-failed-read -T - -cf -) | tar -C "$system$inside" -xf -
    else
        git clone --quiet --no-hardlinks -- "$errdex_root" "$system$inside"
    fi
}

figures=()
failed=0
# measure NAME COMMAND...: runs it in the system and notes seconds, packages and megabytes; goes on when it fails.
measure() {
    local name=$1 begin=$SECONDS packages disk verdict=ok
    shift
    packages=$(packages_in_system)
    disk=$(megabytes_in_system)
    say "in the system: $*" "в системе: $*"
    if ! in_system "$@" </dev/null; then
        verdict=FAILED
        failed=1
    fi
    figures+=("$(printf '%-16s %-6s %5d s %6d packages %6d MB on disk' "$name" "$verdict" "$((SECONDS - begin))" \
        "$(($(packages_in_system) - packages))" "$(($(megabytes_in_system) - disk))")")
}

make_system
copy_code
say "ready: $(packages_in_system) packages, $(megabytes_in_system) MB" \
    "готово: пакетов $(packages_in_system), $(megabytes_in_system) МБ"
for step in $steps; do
    case $step in
        setup) measure "setup.sh" "$inside/packaging/setup.sh" ;;
        run)
            measure "run.sh" "$inside/packaging/run.sh"
            mkdir -p -- "$errdex_root/build"
            cp -- "$system$inside/build/errdex-window.png" \
                "${ERRDEX_PICTURE:-$errdex_root/build/clean-root-window.png}" ||
                failed=1
            # Through a symbolic link, from another folder.
            in_system ln -s "$inside/packaging/run.sh" /usr/local/bin/errdex-run
            measure "run.sh, again" errdex-run
            ;;
        test)
            measure "test.sh" "$inside/packaging/test.sh"
            measure "test.sh, again" "$inside/packaging/test.sh"
            ;;
        ci) measure ".ci/run" "$inside/.ci/run" ;;
        *)
            echo "unknown step: $step" >&2
            exit 2
            ;;
    esac
done

printf '\n'
printf '%s\n' "${figures[@]}"
exit "$failed"
