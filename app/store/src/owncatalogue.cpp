// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/store/owncatalogue.h"

#include "errdex/store/catalogue.h"
#include "errdex/store/cataloguewriter.h"

#include <QFile>
#include <QHash>
#include <QMap>

#include <numeric>
#include <tuple>
#include <utility>
#include <vector>

namespace errdex::store {

using domain::CodeRecord;
using domain::OwnVersion;
using domain::Result;
using domain::Vendor;

namespace {

/// The group of entries that name none.
domain::Category withoutCategory()
{
    return {QStringLiteral("own"), {QStringLiteral("Own entries"), QStringLiteral("Свои коды"), domain::TextOrigin::Own}};
}

struct VendorWithRecords
{
    Vendor vendor;
    QList<CodeRecord> records;
};

QList<VendorWithRecords> byVendor(const QList<OwnVersion> &entries)
{
    QMap<QString, VendorWithRecords> vendors;
    for (const auto &entry : entries) {
        auto &found = vendors[entry.record.vendor];
        auto &vendor = found.vendor;
        vendor.slug = entry.record.vendor;
        const auto &name = entry.content.vendorName;
        vendor.name = {name, name, vendor.originalLanguage};
        auto category = withoutCategory();
        if (!entry.content.categoryId.isEmpty()) {
            category.id = entry.content.categoryId;
            category.name = {entry.content.categoryName, entry.content.categoryName, vendor.originalLanguage};
        }
        if (vendor.categoryIndex(category.id) < 0)
            vendor.categories.append(category);
        auto record = domain::recordOf(entry);
        record.category = vendor.categoryIndex(category.id);
        found.records.append(record);
    }
    return vendors.values();
}

/// Everything of a record that an entry can say, for comparison.
auto contentOf(const CodeRecord &record, const Vendor &vendor)
{
    QStringList texts{record.name,           record.message.en, record.message.ru, record.description.en,
                      record.description.ru, vendor.name.en,    vendor.categories.value(record.category).id,
                      vendor.categories.value(record.category).name.en};
    for (const auto &attribute : record.attributes)
        texts += {attribute.key, attribute.text.en, attribute.text.ru};
    return std::tuple(record.httpStatus, record.message.origin, texts);
}

/// Whether the file says just this already.
bool isUpToDate(const QString &path, const QList<VendorWithRecords> &vendors)
{
    const auto catalogue = Catalogue::open(path);
    if (!catalogue)
        return false;
    std::vector<quint32> rows((*catalogue)->recordCount());
    std::iota(rows.begin(), rows.end(), 0U);
    const auto records = (*catalogue)->records(rows);
    if (!records)
        return false;
    QHash<QString, CodeRecord> there;
    for (const auto &record : *records)
        there.insert(record.key().toString(), record);
    qsizetype wanted = 0;
    for (const auto &[vendor, own] : vendors) {
        wanted += own.size();
        for (const auto &record : own) {
            const auto key = domain::RecordKey{vendor.slug, record.code, record.variant}.toString();
            const auto found = there.constFind(key);
            if (found == there.cend() || contentOf(*found, *found->vendor) != contentOf(record, vendor))
                return false;
        }
    }
    return wanted == there.size() && wanted == records->size();
}

} // namespace

QString ownCataloguePath(const QString &folder)
{
    return folder + QStringLiteral("/own.sqlite");
}

Result<bool> updateOwnCatalogue(const QString &path, const QList<OwnVersion> &entries)
{
    if (entries.isEmpty())
        return QFile::exists(path) && QFile::remove(path);
    const auto vendors = byVendor(entries);
    if (QFile::exists(path) && isUpToDate(path, vendors))
        return false;
    auto writer = CatalogueWriter::create(path);
    if (!writer)
        return tl::unexpected(writer.error());
    for (const auto &[vendor, records] : vendors) {
        if (auto done = (*writer)->addVendor(vendor, records); !done)
            return tl::unexpected(done.error());
    }
    return (*writer)->finish().map([] { return true; });
}

} // namespace errdex::store
