// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/error.h"
#include "errdex/domain/match.h"
#include "errdex/search/query.h"
#include "errdex/store/catalogue.h"
#include "errdex/store/rowset.h"

#include <array>

namespace errdex::search {

/// The levels of relevance of one word; what comes behind them belongs to a query as a whole.
inline constexpr int LevelCount = int(domain::Match::Group) + 1;

/// The rows that match one unit of a query.
struct UnitRows
{
    store::RowSet &at(domain::Match level) { return levels[size_t(level)]; }
    const store::RowSet &at(domain::Match level) const { return levels[size_t(level)]; }
    bool isEmpty() const;
    /// The rows of all levels.
    store::RowSet all() const;
    /// A word, a form or a code answers, not only a beginning or a part of something.
    bool hasWholeWord() const;

    /// By Match up to Group; a row may be in several.
    std::array<store::RowSet, LevelCount> levels;
    /// Of the rows of Match::Group those where a whole word of the vendor's or category's name matches, which says as
    /// much as a filter does: "planfix 1001".
    store::RowSet group;
};

/// Finds the rows of one unit that is no filter (Word, Phrase, Name, Code).
domain::Result<UnitRows> matchUnit(store::Catalogue &catalogue, const Unit &unit);
/// Finds the rows of a unit that only narrows (CodeRange, Vendor, Category, HttpStatus, HttpClass).
domain::Result<store::RowSet> matchFilterUnit(store::Catalogue &catalogue, const Unit &unit);
bool isFilterUnit(const Unit &unit);
/// The rows with a status (or, for 1 … 9, a class; for 0, none).
domain::Result<store::RowSet> rowsWithHttpStatus(store::Catalogue &catalogue, int status);
/// The rows whose name is, or begins with, a text; words may be apart by spaces where the name has "_".
domain::Result<store::NamedRows> rowsNamed(store::Catalogue &catalogue, const QString &folded, bool withBeginning);

} // namespace errdex::search
