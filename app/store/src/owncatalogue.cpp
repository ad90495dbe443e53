// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/store/owncatalogue.h"

#include "errdex/store/catalogue.h"
#include "errdex/store/cataloguewriter.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMap>

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

QString nameFor(const QList<OwnVersion> &entries)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const auto &entry : entries)
        hash.addData(entry.id().toLatin1());
    return QStringLiteral("own-%1.sqlite").arg(QString::fromLatin1(hash.result().first(8).toHex()));
}

/// The newest first.
QFileInfoList compiledFiles(const QString &folder)
{
    return QDir(folder).entryInfoList({QStringLiteral("own-*.sqlite")}, QDir::Files, QDir::Time);
}

/// Whoever reads the file before the newest one may go on for a while.
void removeOlder(const QString &folder, const QString &newest)
{
    auto files = compiledFiles(folder);
    files.removeIf([&newest](const QFileInfo &file) { return file.fileName() == newest; });
    for (qsizetype i = newest.isEmpty() ? 0 : 1; i < files.size(); ++i)
        QFile::remove(files.at(i).filePath());
}

} // namespace

QString ownCatalogue(const QString &folder)
{
    const auto files = compiledFiles(folder);
    return files.isEmpty() ? QString() : files.first().filePath();
}

Result<QString> updateOwnCatalogue(const QString &folder, const QList<OwnVersion> &entries)
{
    if (entries.isEmpty()) {
        removeOlder(folder, {});
        return QString();
    }
    const auto name = nameFor(entries);
    const QString path = folder + u'/' + name;
    if (QFile::exists(path) && Catalogue::open(path)) {
        // As it was before something that has been undone: it is the newest again.
        if (ownCatalogue(folder) != path) {
            QFile file(path);
            if (file.open(QIODevice::ReadWrite))
                file.setFileTime(QDateTime::currentDateTime(), QFileDevice::FileModificationTime);
        }
        return path;
    }
    auto writer = CatalogueWriter::create(path);
    if (!writer)
        return tl::unexpected(writer.error());
    for (const auto &[vendor, records] : byVendor(entries)) {
        if (auto done = (*writer)->addVendor(vendor, records); !done)
            return tl::unexpected(done.error());
    }
    if (auto done = (*writer)->finish(); !done)
        return tl::unexpected(done.error());
    removeOlder(folder, name);
    return path;
}

} // namespace errdex::store
