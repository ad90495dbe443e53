# SPDX-FileCopyrightText: 2026 The Errdex authors
# SPDX-License-Identifier: MIT
"""Somebody who uses the window: keys by their places, and what a screen reader, the screen and the clipboard tell."""

import os
import subprocess
import time

from session import wait_for

# Places of keys (X11 keycodes of a PC keyboard).
CODES = dict(zip("qwertyuiop", range(24, 34))) | dict(zip("asdfghjkl", range(38, 47))) | \
    dict(zip("zxcvbnm", range(52, 59))) | dict(zip("1234567890", range(10, 20))) | \
    {"semicolon": 47, "comma": 59, "slash": 61, "minus": 20, "equal": 21, "space": 65}
SIGNS = {" ": "space", ",": "comma", ";": "semicolon"}
MOST_TABS = 40


class Person:
    """Somebody with a keyboard, a screen reader, and eyes for colours."""

    def __init__(self, atspi, program, language="en"):
        self.atspi = atspi
        self.program = program
        self.language = language
        self.last = ""

    def says(self, english, russian):
        return russian if self.language == "ru" else english

    def press(self, keys):
        """"ctrl+shift+p": letters by their place, other keys by their name."""
        parts = keys.split("+")
        name = parts[-1]
        parts[-1] = str(CODES[name.lower()]) if name.lower() in CODES else name
        subprocess.run(["xdotool", "key", "--delay", "2", "+".join(parts)], check=False)
        time.sleep(0.12)

    def write(self, text):
        """Text by the places of its letters on an English keyboard."""
        for letter in text:
            subprocess.run(["xdotool", "key", "--delay", "2", str(CODES[SIGNS.get(letter, letter)])], check=False)
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

    def shows(self, node):
        return self.has(node, self.atspi.StateType.SHOWING)

    def shown(self, role, name=None, within=None):
        """The first object of a role, and of a name, that is on the screen."""
        return self.find(lambda node: node.get_role_name() == role and self.shows(node)
                         and (name is None or node.get_name() == name), within)

    def focused(self):
        return self.find(lambda node: self.has(node, self.atspi.StateType.FOCUSED) and self.shows(node)
                         and node.get_role_name() not in ("frame", "dialog", "application", "filler"))

    def focus_role(self, *roles):
        def is_so():
            node = self.focused()
            self.last = node.get_role_name() if node else "nothing"
            return self.last in roles
        return wait_for(is_so, 4)

    def focus_name(self, name):
        node = self.focused()
        self.last = node.get_name() if node else "nothing"
        return self.last == name

    def tab_to(self, name):
        """Tab by Tab, as whoever has no mouse; false when it is never reached."""
        for _ in range(MOST_TABS):
            if self.focus_name(name):
                return True
            self.press("Tab")
        return False

    def text(self, node):
        try:
            return self.atspi.Text.get_text(node, 0, -1) if node else ""
        except Exception:
            return ""

    def field(self):
        """What stands in the field that has the keyboard."""
        return self.text(self.focused())

    def windows(self):
        application = self.application()
        children = [application.get_child_at_index(index) for index in range(application.get_child_count())]
        return [child for child in children if child and self.shows(child)]

    def dialog(self):
        """The window over the first one."""
        others = wait_for(lambda: [window for window in self.windows() if window.get_name() != "Errdex"], 4)
        return others[-1] if others else None

    def closes(self):
        return wait_for(lambda: len(self.windows()) == 1, 4)

    def leaves(self):
        self.press("Escape")
        return self.closes()

    def table(self):
        return self.find(lambda node: node.get_role_name() == "table")

    def row(self, number=0):
        """A row of the table, as its first cell says it."""
        try:
            return self.atspi.Table.get_accessible_at(self.table(), number, 0).get_name()
        except Exception:
            return ""

    def rows(self):
        table = self.table()
        try:
            return self.atspi.Table.get_n_rows(table) if table else 0
        except Exception:
            return 0

    def selected(self):
        """The numbers of the selected rows."""
        try:
            return list(self.atspi.Table.get_selected_rows(self.table()))
        except Exception:
            return []

    def box(self, node):
        return node.get_extents(self.atspi.CoordType.SCREEN)

    def search_field(self):
        """Where the field of the search is. A busy program answers late."""
        return self.box(wait_for(lambda: self.shown("text", self.says("Search", "Поиск"))))

    def ground(self):
        """How light the field of the search is painted: 0 to 255."""
        field = self.search_field()
        return brightness(field.x + field.width // 2, field.y + field.height // 2)

    def menu_items(self):
        """What is chosen in the menus that are open."""
        found = []

        def note(node):
            if node.get_role_name().endswith("menu item") and self.shows(node) and \
                    self.has(node, self.atspi.StateType.FOCUSED):
                found.append(node.get_name())
        self.find(note)
        return found

    def details(self):
        return self.shown("label", self.says("Details of the record", "Сведения о записи"))

    def search(self, text):
        self.press("ctrl+f")
        self.press("ctrl+a")
        self.write(text)

    def looks_up(self, code):
        self.search(code)
        return wait_for(lambda: self.row().startswith(code), 5)


def brightness(x, y):
    pixel = subprocess.run(["import", "-silent", "-window", "root", "-crop", f"1x1+{x}+{y}", "-depth", "8", "gray:-"],
                           capture_output=True, check=False).stdout
    return pixel[0] if pixel else -1


def clipboard():
    try:
        return subprocess.run(["xclip", "-selection", "clipboard", "-out"], capture_output=True, text=True, timeout=5,
                              check=False).stdout
    except subprocess.TimeoutExpired:
        return ""


def copy(text):
    # It goes on serving what it was given, and must not hold our pipes.
    subprocess.run(["xclip", "-selection", "clipboard", "-in"], input=text, text=True, stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL, check=False)


def chosen(key):
    """A setting as it is in the file of the settings."""
    section, name = key.split("/")
    current = ""
    with open(os.path.join(os.environ["ERRDEX_DATA_DIR"], "errdex.ini"), encoding="utf-8") as ini:
        for line in ini:
            if line.startswith("["):
                current = line.strip()[1:-1]
            elif current == section and line.startswith(name + "="):
                return line.strip().split("=", 1)[1]
    return ""


def is_russian(text):
    return any("а" <= letter <= "я" for letter in text.lower())
