// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "closest.h"

#include "errdex/text/fold.h"
#include "errdex/text/script.h"
#include "errdex/text/stem.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace errdex::search {

using domain::Cancellation;
using domain::ErrorCode;
using domain::Match;
using domain::Result;
using store::Catalogue;
using store::Field;
using store::RowSet;

namespace {

/// Words of the text that are looked up; a record's text has fewer.
constexpr size_t MostWords = 200;
constexpr size_t FewestWords = 3;
/// Rows of the rarest words that are counted through, and how many of the best are compared word by word.
constexpr quint64 MostCandidates = 20000;
constexpr size_t MostCompared = 60;
constexpr size_t MostShown = 10;
/// Shares of the weight of the words: of the record's own text, or of the text that was typed.
constexpr double EnoughOfRecord = 0.7;
constexpr double EnoughOfText = 0.6;
/// What is this much less near than the nearest is left out.
constexpr double NearTheNearest = 0.8;

/// A word of the text in its place.
struct Word
{
    QString stem;
    /// How rare it is: ln(1 + rows / rows that have it). Zero for values: numbers, and what stands in quotation marks.
    double weight = 0;
    RowSet rows;
};

bool hasDigit(const QString &word)
{
    return std::any_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
}

/// Which tokens stand for a value and may differ: in quotation marks or brackets, after "%", with digits.
std::vector<bool> valuesAmong(const QString &text, const QList<text::Token> &tokens)
{
    std::vector<bool> values;
    const auto folded = text.size() == text::fold(text).size() ? text::fold(text) : text;
    qsizetype at = 0;
    bool inside = false;
    for (const auto &token : tokens) {
        for (; at < token.start; ++at) {
            const QChar c = folded.at(at);
            if (c == u'"')
                inside = !inside;
            else if (QStringView(u"{<[").contains(c))
                inside = true;
            else if (QStringView(u"}>]").contains(c))
                inside = false;
        }
        const bool isFormat = token.start > 0 && folded.at(token.start - 1) == u'%';
        values.push_back(inside || isFormat || hasDigit(token.text));
    }
    return values;
}

class ClosestFinder
{
public:
    ClosestFinder(Catalogue &catalogue, const Cancellation &cancellation)
        : m_catalogue(catalogue), m_cancellation(cancellation)
    {
    }

    Result<Ranked> run(const QString &text);

private:
    Result<void> readWords(const QString &text);
    std::vector<quint32> candidates() const;
    double nearness(const QString &text) const;

