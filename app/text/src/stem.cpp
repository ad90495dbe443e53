// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/text/stem.h"

#include "errdex/text/script.h"

#include <libstemmer.h>

#include <algorithm>
#include <memory>

namespace errdex::text {

namespace {

constexpr qsizetype ShortestInflected = 3;

struct Deleter
{
    void operator()(sb_stemmer *stemmer) const { sb_stemmer_delete(stemmer); }
};
using Snowball = std::unique_ptr<sb_stemmer, Deleter>;

QString stemmed(sb_stemmer *stemmer, QStringView word)
{
    const auto utf8 = word.toUtf8();
    const auto *bytes = reinterpret_cast<const sb_symbol *>(utf8.constData());
    const auto *result = sb_stemmer_stem(stemmer, bytes, int(utf8.size()));
    if (!result)
        return word.toString();
    return QString::fromUtf8(reinterpret_cast<const char *>(result), sb_stemmer_length(stemmer));
}

constexpr QStringView Vowels = u"аеиоуыэюя";

/// Cuts `ending` off, when three letters with a vowel among them are left; with `afterConsonant`, only behind one.
bool cut(QString &stem, QStringView ending, bool afterConsonant)
{
    const auto left = stem.size() - ending.size();
    if (left < 3 || !stem.endsWith(ending) || (afterConsonant && Vowels.contains(stem.at(left - 1))))
        return false;
    const auto rest = QStringView(stem).first(left);
    if (std::none_of(rest.begin(), rest.end(), [](QChar c) { return Vowels.contains(c); }))
        return false;
    stem.truncate(left);
    return true;
}

/// Snowball ends some forms of one word apart, by letters that come and go; what is left here is the same for all:
/// «недействителен» and «недействительный», «удалённый» and «удалён», «истёк» and «истекли», «ошибок» and «ошибка»,
/// «владелец» and «владельца».
QString evened(QString stem)
{
    if (stem.size() < 5)
        return stem;
    if (Vowels.contains(stem.back()))
        stem.chop(1);
    if (!cut(stem, u"енн", false) && !cut(stem, u"ен", false) && !cut(stem, u"ьн", false))
        cut(stem, u"н", true);
    cut(stem, u"л", true);
    if (cut(stem, u"ок", true) || cut(stem, u"ек", true))
        stem += u'к';
    else if (cut(stem, u"ец", true) || cut(stem, u"ьц", false))
        stem += u'ц';
    if (stem.endsWith(u'ь'))
        stem.chop(1);
    return stem;
}

} // namespace

QString stem(QStringView word)
{
    // A stemmer keeps the word that it works on.
    thread_local const Snowball english(sb_stemmer_new("english", "UTF_8"));
    thread_local const Snowball russian(sb_stemmer_new("russian", "UTF_8"));
    if (word.size() < ShortestInflected)
        return word.toString();
    switch (scriptOf(word)) {
    case Script::Latin:
        return stemmed(english.get(), word);
    case Script::Cyrillic:
        return evened(stemmed(russian.get(), word));
    case Script::Mixed:
    case Script::Other:
        break;
    }
    return word.toString();
}

} // namespace errdex::text
