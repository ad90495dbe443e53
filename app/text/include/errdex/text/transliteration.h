// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>

#include <functional>

namespace errdex::text {

/// What a folded word in Latin letters may be meant as in Russian, likeliest first: "oshibka" is «ошибка», "schet" and
/// "schyot" are «счет». Every usual way of writing is understood; soft and hard signs may be left out. A word in
/// Cyrillic letters is written in Latin ones as it sounds: «планфикс» is "planfix".
///
/// The ways multiply with the length of the word, so the caller tells which beginnings some word has: `mayGoOn` is
/// asked for each, and what it denies is left. At most `limit` words; empty when a letter is neither.
QStringList transliterations(QStringView word, const std::function<bool(const QString &beginning)> &mayGoOn, int limit);

} // namespace errdex::text
