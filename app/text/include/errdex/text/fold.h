// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace errdex::text {

/// The one way in which letters are compared, in the index and in queries: compatibility-composed (NFKC), case-folded,
/// ё = е, every dash = "-", every quotation mark and apostrophe = its ASCII form, every space = " ", characters without
/// a width and soft hyphens dropped.
QString fold(QStringView text);

/// A word: a run of letters, digits and combining marks, or one pictograph (so that a query of an emoji finds what has
/// it, and nothing else).
struct Token
{
    /// Folded.
    QString text;
    /// Position in the text as given, in UTF-16 units.
    int start = 0;
    int length = 0;
};

/// The words of a text, in order. Words longer than MaxTokenLength are cut to it.
QList<Token> tokenize(QStringView text);

inline constexpr int MaxTokenLength = 64;

/// Calls `take` with each word, folded, as tokenize() finds them; the view is valid during the call. For indexing: no
/// word is allocated where the text is plain Latin or Cyrillic.
void forEachWord(QStringView text, const std::function<void(QStringView)> &take);

/// Whether the folded words, at most 64, stand one after another in the text; with `prefix`, the last one may go on.
bool hasPhrase(QStringView text, const QStringList &words, bool prefix);

} // namespace errdex::text
