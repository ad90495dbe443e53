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

from session import Session, need, need_introspection, wait_for

MOST_CHILDREN = 60
# State, keys that lead there, keys that lead back.
STATES = [
    ("results", [], []),
    ("nothing found", ["type:qqqqzzzz"], ["Escape"]),
    ("nothing but filters", ["type:http:none token"], ["Escape"]),
    ("settings", ["ctrl+comma"], ["Escape"]),
    ("keys", ["ctrl+question"], ["Escape"]),
    ("commands", ["ctrl+shift+p"], ["Escape"]),
    ("help", ["F1"], ["Escape"]),
    ("compare", ["type:404", "ctrl+k"], ["Escape", "Escape"]),
    ("copy with preview", ["type:1001", "ctrl+shift+c"], ["Escape", "Escape"]),
    ("templates", ["ctrl+shift+t"], ["Escape"]),
    ("export", ["ctrl+e"], ["Escape"]),
    ("quick look-up", ["ctrl+shift+space"], ["Escape"]),
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
        failed = False
        for title, there, back in STATES:
            for key in there:
                if key.startswith("type:"):
                    keys("ctrl+f")
                    subprocess.run(["xdotool", "type", key[5:]], check=False)
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
            print(f"{title}: {found['seen']} objects, {len(found['unnamed'])} unnamed", flush=True)
            for one in sorted(set(found["unnamed"])):
                print("   ", one)
            failed |= bool(found["unnamed"]) or found["seen"] < 20
            for key in back:
                keys(key)
                time.sleep(0.3)
        return 1 if failed else 0
    finally:
        window.kill()
        window.wait()


def main():
    if sys.argv[1] == "--inside":
        sys.exit(inside(sys.argv[2]))
    need("Xvfb", "xdotool", "dbus-run-session")
    need_introspection()
    with Session() as session:
        sys.exit(session.inside(__file__, sys.argv[1]))


if __name__ == "__main__":
    main()
