#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Errdex authors
# SPDX-License-Identifier: MIT
"""Small mistakes put into the libraries, one at a time, and whether the tests see them:
mutate.py [--number N] [--seed N] [--only PATH...] [--jobs N] [--again] [--list]

Builds the preset "mutants" first: swift tests, quickly linked. Takes N lines of the libraries by chance, changes each in one
way, compiles that file alone, links it into the test programs of its library (and those of others that are named below),
shortest first, and runs them until one fails. More tests would kill more: the share is a lower bound. --only takes the lines
of some libraries or files. The sources must stay as they are meanwhile. Results are kept in build/mutants/results.json: what
is known of a mutant is not tried again, --again tries the survivors. --list prints the mutants and does nothing. Those of which the compiler makes the same code as without the mistake change nothing;
equivalent.txt names others, with the reason."""

import argparse
import collections
import concurrent.futures
import json
import os
import pathlib
import random
import re
import shlex
import signal
import subprocess
import sys
import tempfile
import threading
import time

LIBRARIES = ("domain", "text", "store", "search", "decoding", "importing", "exporting", "snippets")
ROOT = pathlib.Path(__file__).resolve().parents[2]
MUTANTS = ROOT / "build/mutants"
# What tests a library beside the programs in its own folder.
OTHERS = {
    "domain": ("exporting", "vendorfile", "userdatabase", "userown", "cli.notes", "snippets", "store", "search"),
    "text": ("store", "search", "understanding", "decoding"),
    "store": ("search", "search.faults", "segments", "cli.packs"),
    "exporting": ("snippets", "cli.usage"),
    "importing": ("cli.import",),
    "decoding": ("cli.decode",),
}

# Tests that take more seconds are not asked.
LONGEST = 60

Mutant = collections.namedtuple("Mutant", "file line kind old new")


# --- what can be changed in a line

def code_only(text):
    """The text with comments and what stands in quotation marks blanked, as long as before."""
    pattern = r'//[^\n]*|/\*.*?\*/|R"\((?:.*?)\)"|"(?:\\.|[^"\\\n])*"|(?<![0-9a-fA-F])\'(?:\\.|[^\'\\\n])+\''
    return re.sub(pattern, lambda found: re.sub(r"[^\n]", "\x01", found.group()), text, flags=re.S)


SWAPS = (
    ("relation", " < ", (" <= ", " > ")), ("relation", " <= ", (" < ",)), ("relation", " > ", (" >= ", " < ")),
    ("relation", " >= ", (" > ",)), ("relation", " == ", (" != ",)), ("relation", " != ", (" == ",)),
    ("logic", " && ", (" || ",)), ("logic", " || ", (" && ",)),
    ("arithmetic", " + ", (" - ",)), ("arithmetic", " - ", (" + ",)), ("arithmetic", " * ", (" / ",)),
    ("arithmetic", " % ", (" * ",)), ("arithmetic", " += ", (" -= ",)), ("arithmetic", " -= ", (" += ",)),
    ("arithmetic", "++", ("--",)), ("arithmetic", "--", ("++",)),
    ("constant", "true", ("false",)), ("constant", "false", ("true",)),
    ("jump", "break;", ("continue;",)), ("jump", "continue;", ("break;",)),
)


