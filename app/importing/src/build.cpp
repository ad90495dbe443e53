// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/importing/source.h"

#include "ahead.h"
#include "jsonreader.h"

#include "errdex/store/cataloguewriter.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QHash>

#include <algorithm>

namespace errdex::importing {

using domain::Error;
using domain::ErrorCode;

namespace {

/// Bytes of a file that are looked at first for its place among the others.
constexpr qint64 FirstSight = 65536;

/// Files by the order they ask for, then by slug. A file that cannot be read stands somewhere: its error is reported
/// when its turn comes.
QStringList inOrder(const QStringList &files)
{
    struct Placed
    {
        int order;
        QString slug;
        QString path;
    };
    QList<Placed> placed;
    for (const auto &path : files) {
        QFile file(path);
        const auto order = QStringLiteral("order");
        const auto slug = QStringLiteral("slug");
        QJsonObject head;
        // Both stand at the beginning, but nobody has to put them there.
        for (qint64 size = FirstSight; head.size() < 2 && file.open(QIODevice::ReadOnly); size *= 64) {
            head = peekJsonObject(file.read(size), {order, slug});
            if (file.atEnd())
                break;
            file.close();
        }
        placed.append({head.value(order).toInt(), head.value(slug).toString(), path});
    }
    std::stable_sort(placed.begin(), placed.end(), [](const Placed &left, const Placed &right) {
        return left.order != right.order ? left.order < right.order : left.slug < right.slug;
    });
    QStringList sorted;
    for (const auto &one : std::as_const(placed))
        sorted.append(one.path);
    return sorted;
}

/// Slugs and aliases are typed as `name:code`, so each names one vendor.
class TakenNames
{
public:
    void take(const SourceFile &file, QList<Error> &errors)
    {
        const auto names = QStringList{file.vendor->slug} + file.vendor->aliases;
        const auto fileName = QFileInfo(file.path).fileName();
        for (const auto &name : names) {
            if (const auto owner = m_owners.value(name); !owner.isEmpty()) {
                errors.append(
                    {ErrorCode::InvalidSource,
                     fileName,
                     QString::fromUtf8(QT_TRANSLATE_NOOP("errdex::importing", "the name “%1” is taken by %2 already")),
                     {name, owner}});
            }
            m_owners.insert(name, fileName);
        }
    }

private:
    QHash<QString, QString> m_owners;
};

} // namespace

BuildReport buildCatalogue(const QStringList &files, const QString &output, const BuildProgress &progress,
                           const domain::Cancellation &cancellation)
{
    BuildReport report;
    auto writer = store::CatalogueWriter::create(output, cancellation);
    if (!writer) {
        report.errors.append(writer.error());
        return report;
    }
    const auto ordered = inOrder(files);
    auto file = ordered.begin();
    Ahead<SourceReading> sources(
        [&]() -> std::optional<SourceReading> {
            return file == ordered.end() ? std::nullopt : std::optional(readSource(*file++));
        },
        1);
    TakenNames names;
    for (qsizetype done = 0; done < files.size(); ++done) {
        auto reading = std::move(*sources.next());
        report.errors.append(reading.errors);
        if (reading.file.vendor)
            names.take(reading.file, report.errors);
        // After the first error the rest is read for its errors only.
        if (report.errors.isEmpty()) {
            ++report.vendors;
            report.records += reading.file.records.size();
            if (auto added = (*writer)->addVendor(*reading.file.vendor, std::move(reading.file.records)); !added) {
                report.errors.append(added.error());
                return report;
            }
        }
        if (cancellation.isCancelled()) {
            report.errors.append({ErrorCode::Cancelled, {}, {}, {}});
            return report;
        }
        if (progress)
            progress(done + 1, report.records);
    }
    if (!report.errors.isEmpty())
        return report;
    if (auto finished = (*writer)->finish(); !finished)
        report.errors.append(finished.error());
    return report;
}

} // namespace errdex::importing
