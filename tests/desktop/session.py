# SPDX-FileCopyrightText: 2026 The Errdex authors
# SPDX-License-Identifier: MIT
"""A screen of its own for a program, with Python's library alone: Xvfb, folders that are thrown away, xdotool."""

import os
import shutil
import subprocess
import sys
import tempfile
import time

SKIPPED = 77


def need(*programs):
    """Ends the script as skipped when something is not installed."""
    missing = [name for name in programs if not shutil.which(name)]
    if missing:
        print("skipped: not installed:", ", ".join(missing))
        sys.exit(SKIPPED)


class Session:
    """Xvfb and an environment for programs on it; everything ends with the `with` block."""

    def __init__(self, size="1280x900x24", language="en", platform="xcb"):
        self.size, self.language, self.platform = size, language, platform
        self.processes = []

    def __enter__(self):
        self.folder = tempfile.mkdtemp(prefix="errdex-session-")
        read, write = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-noreset", "-screen", "0", self.size], pass_fds=[write],
            stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as told:
            display = ":" + told.readline().strip()
        run = os.path.join(self.folder, "run")
        os.mkdir(run, 0o700)
        home = os.path.join(self.folder, "home")
        os.mkdir(home)
        self.environment = {name: value for name, value in os.environ.items()
                            if not name.startswith(("ERRDEX_", "QT_", "XDG_", "WAYLAND_", "LC_", "LANG"))}
        self.environment.update(
            DISPLAY=display, XDG_RUNTIME_DIR=run, HOME=home, QT_QPA_PLATFORM=self.platform,
            ERRDEX_DATA_DIR=os.path.join(self.folder, "data"),
            LC_ALL="C.UTF-8", LANGUAGE=self.language)
        # Without somebody who manages windows, new ones do not get the keyboard.
        if shutil.which("openbox"):
            self.start("openbox", stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
            # It must be there before the first window, or that one stays without.
            wait_for(lambda: self.output("xdotool", "get_num_desktops").strip())
        return self

    def __exit__(self, *_):
        for process in self.processes:
            if process.poll() is None:
                process.kill()
            process.wait()
        self.server.terminate()
        self.server.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def start(self, *command, **options):
        process = subprocess.Popen([str(part) for part in command], env=self.environment, **options)
        self.processes.append(process)
        return process

    def output(self, *command):
        return subprocess.run([str(part) for part in command], env=self.environment, text=True, capture_output=True,
                              timeout=30).stdout

    def windows(self):
        """The windows that are on the screen, by their titles."""
        return self.output("xdotool", "search", "--onlyvisible", "--name", "^Errdex$").split()


def wait_for(condition, seconds=15):
    """The first true value of the condition, or its last one."""
    end = time.monotonic() + seconds
    while True:
        value = condition()
        if value or time.monotonic() > end:
            return value
        time.sleep(0.02)
