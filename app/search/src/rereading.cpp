// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "rereading.h"

#include "matching.h"

#include "errdex/search/query.h"
#include "errdex/text/distance.h"
#include "errdex/text/fold.h"
#include "errdex/text/keyboard.h"
#include "errdex/text/script.h"
#include "errdex/text/transliteration.h"

#include <algorithm>

namespace errdex::search {

using domain::Correction;
using domain::Result;

using Kind = Correction::Kind;

namespace {

/// One of two words as near as each other is meant when it is this many times as common.
constexpr quint64 ClearlyCommoner = 4;
constexpr int MostSpellings = 4;
/// Something shorter before ":" is no field.
constexpr qsizetype ShortestKey = 2;

} // namespace

QList<Chunk> chunksOf(const QString &text)
{
    QList<Chunk> chunks;
    for (qsizetype i = 0; i < text.size();) {
        if (text.at(i).isSpace()) {
            ++i;
            continue;
        }
        const auto start = i;
        while (i < text.size() && !text.at(i).isSpace())
            ++i;
        chunks.append({start, text.sliced(start, i - start), i == text.size()});
    }
    return chunks;
}

bool hasDigit(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

bool hasQuote(const QString &text)
{
    return text::fold(text).contains(u'"');
}

/// Whether a text finds something on its own; with `wholeWord`, by more than the beginning of a word.
Result<bool> Rereader::finds(const QString &text, bool wholeWord) const
{
    const auto query = parseQuery(text, m_catalogue.vendors());
    for (const auto &unit : query.units) {
        if (isFilterUnit(unit)) {
            const auto kept = matchFilterUnit(m_catalogue, unit);
            if (!kept)
                return tl::unexpected(kept.error());
            if (kept->isEmpty())
                return false;
            continue;
        }
        const auto rows = matchUnit(m_catalogue, unit);
        if (!rows)
            return tl::unexpected(rows.error());
        if (wholeWord ? !rows->hasWholeWord() : rows->isEmpty())
            return false;
    }
    return true;
}

Rereader::Value Rereader::valueOf(const Chunk &chunk) const
{
    const auto colon = chunk.text.indexOf(u':');
    if (colon > 0 && colon + 1 < chunk.text.size()) {
        const auto query = parseQuery(chunk.text.first(colon + 1) + u'x', m_catalogue.vendors());
        if (!query.units.isEmpty() && (query.units.size() > 1 || query.units.first().text == u"x"))
            return {colon + 1, chunk.text.sliced(colon + 1)};
    }
    return {0, chunk.text};
}

Result<const WordFinder *> Rereader::finder()
{
    if (!m_finder) {
        const auto vocabulary = m_catalogue.vocabulary();
        if (!vocabulary)
            return tl::unexpected(vocabulary.error());
        m_finder.emplace(**vocabulary);
    }
    return &*m_finder;
}

/// The value typed under the other layout, when that finds words.
Result<std::optional<QString>> Rereader::otherLayout(const Value &value) const
{
    const bool isRussian = std::any_of(value.text.begin(), value.text.end(),
                                       [](QChar c) { return c >= QChar(0x400) && c < QChar(0x460); });
    const auto convert = isRussian ? text::toEnglishLayout : text::toRussianLayout;
    QStringList readings{convert(value.text)};
    // A full stop or comma at the end may be a letter or what it is.
    auto end = value.text.size();
    while (end > 0 && QStringView(u".,;:!?").contains(value.text.at(end - 1)))
        --end;
    if (end > 0 && end < value.text.size())
        readings.append(convert(QStringView(value.text).first(end)) + value.text.sliced(end));
    for (const bool wholeWord : {true, false}) {
        for (const auto &reading : std::as_const(readings)) {
            const auto words = text::tokenize(reading);
            if (reading == value.text || words.isEmpty())
                continue;
            const auto any = finds(reading, wholeWord);
            if (!any)
                return tl::unexpected(any.error());
            if (*any)
                return reading;
        }
    }
    return std::nullopt;
}

Result<const std::vector<NearWord> *> Rereader::near(const QString &word, bool mayGoOn)
{
    const auto finder = this->finder();
    if (!finder)
        return tl::unexpected(finder.error());
    auto known = m_near.find({word, mayGoOn});
    if (known == m_near.end())
        known = m_near.insert({word, mayGoOn}, (*finder)->near(word, mayGoOn));
    return &*known;
}

/// What one folded word may be meant as.
Result<QList<Replacement>> Rereader::otherWords(const WordFinder &words, const QString &word, bool mayGoOn,
                                                Choice choice)
{
    QList<Replacement> others;
    if (const auto russian = words.transliterated(word); !russian.isEmpty())
        others.append({Kind::Transliteration, russian.first()});
    const auto add = [&](const QString &twin) {
        if (!twin.isEmpty() && words.has(twin))
            others.append({Kind::Lookalike, twin});
    };
    add(text::latinLookalike(word));
    add(text::cyrillicLookalike(word));
    const auto found = near(word, mayGoOn);
    if (!found)
        return tl::unexpected(found.error());
    const auto &nearest = **found;
    const bool isClear =
        nearest.size() == 1 || (nearest.size() > 1 && (nearest[0].mistakes < nearest[1].mistakes ||
                                                       nearest[0].isBeginning != nearest[1].isBeginning ||
                                                       nearest[0].entries >= ClearlyCommoner * nearest[1].entries));
    for (size_t i = 0; i < nearest.size() && (choice == Choice::All || (isClear && i == 0)); ++i)
        others.append({Kind::Typo, nearest[i].word});
    if (const auto halves = words.split(word); !halves.isEmpty())
        others.append({Kind::Typo, halves.join(u' ')});
    return others;
}

/// The value with each word that the catalogue does not have replaced by one that it has.
Result<QList<Replacement>> Rereader::otherValues(const Value &value, bool mayGoOn, Choice choice)
{
    const auto finder = this->finder();
    if (!finder)
        return tl::unexpected(finder.error());
    QList<Replacement> made{{Kind::None, value.text}};
    const auto tokens = text::tokenize(value.text);
    qsizetype shift = 0;
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        const auto &token = tokens.at(i);
        const bool isLast = i + 1 == tokens.size();
        if ((*finder)->has(token.text) ||
            (tokens.size() > 1 && isLast && (*finder)->hasBeginning(token.text)))
            continue;
        const auto others = otherWords(**finder, token.text, mayGoOn && isLast, choice);
        if (!others)
            return tl::unexpected(others.error());
        if (others->isEmpty())
            return QList<Replacement>();
        QList<Replacement> longer;
        for (const auto &sofar : std::as_const(made)) {
            for (const auto &other : *others) {
                if (longer.size() >= MostSpellings)
                    break;
                auto text = sofar.text;
                // Positions hold for the first reading; the others differ behind this word only when it is the only
                // one.
                text.replace(token.start + shift, token.length, other.text);
                longer.append({sofar.kind == Kind::None ? other.kind : sofar.kind, text});
            }
        }
        if (!isLast && longer.size() > 1)
            longer = longer.first(1);
        shift += longer.first().text.size() - made.first().text.size();
        made = longer;
    }
    made.removeIf([](const Replacement &each) { return each.kind == Kind::None; });
    return made;
}

/// "здфташч:1001", «планфикс:1001» and "planfx:1001" are "planfix:1001".
std::optional<Replacement> Rereader::otherKey(const Chunk &chunk) const
{
    const auto colon = chunk.text.indexOf(u':');
    const auto typed = text::fold(chunk.text.first(std::max<qsizetype>(colon, 0)));
    const auto keys = fieldKeys(m_catalogue.vendors());
    if (typed.size() < ShortestKey || keys.contains(typed))
        return std::nullopt;
    const auto with = [&](Kind kind, const QString &key) {
        return Replacement{kind, QString(key + chunk.text.sliced(colon))};
    };
    for (const auto &other : {text::toEnglishLayout(typed), text::toRussianLayout(typed)}) {
        if (keys.contains(other))
            return with(Kind::Layout, other);
    }
    const auto begins = [&](const QString &beginning) {
        return std::any_of(keys.begin(), keys.end(), [&](const QString &key) { return key.startsWith(beginning); });
    };
    const auto sounding = text::transliterations(typed, begins, MostSpellings);
    for (const auto &other : sounding) {
        if (keys.contains(other))
            return with(Kind::Transliteration, other);
    }
    const int limit = text::forgivenMistakes(typed.size());
    QStringList near;
    for (const auto &key : keys) {
        if (text::editDistance(typed, key, limit) <= limit)
            near.append(key);
    }
    return near.size() == 1 ? std::optional(with(Kind::Typo, near.first())) : std::nullopt;
}

/// What a chunk that finds nothing may be meant as, likeliest first.
Result<QList<Replacement>> Rereader::replacements(const Chunk &chunk, Choice choice)
{
    QList<Replacement> found;
    if (const auto other = otherKey(chunk)) {
        // The value may be mistaken too.
        const Chunk named{chunk.start, other->text, chunk.isLast};
        const auto finds = this->finds(named.text, false);
        const auto values = finds && !*finds ? replacements(named, choice) : Result<QList<Replacement>>(found);
        if (!finds || !values)
            return tl::unexpected(!finds ? finds.error() : values.error());
        for (const auto &value : *values)
            found.append({other->kind, value.text});
        if (*finds)
            found.append(*other);
        if (!found.isEmpty())
            return found;
    }
    const auto value = valueOf(chunk);
    if (hasDigit(value.text))
        return found;
    const auto withValue = [&](const QString &text) { return QString(chunk.text.first(value.start) + text); };
    const auto layout = otherLayout(value);
    if (!layout)
        return tl::unexpected(layout.error());
    if (*layout)
        found.append({Kind::Layout, withValue(**layout)});
    if (hasQuote(chunk.text))
        return found;
    const auto words = otherValues(value, chunk.isLast, choice);
    if (!words)
        return tl::unexpected(words.error());
    for (const auto &word : *words)
        found.append({word.kind, withValue(word.text)});
    return found;
}

} // namespace errdex::search
