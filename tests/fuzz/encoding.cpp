// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "fuzzing.h"

#include "errdex/importing/textencoding.h"

#include <QString>

using namespace errdex;
using namespace errdex::importing;

namespace {

QByteArray inPieces(const QByteArray &bytes, TextEncoding encoding, qsizetype size)
{
    Utf8Converter converter(encoding);
    QByteArray converted;
    for (qsizetype at = 0; at < bytes.size(); at += size)
        converted += converter.convert(QByteArrayView(bytes).sliced(at, std::min(size, bytes.size() - at)), false);
    return converted + converter.convert({}, true);
}

} // namespace

/// The first byte is the size of the pieces.
void fuzz::tryInput(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return;
    const auto text = bytes.mid(1);
    const qsizetype size = 1 + uchar(bytes.front());
    const auto encoding = detectEncoding(text);
    EncodingDetector detector;
    for (qsizetype at = 0; at < text.size(); at += size)
        detector.feed(QByteArrayView(text).sliced(at, std::min(size, text.size() - at)));
    fuzz::require(detector.result() == encoding, "the same encoding in pieces");
    for (const auto each : AllTextEncodings) {
        Utf8Converter converter(each);
        const QByteArray whole = converter.convert(text, true);
        fuzz::require(inPieces(text, each, size) == whole, "the same text in pieces");
        // Bytes that are no UTF-8, behind its mark too, are marked where cells are made of them.
        if ((each == encoding && each != TextEncoding::Utf8WithMark) || (each != TextEncoding::Utf8 && each != TextEncoding::Utf8WithMark))
            fuzz::require(whole.isValidUtf8(), "UTF-8 comes of it");
    }
}
