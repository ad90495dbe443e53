// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/language.h"
#include "errdex/importing/tablereader.h"

#include <QList>

#include <optional>

namespace errdex::importing {

/// What the cells of a column look like: shares from 0 to 1 of the filled ones.
struct ColumnProfile
{
    int filled = 0;
    double distinct = 0;
    /// One word with a digit, or in capitals: 1001, E-18, 0x80070005, NOT_FOUND.
    double codes = 0;
    double numbers = 0;
    /// From 100 to 599.
    double statuses = 0;
    /// Letters, digits, "_" and "." that begin with a letter.
    double identifiers = 0;
    double sentences = 0;
    double urls = 0;
    double cyrillic = 0;
    double words = 0;

    /// The language of the texts; nothing when it is not one.
    std::optional<domain::Language> language() const;
};

ColumnProfile profileOf(const QList<TableRow> &rows, qsizetype column);

/// The HTTP status that a cell is: "403", "HTTP 403", "403 Forbidden"; 0 for none.
int statusOf(QStringView cell);

/// The language that most letters of a text belong to; nothing for a text without letters.
std::optional<domain::Language> languageOfText(QStringView text);

} // namespace errdex::importing
