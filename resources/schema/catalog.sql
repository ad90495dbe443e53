-- SPDX-FileCopyrightText: 2026 The Errdex authors
-- SPDX-License-Identifier: MIT

-- A compiled catalogue. Written once, then only read. Rows of `entry` stand in display order (vendor, category,
-- natural code), so a vendor or a category is one range of ids and every bitmap is a set of ids.

-- One row: the digest of everything else, for `catalog check`.
CREATE TABLE seal (
  digest BLOB NOT NULL
);

CREATE TABLE vendor (
  id INTEGER PRIMARY KEY,           -- display position, from 0
  slug TEXT NOT NULL UNIQUE,
  name_en TEXT NOT NULL,
  name_ru TEXT NOT NULL,
  product_en TEXT NOT NULL,
  product_ru TEXT NOT NULL,
  aliases TEXT NOT NULL,            -- one a line
  original_language INTEGER NOT NULL, -- 0 English, 1 Russian, 2 Errdex; so in every *_origin
  home TEXT NOT NULL,
  source_title TEXT NOT NULL,
  source_url TEXT NOT NULL,
  source_retrieved TEXT NOT NULL,   -- ISO 8601 date
  source_note_en TEXT NOT NULL,
  source_note_ru TEXT NOT NULL,
  category_rule_en TEXT NOT NULL,
  category_rule_ru TEXT NOT NULL,
  envelope_confirmed INTEGER NOT NULL,
  code_key TEXT NOT NULL,
  name_key TEXT NOT NULL,
  message_key TEXT NOT NULL,
  detail_key TEXT NOT NULL,
  other_keys TEXT NOT NULL,         -- one a line
  sample TEXT NOT NULL,
  -- The vendor's part of `category` once more, in one piece: the window needs it all before its first picture, and ten
  -- thousand rows take longer to read than everything else.
  categories TEXT NOT NULL,         -- one a line: slug, name_en, name_ru, with tabs between
  category_ends BLOB NOT NULL       -- end_row of each, 32-bit little-endian
);

CREATE TABLE category (
  id INTEGER PRIMARY KEY,           -- in display order over all vendors, from 0
  vendor INTEGER NOT NULL REFERENCES vendor(id),
  slug TEXT NOT NULL,
  name_en TEXT NOT NULL,
  name_ru TEXT NOT NULL,
  first_row INTEGER NOT NULL,
  end_row INTEGER NOT NULL,         -- one past the last
  UNIQUE (vendor, slug)
);

CREATE TABLE vendor_note (
  vendor INTEGER NOT NULL REFERENCES vendor(id),
  position INTEGER NOT NULL,
  codes TEXT NOT NULL,              -- one a line; none: the note is on all codes
  text_en TEXT NOT NULL,
  text_ru TEXT NOT NULL,
  text_origin INTEGER NOT NULL,
  PRIMARY KEY (vendor, position)
) WITHOUT ROWID;

CREATE TABLE footnote (
  vendor INTEGER NOT NULL REFERENCES vendor(id),
  position INTEGER NOT NULL,
  mark TEXT NOT NULL,
  text_en TEXT NOT NULL,
  text_ru TEXT NOT NULL,
  text_origin INTEGER NOT NULL,
  PRIMARY KEY (vendor, position)
) WITHOUT ROWID;

CREATE TABLE entry (
  id INTEGER PRIMARY KEY,           -- display position, from 0
  category INTEGER NOT NULL REFERENCES category(id),
  code TEXT NOT NULL,
  variant INTEGER NOT NULL,         -- 0: the code stands once
  name TEXT NOT NULL,
  http_status INTEGER NOT NULL,     -- 0: none stated
  message_en TEXT NOT NULL,
  message_ru TEXT NOT NULL,
  message_origin INTEGER NOT NULL,
  description_en TEXT NOT NULL,
  description_ru TEXT NOT NULL,
  description_origin INTEGER NOT NULL,
  returned_by_en TEXT NOT NULL,     -- one a line, the three in step
  returned_by_ru TEXT NOT NULL,
  returned_by_marks TEXT NOT NULL,
  reference TEXT NOT NULL,
  attributes TEXT NOT NULL          -- three lines each: origin and key ("0cause"), English, Russian; breaks as U+2028
);

-- The full-text index: for each folded word and each field the set of entries that have it, as a serialised Roaring
-- bitmap. Fields: 0 whole code, 1 word inside a code, 2 name, 3 first word of the name, 4 message, 5 description,
-- returned by, reference and attributes, 6 category, 7 vendor.
CREATE TABLE term (
  id INTEGER PRIMARY KEY,           -- in the order of (term, field)
  term TEXT NOT NULL,
  field INTEGER NOT NULL,
  entries INTEGER NOT NULL,
  bitmap BLOB NOT NULL
);

