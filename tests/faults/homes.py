#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Errdex authors
# SPDX-License-Identifier: MIT
"""Homes that cannot be written, or are not there: what needs no home works, the rest says why not.

homes.py ERRDEX-CLI

In each of six set-ups searching, showing, decoding, filling in a snippet and exporting to another folder must end with 0,
a note with 3 and a sentence that names a place, and nothing may hang or end by a signal. As another user where that is
possible (root and setpriv); without, the exit code is 77: skipped."""

import os
import shutil
import subprocess
import sys
import tempfile

LIMIT_S = 30
SKIPPED = 77


def main():
    cli = os.path.abspath(sys.argv[1])
    if os.geteuid() != 0 or not shutil.which("setpriv"):
        print("homes: skipped, needs root and setpriv")
        return SKIPPED
    wrong = runs = 0
    with tempfile.TemporaryDirectory(prefix="errdex-homes-") as folder:
        os.chmod(folder, 0o755)
        # Where the other user may read them.
        cli = shutil.copy(cli, folder)
        os.chmod(cli, 0o755)
        data = os.environ.get("ERRDEX_CATALOG_DIR")
        if data:
            data = shutil.copytree(data, os.path.join(folder, "catalogue"))
            os.chmod(data, 0o755)
        output = os.path.join(folder, "out")
        os.mkdir(output)
        os.chmod(output, 0o777)
        log = os.path.join(folder, "app.log")
        with open(log, "w", encoding="utf-8") as file:
            file.write('planfix answered {"result":"fail","code":"1001"}\n')
        locked = os.path.join(folder, "locked")
        os.mkdir(locked, 0o555)
        dark = os.path.join(folder, "dark")
        os.mkdir(dark, 0o000)
        plain = os.path.join(folder, "file")
        with open(plain, "w", encoding="utf-8") as file:
            file.write("no folder")
        base = {name: value for name, value in os.environ.items()
                if name not in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "ERRDEX_DATA_DIR")}
        base["LC_ALL"] = "C.UTF-8"
        if data:
            base["ERRDEX_CATALOG_DIR"] = data
        homes = {
            "no HOME": {},
            "HOME is not there": {"HOME": os.path.join(folder, "none")},
            "HOME may only be read": {"HOME": locked},
            "HOME may not even be read": {"HOME": dark},
            "HOME is a file": {"HOME": plain},
            "data folder in a file": {"HOME": locked, "ERRDEX_DATA_DIR": os.path.join(plain, "data")},
        }
        verbs = {
            "search": (["search", "planfix:1001"], 0),
            "show": (["show", "planfix/1001"], 0),
            "decode": (["decode", log], 0),
            "snippet": (["snippet", "--template", "reply", "planfix/1001"], 0),
            "export": (["export", "--vendor", "planfix", "--output", os.path.join(output, "codes.csv")], 0),
            "note": (["notes", "add", "planfix/1001", "text"], 3),
            "doctor": (["doctor"], None),
        }
        for home, more in homes.items():
            for verb, (words, expected) in verbs.items():
                runs += 1
                try:
                    done = subprocess.run(["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", cli, *words], cwd="/",
                                          env={**base, **more}, timeout=LIMIT_S, capture_output=True, text=True, check=False)
                except subprocess.TimeoutExpired:
                    wrong += 1
                    print(f"WRONG: {home}, {verb}: hangs")
                    continue
                is_told = expected != 3 or "“/" in done.stderr
                allowed = (0, 3) if expected is None else (expected,)
                if done.returncode not in allowed or not is_told:
                    wrong += 1
                    print(f"WRONG: {home}, {verb}: ended with {done.returncode}: {(done.stderr or done.stdout).strip()[:300]}")
        os.chmod(dark, 0o755)
    print(f"homes: {len(homes)} set-ups, {runs} runs, wrong: {wrong}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
