-- SPDX-FileCopyrightText: 2026 The Errdex authors
-- SPDX-License-Identifier: MIT

-- Codes of one's own, and texts beside those of the vendors.

-- The valid versions; those that were replaced are removed. A thing is told by kind, vendor, code and variant.
CREATE TABLE own (
  version TEXT NOT NULL UNIQUE,     -- digest of the rest
  kind INTEGER NOT NULL,            -- an entry (0), a text beside the vendor's (1)
  vendor TEXT NOT NULL,
  code TEXT NOT NULL,
  variant INTEGER NOT NULL,
  vendor_name TEXT NOT NULL,
  category_id TEXT NOT NULL,
  category_name TEXT NOT NULL,
  name TEXT NOT NULL,
  http_status INTEGER NOT NULL,     -- 0: none
  message_en TEXT NOT NULL,
  message_ru TEXT NOT NULL,
  description_en TEXT NOT NULL,
  description_ru TEXT NOT NULL,
  attributes TEXT NOT NULL,         -- for each: key, English, Russian; between U+001F; all empty: it was removed
  author TEXT NOT NULL,
  written INTEGER NOT NULL,         -- milliseconds since 1970
  replaces TEXT NOT NULL            -- earlier versions, between spaces
);
CREATE INDEX own_by_record ON own(kind, vendor, code, variant);
