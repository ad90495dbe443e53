-- SPDX-FileCopyrightText: 2026 The Errdex authors
-- SPDX-License-Identifier: MIT

-- What the user has written. Every step of the format is a file of its own, user-N.sql, and never changes once it was
-- released; all steps and the stamp of the version are one transaction.

-- The valid versions of notes: those that were replaced are removed.
CREATE TABLE note (
  version TEXT NOT NULL UNIQUE,     -- digest of the rest
  note TEXT NOT NULL,
  vendor TEXT NOT NULL,
  code TEXT NOT NULL,
  variant INTEGER NOT NULL,
  text TEXT NOT NULL,               -- empty: the note was removed
  author TEXT NOT NULL,
  written INTEGER NOT NULL,         -- milliseconds since 1970; so everywhere
  replaces TEXT NOT NULL            -- earlier versions, between spaces
);
CREATE INDEX note_by_note ON note(note);

-- A favourite (kind 0), a tag (1), a status (2).
CREATE TABLE mark (
  vendor TEXT NOT NULL,
  code TEXT NOT NULL,
  variant INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  value TEXT NOT NULL,
  content TEXT NOT NULL,
  is_set INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  UNIQUE (vendor, code, variant, kind, value)
);

CREATE TABLE search (
  name TEXT NOT NULL UNIQUE,
  query TEXT NOT NULL,              -- empty: it was removed
  changed INTEGER NOT NULL
);

CREATE TABLE look_up (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  vendor TEXT NOT NULL,
  code TEXT NOT NULL,
  variant INTEGER NOT NULL,
  query TEXT NOT NULL,
  at INTEGER NOT NULL
);

-- Choices and counters by name.
CREATE TABLE value (
  name TEXT NOT NULL UNIQUE,
  content TEXT NOT NULL
);
