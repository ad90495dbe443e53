#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Errdex authors
# SPDX-License-Identifier: MIT
"""links.py ERRDEX: how a desktop opens the window's doors, under a session bus of its own.

An address by xdg-open, as a letter or a page has it; the quick look-up by the session bus, by its keys and by the command
line. Prints what was not so; exit code 1 then.
"""

import os
import subprocess
import sys
import time

from session import Session, need, wait_for

ENTRY = """[Desktop Entry]
Type=Application
Name=Errdex
Exec={program} %U
MimeType=x-scheme-handler/errdex;
"""


def inside(program, layout):
    subprocess.run(["setxkbmap", layout], check=False)
    log = open(os.path.join(os.environ["HOME"], "log"), "w+b")
    window = subprocess.Popen([program], stderr=log)
    problems = []

    def heard(text):
        def look():
            log.seek(0)
            return text in log.read().decode()
        return wait_for(look)

    def windows(title):
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", f"^{title}$"], capture_output=True, text=True,
                               check=False)
        return found.stdout.split()

    def quick_opens(what):
        if not wait_for(lambda: windows("Quick look-up")):
            problems.append(f"no quick look-up by {what}")
            return
        subprocess.run(["xdotool", "key", "Escape"], check=False)
        if not wait_for(lambda: not windows("Quick look-up"), 5):
            problems.append(f"the quick look-up by {what} does not close")
        time.sleep(0.3)

    try:
        if not wait_for(lambda: windows("Errdex")):
            return ["no window"]
        # The bus and the keys come behind the first rows.
        time.sleep(2)
        subprocess.run(["xdg-open", "errdex://planfix/1001"], check=False, stderr=subprocess.DEVNULL)
        if not heard("errdex://planfix/1001"):
            problems.append("the address of xdg-open did not arrive")
        bus = ["gdbus", "call", "--session", "--dest", "io.github.errdex.Errdex", "--object-path",
               "/io/github/errdex/Errdex", "--method"]
        if subprocess.run([*bus, "io.github.errdex.Errdex.OpenLink", "errdex://http/404"], check=False,
                          stdout=subprocess.DEVNULL).returncode:
            problems.append("the bus does not open an address")
        subprocess.run([*bus, "io.github.errdex.Errdex.QuickLookUp"], check=False, stdout=subprocess.DEVNULL)
        quick_opens("the bus")
        subprocess.run([program, "--quick"], check=False)
        quick_opens("the command line")
        subprocess.run(["xdotool", "key", "ctrl+alt+26"], check=False)
        quick_opens("its keys")
        # The first start may ask for it, too.
        window.kill()
        window.wait()
        window = subprocess.Popen([program, "--quick"], stderr=log)
        quick_opens("the first start")
        if len(windows("Errdex")) != 1:
            problems.append(f"{len(windows('Errdex'))} windows")
        return problems
    finally:
        window.kill()
        window.wait()


def main():
    if sys.argv[1] == "--inside":
        problems = inside(sys.argv[2], sys.argv[3])
        print("\n".join(problems) or f"links, bus, keys and command line, layout {sys.argv[3]}: all arrive")
        sys.exit(1 if problems else 0)
    need("Xvfb", "xdotool", "openbox", "setxkbmap", "dbus-run-session", "gdbus", "xdg-open")
    program = os.path.abspath(sys.argv[1])
    result = 0
    # Under the Russian layout alone no key has a Latin letter.
    for layout in ("us", "ru"):
        with Session() as session:
            session.environment["QT_LOGGING_RULES"] = "errdex.instance.debug=true"
            applications = os.path.join(session.environment["HOME"], ".local/share/applications")
            os.makedirs(applications)
            with open(os.path.join(applications, "errdex-test.desktop"), "w") as entry:
                entry.write(ENTRY.format(program=program))
            with open(os.path.join(applications, "mimeapps.list"), "w") as list_of_types:
                list_of_types.write("[Default Applications]\nx-scheme-handler/errdex=errdex-test.desktop\n")
            session.settings(desktop={"quickKeys": "Ctrl+Alt+E"}, language={"interface": "en"})
            process = session.start("dbus-run-session", "--", sys.executable, "-B", os.path.abspath(__file__), "--inside",
                                    program, layout)
            result |= process.wait(timeout=120)
    sys.exit(result)


if __name__ == "__main__":
    main()
