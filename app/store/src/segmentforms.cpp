// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "segment_p.h"

#include "attributes.h"
#include "schema.h"

#include "errdex/text/fold.h"
#include "errdex/text/script.h"

#include <algorithm>
#include <array>

namespace errdex::store {

using domain::Language;
using domain::Result;

namespace {

/// Rows with the same message are looked at up to this many.
constexpr quint32 MostAlike = 200;

QStringView withoutEnd(QStringView text)
{
    while (!text.isEmpty() && !text.back().isLetterOrNumber())
        text.chop(1);
    return text;
}

} // namespace

Result<FieldRows> Segment::rowsWithStem(const QString &stem, FieldMask fields)
{
    std::array<std::vector<RowSet>, FieldCount> found;
    if (auto any = d->collect(d->stemRows->bind(stem, fields), fields, found); !any)
        return tl::unexpected(any.error());
    FieldRows rows;
    for (size_t field = 0; field < FieldCount; ++field) {
        if (found[field].size() == 1)
            rows[field] = std::move(found[field].front());
        else if (!found[field].empty())
            rows[field] = RowSet::unionOf(found[field]);
    }
    return rows;
}

Result<RowSet> Segment::rowsWithCodeForm(const QString &form)
{
    std::vector<RowSet> found;
    if (auto done = d->collectSets(d->codeFormRows->bind(form), found); !done)
        return tl::unexpected(done.error());
    return RowSet::unionOf(found);
}

Result<const std::vector<VocabularyWord> *> Segment::vocabulary()
{
    if (d->vocabulary)
        return &*d->vocabulary;
    // The first words of names are words of names already.
    auto rows = Statement::prepare(*d->connection, QStringLiteral("SELECT term, sum(entries) FROM term WHERE field IN "
                                                                  "(2, 4, 5, 6, 7) GROUP BY term"));
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<VocabularyWord> words;
    const auto done = rows->forEachRow([&] {
        auto word = rows->text(0);
        if (text::scriptOf(word) != text::Script::Other)
            words.push_back({std::move(word), quint64(rows->number(1))});
    });
    if (!done)
        return tl::unexpected(done.error());
    // SQLite's order of bytes and the order of QString differ beyond the first plane.
    const auto isBefore = [](const VocabularyWord &left, const VocabularyWord &right) {
        return left.word < right.word;
    };
    if (!std::is_sorted(words.begin(), words.end(), isBefore))
        std::sort(words.begin(), words.end(), isBefore);
    d->vocabulary = std::move(words);
    return &*d->vocabulary;
}

Result<const QStringList *> Segment::codes()
{
    if (d->codes)
        return &*d->codes;
    auto rows =
        Statement::prepare(*d->connection, QStringLiteral("SELECT term FROM term WHERE field = 0 ORDER BY term"));
    if (!rows)
        return tl::unexpected(rows.error());
    QStringList codes;
    if (auto done = rows->forEachRow([&] { codes.append(rows->text(0)); }); !done)
        return tl::unexpected(done.error());
    d->codes = std::move(codes);
    return &*d->codes;
}

Result<void>
Segment::forEachWithAttributes(const std::function<Result<void>(quint32 row, QByteArrayView packed)> &take)
{
    // In the words of the index that holds these rows alone.
    auto rows = Statement::prepare(connection(),
                                   QStringLiteral("SELECT id, attributes FROM entry WHERE attributes <> '' ORDER BY id"));
    if (!rows)
        return tl::unexpected(rows.error());
    return rows->forEachRow([&] { return take(quint32(rows->number(0)), rows->utf8(1)); });
}

Result<RowTexts> Segment::texts(quint32 row)
{
    auto &statement = *d->textsOf;
    const auto found = statement.bind(row).step();
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return tl::unexpected(d->damaged(QStringLiteral("record %1 is missing").arg(row)));
    RowTexts texts{statement.text(0), {statement.text(1), statement.text(2)}, {}};
    // The operations of "returned by" are texts of their own, a line each.
    texts.descriptions = {statement.text(3), statement.text(4)};
    for (const int column : {5, 6, 7})
        texts.descriptions += lines(statement.text(column));
    texts.descriptions += attributeTexts(statement.text(8));
    statement.reset();
    return texts;
}

/// What the order of messages sorts a row by, folded: a description stands in for a message that is not there.
Result<QString> Segment::Private::orderedMessage(quint32 row, Language language)
{
    const auto found = textsOf->bind(row).step();
    if (!found)
        return tl::unexpected(found.error());
    const int column = language == Language::English ? 1 : 2;
    const auto message = *found ? textsOf->text(column) : QString();
    const auto shown = *found && message.isEmpty() ? textsOf->text(column + 2) : message;
    textsOf->reset();
    return text::fold(shown);
}

/// The rows that have this folded text in the order of messages, at most MostAlike.
Result<std::vector<quint32>> Segment::Private::rowsByMessage(const QString &folded, Language language)
{
    const auto order = orderName(domain::Column::Message, language);
    const auto filled = filledCount(order);
    if (!filled)
        return tl::unexpected(filled.error());
    const QByteArray wanted = folded.toUtf8().left(SortKeyBytes);
    const auto first = partitionPoint(order, 0, *filled, [&](quint32 row) {
        return orderedMessage(row, language).map([&](const QString &message) {
            return message.toUtf8().left(SortKeyBytes).compare(wanted) < 0;
        });
    });
    if (!first)
        return tl::unexpected(first.error());
    std::vector<quint32> rows;
    for (quint32 position = *first; position < std::min(*filled, *first + MostAlike); ++position) {
        const auto row = rowAt(order, position);
        if (!row)
            return tl::unexpected(row.error());
        const auto message = orderedMessage(*row, language);
        if (!message)
            return tl::unexpected(message.error());
        if (*message == folded)
            rows.push_back(*row);
        else if (message->toUtf8().left(SortKeyBytes) != wanted)
            break;
    }
    return rows;
}

Result<RowSet> Segment::rowsWithMessage(const QString &foldedMessage)
{
    const auto wanted = withoutEnd(foldedMessage).toString();
    if (wanted.isEmpty())
        return RowSet();
    std::vector<quint32> rows;
    for (const auto language : {Language::English, Language::Russian}) {
        for (const auto &ending : {QString(), QStringLiteral(".")}) {
            const auto found = d->rowsByMessage(wanted + ending, language);
            if (!found)
                return tl::unexpected(found.error());
            rows.insert(rows.end(), found->begin(), found->end());
        }
    }
    return RowSet::ofScattered(std::move(rows));
}

} // namespace errdex::store
