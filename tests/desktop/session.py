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
# The one of the system has GObject introspection.
PYTHON = "/usr/bin/python3"


def need(*programs):
    """Ends the script as skipped when something is not installed."""
    missing = [name for name in programs if not shutil.which(name)]
    if missing:
        print("skipped: not installed:", ", ".join(missing))
        sys.exit(SKIPPED)


def need_introspection():
    """Ends the script as skipped when AT-SPI or D-Bus cannot be spoken from Python."""
    check = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi, Gio, GLib"
    if subprocess.run([PYTHON, "-c", check], capture_output=True, check=False).returncode:
        print("skipped: not installed: gir1.2-atspi-2.0, python3-gi, at-spi2-core")
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

    def inside(self, script, *arguments, seconds=300):
        """Runs `SCRIPT --inside ARGUMENTS` on a session bus of its own, where a screen reader is at work; its exit code."""
        self.environment.update(QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", QT_ACCESSIBILITY="1")
        enable = ("gdbus call --session --dest org.a11y.Bus --object-path /org/a11y/bus --method "
                  "org.freedesktop.DBus.Properties.Set org.a11y.Status IsEnabled '<true>' >/dev/null")
        process = self.start("dbus-run-session", "--", "sh", "-c", f'{enable}; exec {PYTHON} -B "$@"', "sh",
                             os.path.abspath(script), "--inside", *arguments, stderr=subprocess.DEVNULL)
        return process.wait(timeout=seconds)

    def settings(self, **sections):
        """Writes the file of the settings: settings(language={"interface": "en"})."""
        folder = self.environment["ERRDEX_DATA_DIR"]
        os.makedirs(folder, exist_ok=True)
        with open(os.path.join(folder, "errdex.ini"), "w", encoding="utf-8") as ini:
            for section, values in sections.items():
                ini.write(f"[{section}]\n" + "".join(f"{name}={value}\n" for name, value in values.items()))

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
