// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "ranking.h"

#include "errdex/text/fold.h"
#include "errdex/text/stem.h"

#include <algorithm>
#include <optional>

namespace errdex::search {

using domain::Match;
using domain::Result;
using store::Catalogue;
using store::Field;

namespace {

/// Reading and comparing the texts of a row takes some microseconds; a keystroke has a few thousand.
constexpr quint64 MostCompared = 100;

/// A word that the query asks for.
struct Wanted
{
    QString word;
    QString stem;
    bool prefix = false;
};

std::vector<Wanted> wordsOf(const Query &query)
{
    std::vector<Wanted> wanted;
    for (const auto &unit : query.units) {
        if (isFilterUnit(unit) || unit.announces)
            continue;
        for (qsizetype i = 0; i < unit.words.size(); ++i) {
            const bool single = unit.words.size() == 1 && unit.kind != Unit::Kind::Phrase;
            wanted.push_back({unit.words.at(i), single ? text::stem(unit.words.at(i)) : QString(),
                              unit.prefix && i + 1 == unit.words.size()});
        }
    }
    return wanted;
}

/// How well a word of a text answers a wanted one, from 0 to 1.
double likeness(QStringView word, const Wanted &wanted)
{
    if (word == wanted.word)
        return 1;
    if (!wanted.stem.isEmpty() && word.startsWith(wanted.word.front()) && text::stem(word) == wanted.stem)
        return 0.9;
    if (wanted.prefix && word.startsWith(wanted.word))
        return 0.6 + 0.3 * double(wanted.word.size()) / double(word.size());
    return 0;
}

/// Words answered, words together, and the share of the text that they make up: in this order of weight, each from 0
/// to 1.
double closeness(const QString &text, const std::vector<Wanted> &wanted)
{
    double answered = 0;
    double together = 0;
    double used = 0;
    qsizetype size = 0;
    std::vector<double> best(wanted.size(), 0);
    std::optional<size_t> previous;
    text::forEachWord(text, [&](QStringView word) {
        ++size;
        std::optional<size_t> here;
        for (size_t i = 0; i < wanted.size(); ++i) {
            const double like = likeness(word, wanted[i]);
            if (like <= 0)
                continue;
            if (!here || like > likeness(word, wanted[*here]))
                here = i;
            best[i] = std::max(best[i], like);
        }
        if (here) {
            used += likeness(word, wanted[*here]);
            together += previous && *previous + 1 == *here ? 1 : 0;
        }
        previous = here;
    });
    for (const double like : best)
        answered += like;
    if (size == 0 || answered <= 0)
        return 0;
    const auto count = double(wanted.size());
    return 4 * answered / count + (wanted.size() > 1 ? 2 * std::min(1.0, together / (count - 1)) : 0) +
           used / double(size);
}

/// The nearest of the row's texts; for a single word, of those of one field.
double closeness(const store::RowTexts &texts, Field field, const std::vector<Wanted> &wanted)
{
    double best = 0;
    const auto take = [&](Field each, const QStringList &all) {
        // Several words may stand in several fields.
        if (wanted.size() == 1 && each != field)
            return;
        for (const auto &text : all)
            best = std::max(best, closeness(text, wanted));
    };
    take(Field::Name, {texts.name});
    take(Field::Message, texts.messages);
    take(Field::Description, texts.descriptions);
    return best;
}

/// The field that put a row into its tier, or nothing when the tier is not about a text.
std::optional<Field> fieldOf(Match match)
{
    switch (match) {
    case Match::NameStart:
    case Match::NameWord:
    case Match::NameForm:
    case Match::NameStartBeginning:
    case Match::NameBeginning:
        return Field::Name;
    case Match::MessageWord:
    case Match::MessageForm:
    case Match::MessageBeginning:
        return Field::Message;
    case Match::DescriptionWord:
    case Match::DescriptionForm:
    case Match::DescriptionBeginning:
        return Field::Description;
    default:
        return std::nullopt;
    }
}

} // namespace

Result<void> orderByCloseness(Catalogue &catalogue, const Query &query, Ranked &ranked)
{
    const auto wanted = wordsOf(query);
    quint64 compared = 0;
    for (auto &tier : ranked.tiers) {
        const auto field = fieldOf(tier.match);
        const auto count = tier.rows.count();
        if (compared + count > MostCompared)
            return {};
        if (!field || count < 2 || wanted.empty())
            continue;
        compared += count;
        std::vector<std::pair<double, quint32>> scored;
        for (const quint32 row : tier.rows.values()) {
            const auto texts = catalogue.texts(row);
            if (!texts)
                return tl::unexpected(texts.error());
            scored.push_back({closeness(*texts, *field, wanted), row});
        }
        std::stable_sort(scored.begin(), scored.end(),
                         [](const auto &left, const auto &right) { return left.first > right.first; });
        for (const auto &[score, row] : scored)
            tier.order.push_back(row);
    }
    return {};
}

} // namespace errdex::search
