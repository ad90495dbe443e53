// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "madevendors.h"

#include "errdex/decoding/masker.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>

using namespace errdex;

namespace {

void require(bool holds, const char *what)
{
    if (holds)
        return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

/// Beyond not crashing: places lie in the text, in order and once each, confidences are confidences, pieces make no
/// difference, secrets lie apart from each other.
void tryText(const QByteArray &text, qsizetype pieceSize)
{
    static const auto lexicon = test::madeVendors().lexicon();
    const auto whole = test::decode(lexicon, text);
    qint64 last = -1;
    for (const auto &finding : whole) {
        require(finding.start > last && finding.end > finding.start && finding.end <= text.size(),
                "places are in the text, in order, once each");
        require(finding.line == 1 + text.left(finding.start).count('\n'), "lines are those of the places");
        require(!finding.candidates.isEmpty() && finding.candidates.size() <= decoding::MaxCandidates,
                "some candidates");
        require(finding.excerpt.size() <= decoding::MaxExcerpt, "short excerpts");
        double sum = 0;
        for (const auto &candidate : finding.candidates) {
            require(candidate.confidence >= 0 && candidate.confidence <= finding.best().confidence, "the best first");
            sum += candidate.confidence;
        }
        require(sum <= 1.000001, "confidences add up to 1 at most");
        last = finding.start;
    }
    const auto pieces = test::decode(lexicon, text, pieceSize);
    require(pieces.size() == whole.size(), "as many findings in pieces");
    for (std::size_t i = 0; i < whole.size(); ++i)
        require(pieces[i].start == whole[i].start && pieces[i].best().key() == whole[i].best().key(),
                "the same in pieces");

    qsizetype end = 0;
    for (const auto &secret : decoding::secretsIn(text)) {
        require(secret.start >= end && secret.end > secret.start && secret.end <= text.size(), "secrets in order");
        end = secret.end;
    }
    decoding::Masker masker;
    masker.feed(text);
    masker.finish();
}

} // namespace

/// The first byte chooses how the rest is cut into pieces. More than a second of the processor counts as a crash.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const auto begin = std::clock();
    tryText(QByteArray(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1), 1 + data[0]);
    require(std::clock() - begin < CLOCKS_PER_SEC, "a second is enough");
    return 0;
}
