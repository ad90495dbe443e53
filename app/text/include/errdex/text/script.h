// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace errdex::text {

/// Which letters a folded word is made of.
enum class Script {
    Latin,    ///< a-z alone
    Cyrillic, ///< а-я alone
    Mixed,    ///< both, and perhaps more
    Other,    ///< digits, or letters of other scripts, are among them
};
Script scriptOf(QStringView word);

/// A folded text with every Cyrillic letter replaced by the Latin one that looks like it ("с" by "c", "о" by "o");
/// empty when one has no such twin, or when there is none to replace.
QString latinLookalike(QStringView text);
/// Likewise the other way round.
QString cyrillicLookalike(QStringView text);

/// A folded text of digits, and letters that look like them ("1oo1", «1оо1», "l001"), in digits alone; empty for any
/// other text, and for one that has no digit or no such letter.
QString digitLookalike(QStringView text);

} // namespace errdex::text
