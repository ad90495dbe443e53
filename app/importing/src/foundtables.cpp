// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "foundtables.h"

#include "headerrow.h"
#include "headerwords.h"
#include "sourcedevice.h"

#include <QSet>

#include <algorithm>

namespace errdex::importing {

namespace {

/// Rows in memory.
class RowsTable final : public TableReader
{
public:
    RowsTable(const QStringList &titles, QList<TableRow> rows) : m_rows(std::move(rows)) { setHeader(titles); }
    domain::Result<bool> next(TableRow &row) override
    {
        if (m_next == m_rows.size())
            return false;
        row = m_rows.at(m_next++);
        return true;
    }
    double progress() const override { return m_rows.isEmpty() ? 1 : double(m_next) / double(m_rows.size()); }

private:
    QList<TableRow> m_rows;
    qsizetype m_next = 0;
};

/// A table whose titles are apart from its rows.
struct TitledTable
{
    QString heading;
    QStringList titles;
    QList<TableRow> rows;
    bool namesCode = false;
};

TitledTable titled(FoundTable table)
{
    TitledTable made{table.heading, {}, std::move(table.rows)};
    FoundHeader header;
    if (!table.hasTitles) {
        QList<QStringList> cells;
        for (const auto &row : std::as_const(made.rows).first(std::min<qsizetype>(made.rows.size(), 50)))
            cells.append(row.cells);
        header = findHeader(cells);
    }
    for (int i = 0; i < header.skipped && !made.rows.isEmpty(); ++i)
        made.rows.removeFirst();
    if (header.exists && !made.rows.isEmpty())
        made.titles = made.rows.takeFirst().cells;
    for (const auto &title : std::as_const(made.titles)) {
        const auto readings = readHeader(title);
        made.namesCode =
            made.namesCode || std::any_of(readings.begin(), readings.end(), [](const HeaderReading &reading) {
                return reading.field == Field::Code && reading.certainty >= 70;
            });
    }
    made.rows.removeIf([](const TableRow &row) {
        return std::all_of(row.cells.begin(), row.cells.end(), [](const QString &cell) { return cell.isEmpty(); });
    });
    qsizetype width = made.titles.size();
    for (const auto &row : std::as_const(made.rows))
        width = std::max(width, row.cells.size());
    while (made.titles.size() < width)
        made.titles.append(QString());
    return made;
}

/// The tables that are catalogues.
QList<TitledTable> chosen(QList<FoundTable> tables)
{
    QList<TitledTable> all;
    for (auto &table : tables) {
        auto one = titled(std::move(table));
        if (!one.rows.isEmpty() && one.titles.size() > 1)
            all.append(std::move(one));
    }
    if (std::any_of(all.begin(), all.end(), [](const TitledTable &table) { return table.namesCode; })) {
        all.removeIf([](const TitledTable &table) { return !table.namesCode; });
    } else if (!all.isEmpty()) {
        const auto largest =
            std::max_element(all.begin(), all.end(), [](const TitledTable &left, const TitledTable &right) {
                return left.rows.size() < right.rows.size();
            });
        all = {*largest};
    }
    return all;
}

} // namespace

domain::Result<std::unique_ptr<TableReader>> joinTables(QList<FoundTable> tables, const QString &name)
{
    const auto all = chosen(std::move(tables));
    if (all.isEmpty())
        return invalid(name, QT_TRANSLATE_NOOP("errdex::importing", "there is no table in it"));
    QSet<QString> headings;
    QStringList titles;
    for (const auto &table : all)
        headings.insert(table.heading);
    const bool hasHeadings = headings.size() > 1;
    if (hasHeadings)
        titles.append(QStringLiteral("heading"));
    QList<TableRow> rows;
    for (const auto &table : all) {
        QList<qsizetype> places;
        for (const auto &title : table.titles) {
            auto place = title.isEmpty() ? -1 : titles.indexOf(title, hasHeadings ? 1 : 0);
            if (place < 0 || places.contains(place)) {
                place = titles.size();
                titles.append(title);
            }
            places.append(place);
        }
        for (const auto &row : table.rows) {
            TableRow joined{QStringList(titles.size()), row.place};
            if (hasHeadings)
                joined.cells[0] = table.heading;
            for (qsizetype i = 0; i < row.cells.size(); ++i)
                joined.cells[places.at(i)] = row.cells.at(i);
            rows.append(joined);
        }
    }
    return std::make_unique<RowsTable>(titles, rows);
}

} // namespace errdex::importing
