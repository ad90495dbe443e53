// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/record.h"

#include <memory>

namespace errdex::test {

/// A vendor with everything a vendor can have.
inline domain::VendorPtr sampleVendor()
{
    auto vendor = std::make_shared<domain::Vendor>();
    vendor->slug = QStringLiteral("acme");
    vendor->name = {QStringLiteral("Acme, Inc."), QStringLiteral("Акме"), domain::TextOrigin::Errdex};
    vendor->categories = {{QStringLiteral("tasks"), {QStringLiteral("Tasks"), QStringLiteral("Задачи")}}};
    vendor->footnotes = {{QStringLiteral("*"), {QStringLiteral("Data only"), QStringLiteral("Только данные")}}};
    vendor->envelope.sample = QStringLiteral("{\"code\": {{code}}, \"error\": {{message}}}");
    return vendor;
}

/// A record with every field, and with texts that are hard on each format.
inline domain::CodeRecord fullRecord()
{
    domain::CodeRecord record;
    record.vendor = sampleVendor();
    record.code = QStringLiteral("107");
    record.variant = 2;
    record.name = QStringLiteral("TOO_MANY_*");
    record.httpStatus = 400;
    record.message = {QStringLiteral("A \"quoted\", split\r\nmessage"), QStringLiteral("Ошибка «ё», строка\nвторая"),
                      domain::TextOrigin::English};
    record.description = {QStringLiteral(" <b>a|b</b> [x](y) "), QStringLiteral("таб\tи `код` \\ $x$"),
                          domain::TextOrigin::English};
    record.returnedBy = {{{QStringLiteral("Create"), QStringLiteral("Создание")}, QStringLiteral("*")},
                         {{QStringLiteral("Update"), QStringLiteral("Изменение")}, QString()}};
    return record;
}

/// A record with a code and a message in the other language only.
inline domain::CodeRecord bareRecord()
{
    domain::CodeRecord record;
    record.vendor = sampleVendor();
    record.code = QStringLiteral("-1");
    record.description = {QString(), QStringLiteral("Неизвестно"), domain::TextOrigin::Russian};
    return record;
}

} // namespace errdex::test
