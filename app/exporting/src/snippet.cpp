// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/exporting/snippet.h"

#include "errdex/domain/rowsource.h"
#include "errdex/exporting/cells.h"

#include <algorithm>

namespace errdex::exporting {

namespace {

/// The columns of the Markdown table of several records, where any of them has something to say.
constexpr domain::Column TableColumns[] = {
    domain::Column::Code,       domain::Column::Vendor,  domain::Column::Category,    domain::Column::Name,
    domain::Column::HttpStatus, domain::Column::Message, domain::Column::Description, domain::Column::ReturnedBy,
};

/// A labelled line; the label is empty for a footnote.
struct Line
{
    QString label;
    QString text;
};

/// A cell for people: where a code stands several times, its variant is told as `vendor/code/variant` tells it.
QString shownCell(const domain::CodeRecord &record, domain::Column column, domain::Language language)
{
    if (column == domain::Column::Code)
        return record.shownCode();
    return domain::cellText(record, {column, language, false});
}

/// "Planfix 1001", "Radist.Online 1 UNKNOWN_ERROR".
QString subject(const domain::CodeRecord &record, domain::Language language)
{
    QStringList parts{domain::columnText(record, domain::Column::Vendor, language),
                      record.shownCode(), record.name};
    parts.removeAll(QString());
    return parts.join(u' ');
}

/// Everything but the subject and the summary.
QList<Line> detailLines(const domain::CodeRecord &record, domain::Language language, const SnippetLabels &labels)
{
    QList<Line> lines;
    if (record.httpStatus > 0)
        lines.append({labels.httpStatus, QString::number(record.httpStatus)});
    // Without a message the description has been said as the summary.
    if (!record.message.isEmpty() && !record.description.in(language).isEmpty())
        lines.append({labels.description, record.description.in(language)});
    if (const auto text = domain::columnText(record, domain::Column::ReturnedBy, language); !text.isEmpty())
        lines.append({labels.returnedBy, text});
    for (const auto &footnote : record.footnotes())
        lines.append({QString(), footnote.mark + u' ' + footnote.text.in(language)});
    return lines;
}

QString plain(const domain::CodeRecord &record, domain::Language language, const SnippetLabels &labels)
{
    QString text = subject(record, language);
    if (const auto &summary = record.summary().in(language); !summary.isEmpty())
        text += QStringLiteral(": ") + summary;
    for (const auto &line : detailLines(record, language, labels))
        text += u'\n' + (line.label.isEmpty() ? line.text : QString(line.label + QStringLiteral(": ") + line.text));
    return text;
}

QString markdownBlock(const domain::CodeRecord &record, domain::Language language, const SnippetLabels &labels)
{
    QString text = QStringLiteral("**") + markdownEscaped(subject(record, language)) + QStringLiteral("**");
    if (const auto &summary = record.summary().in(language); !summary.isEmpty())
        text += QStringLiteral(": ") + markdownEscaped(summary);
    const auto lines = detailLines(record, language, labels);
    if (!lines.isEmpty())
        text += u'\n';
    for (const auto &line : lines) {
        text += QStringLiteral("\n- ");
        if (!line.label.isEmpty())
            text += markdownEscaped(line.label) + QStringLiteral(": ");
        text += markdownEscaped(line.text);
    }
    return text;
}

QString markdownRow(const QStringList &cells)
{
    QStringList escaped;
    for (const auto &cell : cells)
        escaped.append(markdownEscaped(cell));
    return QStringLiteral("| ") + escaped.join(QStringLiteral(" | ")) + QStringLiteral(" |");
}

QString markdownTable(const QList<domain::CodeRecord> &records, domain::Language language, const SnippetLabels &labels)
{
    // The description has a column of its own here, so it does not stand in for a missing message as well.
    const auto cell = [language](const domain::CodeRecord &record, domain::Column column) {
        return column == domain::Column::Message ? record.message.in(language) : shownCell(record, column, language);
    };
    QList<domain::Column> columns;
    std::copy_if(std::begin(TableColumns), std::end(TableColumns), std::back_inserter(columns),
                 [&](domain::Column column) {
                     return std::any_of(records.begin(), records.end(), [&](const domain::CodeRecord &record) {
                         return !cell(record, column).isEmpty();
                     });
                 });
    QStringList titles;
    for (const auto column : columns)
        titles.append(labels.columns.value(column, domain::columnId(column)));
    QStringList lines{markdownRow(titles), u'|' + QStringLiteral(" --- |").repeated(columns.size())};
    for (const auto &record : records) {
        QStringList cells;
        for (const auto column : columns)
            cells.append(cell(record, column));
        lines.append(markdownRow(cells));
    }
    return lines.join(u'\n');
}

QString sampleResponses(const QList<domain::CodeRecord> &records)
{
    QStringList bodies;
    for (const auto &record : records) {
        if (const auto body = record.vendor ? record.vendor->envelope.filled(record) : QString(); !body.isEmpty())
            bodies.append(body);
    }
    return bodies.join(QStringLiteral("\n\n"));
}

} // namespace

QString snippet(SnippetForm form, const QList<domain::CodeRecord> &records, domain::Language language,
                const SnippetLabels &labels)
{
    if (records.isEmpty())
        return {};
    switch (form) {
    case SnippetForm::Plain: {
        QStringList blocks;
        for (const auto &record : records)
            blocks.append(plain(record, language, labels));
        return blocks.join(QStringLiteral("\n\n"));
    }
    case SnippetForm::Markdown:
        return records.size() == 1 ? markdownBlock(records.front(), language, labels)
                                   : markdownTable(records, language, labels);
    case SnippetForm::Json:
        return QString::fromUtf8(records.size() == 1 ? recordToJson(records.front(), JsonLayout::Indented)
                                                     : recordsToJson(records, JsonLayout::Indented));
    case SnippetForm::SampleResponse:
        return sampleResponses(records);
    }
    Q_UNREACHABLE();
}

QString tabSeparated(const QList<domain::CodeRecord> &records, const QList<domain::Column> &columns,
                     const QStringList &titles, domain::Language language, bool withHeader)
{
    QStringList lines;
    const auto addLine = [&lines](const QStringList &cells) {
        QStringList fields;
        for (const auto &cell : cells)
            fields.append(singleLine(cell));
        lines.append(fields.join(u'\t'));
    };
    if (withHeader)
        addLine(titles);
    for (const auto &record : records) {
        QStringList cells;
        for (const auto column : columns)
            cells.append(shownCell(record, column, language));
        addLine(cells);
    }
    return lines.join(u'\n');
}

} // namespace errdex::exporting
