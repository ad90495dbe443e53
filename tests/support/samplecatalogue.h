// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/record.h"
#include "errdex/store/cataloguewriter.h"

#include <QtTest>

/// Small catalogues for tests, written by the real writer.
namespace errdex::test {

inline domain::LocalizedText text(const QString &en, const QString &ru = {})
{
    return {en, ru.isEmpty() ? QStringLiteral("ru ") + en : ru, domain::TextOrigin::English};
}

inline domain::Vendor vendor(const QString &slug, const QStringList &categories)
{
    domain::Vendor made;
    made.slug = slug;
    made.name = text(slug.toUpper(), slug.toUpper());
    made.product = text(slug + QStringLiteral(" API"));
    made.source = {QStringLiteral("Errors"), QStringLiteral("https://example.com/"), QDate(2026, 1, 2), {}};
    for (const auto &category : categories)
        made.categories.append({category, text(category, category)});
    return made;
}

struct Fields
{
    QString name = {};
    int http = 0;
    int category = 0;
    int variant = 0;
    QString messageRu = {};
    QString description = {};
};

inline domain::CodeRecord record(const QString &code, const QString &message, const Fields &fields = {})
{
    domain::CodeRecord made;
    made.code = code;
    made.message = text(message, fields.messageRu);
    made.name = fields.name;
    made.httpStatus = fields.http;
    made.category = fields.category;
    made.variant = fields.variant;
    if (!fields.description.isEmpty())
        made.description = text(fields.description);
    return made;
}

using VendorWithRecords = std::pair<domain::Vendor, QList<domain::CodeRecord>>;

inline bool writeCatalogue(const QString &path, const QList<VendorWithRecords> &vendors)
{
    auto writer = store::CatalogueWriter::create(path);
    if (!writer) {
        qWarning("%s", qPrintable(writer.error().detail));
        return false;
    }
    for (const auto &[made, records] : vendors) {
        if (const auto added = (*writer)->addVendor(made, records); !added) {
            qWarning("%s", qPrintable(added.error().detail));
            return false;
        }
    }
    const auto finished = (*writer)->finish();
    if (!finished)
        qWarning("%s", qPrintable(finished.error().detail));
    return finished.has_value();
}

} // namespace errdex::test
