// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace errdex::text {

/// What the forms of a word have in common («ошибки» and «ошибка»: «ошибк»; "expired" and "expires": "expir"), by the
/// Snowball algorithms: Russian for Cyrillic, with what comes and goes in its endings («ошибок», «истекли») made even,
/// English for Latin. `word` is folded. Words of another script, of both scripts, with digits, or shorter than three
/// letters have no forms and are their own stems. Any thread.
QString stem(QStringView word);

} // namespace errdex::text
