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

/// The formats of rows. (What is made of whole vendors, catalogues and documents, is in `publishing`.)
enum class Format { Csv, Tsv, Xlsx, Json, JsonLines, Markdown };

inline constexpr Format AllFormats[] = {Format::Csv,  Format::Tsv,       Format::Xlsx,
                                        Format::Json, Format::JsonLines, Format::Markdown};

/// "csv", "tsv", "xlsx", "json", "jsonl", "md".
QString formatId(Format format);
std::optional<Format> formatFromId(QStringView id);
/// The usual file name ending without the dot.
QString formatSuffix(Format format);
/// False for JSON and JSON Lines, which always have every field in both languages.
bool hasColumns(Format format);

/// One column of an export: a column of the catalogue, or an attribute, in one language.
struct ExportColumn
{
    enum class Kind {
        Column,
        Attribute,  ///< the one whose key is `attribute`
        Attributes, ///< all that occur, but for one's own texts: publishing::withOccurring() makes columns of it
        OwnTexts,   ///< likewise one's own texts beside the vendors'
    };
    domain::Column column = domain::Column::Code;
    domain::Language language = domain::Language::English;
    /// The header cell.
    QString title;
    /// The form for programs, as domain::CellSpec tells. Every other column reads the same either way.
    bool raw = false;
    Kind kind = Kind::Column;
    QString attribute = {};
};

enum class Encoding {
    Utf8,
    Utf8WithMark, ///< with a byte order mark, which Excel needs
    Windows1251,  ///< CP1251: what it does not have becomes "?" and a Loss
};

struct ExportOptions
{
    /// Not used where hasColumns() is false.
    QList<ExportColumn> columns;
    /// CSV only: an ASCII character between the cells.
    char separator = ',';
    /// CSV and TSV.
    Encoding encoding = Encoding::Utf8;
    /// CSV only: end lines with CR LF as RFC 4180 says; LF otherwise.
    bool crlf = true;
    /// CSV only: guard the cells as domain::guardedCell() does, so that a spreadsheet that opens the file takes each as
    /// a text. HTTP statuses and variants are numbers and stay so.
    bool guarded = false;
    /// XLSX only: begin a sheet, named after the vendor, for each; the rows come vendor by vendor then.
    bool sheetPerVendor = false;
    /// XLSX only: the language of the vendors' names, and the name of the sheet that holds all.
    domain::Language sheetLanguage = domain::Language::English;
    QString sheetTitle = QStringLiteral("Errdex");
};

/// Something of a record that the format cannot hold.
struct Loss
{
    enum class Kind {
        Character, ///< not in Windows-1251: `text` is the character
        Length,    ///< XLSX: a cell was cut at 32 767 characters
    };
    Kind kind = Kind::Character;
    domain::RecordKey record;
    /// The title of the column.
    QString column;
    QString text;

    friend bool operator==(const Loss &, const Loss &) = default;
};

/// What came out of an export.
struct Written
{
    qint64 rows = 0;
    qint64 lossCount = 0;
    /// The first few, each character of a record once.
    QList<Loss> losses;
    /// The file itself was overwritten, since its folder takes no other (see Placing).
    bool wasOverwritten = false;
};

/// Called every few hundred rows with the number of rows written; returning false cancels the export.
using Progress = std::function<bool(qint64 rows)>;

/// Writes all rows of `source` to `device` (open for writing, not closed here) in constant memory, as UTF-8 unless the
/// options say otherwise. Errors: those of the source, CannotWriteFile, Cancelled.
///
/// Csv: RFC 4180, a header line, cells quoted where they must be. Tsv: a header line, LF; tabs and line breaks inside
/// cells become one space each, nothing is quoted. Xlsx: Office Open XML, written front to back; codes and texts are
/// text cells, HTTP statuses and variants numbers; a frozen header with a filter; a further sheet after 1 048 576 rows.
/// Json: an array with one object a line, see recordToJson(). JsonLines: such an object a line. Markdown: a table in
/// which no character of a cell is taken for markup.
domain::Result<Written> writeRows(Format format, RowSource &source, QIODevice &device, const ExportOptions &options,
                                  const Progress &progress = {});

} // namespace errdex::exporting
