#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Errdex authors
# SPDX-License-Identifier: MIT
"""instances.py ERRDEX [--starts N] [--rounds N]: many starts at once on a real X server.

In each round one window may come, and every start's query must arrive in it. Prints what was not so; exit code 1 then.
"""

import argparse
import os
import sys
import time

from session import Session, need, wait_for


def round_of(program, starts, number):
    problems = []
    with Session() as session:
        session.environment["QT_LOGGING_RULES"] = "errdex.instance.debug=true"
        logs = []
        processes = []
        began = time.monotonic()
        for start in range(starts):
            log = open(os.path.join(session.folder, f"log{start}"), "w+b")
            logs.append(log)
            processes.append(session.start(program, f"query{start}", stderr=log))
        wait_for(lambda: sum(process.poll() is None for process in processes) <= 1, 60)
        took = time.monotonic() - began
        running = [index for index, process in enumerate(processes) if process.poll() is None]
        if len(running) != 1:
            return [f"round {number}: {len(running)} processes stayed"], took
        failed = [process.returncode for process in processes if process.poll()]
        if failed:
            problems.append(f"round {number}: exit codes {failed}")
        windows = wait_for(session.windows)
        if len(windows) != 1:
            problems.append(f"round {number}: {len(windows)} windows")

        def unheard():
            logs[running[0]].seek(0)
            heard = logs[running[0]].read().decode()
            return {f"query{start}" for start in range(starts) if start != running[0]
                    and f"asked for query{start} " not in heard.replace("\n", " \n")}

        wait_for(lambda: not unheard())
        if unheard():
            problems.append(f"round {number}: not heard: {sorted(unheard())}")
        for log in logs:
            log.close()
    return problems, took


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--starts", type=int, default=50)
    parser.add_argument("--rounds", type=int, default=1)
    arguments = parser.parse_args()
    need("Xvfb", "xdotool")
    problems = []
    times = []
    for number in range(1, arguments.rounds + 1):
        found, took = round_of(arguments.program, arguments.starts, number)
        problems += found
        times.append(took)
        for problem in found:
            print(problem, flush=True)
    print(f"{arguments.rounds} rounds of {arguments.starts} starts: {len(problems)} problems, "
          f"a round took {min(times):.1f} to {max(times):.1f} s")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
