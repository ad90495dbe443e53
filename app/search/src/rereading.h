// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "wordfinder.h"

#include "errdex/domain/error.h"
#include "errdex/domain/match.h"
#include "errdex/store/catalogue.h"

#include <QHash>
#include <QList>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace errdex::search {

/// A longer text is pasted, not typed: its words are right, its values differ.
inline constexpr qsizetype MostTyped = 12;

/// A piece of the query between spaces.
struct Chunk
{
    qsizetype start = 0;
    QString text;
    /// Nothing is typed behind it.
    bool isLast = false;
};

/// What a piece may be meant as.
struct Replacement
{
    domain::Correction::Kind kind = domain::Correction::Kind::None;
    QString text;
};

QList<Chunk> chunksOf(const QString &text);
bool hasDigit(const QString &text);
bool hasQuote(const QString &text);

/// Reads the pieces of a query in other ways. The catalogue outlives this.
class Rereader
{
public:
    explicit Rereader(store::Catalogue &catalogue) : m_catalogue(catalogue) {}

    /// What of a chunk is searched for: "njrty" of "planfix:njrty".
    struct Value
    {
        qsizetype start = 0;
        QString text;
    };
    /// By the likeliest word for one that the catalogue lacks, or by every one that is as near.
    enum class Choice { Likeliest, All };

    Value valueOf(const Chunk &chunk) const;
    /// Whether a text finds something on its own; with `wholeWord`, by more than the beginning of a word.
    domain::Result<bool> finds(const QString &text, bool wholeWord) const;
    /// What a chunk may be meant as, likeliest first: the key before ":" read as one that there is, or the value. A
    /// value with digits is left as it is.
    domain::Result<QList<Replacement>> replacements(const Chunk &chunk, Choice choice);
    domain::Result<const WordFinder *> finder();
    /// Like WordFinder::near(), looked for once.
    domain::Result<const std::vector<NearWord> *> near(const QString &word, bool mayGoOn);
    /// The value typed under the other layout, when that finds words.
    domain::Result<std::optional<QString>> otherLayout(const Value &value) const;

private:
    domain::Result<QList<Replacement>> otherWords(const WordFinder &words, const QString &word, bool mayGoOn,
                                                  Choice choice);
    std::optional<Replacement> otherKey(const Chunk &chunk) const;
    domain::Result<QList<Replacement>> otherValues(const Value &value, bool mayGoOn, Choice choice);

    store::Catalogue &m_catalogue;
    std::optional<WordFinder> m_finder;
    QHash<std::pair<QString, bool>, std::vector<NearWord>> m_near;
};

} // namespace errdex::search
