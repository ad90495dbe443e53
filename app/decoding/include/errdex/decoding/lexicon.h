// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/cancellation.h"
#include "errdex/domain/error.h"
#include "errdex/domain/record.h"

#include <QList>

#include <memory>

namespace errdex::store {
class Catalogue;
}

namespace errdex::decoding {

class Lexicon;
using LexiconPtr = std::shared_ptr<const Lexicon>;

/// What a catalogue says of the texts in which its codes appear: envelopes, codes, names, messages, and the words by
/// which a vendor is named. Made once, then read by any number of decoders on any threads.
class Lexicon final
{
    Q_DISABLE_COPY_MOVE(Lexicon)

public:
    /// From values: the vendor of each record is one of `vendors`.
    static LexiconPtr of(const QList<domain::VendorPtr> &vendors, const QList<domain::CodeRecord> &records);
    /// From all records of a catalogue, on the catalogue's thread. Errors: those of the catalogue, Cancelled.
    static domain::Result<LexiconPtr> read(store::Catalogue &catalogue, const domain::Cancellation &cancellation = {});
    ~Lexicon();

    const QList<domain::VendorPtr> &vendors() const;

    class Private;
    /// For the sources of this library.
    const Private &data() const { return *d; }

private:
    explicit Lexicon(std::unique_ptr<Private> p);
    std::unique_ptr<Private> d;
};

} // namespace errdex::decoding
