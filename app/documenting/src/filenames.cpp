// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "filenames.h"

#include <QCryptographicHash>

namespace errdex::documenting {

namespace {

/// File systems take 255 bytes, with the ending.
constexpr qsizetype Longest = 200;
constexpr qsizetype KeptOfLonger = 160;

/// Longer than any name that is whole, so that it is not the name of another slug.
QString shortened(const QString &name)
{
    const auto digest = QCryptographicHash::hash(name.toLatin1(), QCryptographicHash::Sha256).toHex();
    return name.left(KeptOfLonger) + u'_' + QString::fromLatin1(digest);
}

} // namespace

QString fileName(const QString &slug)
{
    if (slug == QStringLiteral("index") || slug == QStringLiteral("assets"))
        return slug + u'_';
    QString name;
    for (const QChar c : slug) {
        const bool isPlain = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
        name += isPlain ? QString(c) : QStringLiteral("_%1_").arg(c.unicode(), 0, 16);
    }
    if (name.size() > Longest)
        return shortened(name);
    return name.isEmpty() ? QStringLiteral("_") : name;
}

} // namespace errdex::documenting
