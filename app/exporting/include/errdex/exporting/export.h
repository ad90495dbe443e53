// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/column.h"
#include "errdex/domain/error.h"
#include "errdex/domain/rowsource.h"

#include <functional>
#include <optional>

class QIODevice;

namespace errdex::exporting {

using domain::ListSource;
using domain::RowSource;

enum class Format { Csv, Tsv, Json, Markdown };

inline constexpr Format AllFormats[] = {Format::Csv, Format::Tsv, Format::Json, Format::Markdown};

/// "csv", "tsv", "json", "md".
QString formatId(Format format);
std::optional<Format> formatFromId(QStringView id);
/// The usual file name ending without the dot.
QString formatSuffix(Format format);

/// One column of an export: a column of the catalogue in one language.
struct ExportColumn
{
    domain::Column column = domain::Column::Code;
    domain::Language language = domain::Language::English;
    /// The header cell.
    QString title;
    /// The form for programs, as domain::CellSpec tells. Every other column reads the same either way.
    bool raw = false;
};

struct ExportOptions
{
    /// Not used by JSON, which always has every field in both languages.
    QList<ExportColumn> columns;
    /// CSV only: put a UTF-8 byte order mark first.
    bool byteOrderMark = false;
    /// CSV only: end lines with CR LF as RFC 4180 says; LF otherwise.
    bool crlf = true;
};

/// Called every few hundred rows with the number of rows written; returning false cancels the export.
using Progress = std::function<bool(qint64 rows)>;

/// Writes all rows of `source` to `device` (open for writing, not closed here) in constant memory, as UTF-8. Returns
/// the number of rows. Errors: those of the source, CannotWriteFile, Cancelled.
///
/// Csv: RFC 4180, a header line, cells quoted where they must be. Tsv: a header line, LF; tabs and line breaks inside
/// cells become one space each, nothing is quoted. Json: an array with one object a line, see recordToJson().
/// Markdown: a table in which no character of a cell is taken for markup.
domain::Result<qint64> writeRows(Format format, RowSource &source, QIODevice &device, const ExportOptions &options,
                                 const Progress &progress = {});

} // namespace errdex::exporting
