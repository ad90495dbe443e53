#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Errdex authors
# SPDX-License-Identifier: MIT
"""portal.py ERRDEX: the keys of the quick look-up on a Wayland desktop, which only its portal can give.

Weston without a screen, and a portal of our own on the session bus: one that gives the keys and one that refuses them. Prints
what was not so; exit code 1 then.
"""

import os
import subprocess
import sys
import time

from session import Session, need, need_introspection, wait_for

QUICK = "Quick look-up"
KEYS = "Ctrl+Alt+."


def inside(program, kind):
    import gi
    gi.require_version("Atspi", "2.0")
    from gi.repository import Atspi
    from bus import Portal
    from person import Person
    Atspi.init()
    portal = Portal(gives=kind == "gives")
    person = Person(Atspi, program)
    problems = []

    def hold(what, is_so):
        if not is_so:
            problems.append(what)

    def called(method):
        return wait_for(lambda: [arguments for name, arguments in portal.calls if name == method], 15)

    def quick():
        application = person.application()
        return [window for window in person.windows() if window.get_name() == QUICK] if application else []

    window = subprocess.Popen([program], stderr=subprocess.DEVNULL)
    try:
        if not wait_for(person.application) or not wait_for(lambda: person.rows() > 100):
            return ["the window does not show its rows"]
        sessions = called("CreateSession")
        bound = sessions and called("BindShortcuts")
        if not bound:
            return [f"the portal was not asked: {portal.calls}"]
        session, shortcuts, _, _ = bound[0]
        hold(f"another session: {session}", session == portal.session)
        hold(f"{len(shortcuts)} shortcuts", len(shortcuts) == 1)
        name, options = shortcuts[0]
        hold(f"the keys are {options}", options.get("preferred_trigger") == "CTRL+ALT+period")
        hold("the desktop has nothing to show a person", options.get("description"))
        if kind == "refuses":
            hold("the person is not told", wait_for(lambda: person.find(
                lambda node: "has not given the keys" in (node.get_name() or "") and person.shows(node)), 10))
            return problems
        hold("it comes unasked", not quick())
        portal.press("somebody-elses")
        time.sleep(0.5)
        hold("another program's keys bring it", not quick())
        portal.press(name)
        hold("the keys do not bring the quick look-up", wait_for(quick, 10))
        return problems
    finally:
        window.kill()
        window.wait()


def main():
    if sys.argv[1] == "--inside":
        problems = inside(sys.argv[2], sys.argv[3])
        print("\n".join(problems) or f"a portal that {sys.argv[3]}: as it should be", flush=True)
        sys.exit(1 if problems else 0)
    need("Xvfb", "weston", "dbus-run-session", "gdbus")
    need_introspection()
    result = 0
    for kind in ("gives", "refuses"):
        with Session() as session:
            session.environment.update(QT_QPA_PLATFORM="wayland", WAYLAND_DISPLAY="errdex-test")
            session.environment.pop("DISPLAY")
            session.start("weston", "--backend=headless-backend.so", "--socket=errdex-test", "--idle-time=0",
                          stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
            wait_for(lambda: os.path.exists(os.path.join(session.environment["XDG_RUNTIME_DIR"], "errdex-test")))
            session.settings(desktop={"quickKeys": KEYS}, language={"interface": "en"})
            result |= session.inside(__file__, os.path.abspath(sys.argv[1]), kind, seconds=120)
    sys.exit(result)


if __name__ == "__main__":
    main()
