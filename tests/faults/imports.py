#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Errdex authors
# SPDX-License-Identifier: MIT
"""Tables that are imported on a disk that is too small, and by processes that are killed:
imports.py ERRDEX-CLI [--sizes N] [--kills N] [--records N] [--calls LIBRARY [--points N]]

After each fault the vendor is wholly there or not at all, in the version before or in the new one; an import that said 0 is there;
after the next clean start nothing else is in the folder. Prints the figures; exit code 1 when one is wrong. The part with the
small disks needs root or user namespaces; without, the exit code is 77: skipped."""

import errno
import json
import os
import random
import shutil
import subprocess
import time

from smalldisks import run


class Faults:
    def __init__(self, options, folder):
        self.cli = os.path.abspath(options.cli)
        self.folder = folder
        self.calls = options.calls and os.path.abspath(options.calls)
        self.counts = [options.records, options.records + 7]
        self.wrong = 0
        words = "token request field user limit server access error file contact".split()
        chance = random.Random(5)
        for version, count in enumerate(self.counts):
            with open(self.table(version), "w", encoding="utf-8") as file:
                file.write("code;message_en;message_ru\n")
                for number in range(count):
                    file.write(f"{number};{' '.join(chance.choices(words, k=8))};ошибка номер {number}\n")

    def table(self, version):
        return f"{self.folder}/v{version}.csv"

    def complain(self, what):
        self.wrong += 1
        print("WRONG:", what)

    def importing(self, data, version):
        return [self.cli, "import", self.table(version), "--vendor", "Acme", "--data-dir", data]

    def check(self, data, allowed, what):
        """The vendor has one of these numbers of records, 0 for no vendor."""
        listed = subprocess.run([self.cli, "packs", "list", "--format", "json", "--data-dir", data], capture_output=True, text=True)
        packs = json.loads(listed.stdout or "[]")
        count = packs[0]["records"] if packs else 0
        if count not in allowed or (packs and packs[0].get("problem")):
            self.complain(f"{what}: {count} records, expected one of {allowed}; {packs}")
        elif packs:
            number = json.load(open(f"{data}/packs/acme/state.json"))["current"]
            checked = subprocess.run([self.cli, "catalog", "check", f"{data}/packs/acme/{number}/catalogue.sqlite"],
                                     capture_output=True, text=True)
            if checked.returncode:
                self.complain(f"{what}: {checked.stderr}")
        return count

    def check_leftovers(self, data, what):
        # A lock without its holder counts for a moment.
        lock = f"{data}/packs/.lock"
        if os.path.exists(lock) and os.path.getsize(lock) == 0:
            time.sleep(0.5)
        # A verb that changes something sweeps first; what it refuses to do changes nothing.
        subprocess.run([self.cli, "packs", "update", f"{self.folder}/none.errdex-pack", "--data-dir", data], capture_output=True)
        if os.path.isdir(f"{data}/packs"):
            for name in os.listdir(f"{data}/packs"):
                if name not in (".lock", "acme"):
                    self.complain(f"{what}: {name} was left behind")

    def killed(self, times):
        chance = random.Random(3)
        for version, before in ((0, 0), (1, self.counts[0])):
            done = {}
            length = 0.0
            for attempt in range(times):
                data = f"{self.folder}/killed"
                shutil.rmtree(data, ignore_errors=True)
                if version:
                    subprocess.run(self.importing(data, 0), capture_output=True, check=True)
                started = time.monotonic()
                process = subprocess.Popen(self.importing(data, version), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
                # The first goes to its end and tells how long that takes.
                if attempt:
                    time.sleep(chance.uniform(0, length))
                    process.kill()
                code = process.wait()
                if not attempt:
                    length = (time.monotonic() - started) * 1.05
                what = f"version {version} killed, attempt {attempt}"
                count = self.check(data, [self.counts[version]] if code == 0 else [before, self.counts[version]], what)
                self.check_leftovers(data, what)
                done[count] = done.get(count, 0) + 1
            print(f"version {version}: {times} imports, all but one killed at random; records afterwards: {done}")

    def failing(self, points):
        """Each writing call of an import ends the process, or fails: over nothing, and over the version before."""
        data = f"{self.folder}/failing"
        counter = f"{self.folder}/calls"
        for version, before in ((0, 0), (1, self.counts[0])):
            done = {}

            def run(name, kind, place, calls):
                shutil.rmtree(data, ignore_errors=True)
                if version:
                    subprocess.run(self.importing(data, 0), capture_output=True, check=True)
                fault = {"LD_PRELOAD": self.calls, "FAULT_UNDER": data, "FAULT_AT": str(place), "FAULT_COUNT": counter,
                         "FAULT_KIND": str(kind)}
                result = subprocess.run(self.importing(data, version), capture_output=True, text=True, env={**os.environ, **fault})
                what = f"version {version}, {name} at call {place} of {calls}"
                if result.returncode not in (0, 3, -9) or (result.returncode == 3 and not result.stderr):
                    self.complain(f"{what}: code {result.returncode}: {result.stderr}")
                self.check(data, [self.counts[version]] if result.returncode == 0 else [before, self.counts[version]], what)
                self.check_leftovers(data, what)
                done[name] = done.get(name, 0) + 1

            # The first goes to its end and tells how many calls there are.
            run("none", 0, 0, 0)
            calls = int(open(counter).read())
            # All of them, or as many as asked for, evenly.
            number = min(points, calls) if points else calls
            for name, kind in (("kill", "kill"), ("EIO", errno.EIO), ("ENOSPC", errno.ENOSPC)):
                for step in range(number):
                    run(name, kind, 1 + step * calls // number, calls)
            print(f"version {version}: {calls} writing calls: {done}")

    def full(self, sizes):
        place = f"{self.folder}/small"
        os.mkdir(place)
        codes = {}
        for size in range(1, sizes + 1):
            # Kilobytes, from nothing to what an import takes and somewhat more.
            space = 64 + size * self.counts[0] * 2 // sizes
            subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={space}k", "tmpfs", place], check=True)
            done = subprocess.run(self.importing(f"{place}/data", 0), capture_output=True, text=True)
            self.check(f"{place}/data", [self.counts[0]] if done.returncode == 0 else [0], f"{space} kB")
            self.check_leftovers(f"{place}/data", f"{space} kB")
            if done.returncode not in (0, 3) or (done.returncode and not done.stderr):
                self.complain(f"{space} kB: code {done.returncode}: {done.stderr}")
            codes[done.returncode] = codes.get(done.returncode, 0) + 1
            subprocess.run(["umount", place], check=True)
        print("small disks, by exit code:", codes)


if __name__ == "__main__":
    run(Faults)
