#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Errdex authors
# SPDX-License-Identifier: MIT
"""Exports on a disk that is too small, and exports that are killed: exports.py ERRDEX-CLI [--sizes N] [--kills N] [--formats A,B]

Needs root or a kernel that lets a user mount a tmpfs in a namespace of their own. Every export must either say 0 and be
complete, byte for byte, or say 3, name the path and leave everything as it was. Prints the figures; exit code 1 when one is
wrong, 77 when nothing can be mounted."""

import argparse
import filecmp
import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

FORMATS = ("csv", "tsv", "xlsx", "json", "jsonl", "md", "sqlite", "pack", "html", "site", "docset", "pdf", "book", "txt")
MEANS_FULL = 3
OLD = "what stood here before\n"


def in_namespace():
    """Begins anew where a tmpfs may be mounted that nobody else sees."""
    if os.environ.get("ERRDEX_FAULTS"):
        return
    user = [] if os.geteuid() == 0 else ["--map-root-user"]
    command = ["unshare", "--mount", *user]
    if not shutil.which("unshare") or subprocess.run([*command, "true"], stderr=subprocess.DEVNULL).returncode:
        print("skipped: no file system can be mounted here")
        sys.exit(77)
    os.environ["ERRDEX_FAULTS"] = "1"
    os.execvp("unshare", [*command, sys.executable, "-B", *sys.argv])


