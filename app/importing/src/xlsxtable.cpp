// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "xlsxtable.h"

#include "headerrow.h"
#include "headerwords.h"
#include "sourcedevice.h"
#include "workbook.h"

#include <algorithm>

namespace errdex::importing {

using domain::Result;

namespace {

/// Rows that are looked at to find the titles.
constexpr int SampleRows = 50;

class XlsxTable final : public TableReader
{
public:
    XlsxTable(std::unique_ptr<Workbook> book, const QString &name) : m_book(std::move(book)), m_name(name) {}

    Result<void> open();
    Result<bool> next(TableRow &row) override;
    double progress() const override { return m_sheets.isEmpty() ? 1 : double(m_current) / double(m_sheets.size()); }

private:
    struct Sheet
    {
        qsizetype index;
        QString name;
        /// Rows until the data: a title, the titles of the columns.
        int rowsBefore;
        QStringList titles;
        bool namesCode;
        QList<qsizetype> places;
    };

    Result<std::optional<Sheet>> look(qsizetype index);
    void choose();
    Result<void> enter(qsizetype sheet);

    std::unique_ptr<Workbook> m_book;
    QString m_name;
    QList<Sheet> m_sheets;
    bool m_hasNames = false;
    qsizetype m_width = 0;
    qsizetype m_current = -1;
};

/// Nothing for a sheet without rows.
Result<std::optional<XlsxTable::Sheet>> XlsxTable::look(qsizetype index)
{
    if (const auto entered = m_book->enter(index); !entered)
        return tl::unexpected(entered.error());
    QList<QStringList> rows;
    TableRow row;
    qsizetype width = 0;
    while (rows.size() < SampleRows) {
        const auto any = m_book->next(row);
        if (!any)
            return tl::unexpected(any.error());
        if (!*any)
            break;
        rows.append(row.cells);
    }
    const auto header = findHeader(rows);
    Sheet sheet{index, m_book->sheets().at(index).name, header.skipped + (header.exists ? 1 : 0), {}, false, {}};
    if (rows.size() <= sheet.rowsBefore)
        return std::optional<Sheet>();
    for (const auto &cells : std::as_const(rows).sliced(header.skipped))
        width = std::max(width, cells.size());
    if (header.exists)
        sheet.titles = rows.at(header.skipped);
    for (const auto &title : std::as_const(sheet.titles)) {
        const auto readings = readHeader(title);
        sheet.namesCode =
            sheet.namesCode || std::any_of(readings.begin(), readings.end(), [](const HeaderReading &reading) {
                return reading.field == Field::Code && reading.certainty >= 70;
            });
    }
    while (sheet.titles.size() < width)
        sheet.titles.append(QString());
    return sheet;
}

void XlsxTable::choose()
{
    const bool anyNames =
        std::any_of(m_sheets.begin(), m_sheets.end(), [](const Sheet &sheet) { return sheet.namesCode; });
    for (qsizetype i = 0; i < m_sheets.size();) {
        if (anyNames ? m_sheets.at(i).namesCode : i == 0) {
            ++i;
            continue;
        }
        note({0,
              {},
              QString::fromUtf8(
                  QT_TRANSLATE_NOOP("errdex::importing", "the sheet “%1” is left out: no column of it is a code")),
              {m_sheets.takeAt(i).name},
              false});
    }
}

Result<void> XlsxTable::open()
{
    for (qsizetype i = 0; i < m_book->sheets().size(); ++i) {
        auto sheet = look(i);
        if (!sheet)
            return tl::unexpected(sheet.error());
        if (*sheet)
            m_sheets.append(**sheet);
    }
    if (m_sheets.isEmpty())
        return invalid(m_name, QT_TRANSLATE_NOOP("errdex::importing", "there is no table in it"));
    choose();
    m_hasNames = m_sheets.size() > 1;
    QStringList titles;
    if (m_hasNames)
        titles.append(QStringLiteral("sheet"));
    for (auto &sheet : m_sheets) {
        for (const auto &title : std::as_const(sheet.titles)) {
            auto place = title.isEmpty() ? -1 : titles.indexOf(title, m_hasNames ? 1 : 0);
            if (place < 0 || sheet.places.contains(place)) {
                place = titles.size();
                titles.append(title);
            }
            sheet.places.append(place);
        }
    }
    m_width = titles.size();
    setHeader(titles);
    return enter(0);
}

Result<void> XlsxTable::enter(qsizetype sheet)
{
    m_current = sheet;
    if (const auto entered = m_book->enter(m_sheets.at(sheet).index); !entered)
        return entered;
    TableRow row;
    for (int i = 0; i < m_sheets.at(sheet).rowsBefore; ++i) {
        if (const auto any = m_book->next(row); !any)
            return tl::unexpected(any.error());
    }
    return {};
}

Result<bool> XlsxTable::next(TableRow &row)
{
    TableRow found;
    while (m_current < m_sheets.size()) {
        const auto any = m_book->next(found);
        if (!any)
            return any;
        if (*any) {
            const auto &sheet = m_sheets.at(m_current);
            row = {QStringList(m_width), found.place};
            if (m_hasNames)
                row.cells[0] = sheet.name;
            for (qsizetype i = 0; i < found.cells.size(); ++i) {
                if (i < sheet.places.size())
                    row.cells[sheet.places.at(i)] = found.cells.at(i);
                else
                    row.cells.append(found.cells.at(i));
            }
            return true;
        }
        if (++m_current == m_sheets.size())
            break;
        if (const auto entered = enter(m_current); !entered)
            return tl::unexpected(entered.error());
    }
    return false;
}

} // namespace

Result<std::unique_ptr<TableReader>> openXlsx(const TableSource &source)
{
    auto device = openSource(source);
    if (!device)
        return tl::unexpected(device.error());
    auto book = Workbook::open(std::move(*device), source.name());
    if (!book)
        return tl::unexpected(book.error());
    auto table = std::make_unique<XlsxTable>(std::move(*book), source.name());
    if (const auto opened = table->open(); !opened)
        return tl::unexpected(opened.error());
    return table;
}

} // namespace errdex::importing
