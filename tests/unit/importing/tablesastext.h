// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/importing/tablereader.h"

/// Tables as tests compare them.
namespace errdex::test {

/// Header and rows, a line each, cells between bars, the place of a row in front; what was noticed, too. An error is
/// its place and detail.
inline QString tableOf(const importing::TableSource &source, const importing::Dialect &dialect)
{
    const auto told = [](const domain::Error &error) -> QString {
        return u"error " + error.where + u": " +
               (error.arguments.isEmpty() ? error.detail : error.detail.arg(error.arguments.join(u',')));
    };
    auto table = importing::openTable(source, dialect);
    if (!table)
        return told(table.error());
    QStringList lines{(*table)->header().join(u'|')};
    importing::TableRow row;
    while (true) {
        const auto any = (*table)->next(row);
        if (!any) {
            lines.append(told(any.error()));
            break;
        }
        if (!*any)
            break;
        lines.append(QString::number(row.place) + u' ' + row.cells.join(u'|'));
    }
    const auto problems = (*table)->takeProblems();
    for (const auto &problem : problems)
        lines.append((problem.isLost ? u"lost " : u"note ") + QString::number(problem.place) + u' ' + problem.field + u": " + problem.detail);
    return lines.join(u'\n');
}

inline QString tableOf(const QByteArray &bytes)
{
    const importing::TableSource source{{}, bytes};
    const auto dialect = importing::detectDialect(source);
    return dialect ? tableOf(source, *dialect) : u"error " + dialect.error().detail;
}

} // namespace errdex::test
