// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/exporting/export.h"

#include "errdex/exporting/bytesink.h"
#include "errdex/exporting/cells.h"
#include "errdex/exporting/json.h"

#include <memory>
#include <vector>

namespace errdex::exporting {

namespace {

/// Rows between two calls of the progress function.
constexpr qint64 ProgressInterval = 256;

/// The text of one format around and between the rows.
class Layout
{
public:
    virtual ~Layout() = default;
    virtual void begin(QByteArray &out) = 0;
    /// Appends the next row; false at the end.
    virtual domain::Result<bool> row(RowSource &source, QByteArray &out) = 0;
    virtual void end(QByteArray &) {}
};

/// A format of lines of cells.
class TableLayout : public Layout
{
public:
    explicit TableLayout(const ExportOptions &options) : m_options(options)
    {
        for (const auto &column : m_options.columns)
            m_cells.push_back({column.column, column.language, column.raw});
    }

    void begin(QByteArray &out) override
    {
        std::vector<QByteArray> titles;
        for (const auto &column : m_options.columns)
            titles.push_back(column.title.toUtf8());
        line({titles.begin(), titles.end()}, out);
    }
    domain::Result<bool> row(RowSource &source, QByteArray &out) override
    {
        auto any = source.nextCells(m_cells, m_texts);
        if (any && *any)
            line(m_texts, out);
        return any;
    }

protected:
    virtual void line(const std::vector<QByteArrayView> &cells, QByteArray &out) const = 0;
    const ExportOptions &m_options;

private:
    std::vector<domain::CellSpec> m_cells;
    std::vector<QByteArrayView> m_texts;
};

class CsvLayout final : public TableLayout
{
public:
    using TableLayout::TableLayout;

    void begin(QByteArray &out) override
    {
        if (m_options.byteOrderMark)
            out += "\xEF\xBB\xBF";
        TableLayout::begin(out);
    }

protected:
    void line(const std::vector<QByteArrayView> &cells, QByteArray &out) const override
    {
        // A line with nothing in it would be read as no record at all.
        if (cells.size() == 1 && cells.front().isEmpty())
            out += "\"\"";
        for (size_t i = 0; i < cells.size(); ++i) {
            if (i > 0)
                out += ',';
            appendCsvCell(out, cells[i]);
        }
        out += m_options.crlf ? "\r\n" : "\n";
    }
};

class TsvLayout final : public TableLayout
{
public:
    using TableLayout::TableLayout;

protected:
    void line(const std::vector<QByteArrayView> &cells, QByteArray &out) const override
    {
        for (size_t i = 0; i < cells.size(); ++i) {
            if (i > 0)
                out += '\t';
            out += singleLine(QString::fromUtf8(cells[i])).toUtf8();
        }
        out += '\n';
    }
};

class MarkdownLayout final : public TableLayout
{
public:
    using TableLayout::TableLayout;

    void begin(QByteArray &out) override
    {
        TableLayout::begin(out);
        out += '|' + QByteArrayLiteral(" --- |").repeated(m_options.columns.size()) + '\n';
    }

protected:
    void line(const std::vector<QByteArrayView> &cells, QByteArray &out) const override
    {
        out += '|';
        for (const auto &cell : cells)
            out += ' ' + markdownEscaped(QString::fromUtf8(cell)).toUtf8() + " |";
        out += '\n';
    }
};

class JsonArrayLayout final : public Layout
{
public:
    void begin(QByteArray &out) override { out += '['; }
    domain::Result<bool> row(RowSource &source, QByteArray &out) override
    {
        const auto record = source.next();
        if (!record)
            return tl::unexpected(record.error());
        if (!*record)
            return false;
        out += m_isFirst ? "\n" : ",\n";
        out += recordToJson(**record);
        m_isFirst = false;
        return true;
    }
    void end(QByteArray &out) override { out += "\n]\n"; }

private:
    bool m_isFirst = true;
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

QString formatId(Format format)
{
    return formatSuffix(format);
}

std::optional<Format> formatFromId(QStringView id)
{
    for (const auto format : AllFormats) {
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
    layout->begin(sink.buffer());
    qint64 rows = 0;
    while (true) {
        const auto any = layout->row(source, sink.buffer());
        if (!any)
            return tl::unexpected(any.error());
        if (!*any)
            break;
        if (auto settled = sink.settle(); !settled)
            return tl::unexpected(settled.error());
        ++rows;
        if (progress && rows % ProgressInterval == 0 && !progress(rows))
            return domain::fail(domain::ErrorCode::Cancelled);
    }
    layout->end(sink.buffer());
    if (auto flushed = sink.flush(); !flushed)
        return tl::unexpected(flushed.error());
    return rows;
}

} // namespace errdex::exporting
