// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/cancellation.h"
#include "errdex/domain/error.h"
#include "errdex/domain/match.h"
#include "errdex/store/catalogue.h"

namespace errdex::search {

/// Another reading of a text that finds something as typed, where that is clearly less: a word of it under the other
/// keyboard layout, as Russian in Latin letters or without a slip is in ten times as many records as the word typed, in
/// four times as many where that is only a part or the beginning of others, and the text as a whole finds four times as
/// many. A slip is one mistake behind the first letter. Kind::None where there is none. What has digits, stands in
/// quotation marks or narrows by a field is left as it is. Errors: DamagedCatalogue, Cancelled.
domain::Result<domain::Correction> otherReading(store::Catalogue &catalogue, const QString &text,
                                                const domain::Cancellation &cancellation);

} // namespace errdex::search
