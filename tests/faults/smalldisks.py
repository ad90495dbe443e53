# SPDX-FileCopyrightText: 2026 The Errdex authors
# SPDX-License-Identifier: MIT
"""What packs.py and imports.py share."""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile

# For ctest: a part could not be run here, hence nothing is said to have passed.
SKIPPED = 77


def in_namespace():
    """Begins anew where a tmpfs may be mounted that nobody else sees; False when that cannot be."""
    if os.environ.get("ERRDEX_FAULTS"):
        return True
    user = [] if os.geteuid() == 0 else ["--map-root-user"]
    command = ["unshare", "--mount", *user]
    if not shutil.which("unshare") or subprocess.run([*command, "true"], stderr=subprocess.DEVNULL).returncode:
        return False
    os.environ["ERRDEX_FAULTS"] = "1"
    os.execvp("unshare", [*command, sys.executable, "-B", *sys.argv])


def run(faults_of):
    """The program of a script: kills, calls that fail, then small disks. `faults_of(options, folder)` has killed(n), failing(points)
    where it knows `--calls`, full(n), and counts `wrong`."""
    parser = argparse.ArgumentParser()
    parser.add_argument("cli")
    parser.add_argument("--sizes", type=int, default=20)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--records", type=int, default=2000)
    parser.add_argument("--calls", help="the library that makes calls fail, errdex-fault-calls")
    parser.add_argument("--points", type=int, default=0, help="writing calls that fail, or kill, of each kind; 0: every one")
    options = parser.parse_args()
    can_mount = in_namespace()
    with tempfile.TemporaryDirectory() as folder:
        faults = faults_of(options, folder)
        faults.killed(options.kills)
        if options.calls:
            faults.failing(options.points)
        if can_mount:
            faults.full(options.sizes)
        else:
            print("small disks: left out, no file system can be mounted here")
    print("wrong:", faults.wrong)
    if faults.wrong:
        sys.exit(1)
    sys.exit(0 if can_mount else SKIPPED)
