// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "correcting.h"

#include "closest.h"
#include "rereading.h"

#include "errdex/text/fold.h"
#include "errdex/text/keyboard.h"

#include <algorithm>
#include <optional>

namespace errdex::search {

using domain::Cancellation;
using domain::Correction;
using domain::ErrorCode;
using domain::Result;
using store::Catalogue;
using store::RowSet;

namespace {

using Kind = Correction::Kind;

/// A number of fewer digits in a sentence is a number.
constexpr qsizetype ShortestCode = 3;

class Corrector
{
public:
    Corrector(Catalogue &catalogue, const QString &text, const Cancellation &cancellation)
        : m_catalogue(catalogue), m_text(text), m_cancellation(cancellation), m_rereader(catalogue)
    {
    }

    Result<Corrected> run();
    Result<QStringList> spellings(int limit);

private:
    Result<Ranked> found(const QString &text) const;
    Result<std::optional<Corrected>> tried(const QString &text, Kind kind) const;
    Result<std::optional<Corrected>> correctChunks(bool wholeWord);
    Result<std::vector<RowSet>> rowsOfChunks(const QList<Chunk> &chunks) const;
    Result<std::optional<Corrected>> correctOneWord();
    Result<std::optional<Corrected>> correctWhole() const;
    Result<std::optional<Corrected>> correctToCode(bool announced) const;

    Catalogue &m_catalogue;
    QString m_text;
    Cancellation m_cancellation;
    Rereader m_rereader;
};

Result<Ranked> Corrector::found(const QString &text) const
{
    return match(m_catalogue, text, parseQuery(text, m_catalogue.vendors()), m_cancellation);
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
        const auto good = m_rereader.finds(chunk.text, wholeWord);
        if (!good)
            return tl::unexpected(good.error());
        if (*good)
            continue;
        auto others = m_rereader.replacements(chunk, Rereader::Choice::Likeliest);
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

/// The rows that each chunk finds alone; empty when two of them find none, or one is more than one word.
Result<std::vector<RowSet>> Corrector::rowsOfChunks(const QList<Chunk> &chunks) const
{
    std::vector<RowSet> rows;
    int lacking = 0;
    for (const auto &chunk : chunks) {
        if (m_cancellation.isCancelled())
            return domain::fail(ErrorCode::Cancelled);
        const auto units = parseQuery(chunk.text, m_catalogue.vendors()).units;
        if (units.isEmpty()) {
            rows.push_back(RowSet::range(0, m_catalogue.recordCount()));
            continue;
        }
        if (units.size() > 1)
            return std::vector<RowSet>();
        const auto &unit = units.first();
        const auto found = isFilterUnit(unit)
                               ? matchFilterUnit(m_catalogue, unit)
                               : matchUnit(m_catalogue, unit).map([](const UnitRows &each) { return each.all(); });
        if (!found)
            return tl::unexpected(found.error());
        lacking += found->isEmpty();
        if (lacking > 1)
            return std::vector<RowSet>();
        rows.push_back(*found);
    }
    return rows;
}

/// Where no record has all words: one of them by a word near it.
Result<std::optional<Corrected>> Corrector::correctOneWord()
{
    const auto chunks = chunksOf(m_text);
    const auto rows = rowsOfChunks(chunks);
    if (!rows)
        return tl::unexpected(rows.error());
    for (size_t i = 0; i < rows->size() && rows->size() > 1; ++i) {
        const auto &chunk = chunks.at(qsizetype(i));
        const auto tokens = text::tokenize(chunk.text);
        if (tokens.size() != 1 || tokens.first().length != chunk.text.size())
            continue;
        auto others = RowSet::range(0, m_catalogue.recordCount());
        for (size_t j = 0; j < rows->size() && !others.isEmpty(); ++j) {
            if (j != i)
                others &= (*rows)[j];
        }
        if (others.isEmpty())
            continue;
        const auto nearest = m_rereader.near(tokens.first().text, false);
        if (!nearest)
            return tl::unexpected(nearest.error());
        for (const auto &near : **nearest) {
            if (m_cancellation.isCancelled())
                return domain::fail(ErrorCode::Cancelled);
            const auto itself = matchUnit(m_catalogue, {Unit::Kind::Word, near.word, {near.word}});
            if (!itself)
                return tl::unexpected(itself.error());
            if ((itself->all() & others).isEmpty())
                continue;
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
        const auto good = m_rereader.finds(chunk.text, false);
        if (!good)
            return tl::unexpected(good.error());
        if (*good)
            continue;
        const auto others = m_rereader.replacements(chunk, Rereader::Choice::All);
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
