#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Errdex authors
# SPDX-License-Identifier: MIT
"""accessible.py ERRDEX: reads the real window through AT-SPI, as a screen reader does.

Opens views and dialogs by their keys, in full and in empty states, and walks over everything that the program tells.
Prints what takes the keyboard and has no name; exit code 1 then, or when the program has ended.
"""

import os
import subprocess
import sys
import time

from person import copy
from session import Session, need, need_introspection, wait_for

MOST_CHILDREN = 60
TABLE = "Code;Message;HTTP\nA1;The card has expired;402\nA2;The card was stolen;403\n"
LOG = '{"Result":"fail","Code":2005,"Error":"token"}\n{"errorCode": 301}\n'
# State, keys that lead there ("copy:" puts a text on the clipboard first, "type:" searches, "write:" writes where the keyboard
# is), keys that lead back.
STATES = [
    ("results", [], []),
    ("nothing found", ["type:qqqqzzzz"], ["Escape"]),
    ("nothing but filters", ["type:http:none token"], ["Escape"]),
    ("no favourites", ["ctrl+shift+d"], ["Escape"]),
    ("another reading offered", ["type:sever"], ["Escape"]),
    ("a pasted log", ["copy:" + LOG, "ctrl+shift+v"], ["Escape"]),
    ("a note", ["type:1001", "ctrl+n"], ["Escape", "ctrl+f", "Escape"]),
    ("pinned records", ["type:404", "ctrl+b", "type:1001", "ctrl+b"], ["ctrl+shift+b", "ctrl+f", "Escape"]),
    ("settings", ["ctrl+comma"], ["Escape"]),
    ("settings of the search", ["ctrl+comma", "Tab", "Down"], ["Escape"]),
    ("settings of the desktop", ["ctrl+comma", "Tab", "Down", "Down"], ["Escape"]),
    ("settings without such words", ["ctrl+comma", "write:qqqq"], ["Escape"]),
    ("keys", ["ctrl+question"], ["Escape"]),
    ("your data", ["ctrl+alt+y"], ["Escape"]),
    ("commands", ["ctrl+shift+p"], ["Escape"]),
    ("no such command", ["ctrl+shift+p", "write:qqqq"], ["Escape"]),
    ("menu", ["F10"], ["Escape", "Escape"]),
    ("help", ["F1"], ["Escape"]),
    ("help on importing", ["F1", "Down", "Down", "Down"], ["Escape"]),
    ("what is new", ["ctrl+F1"], ["Escape"]),
    ("about", ["shift+F1"], ["Escape"]),
    ("compare", ["type:404", "ctrl+k"], ["Escape", "Escape"]),
    ("copy with preview", ["type:1001", "ctrl+shift+c"], ["Escape", "Escape"]),
    ("copy in no such form", ["type:1001", "ctrl+shift+c", "write:qqqq"], ["Escape", "Escape"]),
    ("templates", ["ctrl+shift+t"], ["Escape"]),
    ("export", ["ctrl+e"], ["Escape"]),
    ("import: columns", ["copy:" + TABLE, "ctrl+alt+i"], []),
    ("import: vendor", ["Return"], []),
    ("import: summary", ["write:acme", "Return"], []),
    ("import: done", ["Return"], ["Return"]),
    ("packs", ["ctrl+shift+k"], ["Escape"]),
    ("own entry", ["ctrl+alt+n"], ["Escape"]),
    ("own text", ["type:planfix:1001", "ctrl+alt+w"], ["Escape", "ctrl+f", "Escape"]),
    ("a name for a search", ["type:token", "ctrl+s"], []),
    ("saved searches", ["write:mine", "Return", "ctrl+alt+q"], ["Escape", "ctrl+f", "Escape"]),
    ("quick look-up", ["copy:1001", "ctrl+shift+space"], ["Escape"]),
    ("quick look-up, nothing", ["copy:", "ctrl+shift+space", "write:qqqqzzzz"], ["Escape"]),
]


