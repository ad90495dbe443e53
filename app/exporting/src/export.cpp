// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/exporting/export.h"

#include "layout.h"

#include "errdex/exporting/bytesink.h"
#include "errdex/exporting/cells.h"
#include "errdex/exporting/json.h"

namespace errdex::exporting {

namespace {

/// Rows between two calls of the progress function.
constexpr qint64 ProgressInterval = 256;

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
    void line(Cells cells, QByteArray &out) override
    {
        out += '|';
        for (const auto &cell : cells)
            out += ' ' + markdownEscaped(QString::fromUtf8(cell)).toUtf8() + " |";
        out += '\n';
    }
};

class JsonLinesLayout final : public Layout
{
public:
    void begin(QByteArray &) override {}
    domain::Result<bool> row(RowSource &source, QByteArray &out) override
    {
        const auto record = source.next();
        if (!record)
            return tl::unexpected(record.error());
        if (*record)
            out += recordToJson(**record) + '\n';
        return record->has_value();
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
        return csvLayout(options);
    case Format::Tsv:
        return tsvLayout(options);
    case Format::Xlsx:
        return xlsxLayout(options);
    case Format::JsonLines:
        return std::make_unique<JsonLinesLayout>();
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
    case Format::Xlsx:
        return QStringLiteral("xlsx");
    case Format::Json:
        return QStringLiteral("json");
    case Format::JsonLines:
        return QStringLiteral("jsonl");
    case Format::Markdown:
        return QStringLiteral("md");
    }
    Q_UNREACHABLE();
}

bool hasColumns(Format format)
{
    return format != Format::Json && format != Format::JsonLines;
}

domain::Result<Written> writeRows(Format format, RowSource &source, QIODevice &device, const ExportOptions &options,
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
    auto written = layout->written();
    written.rows = rows;
    return written;
}

} // namespace errdex::exporting
