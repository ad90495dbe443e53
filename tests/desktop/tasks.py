#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Errdex authors
# SPDX-License-Identifier: MIT
"""tasks.py ERRDEX [--languages en,ru] [--layouts us,ru]: what a person does, without a mouse.

Thirty-one tasks by keys alone, on a real X server, in both languages of the interface and under both keyboard layouts. The
keys are sent by their places, so that under the Russian layout the Cyrillic letters arrive. What came of it is read through
AT-SPI, as a screen reader would. Prints the list; exit code 1 when a task cannot be done.
"""

import argparse
import os
import subprocess
import sys
import time

from person import Person, chosen, clipboard, copy, is_russian
from session import Session, need, need_introspection, wait_for

# Each task: what a person wants, and a function that does it by keys and is true when it has come to pass.

def goes_to_the_field(person):
    person.press("Down")
    away = person.focus_role("table cell", "table")
    person.press("ctrl+f")
    return away and wait_for(lambda: person.focus_name(person.says("Search", "Поиск")), 4)


def searches_for_a_code(person):
    found = person.looks_up("1001")
    return found and 0 < person.rows() < 50 and person.field() == "1001"


def searches_for_a_word(person):
    """Under the Russian layout «ещлут» arrives."""
    person.search("token")
    found = wait_for(lambda: 0 < person.rows() < 100, 5)
    return found and all("token" in person.row(number).lower() or "токен" in person.row(number).lower()
                         for number in range(3))


def finds_nothing(person):
    person.search("qqqqzzzz")
    none = wait_for(lambda: person.rows() == 0, 5)
    words = person.says("Nothing found for", "ничего не найдено")
    return none and person.find(lambda node: words.lower() in (node.get_name() or "").lower() and person.shows(node))


def clears(person):
    person.press("Escape")
    return wait_for(lambda: person.rows() > 300, 4) and person.field() == ""


def goes_to_the_rows(person):
    person.press("Down")
    return person.focus_role("table cell", "table") and wait_for(lambda: person.selected() == [0], 4)


def walks_through_the_rows(person):
    person.press("Down")
    person.press("Down")
    code = person.row(2).split(",")[0]
    return wait_for(lambda: person.selected() == [2], 4) and \
        wait_for(lambda: person.text(person.details()).startswith(code), 4)


def goes_to_the_details(person):
    person.press("Return")
    return wait_for(lambda: person.focus_name(person.says("Details of the record", "Сведения о записи")), 4) and \
        len(person.field()) > 20


def selects_everything(person):
    person.press("ctrl+f")
    person.press("Down")
    person.press("ctrl+a")
    return wait_for(lambda: len(person.selected()) == person.rows() > 300, 4)


def copies_the_row(person):
    copy("before")
    found = person.looks_up("1001")
    person.press("ctrl+c")
    return found and wait_for(lambda: clipboard().startswith("1001"), 4)


def copies_the_address(person):
    copy("before")
    found = person.looks_up("1001")
    person.press("ctrl+shift+l")
    return found and wait_for(lambda: clipboard().strip().endswith("/1001") and clipboard().startswith("errdex://"), 4)


def copies_in_a_form(person):
    """The third form of the list, by its preview."""
    copy("before")
    found = person.looks_up("1001")
    person.press("ctrl+shift+c")
    dialog = person.dialog()
    preview = lambda: person.text(person.shown("text", person.says("What will be copied", "Что будет скопировано"), dialog))
    first = wait_for(lambda: preview(), 4)
    person.press("Down")
    person.press("Down")
    third = wait_for(lambda: preview() != first and preview(), 4)
    person.press("Return")
    return found and third and person.closes() and wait_for(lambda: clipboard().strip() == third.strip(), 4)


def makes_a_template(person):
    """Of the one that is chosen: the list has one more, and its file is there. Ctrl+S keeps it."""
    person.press("ctrl+shift+t")
    dialog = person.dialog()
    forms = lambda: person.shown("tree", person.says("Templates", "Шаблоны"), dialog).get_child_count()
    before = forms()
    made = person.tab_to(person.says("Duplicate", "Дублировать"))
    person.press("space")
    more = wait_for(lambda: forms() > before, 4)
    person.press("ctrl+s")
    folder = os.path.join(os.environ["ERRDEX_DATA_DIR"], "snippets")
    return made and more and wait_for(lambda: os.path.isdir(folder) and os.listdir(folder), 4) and person.leaves()


def compares(person):
    found = person.looks_up("404")
    person.press("ctrl+k")
    sides = lambda: person.text(person.shown("label", person.says("Records side by side", "Записи рядом"), person.dialog()))
    return found and wait_for(lambda: sides().count("404") >= 2 and "Radist.Online" in sides(), 4) and person.leaves()


