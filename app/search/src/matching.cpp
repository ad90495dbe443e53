// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "matching.h"

#include "codematching.h"

#include "errdex/store/ownrows.h"
#include "errdex/text/fold.h"
#include "errdex/text/script.h"
#include "errdex/text/stem.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace errdex::search {

using domain::Match;
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

/// Of the vendors and categories whose names have all words, `candidates`, each is looked at.
RowSet rowsWithGroupPhrase(const Catalogue &catalogue, const Unit &unit, const RowSet &candidates)
{
    RowSet rows;
    if (candidates.isEmpty())
        return rows;
    for (const auto &block : catalogue.blocks()) {
        if (!candidates.contains(block.first))
            continue;
        const auto &vendor = *catalogue.vendors().at(block.vendor);
        const auto &category = vendor.categories.at(block.category);
        for (const auto *text :
             {&vendor.name.en, &vendor.name.ru, &vendor.slug, &category.name.en, &category.name.ru, &category.id}) {
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
    at(rows, Field::Category) =
        rowsWithGroupPhrase(catalogue, unit, at(rows, Field::Category) | at(rows, Field::Vendor));
    at(rows, Field::Vendor) = RowSet();
    for (const Field field : {Field::Message, Field::Description}) {
        auto kept = catalogue.rowsWithPhrase(at(rows, field), field, unit.words, unit.prefix);
        if (!kept)
            return tl::unexpected(kept.error());
        at(rows, field) = std::move(*kept);
    }
    return {};
}

/// The rows whose note has the words of a unit, in quotation marks as neighbours.
RowSet rowsWithNote(const Catalogue &catalogue, const Unit &unit)
{
    const auto *own = catalogue.ownRows();
    if (!own)
        return {};
    if (unit.kind == Unit::Kind::Phrase)
        return own->withPhrase(unit.words, unit.prefix);
    auto rows = own->withWords(unit.words, unit.prefix);
    if (unit.words.size() == 1)
        rows |= own->withStem(text::stem(unit.words.first()));
    return rows;
}

RowSet ownRowsOf(const Catalogue &catalogue, const Unit &unit)
{
    const auto *own = catalogue.ownRows();
    if (!own)
        return {};
    if (unit.kind == Unit::Kind::Tag)
        return own->tagged(unit.text, !unit.prefix);
    switch (unit.low) {
    case Unit::Favourites:
        return own->favourites();
    case Unit::Noted:
        return own->noted();
    case Unit::History:
        return RowSet::of(own->history());
    case Unit::Entries:
        return own->entries();
    case Unit::Texts:
        return own->texts();
    default:
        return own->favourites() | own->noted() | own->entries();
    }
}

/// The rows that have a single word whole, in another form, and as the beginning of a word.
struct WordRows
{
    FieldRows whole;
    FieldRows forms;
    FieldRows beginnings;
};

Result<WordRows> rowsWithSingleWord(Catalogue &catalogue, const Unit &unit)
{
    // Whole codes are matchCode()'s.
    const auto fields = unit.kind == Unit::Kind::Name ? store::maskOf(Field::Name) | store::maskOf(Field::NameStart)
                                                      : store::AllFields & ~store::maskOf(Field::Code);
    const auto &word = unit.words.first();
    auto whole = catalogue.rowsWithWord(word, fields);
    if (!whole)
        return tl::unexpected(whole.error());
    WordRows rows{std::move(*whole), {}, {}};
    // Quotation marks ask for the very word.
    const bool hasForms = unit.kind == Unit::Kind::Word || unit.kind == Unit::Kind::Name;
    const auto script = hasForms ? text::scriptOf(word) : text::Script::Other;
    if (script == text::Script::Latin || script == text::Script::Cyrillic) {
        auto forms = catalogue.rowsWithStem(text::stem(word), fields & ~store::maskOf(Field::NameStart));
        if (!forms)
            return tl::unexpected(forms.error());
        rows.forms = std::move(*forms);
    }
    if (unit.prefix) {
        auto beginnings = catalogue.rowsWithPrefix(word, fields);
        if (!beginnings)
            return tl::unexpected(beginnings.error());
        rows.beginnings = std::move(*beginnings);
    }
    // Each is among the next; what adds nothing is not ranked again.
    for (size_t field = 0; field < store::FieldCount; ++field) {
        const auto count = rows.whole[field].count();
        for (auto *more : {&rows.forms[field], &rows.beginnings[field]}) {
            if (more->count() == count)
                *more = RowSet();
        }
    }
    return rows;
}

Result<void> matchSingleWord(Catalogue &catalogue, const Unit &unit, UnitRows &found)
{
    auto rows = rowsWithSingleWord(catalogue, unit);
    if (!rows)
        return tl::unexpected(rows.error());
    auto &[whole, forms, beginnings] = *rows;
    const bool isNamed = !at(whole, Field::Name).isEmpty();
    if (isNamed) {
        auto named = rowsNamed(catalogue, unit.text, false);
        if (!named)
            return tl::unexpected(named.error());
        found.at(Match::ExactName) = std::move(named->whole);
    }
    found.at(Match::NameStart) = std::move(at(whole, Field::NameStart));
    found.at(Match::NameWord) = std::move(at(whole, Field::Name));
    found.at(Match::NameForm) = std::move(at(forms, Field::Name));
    found.at(Match::NameStartBeginning) = std::move(at(beginnings, Field::NameStart));
    found.at(Match::NameBeginning) = std::move(at(beginnings, Field::Name));
    if (unit.kind == Unit::Kind::Name)
        return {};
    // "12154" is how people write ORA-12154.
    found.at(Match::CodeForm) |= at(whole, Field::CodePart);
    found.at(Match::CodeBeginning) |= at(beginnings, Field::CodePart);
    found.at(Match::Note) = rowsWithNote(catalogue, unit);
    found.at(Match::MessageWord) = std::move(at(whole, Field::Message));
    found.at(Match::MessageForm) = std::move(at(forms, Field::Message));
    found.at(Match::MessageBeginning) = std::move(at(beginnings, Field::Message));
    found.at(Match::DescriptionWord) = std::move(at(whole, Field::Description));
    found.at(Match::DescriptionForm) = std::move(at(forms, Field::Description));
    found.at(Match::DescriptionBeginning) = std::move(at(beginnings, Field::Description));
    // A vendor's name, slug or alias typed whole asks for that vendor.
    found.at(Match::ExactCode) |= at(whole, Field::Vendor);
    for (const auto *fields : {&whole, &forms}) {
        for (const auto field : {Field::Category, Field::Vendor})
            found.group |= (*fields)[size_t(field)];
    }
    found.at(Match::Group) = found.group;
    for (const auto field : {Field::Category, Field::Vendor})
        found.at(Match::Group) |= at(beginnings, field);
    return {};
}

/// Several words in one: an identifier, or a text in quotation marks. They have no forms.
Result<void> matchSeveralWords(Catalogue &catalogue, const Unit &unit, UnitRows &found)
{
    auto rows = rowsWithAllWords(catalogue, unit);
    if (!rows)
        return tl::unexpected(rows.error());
    if (auto kept = keepNeighbours(catalogue, *rows, unit); !kept)
        return tl::unexpected(kept.error());
    auto &names = at(*rows, Field::Name);
    if (!names.isEmpty()) {
        auto named = rowsNamed(catalogue, unit.text, true);
        if (!named)
            return tl::unexpected(named.error());
        found.at(Match::ExactName) = std::move(named->whole);
        found.at(Match::NameStart) = std::move(named->beginning);
        if (!unit.prefix)
            found.at(Match::NameStart) &= names;
    }
    found.at(Match::NameWord) = std::move(names);
    if (unit.kind == Unit::Kind::Name)
        return {};
    found.at(Match::CodeBeginning) |= at(*rows, Field::CodePart);
    found.at(Match::Note) = rowsWithNote(catalogue, unit);
    found.at(Match::MessageWord) = std::move(at(*rows, Field::Message));
    found.at(Match::DescriptionWord) = std::move(at(*rows, Field::Description));
    found.group = std::move(at(*rows, Field::Category));
    found.group |= at(*rows, Field::Vendor);
    found.at(Match::Group) = found.group;
    return {};
}

Result<UnitRows> matchText(Catalogue &catalogue, const Unit &unit)
{
    UnitRows found;
    auto done = unit.kind == Unit::Kind::Name ? Result<void>() : matchCode(catalogue, unit, found);
    if (done && unit.kind != Unit::Kind::Code) {
        done = unit.words.size() == 1 ? matchSingleWord(catalogue, unit, found)
                                      : matchSeveralWords(catalogue, unit, found);
    }
    if (!done)
        return tl::unexpected(done.error());
    if (unit.kind == Unit::Kind::Word) {
        auto inside = rowsWithPart(catalogue, unit);
        if (!inside)
            return tl::unexpected(inside.error());
        found.at(Match::Part) = std::move(*inside);
    }
    return found;
}

/// The same unit in letters of one script, where it mixes two that look alike; the same where it does not.
Unit inOneScript(Unit unit)
{
    const auto twin = [](const QString &text) {
        if (text::scriptOf(text) != text::Script::Mixed)
            return text;
        const auto latin = text::latinLookalike(text);
        const auto other = latin.isEmpty() ? text::cyrillicLookalike(text) : latin;
        return other.isEmpty() ? text : other;
    };
    unit.text = twin(unit.text);
    for (auto &word : unit.words)
        word = twin(word);
    return unit;
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

bool UnitRows::isEmpty() const
{
    return std::all_of(levels.begin(), levels.end(), [](const RowSet &rows) { return rows.isEmpty(); });
}

RowSet UnitRows::all() const
{
    RowSet rows;
    for (const auto &level : levels)
        rows |= level;
    return rows;
}

bool UnitRows::hasWholeWord() const
{
    for (const auto level :
         {Match::ExactCode, Match::CodeForm, Match::ExactName, Match::NameStart, Match::NameWord, Match::NameForm,
          Match::MessageWord, Match::MessageForm, Match::DescriptionWord, Match::DescriptionForm}) {
        if (!at(level).isEmpty())
            return true;
    }
    return !group.isEmpty();
}

Result<UnitRows> matchUnit(Catalogue &catalogue, const Unit &unit)
{
    auto found = matchText(catalogue, unit);
    if (!found || !found->isEmpty())
        return found;
    if (const auto other = inOneScript(unit); other != unit) {
        found = matchText(catalogue, other);
        if (!found || !found->isEmpty())
            return found;
    }
    if (unit.kind != Unit::Kind::Word || unit.words.size() != 1)
        return found;
    const auto &word = unit.words.first();
    for (const auto &code : {codeInAnnouncement(word), text::digitLookalike(word)}) {
        if (code.isEmpty())
            continue;
        // The code as it is, not every longer one.
        found = matchText(catalogue, {Unit::Kind::Code, code, {code}, false});
        if (!found)
            return found;
        found->at(Match::CodeForm) |= std::exchange(found->at(Match::ExactCode), RowSet());
        if (!found->isEmpty())
            return found;
    }
    return found;
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
    case Unit::Kind::Own:
    case Unit::Kind::Tag:
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
    case Unit::Kind::Own:
    case Unit::Kind::Tag:
        return ownRowsOf(catalogue, unit);
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
