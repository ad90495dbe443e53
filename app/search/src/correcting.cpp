// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "correcting.h"

#include "closest.h"
#include "wordfinder.h"

#include "errdex/text/fold.h"
#include "errdex/text/keyboard.h"
#include "errdex/text/script.h"

#include <algorithm>
#include <optional>

namespace errdex::search {

using domain::Cancellation;
using domain::Correction;
using domain::ErrorCode;
using domain::Result;
using store::Catalogue;

namespace {

using Kind = Correction::Kind;

/// A longer text is pasted, not typed: its words are right, its values differ.
constexpr qsizetype MostTyped = 12;
/// One of two words as near as each other is meant when it is this many times as common.
constexpr quint64 ClearlyCommoner = 4;
constexpr int MostSpellings = 4;
/// A number of fewer digits in a sentence is a number.
constexpr qsizetype ShortestCode = 3;

/// A piece of the query between spaces.
struct Chunk
{
    qsizetype start = 0;
    QString text;
    /// Nothing is typed behind it.
    bool isLast = false;
};

struct Replacement
{
    Kind kind = Kind::None;
    QString text;
};

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

class Corrector
{
public:
    Corrector(Catalogue &catalogue, const QString &text, const Cancellation &cancellation)
        : m_catalogue(catalogue), m_text(text), m_cancellation(cancellation)
    {
    }

    Result<Corrected> run();
    Result<QStringList> spellings(int limit);

private:
    /// What of a chunk is searched for: "njrty" of "planfix:njrty".
    struct Value
    {
        qsizetype start = 0;
        QString text;
    };

    Result<Ranked> found(const QString &text) const;
    Result<bool> finds(const QString &text, bool wholeWord) const;
    Value valueOf(const Chunk &chunk) const;
    Result<const WordFinder *> finder();
    Result<QList<Replacement>> replacements(const Chunk &chunk, bool all);
    Result<std::optional<QString>> otherLayout(const Value &value) const;
    Result<QList<Replacement>> otherWords(const Value &value, bool mayGoOn, bool all);
    Result<std::optional<Corrected>> tried(const QString &text, Kind kind) const;
    Result<std::optional<Corrected>> correctChunks(bool wholeWord);
    Result<std::optional<Corrected>> correctOneWord();
    Result<std::optional<Corrected>> correctWhole() const;
    Result<std::optional<Corrected>> correctToCode(bool announced) const;

