// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "latin.h"

#include "errdex/domain/latin.h"

namespace errdex::snippets {

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
        const auto letters = domain::latinLetter(c);
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
