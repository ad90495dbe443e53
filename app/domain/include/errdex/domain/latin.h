// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QChar>
#include <QString>

namespace errdex::domain {

/// The letter or digit in small Latin writing, "shch" for "щ"; "_" for the signs of hardness and softness, which have no letter;
/// empty for what is neither a letter of English or Russian nor a digit.
QString latinLetter(QChar letter);

} // namespace errdex::domain
