// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "packsource.h"

#include "folders.h"

#include "errdex/importing/source.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <algorithm>

namespace errdex::packs {

using domain::Error;
using domain::ErrorCode;

namespace {

constexpr int FormatVersion = 1;
/// Vendors that together name a pack.
constexpr qsizetype MostNamed = 3;
const QString FormatName = QStringLiteral("errdex-pack");
const QString Suffix = QStringLiteral(".errdex-pack");

Errors one(const Error &error)
{
    return {error};
}

Errors invalid(const QString &where, const char *detail, const QStringList &arguments = {})
{
    return one({ErrorCode::InvalidSource, where, QString::fromUtf8(detail), arguments});
}

/// "pack.json, line 3" cannot be told by QJsonDocument: the byte is.
Outcome<QJsonObject> readObject(const QString &path)
{
    const auto bytes = readFile(path);
    if (!bytes)
        return tl::unexpected(one(bytes.error()));
    QJsonParseError problem;
    const auto document = QJsonDocument::fromJson(*bytes, &problem);
    const auto name = QFileInfo(path).fileName();
    if (problem.error != QJsonParseError::NoError)
        return tl::unexpected(invalid(name, QT_TRANSLATE_NOOP("errdex::importing", "no JSON from byte %1 on"),
                                      {QString::number(problem.offset)}));
    if (!document.isObject())
        return tl::unexpected(invalid(name, QT_TRANSLATE_NOOP("errdex::importing", "must be an object")));
    return document.object();
}

/// The one file taken apart.
struct OneFile
{
    PackInfo info;
    QJsonArray vendors;
};

Outcome<OneFile> readOneFile(const QString &path)
{
    const auto root = readObject(path);
    if (!root)
        return tl::unexpected(root.error());
    const auto name = QFileInfo(path).fileName();
    if (root->value(QStringLiteral("format")).toString() != FormatName)
        return tl::unexpected(invalid(
            name, QT_TRANSLATE_NOOP("errdex::importing", "this is no pack: its format is not “%1”"), {FormatName}));
    const auto version = root->value(QStringLiteral("version"));
    if (version.toInt() > FormatVersion)
        return tl::unexpected(
            invalid(name, QT_TRANSLATE_NOOP("errdex::importing", "made for a newer Errdex (pack format %1): update Errdex"),
                    {QString::number(version.toInt())}));
    if (version.toInt() != FormatVersion)
        return tl::unexpected(invalid(QStringLiteral("%1: version").arg(name),
                                      QT_TRANSLATE_NOOP("errdex::importing", "must be a whole number from %1 to %2"),
                                      {QStringLiteral("1"), QString::number(FormatVersion)}));
    const auto info = packInfoFromJson(root->value(QStringLiteral("pack")).toObject(), name + QStringLiteral(": pack"));
    if (!info)
        return tl::unexpected(info.error());
    const auto vendors = root->value(QStringLiteral("vendors")).toArray();
    if (vendors.isEmpty())
        return tl::unexpected(invalid(QStringLiteral("%1: vendors").arg(name),
                                      QT_TRANSLATE_NOOP("errdex::importing", "there is no vendor in the pack")));
    return OneFile{*info, vendors};
}

/// What vendor files say together where no pack.json does.
PackInfo infoFrom(const QList<domain::VendorPtr> &vendors, const QString &name)
{
    PackInfo info;
    info.id = vendors.size() == 1 ? vendors.first()->slug : slugOf(name);
    if (info.id.isEmpty())
        info.id = vendors.isEmpty() ? QStringLiteral("pack") : vendors.first()->slug;
    QStringList english;
    QStringList russian;
    for (const auto &vendor : vendors) {
        english.append(vendor->name.en);
        russian.append(vendor->name.ru);
        if (!info.date.isValid() || vendor->source.retrieved > info.date)
            info.date = vendor->source.retrieved;
    }
    info.title = {english.join(QStringLiteral(", ")), russian.join(QStringLiteral(", "))};
    info.version = info.date.toString(Qt::ISODate);
    if (vendors.size() == 1)
        info.source = vendors.first()->source.url.isEmpty() ? vendors.first()->source.title : vendors.first()->source.url;
    return info;
}

/// Of many vendors nobody reads the names, and reading the files twice takes twice as long: the folder names the pack.
PackInfo infoFromFolder(const QFileInfoList &files, const QString &name)
{
    PackInfo info;
    info.id = slugOf(name);
    if (info.id.isEmpty())
        info.id = QStringLiteral("pack");
    info.title = {name, name};
    for (const auto &file : files)
        info.date = std::max(info.date, file.lastModified().date());
    info.version = info.date.toString(Qt::ISODate);
    return info;
}

Outcome<PackInfo> infoFromVendorFiles(const QStringList &files, const QString &name)
{
    QList<domain::VendorPtr> vendors;
    Errors errors;
    for (const auto &file : files) {
        const auto reading = importing::readSource(file);
        errors += reading.errors;
        if (reading.errors.isEmpty())
            vendors.append(reading.file.vendor);
    }
    if (!errors.isEmpty())
        return tl::unexpected(errors);
    return infoFrom(vendors, name);
}

Outcome<PackSource> readFolder(const QString &path)
{
    PackSource source;
    const QDir folder(path);
    const auto files = folder.entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const auto &file : files) {
        if (file.fileName() != u"pack.json")
            source.files.append(file.filePath());
    }
    if (source.files.isEmpty())
        return tl::unexpected(invalid(folder.dirName(), QT_TRANSLATE_NOOP("errdex::importing",
                                                                          "there is no vendor file (.json) in the folder")));
    const auto about = folder.filePath(QStringLiteral("pack.json"));
    if (QFileInfo::exists(about)) {
        const auto object = readObject(about);
        const auto info = object ? packInfoFromJson(*object, QStringLiteral("pack.json"))
                                 : Outcome<PackInfo>(tl::unexpected(object.error()));
        if (!info)
            return tl::unexpected(info.error());
        source.info = *info;
    } else if (source.files.size() > MostNamed) {
        source.info = infoFromFolder(files, folder.dirName());
    } else {
        const auto info = infoFromVendorFiles(source.files, folder.dirName());
        if (!info)
            return tl::unexpected(info.error());
        source.info = *info;
    }
    source.info.kind.clear();
    return source;
}

} // namespace