    Catalogue &m_catalogue;
    Cancellation m_cancellation;
    std::vector<Word> m_words;
    /// Places in m_words by stem.
    QHash<QString, std::vector<int>> m_places;
    double m_weight = 0;
    double m_usualWeight = 0;
};

Result<void> ClosestFinder::readWords(const QString &text)
{
    const auto all = text::tokenize(text);
    const auto tokens = all.first(std::min(all.size(), qsizetype(MostWords)));
    const auto values = valuesAmong(text, tokens);
    const auto rows = double(m_catalogue.recordCount());
    for (size_t i = 0; i < size_t(tokens.size()); ++i) {
        if (m_cancellation.isCancelled())
            return domain::fail(ErrorCode::Cancelled);
        Word word{text::stem(tokens.at(qsizetype(i)).text), 0, {}};
        if (const auto seen = m_places.constFind(word.stem); seen != m_places.constEnd()) {
            word.weight = m_words[size_t(seen->front())].weight;
        } else if (!values[i]) {
            auto found = m_catalogue.rowsWithStem(word.stem);
            if (!found)
                return tl::unexpected(found.error());
            for (const auto field : {Field::Name, Field::Message, Field::Description})
                word.rows |= (*found)[size_t(field)];
            if (const auto count = word.rows.count(); count > 0)
                word.weight = std::log(1 + rows / double(count));
        }
        m_places[word.stem].push_back(int(m_words.size()));
        m_words.push_back(std::move(word));
    }
    double sum = 0;
    int counted = 0;
    for (const auto &word : m_words) {
        sum += word.weight;
        counted += word.weight > 0;
    }
    m_usualWeight = counted > 0 ? sum / counted : 0;
    // A word that the catalogue does not have counts against the text as a usual one would; a value does not.
    for (size_t i = 0; i < m_words.size(); ++i)
        m_weight += m_words[i].weight > 0 ? m_words[i].weight : values[i] ? 0 : m_usualWeight;
    return {};
}

/// The rows that have most of the rarest words.
std::vector<quint32> ClosestFinder::candidates() const
{
    std::vector<const Word *> rarest;
    for (const auto &word : m_words) {
        if (!word.rows.isEmpty())
            rarest.push_back(&word);
    }
    std::stable_sort(rarest.begin(), rarest.end(),
                     [](const Word *left, const Word *right) { return left->weight > right->weight; });
    RowSet rows;
    for (const auto *word : rarest) {
        if (rows.isEmpty() || rows.count() + word->rows.count() <= MostCandidates)
            rows |= word->rows;
    }
    if (rows.count() > MostCandidates)
        rows = RowSet::of(rows.slice(0, MostCandidates));
    const auto values = rows.values();
    std::vector<std::pair<double, quint32>> scored(values.size());
    for (size_t i = 0; i < values.size(); ++i)
        scored[i] = {0, values[i]};
    for (const auto *word : rarest) {
        auto common = rows & word->rows;
        auto next = scored.begin();
        for (const quint32 row : common.values()) {
            next = std::lower_bound(next, scored.end(), row,
                                    [](const auto &each, quint32 wanted) { return each.second < wanted; });
            next->first += word->weight;
        }
    }
    const auto best = scored.begin() + qsizetype(std::min(scored.size(), MostCompared));
    std::partial_sort(scored.begin(), best, scored.end(), [](const auto &left, const auto &right) {
        return left.first != right.first ? left.first > right.first : left.second < right.second;
    });
    std::vector<quint32> found;
    std::for_each(scored.begin(), best, [&](const auto &each) { found.push_back(each.second); });
    return found;
}

/// How near a record's text is: the weight of the words that both have in the same order, as a share of either.
double ClosestFinder::nearness(const QString &text) const
{
    const auto tokens = text::tokenize(text);
    const auto values = valuesAmong(text, tokens);
    // The heaviest common subsequence: best[j] is the weight of one that ends before place j of the typed text.
    std::vector<double> best(m_words.size() + 1, 0);
    double own = 0;
    size_t shared = 0;
    for (size_t i = 0; i < size_t(tokens.size()); ++i) {
        if (values[i])
            continue;
        const auto places = m_places.constFind(text::stem(tokens.at(qsizetype(i)).text));
        if (places == m_places.constEnd()) {
            own += m_usualWeight;
            continue;
        }
        const auto weight = m_words[size_t(places->front())].weight;
        own += weight;
        shared += weight > 0;
        // From the right, so that a word is used once.
        for (auto place = places->rbegin(); place != places->rend(); ++place) {
            const auto with = best[size_t(*place)] + weight;
            for (size_t j = size_t(*place) + 1; j < best.size() && best[j] < with; ++j)
                best[j] = with;
        }
    }
    const double common = best.back();
    if (own <= 0 || m_weight <= 0 || shared < FewestWords)
        return 0;
    const double ofRecord = common / own;
    const double ofText = common / m_weight;
    if (ofRecord < EnoughOfRecord && ofText < EnoughOfText)
        return 0;
    return ofRecord + ofText;
}

Result<Ranked> ClosestFinder::run(const QString &text)
{
    if (auto done = readWords(text); !done)
        return tl::unexpected(done.error());
    // "error_code=1&error_code=2" has two words.
    const auto known = std::count_if(m_places.begin(), m_places.end(), [this](const std::vector<int> &places) {
        return m_words[size_t(places.front())].weight > 0;
    });
    if (size_t(known) < FewestWords)
        return Ranked();
    std::vector<std::pair<double, quint32>> scored;
    for (const quint32 row : candidates()) {
        if (m_cancellation.isCancelled())
            return domain::fail(ErrorCode::Cancelled);
        const auto texts = m_catalogue.texts(row);
        if (!texts)
            return tl::unexpected(texts.error());
        double best = nearness(texts->name);
        for (const auto &each : texts->messages + texts->descriptions)
            best = std::max(best, nearness(each));
        if (best > 0)
            scored.push_back({best, row});
    }
    std::stable_sort(scored.begin(), scored.end(),
                     [](const auto &left, const auto &right) { return left.first > right.first; });
    Ranked ranked;
    Tier tier{Match::Closest, {}, {}};
    for (const auto &[score, row] : scored) {
        if (tier.order.size() < MostShown && score >= scored.front().first * NearTheNearest)
            tier.order.push_back(row);
    }
    tier.rows = RowSet::of(tier.order);
    ranked.all = tier.rows;
    if (!tier.order.empty())
        ranked.tiers.push_back(std::move(tier));
    return ranked;
}

} // namespace

Result<Ranked> closestRows(Catalogue &catalogue, const QString &text, const Cancellation &cancellation)
{
    return ClosestFinder(catalogue, cancellation).run(text);
}

} // namespace errdex::search
