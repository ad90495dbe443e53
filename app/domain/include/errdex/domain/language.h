// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

#include <optional>

namespace errdex::domain {

/// The two languages of the program, for the interface and for the content of the catalogues.
enum class Language { English, Russian };

/// Which languages of a record are shown: one of them, or both side by side.
enum class ContentLanguage { English, Russian, Both };

/// "en" or "ru".
QString languageCode(Language language);
/// The language of a code such as "ru", "RU" or "ru_RU"; nothing for any other language.
std::optional<Language> languageFromCode(QStringView code);
Language otherLanguage(Language language);
/// The language that leads where only one fits; English leads for "both" only if the interface does.
Language leadingLanguage(ContentLanguage content, Language interfaceLanguage);

/// Who wrote a text first: the vendor (in one of the languages), Errdex itself, or the user and their colleagues.
enum class TextOrigin { English = 0, Russian = 1, Errdex = 2, Own = 3 };

/// One text in both languages. A text that the vendor never gave is empty in both.
struct LocalizedText
{
    QString en;
    QString ru;
    TextOrigin origin = TextOrigin::English;

    bool isEmpty() const { return en.isEmpty() && ru.isEmpty(); }
    const QString &in(Language language) const { return language == Language::English ? en : ru; }
    /// The text for a reader of this language: in the other one where it is in no other.
    const QString &shownIn(Language language) const
    {
        return in(language).isEmpty() ? in(otherLanguage(language)) : in(language);
    }
    /// The text in the vendor's own words; for other texts the English one, or the Russian one where that is missing.
    const QString &original() const { return origin == TextOrigin::Russian || (isOwn() && en.isEmpty()) ? ru : en; }
    /// True when the user or a colleague wrote it.
    bool isOwn() const { return origin == TextOrigin::Own; }
    /// True when the text in this language is the vendor's own, byte for byte.
    bool isOriginal(Language language) const;
    /// True when the text in this language is a translation made by Errdex.
    bool isTranslation(Language language) const;

    friend bool operator==(const LocalizedText &, const LocalizedText &) = default;
};

} // namespace errdex::domain