Outcome<PackSource> readPackSource(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return readFolder(path);
    if (!info.exists())
        return tl::unexpected(one({ErrorCode::CannotOpenFile, path, QStringLiteral("No such file or directory"), {}}));
    if (!info.isFile())
        return tl::unexpected(one({ErrorCode::CannotOpenFile, path, QStringLiteral("Not a regular file"), {}}));
    if (!path.endsWith(Suffix, Qt::CaseInsensitive)) {
        const auto said = infoFromVendorFiles({path}, info.completeBaseName());
        if (!said)
            return tl::unexpected(said.error());
        return PackSource{*said, {path}};
    }
    auto read = readOneFile(path);
    if (!read)
        return tl::unexpected(read.error());
    read->info.kind.clear();
    return PackSource{read->info, {path}};
}

Errors compileVendorFiles(const QString &folder, const QString &output, const Progress &progress,
                          const domain::Cancellation &cancellation)
{
    const QDir sources(folder);
    QStringList files;
    // A file of the form .errdex-pack is taken apart where nobody looks.
    QTemporaryDir apart(QFileInfo(output).absolutePath() + QStringLiteral("/vendors-XXXXXX"));
    for (const auto &file : sources.entryInfoList(QDir::Files, QDir::Name)) {
        if (!file.fileName().endsWith(Suffix, Qt::CaseInsensitive)) {
            files.append(file.filePath());
            continue;
        }
        const auto read = readOneFile(file.filePath());
        if (!read)
            return read.error();
        int number = 0;
        for (const auto vendor : read->vendors) {
            const auto slug = vendor.toObject().value(QStringLiteral("slug")).toString();
            // What is no slug is complained of by name when the file is read.
            const auto name = slugOf(slug) == slug && !slug.isEmpty() ? slug : QStringLiteral("vendors-%1").arg(number);
            const auto path = apart.filePath(name + QStringLiteral(".json"));
            if (QFileInfo::exists(path))
                return invalid(QStringLiteral("%1: vendors[%2]: slug").arg(file.fileName()).arg(number),
                               QT_TRANSLATE_NOOP("errdex::importing", "“%1” stands twice"), {slug});
            if (auto written = writeWhole(path, QJsonDocument(vendor.toObject()).toJson()); !written)
                return one(written.error());
            files.append(path);
            ++number;
        }
    }
    const auto report = importing::buildCatalogue(
        files, output, [&progress](qsizetype, qint64 records) { progress ? progress(records) : void(); }, cancellation);
    return report.errors;
}

} // namespace errdex::packs
