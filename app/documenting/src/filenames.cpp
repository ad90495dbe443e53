// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "filenames.h"

namespace errdex::documenting {

QString fileName(const QString &slug)
{
    if (slug == QStringLiteral("index") || slug == QStringLiteral("assets"))
        return slug + u'_';
    QString name;
    for (const QChar c : slug) {
        const bool isPlain = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
        name += isPlain ? QString(c) : QStringLiteral("_%1_").arg(c.unicode(), 0, 16);
    }
    return name.isEmpty() ? QStringLiteral("_") : name;
}

} // namespace errdex::documenting
