// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "typedwords.h"

#include "errdex/text/fold.h"
#include "errdex/text/keyboard.h"

#include <QStringList>

#include <algorithm>

namespace errdex::ui {

bool hasTypedWords(const QString &folded, const QString &typed)
{
    const auto hasAll = [&folded](const QString &words) {
        const auto parts = text::fold(words).split(u' ', Qt::SkipEmptyParts);
        return std::all_of(parts.begin(), parts.end(), [&folded](const QString &part) { return folded.contains(part); });
    };
    return hasAll(typed) || hasAll(text::toRussianLayout(typed)) || hasAll(text::toEnglishLayout(typed));
}

} // namespace errdex::ui
