#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Errdex authors
# SPDX-License-Identifier: MIT
#
# verify-packages.sh [FOLDER]: tries what release.sh has made in FOLDER (build/dist) on an empty system: installs the
# packages, searches, exports, opens the window under Xvfb, a link and a pack by xdg-open, purges, and looks for what is left;
# then unpacks the portable archive as an ordinary user with a home that cannot be written. emptysystem.sh tells how
# the system is chosen.

# shellcheck disable=SC2016 # the dollars are those of dpkg-query and of the shell in the system

set -euo pipefail

errdex_self=$(readlink -f -- "${BASH_SOURCE[0]}")
release=$(readlink -f -- "${1:-$(dirname -- "$errdex_self")/../build/dist}")
# Handed to the second run; the folder of the system is not chosen by an argument here.
set -- "$release"
# shellcheck source-path=SCRIPTDIR source=emptysystem.sh
. "$(dirname -- "$errdex_self")/emptysystem.sh"

failed=0
# expect NAME COMMAND...: in the system; says whether it went well.
expect() {
    local name=$1
    shift
    if in_system "$@" >"$errdex_log" 2>&1 </dev/null; then
        say "good: $name" "хорошо: $name"
    else
        cat "$errdex_log" >&2
        complain "FAILED: $name" "НЕ УДАЛОСЬ: $name"
        failed=1
    fi
}

# files: all that is in the system, without what changes by itself.
files() {
    (cd "$system" && find . -xdev \( -path ./proc -o -path ./dev -o -path ./tmp -o -path ./var/lib/apt -o -path ./var/cache \
        -o -path ./var/log -o -path ./var/lib/dpkg -o -path ./release \) -prune -o \( -type f -o -type l -o -type d \) -print | sort)
}

