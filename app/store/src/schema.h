// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/column.h"

#include <QString>

namespace errdex::store {

/// What makes an SQLite file one of our catalogues ("ErdX"), and the version of its tables.
inline constexpr qint64 CatalogueApplicationId = 0x45726458;
inline constexpr qint64 CatalogueVersion = 7;

/// Ids in one row of row_order_chunk.
inline constexpr quint32 OrderChunkSize = 1024;

/// Long texts but names are ordered by their beginnings: this many bytes of the folded text.
inline constexpr qsizetype SortKeyBytes = 64;

/// The name of a column's order in row_order, "message.ru".
inline QString orderName(domain::Column column, domain::Language language)
{
    if (!domain::isLocalized(column))
        return domain::columnId(column);
    return domain::columnId(column) + u'.' + domain::languageCode(language);
}

/// The order of the codes that are plain numbers.
inline QString numberOrderName()
{
    return QStringLiteral("code_number");
}

} // namespace errdex::store
