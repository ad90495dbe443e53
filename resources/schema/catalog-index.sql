-- SPDX-FileCopyrightText: 2026 The Errdex authors
-- SPDX-License-Identifier: MIT

-- Made after the tables are filled.
-- With the counts, the vocabulary is read from the index alone.
CREATE UNIQUE INDEX term_by_text ON term (term, field, entries);
CREATE UNIQUE INDEX prefix_by_text ON prefix (prefix, field);
CREATE UNIQUE INDEX name_pair_by_text ON name_pair (pair);
CREATE UNIQUE INDEX follower_by_word ON follower (word, first_row);
-- The few rows with attributes: tables have columns for those that occur.
CREATE INDEX entry_with_attributes ON entry (id) WHERE attributes <> '';
