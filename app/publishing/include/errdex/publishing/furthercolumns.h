// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/error.h"
#include "errdex/exporting/export.h"
#include "errdex/search/searcher.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace errdex::publishing {

/// Keys of the attributes that have columns of their own names, in the order of these: "cause", "action" …
const QStringList &wellKnownAttributes();

/// The column of one attribute: "Cause" or «Причина» for people; for programs "cause_en", and "attributes.KEY.en" for a key
/// that is the file's own, which the import takes for the same again.
exporting::ExportColumn attributeColumn(const QString &key, domain::Language language, bool forPrograms);

/// In place of each column that stands for all attributes or own texts that occur, a column for each that the rows of the
/// result have: the well-known ones first, then as the rows have them. Two languages side by side are asked for by two such
/// columns; for people there are two only where both occur. Errors: those of the catalogue.
domain::Result<QList<exporting::ExportColumn>> withOccurring(const QList<exporting::ExportColumn> &columns,
                                                             search::Searcher &searcher,
                                                             const search::ResultSet &result);

} // namespace errdex::publishing
