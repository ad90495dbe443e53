// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "latin.h"

namespace errdex::snippets {

namespace {

/// The letter in Latin writing; empty for what is no letter of ours.
QString latin(QChar letter)
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

} // namespace

QStringList latinWords(const QString &text)
{
    QStringList words;
    QString word;
    const auto end = [&] {
        if (!word.isEmpty())
            words.append(word);
        word.clear();
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        // "don't" is one word.
        if ((c == u'\'' || c == u'’') && !word.isEmpty())
            continue;
        const auto letters = latin(c);
        if (letters.isEmpty() || (c.isUpper() && i > 0 && text.at(i - 1).isLower()))
            end();
        // The signs of hardness and softness have no letter.
        if (letters != u"_")
            word += letters;
    }
    end();
    return words;
}

} // namespace errdex::snippets