def walk(Atspi, node, path, found, depth=0):
    """Asks each accessible object what a screen reader asks."""
    if node is None or depth > 14:
        return
    found["seen"] += 1
    name = node.get_name() or ""
    role = node.get_role_name()
    state = node.get_state_set()
    table = node if role in ("table", "tree table", "list", "tree") else None
    if table is not None:
        # On an empty table this ends a program that follows Qt 6.4.
        ask = Atspi.Table
        for question in (lambda: ask.get_n_rows(table), lambda: ask.get_row_column_extents_at_index(table, 0),
                         lambda: ask.get_accessible_at(table, 0, 0), lambda: ask.get_accessible_at(table, 99999, 0),
                         lambda: ask.get_row_header(table, 0), lambda: ask.get_caption(table)):
            try:
                question()
            except Exception:
                # A refusal is an answer.
                pass
    # An empty cell has nothing to say; its row says itself by the others.
    if role == "table cell":
        return
    shown = state.contains(Atspi.StateType.FOCUSABLE) and state.contains(Atspi.StateType.SHOWING) and state.contains(Atspi.StateType.ENABLED)
    if shown and not name.strip() and role not in ("viewport", "filler", "panel", "scroll pane", "frame"):
        found["unnamed"].append(f"{path}/{role}")
    for index in range(min(node.get_child_count(), MOST_CHILDREN)):
        try:
            child = node.get_child_at_index(index)
        except Exception:
            continue
        try:
            walk(Atspi, child, f"{path}/{role}", found, depth + 1)
        except Exception as problem:
            if "disconnected" in str(problem) or "no longer exists" in str(problem):
                raise


def inside(program):
    """Runs within a session bus of its own, see main()."""
    import gi
    gi.require_version("Atspi", "2.0")
    from gi.repository import Atspi
    Atspi.init()
    keys = lambda *names: subprocess.run(["xdotool", "key", "--clearmodifiers", *names], check=False)
    window = subprocess.Popen([program], stderr=subprocess.DEVNULL)
    try:
        subprocess.run(["xdotool", "search", "--sync", "--onlyvisible", "--name", "^Errdex$"], stdout=subprocess.DEVNULL,
                       timeout=30, check=False)
        found_window = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "^Errdex$"],
                                      capture_output=True, text=True, check=False).stdout.split()
        subprocess.run(["xdotool", "windowfocus", found_window[0]], check=False)

        def application():
            desktop = Atspi.get_desktop(0)
            for index in range(desktop.get_child_count()):
                child = desktop.get_child_at_index(index)
                if child and "errdex" in (child.get_name() or "").lower():
                    return child
            return None

        if not wait_for(application):
            print("the program is not on the bus of accessibility")
            return 1
        def windows(node):
            children = [node.get_child_at_index(index) for index in range(node.get_child_count())]
            return [child for child in children if child and child.get_state_set().contains(Atspi.StateType.SHOWING)]

        failed = False
        for title, there, back in STATES:
            for key in there:
                if key.startswith("copy:"):
                    copy(key[5:])
                elif key.startswith("type:"):
                    keys("ctrl+f")
                    subprocess.run(["xdotool", "type", key[5:]], check=False)
                elif key.startswith("write:"):
                    subprocess.run(["xdotool", "type", key[6:]], check=False)
                else:
                    keys(key)
                time.sleep(0.4)
            found = {"seen": 0, "unnamed": []}
            try:
                walk(Atspi, application(), "", found)
            except Exception as problem:
                print(f"{title}: {problem}")
                failed = True
            if window.poll() is not None:
                print(f"{title}: the program has ended with {window.returncode}")
                return 1
            titles = [window.get_name() for window in windows(application())]
            print(f"{title}: {found['seen']} objects, {len(found['unnamed'])} unnamed; windows {titles}", flush=True)
            for one in sorted(set(found["unnamed"])):
                print("   ", one)
            failed |= bool(found["unnamed"]) or found["seen"] < 20
            for key in back:
                keys(key)
                time.sleep(0.3)
        print(f"{len(STATES)} states")
        return 1 if failed else 0
    finally:
        window.kill()
        window.wait()


def main():
    if sys.argv[1] == "--inside":
        sys.exit(inside(sys.argv[2]))
    need("Xvfb", "xdotool", "xclip", "openbox", "dbus-run-session")
    need_introspection()
    with Session() as session:
        sys.exit(session.inside(__file__, sys.argv[1]))


if __name__ == "__main__":
    main()
