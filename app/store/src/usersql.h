// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "statement.h"

#include <QDateTime>
#include <QString>

#include <algorithm>
#include <utility>

namespace errdex::store {

/// Small parts of the statements of the user's database.

inline QString sql(const char *before, const char *columns, const char *after)
{
    return QLatin1StringView(before) + QLatin1StringView(columns) + QLatin1StringView(after);
}

/// As it comes back from the file: NULL characters would end a text for SQLite's own functions, and half of a surrogate
/// pair has no UTF-8.
inline QString storable(const QString &text)
{
    auto clean = QString::fromUtf8(text.toUtf8());
    return clean.replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter));
}

/// Prepares a statement and hands it to `use`.
template<typename Use>
auto with(Connection &connection, const QString &text, Use use) -> decltype(use(std::declval<Statement &>()))
{
    auto statement = Statement::prepare(connection, text);
    if (!statement)
        return tl::unexpected(statement.error());
    return use(*statement);
}

template<typename... Values>
domain::Result<void> runOnce(Connection &connection, const QString &text, const Values &...values)
{
    return with(connection, text, [&](Statement &statement) { return statement.bind(values...).run(); });
}

/// Now, or right after `moment` where the clock has gone back.
inline qint64 laterThan(qint64 moment)
{
    return std::max(QDateTime::currentMSecsSinceEpoch(), moment + 1);
}

} // namespace errdex::store