def exports(person):
    """Into a file whose name is typed."""
    person.looks_up("1001")
    count = person.rows()
    person.press("ctrl+e")
    opened = person.dialog()
    person.press("Return")
    named = wait_for(lambda: person.focus_role("text"), 4)
    person.press("ctrl+a")
    person.write("1234")
    person.press("Return")

    def written():
        for folder, _, files in os.walk(os.environ["HOME"]):
            for name in files:
                if name.startswith("1234"):
                    with open(os.path.join(folder, name), encoding="utf-8-sig") as file:
                        return file.read()
        return ""
    table = wait_for(written, 5)
    return opened and named and table.count("\n") > count and "1001" in table and person.closes()


def goes_back_and_forward(person):
    person.looks_up("1001")
    time.sleep(1.2)
    person.looks_up("404")
    time.sleep(1.2)
    person.press("alt+Left")
    went = wait_for(lambda: person.row().startswith("1001"), 4)
    person.press("alt+Right")
    return went and wait_for(lambda: person.row().startswith("404"), 4)


def pins_records(person):
    for code in ("1001", "404"):
        person.looks_up(code)
        time.sleep(0.4)
        person.press("ctrl+b")
    person.search("token")
    pinned = wait_for(lambda: person.shown("page tab list"), 4)
    person.press("ctrl+alt+1")
    first = wait_for(lambda: person.row().startswith("1001"), 4)
    person.press("ctrl+Tab")
    second = wait_for(lambda: person.row().startswith("404"), 4)
    person.press("ctrl+shift+b")
    return pinned and first and second and wait_for(lambda: not person.shown("page tab list"), 4)


def hides_and_shows(keys, part):
    def run(person):
        before = bool(part(person))
        person.press(keys)
        gone = wait_for(lambda: bool(part(person)) != before, 4)
        person.press(keys)
        return before and gone and wait_for(lambda: bool(part(person)) == before, 4)
    return run


def puts_the_details_beside(person):
    def is_beside():
        table, details = person.box(person.table()), person.box(person.details())
        return details.x >= table.x + table.width
    before = is_beside()
    person.press("F7")
    beside = wait_for(is_beside, 4)
    person.press("F7")
    return not before and beside and wait_for(lambda: not is_beside(), 4)


def changes_the_size_of_text(person):
    height = lambda: person.search_field().height
    usual = height()
    for _ in range(3):
        person.press("ctrl+equal")
    larger = wait_for(lambda: height() > usual, 4) and wait_for(lambda: chosen("window/textSize") == "130", 4)
    person.press("ctrl+minus")
    smaller = wait_for(lambda: chosen("window/textSize") == "120", 4)
    person.press("ctrl+0")
    return larger and smaller and wait_for(lambda: height() == usual, 4)


def chooses_dark(person):
    person.press("alt+7")
    return wait_for(lambda: 0 <= person.ground() < 90, 4) and wait_for(lambda: chosen("window/theme") == "dark", 4)


def chooses_light(person):
    person.press("alt+6")
    return wait_for(lambda: person.ground() > 200, 4) and wait_for(lambda: chosen("window/theme") == "light", 4)


def reads_in_both_languages(person):
    person.looks_up("1001")
    words = lambda: person.row().split(": ", 1)[-1]
    results = []
    for keys, is_so in (("alt+2", lambda: not is_russian(words())), ("alt+1", lambda: is_russian(words())),
                        ("alt+3", lambda: chosen("language/content") == "both")):
        person.press(keys)
        results.append(wait_for(is_so, 4))
    return all(results)


def finds_a_command(person):
    """"Dark", typed as it comes, makes it dark."""
    person.press("ctrl+shift+p")
    field = person.says("What to do", "Что сделать")
    opened = wait_for(lambda: person.focus_name(field), 4)
    # «темн» by the places of its letters.
    person.write(person.says("dark", "ntvy"))
    person.press("Return")
    dark = wait_for(lambda: 0 <= person.ground() < 90, 4)
    person.press("alt+6")
    return opened and dark and wait_for(lambda: person.ground() > 200, 4)


def changes_a_setting(person):
    """Looks for it by a word, and switches it on and off."""
    name = person.says("Less motion", "Меньше анимации")
    person.press("ctrl+comma")
    opened = person.dialog()
    # «анимации» by the places of its letters.
    person.write(person.says("motion", "fybvfwbb"))
    reached = person.tab_to(name)
    person.press("space")
    on = wait_for(lambda: chosen("window/reducedMotion") == "true", 4)
    person.press("space")
    return opened and reached and on and wait_for(lambda: chosen("window/reducedMotion") != "true", 4) and person.leaves()


def sees_all_keys(person):
    person.press("ctrl+question")
    dialog = person.dialog()
    keys = person.shown("tree", person.says("Keyboard shortcuts", "Сочетания клавиш"), dialog)
    seen = keys and keys.get_child_count() > 100 and \
        person.find(lambda node: node.get_name() == "Ctrl+E", keys)
    return seen and person.leaves()


