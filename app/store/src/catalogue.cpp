// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "catalogue_p.h"

#include "errdex/store/ownrows.h"
#include "schema.h"

#include "errdex/text/fold.h"

#include <QFile>
#include <QtEndian>

#include <algorithm>
#include <array>

namespace errdex::store {

using domain::CodeRecord;
using domain::Result;

Catalogue::Catalogue(std::unique_ptr<Private> p) : d(std::move(p)) {}

Catalogue::~Catalogue() = default;

Result<std::unique_ptr<Catalogue>> Catalogue::open(const QString &path)
{
    return open(QStringList{path});
}

Result<std::unique_ptr<Catalogue>> Catalogue::open(const QStringList &paths)
{
    auto opened = std::make_unique<Private>();
    for (const auto &path : paths) {
        auto segment = Segment::open(path);
        if (segment) {
            opened->layout.add(**segment);
            opened->segments.push_back(std::move(*segment));
        } else {
            auto error = segment.error();
            error.where = path;
            opened->leftOut.append(error);
        }
    }
    if (opened->segments.empty()) {
        return paths.isEmpty() ? domain::fail(domain::ErrorCode::Internal, {}, QStringLiteral("no catalogue is named"))
                               : tl::unexpected(opened->leftOut.constFirst());
    }
    opened->layout.finish();
    return std::unique_ptr<Catalogue>(new Catalogue(std::move(opened)));
}

bool Catalogue::isOutdated(const QString &path)
{
    // Where SQLite's file format has user_version and application_id, https://www.sqlite.org/fileformat.html.
    constexpr qsizetype VersionAt = 60;
    constexpr qsizetype ApplicationAt = 68;
    QFile file(path);
    const auto head = file.open(QIODevice::ReadOnly) ? file.read(ApplicationAt + 4) : QByteArray();
    return head.size() == ApplicationAt + 4 &&
           qFromBigEndian<quint32>(head.constData() + ApplicationAt) == CatalogueApplicationId &&
           qFromBigEndian<quint32>(head.constData() + VersionAt) < CatalogueVersion;
}

const QString &Catalogue::path() const
{
    return d->first().path();
}

QStringList Catalogue::paths() const
{
    QStringList paths;
    for (const auto &segment : d->segments)
        paths.append(segment->path());
    return paths;
}

const QList<domain::Error> &Catalogue::leftOut() const
{
    return d->leftOut;
}

quint32 Catalogue::recordCount() const
{
    return d->layout.recordCount();
}

const QList<domain::VendorPtr> &Catalogue::vendors() const
{
    return d->layout.vendors();
}

const QList<Block> &Catalogue::blocks() const
{
    return d->layout.blocks();
}

Result<void> Catalogue::verify()
{
    for (const auto &segment : d->segments) {
        if (auto verified = segment->verify(); !verified)
            return verified;
    }
    return {};
}

void Catalogue::setOwnRows(std::shared_ptr<const OwnRows> rows)
{
    d->ownRows = rows && !rows->isEmpty() ? std::move(rows) : nullptr;
}

const OwnRows *Catalogue::ownRows() const
{
    return d->ownRows.get();
}

void Catalogue::setCancellation(const domain::Cancellation &cancellation)
{
    d->cancellation = cancellation;
    for (const auto &segment : d->segments)
        segment->setCancellation(cancellation);
}

RowSet Catalogue::Private::together(std::vector<RowSet> parts)
{
    if (parts.empty())
        return {};
    return parts.size() == 1 ? std::move(parts.front()) : RowSet::unionOf(parts);
}

void Catalogue::Private::settle(CodeRecord &record, size_t segment) const
{
    const int vendor = record.vendor->position;
    record.row = layout.toCatalogue(segment, quint32(record.row));
    record.category = layout.category(segment, vendor, record.category);
    record.vendor = layout.vendor(segment, vendor);
}

Result<QList<CodeRecord>> Catalogue::records(std::span<const quint32> rows)
{
    auto found = recordsAsCompiled(rows);
    if (found && d->ownRows) {
        for (auto &record : *found)
            record.attributes += d->ownRows->overlayOf(quint32(record.row));
    }
    return found;
}

Result<QList<CodeRecord>> Catalogue::recordsAsCompiled(std::span<const quint32> rows)
{
    if (d->isSingle())
        return d->first().records(rows);
    QList<CodeRecord> records;
    records.reserve(qsizetype(rows.size()));
    std::vector<quint32> ofSegment;
    for (size_t i = 0; i < rows.size();) {
        if (rows[i] >= recordCount())
            return domain::fail(domain::ErrorCode::Internal, path(), QStringLiteral("there is no record %1").arg(rows[i]));
        // Neighbours of one file are read together.
        const auto place = d->layout.placeOf(rows[i]);
        ofSegment.clear();
        for (const quint32 first = rows[i]; i < rows.size() && rows[i] >= first && rows[i] < place.end; ++i)
            ofSegment.push_back(place.row + (rows[i] - first));
        auto found = d->segments[place.segment]->records(ofSegment);
        if (!found)
            return found;
        for (auto &record : *found) {
            d->settle(record, place.segment);
            records.append(std::move(record));
        }
    }
    return records;
}

Result<RowTexts> Catalogue::texts(quint32 row)
{
    if (row >= recordCount())
        return domain::fail(domain::ErrorCode::Internal, path(), QStringLiteral("there is no record %1").arg(row));
    const auto place = d->layout.placeOf(row);
    return d->segments[place.segment]->texts(place.row);
}

Result<QString> Catalogue::name(quint32 row)
{
    if (row >= recordCount())
        return domain::fail(domain::ErrorCode::Internal, path(), QStringLiteral("there is no record %1").arg(row));
    const auto place = d->layout.placeOf(row);
    return d->segments[place.segment]->name(place.row);
}

Result<RowSet> Catalogue::rowsOfCode(const QString &code)
{
    return rowsWithWord(text::fold(code)).map([](FieldRows rows) { return std::move(rows[size_t(Field::Code)]); });
}

Result<QList<CodeRecord>> Catalogue::recordsOfCode(const QString &vendor, const QString &code)
{
    const auto named = std::find_if(vendors().cbegin(), vendors().cend(),
                                    [&vendor](const domain::VendorPtr &one) { return one->slug == vendor; });
    if (named == vendors().cend())
        return QList<CodeRecord>();
    const auto everywhere = rowsOfCode(code);
    if (!everywhere)
        return tl::unexpected(everywhere.error());
    RowSet ofVendor;
    for (const auto &block : blocks()) {
        if (block.vendor == (*named)->position)
            ofVendor.addRange(block.first, block.end);
    }
    ofVendor &= *everywhere;
    auto found = records(ofVendor.values());
    if (!found)
        return found;
    // The index folds letters, so it may have found "e1" for "E1" as well.
    const auto keepEqual = [&](Qt::CaseSensitivity sensitivity) {
        QList<CodeRecord> equal;
        std::copy_if(found->begin(), found->end(), std::back_inserter(equal),
                     [&](const CodeRecord &record) { return record.code.compare(code, sensitivity) == 0; });
        return equal;
    };
    const auto exact = keepEqual(Qt::CaseSensitive);
    return exact.isEmpty() ? keepEqual(Qt::CaseInsensitive) : exact;
}

Result<const QMap<int, RowSet> *> Catalogue::httpStatuses()
{
    if (d->isSingle())
        return d->first().httpStatuses();
    if (!d->httpStatuses.isEmpty())
        return &d->httpStatuses;
    QMap<int, RowSet> statuses;
    for (size_t i = 0; i < d->segments.size(); ++i) {
        const auto ofSegment = d->segments[i]->httpStatuses();
        if (!ofSegment)
            return ofSegment;
        for (auto status = (*ofSegment)->cbegin(); status != (*ofSegment)->cend(); ++status)
            statuses[status.key()] |= d->layout.toCatalogue(i, *status);
    }
    d->httpStatuses = std::move(statuses);
    return &d->httpStatuses;
}

Result<QMap<int, qint64>> Catalogue::countByStatus(const RowSet &rows)
{
    const auto statuses = httpStatuses();
    if (!statuses)
        return tl::unexpected(statuses.error());
    QMap<int, qint64> counts;
    // Sets of a few rows a container are slow to intersect with each status; their members are looked up instead.
    constexpr quint64 MostLookups = 100000;
    constexpr qsizetype MostStatuses = 256;
    if ((*statuses)->size() > MostStatuses || rows.count() > MostLookups) {
        for (auto status = (*statuses)->cbegin(); status != (*statuses)->cend(); ++status)
            counts.insert(status.key(), qint64(status->intersectionCount(rows)));
        return counts;
    }
    if (d->statusOfRow.size() != recordCount()) {
        d->statusOfRow.assign(recordCount(), 0);
        quint8 place = 0;
        for (auto status = (*statuses)->cbegin(); status != (*statuses)->cend(); ++status, ++place) {
            for (const quint32 row : status->values())
                d->statusOfRow[row] = place;
        }
    }
    std::array<qint64, MostStatuses> byPlace{};
    for (const quint32 row : rows.values())
        ++byPlace[d->statusOfRow[row]];
    size_t place = 0;
    for (auto status = (*statuses)->cbegin(); status != (*statuses)->cend(); ++status)
        counts.insert(status.key(), byPlace[place++]);
    return counts;
}

} // namespace errdex::store
