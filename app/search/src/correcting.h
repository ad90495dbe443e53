// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ranking.h"

#include <QStringList>

namespace errdex::search {

/// What a text was read as, and what that finds. Kind::None when no reading finds anything.
struct Corrected
{
    domain::Correction correction;
    Ranked ranked;
};

/// Tries to read a text that finds nothing in another way. What has digits or stands in quotation marks is left as it
/// is. Errors: DamagedCatalogue, Cancelled.
domain::Result<Corrected> correct(store::Catalogue &catalogue, const QString &text,
                                  const domain::Cancellation &cancellation);

/// Other spellings of the whole text that each find something, likeliest first, at most `limit`.
domain::Result<QStringList> spellings(store::Catalogue &catalogue, const QString &text, int limit,
                                      const domain::Cancellation &cancellation);

} // namespace errdex::search
