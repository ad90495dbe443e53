// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/text/transliteration.h"

#include "errdex/text/script.h"

#include <span>

namespace errdex::text {

namespace {

// clang-format off
/// What a group of letters may stand for, likeliest first; longer groups first. Words are folded (ё = е).
struct Rule
{
    QStringView from;
    QStringView to; ///< separated by "|"
};
constexpr Rule ToRussian[] = {
    {u"shch", u"щ"}, {u"sch", u"щ|сч|ш"}, {u"zh", u"ж"},     {u"kh", u"х"},     {u"ch", u"ч|х"},  {u"sh", u"ш|щ|сх"},
    {u"ts", u"ц|тс"}, {u"tz", u"ц|тз"},    {u"ya", u"я"},     {u"ja", u"я"},     {u"ia", u"ия|я|иа"}, {u"yu", u"ю"},
    {u"ju", u"ю"},   {u"iu", u"ю|иу"},     {u"yo", u"е"},     {u"jo", u"е"},     {u"io", u"ио|е"}, {u"ye", u"е|ые"},
    {u"je", u"е"},   {u"ie", u"ие|е"},     {u"ij", u"ий"},    {u"iy", u"ий"},    {u"yy", u"ый"},   {u"yj", u"ый"},
    {u"oo", u"у|оо"}, {u"ee", u"и|ее"},    {u"ph", u"ф"},     {u"ck", u"к"},
    {u"a", u"а"},    {u"b", u"б"},         {u"c", u"ц|к|с"},  {u"d", u"д"},      {u"e", u"е|э"},   {u"f", u"ф"},
    {u"g", u"г"},    {u"h", u"х|г"},       {u"i", u"и|й"},    {u"j", u"й|ж|дж"}, {u"k", u"к"},     {u"l", u"л"},
    {u"m", u"м"},    {u"n", u"н"},         {u"o", u"о"},      {u"p", u"п"},      {u"q", u"к"},     {u"r", u"р"},
    {u"s", u"с"},    {u"t", u"т"},         {u"u", u"у|ю"},      {u"v", u"в"},      {u"w", u"в|ш"},   {u"x", u"кс|х"},
    {u"y", u"ы|й|ий|ый|и"}, {u"z", u"з"},  {u"'", u"ь|ъ"},
};

/// Russian words and names as they sound, for those that are English.
constexpr Rule ToLatin[] = {
    {u"дж", u"j|g"}, {u"кс", u"x|ks"},     {u"ия", u"ia|iya"}, {u"ай", u"i|ai|ay"}, {u"ей", u"ay|ei|a"},
    {u"а", u"a|u"},  {u"б", u"b"},         {u"в", u"v|w"},     {u"г", u"g|h"},      {u"д", u"d"},
    {u"е", u"e|a"},  {u"ж", u"zh|j|g"},    {u"з", u"z|s"},     {u"и", u"i|e|y|ea|ee"}, {u"й", u"y|i"},
    {u"к", u"k|c|ck|q"}, {u"л", u"l|ll"},  {u"м", u"m|mm"},    {u"н", u"n|nn"},     {u"о", u"o"},
    {u"п", u"p|pp"}, {u"р", u"r|rr"},      {u"с", u"s|c|ss"},  {u"т", u"t|tt|th"},  {u"у", u"u|oo|w"},
    {u"ф", u"f|ph|ff"}, {u"х", u"h|kh|ch"}, {u"ц", u"ts|c|z"}, {u"ч", u"ch|tch"},   {u"ш", u"sh"},
    {u"щ", u"shch"}, {u"ъ", u""},          {u"ы", u"y|i"},     {u"ь", u""},         {u"э", u"e|a"},
    {u"ю", u"yu|u|iu"}, {u"я", u"ya|ia"},
};
// clang-format on

constexpr QStringView Consonants = u"бвгджзйклмнпрстфхцчшщ";

class Writer
{
public:
    Writer(QStringView word, const std::function<bool(const QString &)> &mayGoOn, int limit)
        : m_word(word)
        , m_rules(scriptOf(word) == Script::Cyrillic ? std::span<const Rule>(ToLatin) : ToRussian)
        , m_mayGoOn(mayGoOn)
        , m_limit(limit)
    {
    }

    QStringList found() &&
    {
        go(0, {});
        return std::move(m_found);
    }

private:
    bool isFull() const { return m_found.size() >= m_limit || m_asked > MostAsked; }

    void go(qsizetype at, const QString &sofar)
    {
        if (at == m_word.size()) {
            if (!m_found.contains(sofar))
                m_found.append(sofar);
            return;
        }
        for (const auto &rule : m_rules) {
            if (isFull())
                return;
            if (!m_word.sliced(at).startsWith(rule.from))
                continue;
            for (const auto &to : rule.to.split(u'|'))
                follow(at + rule.from.size(), sofar + to);
        }
    }

    void follow(qsizetype next, const QString &made)
    {
        ++m_asked;
        if (isFull() || !m_mayGoOn(made))
            return;
        go(next, made);
        // Signs that have no sound are often left out.
        if (made.isEmpty() || !Consonants.contains(made.back()))
            return;
        for (const QChar sign : {u'ь', u'ъ'}) {
            ++m_asked;
            const QString signedWord = made + sign;
            if (!isFull() && m_mayGoOn(signedWord))
                go(next, signedWord);
        }
    }

    static constexpr int MostAsked = 5000;

    QStringView m_word;
    std::span<const Rule> m_rules;
    const std::function<bool(const QString &)> &m_mayGoOn;
    int m_limit;
    int m_asked = 0;
    QStringList m_found;
};

} // namespace

QStringList transliterations(QStringView word, const std::function<bool(const QString &beginning)> &mayGoOn, int limit)
{
    return Writer(word, mayGoOn, limit).found();
}

} // namespace errdex::text
