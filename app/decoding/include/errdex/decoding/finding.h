// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/markedtext.h"
#include "errdex/domain/record.h"

#include <QList>
#include <QMetaType>
#include <QString>

namespace errdex::decoding {

/// One meaning that a place in a text may have.
struct Candidate
{
    /// Null where nothing tells the vendor.
    domain::VendorPtr vendor;
    /// As the catalogue writes it; as the text does when the code is not in the catalogue.
    QString code;
    int variant = 0;
    /// Whether the catalogue has this code of this vendor, and its row there.
    bool isKnown = false;
    qint64 row = -1;
    /// From 0 to 1: how sure it is that the text means this. Those of one finding add up to 1 at most.
    double confidence = 0;
    /// Why, the weightiest first; texts of the context "errdex::decoding".
    QList<domain::MarkedText> reasons;

    /// Empty when there is no vendor.
    domain::RecordKey key() const;
};

/// A place in a text that means an error code.
struct Finding
{
    /// Best first, never empty; at most MaxCandidates.
    QList<Candidate> candidates;
    /// Bytes of the input from its beginning: the code, or the name or message where there is no code. `end` is the
    /// byte after it. In an encoded body: the encoded bytes.
    qint64 start = 0;
    qint64 end = 0;
    /// From 1, of `start`. Lines end with "\n".
    qint64 line = 1;
    /// The symbolic name beside the code; empty when there is none.
    QString name;
    /// The message beside the code where it differs from the best record's in both languages; else empty. Masked as the
    /// excerpt is.
    QString message;
    /// The line around the place, without line breaks, MaxExcerpt characters at most.
    QString excerpt;

    const Candidate &best() const { return candidates.front(); }
};

inline constexpr int MaxCandidates = 16;
inline constexpr int MaxExcerpt = 160;

} // namespace errdex::decoding

Q_DECLARE_METATYPE(errdex::decoding::Finding)
