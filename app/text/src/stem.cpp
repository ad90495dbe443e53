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

/// Snowball leaves the vowel that comes and goes before a last consonant: «ошибок» and «ошибка», «владелец» and
/// «владельца». Dropped from every stem that has another vowel, it makes their stems equal.
QString withoutFleetingVowel(QString stem)
{
    constexpr QStringView vowels = u"аеиоуыэюя";
    const auto size = stem.size();
    if (size < 5)
        return stem;
    const bool fleeting = stem.endsWith(u"ок") || stem.endsWith(u"ек") || stem.endsWith(u"ец");
    const auto before = QStringView(stem).first(size - 2);
    if (fleeting && !vowels.contains(before.back())
        && std::any_of(before.begin(), before.end(), [&](QChar c) { return vowels.contains(c); }))
        stem.remove(size - 2, 1);
    if (stem.endsWith(u"ьц"))
        stem.remove(stem.size() - 2, 1);
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
        return withoutFleetingVowel(stemmed(russian.get(), word));
    case Script::Mixed:
    case Script::Other:
        break;
    }
    return word.toString();
}

} // namespace errdex::text
