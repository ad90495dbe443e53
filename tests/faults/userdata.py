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
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

LIMIT_S = 60


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
        if scenario != "first start":
            self.run("write", folder, 7, 12)
        if scenario in ("restore", "repair"):
            self.run("backup", folder)
        if scenario == "repair":
            with open(os.path.join(folder, "user.sqlite"), "r+b") as file:
                file.write(b"x" * 5000)
        return {} if scenario == "first start" else self.before[scenario]

    SCENARIOS = {"first start": ("write", 3), "note": ("write", 3), "backup": ("backup",), "restore": ("restore",),
                 "repair": ("list",)}

    def each_call(self, kind, most, always=False):
        """Ends the program at each of its calls in turn, or lets the call fail."""
        name = kind if kind == "kill" else errno.errorcode[int(kind)] + (" from there on" if always else "")
        before = self.violations
        total = 0
        for scenario, verb in self.SCENARIOS.items():
            self.before = {scenario: {}}
            template = self.folder("template")
            self.prepared(scenario, template)
            if scenario not in ("first start", "repair"):
                self.before[scenario] = self.notes(template, scenario) or {}
            elif scenario == "repair":
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
        print(f"{name} at each call of 5 scenarios: {total} runs, {self.violations - before} violations")

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
        faults.damage(*((500, 4000) if arguments.full else (10, 40)))
    finally:
        shutil.rmtree(faults.root, ignore_errors=True)
    print(f"seed {arguments.seed}, {time.monotonic() - started:.0f} s, {faults.violations} violations")
    return 1 if faults.violations else 0


if __name__ == "__main__":
    sys.exit(main())
