#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Errdex authors
# SPDX-License-Identifier: MIT
"""What a computer that loses its power may leave of our files.

crashstates.py --user PROGRAM --cli PROGRAM --record LIBRARY [--most N] [--seed N] [SCENARIO...]

A program runs once while record.c writes down its writes, truncations, renames, removals and syncs. Then, for every
moment of it, the states are made that a disk may be left in, and the program has to find in each what it had said was
done, the rest wholly or not at all. The states of a moment:

  all      everything up to it has arrived: a killed process
  strict   only what was synced, the names in folders only where those were synced
  names    names ahead of contents: every rename has arrived, of the contents only what was synced
  torn     all, but of the last write that was not synced half of its sectors
  mixed    of the writes not synced any, of the names not synced the first few (twice, at random)

--most: that many states of a scenario, chosen at random. Exit code 1 when anything was lost."""

import argparse
import json
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile

from crashdisk import Disk, digest, place, read_log, states_of, written

SCHEMAS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../resources/schema")
LIMIT_S = 60


class Scenarios:
    def __init__(self, options, folder):
        self.options = options
        self.folder = folder
        self.data = os.path.join(folder, "data")
        self.state = os.path.join(folder, "state")
        self.sources = {}
        self.violations = 0
        self.states = 0

    def user(self, *words, **more):
        return self.run(self.options.user, *words, **more)

    def cli(self, *words, **more):
        return self.run(self.options.cli, *words, **more)

    def run(self, *words, record=None):
        environment = dict(os.environ)
        if record:
            environment.update(LD_PRELOAD=self.options.record, RECORD_UNDER=self.data, RECORD_LOG=record)
        return subprocess.run([str(word) for word in words], env=environment, timeout=LIMIT_S, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, encoding="utf-8", check=False)

    def violation(self, what):
        self.violations += 1
        print("VIOLATION:", what)

    def play(self, name, prepare, act, check):
        """`check(folder, said, is_over)` tells what is wrong with a state, if anything."""
        before = self.violations, self.states
        shutil.rmtree(self.data, ignore_errors=True)
        os.makedirs(self.data)
        prepare()
        disk = Disk(self.data)
        log = os.path.join(self.folder, "log")
        if os.path.exists(log):
            os.remove(log)
        done = act(log)
        if done.returncode != 0:
            self.violation(f"{name}: ended with {done.returncode}: {done.stdout.strip()}")
            return
        operations = read_log(log)
        chance = random.Random(self.options.seed)
        seen = set()
        found = []
        said = b""
        for number, operation in enumerate([None, *operations]):
            if operation and operation[0] == "A":
                said += operation[2]
            elif operation:
                disk.apply(operation)
            is_over = number == len(operations)
            for what, names, folders, contents in states_of(disk, chance):
                key = digest(names, folders, contents), said, is_over
                if key not in seen:
                    seen.add(key)
                    found.append((f"{name}, {what} after {number} of {len(operations)}", dict(names), set(folders),
                                  {identity: contents[identity] for identity in set(names.values())}, said.decode(), is_over))
        self.compare_end(name, disk)
        possible = len(found)
        if possible > self.options.most:
            # The end, where all must be there, always.
            last = [state for state in found if state[5]]
            found = last + chance.sample([state for state in found if not state[5]], max(0, self.options.most - len(last)))
        for what, names, folders, contents, words, is_over in found:
            place(self.data, self.state, names, folders, contents)
            wrong = check(self.state, words, is_over)
            self.states += 1
            if wrong:
                self.violation(f"{what}: {wrong}")
        print(f"{name}: {len(operations)} operations, {self.states - before[1]} of {possible} states, "
              f"{self.violations - before[0]} violations", flush=True)

    def compare_end(self, name, disk):
        """What was written down makes what is on the disk: nothing has passed the recorder by."""
        names, folders = disk.names_after(len(disk.pending))
        contents = {identity: written(*content) for identity, content in disk.contents.items()}
        actual = Disk(self.data)
        real = {identity: content[0] for identity, content in actual.contents.items()}
        if digest(names, folders, contents) != digest(actual.names, actual.folders, real):
            differing = sorted(set(names) ^ set(actual.names)) or [
                path for path in names if contents[names[path]] != real[actual.names[path]]]
            self.violation(f"{name}: the record is not what happened: {differing[:5]}")

    # Notes: what was acknowledged is there, the one after it wholly or not at all.
    def notes(self, folder, said, is_over):
        del is_over
        acknowledged = {}
        for line in said.split("\n"):
            if line.startswith("ack ") and line.count(" ") == 2:
                acknowledged[line.split(" ")[1]] = line.split(" ")[2]
        result = self.user("list", folder)
        lines = result.stdout.split("\n")
        if result.returncode != 0:
            return f"does not open: {result.stdout.strip()}"
        if any(line.startswith("moved") for line in lines):
            return "found damaged"
        there = dict(line.split(" ")[1:3] for line in lines if line.startswith("note "))
        for note, text in self.before.items():
            acknowledged.setdefault(note, text)
        ahead = [note for note, text in there.items() if acknowledged.get(note) != text]
        lost = [note for note in acknowledged if note not in there]
        if len(ahead) > 1 or lost:
            return f"{len(lost)} acknowledged notes lost, {len(ahead)} that nobody wrote"
        return None

    def remember(self):
        result = self.user("list", self.data)
        self.before = dict(line.split(" ")[1:3] for line in result.stdout.split("\n") if line.startswith("note "))

    def scenario_first_notes(self):
        self.before = {}
        self.play("notes from nothing", lambda: None, lambda log: self.user("write", self.data, 5, 3, record=log), self.notes)

    def scenario_notes(self):
        def prepare():
            self.user("write", self.data, 7, 12)
            self.user("backup", self.data)
            self.remember()
        self.play("notes", prepare, lambda log: self.user("write", self.data, 5, 5, record=log), self.notes)

    def scenario_backup(self):
        def prepare():
            self.user("write", self.data, 7, 12)
            self.remember()

        def check(folder, said, is_over):
            wrong = self.notes(folder, "", is_over)
            backups = os.listdir(os.path.join(folder, "backups")) if os.path.isdir(os.path.join(folder, "backups")) else []
            if not wrong and "backup " in said and not any(name.endswith(".sqlite") for name in backups):
                return "the backup that was told is not there"
            if not wrong and backups:
                report = json.loads(self.cli("doctor", "--format", "json", "--data-dir", folder).stdout)
                broken = [part["name"] for part in report["parts"] if part["kind"] == "backup" and part["state"] != "sound"]
                if broken:
                    return f"backup {broken} is not whole"
            return wrong
        self.play("backup", prepare, lambda log: self.user("backup", self.data, record=log), check)

    def scenario_restore(self):
        def prepare():
            self.user("write", self.data, 7, 12)
            self.user("backup", self.data)
            self.remember()
        self.play("restore", prepare, lambda log: self.user("restore", self.data, record=log), self.notes)

    def scenario_repair(self):
        """A damaged database, a good backup: whenever it was cut off, the next start finds the notes."""
        def prepare():
            self.user("write", self.data, 7, 12)
            self.user("backup", self.data)
            self.remember()
            with open(os.path.join(self.data, "user.sqlite"), "r+b") as file:
                file.write(b"x" * 5000)

        def check(folder, said, is_over):
            del said
            result = self.user("list", folder)
            there = dict(line.split(" ")[1:3] for line in result.stdout.split("\n") if line.startswith("note "))
            if result.returncode != 0 or there != self.before:
                return f"{len(there)} of {len(self.before)} notes: {result.stdout.strip()[:200]}"
            if not any(".corrupt-" in name for name in os.listdir(folder)):
                return "the damaged file is gone"
            return None
        self.play("repair", prepare, lambda log: self.user("list", self.data, record=log), check)

    def scenario_migration(self):
        """A database of the first format."""
        def prepare():
            with sqlite3.connect(os.path.join(self.data, "user.sqlite")) as database:
                with open(os.path.join(SCHEMAS, "user-1.sql"), encoding="utf-8") as file:
                    database.executescript(file.read())
                database.execute("INSERT INTO search VALUES ('mine', 'planfix:', 1)")
                database.executescript("INSERT INTO value VALUES ('edits', 12); PRAGMA application_id=0x45726455; "
                                       "PRAGMA user_version=1")
            database.close()
            self.before = {}

        def check(folder, said, is_over):
            del said
            result = self.user("list", folder)
            with sqlite3.connect(os.path.join(folder, "user.sqlite")) as database:
                version = database.execute("PRAGMA user_version").fetchone()[0]
                kept = database.execute("SELECT count(*) FROM search").fetchone()[0]
            database.close()
            if result.returncode != 0 or "moved" in result.stdout or version != 2 or kept != 1:
                return f"format {version}, {kept} searches: {result.stdout.strip()[:200]}"
            return None
        self.play("migration", prepare, lambda log: self.user("list", self.data, record=log), check)

    def scenario_settings(self):
        """Choices that may be lost: the file is there as one of them left it, never in between."""
        def check(folder, said, is_over):
            del is_over
            result = self.user("settings-read", os.path.join(folder, "errdex.ini"))
            values = result.stdout.strip()
            number = said.count("ack")
            allowed = {f"settings {step}" for step in range(number + 2)}
            return None if result.returncode == 0 and values in allowed else f"{values} after {number} choices"
        self.play("settings", lambda: self.user("settings-write", os.path.join(self.data, "errdex.ini"), 0),
                  lambda log: self.user("settings-write", os.path.join(self.data, "errdex.ini"), 3, record=log), check)

    def export(self, name, target, words):
        def contents(folder):
            path = os.path.join(folder, target)
            if os.path.isdir(path):
                return {os.path.relpath(os.path.join(place_at, each), path): open(os.path.join(place_at, each), "rb").read()
                        for place_at, _, files in os.walk(path) for each in files}
            return open(path, "rb").read() if os.path.exists(path) else None

        def act_with(words_now, log=None):
            return self.cli("export", *words_now, "--output", os.path.join(self.data, target), record=log)
        old = [*words, "--vendor", "oz-api"]
        new = [*words, "--vendor", "planfix"]
        shutil.rmtree(self.data, ignore_errors=True)
        os.makedirs(self.data)
        act_with(new)
        wanted = contents(self.data)
        known = {}

        def prepare():
            shutil.rmtree(self.data, ignore_errors=True)
            os.makedirs(self.data)
            act_with(old)
            known["old"] = contents(self.data)

        def check(folder, said, is_over):
            del said
            there = contents(folder)
            if there != wanted and (is_over or there != known["old"]):
                return "neither the old file nor the new one" if there != known["old"] else "the new file, which was told, is not there"
            return None
        self.play(name, prepare, lambda log: act_with(new, log), check)

    def scenario_export_csv(self):
        self.export("export over a file", "codes.csv", ["--format", "csv"])

    def scenario_export_xlsx(self):
        self.export("export of a workbook", "codes.xlsx", ["--format", "xlsx"])

    def scenario_export_site(self):
        self.export("export over a folder", "site", ["--format", "site"])

    def scenario_pack(self):
        paths = []
        for version in (1, 2):
            paths.append(os.path.join(self.folder, f"v{version}.errdex-pack"))
            vendor = {"slug": "acme", "order": 1, "name": {"en": "Acme", "ru": "Acme"}, "product": {"en": "A", "ru": "A"},
                      "original_language": "en", "source": {"title": "E", "retrieved": "2026-01-01"},
                      "categories": [{"id": "all", "name": {"en": "All", "ru": "All"}}],
                      "records": [{"code": str(number), "category": "all", "message": {"en": "text", "ru": "text"}}
                                  for number in range(20 + version)]}
            with open(paths[-1], "w", encoding="utf-8") as file:
                json.dump({"format": "errdex-pack", "version": 1, "pack": {"id": "acme", "version": str(version)},
                           "vendors": [vendor]}, file)

        def check(folder, said, is_over):
            del said
            packs = json.loads(self.cli("packs", "list", "--format", "json", "--data-dir", folder).stdout or "[]")
            if not packs or packs[0].get("problem"):
                return f"the pack is {packs[0]['problem'] if packs else 'gone'}"
            version = packs[0]["version"]
            if version not in (("2",) if is_over else ("1", "2")) or packs[0]["records"] != 20 + int(version):
                return f"version {version} with {packs[0]['records']} records"
            found = self.cli("search", "acme:19", "--format", "json", "--data-dir", folder)
            return None if found.returncode == 0 else f"is not searched: {found.stdout.strip()}"
        self.play("update of a pack", lambda: self.cli("packs", "install", paths[0], "--data-dir", self.data),
                  lambda log: self.cli("packs", "update", paths[1], "--data-dir", self.data, record=log), check)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--user", required=True)
    parser.add_argument("--cli", required=True)
    parser.add_argument("--record", required=True)
    parser.add_argument("--most", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("scenarios", nargs="*")
    options = parser.parse_args()
    for name in ("user", "cli", "record"):
        setattr(options, name, os.path.abspath(getattr(options, name)))
    all_of_them = [name[9:] for name in dir(Scenarios) if name.startswith("scenario_")]
    with tempfile.TemporaryDirectory(prefix="errdex-crash-") as folder:
        scenarios = Scenarios(options, os.path.realpath(folder))
        for name in options.scenarios or all_of_them:
            getattr(scenarios, "scenario_" + name)()
    print(f"{scenarios.states} states, seed {options.seed}, {scenarios.violations} violations")
    return 1 if scenarios.violations else 0


if __name__ == "__main__":
    sys.exit(main())
