// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/cancellation.h"
#include "errdex/domain/error.h"
#include "errdex/domain/match.h"
#include "errdex/store/catalogue.h"

#include <QList>

namespace errdex::search {

/// What else may have been meant by a text that finds nothing, likeliest first; each finds something among the rows
/// `within`.
domain::Result<QList<domain::Suggestion>> suggest(store::Catalogue &catalogue, const QString &text,
                                                  const store::RowSet &within,
                                                  const domain::Cancellation &cancellation);

} // namespace errdex::search
