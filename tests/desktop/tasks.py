#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Errdex authors
# SPDX-License-Identifier: MIT
"""tasks.py ERRDEX [--languages en,ru] [--layouts us,ru]: what a person does, without a mouse.

Thirty tasks by keys alone, on a real X server, in both languages of the interface and under both keyboard layouts. The
keys are sent by their places, so that under the Russian layout the Cyrillic letters arrive. What came of it is read through
AT-SPI, as a screen reader would. Prints the list; exit code 1 when a task cannot be done.
"""

import argparse
import os
import subprocess
import sys
import time

from session import SKIPPED, Session, need, wait_for

# Places of keys (X11 keycodes of a PC keyboard).
CODES = dict(zip("qwertyuiop", range(24, 34))) | dict(zip("asdfghjkl", range(38, 47))) | \
    dict(zip("zxcvbnm", range(52, 59))) | dict(zip("1234567890", range(10, 20))) | \
    {"comma": 59, "slash": 61, "minus": 20, "equal": 21, "space": 65}


class Person:
    """Somebody with a keyboard and a screen reader."""

    def __init__(self, atspi, program):
        self.atspi = atspi
        self.program = program
        self.last = ""

    def press(self, keys):
        """"ctrl+shift+p": letters by their place, other keys by their name."""
        parts = keys.split("+")
        name = parts[-1]
        parts[-1] = str(CODES[name.lower()]) if name.lower() in CODES else name
        subprocess.run(["xdotool", "key", "--delay", "2", "+".join(parts)], check=False)
        time.sleep(0.12)

    def write(self, text):
        for letter in text:
            name = {" ": "space", ",": "comma"}.get(letter, letter)
            subprocess.run(["xdotool", "key", "--delay", "2", str(CODES[name])], check=False)
        time.sleep(0.25)

    def application(self):
        desktop = self.atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            if child and "errdex" in (child.get_name() or "").lower():
                return child
        return None

    def find(self, test, node=None, depth=0):
        """The first object that passes the test, among those that are seen."""
        node = node or self.application()
        if node is None or depth > 14:
            return None
        try:
            if test(node):
                return node
            for index in range(min(node.get_child_count(), 80)):
                child = node.get_child_at_index(index)
                found = child and self.find(test, child, depth + 1)
                if found:
                    return found
        except Exception:
            # It has gone meanwhile.
            return None
        return None

    def has(self, node, state):
        return node.get_state_set().contains(state)

    def focused(self):
        states = self.atspi.StateType
        return self.find(lambda node: self.has(node, states.FOCUSED) and self.has(node, states.SHOWING)
                         and node.get_role_name() not in ("frame", "dialog", "application"))

    def focus_role(self, *roles):
        def is_so():
            node = self.focused()
            self.last = node.get_role_name() if node else "nothing"
            return self.last in roles
        return wait_for(is_so, 4)

    def field(self):
        """What stands in the field that has the keyboard."""
        node = self.focused()
        try:
            return self.atspi.Text.get_text(node, 0, -1) if node else ""
        except Exception:
            return ""

    def windows(self):
        application = self.application()
        states = self.atspi.StateType
        return [application.get_child_at_index(index).get_name() for index in range(application.get_child_count())
                if self.has(application.get_child_at_index(index), states.SHOWING)]

    def opens(self, count=2):
        return wait_for(lambda: len(self.windows()) >= count, 4)

    def closes(self):
        return wait_for(lambda: len(self.windows()) == 1, 4)

    def sees(self, part):
        states = self.atspi.StateType
        return wait_for(lambda: self.find(lambda node: part.lower() in (node.get_name() or "").lower()
                                          and self.has(node, states.SHOWING)), 4)

    def row(self):
        """The first row of the table, as its first cell says it."""
        table = self.find(lambda node: node.get_role_name() == "table")
        try:
            return self.atspi.Table.get_accessible_at(table, 0, 0).get_name() if table else ""
        except Exception:
            return ""

    def rows(self):
        table = self.find(lambda node: node.get_role_name() == "table")
        try:
            return self.atspi.Table.get_n_rows(table) if table else 0
        except Exception:
            return 0

    def clipboard_rows(self):
        """Pastes into the field what was copied, and reads it there."""
        self.press("ctrl+f")
        self.press("ctrl+a")
        self.press("ctrl+v")
        time.sleep(0.3)
        return self.field()


