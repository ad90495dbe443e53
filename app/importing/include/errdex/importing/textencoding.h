// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <optional>

namespace errdex::importing {

/// How the bytes of a text file are letters.
enum class TextEncoding { Utf8, Utf8WithMark, Utf16Le, Utf16Be, Windows1251, Koi8R, Ibm866, Windows1252 };

inline constexpr TextEncoding AllTextEncodings[] = {
    TextEncoding::Utf8,        TextEncoding::Utf8WithMark, TextEncoding::Utf16Le, TextEncoding::Utf16Be,
    TextEncoding::Windows1251, TextEncoding::Koi8R,        TextEncoding::Ibm866,  TextEncoding::Windows1252,
};

/// "utf-8", "utf-8-bom", "utf-16le", "utf-16be", "windows-1251", "koi8-r", "ibm866", "windows-1252".
QString textEncodingId(TextEncoding encoding);
/// Also of usual other names such as "cp1251", "866", "UTF8".
std::optional<TextEncoding> textEncodingFromId(QStringView id);

/// Looks at bytes as they come and says at the end which encoding they have: by the byte order mark, by the zero bytes
/// of UTF-16, by being valid UTF-8, else by which Cyrillic encoding makes plausible Russian of the letters beyond
/// ASCII.
class EncodingDetector final
{
public:
    void feed(QByteArrayView bytes);
    TextEncoding result() const;

private:
    void followUtf8(uchar byte);
    void followUtf8(QByteArrayView bytes);
    void sample(QByteArrayView bytes);

    QByteArray m_head;
    /// Pieces with letters beyond ASCII, with what surrounds them.
    QByteArray m_sample;
    bool m_isUtf8 = true;
    int m_owed = 0;
    uchar m_low = 0x80;
    uchar m_high = 0xBF;
};

TextEncoding detectEncoding(QByteArrayView bytes);

/// Turns bytes into UTF-8 piece by piece. Nothing is lost in silence: what is no character of the encoding becomes
/// U+FFFD.
class Utf8Converter final
{
public:
    explicit Utf8Converter(TextEncoding encoding) : m_encoding(encoding) {}
    /// Half a character at the end waits for the next piece; `isLast` ends the waiting.
    QByteArray convert(QByteArrayView bytes, bool isLast);

private:
    QByteArray fromUtf16(QByteArrayView bytes, bool isLast);

    TextEncoding m_encoding;
    QByteArray m_rest;
    bool m_isAtStart = true;
};

} // namespace errdex::importing
