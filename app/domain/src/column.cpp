// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/domain/column.h"

#include <QStringList>

#include <algorithm>

namespace errdex::domain {

QString columnId(Column column)
{
    switch (column) {
    case Column::Code:
        return QStringLiteral("code");
    case Column::Vendor:
        return QStringLiteral("vendor");
    case Column::Category:
        return QStringLiteral("category");
    case Column::Name:
        return QStringLiteral("name");
    case Column::HttpStatus:
        return QStringLiteral("http_status");
    case Column::Message:
        return QStringLiteral("message");
    case Column::Description:
        return QStringLiteral("description");
    case Column::ReturnedBy:
        return QStringLiteral("returned_by");
    case Column::Variant:
        return QStringLiteral("variant");
    case Column::Reference:
        return QStringLiteral("reference");
    }
    Q_UNREACHABLE();
}

std::optional<Column> columnFromId(QStringView id)
{
    const auto *found = std::find_if(std::begin(AllColumns), std::end(AllColumns),
                                     [id](Column column) { return columnId(column) == id; });
    return found == std::end(AllColumns) ? std::nullopt : std::optional(*found);
}

bool isLocalized(Column column)
{
    switch (column) {
    case Column::Vendor:
    case Column::Category:
    case Column::Message:
    case Column::Description:
    case Column::ReturnedBy:
        return true;
    case Column::Code:
    case Column::Name:
    case Column::HttpStatus:
    case Column::Variant:
    case Column::Reference:
        return false;
    }
    Q_UNREACHABLE();
}

QString columnText(const CodeRecord &record, Column column, Language language)
{
    switch (column) {
    case Column::Code:
        return record.code;
    case Column::Vendor:
        return record.vendor ? record.vendor->name.in(language) : QString();
    case Column::Category:
        return record.categoryInfo().name.in(language);
    case Column::Name:
        return record.name;
    case Column::HttpStatus:
        return record.httpStatus > 0 ? QString::number(record.httpStatus) : QString();
    case Column::Message:
        return record.message.shownIn(language);
    case Column::Description:
        return record.description.shownIn(language);
    case Column::ReturnedBy: {
        QStringList operations;
        for (const auto &item : record.returnedBy)
            operations.append(item.operation.shownIn(language) + item.footnoteMark);
        return operations.join(QStringLiteral(", "));
    }
    case Column::Variant:
        return record.variant > 0 ? QString::number(record.variant) : QString();
    case Column::Reference:
        return record.reference;
    }
    Q_UNREACHABLE();
}

} // namespace errdex::domain
