#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Errdex authors
# SPDX-License-Identifier: MIT
"""Kills, starves and damages the user's database and counts what is lost.

userdata.py --user PROGRAM --calls LIBRARY [--full] [--seed N] [--folder DIR]

Prints a line for each fault: what was done, how often, what was lost. Exit code 1 when anything was. The short form is
the test `faults.userdata`; --full gives the figures.
"""

import argparse
import errno
import hashlib
import os
import random
import shutil
import signal
import socket
import sqlite3
import struct
import subprocess
import sys
import tempfile
import time

LIMIT_S = 60
SCHEMAS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../resources/schema")
FAKE_CLOCKS = [f"/usr/lib/{place}/faketime/libfaketime.so.1" for place in ("x86_64-linux-gnu", "aarch64-linux-gnu", "")]
# domain::ErrorCode::FileInUse
FILE_IN_USE = 10


class Faults:
    def __init__(self, arguments):
        self.user = arguments.user
        self.calls = arguments.calls
        self.random = random.Random(arguments.seed)
        self.root = tempfile.mkdtemp(prefix="errdex-faults-", dir=arguments.folder)
        self.violations = 0

    def run(self, *words, **fault):
        environment = dict(os.environ)
        if fault:
            environment["LD_PRELOAD"] = self.calls
            environment.update({name: str(value) for name, value in fault.items()})
        return subprocess.run([self.user, *map(str, words)], env=environment, timeout=LIMIT_S,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8")

    def folder(self, name):
        path = os.path.join(self.root, name)
        shutil.rmtree(path, ignore_errors=True)
        os.makedirs(path)
        return path

    def violation(self, what):
        self.violations += 1
        print("VIOLATION:", what)

    def notes(self, folder, what):
        """The notes that a clean start finds; None after a violation."""
        result = self.run("list", folder)
        lines = result.stdout.split("\n")
        if result.returncode != 0:
            self.violation(f"{what}: does not open: {result.stdout.strip()}")
            return None
        if any(line.startswith("moved") for line in lines):
            self.violation(f"{what}: found damaged")
        for line in lines:
            if line.startswith("ms ") and int(line[3:]) > 2000:
                print(f"{what}: opening took {line[3:]} ms")
        left = sorted(os.listdir(folder))
        for name in left:
            if name not in ("user.sqlite", "backups"):
                self.violation(f"{what}: {name} was left behind")
        return dict(line.split(" ")[1:3] for line in lines if line.startswith("note "))

    def compare(self, folder, output, what, known=None):
        """Every acknowledged note is there, and what was not acknowledged is wholly there or not at all."""
        acknowledged = dict(known or {})
        for line in output.split("\n"):
            if line.startswith("ack ") and line.count(" ") == 2:
                _, note, text = line.split(" ")
                acknowledged[note] = text
        found = self.notes(folder, what)
        if found is None:
            return {}
        # The one that was being written when the program ended may be there: its answer had not been given yet.
        ahead = [note for note, text in found.items() if acknowledged.get(note) != text]
        if len(ahead) > 1:
            self.violation(f"{what}: {len(ahead)} notes that nobody wrote")
        lost = [note for note in acknowledged if note not in found]
        if lost:
            self.violation(f"{what}: {len(lost)} acknowledged notes lost")
        return found

    def kill_at_random(self, count):
        folder = self.folder("kill")
        known = {}
        written = 0
        for turn in range(count):
            process = subprocess.Popen([self.user, "write", folder, str(turn), "100000"],
                                       stdout=subprocess.PIPE, encoding="utf-8")
            time.sleep(self.random.uniform(0.005, 0.25))
            process.send_signal(signal.SIGKILL)
            output = process.communicate()[0]
            written += output.count("ack ")
            known = self.compare(folder, output, f"kill {turn}", known)
            if turn % 20 == 19:
                folder = self.folder("kill")
                known = {}
        print(f"kill -9 while notes are written: {count} kills, {written} notes acknowledged, {self.violations} violations")

    def prepared(self, scenario, folder):
        if scenario == "migration":
            self.first_format(folder)
        elif scenario != "first start":
            self.run("write", folder, 7, 12)
        if scenario in ("restore", "repair"):
            self.run("backup", folder)
        if scenario == "repair":
            with open(os.path.join(folder, "user.sqlite"), "r+b") as file:
                file.write(b"x" * 5000)
        return {} if scenario == "first start" else self.before[scenario]

    SCENARIOS = {"first start": ("write", 3), "note": ("write", 3), "backup": ("backup",), "restore": ("restore",),
                 "repair": ("list",), "migration": ("list",)}

    def first_format(self, folder, count=12):
        """A database as the first release wrote it, with some notes."""
        with sqlite3.connect(os.path.join(folder, "user.sqlite")) as database:
            with open(os.path.join(SCHEMAS, "user-1.sql"), encoding="utf-8") as file:
                database.executescript(file.read())
            for number in range(count):
                note = f"{number:032x}"
                parts = [note, "planfix", str(1000 + number), "0", f"old-{number} text", "Иван", str(number), ""]
                digest = hashlib.sha256()
                for part in parts:
                    digest.update(struct.pack("<q", len(part.encode())) + part.encode())
                database.execute("INSERT INTO note VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                                 (digest.hexdigest()[:32], note, "planfix", str(1000 + number), 0, parts[4], "Иван",
                                  number, ""))
            database.executescript("INSERT INTO value VALUES ('edits', 12); PRAGMA application_id=0x45726455; "
                                   "PRAGMA user_version=1")
        database.close()

    def each_call(self, kind, most, always=False):
        """Ends the program at each of its calls in turn, or lets the call fail."""
        name = kind if kind == "kill" else errno.errorcode[int(kind)] + (" from there on" if always else "")
        before = self.violations
        total = 0
        for scenario, verb in self.SCENARIOS.items():
            self.before = {scenario: {}}
            template = self.folder("template")
            self.prepared(scenario, template)
            if scenario not in ("first start", "repair", "migration"):
                self.before[scenario] = self.notes(template, scenario) or {}
            elif scenario != "first start":
                probe = self.folder("probe")
                shutil.rmtree(probe)
                shutil.copytree(template, probe)
                lines = self.run("list", probe).stdout.split("\n")
                self.before[scenario] = dict(line.split(" ")[1:3] for line in lines if line.startswith("note "))
            count_file = os.path.join(self.root, "count")
            work = self.folder("work")

            def fresh():
                shutil.rmtree(work)
                shutil.copytree(template, work)

            words = (verb[0], work, 99, *verb[1:]) if verb[0] == "write" else (verb[0], work)
            fresh()
            self.run(*words, FAULT_UNDER=work, FAULT_AT=0, FAULT_KIND=0, FAULT_COUNT=count_file)
            with open(count_file, encoding="utf-8") as file:
                calls = int(file.read())
            places = range(1, calls + 1)
            if calls > most:
                places = sorted(self.random.sample(places, most))
            for place in places:
                fresh()
                extra = {"FAULT_ALWAYS": 1} if always else {}
                result = self.run(*words, FAULT_UNDER=work, FAULT_AT=place, FAULT_KIND=kind, **extra)
                what = f"{scenario}, {name} at call {place}"
                if kind != "kill" and result.returncode not in (0, 3):
                    self.violation(f"{what}: ended with {result.returncode}")
                if scenario == "repair":
                    self.after_repair(work, what)
                else:
                    self.compare(work, result.stdout, what, self.before[scenario])
                total += 1
        print(f"{name} at each call of {len(self.SCENARIOS)} scenarios: {total} runs, {self.violations - before} violations")

    def after_repair(self, folder, what):
        result = self.run("list", folder)
        if result.returncode != 0:
            self.violation(f"{what}: does not open afterwards: {result.stdout.strip()}")
            return
        found = dict(line.split(" ")[1:3] for line in result.stdout.split("\n") if line.startswith("note "))
        if not set(self.before["repair"]) <= set(found):
            self.violation(f"{what}: {len(set(self.before['repair']) - set(found))} notes lost")
        asides = [name for name in os.listdir(folder) if ".corrupt-" in name]
        if not asides:
            self.violation(f"{what}: the damaged file is gone")
        for name in os.listdir(folder):
            if name not in ("user.sqlite", "backups") and ".corrupt-" not in name:
                self.violation(f"{what}: {name} was left behind")

    def full_disk(self, count):
        """A disk of some kilobytes; needs the right to mount, else says that it was skipped."""
        mount = self.folder("disk")
        size = 400
        if subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}k", "errdex", mount],
                          stderr=subprocess.DEVNULL, check=False).returncode != 0:
            print("full disk: skipped, may not mount")
            return
        before = self.violations
        refused = 0
        try:
            for turn in range(count):
                data = os.path.join(mount, f"data{turn}")
                subprocess.run(["mount", "-o", "remount,size=400k", mount], check=True)
                self.run("write", data, turn, 5)
                known = self.notes(data, f"full disk {turn}") or {}
                free = os.statvfs(mount)
                filler = max(0, free.f_bavail * free.f_bsize - self.random.randrange(0, 60000))
                with open(os.path.join(mount, "filler"), "wb") as file:
                    file.write(b"x" * filler)
                result = self.run("write", data, 1000 + turn, 20)
                refused += result.stdout.count("error ")
                if result.returncode not in (0, 3):
                    self.violation(f"full disk {turn}: ended with {result.returncode}")
                os.remove(os.path.join(mount, "filler"))
                self.compare(data, result.stdout, f"full disk {turn}", known)
                # With room again it goes on.
                again = self.run("write", data, 2000 + turn, 2)
                if again.returncode != 0:
                    self.violation(f"full disk {turn}: does not go on: {again.stdout.strip()}")
                shutil.rmtree(data)
        finally:
            subprocess.run(["umount", mount], check=False)
        print(f"full disk while notes are written: {count} runs, {refused} writes refused, "
              f"{self.violations - before} violations")

    def locked(self, seconds):
        """Another process holds the database; a write waits for it, or says so after some seconds."""
        before = self.violations
        folder = self.folder("locked")
        self.run("write", folder, 1, 5)
        known = self.notes(folder, "locked") or {}
        for hold in seconds:
            holder = sqlite3.connect(os.path.join(folder, "user.sqlite"), isolation_level=None)
            holder.execute("BEGIN EXCLUSIVE")
            started = time.monotonic()
            process = subprocess.Popen([self.user, "write", folder, str(50 + hold), "1"], stdout=subprocess.PIPE,
                                       encoding="utf-8")
            while process.poll() is None and time.monotonic() - started < hold:
                time.sleep(0.05)
            holder.execute("ROLLBACK")
            holder.close()
            output = process.communicate(timeout=LIMIT_S)[0]
            took = time.monotonic() - started
            if hold <= 2 and process.returncode != 0:
                self.violation(f"locked for {hold} s: not waited for: {output.strip()}")
            if hold > 20 and (process.returncode != 3 or f"error {FILE_IN_USE} " not in output):
                self.violation(f"locked for {hold} s: not told: {process.returncode}, {output.strip()}")
            known = self.compare(folder, output, f"locked for {hold} s", known)
            print(f"held by another process for {hold} s: answered after {took:.1f} s with {process.returncode}")
        print(f"locked database: {len(seconds)} runs, {self.violations - before} violations")

    def in_its_place(self):
        """What is no database where the database should be: told at once, left as it is, or made anew where nothing is."""
        before = self.violations
        kinds = ("garbage", "empty", "folder", "fifo", "loop", "dangling link", "device", "socket")
        for kind in kinds:
            folder = self.folder("place")
            path = os.path.join(folder, "user.sqlite")
            if kind == "garbage":
                with open(path, "wb") as file:
                    file.write(self.random.randbytes(30000))
            elif kind == "empty":
                open(path, "wb").close()
            elif kind == "folder":
                os.mkdir(path)
            elif kind == "fifo":
                os.mkfifo(path)
            elif kind == "loop":
                os.symlink(path, path)
            elif kind == "dangling link":
                os.symlink(os.path.join(folder, "nowhere"), path)
            elif kind == "device":
                os.symlink("/dev/zero", path)
            else:
                socket.socket(socket.AF_UNIX).bind(path)
            try:
                result = self.run("write", folder, 1, 1)
            except subprocess.TimeoutExpired:
                self.violation(f"{kind} in its place: hangs")
                continue
            is_mended = kind in ("garbage", "empty")
            if result.returncode != (0 if is_mended else 3) or (not is_mended and "user.sqlite" not in result.stdout):
                self.violation(f"{kind} in its place: {result.returncode}, {result.stdout.strip()}")
        print(f"something else in place of the database: {len(kinds)} kinds, {self.violations - before} violations")

    def read_only(self):
        """A home that may only be read: everything is found, nothing is written, and it is told."""
        if os.geteuid() != 0 or not shutil.which("setpriv"):
            print("read-only home: skipped, needs root and setpriv")
            return
        before = self.violations
        os.chmod(self.root, 0o755)
        for has_data in (True, False):
            folder = self.folder("readonly")
            known = {}
            if has_data:
                self.run("write", folder, 3, 5)
                known = self.notes(folder, "read-only") or {}
            for name in os.listdir(folder):
                os.chmod(os.path.join(folder, name), 0o555 if name == "backups" else 0o444)
            os.chmod(folder, 0o555)
            other = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", self.user]
            for verb in (["list", folder], ["write", folder, "9", "1"]):
                result = subprocess.run([*other, *verb], timeout=LIMIT_S, stdout=subprocess.PIPE, encoding="utf-8")
                found = dict(line.split(" ")[1:3] for line in result.stdout.split("\n") if line.startswith("note "))
                if has_data and verb[0] == "list" and (result.returncode != 0 or found != known):
                    self.violation(f"read-only: not found: {result.stdout.strip()}")
                if (verb[0] == "write" or not has_data) and result.returncode != 3:
                    self.violation(f"read-only: {verb[0]} ended with {result.returncode}")
            os.chmod(folder, 0o755)
        print(f"read-only home: 4 runs, {self.violations - before} violations")

    def clock(self):
        """The clock runs in other years: the last word counts, no backup is lost."""
        library = next((path for path in FAKE_CLOCKS if os.path.exists(path)), None)
        if not library:
            print("clock: skipped, libfaketime is not there")
            return
        before = self.violations
        folder = self.folder("clock")
        known = {}
        moments = ("2026-06-01 12:00:00", "1970-01-02 00:00:01", "2045-01-01 00:00:00", "2025-06-01 12:00:00")
        for number, moment in enumerate(moments):
            environment = {**os.environ, "LD_PRELOAD": library, "FAKETIME": "@" + moment}
            for verb in (["write", folder, str(number), "4"], ["backup", folder]):
                result = subprocess.run([self.user, *verb], env=environment, timeout=LIMIT_S, stdout=subprocess.PIPE,
                                        encoding="utf-8")
                if result.returncode != 0:
                    self.violation(f"clock at {moment}: {verb[0]} ended with {result.returncode}")
                if verb[0] == "write":
                    known = self.compare(folder, result.stdout, f"clock at {moment}", known)
        backups = os.listdir(os.path.join(folder, "backups"))
        numbers = sorted(int(name.split("-")[1]) for name in backups)
        if len(backups) != 5 or numbers != list(range(numbers[-1] - 4, numbers[-1] + 1)):
            self.violation(f"clock: backups {sorted(backups)}")
        print(f"clock in {len(moments)} years, back and forth: {self.violations - before} violations")

    def damage(self, truncations, flips):
        try:
            result = subprocess.run([self.user, "damage", str(truncations), str(flips), "1"], timeout=3600,
                                    stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8")
        except subprocess.TimeoutExpired:
            self.violation("damage: hangs")
            return
        if result.returncode != 0:
            self.violation(f"damage: ended with {result.returncode}: {result.stdout.strip()}")
        print("damaged files:", result.stdout.strip())


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--user", required=True)
    parser.add_argument("--calls", required=True)
    parser.add_argument("--full", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder", help="where to work; the system's temporary folder by default")
    arguments = parser.parse_args()
    faults = Faults(arguments)
    started = time.monotonic()
    try:
        faults.kill_at_random(200 if arguments.full else 4)
        most = 1000 if arguments.full else 8
        faults.each_call("kill", most)
        for kind in (errno.EIO, errno.ENOSPC, errno.EROFS):
            if arguments.full or kind == errno.ENOSPC:
                faults.each_call(kind, most)
        faults.each_call(errno.ENOSPC, most, always=True)
        faults.full_disk(100 if arguments.full else 3)
        faults.locked((1, 60) if arguments.full else (1,))
        faults.in_its_place()
        faults.read_only()
        faults.clock()
        faults.damage(*((500, 4000) if arguments.full else (10, 40)))
    finally:
        shutil.rmtree(faults.root, ignore_errors=True)
    print(f"seed {arguments.seed}, {time.monotonic() - started:.0f} s, {faults.violations} violations")
    return 1 if faults.violations else 0


if __name__ == "__main__":
    sys.exit(main())
