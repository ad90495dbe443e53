// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/store/catalogue.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace errdex::search {

/// A word of the catalogue, or the beginning of words, that may have been meant.
struct NearWord
{
    QString word;
    int mistakes = 0;
    /// Words that only begin like it, or a form of what was typed.
    bool isBeginning = false;
    quint64 entries = 0;
};

/// Looks for words in the vocabulary of a catalogue. All words are folded. The vocabulary outlives this.
class WordFinder
{
public:
    explicit WordFinder(const std::vector<store::VocabularyWord> &vocabulary) : m_vocabulary(vocabulary) {}

    bool has(const QString &word) const;
    /// A word begins like this.
    bool hasBeginning(const QString &beginning) const;
    /// Some form of the word is there.
    bool hasForm(const QString &word) const;
    /// Words within the forgiven number of mistakes, nearest first, one of each stem: the commonest. With `mayGoOn`,
    /// beginnings of words as well.
    std::vector<NearWord> near(const QString &word, bool mayGoOn) const;
    /// The words in the other letters that a word may be meant as, Russian in Latin ones or a name in Cyrillic ones,
    /// whole or beginnings, likeliest first.
    QStringList transliterated(const QString &word) const;
    /// The two words that were written as one; empty when it cannot be told.
    QStringList split(const QString &word) const;

private:
    std::vector<store::VocabularyWord>::const_iterator from(const QString &word) const;

    const std::vector<store::VocabularyWord> &m_vocabulary;
};

} // namespace errdex::search
