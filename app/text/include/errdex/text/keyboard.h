// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace errdex::text {

/// What the same keys give under the Russian layout (ЙЦУКЕН) when the text was typed under the English one (QWERTY):
/// "jib,rf" is «ошибка». Letters of the other layout and what stands on no such key stay as they are.
QString toRussianLayout(QStringView text);
/// The other way round: «ещлут» is "token".
QString toEnglishLayout(QStringView text);

} // namespace errdex::text
