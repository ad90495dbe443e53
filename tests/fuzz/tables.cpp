// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "fuzzing.h"

#include "errdex/importing/import.h"

#include <QSet>

using namespace errdex;
using namespace errdex::importing;

namespace {

/// The formats that this program is about; the first byte of an input chooses among them.
constexpr TableFormat Formats[] = {ERRDEX_FUZZ_FORMATS};

void readThrough(const TableSource &source, const Dialect &dialect)
{
    const auto reader = openTable(source, dialect);
    if (!reader)
        return;
    const auto header = (*reader)->header();
    fuzz::require(QSet<QString>(header.begin(), header.end()).size() == header.size(), "each title is there once");
    QList<TableRow> rows;
    TableRow row;
    qint64 place = 0;
    while (true) {
        const auto more = (*reader)->next(row);
        if (!more || !*more)
            break;
        // A table in a cell, and a sheet that counts its rows backwards, have an order of their own.
        fuzz::require(row.place >= place || (!isDelimited(dialect.format) && dialect.format != TableFormat::JsonLines),
                      "rows come in order");
        place = row.place;
        for (const auto &cell : row.cells)
            fuzz::require(cell.isValidUtf16(), "cells are texts");
        if (rows.size() < 20)
            rows.append(row);
        (void)(*reader)->takeProblems();
    }
    fuzz::require((*reader)->progress() >= 0 && (*reader)->progress() <= 1, "progress is a share");
    fuzz::require(guessMapping(header, rows).size() == header.size(), "a meaning a column");
}

} // namespace

void fuzz::tryInput(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return;
    const TableSource source{{}, bytes.mid(1)};
    auto dialect = detectDialect(source).value_or(Dialect());
    // What it looks like, then as one of ours whatever it looks like.
    if (!isOwnFormat(dialect.format))
        readThrough(source, dialect);
    const auto choice = uchar(bytes.front());
    dialect.format = Formats[choice % std::size(Formats)];
    if (isDelimited(dialect.format)) {
        dialect.delimiter = ",;\t|"[choice / 8 % 4];
        dialect.hasHeader = choice % 64 != 0;
        dialect.skippedRows = choice / 32;
    }
    dialect.encoding = detectEncoding(source.bytes);
    readThrough(source, dialect);
}