def reads_how_to_search(person):
    """And tries the first example: Tab goes to the text, then to the example, Enter runs it."""
    person.search("token")
    person.press("F1")
    opened = person.dialog()
    person.press("Tab")
    told = len(person.field()) > 500 and is_russian(person.field()[:40]) == (person.language == "ru")
    person.press("Tab")
    person.press("Return")
    tried = wait_for(lambda: person.row().startswith("1001"), 4)
    if len(person.windows()) > 1:
        person.press("Escape")
    return opened and told and tried and person.closes()


def looks_something_up_quickly(person):
    copy("planfix:1001")
    person.press("ctrl+shift+space")
    opened = wait_for(lambda: person.field() == "planfix:1001", 4)
    time.sleep(0.3)
    person.press("Return")
    return opened and person.closes() and wait_for(lambda: clipboard().startswith("1001"), 4)


def keeps_a_favourite(person):
    person.looks_up("1003")
    code = person.row().split(",")[0]
    person.press("ctrl+d")
    time.sleep(0.4)
    person.press("ctrl+shift+d")
    kept = wait_for(lambda: person.rows() == 1 and person.row().startswith(code), 4)
    person.press("ctrl+d")
    return kept and wait_for(lambda: person.rows() == 0, 4)


def opens_a_menu(person):
    person.press("ctrl+f")
    person.press("F10")
    # The title of the menu, and what is chosen in it.
    opened = wait_for(lambda: len(person.menu_items()) == 2, 4)
    first = person.menu_items()
    person.press("Down")
    moved = wait_for(lambda: person.menu_items()[-1] != first[-1], 4)
    person.press("Escape")
    person.press("Escape")
    return opened and moved and wait_for(lambda: not person.menu_items(), 4) and \
        wait_for(lambda: person.focus_name(person.says("Search", "Поиск")), 4)


TASKS = [
    ("go to the search field", goes_to_the_field),
    ("search for a code", searches_for_a_code),
    ("search for a word, in whichever layout", searches_for_a_word),
    ("search for nothing that is there", finds_nothing),
    ("clear the search", clears),
    ("go from the field to the results", goes_to_the_rows),
    ("walk through the rows", walks_through_the_rows),
    ("go from a row to its details", goes_to_the_details),
    ("select all rows", selects_everything),
    ("copy the row", copies_the_row),
    ("copy the address of the record", copies_the_address),
    ("copy in a form of choice, by its preview", copies_in_a_form),
    ("make a template", makes_a_template),
    ("compare a code at all vendors", compares),
    ("export into a file", exports),
    ("go back and forward", goes_back_and_forward),
    ("pin two records and go from one to the other", pins_records),
    ("hide and show the filters", hides_and_shows("F9", lambda person: person.shown("tree"))),
    ("hide and show the details", hides_and_shows("F8", lambda person: person.details())),
    ("put the details beside the table and back", puts_the_details_beside),
    ("make text larger, smaller, usual", changes_the_size_of_text),
    ("choose the dark colours", chooses_dark),
    ("choose the light colours", chooses_light),
    ("read the records in English, Russian, both", reads_in_both_languages),
    ("find a command by its words", finds_a_command),
    ("change a setting, found by its words", changes_a_setting),
    ("see all keys", sees_all_keys),
    ("read how to search, and try an example", reads_how_to_search),
    ("look something up quickly, and copy it", looks_something_up_quickly),
    ("keep a favourite, and find it", keeps_a_favourite),
    ("open a menu, walk in it and leave it", opens_a_menu),
]


def inside(program, language):
    import gi
    gi.require_version("Atspi", "2.0")
    from gi.repository import Atspi
    Atspi.init()
    window = subprocess.Popen([program], stderr=subprocess.DEVNULL)
    try:
        person = Person(Atspi, program, language)
        subprocess.run(["xdotool", "search", "--sync", "--onlyvisible", "--name", "^Errdex$"],
                       stdout=subprocess.DEVNULL, timeout=30, check=False)
        if not wait_for(person.application) or not wait_for(lambda: person.rows() > 100):
            print("the window does not show its rows")
            return 1
        failed = 0
        for number, (title, how) in enumerate(TASKS, 1):
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
            for _ in range(3):
                if len(person.windows()) > 1:
                    person.press("Escape")
            if not done:
                person.press("Escape")
        print(f"  {len(TASKS) - failed} of {len(TASKS)}")
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
    need("Xvfb", "xdotool", "dbus-run-session", "openbox", "setxkbmap", "xclip", "import")
    need_introspection()
    result = 0
    for language in arguments.languages.split(","):
        for layout in arguments.layouts.split(","):
            with Session(language=language) as session:
                session.settings(language={"interface": language})
                # The layout alone, or with the Latin one behind it, as a Russian keyboard has it.
                session.output("setxkbmap", layout)
                print(f"interface {language}, layout {layout}", flush=True)
                result |= session.inside(__file__, arguments.program, language, seconds=400)
    sys.exit(result)


if __name__ == "__main__":
    main()