-- The forms of a word: folded words by the stem that they share («ошибк»: «ошибка», «ошибки» …). A word that is its own
-- stem is not listed.
CREATE TABLE word_form (
  stem TEXT NOT NULL,
  word TEXT NOT NULL,
  PRIMARY KEY (stem, word)
) WITHOUT ROWID;

-- The other writings of a code: "2147942405" is 0x80070005, "e1" and "1" are E01. Codes are folded, as terms of field 0.
CREATE TABLE code_form (
  form TEXT NOT NULL,
  code TEXT NOT NULL,
  PRIMARY KEY (form, code)
) WITHOUT ROWID;

-- The unions of the beginnings that many terms share; any other beginning is the union of its terms.
CREATE TABLE prefix (
  id INTEGER PRIMARY KEY,
  prefix TEXT NOT NULL,
  field INTEGER NOT NULL,
  entries INTEGER NOT NULL,
  bitmap BLOB NOT NULL
);

-- Neighbouring words of names, "not found": an identifier typed in part is found without reading names.
CREATE TABLE name_pair (
  id INTEGER PRIMARY KEY,           -- in the order of pair
  pair TEXT NOT NULL,
  entries INTEGER NOT NULL,
  bitmap BLOB NOT NULL
);

-- One row: the entries in whose name some word stands twice. In any other name pairs that follow one another make a chain.
CREATE TABLE name_repeat (
  bitmap BLOB NOT NULL
);

-- Which words follow a frequent word of a message or description, so that words in quotation marks are found without
-- reading every text that has them: `followers` holds term ids of the same field, each with its entries, as
-- app/store/src/followers.h tells. Where a word has no row here, it is rare among those entries.
CREATE TABLE follower (
  word INTEGER NOT NULL,            -- term id
  first_row INTEGER NOT NULL,       -- of the entries that are told about
  end_row INTEGER NOT NULL,         -- one past the last
  followers BLOB NOT NULL
);

-- The entries in which some word stands twice in the texts of a field. In any other entry neighbours that follow one
-- another make a chain.
CREATE TABLE text_repeat (
  field INTEGER PRIMARY KEY,
  bitmap BLOB NOT NULL
);

-- The words of names, for parts of words.
CREATE TABLE name_word (
  word TEXT PRIMARY KEY
) WITHOUT ROWID;

-- Three characters in a row inside a folded code: the entries, and the ids of the terms of field 0 that have them.
CREATE TABLE code_trigram (
  trigram TEXT PRIMARY KEY,
  bitmap BLOB NOT NULL,
  terms BLOB NOT NULL
);

CREATE TABLE http_status (
  status INTEGER PRIMARY KEY,       -- 0: none stated
  entries INTEGER NOT NULL,
  bitmap BLOB NOT NULL
);

-- The other orders of the rows: `ids` holds 1024 ids a chunk, 32-bit little-endian. Entries whose value is empty stand
-- last; `filled` tells how many are not. "code_number" orders the codes that are plain numbers by value.
CREATE TABLE row_order (
  name TEXT PRIMARY KEY,
  filled INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE row_order_chunk (
  name TEXT NOT NULL REFERENCES row_order(name),
  chunk INTEGER NOT NULL,
  ids BLOB NOT NULL,
  PRIMARY KEY (name, chunk)
);

-- The catalogue for other programs: a row a code, absent values are NULL. Errdex itself does not use it.
CREATE VIEW codes AS
SELECT v.slug AS vendor, v.name_en AS vendor_name_en, v.name_ru AS vendor_name_ru, e.code,
       nullif(e.variant, 0) AS variant, c.slug AS category, c.name_en AS category_name_en, c.name_ru AS category_name_ru,
       nullif(e.name, '') AS name, nullif(e.http_status, 0) AS http_status, nullif(e.message_en, '') AS message_en,
       nullif(e.message_ru, '') AS message_ru, nullif(e.description_en, '') AS description_en,
       nullif(e.description_ru, '') AS description_ru,
       nullif(replace(iif(v.original_language = 1, e.returned_by_ru, e.returned_by_en), char(10), ', '), '') AS returned_by,
       nullif(e.reference, '') AS reference
  FROM entry e JOIN category c ON c.id = e.category JOIN vendor v ON v.id = c.vendor;
