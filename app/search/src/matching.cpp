// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "matching.h"

#include "errdex/text/fold.h"

#include <algorithm>
#include <vector>

namespace errdex::search {

using domain::Result;
using store::Catalogue;
using store::Field;
using store::FieldRows;
using store::RowSet;

namespace {

RowSet &at(FieldRows &rows, Field field)
{
    return rows[size_t(field)];
}

const RowSet &at(const FieldRows &rows, Field field)
{
    return rows[size_t(field)];
}

RowSet &at(UnitRows &rows, Level level)
{
    return rows.levels[size_t(level)];
}

/// The rows that have all words of a unit, field by field: in that field, in any order.
Result<FieldRows> rowsWithAllWords(Catalogue &catalogue, const Unit &unit)
{
    FieldRows all;
    for (qsizetype i = 0; i < unit.words.size(); ++i) {
        const bool mayGoOn = unit.prefix && i + 1 == unit.words.size();
        auto rows = mayGoOn ? catalogue.rowsWithPrefix(unit.words.at(i)) : catalogue.rowsWithWord(unit.words.at(i));
        if (!rows)
            return rows;
        if (i == 0) {
            all = std::move(*rows);
            continue;
        }
        for (size_t field = 0; field < all.size(); ++field)
            all[field] &= (*rows)[field];
    }
    return all;
}

/// Whether the words stand one after another in the text.
bool hasPhrase(const QString &text, const Unit &unit)
{
    // Which words of the phrase may end here: bit i is set when words 0 … i stand right before this place.
    quint64 reached = 0;
    bool found = false;
    const auto count = unit.words.size();
    text::forEachWord(text, [&](QStringView word) {
        if (found)
            return;
        quint64 next = 0;
        for (qsizetype i = 0; i < count; ++i) {
            if (i > 0 && !(reached >> (i - 1) & 1))
                continue;
            const bool mayGoOn = unit.prefix && i + 1 == count;
            if (mayGoOn ? word.startsWith(unit.words.at(i)) : word == unit.words.at(i))
                next |= quint64(1) << i;
        }
        reached = next;
        found = next >> (count - 1) & 1;
    });
    return found;
}

/// Keeps the rows in one of whose texts the words are neighbours.
Result<void> keepPhrases(Catalogue &catalogue, Field field, RowSet &rows, const Unit &unit)
{
    std::vector<quint32> kept;
    for (const quint32 row : rows.values()) {
        const auto texts = catalogue.texts(row, field);
        if (!texts)
            return tl::unexpected(texts.error());
        if (std::any_of(texts->begin(), texts->end(), [&](const QString &text) { return hasPhrase(text, unit); }))
            kept.push_back(row);
    }
    rows = RowSet::of(kept);
    return {};
}

/// The rows in whose name the words are neighbours. The pairs of the index answer for two words; a name may have the
/// pairs of a longer phrase apart from each other, so those names are looked at.
Result<RowSet> rowsWithNameWords(Catalogue &catalogue, const Unit &unit)
{
    RowSet rows;
    for (qsizetype i = 1; i < unit.words.size(); ++i) {
        const bool mayGoOn = unit.prefix && i + 1 == unit.words.size();
        auto pair = catalogue.rowsWithNamePair(unit.words.at(i - 1), unit.words.at(i), mayGoOn);
        if (!pair)
            return pair;
        if (i == 1)
            rows = std::move(*pair);
        else
            rows &= *pair;
    }
    if (unit.words.size() > 2) {
        if (auto kept = keepPhrases(catalogue, Field::Name, rows, unit); !kept)
            return tl::unexpected(kept.error());
    }
    return rows;
}

/// Vendors and categories are few: their names are looked at one by one.
RowSet rowsWithGroupPhrase(const Catalogue &catalogue, const Unit &unit)
{
    RowSet rows;
    for (const auto &block : catalogue.blocks()) {
        const auto &vendor = *catalogue.vendors().at(block.vendor);
        const auto &category = vendor.categories.at(block.category);
        for (const auto *text : {&vendor.name.en, &vendor.name.ru, &vendor.slug, &category.name.en, &category.name.ru, &category.id}) {
            if (hasPhrase(*text, unit)) {
                rows.addRange(block.first, block.end);
                break;
            }
        }
    }
    return rows;
}

/// In quotation marks words must be neighbours everywhere; an identifier typed bare ("access_token") asks that only of
/// names, while a message may have its words apart.
Result<void> keepNeighbours(Catalogue &catalogue, FieldRows &rows, const Unit &unit)
{
    auto names = rowsWithNameWords(catalogue, unit);
    if (!names)
        return tl::unexpected(names.error());
    at(rows, Field::Name) = std::move(*names);
    at(rows, Field::NameStart) = RowSet();
    if (unit.kind != Unit::Kind::Phrase)
        return {};
    at(rows, Field::Category) = rowsWithGroupPhrase(catalogue, unit);
    at(rows, Field::Vendor) = RowSet();
    return keepPhrases(catalogue, Field::Message, at(rows, Field::Message), unit).and_then([&] {
        return keepPhrases(catalogue, Field::Description, at(rows, Field::Description), unit);
    });
}

constexpr qsizetype ShortestPart = 3;

/// The rows with the text inside a name or a code.
Result<RowSet> rowsWithPart(Catalogue &catalogue, const Unit &unit)
{
    // Punctuation around a single word is not part of it: "1001." means 1001.
    const auto &part = unit.words.size() == 1 ? unit.words.first() : unit.text;
    if (part.size() < ShortestPart)
        return RowSet();
    auto rows = catalogue.rowsWithCodePart(part);
    if (!rows)
        return rows;
    if (unit.words.size() == 1) {
        auto inNames = catalogue.rowsWithNamePart(part);
        if (!inNames)
            return inNames;
        *rows |= *inNames;
        return rows;
    }
    auto inNames = catalogue.rowsWithNamePairEnding(unit.words.at(0), unit.words.at(1), unit.words.size() == 2);
    if (!inNames)
        return inNames;
    if (unit.words.size() > 2) {
        // The whole text must stand in the name as it does here; the pair has left few.
        std::vector<quint32> kept;
        for (const quint32 row : inNames->values()) {
            const auto names = catalogue.texts(row, Field::Name);
            if (!names)
                return tl::unexpected(names.error());
            if (text::fold(names->value(0)).contains(unit.text))
                kept.push_back(row);
        }
        *inNames = RowSet::of(kept);
    }
    *rows |= *inNames;
    return rows;
}

/// The rows whose code is, or begins with, what was typed.
Result<RowSet> rowsWithCode(Catalogue &catalogue, const Unit &unit, bool prefix)
{
    const auto find = [&](const QString &word) -> Result<RowSet> {
        auto rows = prefix ? catalogue.rowsWithPrefix(word) : catalogue.rowsWithWord(word);
        if (!rows)
            return tl::unexpected(rows.error());
        return std::move(at(*rows, Field::Code));
    };
    auto asTyped = find(unit.text);
    // "1001." and "(1001)" mean 1001; "-1" means -1 where there is one.
    if (asTyped && asTyped->isEmpty() && unit.words.size() == 1 && unit.words.first() != unit.text)
        return find(unit.words.first());
    return asTyped;
}

Result<UnitRows> matchCode(Catalogue &catalogue, const Unit &unit)
{
    UnitRows found;
    auto exact = rowsWithCode(catalogue, unit, false);
    auto prefix = unit.prefix ? rowsWithCode(catalogue, unit, true) : Result<RowSet>(RowSet());
    if (!exact || !prefix)
        return tl::unexpected(!exact ? exact.error() : prefix.error());
    at(found, Level::ExactCode) = std::move(*exact);
    at(found, Level::CodePrefix) = std::move(*prefix);
    return found;
}

Result<void> addNames(Catalogue &catalogue, const Unit &unit, FieldRows &rows, UnitRows &found)
{
    const bool single = unit.words.size() == 1;
    auto &names = at(rows, Field::Name);
    if (!names.isEmpty()) {
        auto exact = rowsNamed(catalogue, unit.text, true);
        // One word: the index knows the first words of names. Several: the order of names is searched.
        auto prefix = single ? Result<RowSet>(at(rows, Field::NameStart)) : rowsNamed(catalogue, unit.text, false);
        if (!exact || !prefix)
            return tl::unexpected(!exact ? exact.error() : prefix.error());
        at(found, Level::ExactName) = std::move(*exact);
        at(found, Level::NamePrefix) = std::move(*prefix);
        if (!unit.prefix)
            at(found, Level::NamePrefix) &= names;
    }
    at(found, Level::NameWord) = std::move(names);
    return {};
}

Result<UnitRows> matchWords(Catalogue &catalogue, const Unit &unit)
{
    auto rows = rowsWithAllWords(catalogue, unit);
    if (!rows)
        return tl::unexpected(rows.error());
    if (unit.words.size() > 1) {
        if (auto kept = keepNeighbours(catalogue, *rows, unit); !kept)
            return tl::unexpected(kept.error());
    }
    auto found = unit.kind == Unit::Kind::Word ? matchCode(catalogue, unit) : Result<UnitRows>(UnitRows());
    if (!found)
        return found;
    if (auto named = addNames(catalogue, unit, *rows, *found); !named)
        return tl::unexpected(named.error());
    if (unit.kind == Unit::Kind::Name)
        return found;
    at(*found, Level::CodePrefix) |= at(*rows, Field::CodePart);
    at(*found, Level::MessageWord) = std::move(at(*rows, Field::Message));
    at(*found, Level::DescriptionWord) = std::move(at(*rows, Field::Description));
    found->group = std::move(at(*rows, Field::Category));
    found->group |= at(*rows, Field::Vendor);
    if (unit.kind == Unit::Kind::Word) {
        auto inside = rowsWithPart(catalogue, unit);
        if (!inside)
            return tl::unexpected(inside.error());
        at(*found, Level::Substring) = std::move(*inside);
    }
    if (unit.words.size() == 1) {
        // A vendor's name, slug or alias typed whole asks for that vendor.
        const auto whole = catalogue.rowsWithWord(unit.words.first());
        if (!whole)
            return tl::unexpected(whole.error());
        at(*found, Level::ExactCode) |= at(*whole, Field::Vendor);
    }
    return found;
}

RowSet rowsOfVendor(const Catalogue &catalogue, const QString &slug)
{
    RowSet rows;
    for (const auto &block : catalogue.blocks()) {
        if (catalogue.vendors().at(block.vendor)->slug == slug)
            rows.addRange(block.first, block.end);
    }
    return rows;
}

} // namespace

Result<RowSet> rowsNamed(Catalogue &catalogue, const QString &folded, bool whole)
{
    auto rows = catalogue.rowsWithNamePrefix(folded, whole);
    if (!rows || !folded.contains(u' '))
        return rows;
    auto underscored = folded;
    underscored.replace(u' ', u'_');
    auto others = catalogue.rowsWithNamePrefix(underscored, whole);
    if (!others)
        return others;
    *rows |= *others;
    return rows;
}

Result<UnitRows> matchUnit(Catalogue &catalogue, const Unit &unit)
{
    if (unit.kind == Unit::Kind::Code)
        return matchCode(catalogue, unit);
    return matchWords(catalogue, unit);
}

bool isFilterUnit(const Unit &unit)
{
    switch (unit.kind) {
    case Unit::Kind::Word:
    case Unit::Kind::Phrase:
    case Unit::Kind::Name:
    case Unit::Kind::Code:
        return false;
    case Unit::Kind::CodeRange:
    case Unit::Kind::Vendor:
    case Unit::Kind::Category:
    case Unit::Kind::HttpStatus:
    case Unit::Kind::HttpClass:
        return true;
    }
    Q_UNREACHABLE();
}

Result<RowSet> rowsWithHttpStatus(Catalogue &catalogue, int status)
{
    const auto statuses = catalogue.httpStatuses();
    if (!statuses)
        return tl::unexpected(statuses.error());
    if (status == 0 || status > 9)
        return (*statuses)->value(status);
    RowSet rows;
    for (auto found = (*statuses)->cbegin(); found != (*statuses)->cend(); ++found) {
        if (found.key() / 100 == status)
            rows |= found.value();
    }
    return rows;
}

Result<RowSet> matchFilterUnit(Catalogue &catalogue, const Unit &unit)
{
    switch (unit.kind) {
    case Unit::Kind::CodeRange:
        return catalogue.rowsWithCodeBetween(unit.low, unit.high);
    case Unit::Kind::HttpStatus:
    case Unit::Kind::HttpClass:
        return rowsWithHttpStatus(catalogue, int(unit.low));
    case Unit::Kind::Vendor:
    case Unit::Kind::Category:
        break;
    default:
        return RowSet();
    }
    if (unit.words.isEmpty())
        return rowsOfVendor(catalogue, unit.text);
    auto rows = rowsWithAllWords(catalogue, unit);
    if (!rows)
        return tl::unexpected(rows.error());
    return std::move(at(*rows, unit.kind == Unit::Kind::Vendor ? Field::Vendor : Field::Category));
}

} // namespace errdex::search
