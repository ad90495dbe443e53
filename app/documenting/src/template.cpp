// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "template.h"

#include <QCryptographicHash>
#include <QFile>

namespace errdex::documenting {

QByteArray resource(const char *name)
{
    QFile file(QStringLiteral(":/errdex/documents/") + QString::fromLatin1(name));
    // Cannot fail: the file is part of the program.
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Page filledPage(const QByteArray &pattern, const QHash<QByteArray, QByteArray> &values)
{
    Page page;
    QByteArray *out = &page.head;
    // One pass, so that braces inside a value are never taken for a place.
    for (qsizetype from = 0; from < pattern.size();) {
        const auto begin = pattern.indexOf("{{", from);
        const auto end = begin < 0 ? -1 : pattern.indexOf("}}", begin);
        if (end < 0) {
            *out += QByteArrayView(pattern).sliced(from);
            break;
        }
        *out += QByteArrayView(pattern).sliced(from, begin - from);
        const auto name = pattern.mid(begin + 2, end - begin - 2);
        if (name == "content")
            out = &page.tail;
        else
            *out += values.value(name);
        from = end + 2;
    }
    return page;
}

QByteArray policyHash(const QByteArray &text)
{
    return "'sha256-" + QCryptographicHash::hash(text, QCryptographicHash::Sha256).toBase64() + '\'';
}

} // namespace errdex::documenting
