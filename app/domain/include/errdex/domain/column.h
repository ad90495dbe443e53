// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/language.h"
#include "errdex/domain/record.h"

#include <QList>
#include <QString>

#include <optional>

namespace errdex::domain {

/// The columns of the table and of the table-like exports, in their default order.
enum class Column {
    Code,
    Vendor,
    Category,
    Name,
    HttpStatus,
    Message,
    Description,
    ReturnedBy,
    Variant,
    Reference,
};

inline constexpr Column AllColumns[] = {
    Column::Code,    Column::Vendor,      Column::Category,   Column::Name,    Column::HttpStatus,
    Column::Message, Column::Description, Column::ReturnedBy, Column::Variant, Column::Reference,
};
inline constexpr int ColumnCount = int(std::size(AllColumns));

/// The column's name for settings, the command line and CSV headers: "http_status".
QString columnId(Column column);
std::optional<Column> columnFromId(QStringView id);
/// False for code, name, HTTP status, variant and reference, which read the same in every language.
bool isLocalized(Column column);
/// The text of a cell. Absent values give an empty string; the operations of `returned by` are joined by ", " with
/// their footnote marks. A missing message is not replaced here: see CodeRecord::summary().
QString columnText(const CodeRecord &record, Column column, Language language);

} // namespace errdex::domain
