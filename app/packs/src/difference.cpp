// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/packs/difference.h"

#include "errdex/store/catalogue.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <numeric>

namespace errdex::packs {

using domain::CodeRecord;
using domain::Result;

namespace {

/// Everything that a record says but its code and its variant, for comparing; with the category's id.
size_t contentOf(const CodeRecord &record)
{
    const auto text = [](const domain::LocalizedText &value) { return qHashMulti(0, value.en, value.ru, int(value.origin)); };
    size_t hash = qHashMulti(0, record.categoryInfo().id, record.name, record.httpStatus, text(record.message),
                             text(record.description), record.reference);
    for (const auto &item : record.returnedBy)
        hash = qHashMulti(hash, text(item.operation), item.footnoteMark);
    for (const auto &attribute : record.attributes)
        hash = qHashMulti(hash, attribute.key, text(attribute.text));
    return hash;
}

/// The texts by which a record is known under another code; 0 where there are none.
size_t textsOf(const CodeRecord &record)
{
    if (record.message.isEmpty() && record.description.isEmpty())
        return 0;
    return qHashMulti(1, record.vendor->slug, record.name, record.message.en, record.message.ru, record.description.en,
                      record.description.ru);
}

Result<void> forEachRecord(store::Catalogue &catalogue, const domain::Cancellation &cancellation,
                           const std::function<void(const CodeRecord &)> &take)
{
    constexpr quint32 RowsAtOnce = 256;
    std::array<quint32, RowsAtOnce> rows{};
    for (quint32 first = 0; first < catalogue.recordCount(); first += RowsAtOnce) {
        if (cancellation.isCancelled())
            return domain::fail(domain::ErrorCode::Cancelled);
        const auto count = std::min(RowsAtOnce, catalogue.recordCount() - first);
        std::iota(rows.begin(), rows.begin() + count, first);
        const auto records = catalogue.records(std::span(rows).first(count));
        if (!records)
            return tl::unexpected(records.error());
        for (const auto &record : *records)
            take(record);
    }
    return {};
}

/// A record of the version before, without its texts.
struct Known
{
    quint32 row = 0;
    size_t content = 0;
    bool isThere = false;
};

class Comparison
{
public:
    Comparison(store::Catalogue *before, store::Catalogue &after, const domain::Cancellation &cancellation)
        : m_before(before), m_after(after), m_cancellation(cancellation)
    {
    }

    Result<Difference> run();

private:
    Result<void> compareKeys();
    Result<void> findRenumbered();
    Result<void> put(Change::Kind kind, std::optional<quint32> before, std::optional<quint32> after, qint64 &count);

    store::Catalogue *m_before;
    store::Catalogue &m_after;
    const domain::Cancellation &m_cancellation;
    QHash<QString, Known> m_known;
    std::vector<quint32> m_added;
    std::vector<std::pair<quint32, quint32>> m_reworded;
    std::vector<quint32> m_removed;
    std::vector<std::pair<quint32, quint32>> m_renumbered;
    Difference m_difference;
};

Result<void> Comparison::compareKeys()
{
    if (m_before) {
        auto read = forEachRecord(*m_before, m_cancellation, [this](const CodeRecord &record) {
            m_known.insert(record.key().toString(), {quint32(record.row), contentOf(record), false});
        });
        if (!read)
            return read;
    }
    auto read = forEachRecord(m_after, m_cancellation, [this](const CodeRecord &record) {
        const auto found = m_known.find(record.key().toString());
        if (found == m_known.end()) {
            m_added.push_back(quint32(record.row));
            return;
        }
        found->isThere = true;
        if (found->content == contentOf(record))
            ++m_difference.unchanged;
        else
            m_reworded.emplace_back(found->row, quint32(record.row));
    });
    if (!read)
        return read;
    for (const auto &known : std::as_const(m_known)) {
        if (!known.isThere)
            m_removed.push_back(known.row);
    }
    std::sort(m_removed.begin(), m_removed.end());
    m_known.clear();
    return {};
}

/// Of what was removed and added: the same texts under another code. A text that stands several times is no sign.
Result<void> Comparison::findRenumbered()
{
    if (m_removed.empty() || m_added.empty())
        return {};
    const auto read = [](store::Catalogue &catalogue, const std::vector<quint32> &rows, auto take) -> Result<void> {
        for (const quint32 row : rows) {
            const auto record = catalogue.records(std::span(&row, 1));
            if (!record)
                return tl::unexpected(record.error());
            take(row, textsOf(record->first()));
        }
        return {};
    };
    QHash<size_t, QList<quint32>> byTexts;
    auto done = read(*m_before, m_removed, [&](quint32 row, size_t texts) { byTexts[texts].append(row); });
    QHash<size_t, QList<quint32>> addedByTexts;
    if (done)
        done = read(m_after, m_added, [&](quint32 row, size_t texts) { addedByTexts[texts].append(row); });
    if (!done)
        return done;
    for (auto added = addedByTexts.cbegin(); added != addedByTexts.cend(); ++added) {
        const auto removed = byTexts.value(added.key());
        if (added.key() != 0 && removed.size() == 1 && added->size() == 1)
            m_renumbered.emplace_back(removed.first(), added->first());
    }
    std::sort(m_renumbered.begin(), m_renumbered.end(),
              [](const auto &left, const auto &right) { return left.second < right.second; });
    for (const auto &[before, after] : m_renumbered) {
        std::erase(m_removed, before);
        std::erase(m_added, after);
    }
    return {};
}

Result<void> Comparison::put(Change::Kind kind, std::optional<quint32> before, std::optional<quint32> after, qint64 &count)
{
    if (++count > Difference::MostShown)
        return {};
    Change change{kind, {}, {}};
    const auto read = [](store::Catalogue &catalogue, quint32 row, CodeRecord &record) -> Result<void> {
        const auto records = catalogue.records(std::span(&row, 1));
        if (!records)
            return tl::unexpected(records.error());
        record = records->first();
        return {};
    };
    if (before) {
        if (auto done = read(*m_before, *before, change.before); !done)
            return done;
    }
    if (after) {
        if (auto done = read(m_after, *after, change.after); !done)
            return done;
    }
    m_difference.changes.append(std::move(change));
    return {};
}

Result<Difference> Comparison::run()
{
    auto done = compareKeys().and_then([this] { return findRenumbered(); });
    using Kind = Change::Kind;
    for (const quint32 row : m_added)
        done = done.and_then([&] { return put(Kind::Added, std::nullopt, row, m_difference.added); });
    for (const auto &[before, after] : m_reworded)
        done = done.and_then([&, first = before, second = after] { return put(Kind::Reworded, first, second, m_difference.reworded); });
    for (const quint32 row : m_removed)
        done = done.and_then([&] { return put(Kind::Removed, row, std::nullopt, m_difference.removed); });
    for (const auto &[before, after] : m_renumbered)
        done = done.and_then([&, first = before, second = after] { return put(Kind::Renumbered, first, second, m_difference.renumbered); });
    if (!done)
        return tl::unexpected(done.error());
    return m_difference;
}

} // namespace

Result<Difference> difference(const QString &before, const QString &after, const domain::Cancellation &cancellation)
{
    auto newer = store::Catalogue::open(after);
    if (!newer)
        return tl::unexpected(newer.error());
    std::unique_ptr<store::Catalogue> older;
    if (!before.isEmpty()) {
        auto opened = store::Catalogue::open(before);
        if (!opened)
            return tl::unexpected(opened.error());
        older = std::move(*opened);
    }
    return Comparison(older.get(), **newer, cancellation).run();
}

} // namespace errdex::packs
