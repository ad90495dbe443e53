// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/sharing/notestext.h"

#include "errdex/domain/code.h"
#include "owncontent.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace errdex::sharing {

using domain::RecordAnnotations;

QList<RecordAnnotations> inOrder(const domain::AnnotationBook &book)
{
    auto all = book.byKey().values();
    std::sort(all.begin(), all.end(), [](const RecordAnnotations &left, const RecordAnnotations &right) {
        if (left.record.vendor != right.record.vendor)
            return left.record.vendor < right.record.vendor;
        const int order = domain::compareCodesNaturally(left.record.code, right.record.code);
        return order != 0 ? order < 0 : left.record.variant < right.record.variant;
    });
    return all;
}

QByteArray annotationsToJson(const QList<RecordAnnotations> &annotations)
{
    QJsonArray records;
    for (const auto &each : annotations) {
        QJsonArray notes;
        for (const auto &note : each.notes)
            notes.append(
                QJsonObject{{QStringLiteral("note"), note.note},
                            {QStringLiteral("text"), note.text},
                            {QStringLiteral("author"), note.author.isEmpty() ? QJsonValue() : QJsonValue(note.author)},
                            {QStringLiteral("written"),
                             QDateTime::fromMSecsSinceEpoch(note.written, Qt::UTC).toString(Qt::ISODate)},
                            {QStringLiteral("disputed"), each.isDisputed(note.note)}});
        const auto texts = [](const QList<domain::OwnVersion> &versions) {
            QJsonArray array;
            for (const auto &version : versions) {
                auto object = contentObject(version.content);
                object.insert(QStringLiteral("author"),
                              version.author.isEmpty() ? QJsonValue() : QJsonValue(version.author));
                object.insert(QStringLiteral("written"),
                              QDateTime::fromMSecsSinceEpoch(version.written, Qt::UTC).toString(Qt::ISODate));
                object.insert(QStringLiteral("disputed"), versions.size() > 1);
                array.append(object);
            }
            return array;
        };
        records.append(QJsonObject{
            {QStringLiteral("vendor"), each.record.vendor},
            {QStringLiteral("code"), each.record.code},
            {QStringLiteral("variant"), each.record.variant > 0 ? QJsonValue(each.record.variant) : QJsonValue()},
            {QStringLiteral("favourite"), each.isFavourite},
            {QStringLiteral("tags"), QJsonArray::fromStringList(each.tags)},
            {QStringLiteral("status"), each.status.isEmpty() ? QJsonValue() : QJsonValue(each.status)},
            {QStringLiteral("notes"), notes},
            {QStringLiteral("entries"), texts(each.entries)},
            {QStringLiteral("texts"), texts(each.overlays)}});
    }
    return QJsonDocument(records).toJson();
}

} // namespace errdex::sharing
