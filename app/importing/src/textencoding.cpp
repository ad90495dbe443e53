// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/importing/textencoding.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>

namespace errdex::importing {

namespace {

// The upper halves of the code pages, as Unicode publishes them (Windows-1251, KOI8-R, IBM866, Windows-1252).
constexpr char16_t Windows1251Upper[128] = {
    0x0402, 0x0403, 0x201A, 0x0453, 0x201E, 0x2026, 0x2020, 0x2021, 0x20AC, 0x2030, 0x0409, 0x2039, 0x040A,
    0x040C, 0x040B, 0x040F, 0x0452, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0xFFFD, 0x2122,
    0x0459, 0x203A, 0x045A, 0x045C, 0x045B, 0x045F, 0x00A0, 0x040E, 0x045E, 0x0408, 0x00A4, 0x0490, 0x00A6,
    0x00A7, 0x0401, 0x00A9, 0x0404, 0x00AB, 0x00AC, 0x00AD, 0x00AE, 0x0407, 0x00B0, 0x00B1, 0x0406, 0x0456,
    0x0491, 0x00B5, 0x00B6, 0x00B7, 0x0451, 0x2116, 0x0454, 0x00BB, 0x0458, 0x0405, 0x0455, 0x0457, 0x0410,
    0x0411, 0x0412, 0x0413, 0x0414, 0x0415, 0x0416, 0x0417, 0x0418, 0x0419, 0x041A, 0x041B, 0x041C, 0x041D,
    0x041E, 0x041F, 0x0420, 0x0421, 0x0422, 0x0423, 0x0424, 0x0425, 0x0426, 0x0427, 0x0428, 0x0429, 0x042A,
    0x042B, 0x042C, 0x042D, 0x042E, 0x042F, 0x0430, 0x0431, 0x0432, 0x0433, 0x0434, 0x0435, 0x0436, 0x0437,
    0x0438, 0x0439, 0x043A, 0x043B, 0x043C, 0x043D, 0x043E, 0x043F, 0x0440, 0x0441, 0x0442, 0x0443, 0x0444,
    0x0445, 0x0446, 0x0447, 0x0448, 0x0449, 0x044A, 0x044B, 0x044C, 0x044D, 0x044E, 0x044F,
};

constexpr char16_t Koi8RUpper[128] = {
    0x2500, 0x2502, 0x250C, 0x2510, 0x2514, 0x2518, 0x251C, 0x2524, 0x252C, 0x2534, 0x253C, 0x2580, 0x2584,
    0x2588, 0x258C, 0x2590, 0x2591, 0x2592, 0x2593, 0x2320, 0x25A0, 0x2219, 0x221A, 0x2248, 0x2264, 0x2265,
    0x00A0, 0x2321, 0x00B0, 0x00B2, 0x00B7, 0x00F7, 0x2550, 0x2551, 0x2552, 0x0451, 0x2553, 0x2554, 0x2555,
    0x2556, 0x2557, 0x2558, 0x2559, 0x255A, 0x255B, 0x255C, 0x255D, 0x255E, 0x255F, 0x2560, 0x2561, 0x0401,
    0x2562, 0x2563, 0x2564, 0x2565, 0x2566, 0x2567, 0x2568, 0x2569, 0x256A, 0x256B, 0x256C, 0x00A9, 0x044E,
    0x0430, 0x0431, 0x0446, 0x0434, 0x0435, 0x0444, 0x0433, 0x0445, 0x0438, 0x0439, 0x043A, 0x043B, 0x043C,
    0x043D, 0x043E, 0x043F, 0x044F, 0x0440, 0x0441, 0x0442, 0x0443, 0x0436, 0x0432, 0x044C, 0x044B, 0x0437,
    0x0448, 0x044D, 0x0449, 0x0447, 0x044A, 0x042E, 0x0410, 0x0411, 0x0426, 0x0414, 0x0415, 0x0424, 0x0413,
    0x0425, 0x0418, 0x0419, 0x041A, 0x041B, 0x041C, 0x041D, 0x041E, 0x041F, 0x042F, 0x0420, 0x0421, 0x0422,
    0x0423, 0x0416, 0x0412, 0x042C, 0x042B, 0x0417, 0x0428, 0x042D, 0x0429, 0x0427, 0x042A,
};

constexpr char16_t Ibm866Upper[128] = {
    0x0410, 0x0411, 0x0412, 0x0413, 0x0414, 0x0415, 0x0416, 0x0417, 0x0418, 0x0419, 0x041A, 0x041B, 0x041C,
    0x041D, 0x041E, 0x041F, 0x0420, 0x0421, 0x0422, 0x0423, 0x0424, 0x0425, 0x0426, 0x0427, 0x0428, 0x0429,
    0x042A, 0x042B, 0x042C, 0x042D, 0x042E, 0x042F, 0x0430, 0x0431, 0x0432, 0x0433, 0x0434, 0x0435, 0x0436,
    0x0437, 0x0438, 0x0439, 0x043A, 0x043B, 0x043C, 0x043D, 0x043E, 0x043F, 0x2591, 0x2592, 0x2593, 0x2502,
    0x2524, 0x2561, 0x2562, 0x2556, 0x2555, 0x2563, 0x2551, 0x2557, 0x255D, 0x255C, 0x255B, 0x2510, 0x2514,
    0x2534, 0x252C, 0x251C, 0x2500, 0x253C, 0x255E, 0x255F, 0x255A, 0x2554, 0x2569, 0x2566, 0x2560, 0x2550,
    0x256C, 0x2567, 0x2568, 0x2564, 0x2565, 0x2559, 0x2558, 0x2552, 0x2553, 0x256B, 0x256A, 0x2518, 0x250C,
    0x2588, 0x2584, 0x258C, 0x2590, 0x2580, 0x0440, 0x0441, 0x0442, 0x0443, 0x0444, 0x0445, 0x0446, 0x0447,
    0x0448, 0x0449, 0x044A, 0x044B, 0x044C, 0x044D, 0x044E, 0x044F, 0x0401, 0x0451, 0x0404, 0x0454, 0x0407,
    0x0457, 0x040E, 0x045E, 0x00B0, 0x2219, 0x00B7, 0x221A, 0x2116, 0x00A4, 0x25A0, 0x00A0,
};

constexpr char16_t Windows1252Upper[128] = {
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
    0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122,
    0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178, 0x00A0, 0x00A1, 0x00A2, 0x00A3, 0x00A4, 0x00A5, 0x00A6,
    0x00A7, 0x00A8, 0x00A9, 0x00AA, 0x00AB, 0x00AC, 0x00AD, 0x00AE, 0x00AF, 0x00B0, 0x00B1, 0x00B2, 0x00B3,
    0x00B4, 0x00B5, 0x00B6, 0x00B7, 0x00B8, 0x00B9, 0x00BA, 0x00BB, 0x00BC, 0x00BD, 0x00BE, 0x00BF, 0x00C0,
    0x00C1, 0x00C2, 0x00C3, 0x00C4, 0x00C5, 0x00C6, 0x00C7, 0x00C8, 0x00C9, 0x00CA, 0x00CB, 0x00CC, 0x00CD,
    0x00CE, 0x00CF, 0x00D0, 0x00D1, 0x00D2, 0x00D3, 0x00D4, 0x00D5, 0x00D6, 0x00D7, 0x00D8, 0x00D9, 0x00DA,
    0x00DB, 0x00DC, 0x00DD, 0x00DE, 0x00DF, 0x00E0, 0x00E1, 0x00E2, 0x00E3, 0x00E4, 0x00E5, 0x00E6, 0x00E7,
    0x00E8, 0x00E9, 0x00EA, 0x00EB, 0x00EC, 0x00ED, 0x00EE, 0x00EF, 0x00F0, 0x00F1, 0x00F2, 0x00F3, 0x00F4,
    0x00F5, 0x00F6, 0x00F7, 0x00F8, 0x00F9, 0x00FA, 0x00FB, 0x00FC, 0x00FD, 0x00FE, 0x00FF,
};

constexpr QByteArrayView Utf8Mark("\xEF\xBB\xBF");
constexpr qsizetype HeadSize = 4096;
constexpr qsizetype SampleSize = 65536;

const char16_t *upperHalf(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Windows1251:
        return Windows1251Upper;
    case TextEncoding::Koi8R:
        return Koi8RUpper;
    case TextEncoding::Ibm866:
        return Ibm866Upper;
    case TextEncoding::Windows1252:
        return Windows1252Upper;
    case TextEncoding::Utf8:
    case TextEncoding::Utf8WithMark:
    case TextEncoding::Utf16Le:
    case TextEncoding::Utf16Be:
        break;
    }
    return nullptr;
}

struct NamedEncoding
{
    TextEncoding encoding;
    /// The first is the id.
    QStringList names;
};

const QList<NamedEncoding> &namedEncodings()
{
    static const auto names = [](const char *text) { return QString::fromLatin1(text).split(u' '); };
    static const QList<NamedEncoding> all{
        {TextEncoding::Utf8, names("utf-8 utf8")},
        {TextEncoding::Utf8WithMark, names("utf-8-bom utf-8-sig utf8-bom")},
        {TextEncoding::Utf16Le, names("utf-16le utf16le utf-16 utf16 unicode")},
        {TextEncoding::Utf16Be, names("utf-16be utf16be")},
        {TextEncoding::Windows1251, names("windows-1251 cp1251 1251 win1251 win-1251")},
        {TextEncoding::Koi8R, names("koi8-r koi8r koi8 cskoi8r")},
        {TextEncoding::Ibm866, names("ibm866 cp866 866 dos-866")},
        {TextEncoding::Windows1252, names("windows-1252 cp1252 1252 iso-8859-1 latin1 latin-1 iso8859-1")},
    };
    return all;
}

bool isRussianSmall(char16_t c)
{
    return (c >= 0x0430 && c <= 0x044F) || c == 0x0451;
}

bool isRussianCapital(char16_t c)
{
    return (c >= 0x0410 && c <= 0x042F) || c == 0x0401;
}

bool isLatin(char16_t c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

/// Letters that stand in Russian texts at least 150 times among ten thousand, and those with at least 60.
constexpr QStringView FrequentLetters = u"абвгдезиклмнопрстуыья";
constexpr QStringView UsualLetters = u"жйхчшю";

/// What no Latin letter stands beside.
bool isOfRussianWord(char16_t c)
{
    return isRussianSmall(c) || isRussianCapital(c) || c == 0x2116;
}

/// A word of both alphabets speaks against a letter as much as one speaks for Russian: "für" has no «№» in it.
constexpr double MixedWord = 1.0;

/// How much the sample reads like Russian when its upper half means these characters; by character beyond ASCII.
double russianScore(QByteArrayView sample, const char16_t *upper)
{
    double score = 0;
    qsizetype count = 0;
    char16_t before = u' ';
    for (const char byte : sample) {
        const auto unit = uchar(byte);
        const char16_t c = unit < 0x80 ? char16_t(unit) : upper[unit - 0x80];
        if (unit >= 0x80) {
            ++count;
            if (isRussianSmall(c)) {
                score += FrequentLetters.contains(c) ? 1.0 : UsualLetters.contains(c) ? 0.4 : 0.1;
            } else if (isRussianCapital(c)) {
                // A capital behind a small letter is what a wrong encoding makes.
                score += isRussianSmall(before) ? -1.0 : FrequentLetters.contains(QChar(c).toLower()) ? 0.7 : 0.1;
            } else if (c == 0x00AB || c == 0x00BB || c == 0x2116 || c == 0x2014 || c == 0x2013 || c == 0x00A0) {
                score += isRussianSmall(before) && c != 0x00BB && c != 0x00A0 ? -0.2 : 0.3;
            } else {
                score -= 1.0;
            }
            if (isOfRussianWord(c) && isLatin(before))
                score -= MixedWord;
        } else if (isLatin(c) && isOfRussianWord(before)) {
            score -= MixedWord;
        }
        before = c;
    }
    return count == 0 ? 0 : score / double(count);
}

/// How often letters from «а» to «я» stand in Russian texts, among ten thousand; «ъ» is more frequent where objects are
/// told of.
constexpr std::array<int, 32> LetterFrequency{801, 159, 454, 170,  298, 845, 94,  165, 735, 121, 349,
                                              440, 321, 670, 1097, 281, 473, 547, 626, 262, 26,  97,
                                              48,  144, 73,  36,  40,  190, 174, 32,  64,  201};

/// How likely it is that the sample is Russian with this upper half, as a logarithm; by its letters, and a little by
/// their case: small ones are the rule.
double russianLikelihood(QByteArrayView sample, const char16_t *upper)
{
    constexpr double SmallLetters = 1.5;
    constexpr double OddCharacter = -12.0;
    double letters = 0;
    double small = 0;
    double capital = 0;
    for (const char byte : sample) {
        if (uchar(byte) < 0x80)
            continue;
        const QChar c = upper[uchar(byte) - 0x80];
        const auto number = size_t(c.toLower().unicode() - 0x0430);
        if (number < LetterFrequency.size()) {
            letters += std::log(LetterFrequency[number] / 10'000.0);
            ++(c.isLower() ? small : capital);
        } else if (c.script() != QChar::Script_Common || (c.unicode() >= 0x2500 && c.unicode() < 0x2600)) {
            letters += c.toLower() == QChar(0x0451) ? std::log(LetterFrequency.back() / 10'000.0) : OddCharacter;
        }
    }
    return letters + SmallLetters * (small - capital) / std::max(1.0, small + capital);
}

/// Whether no word has letters of both quarters: then Windows-1251 in capitals and KOI8-R in small letters, or the
/// other way round, are both well written.
bool hasWordsOfOneCase(QByteArrayView sample)
{
    uchar before = 0;
    for (const char byte : sample) {
        const auto quarter = uchar(uchar(byte) & 0xE0);
        if (quarter >= 0xC0 && before >= 0xC0 && quarter != before)
            return false;
        before = quarter;
    }
    return true;
}

/// UTF-16 without a mark: every other byte of ASCII is zero.
std::optional<TextEncoding> utf16ByZeros(QByteArrayView head)
{
    qsizetype even = 0;
    qsizetype odd = 0;
    for (qsizetype i = 0; i < head.size(); ++i) {
        if (head.at(i) == '\0')
            ++(i % 2 == 0 ? even : odd);
    }
    const auto many = std::max<qsizetype>(2, head.size() / 16);
    if (odd >= many && even * 8 < odd)
        return TextEncoding::Utf16Le;
    if (even >= many && odd * 8 < even)
        return TextEncoding::Utf16Be;
    return std::nullopt;
}

/// Of a line no more than this.
constexpr qsizetype LongestSampled = 4096;

/// Whether there is something beyond ASCII.
bool hasLetters(QByteArrayView line)
{
    uchar bits = 0;
    for (const char byte : line)
        bits |= uchar(byte);
    return bits >= 0x80;
}

} // namespace

QString textEncodingId(TextEncoding encoding)
{
    for (const auto &named : namedEncodings()) {
        if (named.encoding == encoding)
            return named.names.first();
    }
    Q_UNREACHABLE();
}

std::optional<TextEncoding> textEncodingFromId(QStringView id)
{
    for (const auto &named : namedEncodings()) {
        if (named.names.contains(id, Qt::CaseInsensitive))
            return named.encoding;
    }
    return std::nullopt;
}

void EncodingDetector::followUtf8(uchar byte)
{
    // RFC 3629, section 4.
    if (m_owed > 0) {
        m_isUtf8 = byte >= m_low && byte <= m_high;
        m_low = 0x80;
        m_high = 0xBF;
        --m_owed;
        return;
    }
    if (byte < 0x80)
        return;
    m_isUtf8 = byte >= 0xC2 && byte <= 0xF4;
    m_owed = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : 1;
    m_low = byte == 0xE0 ? 0xA0 : byte == 0xF0 ? 0x90 : 0x80;
    m_high = byte == 0xED ? 0x9F : byte == 0xF4 ? 0x8F : 0xBF;
}

/// Whole characters are left to Qt, which takes many at once; only those at the seams are followed byte by byte.
void EncodingDetector::followUtf8(QByteArrayView bytes)
{
    qsizetype at = 0;
    while (m_isUtf8 && m_owed > 0 && at < bytes.size())
        followUtf8(uchar(bytes.at(at++)));
    qsizetype end = bytes.size();
    for (qsizetype last = end - 1; last >= std::max(at, end - 3) && uchar(bytes.at(last)) >= 0x80; --last) {
        if (uchar(bytes.at(last)) >= 0xC0) {
            end = last;
            break;
        }
    }
    m_isUtf8 = m_isUtf8 && bytes.sliced(at, end - at).isValidUtf8();
    for (at = end; m_isUtf8 && at < bytes.size(); ++at)
        followUtf8(uchar(bytes.at(at)));
}

/// The lines with letters beyond ASCII, until there are enough. What stands behind the last line break of the sample is a
/// line that may go on with the next piece.
void EncodingDetector::sample(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const auto begin = m_sample.lastIndexOf('\n') + 1;
        if (begin >= SampleSize)
            return;
        const auto lineEnd = bytes.indexOf('\n');
        const auto piece = bytes.first(lineEnd < 0 ? bytes.size() : lineEnd + 1);
        const auto room = std::max<qsizetype>(0, LongestSampled - (m_sample.size() - begin));
        m_sample += piece.first(std::min(piece.size(), room)).toByteArray();
        if (lineEnd >= 0) {
            if (!hasLetters(QByteArrayView(m_sample).sliced(begin)))
                m_sample.truncate(begin);
            else if (!m_sample.endsWith('\n'))
                m_sample += '\n';
        }
        bytes = bytes.sliced(piece.size());
    }
}

void EncodingDetector::feed(QByteArrayView bytes)
{
    if (m_head.size() < HeadSize)
        m_head += bytes.first(std::min(bytes.size(), HeadSize - m_head.size())).toByteArray();
    if (m_isUtf8)
        followUtf8(bytes);
    sample(bytes);
}

TextEncoding EncodingDetector::result() const
{
    if (m_head.startsWith(Utf8Mark))
        return TextEncoding::Utf8WithMark;
    if (m_head.startsWith("\xFF\xFE"))
        return TextEncoding::Utf16Le;
    if (m_head.startsWith("\xFE\xFF"))
        return TextEncoding::Utf16Be;
    if (const auto wide = utf16ByZeros(m_head))
        return *wide;
    if (m_isUtf8)
        return TextEncoding::Utf8;
    auto best = TextEncoding::Windows1252;
    // Below this it is no Russian: accents of western languages are scattered among Latin letters.
    double bestScore = 0.15;
    for (const auto encoding : {TextEncoding::Windows1251, TextEncoding::Koi8R, TextEncoding::Ibm866}) {
        const double score = russianScore(m_sample, upperHalf(encoding));
        if (score > bestScore) {
            bestScore = score;
            best = encoding;
        }
    }
    if ((best == TextEncoding::Windows1251 || best == TextEncoding::Koi8R) && hasWordsOfOneCase(m_sample)) {
        const bool isKoi8R = russianLikelihood(m_sample, Koi8RUpper) > russianLikelihood(m_sample, Windows1251Upper);
        return isKoi8R ? TextEncoding::Koi8R : TextEncoding::Windows1251;
    }
    return best;
}

TextEncoding detectEncoding(QByteArrayView bytes)
{
    EncodingDetector detector;
    detector.feed(bytes);
    return detector.result();
}

QByteArray Utf8Converter::fromUtf16(QByteArrayView bytes, bool isLast)
{
    const QByteArray all = m_rest + bytes.toByteArray();
    m_rest.clear();
    const auto unitAt = [&](qsizetype i) {
        const auto first = uchar(all.at(i));
        const auto second = uchar(all.at(i + 1));
        return QChar(char16_t(m_encoding == TextEncoding::Utf16Le ? first | (second << 8) : (first << 8) | second));
    };
    QString text;
    text.reserve(all.size() / 2);
    qsizetype i = 0;
    for (; i + 1 < all.size(); i += 2) {
        const QChar unit = unitAt(i);
        if (m_isAtStart && unit == QChar(QChar::ByteOrderMark)) {
            m_isAtStart = false;
            continue;
        }
        m_isAtStart = false;
        // A pair that is cut off waits.
        if (unit.isHighSurrogate() && i + 3 >= all.size() && !isLast)
            break;
        text += unit;
    }
    if (i < all.size()) {
        if (isLast)
            text += QChar(QChar::ReplacementCharacter);
        else
            m_rest = all.sliced(i);
    }
    if (!text.isValidUtf16()) {
        for (qsizetype at = 0; at < text.size(); ++at) {
            if (text.at(at).isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate())
                ++at;
            else if (text.at(at).isSurrogate())
                text[at] = QChar(QChar::ReplacementCharacter);
        }
    }
    return text.toUtf8();
}

QByteArray Utf8Converter::convert(QByteArrayView bytes, bool isLast)
{
    if (m_encoding == TextEncoding::Utf16Le || m_encoding == TextEncoding::Utf16Be)
        return fromUtf16(bytes, isLast);
    if (const auto *upper = upperHalf(m_encoding)) {
        QString text(bytes.size(), Qt::Uninitialized);
        std::transform(bytes.begin(), bytes.end(), text.begin(), [upper](char byte) {
            const auto unit = uchar(byte);
            return QChar(unit < 0x80 ? char16_t(unit) : upper[unit - 0x80]);
        });
        return text.toUtf8();
    }
    // UTF-8 passes; what is not valid is seen where the cells are read. The mark may come in pieces.
    if (!m_isAtStart)
        return bytes.toByteArray();
    m_rest += bytes.toByteArray();
    if (m_rest.size() < Utf8Mark.size() && !isLast)
        return {};
    m_isAtStart = false;
    const auto whole = std::exchange(m_rest, QByteArray());
    return whole.startsWith(Utf8Mark) ? whole.sliced(Utf8Mark.size()) : whole;
}

} // namespace errdex::importing
