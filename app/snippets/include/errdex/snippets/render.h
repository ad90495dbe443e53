// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/column.h"
#include "errdex/domain/error.h"
#include "errdex/domain/rowsource.h"
#include "errdex/snippets/template.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>

#include <functional>
#include <memory>

class QIODevice;

namespace errdex::snippets {

/// The records that a template is filled with. They are read as often as the template goes through them, and once more
/// before where it has to know them all (names for code, columns that are empty).
struct Records
{
    qint64 count = 0;
    /// A new source over the same records in the same order.
    std::function<std::unique_ptr<domain::RowSource>()> open;

    static Records of(const QList<domain::CodeRecord> &records);
};

/// What is known of a record beside the catalogue.
struct Extras
{
    /// The team's own note.
    QString note;
    /// Where the record came from a pasted text: the line around the finding, the message that stood there, and the
    /// number of the line (0: none). Masked by whoever gives them.
    QString excerpt;
    QString foundMessage;
    qint64 line = 0;
};

/// Called every few hundred records with the number read; returning false cancels.
using Progress = std::function<bool(qint64 records)>;

struct RenderOptions
{
    domain::Language language = domain::Language::English;
    /// The day that {{date}} tells.
    QDate date = QDate::currentDate();
    /// The columns of tables. Empty: the usual ones that any of the records has something for.
    QList<domain::Column> columns = {};
    /// Whether CSV, TSV and HTML tables begin with the titles of their columns.
    bool withHeader = true;
    /// Asked once for each record and pass; may be empty.
    std::function<Extras(const domain::CodeRecord &)> extras = {};
    Progress progress = {};
};

/// What a template made of records.
struct Rendered
{
    /// "\n" between lines, none at the end (CSV too).
    QString text;
    /// How many of the records had something to say; 0 where the text is empty.
    qint64 records = 0;
};

/// Errors: those of the source, Cancelled.
domain::Result<Rendered> render(const Template &made, const Records &records, const RenderOptions &options);
/// The same to a device (open for writing, not closed here) in UTF-8 and constant memory, with a line break at the end
/// unless it is empty. Returns how many of the records had something to say. Errors: CannotWriteFile, too.
domain::Result<qint64> renderTo(const Template &made, const Records &records, const RenderOptions &options,
                                QIODevice &device);

/// One form of a snippet on the clipboard.
struct ClipboardPart
{
    /// "text/plain", "text/html", "text/markdown", "text/csv", "text/tab-separated-values", "application/json".
    QString mimeType;
    /// UTF-8.
    QByteArray data;

    friend bool operator==(const ClipboardPart &, const ClipboardPart &) = default;
};

/// What goes on the clipboard together, text/plain first and always there.
struct Snippet
{
    QList<ClipboardPart> parts;
    /// How many of the records had something to say.
    qint64 records = 0;

    /// Nothing to copy: the records have nothing to say in this form.
    bool isEmpty() const { return parts.isEmpty(); }
    QByteArray data(const QString &mimeType) const;
    QString text() const { return QString::fromUtf8(data(QStringLiteral("text/plain"))); }
};

} // namespace errdex::snippets
