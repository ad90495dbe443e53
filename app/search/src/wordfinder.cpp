// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "wordfinder.h"

#include "errdex/text/distance.h"
#include "errdex/text/script.h"
#include "errdex/text/stem.h"
#include "errdex/text/transliteration.h"

#include <QHash>

#include <algorithm>
#include <bit>
#include <optional>

namespace errdex::search {

namespace {

constexpr int MostTransliterations = 16;
/// Endings of Russian words are at most this long; the vocabulary may have a word in another form.
constexpr qsizetype LongestEnding = 3;
constexpr qsizetype ShortestStem = 4;
constexpr qsizetype ShortestHalf = 3;

/// Which letters a word has, a bit for each two or so. One mistake changes two bits at most.
quint32 lettersOf(QStringView word)
{
    quint32 letters = 0;
    for (const QChar c : word)
        letters |= quint32(1) << (c.unicode() & 31);
    return letters;
}

/// The part of `word` that `typed` was meant as: the beginning with the fewest mistakes.
QString beginningMeant(const QString &typed, const QString &word, int mistakes)
{
    for (auto length = std::min(typed.size() + mistakes, word.size()); length > 0; --length) {
        if (text::editDistance(typed, QStringView(word).first(length), mistakes) <= mistakes &&
            word.at(length - 1) == typed.back())
            return word.first(length);
    }
    return word.first(std::min(typed.size(), word.size()));
}

bool isNearer(const NearWord &left, const NearWord &right)
{
    if (left.mistakes != right.mistakes)
        return left.mistakes < right.mistakes;
    if (left.isBeginning != right.isBeginning)
        return !left.isBeginning;
    return left.entries > right.entries;
}

/// A word as typed, ready to be compared with many.
class Typed
{
public:
    Typed(const QString &word, bool mayGoOn)
        : m_word(word)
        , m_stem(text::stem(word))
        , m_mayGoOn(mayGoOn)
        , m_letters(lettersOf(word))
        , m_script(text::scriptOf(word))
        , m_limit(text::forgivenMistakes(word.size()))
        , m_isInflected(m_script == text::Script::Cyrillic && m_stem.size() < word.size() &&
                        m_stem.size() >= ShortestStem)
    {
    }

    /// How the word of the catalogue may have been meant; nothing when it was not.
    std::optional<NearWord> compared(const store::VocabularyWord &each) const
    {
        if (m_limit == 0 || m_script == text::Script::Mixed || m_script == text::Script::Other)
            return std::nullopt;
        const auto longer = each.word.size() - m_word.size();
        const auto slack = m_isInflected ? LongestEnding : m_limit;
        if (longer < -slack || (longer > slack && !m_mayGoOn) || each.word.front().script() != m_word.front().script())
            return std::nullopt;
        // Letters that the word lacks cost a mistake each, unless they are an ending's.
        if (std::popcount(m_letters & ~lettersOf(each.word)) > (m_isInflected ? LongestEnding + m_limit : m_limit))
            return std::nullopt;
        NearWord found{each.word, text::editDistance(m_word, each.word, m_limit), false, each.entries};
        if (found.mistakes > m_limit && m_mayGoOn) {
            found.mistakes = text::editDistanceToBeginning(m_word, each.word, m_limit);
            found.isBeginning = true;
            if (found.mistakes <= m_limit)
                found.word = beginningMeant(m_word, each.word, found.mistakes);
        }
        // The catalogue may have the word in another form only.
        if (found.mistakes > m_limit && m_isInflected && longer <= LongestEnding) {
            const int stemLimit = text::forgivenMistakes(m_stem.size());
            const int mistakes = text::editDistanceToBeginning(m_stem, each.word, stemLimit);
            found = {each.word, mistakes > stemLimit ? m_limit + 1 : mistakes, true, each.entries};
        }
        // People seldom mistake the first letter, and never along with another.
        if (found.mistakes > m_limit || (found.mistakes > 1 && each.word.front() != m_word.front()))
            return std::nullopt;
        return found;
    }

private:
    QString m_word;
    QString m_stem;
    bool m_mayGoOn;
    quint32 m_letters;
    text::Script m_script;
    int m_limit;
    bool m_isInflected;
};

} // namespace

std::vector<store::VocabularyWord>::const_iterator WordFinder::from(const QString &word) const
{
    return std::lower_bound(
        m_vocabulary.begin(), m_vocabulary.end(), word,
        [](const store::VocabularyWord &each, const QString &wanted) { return each.word < wanted; });
}

bool WordFinder::has(const QString &word) const
{
    const auto found = from(word);
    return found != m_vocabulary.end() && found->word == word;
}

bool WordFinder::hasBeginning(const QString &beginning) const
{
    const auto found = from(beginning);
    return found != m_vocabulary.end() && found->word.startsWith(beginning);
}

bool WordFinder::hasForm(const QString &word) const
{
    const auto stem = text::stem(word);
    const auto beginning = stem.first(std::min(stem.size(), std::max(ShortestStem, stem.size() - 2)));
    for (auto each = from(beginning); each != m_vocabulary.end() && each->word.startsWith(beginning); ++each) {
        if (text::stem(each->word) == stem)
            return true;
    }
    return false;
}

std::vector<NearWord> WordFinder::near(const QString &word, bool mayGoOn) const
{
    const Typed typed(word, mayGoOn);
    QHash<QString, NearWord> byStem;
    for (const auto &each : m_vocabulary) {
        const auto found = typed.compared(each);
        if (!found)
            continue;
        const bool isForm = found->word == each.word;
        auto &best = byStem[isForm ? text::stem(each.word) : found->word];
        const auto entries = best.entries + found->entries;
        if (best.word.isEmpty() || isNearer(*found, best))
            best = *found;
        best.entries = entries;
    }
    std::vector<NearWord> words(byStem.cbegin(), byStem.cend());
    std::sort(words.begin(), words.end(), [](const NearWord &left, const NearWord &right) {
        return isNearer(left, right) || (!isNearer(right, left) && left.word < right.word);
    });
    return words;
}

QStringList WordFinder::transliterated(const QString &word) const
{
    const auto mayBeForm = [this](const QString &beginning) {
        for (qsizetype ending = 0; ending <= LongestEnding; ++ending) {
            const auto length = beginning.size() - ending;
            if (length <= 0 || (ending > 0 && length < ShortestStem))
                return false;
            if (hasBeginning(beginning.first(length)))
                return true;
        }
        return false;
    };
    auto words = text::transliterations(word, mayBeForm, MostTransliterations);
    // A few letters begin some word in any reading.
    words.removeIf([&](const QString &each) { return !has(each) && each.size() <= ShortestStem; });
    words.removeIf([&](const QString &each) { return !hasBeginning(each) && !hasForm(each); });
    const auto rank = [&](const QString &each) { return has(each) ? 0 : hasBeginning(each) ? 1 : 2; };
    std::stable_sort(words.begin(), words.end(),
                     [&](const QString &left, const QString &right) { return rank(left) < rank(right); });
    return words;
}

QStringList WordFinder::split(const QString &word) const
{
    QStringList best;
    for (qsizetype at = ShortestHalf; at <= word.size() - ShortestHalf; ++at) {
        const auto left = word.first(at);
        const auto right = word.sliced(at);
        // The later, the longer the first half.
        if (has(left) && has(right))
            best = {left, right};
    }
    return best;
}

} // namespace errdex::search
