// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "claims.h"

#include "errdex/decoding/finding.h"

#include <QHash>

#include <deque>

namespace errdex::decoding {

/// A place where a vendor is named.
struct Mention
{
    int vendor = 0;
    qint64 at = 0;
    qint64 line = 0;
    /// Part of a host name.
    bool isHost = false;
    /// So short that it may be a word of its own.
    bool isWeak = false;
    /// The words as they stand there.
    QByteArray text;
};

/// What has been read of a text so far, as far as it may tell the meaning of what follows. Of constant size.
class Context final
{
public:
    void add(const Mention &mention);
    /// A finding that is sure to be of this vendor.
    void confirm(int vendor) { ++m_confirmed[vendor]; }
    /// A status line.
    void setStatus(int status, qint64 line);

    const std::deque<Mention> &mentions() const { return m_mentions; }
    int confirmed(int vendor) const { return m_confirmed.value(vendor); }
    /// The status of the response that this line is part of; 0 when there is none.
    int statusAt(qint64 line) const;

private:
    std::deque<Mention> m_mentions;
    QHash<int, int> m_confirmed;
    int m_status = 0;
    qint64 m_statusLine = 0;
};

/// What a claim may mean, the best first; empty when it is more likely no code at all.
///
/// Every meaning gets points for what speaks for it and loses some for what speaks against it; so does "no code". The
/// points are logarithms of odds, so that exp(points), scaled to a sum of 1, are the confidences.
class Ranking final
{
public:
    Ranking(const Lexicon::Private &lexicon, const Context &context) : m_lexicon(lexicon), m_context(context) {}

    QList<Candidate> candidates(const Claim &claim) const;

private:
    struct Meaning;
    struct Named;

    double nothing(const Claim &claim) const;
    QList<Named> namedVendors(const Claim &claim) const;
    void addMeanings(const Claim &claim, std::vector<Meaning> &meanings) const;
    void addUnknown(const Claim &claim, const QList<Named> &named, std::vector<Meaning> &meanings) const;
    void weighEnvelope(const Claim &claim, Meaning &meaning) const;
    void weighTexts(const Claim &claim, Meaning &meaning) const;
    void weighStatus(const Claim &claim, Meaning &meaning) const;
    void weighContext(const QList<Named> &named, Meaning &meaning) const;
    bool isHttpOf(const Entry &entry, const Claim &claim) const;

    const Lexicon::Private &m_lexicon;
    const Context &m_context;
};

} // namespace errdex::decoding
