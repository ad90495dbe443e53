// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/cancellation.h"
#include "errdex/domain/error.h"
#include "errdex/importing/textencoding.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace errdex::importing {

/// The kinds of files that rows are read from, and the two of Errdex itself that need no mapping.
enum class TableFormat { Csv, Tsv, Json, JsonLines, Markdown, Html, Xlsx, VendorFile, Pack };

inline constexpr TableFormat AllTableFormats[] = {
    TableFormat::Csv,  TableFormat::Tsv,  TableFormat::Json,       TableFormat::JsonLines, TableFormat::Markdown,
    TableFormat::Html, TableFormat::Xlsx, TableFormat::VendorFile, TableFormat::Pack,
};

/// "csv", "tsv", "json", "jsonl", "md", "html", "xlsx", "vendor", "pack".
QString tableFormatId(TableFormat format);
std::optional<TableFormat> tableFormatFromId(QStringView id);
/// True for text in lines of cells, which has a delimiter.
bool isDelimited(TableFormat format);
/// True for vendor files and packs: their records are read as they are.
bool isOwnFormat(TableFormat format);

/// What is read: a file, or bytes from the clipboard.
struct TableSource
{
    QString path;
    /// Used when `path` is empty.
    QByteArray bytes;

    /// For messages: the name of the file.
    QString name() const;
};

/// How the source is to be read. All of it can be detected, and changed by a person.
struct Dialect
{
    TableFormat format = TableFormat::Csv;
    /// Not used by XLSX.
    TextEncoding encoding = TextEncoding::Utf8;
    /// CSV and TSV only: between the cells.
    char delimiter = ',';
    /// CSV and TSV only: rows before the header, such as a title.
    int skippedRows = 0;
    /// CSV and TSV only: false when the first row is data.
    bool hasHeader = true;

    friend bool operator==(const Dialect &, const Dialect &) = default;
};

/// One row of a table. Cells beyond the last may be missing.
struct TableRow
{
    QStringList cells;
    /// Where it begins, from 1: a line of text, a row of a sheet, an object of JSON.
    qint64 place = 0;
};

/// Something of a row that is worth telling: the row was read all the same unless `isLost`.
struct RowProblem
{
    /// Of the row; 0 for the whole table.
    qint64 place = 0;
    /// The header of its column; may be empty.
    QString field;
    /// A text marked for translation in the context "errdex::importing", with %1 … for `arguments`.
    QString detail;
    QStringList arguments = {};
    /// True when the row is left out.
    bool isLost = false;
};

/// Reads the rows of a table front to back. One thread.
class TableReader
{
    Q_DISABLE_COPY_MOVE(TableReader)

public:
    TableReader() = default;
    virtual ~TableReader() = default;

    /// The titles of the columns, each once; what has none is named after its place ("column 4").
    const QStringList &header() const { return m_header; }
    /// The next row; false at the end. Errors: CannotReadFile, InvalidSource; nothing can be read then.
    virtual domain::Result<bool> next(TableRow &row) = 0;
    /// How far it is, from 0 to 1.
    virtual double progress() const = 0;
    /// How many columns, the first ones, say the same in every row because they stand beside the rows (JSON).
    virtual int contextColumns() const { return 0; }
    /// What was noticed since the last call.
    QList<RowProblem> takeProblems() { return std::exchange(m_problems, {}); }

protected:
    /// Makes titles unique and names the nameless.
    void setHeader(const QStringList &titles);
    void note(RowProblem problem);

private:
    QStringList m_header;
    QList<RowProblem> m_problems;
};

/// The largest source that is read into memory as a whole (JSON, Markdown, HTML), in bytes. CSV, TSV, JSON Lines and
/// XLSX have no limit.
inline constexpr qint64 LargestWholeSource = 256 * 1024 * 1024;

/// Looks at the source and tells how to read it. Errors: CannotOpenFile, CannotReadFile.
domain::Result<Dialect> detectDialect(const TableSource &source);

/// Opens a table. Errors: CannotOpenFile, CannotReadFile, InvalidSource when there is no table in the source; WrongUse
/// for the two formats of Errdex itself.
domain::Result<std::unique_ptr<TableReader>> openTable(const TableSource &source, const Dialect &dialect);

} // namespace errdex::importing
