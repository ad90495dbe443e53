// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/importing/tablereader.h"

#include <QIODevice>

#include <memory>
#include <vector>

namespace errdex::importing {

/// Takes delimited text apart as RFC 4180 says, and goes on where real files differ: any line end, quotation marks
/// inside of a cell, rows of any length. Bytes are UTF-8.
class DelimitedParser final
{
public:
    DelimitedParser(std::unique_ptr<QIODevice> device, TextEncoding encoding, char delimiter);

    /// The cells of the next row as bytes, without their quotation marks; empty lines are passed over. False at the
    /// end. Errors: CannotReadFile; InvalidSource (where: the line) for a quotation mark that is never closed.
    domain::Result<bool> next(std::vector<QByteArray> &cells);
    /// The line in which the last row began.
    qint64 line() const { return m_rowLine; }
    /// Of the last row: something stood behind a closing quotation mark.
    bool hasStrayQuote() const { return m_hasStrayQuote; }
    qint64 bytesRead() const { return m_bytesRead; }

private:
    enum class Scan { Row, Empty, NeedsMore, UnclosedQuote };

    domain::Result<bool> fill();
    Scan scanRow(std::vector<QByteArray> &cells);
    bool endsRow(qsizetype at) const { return m_buffer.at(at) == '\n' || m_buffer.at(at) == '\r'; }

    std::unique_ptr<QIODevice> m_device;
    Utf8Converter m_converter;
    char m_delimiter;
    QByteArray m_buffer;
    qsizetype m_at = 0;
    bool m_isAtEnd = false;
    qint64 m_bytesRead = 0;
    qint64 m_line = 1;
    qint64 m_rowLine = 0;
    bool m_hasStrayQuote = false;
};

/// The delimiter that cuts the beginning of a text (UTF-8) most evenly, the rows before its header, and whether it has
/// one. `format` and the encoding of `dialect` stay.
void detectDelimited(QByteArray head, bool isWhole, Dialect &dialect);

domain::Result<std::unique_ptr<TableReader>> openDelimited(const TableSource &source, const Dialect &dialect);

} // namespace errdex::importing
