#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Errdex authors
# SPDX-License-Identifier: MIT
"""tray.py ERRDEX: the icon in the tray, as a panel sees it.

A panel of our own on the session bus (StatusNotifierItem, as KDE and others have it), and trayer for the older kind where it
is installed. Prints what was not so; exit code 1 then.
"""

import os
import shutil
import subprocess
import sys
import time

from session import Session, need, need_introspection, wait_for

# Whatever comes behind the first rows has come.
SETTLED = 2.5


def inside(program, start):
    import gi
    gi.require_version("Atspi", "2.0")
    from gi.repository import Atspi
    from bus import Tray
    from person import Person
    Atspi.init()
    tray = Tray()
    person = Person(Atspi, program)
    problems = []

    def hold(what, is_so):
        if not is_so:
            problems.append(what)

    def windows():
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "^Errdex$"], capture_output=True, text=True,
                               check=False)
        return found.stdout.split()

    def shows():
        return bool(wait_for(windows, 10))

    def close():
        """As the keys of the frame do."""
        subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "^Errdex$", "windowactivate", "--sync"], check=False)
        subprocess.run(["xdotool", "key", "alt+F4"], check=False)
        wait_for(lambda: not windows(), 5)
        return not windows()

    window = subprocess.Popen([program], stderr=subprocess.DEVNULL)
    try:
        if start == "off":
            hold("no window", shows())
            time.sleep(SETTLED)
            hold("there is an icon that nobody wants", not tray.items)
            close()
            hold("the program goes on without a window", wait_for(lambda: window.poll() == 0, 10))
            return problems
        if start == "hidden":
            hold("no icon after a hidden start", wait_for(lambda: tray.items, 10))
            time.sleep(SETTLED)
            hold("the hidden start shows a window", not windows())
            subprocess.run([program, "1001"], check=False, stderr=subprocess.DEVNULL, timeout=20)
            hold("the second start does not show the window", shows())
            hold("its query has not arrived", wait_for(lambda: person.row().startswith("1001"), 10))
            return problems
        hold("no window", shows())
        if not wait_for(lambda: tray.items, 10):
            return ["no icon"]
        hold("the icon has no name", tray.property("Title") or tray.property("ToolTip")[2])
        hold("the icon has no picture", tray.property("IconName") or tray.property("IconPixmap"))
        subprocess.run([program, "errdex://planfix/1001"], check=False, stderr=subprocess.DEVNULL, timeout=20)
        # What is looked at for a while is a look-up.
        hold("no look-up in the menu", wait_for(lambda: "planfix/1001" in tray.menu(), 15))
        texts = list(tray.menu())
        hold(f"the menu has {texts}", {"Quick look-up", "Open the window", "Quit"} <= set(texts))
        hold("the window cannot be closed", close())
        time.sleep(0.5)
        hold("closing ends the program", window.poll() is None)
        hold("the icon went with the window", tray.items)
        tray.activate()
        hold("a click on the icon does not bring the window", shows())
        close()
        person_sees = lambda: person.row().startswith("1001")
        subprocess.run([program, "404"], check=False, stderr=subprocess.DEVNULL, timeout=20)
        hold("another start does not bring the window", shows())
        hold("another start's query has not arrived", wait_for(lambda: person.row().startswith("404"), 10))
        close()
        tray.choose(tray.menu()["planfix/1001"])
        hold("a code of the menu does not bring the window", shows())
        hold("a code of the menu is not shown", wait_for(person_sees, 10))
        close()
        tray.choose(tray.menu()["Quick look-up"])
        quick = ["xdotool", "search", "--onlyvisible", "--name", "^Quick look-up$"]
        hold("the menu has not opened the quick look-up",
             wait_for(lambda: subprocess.run(quick, capture_output=True, text=True, check=False).stdout.split(), 10))
        hold("the quick look-up brings the window, too", not windows())
        subprocess.run(["xdotool", "key", "Escape"], check=False)
        time.sleep(0.3)
        hold("closing the quick look-up ends the program", window.poll() is None)
        tray.choose(tray.menu()["Quit"])
        hold("Quit does not end it", wait_for(lambda: window.poll() == 0, 10))
        return problems
    finally:
        window.kill()
        window.wait()


def embeds(program):
    """A tray of the older kind, which takes windows in."""
    with Session() as session:
        session.settings(desktop={"trayIcon": "true"}, language={"interface": "en"})
        # Without a session bus there is only the older kind.
        session.environment.pop("DBUS_SESSION_BUS_ADDRESS", None)
        session.start("trayer", "--edge", "top", stderr=subprocess.DEVNULL)
        tree = lambda: session.output("xwininfo", "-root", "-tree")
        wait_for(lambda: '"panel"' in tree())
        session.start(program, stderr=subprocess.DEVNULL)
        wait_for(session.windows)
        # Its window inside of the panel has the name of the program, not the one of the window.
        return [] if wait_for(lambda: '"errdex": ("errdex" "errdex")' in tree(), 10) else ["trayer shows no icon"]


def main():
    if sys.argv[1] == "--inside":
        problems = inside(sys.argv[2], sys.argv[3])
        print("\n".join(problems) or f"{sys.argv[3]}: as it should be", flush=True)
        sys.exit(1 if problems else 0)
    need("Xvfb", "xdotool", "openbox", "dbus-run-session", "gdbus")
    need_introspection()
    program = os.path.abspath(sys.argv[1])
    result = 0
    for start, desktop in (("off", {}), ("on", {"trayIcon": "true", "closeToTray": "true"}),
                           ("hidden", {"trayIcon": "true", "closeToTray": "true", "startHidden": "true"})):
        with Session() as session:
            session.settings(desktop=desktop, language={"interface": "en"})
            result |= session.inside(__file__, program, start, seconds=180)
    if shutil.which("trayer") and shutil.which("xwininfo"):
        problems = embeds(program)
        print("\n".join(problems) or "trayer: as it should be")
        result |= bool(problems)
    sys.exit(result)


if __name__ == "__main__":
    main()
