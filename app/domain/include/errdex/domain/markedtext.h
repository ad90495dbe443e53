// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>

namespace errdex::domain {

/// A sentence that a library below `wording` has to say: the English text, marked for translation in the context of that
/// library, and what stands in for %1, %2. `wording::sentence()` makes the sentence.
struct MarkedText
{
    QString text;
    QStringList arguments = {};

    friend bool operator==(const MarkedText &, const MarkedText &) = default;
};

} // namespace errdex::domain
