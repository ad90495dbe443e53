// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/manual/program.h"

#include <QMap>

namespace errdex::manual {

/// In single quotation marks, as every shell takes it.
QString quoted(const QString &text);
/// The same on one line, for what a shell shows beside a word.
QString quotedLine(const QString &text);
/// The verbs by their first word: "notes" has "list", "add" …; a verb of one word has none.
QMap<QString, QStringList> verbWords(const Program &program);
/// "--vendor --http …" with everything that the program knows before and behind a verb.
QStringList optionWords(const QList<Option> &options);

} // namespace errdex::manual