def changes_of(line, code):
    """(kind, new line) for one line and its code without texts."""
    found = []

    def put(kind, begin, end, text):
        found.append((kind, line[:begin] + text + line[end:]))

    for kind, old, news in SWAPS:
        word = rf"\b{re.escape(old)}" + (r"\b" if old[-1].isalpha() else "") if old[0].isalpha() else re.escape(old)
        for at in re.finditer(word, code):
            for new in news:
                put(kind, at.start(), at.end(), new)
    for at in re.finditer(r"(?<![\w.\x01'])(0x[0-9A-Fa-f]+|\d+)(?![\w.'\x01])", code):
        value = int(at.group(), 0)
        for new in {value + 1, value - 1} - {-1}:
            put("constant", at.start(), at.end(), hex(new) if at.group().startswith("0x") else str(new))
    for at in re.finditer(r"(?<![\w)])!(?=[\w(])", code):
        put("negation", at.start(), at.end(), "")
    for at in re.finditer(r"\b(if|while) \((?!const |auto |constexpr )([^;]*)\)(?= \{$|$)", code):
        put("negation", at.start(2), at.end(2), f"!({line[at.start(2):at.end(2)]})")
    for at in re.finditer(r"\?", code):
        if code[at.start() - 1:at.start() + 2] == " ? ":
            put("negation", at.start(), at.end(), "&& false ?")
    for at in re.finditer(r"(?<=\w\()([\w.\->]+), ([\w.\->]+)(?=\))", code):
        put("swapped arguments", at.start(), at.end(), line[at.start(2):at.end(2)] + ", " + line[at.start(1):at.end(1)])
    statement = re.fullmatch(r"(\s+)(return )?(.+);", code)
    if statement:
        begin = len(statement[1])
        if statement[2] and statement[3] not in ("{}", "false", "nullptr", "0", "std::nullopt", "QString()"):
            put("return value", begin, len(code), "return {};")
        elif not statement[2] and re.match(r"[\w.\->\[\]():<>]+(\(.*\)| [-+|&]?= .+)$", statement[3]) and not re.match(
                r"(const|auto|using|break|continue|static|constexpr|friend|else|case)\b", statement[3]):
            put("removed statement", begin, len(code), ";")
            put("early return", begin, begin, "return {}; " if begin % 8 else "return; ")
    return found


def all_lines():
    """For each line that can be changed: its mutants."""
    lines = []
    for library in LIBRARIES:
        for path in sorted((ROOT / "app" / library / "src").glob("*.cpp")):
            text = path.read_text(encoding="utf-8")
            for number, (line, code) in enumerate(zip(text.split("\n"), code_only(text).split("\n")), 1):
                if re.match(r"\s*(#|static_assert|Q_ASSERT|Q_UNREACHABLE|namespace|template|using )", code):
                    continue
                # Memory that is taken at once changes nothing that can be seen.
                if re.match(r"\s*[\w.>\[\]-]+\.reserve\(.*\);$", code):
                    continue
                if re.match(r"\S", code) and not code.startswith(("const", "static")):
                    continue
                name = path.relative_to(ROOT).as_posix()
                mutants = [Mutant(name, number, kind, line, new) for kind, new in changes_of(line, code)]
                if mutants:
                    lines.append(mutants)
    return lines


# --- the tests, and what they reach

def tests_of(tree):
    """{name: (command, environment, folder, names of the libraries that it tests)}"""
    shown = subprocess.run(["ctest", "--test-dir", tree, "--show-only=json-v1", "-L", "^(unit|cli|data)$"],
                           capture_output=True, check=True)
    found = {}
    for test in json.loads(shown.stdout)["tests"]:
        properties = {each["name"]: each["value"] for each in test["properties"]}
        environment = dict(each.split("=", 1) for each in properties.get("ENVIRONMENT", []))
        folder = pathlib.PurePath(properties["WORKING_DIRECTORY"])
        libraries = {library for library, names in OTHERS.items() if test["name"] in names} | {folder.name}
        if libraries & set(LIBRARIES):
            found[test["name"]] = (test["command"], environment, folder, libraries)
    return found


# --- one mutant

def compiling(command, source, compiled, file):
    """The command that compiles `source` in place of the file."""
    command = shlex.split(command)
    command = command[command.index(next(each for each in command if re.search(r"(\+\+|/cc)(-\d+)?$", each))):]
    command[command.index("-o") + 1], command[-1] = compiled, source
    return command + ["-Wno-error", "-w", f"-I{(ROOT / file).parent}"]


