// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "catalogue_p.h"

#include <algorithm>

namespace errdex::store {

using domain::Result;

Result<FieldRows> Catalogue::rowsWithWord(const QString &word, FieldMask fields)
{
    return d->joinedFields([&](Segment &segment) { return segment.rowsWithWord(word, fields); });
}

Result<FieldRows> Catalogue::rowsWithPrefix(const QString &prefix, FieldMask fields)
{
    return d->joinedFields([&](Segment &segment) { return segment.rowsWithPrefix(prefix, fields); });
}

Result<FieldRows> Catalogue::rowsWithStem(const QString &stem, FieldMask fields)
{
    return d->joinedFields([&](Segment &segment) { return segment.rowsWithStem(stem, fields); });
}

Result<RowSet> Catalogue::rowsWithCodeForm(const QString &form)
{
    return d->joined([&](Segment &segment) { return segment.rowsWithCodeForm(form); });
}

Result<RowSet> Catalogue::rowsWithNamePair(const QString &first, const QString &second, bool prefix)
{
    return d->joined([&](Segment &segment) { return segment.rowsWithNamePair(first, second, prefix); });
}

Result<RowSet> Catalogue::rowsWithNamePairEnding(const QString &ending, const QString &second, bool prefix)
{
    return d->joined([&](Segment &segment) { return segment.rowsWithNamePairEnding(ending, second, prefix); });
}

Result<const RowSet *> Catalogue::rowsWithRepeatingName()
{
    if (d->isSingle())
        return d->first().rowsWithRepeatingName();
    if (!d->repeatingNames) {
        auto rows = d->joined([](Segment &segment) -> Result<RowSet> {
            return segment.rowsWithRepeatingName().map([](const RowSet *found) { return *found; });
        });
        if (!rows)
            return tl::unexpected(rows.error());
        d->repeatingNames = std::move(*rows);
    }
    return &*d->repeatingNames;
}

Result<RowSet> Catalogue::rowsWithNamePart(const QString &part)
{
    return d->joined([&](Segment &segment) { return segment.rowsWithNamePart(part); });
}

Result<RowSet> Catalogue::rowsWithCodePart(const QString &part)
{
    return d->joined([&](Segment &segment) { return segment.rowsWithCodePart(part); });
}

Result<RowSet> Catalogue::rowsWithMessage(const QString &foldedMessage)
{
    return d->joined([&](Segment &segment) { return segment.rowsWithMessage(foldedMessage); });
}

Result<RowSet> Catalogue::rowsWithCodeBetween(qint64 low, qint64 high)
{
    return d->joined([=](Segment &segment) { return segment.rowsWithCodeBetween(low, high); });
}

Result<NamedRows> Catalogue::rowsNamed(const QString &folded, bool withBeginning)
{
    if (d->isSingle())
        return d->first().rowsNamed(folded, withBeginning);
    std::vector<RowSet> whole;
    std::vector<RowSet> beginning;
    for (size_t i = 0; i < d->segments.size(); ++i) {
        auto named = d->segments[i]->rowsNamed(folded, withBeginning);
        if (!named)
            return named;
        if (!named->whole.isEmpty())
            whole.push_back(d->layout.toCatalogue(i, std::move(named->whole)));
        if (!named->beginning.isEmpty())
            beginning.push_back(d->layout.toCatalogue(i, std::move(named->beginning)));
    }
    return NamedRows{Private::together(std::move(whole)), Private::together(std::move(beginning))};
}

Result<RowSet> Catalogue::rowsWithPhrase(const RowSet &rows, Field field, const QStringList &words, bool prefix)
{
    if (d->isSingle())
        return d->first().rowsWithPhrase(rows, field, words, prefix);
    std::vector<RowSet> parts;
    for (size_t i = 0; i < d->segments.size(); ++i) {
        const auto asked = d->layout.toSegment(i, rows);
        if (asked.isEmpty())
            continue;
        auto found = d->segments[i]->rowsWithPhrase(asked, field, words, prefix);
        if (!found)
            return found;
        parts.push_back(d->layout.toCatalogue(i, std::move(*found)));
    }
    return Private::together(std::move(parts));
}

Result<const std::vector<VocabularyWord> *> Catalogue::vocabulary()
{
    if (d->isSingle())
        return d->first().vocabulary();
    if (d->vocabulary)
        return &*d->vocabulary;
    std::vector<VocabularyWord> all;
    for (const auto &segment : d->segments) {
        const auto words = segment->vocabulary();
        if (!words)
            return words;
        std::vector<VocabularyWord> both;
        both.reserve(all.size() + (*words)->size());
        std::merge(all.begin(), all.end(), (*words)->begin(), (*words)->end(), std::back_inserter(both),
                   [](const VocabularyWord &left, const VocabularyWord &right) { return left.word < right.word; });
        all.clear();
        for (auto &word : both) {
            if (!all.empty() && all.back().word == word.word)
                all.back().entries += word.entries;
            else
                all.push_back(std::move(word));
        }
    }
    d->vocabulary = std::move(all);
    return &*d->vocabulary;
}

Result<const QStringList *> Catalogue::codes()
{
    if (d->isSingle())
        return d->first().codes();
    if (d->codes)
        return &*d->codes;
    QStringList all;
    for (const auto &segment : d->segments) {
        const auto codes = segment->codes();
        if (!codes)
            return codes;
        QStringList both;
        both.reserve(all.size() + (*codes)->size());
        std::set_union(all.cbegin(), all.cend(), (*codes)->cbegin(), (*codes)->cend(), std::back_inserter(both));
        all = both;
    }
    d->codes = all;
    return &*d->codes;
}

} // namespace errdex::store
