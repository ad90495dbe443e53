// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/ownversion.h"

#include <QJsonArray>
#include <QJsonObject>

namespace errdex::sharing {

inline QJsonObject textObject(const domain::LocalizedText &text)
{
    return {{QStringLiteral("en"), text.en}, {QStringLiteral("ru"), text.ru}};
}

inline QJsonObject contentObject(const domain::OwnContent &content)
{
    QJsonArray attributes;
    for (const auto &attribute : content.attributes) {
        auto object = textObject(attribute.text);
        object.insert(QStringLiteral("key"), attribute.key);
        attributes.append(object);
    }
    return {{QStringLiteral("vendor_name"), content.vendorName},
            {QStringLiteral("category_id"), content.categoryId},
            {QStringLiteral("category_name"), content.categoryName},
            {QStringLiteral("name"), content.name},
            {QStringLiteral("http_status"), content.httpStatus},
            {QStringLiteral("message"), textObject(content.message)},
            {QStringLiteral("description"), textObject(content.description)},
            {QStringLiteral("attributes"), attributes}};
}

} // namespace errdex::sharing
