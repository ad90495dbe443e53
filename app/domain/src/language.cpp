// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/domain/language.h"

namespace errdex::domain {

QString languageCode(Language language)
{
    return language == Language::English ? QStringLiteral("en") : QStringLiteral("ru");
}

std::optional<Language> languageFromCode(QStringView code)
{
    const auto primary = code.left(2);
    if (code.size() > 2 && code.at(2) != u'_' && code.at(2) != u'-')
        return std::nullopt;
    if (primary.compare(u"en", Qt::CaseInsensitive) == 0)
        return Language::English;
    if (primary.compare(u"ru", Qt::CaseInsensitive) == 0)
        return Language::Russian;
    return std::nullopt;
}

Language otherLanguage(Language language)
{
    return language == Language::English ? Language::Russian : Language::English;
}

Language leadingLanguage(ContentLanguage content, Language interfaceLanguage)
{
    switch (content) {
    case ContentLanguage::English:
        return Language::English;
    case ContentLanguage::Russian:
        return Language::Russian;
    case ContentLanguage::Both:
        break;
    }
    return interfaceLanguage;
}

bool LocalizedText::isOriginal(Language language) const
{
    if (in(language).isEmpty())
        return false;
    return origin == (language == Language::English ? TextOrigin::English : TextOrigin::Russian);
}

bool LocalizedText::isTranslation(Language language) const
{
    return !in(language).isEmpty() && origin != TextOrigin::Errdex && !isOwn() && !isOriginal(language);
}

} // namespace errdex::domain