def make_catalogue(cli, folder, records):
    """Some thousand records of three vendors."""
    pack = os.path.join(folder, "pack")
    os.mkdir(pack)
    words = "token request field user limit server access error file contact".split()
    chance = random.Random(7)
    for order, slug in enumerate(("alpha", "beta", "gamma"), 1):
        def text():
            return {"en": " ".join(chance.choices(words, k=8)), "ru": "ошибка " + " ".join(chance.choices(words, k=6))}
        entries = [{"code": str(number), "category": f"c{number % 7}", "name": f"NAME_{number}", "message": text(),
                    "description": text()} for number in range(records // 3)]
        with open(f"{pack}/{slug}.json", "w", encoding="utf-8") as file:
            json.dump({"slug": slug, "order": order, "name": {"en": slug, "ru": slug}, "product": {"en": slug, "ru": slug},
                       "original_language": "en", "source": {"title": slug, "retrieved": "2026-01-01"},
                       "categories": [{"id": f"c{i}", "name": {"en": f"c{i}", "ru": f"к{i}"}} for i in range(7)],
                       "records": entries}, file)
    path = os.path.join(folder, "catalog.sqlite")
    subprocess.run([cli, "catalog", "build", pack, "--output", path], check=True, stderr=subprocess.DEVNULL)
    return path


def same(left, right):
    """Files or folders with the same bytes."""
    if os.path.isfile(left) or os.path.isfile(right):
        return os.path.isfile(left) and os.path.isfile(right) and filecmp.cmp(left, right, shallow=False)
    names = sorted(os.listdir(left))
    return names == sorted(os.listdir(right)) and all(same(f"{left}/{name}", f"{right}/{name}") for name in names)


def size_of(path):
    """Pages of 4 KiB, as tmpfs counts."""
    if os.path.isfile(path):
        return (os.path.getsize(path) + 4095) // 4096
    return 1 + sum(size_of(os.path.join(path, name)) for name in os.listdir(path))


class Faults:
    def __init__(self, options, folder):
        self.cli = os.path.abspath(options.cli)
        self.options = options
        self.folder = folder
        self.disk = os.path.join(folder, "disk")
        os.mkdir(self.disk)
        self.catalogue = make_catalogue(self.cli, folder, options.records)
        self.failures = []
        self.silent = 0

    def command(self, form, path, query=()):
        return [self.cli, "export", "--catalog", self.catalogue, "--format", form, "--output", path, "--ui-lang", "en", *query]

    def old(self, form, path):
        """Something that the export replaces; made elsewhere, so that it fits."""
        if form in ("pack", "site", "book", "docset"):
            os.mkdir(path)
            for name in (".errdex-folder", "index.html"):
                with open(os.path.join(path, name), "w", encoding="utf-8") as file:
                    file.write(OLD)
        else:
            with open(path, "w", encoding="utf-8") as file:
                file.write(OLD)

    def wrong(self, what, form, *details):
        self.failures.append((what, form, *details))
        print("WRONG", what, form, *details)

    def reference(self, form):
        path = os.path.join(self.folder, f"reference.{form}")
        subprocess.run(self.command(form, path), check=True, stderr=subprocess.DEVNULL)
        return path

    def look(self, form, path, code, told, reference, is_new, old):
        """What an export that ended with this code must have left."""
        if code == 0:
            if not same(path, reference):
                self.silent += 1
                self.wrong("silent success", form)
            left = [os.path.basename(path)]
        else:
            if code != MEANS_FULL or os.path.basename(path) not in told or not re.search("No space|full", told):
                self.wrong("told", form, code, told.strip())
            if is_new and os.path.exists(path):
                self.wrong("a new file is there", form)
            if not is_new and not same(path, old):
                self.wrong("the old file is not there", form)
            left = [] if is_new else [os.path.basename(path)]
        if (found := os.listdir(self.disk)) != left:
            self.wrong("left behind", form, found)

    def full_disk(self, form):
        reference = self.reference(form)
        old = os.path.join(self.folder, f"old.{form}")
        self.old(form, old)
        needed = size_of(reference)
        # From nothing to more than enough: a catalogue needs temporary files of several times its size while it is compiled.
        most = needed * (8 if form == "sqlite" else 1.5)
        sizes = sorted({max(1, int(most * step / self.options.sizes)) for step in range(1, self.options.sizes + 1)})
        full = enough = 0
        for is_new in (True, False):
            for pages in sizes:
                path = os.path.join(self.disk, f"out.{form}")
                subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={(pages + 3) * 4}k,nr_inodes=0", "none", self.disk], check=True)
                try:
                    if not is_new:
                        (shutil.copytree if os.path.isdir(old) else shutil.copy)(old, path)
                    done = subprocess.run(self.command(form, path), stderr=subprocess.PIPE, encoding="utf-8",
                                          env={**os.environ, "TMPDIR": self.disk})
                    self.look(form, path, done.returncode, done.stderr, reference, is_new, old)
                    full += done.returncode != 0
                    enough += done.returncode == 0
                finally:
                    subprocess.run(["umount", self.disk], check=True)
        print(f"{form:7} {len(sizes)} sizes x {{new, overwrite}}: {full} told, {enough} complete, "
              f"{needed * 4} KiB when complete", flush=True)
        return full + enough

    def kills(self, form, count, chance):
        """kill -9 at random moments over an old file."""
        reference = os.path.join(self.folder, f"reference.{form}")
        old = os.path.join(self.folder, f"old.{form}")
        place = os.path.join(self.folder, f"kills.{form}")
        os.mkdir(place)
        path = os.path.join(place, f"out.{form}")
        (shutil.copytree if os.path.isdir(old) else shutil.copy)(old, path)
        began = time.monotonic()
        subprocess.run(self.command(form, os.path.join(self.folder, f"timed.{form}")), check=True, stderr=subprocess.DEVNULL)
        takes = time.monotonic() - began
        killed = 0
        for _ in range(count):
            process = subprocess.Popen(self.command(form, path), stderr=subprocess.DEVNULL)
            time.sleep(chance.uniform(0, takes))
            process.send_signal(signal.SIGKILL)
            killed += process.wait() == -signal.SIGKILL
            if not same(path, old) and not same(path, reference):
                self.wrong("neither the old nor the new one", form)
        # What a killed export leaves is swept away by the next one, once it is a few seconds old.
        time.sleep(3)
        subprocess.run(self.command(form, path), check=True, stderr=subprocess.DEVNULL)
        if (found := os.listdir(place)) != [os.path.basename(path)]:
            self.wrong("left behind after the next export", form, found)
        if not same(path, reference):
            self.wrong("the next export", form)
        print(f"{form:7} {count} runs, {killed} of them killed", flush=True)
        return killed


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("cli")
    parser.add_argument("--sizes", type=int, default=100)
    parser.add_argument("--kills", type=int, default=20, help="for each format")
    parser.add_argument("--records", type=int, default=4000)
    parser.add_argument("--formats", default=",".join(FORMATS))
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    in_namespace()
    with tempfile.TemporaryDirectory() as folder:
        faults = Faults(options, folder)
        forms = options.formats.split(",")
        runs = sum(faults.full_disk(form) for form in forms)
        chance = random.Random(options.seed)
        killed = sum(faults.kills(form, options.kills, chance) for form in forms) if options.kills else 0
        print(f"full disk: {runs} exports, {faults.silent} silent successes; kill -9: {killed} exports, seed {options.seed}; "
              f"{len(faults.failures)} violations (0 of {runs + killed} means at most {300 / (runs + killed):.2f} % at 95 %)")
        return 1 if faults.failures else 0


if __name__ == "__main__":
    sys.exit(main())
