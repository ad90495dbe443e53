// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "phrases.h"
#include "ranking.h"

#include <span>
#include <utility>

namespace errdex::decoding {

/// Where a text stands in the input.
struct Place
{
    qint64 offset = 0;
    /// From 1.
    qint64 line = 1;
};

/// The second, thorough look at a piece of the input: its claims, and the vendors named in it.
class Analysis final
{
public:
    Analysis(const Lexicon::Private &lexicon, Context &context)
        : m_lexicon(lexicon), m_context(context), m_phrases(lexicon)
    {
    }

    /// Appends the claims of a text whose marks are known, with offsets and lines of the input, in its order. Tells the
    /// context of vendors and status lines.
    void run(QByteArrayView text, std::span<const Mark> marks, const Place &place, std::vector<Claim> &claims);
    /// Likewise for a text that is nothing but codes, as somebody types who asks.
    void runBare(QByteArrayView text, std::span<const Mark> marks, std::vector<Claim> &claims);

private:
    void readContext(QByteArrayView text, std::span<const Mark> marks, const Place &place);
    void addMention(QByteArrayView text, const Mark &mark, const Place &place);
    bool isWorthwhile(QByteArrayView text, const Mark &mark) const;
    void find(QByteArrayView text, std::span<const Mark> marks, int depth, std::vector<Claim> &claims);
    /// Returns what was decoded: from where to where in the text; nothing of it where nothing is encoded.
    std::pair<quint32, quint32> findEncoded(const Mark &mark, QByteArrayView text, int depth,
                                            std::vector<Claim> &claims);

    const Lexicon::Private &m_lexicon;
    Context &m_context;
    PhraseClaims m_phrases;
};

} // namespace errdex::decoding