make_system
errdex_log=$system.log
mkdir "$system/release"
cp "$release"/errdex_*.deb "$release"/errdex-cli_*.deb "$release"/*linux*.tar.xz "$system/release/"
chmod -R a+rX "$system/release"
in_system apt-get -qq update
# What any desktop has; the packages themselves bring the rest.
in_system env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0 install --no-install-recommends -y \
    dbus-x11 desktop-file-utils imagemagick libfile-mimeinfo-perl procps shared-mime-info x11-utils xauth xdg-utils xdotool xvfb xz-utils >"$errdex_log" 2>&1
say "before: $(packages_in_system) packages" "до установки: пакетов $(packages_in_system)"
files >"$system.before"
list_before=$(in_system dpkg-query -W -f '${Package}\n')

expect "apt install ./*.deb" sh -c 'DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0 install \
    --no-install-recommends -y /release/*.deb'
say "installed: $(in_system dpkg-query -W -f '${Package} ${Installed-Size} KiB\n' errdex errdex-cli | paste -sd ' ')" \
    "установлено: $(in_system dpkg-query -W -f '${Package} ${Installed-Size} КиБ\n' errdex errdex-cli | paste -sd ' ')"
# An ordinary person with a home of their own.
in_system useradd --create-home --home-dir /srv/somebody --shell /bin/sh somebody

# picture FILE: waits for the window, lets it settle, takes its picture and closes the program.
cat >"$system/usr/local/bin/picture" <<'END'
#!/bin/sh
timeout 60 xdotool search --sync --onlyvisible --name Errdex >/dev/null && sleep 5 && import -window root "$1"
pkill -x errdex
test -s "$1"
END
chmod 755 "$system/usr/local/bin/picture"

as_somebody='runuser -u somebody -- env HOME=/srv/somebody LC_ALL=C.UTF-8 XDG_RUNTIME_DIR=/tmp/run'
in_system sh -c 'mkdir -p /tmp/run && chown somebody /tmp/run && chmod 700 /tmp/run'
expect "search" sh -c "$as_somebody errdex-cli search токен | grep -q ."
expect "export" sh -c "$as_somebody errdex-cli export --output /tmp/codes.csv && test \$(wc -l </tmp/codes.csv) -gt 300"
expect "export to PDF" sh -c "$as_somebody errdex-cli export --output /tmp/codes.pdf && test -s /tmp/codes.pdf"
expect "manual pages" sh -c 'test -s /usr/share/man/man1/errdex.1.gz || ls -R /usr/share/man | grep -q errdex || test -e /etc/dpkg/dpkg.cfg.d/docker'
expect "the window" sh -c "$as_somebody xvfb-run -a sh -c 'errdex 1001 & picture /tmp/window.png'"
expect "a link by xdg-open" sh -c "$as_somebody xvfb-run -a dbus-run-session -- sh -c '
    xdg-mime query default x-scheme-handler/errdex | grep -q io.github.errdex.Errdex.desktop &&
    { xdg-open errdex://planfix/1001 & picture /tmp/link.png; }'"
cp "$errdex_root/tests/data/imports/tuning/pack.errdex-pack" "$system/tmp/sample.errdex-pack"
expect "a pack by xdg-open" sh -c "$as_somebody xvfb-run -a dbus-run-session -- sh -c '
    test \"\$(xdg-mime query filetype /tmp/sample.errdex-pack)\" = application/vnd.errdex.pack+json &&
    { xdg-open /tmp/sample.errdex-pack & picture /tmp/pack.png; }'"

for picture in window link pack; do
    if [[ -e $system/tmp/$picture.png ]]; then cp "$system/tmp/$picture.png" "$release/verified-$picture.png"; fi
done

# Whoever still runs, as the session bus, keeps the account.
in_system sh -c 'while pkill -KILL -u somebody; do sleep 0.2; done'
in_system userdel --remove somebody
new=$(in_system dpkg-query -W -f '${Package}\n' | grep -vxF -e "$list_before")
# shellcheck disable=SC2086 # names of packages
expect "apt purge" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0 purge -y $new
files >"$system.after"
left=$(comm -13 "$system.before" "$system.after" | grep -i errdex || true)
if [[ $left ]]; then
    printf '%s\n' "$left"
    complain "FAILED: files are left" "НЕ УДАЛОСЬ: остались файлы"
    failed=1
else
    say "good: 0 files left" "хорошо: не осталось ни одного файла"
fi

# The portable archive, where none of Qt is installed.
in_system useradd --create-home --home-dir /srv/somebody --shell /bin/sh somebody
in_system sh -c 'cd /srv/somebody && mkdir tools && cd tools && tar xJf /release/*linux*.tar.xz && mv errdex-* errdex &&
    chown -R somebody . && chmod 555 /srv/somebody && chown root /srv/somebody'
as_somebody='runuser -u somebody -- env HOME=/srv/somebody LC_ALL=C.UTF-8 XDG_RUNTIME_DIR=/tmp/run'
in_system sh -c 'mkdir -p /tmp/run && chown somebody /tmp/run && chmod 700 /tmp/run'
expect "portable: search" sh -c "$as_somebody /srv/somebody/tools/errdex/errdex-cli search токен | grep -q ."
expect "portable: export to PDF" sh -c "$as_somebody /srv/somebody/tools/errdex/errdex-cli export --output /tmp/portable.pdf"
expect "portable: notes stay in the folder" sh -c "$as_somebody /srv/somebody/tools/errdex/errdex-cli notes add planfix/1001 checked &&
    test -e /srv/somebody/tools/errdex/bin/errdex-data/user.sqlite"
expect "portable: the window" sh -c "$as_somebody xvfb-run -a sh -c '/srv/somebody/tools/errdex/errdex 1001 & picture /tmp/portable.png'"
if [[ -e $system/tmp/portable.png ]]; then cp "$system/tmp/portable.png" "$release/verified-portable.png"; fi

rm -f "$system.before" "$system.after" "$errdex_log"
if ((failed)); then complain "something failed" "что-то не удалось"; else say "all is well" "всё в порядке"; fi
exit "$failed"
