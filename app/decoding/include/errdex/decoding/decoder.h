// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/decoding/finding.h"
#include "errdex/decoding/lexicon.h"

#include <QByteArrayView>
#include <QStringView>

#include <memory>
#include <vector>

namespace errdex::decoding {

struct DecoderOptions
{
    /// Excerpts and messages keep tokens, passwords, addresses and numbers of cards and phones.
    bool showSecrets = false;
};

/// Whether a text that was searched for in vain is worth decoding: it has digits, or the signs of a response.
bool mayHoldCodes(QStringView text);

/// Finds error codes in a text that comes in pieces, in constant memory: lines may be of any length. Text is UTF-8 or
/// any superset of ASCII; bytes that are neither do no harm. What is found does not depend on how the text was cut into
/// pieces. Any thread, one at a time.
class Decoder final
{
    Q_DISABLE_COPY_MOVE(Decoder)

public:
    explicit Decoder(LexiconPtr lexicon, const DecoderOptions &options = {});
    ~Decoder();

    /// Takes the next bytes and returns what has become certain, in the order of the text. A finding waits for the end
    /// of its line or body, and for a few lines more when the lines before it do not tell the vendor.
    std::vector<Finding> feed(QByteArrayView bytes);
    /// For a text that still grows: decides on all whole lines now, as if the text ended there.
    std::vector<Finding> flush();
    /// The end of the text. Nothing may follow.
    std::vector<Finding> finish();

    /// Bytes taken so far.
    qint64 size() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace errdex::decoding
