#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Errdex authors
# SPDX-License-Identifier: MIT
#
# verify-clean-root.sh [WORK-FOLDER]: proves that the two commands of the README work on a system with nothing
# installed: makes an empty Debian in a temporary folder (debootstrap), puts a clone of this repository into it, under a
# path with a space and Cyrillic letters, runs run.sh and test.sh there twice each and prints the figures.
#
# Needs root and debootstrap. From the environment:
#   MIRROR          the package mirror; without it the one that this machine's apt uses, with its other sources for
#                   the same suite (updates, security)
#   SUITE           bookworm (the default) or another, as noble; with MIRROR
#   COMPONENTS      main; for Ubuntu "main universe"
#   KEYRING         the keys that sign the mirror, when debootstrap does not know them
#   ERRDEX_WORKTREE 1: the files as they lie in the work tree instead of the last commit
#   ERRDEX_KEEP     1: the folder stays for a look inside
#   ERRDEX_PICTURE  where the picture of the window goes; build/clean-root-window.png
#   ERRDEX_STEPS    "setup", "run test" (default), "run test ci"
#
# The mounts are made in a name space of this process alone: whatever happens, none of them outlives it.

set -euo pipefail

self=$(readlink -f -- "${BASH_SOURCE[0]}")
if ((EUID != 0)); then
    echo "verify-clean-root.sh needs root (debootstrap, chroot)" >&2
    exit 2
fi
for tool in debootstrap unshare findmnt git; do
    command -v "$tool" >/dev/null || { echo "verify-clean-root.sh needs $tool" >&2; exit 2; }
done
if [[ -z ${ERRDEX_INSIDE:-} ]]; then
    export ERRDEX_INSIDE=1
    exec unshare --mount --pid --fork --kill-child --propagation private -- "$self" "$@"
fi

# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname -- "$self")/common.sh"

readonly suite=${SUITE:-bookworm}
readonly components=${COMPONENTS:-main}
readonly steps=${ERRDEX_STEPS:-run test}
readonly inside='/srv/Мой код/errdex'
system=$(mktemp -d -- "${1:-${TMPDIR:-/tmp}}/errdex-clean-root.XXXXXX")
chmod 755 "$system"

# shellcheck disable=SC2317 # the trap calls it
clean_up() {
    local status=$? point
    for point in dev/pts dev/shm dev proc; do
        if findmnt --mountpoint "$system/$point" >/dev/null; then umount -- "$system/$point"; fi
    done
    if [[ ${ERRDEX_KEEP:-} ]]; then
        say "kept: $system" "оставлено: $system"
    elif findmnt --noheadings --list --output TARGET | grep -F -- "$system/"; then
        complain "still mounted, hence not removed: $system" "ещё смонтировано, поэтому не удалено: $system"
    else
        rm -rf --one-file-system -- "$system"
    fi
    exit "$status"
}
trap clean_up EXIT

in_system() {
    chroot "$system" /usr/bin/env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root \
        TERM=dumb ${ERRDEX_LANG:+LANG="$ERRDEX_LANG"} \
        ${CMAKE_BUILD_PARALLEL_LEVEL:+CMAKE_BUILD_PARALLEL_LEVEL="$CMAKE_BUILD_PARALLEL_LEVEL"} \
        "$@"
}

packages_in_system() {
    in_system dpkg-query -W -f '.' | wc -c
}

megabytes_in_system() {
    du -sxm --exclude="$system/proc" --exclude="$system/dev" -- "$system" | cut -f 1
}

# sources: the lines for apt, without a word about the host in this file.
sources() {
    if [[ ${MIRROR:-} ]]; then
        printf 'deb %s %s %s\n' "$MIRROR" "$suite" "$components"
    else
        # shellcheck disable=SC2016 # the dollars are apt's
        apt-get indextargets --format '$(IDENTIFIER) $(REPO_URI) $(RELEASE) $(COMPONENT)' |
            awk -v suite="$suite" '$1 == "Packages" && ($3 == suite || index($3, suite "-") == 1) && $4 == "main" {
                printf "deb %s %s %s\n", $2, $3, $4 }' | sort -u
    fi
}

make_system() {
    local lines mirror key
    lines=$(sources)
    mirror=$(awk -v suite="$suite" '$3 == suite { print $2; exit }' <<<"$lines")
    if [[ -z $mirror ]]; then
        complain "this machine's apt has no source for $suite: set MIRROR" \
            "у apt этой машины нет источника для $suite: задайте MIRROR"
        return 1
    fi
    say "an empty $suite in $system" "пустая система $suite в $system"
    if ! debootstrap --variant=minbase --components="${components// /,}" ${KEYRING:+--keyring="$KEYRING"} \
        "$suite" "$system" "$mirror" >"$system.log" 2>&1; then
        tail -n 20 "$system.log" >&2
        return 1
    fi
    rm -f -- "$system.log"
    printf '%s\n' "$lines" >"$system/etc/apt/sources.list"
    cp -L /etc/resolv.conf "$system/etc/resolv.conf"
    # The keys and the way out that this machine uses.
    for key in /etc/apt/trusted.gpg.d/*; do
        if [[ -f $key ]]; then cp -- "$key" "$system/etc/apt/trusted.gpg.d/"; fi
    done
    apt-config dump | grep -iE '^Acquire::(http|https)::Proxy ' >"$system/etc/apt/apt.conf.d/90proxy" || true
    mount -t proc proc "$system/proc"
    mount --bind /dev "$system/dev"
    mount -t devpts -o newinstance,ptmxmode=0666 devpts "$system/dev/pts"
    mount -t tmpfs tmpfs "$system/dev/shm"
}

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