    Catalogue &m_catalogue;
    QString m_text;
    Cancellation m_cancellation;
    std::optional<WordFinder> m_finder;
};

Result<Ranked> Corrector::found(const QString &text) const
{
    return match(m_catalogue, text, parseQuery(text, m_catalogue.vendors()), m_cancellation);
}

/// Whether a text finds something on its own; with `wholeWord`, by more than the beginning of a word.
Result<bool> Corrector::finds(const QString &text, bool wholeWord) const
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

Corrector::Value Corrector::valueOf(const Chunk &chunk) const
{
    const auto colon = chunk.text.indexOf(u':');
    if (colon > 0 && colon + 1 < chunk.text.size()) {
        const auto query = parseQuery(chunk.text.first(colon + 1) + u'x', m_catalogue.vendors());
        if (!query.units.isEmpty() && (query.units.size() > 1 || query.units.first().text == u"x"))
            return {colon + 1, chunk.text.sliced(colon + 1)};
    }
    return {0, chunk.text};
}

Result<const WordFinder *> Corrector::finder()
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
Result<std::optional<QString>> Corrector::otherLayout(const Value &value) const
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

/// The value with each word that the catalogue does not have replaced by one that it has. The likeliest, or, with
/// `all`, every one that is as near.
Result<QList<Replacement>> Corrector::otherWords(const Value &value, bool mayGoOn, bool all)
{
    const auto finder = this->finder();
    if (!finder)
        return tl::unexpected(finder.error());
    const auto &words = **finder;
    QList<Replacement> made{{Kind::None, value.text}};
    const auto tokens = text::tokenize(value.text);
    qsizetype shift = 0;
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        const auto &token = tokens.at(i);
        const bool isLast = i + 1 == tokens.size();
        if (hasDigit(token.text) || words.has(token.text) ||
            (tokens.size() > 1 && isLast && words.hasBeginning(token.text)))
            continue;
        QList<Replacement> others;
        if (const auto russian = words.transliterated(token.text); !russian.isEmpty())
            others.append({Kind::Transliteration, russian.first()});
        const auto add = [&](const QString &twin) {
            if (!twin.isEmpty() && words.has(twin))
                others.append({Kind::Lookalike, twin});
        };
        add(text::latinLookalike(token.text));
        add(text::cyrillicLookalike(token.text));
        const auto near = words.near(token.text, mayGoOn && isLast);
        const bool isClear =
            near.size() == 1 ||
            (near.size() > 1 && (near[0].mistakes < near[1].mistakes || near[0].isBeginning != near[1].isBeginning ||
                                 near[0].entries >= ClearlyCommoner * near[1].entries));
        for (size_t j = 0; j < near.size() && (all || (isClear && j == 0)); ++j)
            others.append({Kind::Typo, near[j].word});
        if (const auto halves = words.split(token.text); !halves.isEmpty())
            others.append({Kind::Typo, halves.join(u' ')});
        if (others.isEmpty())
            return QList<Replacement>();
        QList<Replacement> longer;
        for (const auto &sofar : std::as_const(made)) {
            for (const auto &other : std::as_const(others)) {
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

/// What a chunk that finds nothing may be meant as, likeliest first.
Result<QList<Replacement>> Corrector::replacements(const Chunk &chunk, bool all)
{
    const auto value = valueOf(chunk);
    QList<Replacement> found;
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
    const auto words = otherWords(value, chunk.isLast, all);
    if (!words)
        return tl::unexpected(words.error());
    for (const auto &word : *words)
        found.append({word.kind, withValue(word.text)});
    return found;
}

Result<std::optional<Corrected>> Corrector::tried(const QString &text, Kind kind) const
{
    auto ranked = found(text);
    if (!ranked)
        return tl::unexpected(ranked.error());
    if (ranked->all.isEmpty())
        return std::nullopt;
    return Corrected{{kind, m_text, text}, std::move(*ranked)};
}

/// The whole text under the other layout, for texts whose quotation marks are letters.
Result<std::optional<Corrected>> Corrector::correctWhole() const
{
    if (!hasQuote(m_text) || hasDigit(m_text))
        return std::nullopt;
    return tried(text::toRussianLayout(m_text), Kind::Layout);
}

/// Replaces the chunks that find nothing alone; with `wholeWord`, also those that find only the beginnings of words.
Result<std::optional<Corrected>> Corrector::correctChunks(bool wholeWord)
{
    const auto chunks = chunksOf(m_text);
    auto text = m_text;
    auto kind = Kind::None;
    qsizetype broken = 0;
    QList<Replacement> lastReplacements;
    qsizetype lastStart = 0;
    qsizetype shift = 0;
    for (const auto &chunk : chunks) {
        if (m_cancellation.isCancelled())
            return domain::fail(ErrorCode::Cancelled);
        const auto good = finds(chunk.text, wholeWord);
        if (!good)
            return tl::unexpected(good.error());
        if (*good)
            continue;
        auto others = replacements(chunk, false);
        if (!others)
            return tl::unexpected(others.error());
        if (others->isEmpty()) {
            if (wholeWord)
                continue;
            return std::nullopt;
        }
        ++broken;
        lastReplacements = *others;
        lastStart = chunk.start + shift;
        text.replace(lastStart, chunk.text.size(), others->first().text);
        shift += others->first().text.size() - chunk.text.size();
        kind = kind == Kind::None ? others->first().kind : kind;
    }
    if (broken == 0)
        return std::nullopt;
    auto corrected = tried(text, kind);
    if (!corrected || *corrected)
        return corrected;
    // The other readings of the chunk replaced last.
    for (qsizetype i = 1; i < lastReplacements.size(); ++i) {
        auto other = text;
        other.replace(lastStart, lastReplacements.first().text.size(), lastReplacements.at(i).text);
        auto result = tried(other, broken == 1 ? lastReplacements.at(i).kind : kind);
        if (!result || *result)
            return result;
    }
    return std::nullopt;
}

/// Where every word finds something but no record has them all: one of them by a word near it.
Result<std::optional<Corrected>> Corrector::correctOneWord()
{
    const auto chunks = chunksOf(m_text);
    const auto words = finder();
    if (!words)
        return tl::unexpected(words.error());
    for (const auto &chunk : chunks) {
        const auto tokens = text::tokenize(chunk.text);
        if (chunks.size() < 2 || tokens.size() != 1 || tokens.first().length != chunk.text.size())
            continue;
        for (const auto &near : (*words)->near(tokens.first().text, false)) {
            if (m_cancellation.isCancelled())
                return domain::fail(ErrorCode::Cancelled);
            auto text = m_text;
            auto corrected = tried(text.replace(chunk.start, chunk.text.size(), near.word), Kind::Typo);
            if (!corrected || *corrected)
                return corrected;
        }
    }
    return std::nullopt;
}

/// A sentence with one code in it: what of the rest names a vendor, and the code. With `announced`, only when the
/// sentence says that it is one.
Result<std::optional<Corrected>> Corrector::correctToCode(bool announced) const
{
    QStringList kept;
    bool hasCode = false;
    bool isAnnounced = false;
    const auto query = parseQuery(m_text, m_catalogue.vendors());
    for (const auto &unit : query.units) {
        if (isFilterUnit(unit))
            return std::nullopt;
        isAnnounced = isAnnounced || unit.announces;
        const bool isWord = unit.kind == Unit::Kind::Word && !unit.announces;
        const auto rows = isWord ? matchUnit(m_catalogue, unit) : Result<UnitRows>(UnitRows());
        if (!rows)
            return tl::unexpected(rows.error());
        const bool isCode =
            hasDigit(unit.text) && (unit.text.size() >= ShortestCode || isAnnounced) &&
            !(rows->at(domain::Match::ExactCode).isEmpty() && rows->at(domain::Match::CodeForm).isEmpty());
        if (isCode && hasCode)
            return std::nullopt;
        hasCode = hasCode || isCode;
        const bool isVendor =
            isWord && !hasDigit(unit.text) && !rows->group.isEmpty() && !rows->at(domain::Match::ExactCode).isEmpty();
        if (isCode || isVendor)
            kept.append(unit.text);
    }
    if (!hasCode || (announced && !isAnnounced))
        return std::nullopt;
    return tried(kept.join(u' '), Kind::Code);
}

Result<Corrected> Corrector::run()
{
    if (chunksOf(m_text).size() <= MostTyped) {
        auto corrected = correctChunks(false);
        if (corrected && !*corrected)
            corrected = correctChunks(true);
        if (corrected && !*corrected)
            corrected = correctWhole();
        if (corrected && !*corrected)
            corrected = correctOneWord();
        if (!corrected)
            return tl::unexpected(corrected.error());
        if (*corrected)
            return std::move(**corrected);
    }
    auto code = correctToCode(true);
    if (!code)
        return tl::unexpected(code.error());
    if (*code)
        return std::move(**code);
    auto closest = closestRows(m_catalogue, m_text, m_cancellation);
    if (!closest)
        return tl::unexpected(closest.error());
    if (!closest->all.isEmpty())
        return Corrected{{Kind::Closest, m_text, m_text}, std::move(*closest)};
    code = correctToCode(false);
    if (!code)
        return tl::unexpected(code.error());
    return *code ? std::move(**code) : Corrected();
}

Result<QStringList> Corrector::spellings(int limit)
{
    QStringList texts;
    const auto chunks = chunksOf(m_text);
    if (chunks.size() > MostTyped)
        return texts;
    for (const auto &chunk : chunks) {
        const auto good = finds(chunk.text, false);
        if (!good)
            return tl::unexpected(good.error());
        if (*good)
            continue;
        const auto others = replacements(chunk, true);
        if (!others)
            return tl::unexpected(others.error());
        for (const auto &other : *others) {
            auto text = m_text;
            text.replace(chunk.start, chunk.text.size(), other.text);
            const auto ranked = found(text);
            if (!ranked)
                return tl::unexpected(ranked.error());
            if (!ranked->all.isEmpty() && texts.size() < limit && !texts.contains(text))
                texts.append(text);
        }
    }
    return texts;
}

} // namespace

Result<Corrected> correct(Catalogue &catalogue, const QString &text, const Cancellation &cancellation)
{
    return Corrector(catalogue, text, cancellation).run();
}

Result<QStringList> spellings(Catalogue &catalogue, const QString &text, int limit, const Cancellation &cancellation)
{
    return Corrector(catalogue, text, cancellation).spellings(limit);
}

} // namespace errdex::search
