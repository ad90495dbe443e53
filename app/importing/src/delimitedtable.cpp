// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "delimitedtable.h"

#include "headerrow.h"
#include "sourcedevice.h"

#include "errdex/domain/cellguard.h"

#include <QBuffer>

#include <algorithm>
#include <map>

namespace errdex::importing {

using domain::Result;

namespace {

/// Rows that the widths of a table are taken from.
constexpr qsizetype SampleRows = 300;

QString cellText(const QByteArray &bytes, bool isGuarded)
{
    auto text = QString::fromUtf8(bytes);
    // What a spreadsheet was kept from computing is a text again.
    if (isGuarded && (text.startsWith(u'\'') || text.startsWith(u"=\"")))
        return domain::unguardedCell(text);
    return text;
}

/// "sep=;" tells Excel the delimiter. What stands behind the sign, or 0.
char delimiterOfSepLine(QByteArrayView line)
{
    line = line.trimmed();
    if (line.size() >= 2 && line.front() == '"' && line.back() == '"')
        line = line.sliced(1, line.size() - 2);
    return line.size() == 5 && line.first(4).compare("sep=", Qt::CaseInsensitive) == 0 ? line.at(4) : '\0';
}

QList<QStringList> sampleOf(const QByteArray &text, char delimiter)
{
    auto device = std::make_unique<QBuffer>();
    device->setData(text);
    device->open(QIODevice::ReadOnly);
    DelimitedParser parser(std::move(device), TextEncoding::Utf8, delimiter);
    QList<QStringList> rows;
    std::vector<QByteArray> cells;
    while (rows.size() < SampleRows) {
        const auto any = parser.next(cells);
        if (!any || !*any)
            break;
        QStringList row;
        for (const auto &cell : cells)
            row.append(cellText(cell, true));
        if (row.join(QString()).trimmed().isEmpty())
            continue;
        rows.append(row);
    }
    return rows;
}

/// How evenly the rows are cut: the share of rows with the commonest width above one, wider tables a little better.
double evenness(const QList<QStringList> &rows)
{
    std::map<qsizetype, qsizetype> widths;
    for (const auto &row : rows)
        ++widths[row.size()];
    double best = 0;
    for (const auto &[width, count] : widths) {
        if (width > 1)
            best = std::max(best, double(count) / double(rows.size()) + 0.01 * double(std::min<qsizetype>(width, 20)));
    }
    return best;
}

class DelimitedTable final : public TableReader
{
public:
    DelimitedTable(std::unique_ptr<QIODevice> device, const Dialect &dialect, const QString &name)
        : m_size(device->size())
        , m_parser(std::move(device), dialect.encoding, dialect.delimiter)
        , m_name(name)
        , m_hasGuards(dialect.format == TableFormat::Csv)
    {
    }

    Result<void> open(const Dialect &dialect);
    Result<bool> next(TableRow &row) override;
    double progress() const override
    {
        return m_size > 0 ? std::min(1.0, double(m_parser.bytesRead()) / double(m_size)) : 1;
    }

private:
    Result<bool> read(TableRow &row);

