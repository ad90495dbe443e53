// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "orderwriter.h"

#include "orderkeys.h"
#include "rowsorter.h"
#include "schema.h"
#include "sealedtable.h"
#include "sidework.h"
#include "statement.h"

#include <QFileInfo>
#include <QTemporaryFile>
#include <QtEndian>

#include <algorithm>
#include <functional>

namespace errdex::store {

using domain::CodeRecord;
using domain::Column;
using domain::Language;
using domain::Result;

namespace {

/// The key of a record in one order; empty where it has no value.
struct Wanted
{
    QString name;
    std::function<QByteArray(const CodeRecord &)> key;
};

QList<Wanted> wantedOrders()
{
    QList<Wanted> wanted{{numberOrderName(), [](const CodeRecord &record) { return codeNumberKey(record.code); }}};
    const auto want = [&wanted](Column column, Language language) {
        wanted.append({orderName(column, language), [=](const CodeRecord &record) {
                           return orderKey(column, orderedText(record, column, language));
                       }});
    };
    for (const auto column : {Column::Name, Column::Code, Column::HttpStatus, Column::Variant, Column::Reference})
        want(column, Language::English);
    for (const auto language : {Language::English, Language::Russian}) {
        for (const auto column : {Column::ReturnedBy, Column::Message, Column::Description})
            want(column, language);
    }
    // As the seal reads them.
    std::sort(wanted.begin(), wanted.end(),
              [](const Wanted &left, const Wanted &right) { return left.name < right.name; });
    return wanted;
}

} // namespace

/// What is done on the side.
class OrderWriter::Sorting
{
public:
    Sorting(const QString &folder, const domain::Cancellation &cancellation)
        : m_cancellation(cancellation)
        , m_file(folder + QStringLiteral("/errdex-XXXXXX.orders"))
        , m_wanted(wantedOrders())
    {
        for (qsizetype i = 0; i < m_wanted.size(); ++i)
            m_sorters.push_back(std::make_unique<RowSorter>(m_file, cancellation));
    }

    void add(quint32 row, const CodeRecord &record)
    {
        for (size_t i = 0; i < m_sorters.size() && m_done && !m_cancellation.isCancelled(); ++i) {
            const auto key = m_wanted.at(qsizetype(i)).key(record);
            if (!key.isEmpty())
                m_done = m_sorters[i]->add(key, row);
        }
    }
    void sort()
    {
        for (auto &sorter : m_sorters) {
            auto rows = m_done ? sorter->sorted() : tl::unexpected(m_done.error());
            sorter.reset();
            if (!rows) {
                m_done = tl::unexpected(rows.error());
                return;
            }
            m_sorted.push_back(std::move(*rows));
        }
    }
    const Result<void> &done() const { return m_done; }
    /// The name of an order, and its rows as sort() has left them.
    std::pair<QString, std::vector<quint32>> take(size_t i)
    {
        return {m_wanted.at(qsizetype(i)).name, std::move(m_sorted[i])};
    }
    size_t count() const { return m_sorted.size(); }

private:
    domain::Cancellation m_cancellation;
    QTemporaryFile m_file;
    QList<Wanted> m_wanted;
    std::vector<std::unique_ptr<RowSorter>> m_sorters;
    std::vector<std::vector<quint32>> m_sorted;
    Result<void> m_done;
};

OrderWriter::OrderWriter(Connection &connection, SideWork &side)
    : m_connection(connection)
    , m_side(side)
    , m_sorting(std::make_unique<Sorting>(QFileInfo(connection.path()).absolutePath(), side.cancellation()))
{
}

OrderWriter::~OrderWriter() = default;

void OrderWriter::add(quint32 first, const QList<CodeRecord> &records)
{
    m_side.post([sorting = m_sorting.get(), first, records] {
        auto row = first;
        for (const auto &record : records)
            sorting->add(row++, record);
    });
}

void OrderWriter::close()
{
    m_side.post([sorting = m_sorting.get()] { sorting->sort(); });
}

Result<void> OrderWriter::write(quint32 rows)
{
    m_side.wait();
    if (m_side.isCancelled())
        return domain::fail(domain::ErrorCode::Cancelled);
    if (!m_sorting->done())
        return m_sorting->done();
    auto chunks = SealedTable::open(m_connection, m_side, QStringLiteral("row_order_chunk"), 3);
    if (!chunks)
        return tl::unexpected(chunks.error());
    for (size_t i = 0; i < m_sorting->count(); ++i) {
        auto [name, sorted] = m_sorting->take(i);
        if (auto stored = store(*chunks, name, std::move(sorted), rows); !stored)
            return stored;
    }
    m_digest = chunks->digest();
    return {};
}

Result<void> OrderWriter::store(SealedTable &chunks, const QString &name, std::vector<quint32> order, quint32 rows)
{
    std::vector<bool> placed(rows, false);
    for (const quint32 row : order)
        placed[row] = true;
    const auto filled = quint32(order.size());
    for (quint32 row = 0; row < rows; ++row) {
        if (!placed[row])
            order.push_back(row);
    }
    auto insertOrder = Statement::prepare(m_connection, QStringLiteral("INSERT INTO row_order VALUES (?1, ?2)"));
    if (!insertOrder)
        return tl::unexpected(insertOrder.error());
    if (auto done = insertOrder->bind(name, filled).run(); !done)
        return done;
    for (quint32 first = 0; first < rows; first += OrderChunkSize) {
        const quint32 count = std::min(OrderChunkSize, rows - first);
        QByteArray bytes(qsizetype(count) * 4, Qt::Uninitialized);
        for (quint32 i = 0; i < count; ++i)
            qToLittleEndian(order[first + i], bytes.data() + qsizetype(i) * 4);
        if (auto done = chunks.insert(name, first / OrderChunkSize, bytes); !done)
            return done;
    }
    return {};
}

} // namespace errdex::store
