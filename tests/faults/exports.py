#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Errdex authors
# SPDX-License-Identifier: MIT
"""Exports on a disk that is too small, exports that are killed, and exports of which one call fails:
exports.py ERRDEX-CLI [--sizes N] [--kills N] [--calls LIBRARY --points N] [--formats A,B]

Needs root or a kernel that lets a user mount a tmpfs in a namespace of their own. Every export must either say 0 and be
complete, byte for byte, or say 3, name the path and leave everything as it was. Prints the figures; exit code 1 when one is
wrong, 77 when nothing can be mounted."""

import argparse
import errno
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
        if os.path.exists(path):
            return path
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
            if code != MEANS_FULL or os.path.basename(path) not in told or not re.search("no space|full", told):
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
        reference = self.reference(form)
        old = os.path.join(self.folder, f"old.{form}")
        if not os.path.exists(old):
            self.old(form, old)
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

    def run_with_fault(self, form, path, point, kind, count=""):
        """One export whose writing call number `point` (from 1; 0: none) below its folder meets `kind`."""
        preload = {"LD_PRELOAD": os.path.abspath(self.options.calls), "FAULT_UNDER": os.path.dirname(path), "FAULT_AT": str(point),
                   "FAULT_KIND": str(kind)}
        if count:
            preload["FAULT_COUNT"] = count
        return subprocess.run(self.command(form, path), stderr=subprocess.PIPE, encoding="utf-8", errors="replace",
                              env={**os.environ, **preload})

    def failing_calls(self, form, points):
        """Each writing call fails once, in turn, over nothing and over an old file."""
        reference = self.reference(form)
        old = os.path.join(self.folder, f"old.{form}")
        place = os.path.join(self.folder, f"calls.{form}")
        os.mkdir(place)
        path = os.path.join(place, f"out.{form}")
        count = os.path.join(self.folder, "count")
        if not os.path.exists(old):
            self.old(form, old)
        runs = went_on = 0
        for is_new in (True, False):
            if not is_new:
                (shutil.copytree if os.path.isdir(old) else shutil.copy)(old, path)
            self.run_with_fault(form, path, 0, errno.EIO, count)
            self.remove(path)
            with open(count, encoding="utf-8") as file:
                calls = int(file.read())
            for step in range(min(points, calls)):
                point = 1 + step * calls // min(points, calls)
                for kind in (errno.EIO, errno.ENOSPC, errno.EINTR):
                    if not is_new:
                        (shutil.copytree if os.path.isdir(old) else shutil.copy)(old, path)
                    done = self.run_with_fault(form, path, point, kind)
                    where = f"call {point} of {calls}: {os.strerror(kind)}"
                    runs += 1
                    went_on += done.returncode == 0
                    if done.returncode not in (0, MEANS_FULL):
                        self.wrong("ended", form, where, done.returncode, done.stderr.strip())
                    if done.returncode == 0 and not same(path, reference):
                        self.silent += 1
                        self.wrong("silent success", form, where)
                    if done.returncode != 0 and os.path.basename(path) not in done.stderr:
                        self.wrong("told", form, where, done.stderr.strip())
                    # The last call makes the new name lasting: the new file is there, whole.
                    is_old = not os.path.exists(path) if is_new else same(path, old)
                    if not is_old and not (os.path.exists(path) and same(path, reference)):
                        self.wrong("neither the old nor the new one", form, where)
                    left = [name for name in os.listdir(place) if name != os.path.basename(path)]
                    # A temporary file whose removal is what failed.
                    if len(left) > 1 or (left and not left[0].startswith(".errdex-")):
                        self.wrong("left behind", form, where, left)
                    for name in os.listdir(place):
                        self.remove(os.path.join(place, name))
        print(f"{form:7} {runs} runs with one call that fails, {went_on} of them went on and are complete", flush=True)
        return runs

    @staticmethod
    def remove(path):
        if os.path.isdir(path):
            shutil.rmtree(path)
        elif os.path.exists(path):
            os.remove(path)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("cli")
    parser.add_argument("--sizes", type=int, default=100)
    parser.add_argument("--kills", type=int, default=20, help="for each format")
    parser.add_argument("--calls", help="the library that makes calls fail, errdex-fault-calls")
    parser.add_argument("--points", type=int, default=40, help="calls that fail, for each format, over nothing and over an old file")
    parser.add_argument("--records", type=int, default=4000)
    parser.add_argument("--formats", default=",".join(FORMATS))
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    in_namespace()
    with tempfile.TemporaryDirectory() as folder:
        faults = Faults(options, folder)
        forms = options.formats.split(",")
        runs = sum(faults.full_disk(form) for form in forms) if options.sizes else 0
        chance = random.Random(options.seed)
        killed = sum(faults.kills(form, options.kills, chance) for form in forms) if options.kills else 0
        failing = sum(faults.failing_calls(form, options.points) for form in forms) if options.calls else 0
        everything = runs + killed + failing
        print(f"full disk: {runs} exports, {faults.silent} silent successes; kill -9: {killed} exports, seed {options.seed}; a call that "
              f"fails: {failing} exports; {len(faults.failures)} violations (0 of {everything} means at most "
              f"{300 / max(everything, 1):.2f} % at 95 %)")
        return 1 if faults.failures else 0


if __name__ == "__main__":
    sys.exit(main())
