// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/record.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <memory>

namespace errdex::bench {

/// How many results of a query are looked at.
inline constexpr int Depth = 100;

/// A way of searching. Answers with the keys of records, best first, at most Depth.
class Engine
{
public:
    virtual ~Engine() = default;
    virtual QString name() const = 0;
    virtual QStringList find(const QString &query) = 0;
};

/// What others search with, over the same records.

/// SQLite FTS5 with unicode61: every word must match, may go on, and bm25 ranks.
std::unique_ptr<Engine> makeFts5(const QList<domain::CodeRecord> &records);
/// LIKE '%query%' over every column, in display order.
std::unique_ptr<Engine> makeLike(const QList<domain::CodeRecord> &records);
/// The letters of the query one after another, with gaps, in code, name or message; neighbours and beginnings of words
/// score higher, as in the pickers of documentation browsers and editors.
std::unique_ptr<Engine> makeSubsequence(const QList<domain::CodeRecord> &records);

} // namespace errdex::bench
