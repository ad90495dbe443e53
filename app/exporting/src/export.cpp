// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/exporting/export.h"

#include "errdex/exporting/snippet.h"

#include "cells.h"

#include <QFileDevice>

#include <memory>

namespace errdex::exporting {

namespace {

/// Rows between two calls of the progress function.
constexpr qint64 ProgressInterval = 256;

/// Collects bytes and hands them to the device in large pieces; notices every failed or short write.
class ByteSink
{
public:
    explicit ByteSink(QIODevice &device) : m_device(device) { m_buffer.reserve(Capacity + Capacity / 4); }

    domain::Result<void> add(const QByteArray &bytes)
    {
        m_buffer += bytes;
        if (m_buffer.size() < Capacity)
            return {};
        return flush();
    }

    domain::Result<void> flush()
    {
        qsizetype done = 0;
        while (done < m_buffer.size()) {
            const qint64 written = m_device.write(m_buffer.constData() + done, m_buffer.size() - done);
            if (written <= 0)
                return failure();
            done += written;
        }
        // resize() and not clear(): the memory stays for the next piece.
        m_buffer.resize(0);
        if (auto *file = qobject_cast<QFileDevice *>(&m_device); file && !file->flush())
            return failure();
        return {};
    }

private:
    static constexpr qsizetype Capacity = 64 * 1024;

    tl::unexpected<domain::Error> failure() const
    {
        const auto *file = qobject_cast<QFileDevice *>(&m_device);
        return domain::fail(domain::ErrorCode::CannotWriteFile, file ? file->fileName() : QString(),
                            m_device.errorString());
    }

    QIODevice &m_device;
    QByteArray m_buffer;
};

QString cellText(const domain::CodeRecord &record, const ExportColumn &column)
{
    if (column.raw && column.column == domain::Column::Vendor)
        return record.vendor ? record.vendor->slug : QString();
    if (column.raw && column.column == domain::Column::Category)
        return record.categoryInfo().id;
    if (column.raw && column.column == domain::Column::ReturnedBy) {
        QStringList operations;
        for (const auto &item : record.returnedBy)
            operations.append(item.operation.original());
        return operations.join(QStringLiteral(", "));
    }
    return domain::columnText(record, column.column, column.language);
}

/// The text of one format around and between the records.
class Layout
{
public:
    virtual ~Layout() = default;
    virtual QByteArray begin() const = 0;
    virtual QByteArray row(const domain::CodeRecord &record, bool isFirst) const = 0;
    virtual QByteArray end() const { return {}; }
};

/// A format of lines of cells.
class TableLayout : public Layout
{
public:
    explicit TableLayout(const ExportOptions &options) : m_options(options) {}

    QByteArray begin() const override
    {
        QStringList titles;
        for (const auto &column : m_options.columns)
            titles.append(column.title);
        return line(titles);
    }
    QByteArray row(const domain::CodeRecord &record, bool) const override
    {
        QStringList cells;
        cells.reserve(m_options.columns.size());
        for (const auto &column : m_options.columns)
            cells.append(cellText(record, column));
        return line(cells);
    }

protected:
    virtual QByteArray line(const QStringList &cells) const = 0;
    const ExportOptions &m_options;
};

class CsvLayout final : public TableLayout
{
public:
    using TableLayout::TableLayout;

    QByteArray begin() const override
    {
        return (m_options.byteOrderMark ? QByteArrayLiteral("\xEF\xBB\xBF") : QByteArray()) + TableLayout::begin();
    }

protected:
    QByteArray line(const QStringList &cells) const override
    {
        QStringList fields;
        fields.reserve(cells.size());
        for (const auto &cell : cells)
            fields.append(csvCell(cell));
        // A line with nothing in it would be read as no record at all.
        if (fields.size() == 1 && fields.front().isEmpty())
            fields.front() = QStringLiteral("\"\"");
        return fields.join(u',').toUtf8() + (m_options.crlf ? "\r\n" : "\n");
    }
};

class TsvLayout final : public TableLayout
{
public:
    using TableLayout::TableLayout;

protected:
    QByteArray line(const QStringList &cells) const override
    {
        QStringList fields;
        fields.reserve(cells.size());
        for (const auto &cell : cells)
            fields.append(singleLine(cell));
        return fields.join(u'\t').toUtf8() + '\n';
    }
};

class MarkdownLayout final : public TableLayout
{
public:
    using TableLayout::TableLayout;

    QByteArray begin() const override
    {
        return TableLayout::begin() + '|' + QByteArrayLiteral(" --- |").repeated(m_options.columns.size()) + '\n';
    }

protected:
    QByteArray line(const QStringList &cells) const override
    {
        QString text = QStringLiteral("|");
        for (const auto &cell : cells)
            text += u' ' + markdownEscaped(cell) + QStringLiteral(" |");
        return text.toUtf8() + '\n';
    }
};

class JsonArrayLayout final : public Layout
{
public:
    QByteArray begin() const override { return QByteArrayLiteral("["); }
    QByteArray row(const domain::CodeRecord &record, bool isFirst) const override
    {
        return (isFirst ? QByteArrayLiteral("\n") : QByteArrayLiteral(",\n")) + recordToJson(record);
    }
    QByteArray end() const override { return QByteArrayLiteral("\n]\n"); }
};

std::unique_ptr<Layout> layoutOf(Format format, const ExportOptions &options)
{
    switch (format) {
    case Format::Csv:
        return std::make_unique<CsvLayout>(options);
    case Format::Tsv:
        return std::make_unique<TsvLayout>(options);
    case Format::Json:
        return std::make_unique<JsonArrayLayout>();
    case Format::Markdown:
        return std::make_unique<MarkdownLayout>(options);
    }
    Q_UNREACHABLE();
}

} // namespace

domain::Result<std::optional<domain::CodeRecord>> ListSource::next()
{
    if (m_next >= m_records.size())
        return std::nullopt;
    return m_records.at(m_next++);
}

QString formatId(Format format)
{
    return formatSuffix(format);
}

std::optional<Format> formatFromId(QStringView id)
{
    for (const auto format : {Format::Csv, Format::Tsv, Format::Json, Format::Markdown}) {
        if (formatId(format) == id)
            return format;
    }
    return std::nullopt;
}

QString formatSuffix(Format format)
{
    switch (format) {
    case Format::Csv:
        return QStringLiteral("csv");
    case Format::Tsv:
        return QStringLiteral("tsv");
    case Format::Json:
        return QStringLiteral("json");
    case Format::Markdown:
        return QStringLiteral("md");
    }
    Q_UNREACHABLE();
}

domain::Result<qint64> writeRows(Format format, RowSource &source, QIODevice &device, const ExportOptions &options,
                                 const Progress &progress)
{
    const auto layout = layoutOf(format, options);
    ByteSink sink(device);
    if (auto added = sink.add(layout->begin()); !added)
        return tl::unexpected(added.error());
    qint64 rows = 0;
    while (true) {
        auto record = source.next();
        if (!record)
            return tl::unexpected(record.error());
        if (!record->has_value())
            break;
        if (auto added = sink.add(layout->row(**record, rows == 0)); !added)
            return tl::unexpected(added.error());
        ++rows;
        if (progress && rows % ProgressInterval == 0 && !progress(rows))
            return domain::fail(domain::ErrorCode::Cancelled);
    }
    if (auto added = sink.add(layout->end()); !added)
        return tl::unexpected(added.error());
    if (auto flushed = sink.flush(); !flushed)
        return tl::unexpected(flushed.error());
    return rows;
}

} // namespace errdex::exporting