    qint64 m_size;
    DelimitedParser m_parser;
    QString m_name;
    bool m_hasGuards;
    std::vector<QByteArray> m_cells;
    /// Rows that were read to know how wide the table is.
    QList<TableRow> m_ahead;
};

Result<bool> DelimitedTable::read(TableRow &row)
{
    for (;;) {
        const auto any = m_parser.next(m_cells);
        if (!any) {
            auto error = any.error();
            error.where = error.where.isEmpty() ? m_name : QString(m_name + u':' + error.where);
            return tl::unexpected(error);
        }
        if (!*any)
            return false;
        // A spreadsheet writes delimiters alone for an empty row.
        if (std::any_of(m_cells.begin(), m_cells.end(),
                        [](const QByteArray &cell) { return !cell.trimmed().isEmpty(); }))
            break;
    }
    row.place = m_parser.line();
    row.cells.clear();
    row.cells.reserve(qsizetype(m_cells.size()));
    for (const auto &cell : m_cells) {
        row.cells.append(cellText(cell, m_hasGuards));
        if (row.cells.constLast().contains(QChar(QChar::ReplacementCharacter)) && !cell.contains("\xEF\xBF\xBD"))
            note({row.place, header().value(row.cells.size() - 1),
                  QString::fromUtf8(QT_TRANSLATE_NOOP(
                      "errdex::importing", "has bytes that are no letter of the encoding; they became “�”"))});
    }
    if (m_parser.hasStrayQuote())
        note({row.place,
              {},
              QString::fromUtf8(
                  QT_TRANSLATE_NOOP("errdex::importing",
                                    "text stands behind a closing quotation mark; the cell was taken as it stands"))});
    return true;
}

Result<void> DelimitedTable::open(const Dialect &dialect)
{
    TableRow row;
    int skipped = dialect.skippedRows;
    QStringList titles;
    bool hasTitles = !dialect.hasHeader;
    qsizetype width = 0;
    while (m_ahead.size() < SampleRows) {
        const auto any = read(row);
        if (!any)
            return tl::unexpected(any.error());
        if (!*any)
            break;
        if (row.place == 1 && delimiterOfSepLine(row.cells.join(QChar::fromLatin1(dialect.delimiter)).toUtf8()) != '\0')
            continue;
        if (skipped > 0) {
            --skipped;
            continue;
        }
        if (!hasTitles) {
            hasTitles = true;
            titles = row.cells;
            // What is noticed in the rows that follow names its column.
            setHeader(titles);
            // A spreadsheet ends every line with delimiters where one row was wider once.
            continue;
        }
        width = std::max(width, row.cells.size());
        m_ahead.append(row);
    }
    if (titles.isEmpty() && m_ahead.isEmpty())
        return invalid(m_name, QT_TRANSLATE_NOOP("errdex::importing", "there is no table in it"));
    while (titles.size() < width)
        titles.append(QString());
    setHeader(titles);
    return {};
}

Result<bool> DelimitedTable::next(TableRow &row)
{
    if (!m_ahead.isEmpty()) {
        row = m_ahead.takeFirst();
        return true;
    }
    return read(row);
}

} // namespace

void detectDelimited(QByteArray head, bool isWhole, Dialect &dialect)
{
    const auto firstLineEnd = head.indexOf('\n');
    const char told = delimiterOfSepLine(QByteArrayView(head).first(std::max<qsizetype>(0, firstLineEnd)));
    if (told != '\0')
        head.remove(0, firstLineEnd + 1);
    // Half a row at the end would be a narrow one.
    if (!isWhole)
        head.truncate(head.lastIndexOf('\n') + 1);
    const QByteArray candidates = told != '\0' ? QByteArray(1, told) : QByteArrayLiteral("\t;,|");
    double best = -1;
    QList<QStringList> rows;
    for (const char delimiter : candidates) {
        const auto sample = sampleOf(head, delimiter);
        const double score = evenness(sample) + 0.3 * headerScore(sample);
        if (score > best) {
            best = score;
            dialect.delimiter = delimiter;
            rows = sample;
        }
    }
    const auto found = findHeader(rows);
    dialect.skippedRows = found.skipped;
    dialect.hasHeader = found.exists;
    dialect.format = dialect.delimiter == '\t' ? TableFormat::Tsv : TableFormat::Csv;
}

Result<std::unique_ptr<TableReader>> openDelimited(const TableSource &source, const Dialect &dialect)
{
    auto device = openSource(source);
    if (!device)
        return tl::unexpected(device.error());
    auto table = std::make_unique<DelimitedTable>(std::move(*device), dialect, source.name());
    if (const auto opened = table->open(dialect); !opened)
        return tl::unexpected(opened.error());
    return table;
}

} // namespace errdex::importing
