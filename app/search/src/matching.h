// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/error.h"
#include "errdex/search/query.h"
#include "errdex/store/catalogue.h"
#include "errdex/store/rowset.h"

#include <array>

namespace errdex::search {

/// How well a row matches, best first.
enum class Level {
    ExactCode,
    ExactName,
    CodePrefix,
    NamePrefix,
    NameWord,
    MessageWord,
    DescriptionWord,
    Substring, ///< inside a name or code
};
inline constexpr int LevelCount = 8;

/// The rows that match one unit of a query.
struct UnitRows
{
    /// By Level; a row may be in several.
    std::array<store::RowSet, LevelCount> levels;
    /// Rows of which only the vendor or the category matches.
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
