// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "madevendors.h"

#include "errdex/decoding/masker.h"

#include <cstdint>
#include <cstdlib>

using namespace errdex;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

/// The first byte chooses how the rest is cut into pieces. Beyond not crashing: places lie in the text and in order,
/// confidences are confidences, pieces make no difference, secrets lie apart from each other.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const auto lexicon = test::madeVendors().lexicon();
    if (size == 0)
        return 0;
    const qsizetype pieceSize = 1 + data[0];
    const QByteArray text(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    const auto whole = test::decode(lexicon, text);
    qint64 last = 0;
    for (const auto &finding : whole) {
        require(finding.start >= last && finding.end > finding.start && finding.end <= text.size());
        require(finding.line == 1 + text.left(finding.start).count('\n'));
        require(!finding.candidates.isEmpty() && finding.candidates.size() <= decoding::MaxCandidates);
        require(finding.excerpt.size() <= decoding::MaxExcerpt);
        double sum = 0;
        for (const auto &candidate : finding.candidates) {
            require(candidate.confidence >= 0 && candidate.confidence <= finding.best().confidence);
            sum += candidate.confidence;
        }
        require(sum <= 1.000001);
        last = finding.start;
    }
    const auto pieces = test::decode(lexicon, text, pieceSize);
    require(pieces.size() == whole.size());
    for (std::size_t i = 0; i < whole.size(); ++i)
        require(pieces[i].start == whole[i].start && pieces[i].best().key() == whole[i].best().key());

    qsizetype end = 0;
    for (const auto &secret : decoding::secretsIn(text)) {
        require(secret.start >= end && secret.end > secret.start && secret.end <= text.size());
        end = secret.end;
    }
    decoding::Masker masker;
    masker.feed(text);
    masker.finish();
    return 0;
}
