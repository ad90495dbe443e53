// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "scanner.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace errdex::decoding {

/// Text that stood encoded inside of another text.
struct Decoded
{
    QByteArray text;
    /// Where each byte of `text` comes from, and one entry more for its end.
    std::vector<quint32> origin;
    /// What was decoded, in the other text.
    quint32 start = 0;
    quint32 end = 0;
};

/// The text around a mark of encoded text (Mark::Special), decoded once: URL escapes, \x22, entities of HTML, base64.
/// Nothing when it turns out to be none. Looks at most MostEncoded bytes to each side.
std::optional<Decoded> decodedAround(QByteArrayView text, const Mark &mark);

inline constexpr qsizetype MostEncoded = 32768;

} // namespace errdex::decoding
