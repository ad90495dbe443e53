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
    // Whole codes are not words: matchCode() reads them.
    constexpr auto fields = store::AllFields & ~store::maskOf(Field::Code);
    FieldRows all;
    for (qsizetype i = 0; i < unit.words.size(); ++i) {
        const bool mayGoOn = unit.prefix && i + 1 == unit.words.size();
        const auto &word = unit.words.at(i);
        auto rows = mayGoOn ? catalogue.rowsWithPrefix(word, fields) : catalogue.rowsWithWord(word, fields);
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

/// The rows in whose name the words are neighbours.
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
    if (unit.words.size() < 3 || rows.isEmpty())
        return rows;
    // Where a name has no word twice, its pairs make a chain; the few other names are looked at.
    const auto repeating = catalogue.rowsWithRepeatingName();
    if (!repeating)
        return tl::unexpected(repeating.error());
    const auto doubtful = rows & **repeating;
    const auto kept = catalogue.rowsWithPhrase(doubtful, Field::Name, unit.words, unit.prefix);
    if (!kept)
        return tl::unexpected(kept.error());
    rows -= doubtful;
    rows |= *kept;
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
            if (text::hasPhrase(*text, unit.words, unit.prefix)) {
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
    for (const Field field : {Field::Message, Field::Description}) {
        auto kept = catalogue.rowsWithPhrase(at(rows, field), field, unit.words, unit.prefix);
        if (!kept)
            return tl::unexpected(kept.error());
        at(rows, field) = std::move(*kept);
    }
    return {};
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
    for (qsizetype i = 2; i < unit.words.size(); ++i) {
        const auto pair = catalogue.rowsWithNamePair(unit.words.at(i - 1), unit.words.at(i),
                                                     unit.prefix && i + 1 == unit.words.size());
        if (!pair)
            return pair;
        *inNames &= *pair;
    }
    if (unit.words.size() > 2) {
        // The whole text must stand in the name as it does here; the pairs have left few.
        std::vector<quint32> kept;
        for (const quint32 row : inNames->values()) {
            const auto name = catalogue.name(row);
            if (!name)
                return tl::unexpected(name.error());
            if (text::fold(*name).contains(unit.text))
                kept.push_back(row);
        }
        *inNames = RowSet::of(kept);
    }
    *rows |= *inNames;
    return rows;
}

/// The rows whose code is, or begins with, what was typed.
Result<UnitRows> matchCode(Catalogue &catalogue, const Unit &unit)
{
    constexpr auto Code = store::maskOf(Field::Code);
    const auto find = [&](const QString &code, bool prefix) -> Result<RowSet> {
        auto rows = prefix ? catalogue.rowsWithPrefix(code, Code) : catalogue.rowsWithWord(code, Code);
        if (!rows)
            return tl::unexpected(rows.error());
        return std::move(at(*rows, Field::Code));
    };
    const auto asMeant = [&](bool prefix) -> Result<RowSet> {
        auto rows = find(unit.text, prefix);
        // "1001." and "(1001)" mean 1001; "-1" means -1 where there is one.
        if (rows && rows->isEmpty() && unit.words.size() == 1 && unit.words.first() != unit.text)
            return find(unit.words.first(), prefix);
        return rows;
    };
    UnitRows found;
    auto exact = asMeant(false);
    auto prefix = unit.prefix ? asMeant(true) : Result<RowSet>(RowSet());
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
        auto named = rowsNamed(catalogue, unit.text, !single);
        if (!named)
            return tl::unexpected(named.error());
        at(found, Level::ExactName) = std::move(named->whole);
        // One word: the index knows the first words of names, whatever stands before them.
        at(found, Level::NamePrefix) = single ? std::move(at(rows, Field::NameStart)) : std::move(named->beginning);
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
        const auto whole = catalogue.rowsWithWord(unit.words.first(), store::maskOf(Field::Vendor));
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

Result<store::NamedRows> rowsNamed(Catalogue &catalogue, const QString &folded, bool withBeginning)
{
    auto rows = catalogue.rowsNamed(folded, withBeginning);
    if (!rows || !folded.contains(u' '))
        return rows;
    auto underscored = folded;
    underscored.replace(u' ', u'_');
    auto others = catalogue.rowsNamed(underscored, withBeginning);
    if (!others)
        return others;
    rows->whole |= others->whole;
    rows->beginning |= others->beginning;
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
