// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/domain/latin.h"

#include <QStringList>

namespace errdex::domain {

QString latinLetter(QChar letter)
{
    static const QStringList cyrillic =
        QStringLiteral("a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya").split(u' ');
    const QChar c = letter.toLower();
    if (c == u'ё')
        return QStringLiteral("e");
    if (c >= u'а' && c <= u'я')
        return cyrillic.at(c.unicode() - u'а');
    const bool isPlain = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
    return isPlain ? QString(c) : QString();
}

} // namespace errdex::domain