def is_same_code(told, source, file):
    """Whether the optimizing compiler makes the same of the changed source as of the file: nobody can tell them apart."""
    made = []
    changed = pathlib.Path(source).read_bytes()
    for text in ((ROOT / file).read_bytes(), changed):
        pathlib.Path(source).write_bytes(text)
        compiled = source + ".o"
        command = compiling(told["command"], source, compiled, file) + ["-O2", "-g0"]
        # The precompiled header is of other options: the compiler breaks on it.
        if "-include" in command:
            del command[command.index("-include"):command.index("-include") + 2]
        if subprocess.run(command, cwd=told["directory"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode:
            return False
        made.append(pathlib.Path(compiled).read_bytes())
    return made[0] == made[1]


class Bench:
    def __init__(self, jobs):
        for command in (["cmake", "--preset", "mutants"], ["cmake", "--build", MUTANTS, "--parallel", str(jobs)]):
            made = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
            if made.returncode:
                sys.exit(made.stdout)
        self.tests = tests_of(MUTANTS)
        self.compile = {os.path.relpath(each["file"], ROOT): each for each in
                        json.loads((MUTANTS / "compile_commands.json").read_text())}
        self.link, self.seconds = {}, {}
        for name, test in self.tests.items():
            target = os.path.relpath(test[0][0], MUTANTS)
            told = subprocess.run(["ninja", "-C", MUTANTS, "-t", "commands", "-s", target], capture_output=True, text=True,
                                  check=True).stdout
            self.link[name] = re.sub(r"^: && | && :\s*$", "", told.strip())
        with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
            for name, failed in zip(list(self.tests), pool.map(self.untouched, list(self.tests))):
                if failed or self.seconds[name] > LONGEST:
                    print(f"{name} is not asked: {failed or 'it takes too long'}", flush=True)
                    del self.tests[name]

    def untouched(self, name):
        """Notes how long the test takes."""
        begin = time.monotonic()
        failed = self.fails(name, self.tests[name][0][0], LONGEST + 1)
        self.seconds[name] = time.monotonic() - begin
        return failed

    def fails(self, name, program, timeout):
        """Why the test fails, None when it passes. Ends it at its first failure."""
        command, environment, working, _ = self.tests[name]
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            # Some tests go on as another user, who keeps files of his own there.
            os.chmod(folder, 0o1777)
            environment = {**os.environ, **environment, "ERRDEX_DATA_DIR": folder + "/data", "TMPDIR": folder}
            process = subprocess.Popen([program, *command[1:]], cwd=working, env=environment, stdin=subprocess.DEVNULL,
                                       stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True)

            def end():
                try:
                    os.killpg(process.pid, signal.SIGKILL)
                except ProcessLookupError:
                    pass

            clock = threading.Timer(timeout, end)
            clock.start()
            begin, reason = time.monotonic(), None
            for line in process.stdout:
                if line.startswith((b"FAIL!", b"XPASS")):
                    reason = line.decode(errors="replace").split(" ", 1)[1].strip()[:160]
                    break
            end_of_time = time.monotonic() - begin >= timeout
            end() if reason else None
            process.stdout.close()
            status = process.wait()
            clock.cancel()
            if reason:
                return reason
            if end_of_time:
                return "takes for ever"
            return f"ends with {status}" if status else None

    def judge(self, mutant):
        """("killed" | "survived" | "same code" | "not compiled", what is to be said)"""
        told = self.compile[mutant.file]
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            lines = (ROOT / mutant.file).read_text(encoding="utf-8").split("\n")
            lines[mutant.line - 1] = mutant.new
            source, compiled = os.path.join(folder, os.path.basename(mutant.file)), os.path.join(folder, "mutant.o")
            pathlib.Path(source).write_text("\n".join(lines), encoding="utf-8")
            command = compiling(told["command"], source, compiled, mutant.file)
            if subprocess.run(command, cwd=told["directory"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode:
                return "not compiled", ""
            own = mutant.file.split("/")[1]
            names = sorted((name for name, test in self.tests.items() if own in test[3]), key=self.seconds.get)
            for name in names:
                program = os.path.join(folder, "test")
                link = self.link[name].replace(f"-o bin/tst_{name}", f"-o {program} {compiled}", 1)
                subprocess.run(link, shell=True, cwd=MUTANTS, check=True, stdout=subprocess.DEVNULL)
                reason = self.fails(name, program, 15 + 5 * self.seconds[name])
                if reason:
                    return "killed", f"{name}: {reason}"
            if is_same_code(told, source, mutant.file):
                return "same code", "the compiler makes the same of it"
            return "survived", "passes " + " ".join(names)


# --- all of them

def known_equivalents():
    """{(file, old, new): reason}, all without the blanks around; new is "any number" where only speed or memory depends on
    the numbers of the line."""
    found = {}
    for line in pathlib.Path(__file__).with_name("equivalent.txt").read_text(encoding="utf-8").splitlines():
        parts = [part.strip() for part in line.split(" ¦ ")]
        if len(parts) == 4:
            found[tuple(parts[:3])] = parts[3]
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--number", type=int, default=200, help="so many that compile")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", nargs="+", metavar="PATH", help="a library's name, or a file's path from the top")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--again", action="store_true")
    parser.add_argument("--list", action="store_true")
    wanted = parser.parse_args()
    chance = random.Random(wanted.seed)
    lines = all_lines()
    if wanted.only:
        lines = [each for each in lines if {each[0].file, each[0].file.split("/")[1]} & set(wanted.only)]
    chance.shuffle(lines)
    order = [chance.choice(mutants) for mutants in lines]
    if wanted.list:
        for mutant in order[:wanted.number]:
            print(f"{mutant.file}:{mutant.line}: {mutant.kind}\n  - {mutant.old.strip()}\n  + {mutant.new.strip()}")
        return 0
    bench, equivalent = Bench(wanted.jobs), known_equivalents()
    path = MUTANTS / "results.json"
    results = json.loads(path.read_text()) if path.exists() else {}
    if wanted.again:
        results = {key: result for key, result in results.items() if result[0] != "survived"}
    guard, judged = threading.Lock(), []

    def key_of(mutant):
        return " ¦ ".join((mutant.file, str(mutant.line), mutant.old.strip(), mutant.new.strip()))

    def one(mutant):
        with guard:
            result = results.get(key_of(mutant))
        if not result:
            result = bench.judge(mutant)
            print(f"{result[0]}: {mutant.file}:{mutant.line}: {mutant.new.strip()}  [{result[1]}]", flush=True)
            with guard:
                results[key_of(mutant)] = result
                path.write_text(json.dumps(results, ensure_ascii=False, indent=0))
        return mutant, result

    at = 0
    with concurrent.futures.ThreadPoolExecutor(wanted.jobs) as pool:
        while len(judged) < wanted.number and at < len(order):
            some = order[at:at + wanted.number - len(judged)]
            at += len(some)
            judged += [(mutant, result) for mutant, result in pool.map(one, some) if result[0] != "not compiled"]

    def kind_of(mutant, result):
        place = (mutant.file, mutant.old.strip())
        is_told = (*place, mutant.new.strip()) in equivalent or mutant.kind == "constant" and (*place, "any number") in equivalent
        return "equivalent" if result[0] == "same code" or result[0] == "survived" and is_told else result[0]

    print(f"\nseed {wanted.seed}: {at} lines changed, {at - len(judged)} did not compile\n")
    print(f"{'':12} {'mutants':>8} {'killed':>8} {'survived':>9} {'equivalent':>11}")
    rows = [(mutant, result, kind_of(mutant, result)) for mutant, result in judged]
    for library in (*LIBRARIES, ""):
        kinds = collections.Counter(kind for mutant, _, kind in rows if mutant.file.startswith(f"app/{library}"))
        print(f"{library or 'together':12} {sum(kinds.values()):8} {kinds['killed']:8} {kinds['survived']:9} "
              f"{kinds['equivalent']:11}")
    for mutant, result, kind in rows:
        if kind == "survived":
            print(f"survived: {mutant.file}:{mutant.line} {mutant.kind}: {result[1]}\n  - {mutant.old.strip()}\n"
                  f"  + {mutant.new.strip()}")
    share = 100 * kinds["killed"] / max(1, kinds["killed"] + kinds["survived"])
    print(f"killed: {share:.1f} % of {kinds['killed'] + kinds['survived']}")
    return 0 if share >= 90 else 1


if __name__ == "__main__":
    sys.exit(main())
