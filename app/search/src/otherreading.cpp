// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "otherreading.h"

#include "ranking.h"
#include "rereading.h"

#include "errdex/search/query.h"
#include "errdex/text/fold.h"
#include "errdex/text/script.h"
#include "errdex/text/stem.h"

#include <algorithm>

namespace errdex::search {

using domain::Cancellation;
using domain::Correction;
using domain::ErrorCode;
using domain::Result;
using store::Catalogue;

namespace {

using Kind = Correction::Kind;

/// How many times as many records as the word typed another one must be in.
constexpr quint64 MoreThanPart = 4;
constexpr quint64 MoreThanWord = 10;
constexpr quint64 MoreThanText = 4;
/// Shorter words are something else under any reading.
constexpr qsizetype ShortestWord = 3;
/// A slip may make one short word of another; a piece of other words is more likely to be one.
constexpr qsizetype ShortestMisspelt = 5;
constexpr qsizetype ShortestBroken = 4;

class OtherReader
{
public:
    OtherReader(Catalogue &catalogue, const Cancellation &cancellation)
        : m_catalogue(catalogue), m_cancellation(cancellation), m_rereader(catalogue)
    {
    }

    Result<Correction> run(const QString &text);

private:
    /// In how many records a text is found, and whether by whole words.
    struct Support
    {
        quint64 rows = 0;
        bool isWhole = false;
    };

    Result<quint64> total(const QString &text) const;
    Result<std::optional<Support>> support(const QString &text) const;
    Result<Replacement> commoner(const Chunk &chunk);
    Result<QList<Replacement>> candidates(const Chunk &chunk, bool isWhole);

    Catalogue &m_catalogue;
    Cancellation m_cancellation;
    Rereader m_rereader;
};

Result<quint64> OtherReader::total(const QString &text) const
{
    return match(m_catalogue, text, parseQuery(text, m_catalogue.vendors()), m_cancellation)
        .map([](const Ranked &ranked) { return ranked.all.count(); });
}

/// Nothing for a piece that is no word.
Result<std::optional<OtherReader::Support>> OtherReader::support(const QString &text) const
{
    const auto query = parseQuery(text, m_catalogue.vendors());
    if (query.units.size() != 1 || query.units.first().kind != Unit::Kind::Word)
        return std::nullopt;
    const auto found = matchUnit(m_catalogue, query.units.first());
    if (!found)
        return tl::unexpected(found.error());
    return Support{found->all().count(), found->hasWholeWord()};
}

/// Whether a near word is one that a slip makes of it, and not another word, an ending or a word that is not finished.
bool isSlip(const QString &word, const NearWord &near, bool isWhole)
{
    return near.mistakes == 1 && !near.isBeginning && word.size() >= (isWhole ? ShortestMisspelt : ShortestBroken) &&
           near.word.front() == word.front() && !near.word.startsWith(word) && !word.startsWith(near.word) &&
           text::stem(near.word) != text::stem(word);
}

/// What a word may be meant as though the catalogue has it, `isWhole` or inside of others.
Result<QList<Replacement>> OtherReader::candidates(const Chunk &chunk, bool isWhole)
{
    QList<Replacement> found;
    const auto layout = m_rereader.otherLayout({0, chunk.text});
    if (!layout)
        return tl::unexpected(layout.error());
    if (*layout)
        found.append({Kind::Layout, **layout});
    const auto words = text::tokenize(chunk.text);
    if (words.size() != 1)
        return found;
    const auto &word = words.first();
    const auto add = [&](Kind kind, const QString &other) {
        auto text = chunk.text;
        found.append({kind, text.replace(word.start, word.length, other)});
    };
    const auto finder = m_rereader.finder();
    const auto nearest = m_rereader.near(word.text, false);
    if (!finder || !nearest)
        return tl::unexpected(!finder ? finder.error() : nearest.error());
    if (text::scriptOf(word.text) == text::Script::Latin && word.length >= ShortestBroken) {
        const auto russian = (*finder)->transliterated(word.text);
        for (const auto &other : russian) {
            if ((*finder)->has(other))
                add(Kind::Transliteration, other);
        }
    }
    for (const auto &near : **nearest) {
        if (isSlip(word.text, near, isWhole))
            add(Kind::Typo, near.word);
    }
    return found;
}

/// The reading of a chunk that is in clearly more records than the chunk; Kind::None where there is none.
Result<Replacement> OtherReader::commoner(const Chunk &chunk)
{
    if (chunk.text.size() < ShortestWord || hasDigit(chunk.text) || hasQuote(chunk.text))
        return Replacement();
    const auto own = support(chunk.text);
    if (!own)
        return tl::unexpected(own.error());
    if (!*own || (*own)->rows == 0)
        return Replacement();
    const auto wanted = (*own)->rows * ((*own)->isWhole ? MoreThanWord : MoreThanPart);
    if (wanted > m_catalogue.recordCount())
        return Replacement();
    const auto others = candidates(chunk, (*own)->isWhole);
    if (!others)
        return tl::unexpected(others.error());
    Replacement best;
    quint64 most = 0;
    for (const auto &other : *others) {
        if (m_cancellation.isCancelled())
            return domain::fail(ErrorCode::Cancelled);
        const auto its = support(other.text);
        if (!its)
            return tl::unexpected(its.error());
        if (*its && (*its)->isWhole && (*its)->rows >= wanted && (*its)->rows > most) {
            best = other;
            most = (*its)->rows;
        }
    }
    return best;
}

Result<Correction> OtherReader::run(const QString &text)
{
    const auto chunks = chunksOf(text);
    if (chunks.size() > MostTyped)
        return Correction();
    Correction correction{Kind::None, text, text};
    qsizetype shift = 0;
    for (const auto &chunk : chunks) {
        const auto other = commoner(chunk);
        if (!other)
            return tl::unexpected(other.error());
        if (other->kind == Kind::None)
            continue;
        correction.shown.replace(chunk.start + shift, chunk.text.size(), other->text);
        shift += other->text.size() - chunk.text.size();
        correction.kind = correction.kind == Kind::None ? other->kind : correction.kind;
    }
    if (correction.kind == Kind::None)
        return Correction();
    const auto typed = total(text);
    const auto meant = total(correction.shown);
    if (!typed || !meant)
        return tl::unexpected(!typed ? typed.error() : meant.error());
    return *typed > 0 && *meant >= *typed * MoreThanText ? correction : Correction();
}

} // namespace

Result<Correction> otherReading(Catalogue &catalogue, const QString &text, const Cancellation &cancellation)
{
    return OtherReader(catalogue, cancellation).run(text);
}

} // namespace errdex::search
