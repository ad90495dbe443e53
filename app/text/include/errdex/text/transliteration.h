// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>

#include <functional>

namespace errdex::text {

/// The Russian words that a folded word in Latin letters may be meant as, likeliest first: "oshibka" is «ошибка»,
/// "schet", "shchyot" and "schyot" are «счет» or «щет». Every usual way of writing is understood; soft and hard signs
/// may be left out.
///
/// The ways multiply with the length of the word, so the caller tells which beginnings some word has: `mayGoOn` is
/// asked for each, and what it denies is left. At most `limit` words; empty when a letter is no Latin one.
QStringList transliterations(QStringView word, const std::function<bool(const QString &beginning)> &mayGoOn, int limit);

} // namespace errdex::text
