# SPDX-FileCopyrightText: 2026 The Errdex authors
# SPDX-License-Identifier: MIT
"""What record.c writes down, and the states of a disk that it may leave (crashstates.py)."""

import hashlib
import os
import shutil

SECTOR = 512


def read_log(path):
    """(kind, arguments, bytes) of each record."""
    operations = []
    with open(path, "rb") as file:
        data = file.read()
    at = 0
    while at < len(data):
        end = data.index(b"\n", at)
        line = data[at:end].decode()
        at = end + 1
        kind, rest = line[0], line[2:]
        if kind in "WA":
            words = [int(word) for word in rest.split()]
            operations.append((kind, words[:-1], data[at:at + words[-1]]))
            at += words[-1]
        elif kind in "RX":
            operations.append((kind, rest.split("\t"), b""))
        elif kind in "CL":
            inode, _, name = rest.partition(" ")
            operations.append((kind, [int(inode), name], b""))
        elif kind in "TS":
            operations.append((kind, [int(word) for word in rest.split()], b""))
        else:
            operations.append((kind, [rest], b""))
    return operations


class Disk:
    """Files and folders at the beginning, and what was done to them, told apart by what has surely arrived."""

    def __init__(self, root):
        self.root = root
        self.folders = {root}
        self.names = {}
        self.contents = {}
        self.by_inode = {}
        for folder, folders, files in os.walk(root):
            self.folders.update(os.path.join(folder, name) for name in folders)
            for name in files:
                path = os.path.join(folder, name)
                identity = len(self.contents)
                with open(path, "rb") as file:
                    self.contents[identity] = [file.read(), []]
                self.names[path] = identity
                self.by_inode[os.stat(path).st_ino] = identity
        # Changes of names: (folders that have to be synced, function).
        self.pending = []

    def change_names(self, paths, change):
        self.pending.append(({os.path.dirname(path) for path in paths}, change))

    def names_after(self, count):
        """Names and folders with the first of the changes that have not surely arrived."""
        names, folders = dict(self.names), set(self.folders)
        for _, change in self.pending[:count]:
            change(names, folders)
        return names, folders

    def apply(self, operation):
        kind, words, data = operation
        if kind == "C":
            identity = len(self.contents)
            self.contents[identity] = [b"", []]
            self.by_inode[words[0]] = identity
            if words[1]:
                self.change_names([words[1]], lambda names, _: names.__setitem__(words[1], identity))
        elif kind == "L":
            identity = self.by_inode[words[0]]
            self.change_names([words[1]], lambda names, _: names.__setitem__(words[1], identity))
        elif kind == "W":
            self.contents[self.by_inode[words[0]]][1].append((words[1], data))
        elif kind == "T":
            self.contents[self.by_inode[words[0]]][1].append((words[1], None))
        elif kind == "S":
            content = self.contents[self.by_inode[words[0]]]
            content[0] = written(content[0], content[1])
            content[1] = []
        elif kind == "D":
            self.sync_folder(words[0])
        elif kind == "R":
            self.change_names(words, lambda names, folders: move(names, folders, words[0], words[1]))
        elif kind == "X":
            self.change_names(words, lambda names, folders: exchange(names, folders, words[0], words[1]))
        elif kind == "U":
            self.change_names(words, lambda names, _: names.pop(words[0], None))
        elif kind == "M":
            self.change_names(words, lambda _, folders: folders.add(words[0]))
        elif kind == "K":
            self.change_names(words, lambda _, folders: folders.discard(words[0]))

    def sync_folder(self, path):
        """Names arrive in order: with the last change of this folder everything before it."""
        last = max((i for i, (folders, _) in enumerate(self.pending) if path in folders), default=-1)
        for _, change in self.pending[:last + 1]:
            change(self.names, self.folders)
        del self.pending[:last + 1]


def written(base, changes):
    data = bytearray(base)
    for at, piece in changes:
        if piece is None:
            del data[at:]
            data.extend(bytes(at - len(data)))
        else:
            data.extend(bytes(max(0, at - len(data))))
            data[at:at + len(piece)] = piece
    return bytes(data)


def below(path, folder):
    return path == folder or path.startswith(folder + "/")


def move(names, folders, source, target):
    for collection in (set(names), set(folders)):
        for path in collection:
            if below(path, source):
                moved = target + path[len(source):]
                if path in names:
                    names[moved] = names.pop(path)
                else:
                    folders.discard(path)
                    folders.add(moved)


def exchange(names, folders, one, other):
    move(names, folders, one, one + "\0")
    move(names, folders, other, one)
    move(names, folders, one + "\0", other)


def half(piece):
    """Every other sector of a write."""
    data = bytearray(piece)
    for at in range(0, len(data), 2 * SECTOR):
        data[at:at + SECTOR] = b"\0" * len(data[at:at + SECTOR])
    return bytes(data)


def states_of(disk, chance):
    """(what, names, folders, contents) of each state that the disk may be in."""
    everything = disk.names_after(len(disk.pending))
    nothing = disk.names_after(0)
    full = {identity: written(*content) for identity, content in disk.contents.items()}
    synced = {identity: content[0] for identity, content in disk.contents.items()}
    yield "all", *everything, full
    yield "strict", *nothing, synced
    yield "names", *everything, synced
    torn = dict(full)
    for identity, (base, changes) in disk.contents.items():
        if changes and changes[-1][1] is not None:
            torn[identity] = written(base, changes[:-1] + [(changes[-1][0], half(changes[-1][1]))])
    yield "torn", *everything, torn
    for _ in range(2):
        mixed = {identity: written(base, [change for change in changes if chance.random() < 0.5])
                 for identity, (base, changes) in disk.contents.items()}
        yield "mixed", *disk.names_after(chance.randrange(len(disk.pending) + 1)), mixed


def digest(names, folders, contents):
    made = hashlib.sha256()
    for path in sorted(folders):
        made.update(path.encode() + b"\0")
    for path in sorted(names):
        made.update(path.encode() + b"\0" + hashlib.sha256(contents[names[path]]).digest())
    return made.digest()


def place(root, target, names, folders, contents):
    shutil.rmtree(target, ignore_errors=True)
    os.makedirs(target)
    for path in sorted(folders):
        os.makedirs(target + path[len(root):], exist_ok=True)
    for path, identity in names.items():
        place_at = target + path[len(root):]
        if os.path.isdir(os.path.dirname(place_at)):
            with open(place_at, "wb") as file:
                file.write(contents[identity])
