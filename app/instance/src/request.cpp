// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/instance/request.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

#include <algorithm>
#include <iterator>

namespace errdex::instance {

namespace {

constexpr char Magic[] = {'E', 'R', 'R', 'X'};
constexpr qsizetype MagicBytes = std::size(Magic);
const QString QueryKey = QStringLiteral("query");
const QString FileKey = QStringLiteral("file");
const QString LinkKey = QStringLiteral("link");
const QString QuickKey = QStringLiteral("quick");
const QString ActivationKey = QStringLiteral("activation");

/// False when something else than a plain text stands there.
bool take(const QJsonObject &object, const QString &key, QString &text)
{
    const auto value = object.value(key);
    if (value.isUndefined())
        return true;
    text = value.toString();
    return value.isString() && text.isValidUtf16() && !text.contains(QChar(0));
}

} // namespace

QByteArray toMessage(const Request &request)
{
    QJsonObject object;
    const auto put = [&object](const QString &key, const QString &text) {
        if (!text.isEmpty())
            object.insert(key, text);
    };
    put(QueryKey, request.query);
    put(FileKey, request.file);
    put(LinkKey, request.link);
    put(ActivationKey, QString::fromUtf8(request.activation));
    if (request.quick)
        object.insert(QuickKey, true);
    const auto body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    QByteArray message(Magic, MagicBytes);
    message += char(ProtocolVersion);
    QByteArray length(sizeof(quint32), Qt::Uninitialized);
    qToBigEndian(quint32(body.size()), length.data());
    message += length + body;
    return message.size() > MostMessageBytes ? QByteArray() : message;
}

Reading readMessage(const QByteArray &bytes, Request &request)
{
    const auto known = std::min(bytes.size(), MagicBytes);
    if (!std::equal(Magic, Magic + known, bytes.begin()) ||
        (bytes.size() > MagicBytes && quint8(bytes.at(MagicBytes)) != ProtocolVersion))
        return Reading::Foreign;
    if (bytes.size() < HeaderBytes)
        return Reading::Incomplete;
    const qint64 length = qFromBigEndian<quint32>(bytes.constData() + MagicBytes + 1);
    if (length > MostMessageBytes - HeaderBytes || bytes.size() > HeaderBytes + length)
        return Reading::Foreign;
    if (bytes.size() < HeaderBytes + length)
        return Reading::Incomplete;
    const auto document = QJsonDocument::fromJson(bytes.mid(HeaderBytes));
    Request read;
    QString activation;
    const auto object = document.object();
    if (!document.isObject() || !take(object, QueryKey, read.query) || !take(object, FileKey, read.file) ||
        !take(object, LinkKey, read.link) || !take(object, ActivationKey, activation))
        return Reading::Foreign;
    read.quick = object.value(QuickKey).toBool();
    read.activation = activation.toUtf8();
    request = read;
    return Reading::Complete;
}

} // namespace errdex::instance
