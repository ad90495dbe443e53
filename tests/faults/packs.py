#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Errdex authors
# SPDX-License-Identifier: MIT
"""Packs that are installed and updated on a disk that is too small, and by processes that are killed:
packs.py ERRDEX-CLI [--sizes N] [--kills N] [--records N]

After each fault the pack is there as it was before or as the new version is, whole; an update that said 0 is the new one;
after the next clean start nothing else is in the folder. Prints the figures; exit code 1 when one is wrong. The part with the
small disks needs root or user namespaces; without, the exit code is 77: skipped."""

import json
import os
import random
import shutil
import subprocess
import time

from smalldisks import run


def write_pack(path, records, version):
    words = "token request field user limit server access error file contact".split()
    chance = random.Random(version)

    def text():
        return {"en": " ".join(chance.choices(words, k=8)), "ru": "ошибка " + " ".join(chance.choices(words, k=6))}
    vendor = {"slug": "acme", "order": 1, "name": {"en": "Acme", "ru": "Акме"}, "product": {"en": "Acme", "ru": "Акме"},
              "original_language": "en", "source": {"title": "Errors", "retrieved": "2026-01-01"},
              "categories": [{"id": "all", "name": {"en": "All", "ru": "Все"}}],
              "records": [{"code": str(number), "category": "all", "message": text()} for number in range(records + version)]}
    with open(path, "w", encoding="utf-8") as file:
        json.dump({"format": "errdex-pack", "version": 1, "pack": {"id": "acme", "version": str(version)}, "vendors": [vendor]}, file)


class Faults:
    def __init__(self, options, folder):
        self.cli = os.path.abspath(options.cli)
        self.folder = folder
        self.records = options.records
        self.versions = [f"{folder}/v{version}.errdex-pack" for version in (1, 2)]
        for version, path in enumerate(self.versions, 1):
            write_pack(path, options.records, version)
        self.wrong = 0

    def run(self, data, *arguments):
        return subprocess.run([self.cli, "packs", *arguments, "--data-dir", data], capture_output=True, text=True)

    def complain(self, what):
        self.wrong += 1
        print("WRONG:", what)

    def check(self, data, allowed, what):
        """The pack has one of these versions, None for no pack, and is whole; nothing else is left behind."""
        listed = self.run(data, "list", "--format", "json")
        packs = json.loads(listed.stdout or "[]")
        version = packs[0]["version"] if packs else None
        if version not in allowed:
            self.complain(f"{what}: version {version}, expected one of {allowed}")
            return version
        if packs and (packs[0].get("problem") or packs[0]["records"] != self.records + int(version)):
            self.complain(f"{what}: {packs[0]}")
        if packs:
            number = json.load(open(f"{data}/packs/acme/state.json"))["current"]
            checked = subprocess.run([self.cli, "catalog", "check", f"{data}/packs/acme/{number}/catalogue.sqlite"],
                                     capture_output=True, text=True)
            if checked.returncode:
                self.complain(f"{what}: {checked.stderr}")
        return version

    def check_leftovers(self, data, what):
        # A verb that changes something sweeps first; what it refuses to do changes nothing.
        self.run(data, "update", f"{self.folder}/none.errdex-pack")
        if not os.path.isdir(f"{data}/packs"):
            return
        for name in os.listdir(f"{data}/packs"):
            if name not in (".lock", "acme"):
                self.complain(f"{what}: {name} was left behind")
        if os.path.isdir(f"{data}/packs/acme"):
            state = json.load(open(f"{data}/packs/acme/state.json"))
            kept = {"state.json", str(state["current"]), str(state["previous"])}
            for name in set(os.listdir(f"{data}/packs/acme")) - kept:
                self.complain(f"{what}: acme/{name} was left behind")

    def killed(self, times):
        chance = random.Random(3)
        for verb, allowed in (("install", [None, "1"]), ("update", ["1", "2"])):
            pack = self.versions[0 if verb == "install" else 1]
            done = {}
            for attempt in range(times):
                data = f"{self.folder}/killed"
                shutil.rmtree(data, ignore_errors=True)
                if verb == "update":
                    self.run(data, "install", self.versions[0])
                started = time.monotonic()
                process = subprocess.Popen([self.cli, "packs", verb, pack, "--data-dir", data], stdout=subprocess.DEVNULL,
                                           stderr=subprocess.DEVNULL)
                # The first goes to its end and tells how long that takes.
                if attempt:
                    time.sleep(chance.uniform(0, length))
                    process.kill()
                code = process.wait()
                if not attempt:
                    length = (time.monotonic() - started) * 1.05
                version = self.check(data, allowed if code else allowed[1:], f"{verb} killed, attempt {attempt}")
                self.check_leftovers(data, f"{verb} killed, attempt {attempt}")
                done[version] = done.get(version, 0) + 1
            print(f"{verb}: {times} runs, all but one killed at random: {done}")

    def full(self, sizes):
        place = f"{self.folder}/small"
        os.mkdir(place)
        pages = {}
        for size in range(1, sizes + 1):
            # Kilobytes, from nothing to what two versions take and somewhat more.
            space = 64 + size * self.records * 6 // sizes
            subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={space}k", "tmpfs", place], check=True)
            data = f"{place}/data"
            for verb, allowed in (("install", [None, "1"]), ("update", ["1", "2"])):
                done = self.run(data, verb, self.versions[0 if verb == "install" else 1])
                version = self.check(data, allowed[1:] if done.returncode == 0 else allowed[:1], f"{verb} on {space} kB")
                self.check_leftovers(data, f"{verb} on {space} kB")
                if done.returncode not in (0, 3):
                    self.complain(f"{verb} on {space} kB: code {done.returncode}: {done.stderr}")
                pages[(verb, done.returncode)] = pages.get((verb, done.returncode), 0) + 1
                if version is None:
                    break
            subprocess.run(["umount", place], check=True)
        print("small disks:", {f"{verb} {code}": count for (verb, code), count in sorted(pages.items())})


if __name__ == "__main__":
    run(Faults)