def tasks():
    """(what, how): how gets a Person and is true when it was done."""
    def search(text, check):
        def run(person):
            person.press("ctrl+f")
            person.press("ctrl+a")
            person.write(text)
            return wait_for(lambda: check(person), 5)
        return run

    def dialog(keys):
        def run(person):
            person.press(keys)
            opened = person.opens()
            person.press("Escape")
            return opened and person.closes()
        return run

    def by(keys, check):
        def run(person):
            for key in keys:
                person.press(key)
            return wait_for(lambda: check(person), 4)
        return run

    def toggles(keys, role):
        def run(person):
            states = person.atspi.StateType
            shown = lambda: person.find(lambda node: node.get_role_name() == role and person.has(node, states.SHOWING))
            before = bool(shown())
            person.press(keys)
            changed = wait_for(lambda: bool(shown()) != before, 4)
            person.press(keys)
            return changed and wait_for(lambda: bool(shown()) == before, 4)
        return run

    def back_and_forward(person):
        search("1001", lambda p: p.row().startswith("1001"))(person)
        time.sleep(1.2)
        search("404", lambda p: p.row().startswith("404"))(person)
        time.sleep(1.2)
        person.press("alt+Left")
        went = wait_for(lambda: person.row().startswith("1001"), 4)
        person.press("alt+Right")
        return went and wait_for(lambda: person.row().startswith("404"), 4)

    def copies(person):
        search("1001", lambda p: p.row().startswith("1001"))(person)
        person.press("ctrl+c")
        return "1001" in person.clipboard_rows()

    def copies_link(person):
        search("1001", lambda p: p.row().startswith("1001"))(person)
        person.press("ctrl+shift+l")
        return person.clipboard_rows().startswith("errdex://")

    def command(person):
        person.press("ctrl+shift+p")
        focused = person.focus_role("text", "entry")
        person.press("Escape")
        return focused

    return [
        ("go to the search field", by(["ctrl+f"], lambda p: p.focus_role("text", "entry"))),
        ("search for a code", search("1001", lambda p: p.row().startswith("1001"))),
        ("search for a word, in whichever layout", search("token", lambda p: 0 < p.rows() < 100)),
        ("search for nothing that is there", search("qqqqzzzz", lambda p: p.rows() == 0)),
        ("clear the search", by(["Escape"], lambda p: p.rows() > 100)),
        ("go from the field to the results", by(["Down"], lambda p: p.focus_role("table cell", "table"))),
        ("walk through the rows", by(["Down", "Down"], lambda p: p.focus_role("table cell", "table"))),
        ("go from a row to its details", by(["Return"], lambda p: p.focus_role("label", "text", "document frame"))),
        ("select all rows and go back", by(["ctrl+f", "Down", "ctrl+a"], lambda p: p.focus_role("table cell", "table"))),
        ("copy the row", copies),
        ("copy the address of the record", copies_link),
        ("copy in a form of choice, with preview", lambda p: search("1001", lambda q: q.row().startswith("1001"))(p)
         and dialog("ctrl+shift+c")(p)),
        ("change the templates", dialog("ctrl+shift+t")),
        ("compare a code at all vendors", lambda p: search("404", lambda q: q.row().startswith("404"))(p)
         and dialog("ctrl+k")(p)),
        ("export", dialog("ctrl+e")),
        ("go back and forward", back_and_forward),
        ("hide and show the filters", toggles("F9", "tree")),
        ("hide and show the details", by(["F8", "F8"], lambda p: p.rows() > 0)),
        ("put the details beside the table and back", by(["F7", "F7"], lambda p: p.rows() > 0)),
        ("make text larger, smaller, usual", by(["ctrl+equal", "ctrl+minus", "ctrl+0"], lambda p: p.sees("100"))),
        ("choose the dark colours", by(["alt+7"], lambda p: p.rows() > 0)),
        ("choose the light colours", by(["alt+6"], lambda p: p.rows() > 0)),
        ("read the records in English, Russian, both", by(["alt+2", "alt+1", "alt+3"], lambda p: p.rows() > 0)),
        ("find a command by its words", command),
        ("open the settings", dialog("ctrl+comma")),
        ("see all keys", dialog("ctrl+question")),
        ("read how to search", dialog("F1")),
        ("look something up quickly", dialog("ctrl+shift+space")),
        ("keep a favourite", by(["ctrl+d"], lambda p: p.rows() > 0)),
        ("open a menu and leave it", by(["F10", "Escape", "Escape"], lambda p: p.rows() > 0)),
    ]


