// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/column.h"
#include "errdex/domain/language.h"
#include "errdex/domain/record.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace errdex::exporting {

enum class JsonLayout {
    Compact,  ///< one line
    Indented, ///< a line a field, four spaces a level
};

/// The record as a JSON object (UTF-8) with the keys, in this order, vendor, code, variant, category {id, en, ru},
/// name, http_status, message {en, ru}, description {en, ru}, returned_by [], original_language; an absent value is
/// null. `returned_by` holds the vendor's own words without footnote marks.
QByteArray recordToJson(const domain::CodeRecord &record, JsonLayout layout = JsonLayout::Compact);
/// The records as a JSON array, a line an object when compact.
QByteArray recordsToJson(const QList<domain::CodeRecord> &records, JsonLayout layout);

/// The text such that Markdown shows it as it is: in a paragraph, a list item or a table cell. Line breaks become
/// "<br>".
QString markdownEscaped(const QString &text);

/// The forms in which records are put on the clipboard.
enum class SnippetForm {
    Plain,          ///< "Planfix 1001: Error adding task" and the other fields, a line each
    Markdown,       ///< a block for one record, a table for several
    Json,           ///< one object, or an array for several
    SampleResponse, ///< the vendor's response body with this code; empty where the vendor has none
};

/// The words that a snippet needs beside the record's own, in the snippet's language.
struct SnippetLabels
{
    QString httpStatus;
    QString description;
    QString returnedBy;
    /// Column titles of the Markdown table by Column.
    QMap<domain::Column, QString> columns;
};

/// One text for the records in one language; "\n" between lines, none at the end.
QString snippet(SnippetForm form, const QList<domain::CodeRecord> &records, domain::Language language,
                const SnippetLabels &labels);

/// Tab-separated cells, a line a record, with a header line when `withHeader`; tabs and line breaks inside cells
/// become spaces, so that a spreadsheet takes each cell as one.
QString tabSeparated(const QList<domain::CodeRecord> &records, const QList<domain::Column> &columns,
                     const QStringList &titles, domain::Language language, bool withHeader);

} // namespace errdex::exporting
