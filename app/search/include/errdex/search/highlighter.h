// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>

namespace errdex::search {

/// A piece of a text, in UTF-16 units of the text as given.
struct Range
{
    int start = 0;
    int length = 0;

    friend bool operator==(const Range &, const Range &) = default;
};

/// Finds what a query matched inside a text that is shown. A value; cheap to copy; any thread.
class Highlighter
{
public:
    /// One word of the query: folded, matching whole words or their beginnings.
    struct Term
    {
        QString text;
        bool prefix = true;
        /// Of the word, when its other forms match as well; else empty.
        QString stem = {};
    };

    Highlighter() = default;
    explicit Highlighter(QList<Term> terms) : m_terms(std::move(terms)) {}

    bool isEmpty() const { return m_terms.isEmpty(); }
    /// In order, not overlapping.
    QList<Range> ranges(QStringView text) const;

private:
    QList<Term> m_terms;
};

} // namespace errdex::search
