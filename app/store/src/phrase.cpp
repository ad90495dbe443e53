// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "attributes.h"
#include "segment_p.h"
#include "followers.h"

#include "errdex/text/fold.h"

namespace errdex::store {

using domain::Result;

namespace {

QString columnsOf(Field field)
{
    switch (field) {
    case Field::Name:
        return QStringLiteral("name");
    case Field::Message:
        return QStringLiteral("message_en, message_ru");
    default:
        return QStringLiteral("description_en, description_ru, returned_by_en, returned_by_ru, reference, attributes");
    }
}

/// Where columnsOf(Field::Description) has the attributes, behind the id.
constexpr int AttributesColumn = 6;

/// Stepping over a few rows is quicker than looking one up.
constexpr quint32 ShortGap = 8;

} // namespace

/// What the index knows of a word behind another.
struct Segment::Private::Followed
{
    /// The rows that have the two as neighbours, of those that are told about.
    RowSet rows;
    RowSet toldAbout;
};

Result<Segment::Private::Followed> Segment::Private::rowsWithFollower(Field field, const QString &word,
                                                                          const QString &follower, bool prefix)
{
    // The ids follow the order of the terms: one term, or all that begin so, are a range of them.
    const auto low = firstTermId(follower);
    const auto high = firstTermId(prefix ? pastPrefix(follower) : QString(follower + QChar(1)));
    if (!low || !high)
        return tl::unexpected(!low ? low.error() : high.error());
    auto pieces = Statement::prepare(
        *connection, QStringLiteral("SELECT first_row, end_row, followers FROM follower WHERE word = "
                                    "(SELECT id FROM term WHERE term = ?1 AND field = ?2) ORDER BY first_row"));
    if (!pieces)
        return tl::unexpected(pieces.error());
    Followed found;
    std::vector<quint32> rows;
    pieces->bind(word, int(field));
    const auto done = pieces->forEachRow([&]() -> Result<void> {
        const auto first = quint32(pieces->number(0));
        if (connection->isCancelled())
            return domain::fail(domain::ErrorCode::Cancelled);
        if (!FollowerList::read(pieces->bytes(2), first, *low, *high, rows))
            return tl::unexpected(damaged(QStringLiteral("the words behind “%1” are not readable").arg(word)));
        found.toldAbout.addRange(first, quint32(pieces->number(1)));
        return {};
    });
    if (!done)
        return tl::unexpected(done.error());
    found.rows = RowSet::ofScattered(std::move(rows));
    if (found.rows.countInRange(0, recordCount) != found.rows.count())
        return tl::unexpected(
            damaged(QStringLiteral("the words behind “%1” name records that are not there").arg(word)));
    return found;
}

Result<const RowSet *> Segment::Private::rowsWithRepeatingText(Field field)
{
    auto known = repeatingTexts.find(field);
    if (known == repeatingTexts.end()) {
        auto statement =
            Statement::prepare(*connection, QStringLiteral("SELECT bitmap FROM text_repeat WHERE field = ?1"));
        if (!statement)
            return tl::unexpected(statement.error());
        std::vector<RowSet> found;
        if (auto done = collectSets(statement->bind(int(field)), found); !done)
            return tl::unexpected(done.error());
        known = repeatingTexts.insert(field, RowSet::unionOf(found));
    }
    return &*known;
}

Result<RowSet> Segment::rowsWithPhrase(const RowSet &rows, Field field, const QStringList &words, bool prefix)
{
    if (field == Field::Name || rows.isEmpty() || words.size() < 2)
        return d->readPhrase(rows, field, words, prefix);
    auto candidates = rows;
    // Those of which the index tells all.
    auto sure = rows;
    for (qsizetype i = 1; i < words.size() && !candidates.isEmpty(); ++i) {
        const bool mayGoOn = prefix && i + 1 == words.size();
        const auto followed = d->rowsWithFollower(field, words.at(i - 1), words.at(i), mayGoOn);
        if (!followed)
            return tl::unexpected(followed.error());
        sure &= followed->toldAbout;
        candidates -= followed->toldAbout - followed->rows;
    }
    if (words.size() > 2) {
        const auto repeating = d->rowsWithRepeatingText(field);
        if (!repeating)
            return tl::unexpected(repeating.error());
        sure -= **repeating;
    }
    auto kept = d->readPhrase(candidates - sure, field, words, prefix);
    if (kept)
        *kept |= candidates & sure;
    return kept;
}

/// Looks into the texts of the rows.
Result<RowSet> Segment::Private::readPhrase(const RowSet &rows, Field field, const QStringList &words, bool prefix)
{
    auto statement = Statement::prepare(
        *connection, QStringLiteral("SELECT id, %1 FROM entry WHERE id >= ?1 ORDER BY id").arg(columnsOf(field)));
    if (!statement)
        return tl::unexpected(statement.error());
    std::optional<quint32> current;
    const auto moveTo = [&](quint32 row) -> Result<void> {
        if (!current || row - *current > ShortGap)
            statement->bind(row);
        while (!current || *current != row) {
            const auto stepped = statement->step();
            if (!stepped)
                return tl::unexpected(stepped.error());
            current = *stepped ? quint32(statement->number(0)) : row + 1;
            if (*current > row)
                return tl::unexpected(damaged(QStringLiteral("record %1 is missing").arg(row)));
        }
        return {};
    };
    std::vector<quint32> kept;
    for (const quint32 row : rows.values()) {
        if (connection->isCancelled())
            return domain::fail(domain::ErrorCode::Cancelled);
        if (auto moved = moveTo(row); !moved)
            return tl::unexpected(moved.error());
        for (int column = 1; column < statement->columnCount(); ++column) {
            const auto text = statement->text(column);
            // The operations of "returned by" are texts of their own, a line each.
            const auto parts = field == Field::Description && column == AttributesColumn ? attributeTexts(text)
                                                                                         : text.split(u'\n');
            if (std::any_of(parts.begin(), parts.end(),
                            [&](const QString &part) { return text::hasPhrase(part, words, prefix); })) {
                kept.push_back(row);
                break;
            }
        }
    }
    return RowSet::of(kept);
}

} // namespace errdex::store
