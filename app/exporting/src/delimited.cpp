// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "layout.h"

#include "errdex/domain/cellguard.h"
#include "errdex/exporting/cells.h"
#include "windows1251.h"

namespace errdex::exporting {

namespace {

/// Lines of cells with something between them, in the encoding that is wanted.
class DelimitedLayout : public TableLayout
{
public:
    explicit DelimitedLayout(const ExportOptions &options)
        : TableLayout(options, options.encoding == Encoding::Windows1251)
    {
    }

    void begin(QByteArray &out) override
    {
        if (m_options.encoding == Encoding::Utf8WithMark)
            out += "\xEF\xBB\xBF";
        TableLayout::begin(out);
        m_isHeader = false;
    }

protected:
    bool isHeader() const { return m_isHeader; }
    /// In Windows-1251, what it lacks noted.
    QByteArray encoded(QByteArrayView utf8, qsizetype column)
    {
        return toWindows1251(QString::fromUtf8(utf8), [&](const QString &character) {
            lose({Loss::Kind::Character, isHeader() ? domain::RecordKey() : key(), m_options.columns.at(column).title,
                  character});
        });
    }
    bool isEncoded() const { return m_options.encoding == Encoding::Windows1251; }

private:
    bool m_isHeader = true;
};

class CsvLayout final : public DelimitedLayout
{
public:
    using DelimitedLayout::DelimitedLayout;

protected:
    void line(Cells cells, QByteArray &out) override
    {
        // A line with nothing in it would be read as no record at all.
        if (cells.size() == 1 && cells.front().isEmpty())
            out += "\"\"";
        for (size_t i = 0; i < cells.size(); ++i) {
            if (i > 0)
                out += m_options.separator;
            if (!m_options.guarded && !isEncoded()) {
                appendCsvCell(out, cells[i], m_options.separator);
                continue;
            }
            QByteArray cell =
                m_options.guarded && !isNumber(i) ? domain::guardedCell(cells[i]) : cells[i].toByteArray();
            if (isEncoded())
                cell = encoded(cell, qsizetype(i));
            appendCsvCell(out, cell, m_options.separator);
        }
        out += m_options.crlf ? "\r\n" : "\n";
    }

private:
    bool isNumber(size_t i) const
    {
        const auto column = m_options.columns.at(qsizetype(i)).column;
        return !isHeader() && (column == domain::Column::HttpStatus || column == domain::Column::Variant);
    }
};

class TsvLayout final : public DelimitedLayout
{
public:
    using DelimitedLayout::DelimitedLayout;

protected:
    void line(Cells cells, QByteArray &out) override
    {
        for (size_t i = 0; i < cells.size(); ++i) {
            if (i > 0)
                out += '\t';
            const QByteArray cell = singleLine(QString::fromUtf8(cells[i])).toUtf8();
            out += isEncoded() ? encoded(cell, qsizetype(i)) : cell;
        }
        out += '\n';
    }
};

} // namespace

std::unique_ptr<Layout> csvLayout(const ExportOptions &options)
{
    return std::make_unique<CsvLayout>(options);
}

std::unique_ptr<Layout> tsvLayout(const ExportOptions &options)
{
    return std::make_unique<TsvLayout>(options);
}

} // namespace errdex::exporting