def inside(program, language):
    import gi
    gi.require_version("Atspi", "2.0")
    from gi.repository import Atspi
    Atspi.init()
    window = subprocess.Popen([program], stderr=subprocess.DEVNULL)
    try:
        person = Person(Atspi, program)
        subprocess.run(["xdotool", "search", "--sync", "--onlyvisible", "--name", "^Errdex$"],
                       stdout=subprocess.DEVNULL, timeout=30, check=False)
        if not wait_for(person.application) or not wait_for(lambda: person.rows() > 100):
            print("the window does not show its rows")
            return 1
        failed = 0
        for number, (title, how) in enumerate(tasks(), 1):
            try:
                done = bool(how(person))
            except Exception as problem:
                done, title = False, f"{title} ({problem})"
            failed += not done
            if not done:
                title += f" (the keyboard was in: {person.last})"
            print(f"  {number:2} {'done  ' if done else 'FAILED'} {title}", flush=True)
            if window.poll() is not None:
                print(f"the program has ended with {window.returncode}")
                return 1
            # Whatever a task leaves open is closed.
            for _ in range(2):
                if len(person.windows()) > 1:
                    person.press("Escape")
            if not done:
                person.press("Escape")
        return 1 if failed else 0
    finally:
        window.kill()
        window.wait()


def main():
    if sys.argv[1] == "--inside":
        sys.exit(inside(sys.argv[2], sys.argv[3]))
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--languages", default="en,ru")
    parser.add_argument("--layouts", default="us,ru")
    arguments = parser.parse_args()
    need("Xvfb", "xdotool", "dbus-run-session", "openbox", "setxkbmap")
    system = "/usr/bin/python3"
    if subprocess.run([system, "-c", "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"],
                      capture_output=True, check=False).returncode:
        print("skipped: not installed: gir1.2-atspi-2.0, python3-gi, at-spi2-core")
        sys.exit(SKIPPED)
    result = 0
    for language in arguments.languages.split(","):
        for layout in arguments.layouts.split(","):
            with Session(language=language) as session:
                session.environment.update(QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", QT_ACCESSIBILITY="1")
                os.makedirs(session.environment["ERRDEX_DATA_DIR"])
                with open(os.path.join(session.environment["ERRDEX_DATA_DIR"], "errdex.ini"), "w") as ini:
                    ini.write(f"[language]\ninterface={language}\n")
                # The layout alone, or with the Latin one behind it, as a Russian keyboard has it.
                session.output("setxkbmap", layout)
                print(f"interface {language}, layout {layout}", flush=True)
                enable = ("gdbus call --session --dest org.a11y.Bus --object-path /org/a11y/bus --method "
                          "org.freedesktop.DBus.Properties.Set org.a11y.Status IsEnabled '<true>' >/dev/null")
                process = session.start("dbus-run-session", "--", "sh", "-c",
                                        f'{enable}; exec {system} -B "$0" --inside "$1" "$2"', os.path.abspath(__file__),
                                        arguments.program, language, stderr=subprocess.DEVNULL)
                result |= process.wait(timeout=400)
    sys.exit(result)


if __name__ == "__main__":
    main()
