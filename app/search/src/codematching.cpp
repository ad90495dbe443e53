// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "codematching.h"

#include "errdex/domain/code.h"
#include "errdex/text/fold.h"
#include "errdex/text/script.h"

#include <algorithm>
#include <vector>

namespace errdex::search {

using domain::Match;
using domain::Result;
using store::Catalogue;
using store::Field;
using store::RowSet;

namespace {

constexpr qsizetype ShortestPart = 3;

Result<RowSet> rowsWithCode(Catalogue &catalogue, const QString &code)
{
    return catalogue.rowsWithWord(code, store::maskOf(Field::Code)).map([](auto rows) {
        return std::move(rows[size_t(Field::Code)]);
    });
}

/// The rows of all codes that have this writing, their own or another.
Result<RowSet> rowsWithWriting(Catalogue &catalogue, const QString &form)
{
    auto own = rowsWithCode(catalogue, form);
    const auto others = catalogue.rowsWithCodeForm(form);
    if (!own || !others)
        return tl::unexpected(!own ? own.error() : others.error());
    *own |= *others;
    return own;
}

Result<RowSet> rowsWithOtherWritings(Catalogue &catalogue, const QString &code, bool isKnown)
{
    RowSet rows;
    auto forms = domain::codeNumbers(code);
    // "e1" is E01 only where there is no E1.
    if (const auto bare = domain::bareCode(code); !isKnown && !bare.isEmpty())
        forms.append(bare);
    for (const auto &form : std::as_const(forms)) {
        const auto found = rowsWithWriting(catalogue, form);
        if (!found)
            return found;
        rows |= *found;
    }
    return rows;
}

} // namespace

Result<void> matchCode(Catalogue &catalogue, const Unit &unit, UnitRows &found)
{
    auto code = unit.text;
    auto exact = rowsWithCode(catalogue, code);
    // "1001." and "(1001)" mean 1001; "-1" means -1 where there is one.
    if (exact && exact->isEmpty() && unit.words.size() == 1 && unit.words.first() != code &&
        domain::codeNumbers(code).isEmpty()) {
        code = unit.words.first();
        exact = rowsWithCode(catalogue, code);
    }
    auto others = exact ? rowsWithOtherWritings(catalogue, code, !exact->isEmpty()) : exact;
    if (!others)
        return tl::unexpected(others.error());
    const auto latin = text::latinLookalike(code);
    const bool hasDigit = std::any_of(latin.begin(), latin.end(), [](QChar c) { return c.isDigit(); });
    if (hasDigit) {
        const auto known = rowsWithWriting(catalogue, latin);
        const auto written = known ? rowsWithOtherWritings(catalogue, latin, !known->isEmpty()) : known;
        if (!written)
            return tl::unexpected(written.error());
        *others |= *known;
        *others |= *written;
    }
    if (unit.prefix) {
        auto beginnings = catalogue.rowsWithPrefix(code, store::maskOf(Field::Code));
        if (!beginnings)
            return tl::unexpected(beginnings.error());
        found.at(Match::CodeBeginning) = std::move((*beginnings)[size_t(Field::Code)]);
    }
    found.at(Match::ExactCode) = std::move(*exact);
    found.at(Match::CodeForm) = std::move(*others);
    return {};
}

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

} // namespace errdex::search
