# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Errdex authors
# SPDX-License-Identifier: MIT
#
# An empty Debian or Ubuntu in a temporary folder, for the verify scripts; sourced with the arguments of the script, whose
# path is in errdex_self; errdex_folder may name where the folder is made. Runs the script once more in name spaces of its own, so that no mount outlives it. Sets `system`,
# the folder; needs root and debootstrap. From the environment:
#   MIRROR      the package mirror; without it the one that this machine's apt uses, with its other sources for the same
#               suite (updates, security)
#   SUITE       bookworm (the default) or another, as noble; with MIRROR
#   COMPONENTS  main; for Ubuntu "main universe"
#   KEYRING     the keys that sign the mirror, when debootstrap does not know them
#   ERRDEX_KEEP 1: the folder stays for a look inside

: "${errdex_self:?set by the script that sources this}"
if ((EUID != 0)); then
    echo "${errdex_self##*/} needs root (debootstrap, chroot)" >&2
    exit 2
fi
for tool in debootstrap unshare findmnt git; do
    command -v "$tool" >/dev/null || { echo "${errdex_self##*/} needs $tool" >&2; exit 2; }
done
if [[ -z ${ERRDEX_INSIDE:-} ]]; then
    export ERRDEX_INSIDE=1
    exec unshare --mount --pid --fork --kill-child --propagation private -- "$errdex_self" "$@"
fi

# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname -- "$errdex_self")/common.sh"

readonly suite=${SUITE:-bookworm}
readonly components=${COMPONENTS:-main}
system=$(mktemp -d -- "${errdex_folder:-${TMPDIR:-/tmp}}/errdex-clean-root.XXXXXX")
chmod 755 "$system"

# shellcheck disable=SC2317 # the trap calls it
clean_up() {
    local status=$? point
    for point in dev/pts dev/shm dev proc; do
        if findmnt --mountpoint "$system/$point" >/dev/null; then umount --lazy -- "$system/$point"; fi
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
    local lines mirror key script=/usr/share/debootstrap/scripts/$suite
    # An older debootstrap does not know the newest Ubuntu; all since 7.10 are made alike.
    if [[ ! -e $script ]]; then script=/usr/share/debootstrap/scripts/gutsy; fi
    lines=$(sources)
    mirror=$(awk -v suite="$suite" '$3 == suite { print $2; exit }' <<<"$lines")
    if [[ -z $mirror ]]; then
        complain "this machine's apt has no source for $suite: set MIRROR" \
            "у apt этой машины нет источника для $suite: задайте MIRROR"
        return 1
    fi
    say "an empty $suite in $system" "пустая система $suite в $system"
    if ! debootstrap --variant=minbase --components="${components// /,}" ${KEYRING:+--keyring="$KEYRING"} \
        "$suite" "$system" "$mirror" "$script" >"$system.log" 2>&1; then
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
