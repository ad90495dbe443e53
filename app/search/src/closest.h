// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ranking.h"

namespace errdex::search {

/// The rows with a text that is near to this one though it has other numbers, names and values: a message that a server
/// sent finds the record that it was made from, a sentence the record that has most of its words. At most a handful in
/// one tier of Match::Closest, nearest first; none when nothing is near enough. Errors: DamagedCatalogue, Cancelled.
domain::Result<Ranked> closestRows(store::Catalogue &catalogue, const QString &text,
                                   const domain::Cancellation &cancellation);

} // namespace errdex::search
