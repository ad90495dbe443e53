#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Errdex authors
# SPDX-License-Identifier: MIT
"""The window, killed while it imports a table: windowimports.py ERRDEX ERRDEX-CLI [--kills N] [--records N]

A person copies a table and imports it with the wizard, by keys; the process is killed at a random moment, from the first page of the
wizard to somewhat behind the end of the import. Over nothing and over the version before. After the next start of the window the
vendor is wholly there or not at all, in the version before or in the new one; nothing else is in the folder of packs or that of
temporary files; the notes are what they were. Prints the figures; exit code 1 when one is wrong, 77 where Xvfb, xdotool, openbox or
xclip is missing."""

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "desktop"))
from session import Session, need, wait_for  # noqa: E402

KEY_I = 31  # Its place on the keyboard.
# A table with its vendors in a column is a pack with the name of the file, or this.
PACK = "clipboard"
NOTES = ["planfix/1001", "planfix/1002", "oz-api/10"]


class Faults:
    def __init__(self, options, session):
        self.program, self.cli = os.path.abspath(options.program), os.path.abspath(options.cli)
        self.session = session
        self.counts = [options.records, options.records + 7]
        self.wrong = 0
        self.data = session.environment["ERRDEX_DATA_DIR"]
        self.temporary = os.path.join(session.folder, "tmp")
        os.mkdir(self.temporary)
        session.environment["TMPDIR"] = self.temporary
        if "ERRDEX_CATALOG_DIR" in os.environ:
            session.environment["ERRDEX_CATALOG_DIR"] = os.environ["ERRDEX_CATALOG_DIR"]
        self.tables = []
        for version, count in enumerate(self.counts):
            path = os.path.join(session.folder, str(version), f"{PACK}.csv")
            os.mkdir(os.path.dirname(path))
            with open(path, "w", encoding="utf-8") as file:
                file.write("vendor,code,message_en,message_ru\n")
                for number in range(count):
                    file.write(f"acme,{number},request {number} of version {version} was refused,отказ номер {number}\n")
            self.tables.append(path)

    def complain(self, what):
        self.wrong += 1
        print("WRONG:", what, flush=True)

    def run(self, *arguments):
        return subprocess.run([self.cli, *arguments], env=self.session.environment, capture_output=True, text=True, check=False)

    def begin(self, version):
        """A data folder with notes, and the first version where the second is imported."""
        shutil.rmtree(self.data, ignore_errors=True)
        self.session.settings(language={"interface": "en"})
        for number, record in enumerate(NOTES):
            added = self.run("notes", "add", record, f"what helped: {number}")
            if added.returncode:
                sys.exit(f"no note: {added.stderr}")
        if version:
            self.run("import", self.tables[0])
        self.notes = self.run("notes", "list", "--format", "json").stdout

    def window(self):
        process = self.session.start(self.program, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        if not wait_for(self.session.windows, 30):
            sys.exit("there is no window")
        return process

    def key(self, *keys):
        self.session.output("xdotool", "key", "--delay", "2", *keys)

    def folders(self):
        """What is in the folder of packs beside the vendor and the lock."""
        try:
            return [name for name in os.listdir(f"{self.data}/packs") if name not in (".lock", PACK)]
        except FileNotFoundError:
            return []

    def number(self):
        try:
            with open(f"{self.data}/packs/{PACK}/state.json", encoding="utf-8") as file:
                return json.load(file)["current"]
        except (FileNotFoundError, ValueError):
            return 0

    def to_import(self, version):
        """Copies the table and goes through the wizard until the import has begun."""
        with open(self.tables[version], "rb") as table:
            subprocess.run(["xclip", "-selection", "clipboard"], stdin=table, env=self.session.environment, check=True)
        self.session.output("xdotool", "windowactivate", "--sync", wait_for(self.session.windows)[0])
        before = self.number()

        def is_open():
            return len(self.session.output("xdotool", "search", "--onlyvisible", "--class", "errdex").split()) > 1

        for _ in range(20):
            self.key(f"ctrl+alt+{KEY_I}")
            if wait_for(is_open, 2):
                break
        begun = lambda: self.folders() or self.number() != before  # noqa: E731
        for _ in range(100):
            if wait_for(begun, 0.15):
                return before
            self.key("Return")
        sys.exit("the import does not begin")

    def check(self, allowed, what):
        """The next start puts everything in order."""
        process = self.window()
        wait_for(lambda: not self.folders(), 20)
        if self.folders():
            self.complain(f"{what}: {self.folders()} left behind")
        process.terminate()
        process.wait()
        # What the lists of a program that was ended make is not that of the one that was killed.
        left = [name for name in os.listdir(self.temporary) if not name.startswith("runtime-")]
        if left:
            self.complain(f"{what}: {left} left in the folder of temporary files")
            shutil.rmtree(self.temporary)
            os.mkdir(self.temporary)
        packs = json.loads(self.run("packs", "list", "--format", "json").stdout or "[]")
        count = packs[0]["records"] if packs else 0
        if count not in allowed or (packs and packs[0].get("problem")):
            self.complain(f"{what}: {count} records, expected one of {allowed}; {packs}")
        elif packs:
            checked = self.run("catalog", "check", f"{self.data}/packs/{PACK}/{self.number()}/catalogue.sqlite")
            if checked.returncode:
                self.complain(f"{what}: {checked.stderr}")
        notes = self.run("notes", "list", "--format", "json").stdout
        if notes != self.notes:
            self.complain(f"{what}: the notes have changed")
        return count

    def killed(self, times):
        chance = random.Random(11)
        for version, before in ((0, 0), (1, self.counts[0])):
            done, moments, length = {}, [], 0.0
            for attempt in range(times + 1):
                self.begin(version)
                process = self.window()
                number = self.to_import(version)
                started = time.monotonic()
                # The first goes to its end and tells how long that takes.
                if attempt:
                    time.sleep(chance.uniform(0, length * 1.15))
                    moments.append(time.monotonic() - started)
                elif not wait_for(lambda: self.number() != number and not self.folders(), 60):
                    self.complain(f"version {version}: the import does not end")
                else:
                    length = time.monotonic() - started
                process.kill()
                process.wait()
                what = f"version {version}, attempt {attempt}"
                count = self.check([before, self.counts[version]] if attempt else [self.counts[version]], what)
                if attempt:
                    done[count] = done.get(count, 0) + 1
            print(f"version {version}: {times} imports of {length:.2f} s killed behind {min(moments):.2f} to "
                  f"{max(moments):.2f} s; records afterwards: {done}", flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("cli")
    parser.add_argument("--kills", type=int, default=20, help="of each of the two")
    parser.add_argument("--records", type=int, default=100000)
    options = parser.parse_args()
    need("Xvfb", "xdotool", "openbox", "xclip")
    with Session() as session:
        faults = Faults(options, session)
        faults.killed(options.kills)
    print("wrong:", faults.wrong)
    return 1 if faults.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
