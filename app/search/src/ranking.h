// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "matching.h"

#include "errdex/domain/cancellation.h"
#include "errdex/search/searcher.h"

#include <vector>

namespace errdex::search {

/// The rows that match a text: disjoint tiers, best first, none empty.
struct Ranked
{
    std::vector<Tier> tiers;
    store::RowSet all;
};

/// Finds and ranks the rows of a query. `text` is what was parsed.
domain::Result<Ranked> match(store::Catalogue &catalogue, const QString &text, const Query &query,
                             const domain::Cancellation &cancellation);
/// Keeps only some rows.
void keep(Ranked &ranked, const store::RowSet &rows);
/// Orders the rows of the first tiers by how near their texts are to the query: all its words in one text, together and
/// in its order, with little else around. Tiers of many rows, and those of codes and names, stay as they are.
domain::Result<void> orderByCloseness(store::Catalogue &catalogue, const Query &query, Ranked &ranked);

} // namespace errdex::search
