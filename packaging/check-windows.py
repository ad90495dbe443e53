#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Errdex authors
# SPDX-License-Identifier: MIT
"""check-windows.py [TREE]: reads every source of the programs with the compiler for Windows, MinGW-w64 of Debian's package
g++-mingw-w64-x86-64-posix, against the headers that the build tree (build/release) was configured with. Nothing is linked and
nothing is run, for Debian has no Qt for Windows: it shows what Windows does not have. Exit code 1 when a file has an error."""

import json
import os
import shlex
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

COMPILER = "x86_64-w64-mingw32-g++-posix"
ROOT = Path(__file__).resolve().parent.parent
# Headers of libraries, the same on every system; the rest of the folder is the C library of this one.
SHARED_HEADERS = ("sqlite3.h", "zlib.h", "zconf.h", "roaring", "libstemmer.h", "rapidjson", "tl", "GL", "KHR", "EGL")
# Built only where these libraries are, whose headers are of the system they belong to: Pango, Fontconfig, xcb.
LEFT_OUT = ("app/documenting/pdf/canvas.cpp", "app/ui/src/fontpreload.cpp", "app/ui/src/globalhotkey.cpp")


def arguments(entry, headers):
    words = shlex.split(entry["command"])
    start = next(i for i, word in enumerate(words) if word.endswith(("c++", "g++"))) + 1
    result = [COMPILER, "-fsyntax-only", "-Wno-attributes", "-isystem", headers]
    rest = iter(words[start:])
    for word in rest:
        if word in ("-o", "-include", "-MF", "-MT", "-MQ"):
            next(rest)
        elif word == "-isystem":
            folder = next(rest)
            if "qt6" in folder:
                result += [word, folder]
        elif word not in ("-c", "-MD", "-Winvalid-pch") and not word.startswith(("-flto", "-fcf-protection")):
            result.append(word)
    return result


def main():
    tree = Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "build/release").resolve()
    entries = [
        entry
        for entry in json.loads((tree / "compile_commands.json").read_text())
        if Path(entry["file"]).is_relative_to(ROOT / "app") and not entry["file"].endswith(LEFT_OUT)
    ]
    with tempfile.TemporaryDirectory() as headers, ThreadPoolExecutor(os.cpu_count()) as pool:
        for name in SHARED_HEADERS:
            if Path("/usr/include", name).exists():
                Path(headers, name).symlink_to(Path("/usr/include", name))

        def read(entry):
            return subprocess.run(arguments(entry, headers), cwd=entry["directory"], capture_output=True, text=True)

        bad = 0
        for entry, run in zip(entries, pool.map(read, entries)):
            if run.returncode:
                bad += 1
                lines = [line for line in run.stderr.splitlines() if "error" in line]
                print(Path(entry["file"]).relative_to(ROOT), *lines[:5], sep="\n  ", flush=True)
    print(f"{len(entries)} files read for Windows, {bad} with errors")
    return 1 if bad or not entries else 0


if __name__ == "__main__":
    sys.exit(main())
