// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "catalogue_p.h"

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
        return QStringLiteral("description_en, description_ru, returned_by_en, returned_by_ru, reference");
    }
}

/// Stepping over a few rows is quicker than looking one up.
constexpr quint32 ShortGap = 8;

} // namespace

Result<RowSet> Catalogue::rowsWithPhrase(const RowSet &rows, Field field, const QStringList &words, bool prefix)
{
    auto statement = Statement::prepare(
        *d->connection, QStringLiteral("SELECT id, %1 FROM entry WHERE id >= ?1 ORDER BY id").arg(columnsOf(field)));
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
                return tl::unexpected(d->damaged(QStringLiteral("record %1 is missing").arg(row)));
        }
        return {};
    };
    std::vector<quint32> kept;
    for (const quint32 row : rows.values()) {
        if (d->connection->isCancelled())
            return domain::fail(domain::ErrorCode::Cancelled);
        if (auto moved = moveTo(row); !moved)
            return tl::unexpected(moved.error());
        for (int column = 1; column < statement->columnCount(); ++column) {
            const auto text = statement->text(column);
            // The operations of "returned by" are texts of their own, a line each.
            const auto parts = QStringView(text).split(u'\n');
            if (std::any_of(parts.begin(), parts.end(), [&](QStringView part) { return text::hasPhrase(part, words, prefix); })) {
                kept.push_back(row);
                break;
            }
        }
    }
    return RowSet::of(kept);
}

} // namespace errdex::store
