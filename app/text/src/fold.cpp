// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/text/fold.h"

#include <QChar>

#include <algorithm>

namespace errdex::text {

namespace {

bool isZeroWidth(char32_t c)
{
    return c == 0x00AD || c == 0x200B || c == 0x200C || c == 0x200D || c == 0x2060 || c == 0xFEFF ||
           (c >= 0x200E && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

char32_t foldPunctuation(char32_t c)
{
    switch (c) {
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x2032:
    case 0x02BC:
        return U'\'';
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x00AB:
    case 0x00BB:
        return U'"';
    case 0x2212:
        return U'-';
    default:
        break;
    }
    if (QChar::category(c) == QChar::Punctuation_Dash)
        return U'-';
    if (QChar::isSpace(c))
        return U' ';
    return c;
}

/// What a character of plain Latin and Cyrillic texts folds to, one to one; 0 for any other, which needs the tables of
/// Unicode.
char16_t foldSimple(char16_t u)
{
    if (u >= u'A' && u <= u'Z')
        return char16_t(u + 32);
    if (u < 0x80)
        return u < 0x20 && QChar::isSpace(u) ? u' ' : u;
    if (u >= 0x0410 && u <= 0x042F)
        return char16_t(u + 32);
    if (u >= 0x0430 && u <= 0x044F)
        return u;
    switch (u) {
    case 0x0401: // Ё
    case 0x0451: // ё
        return 0x0435;
    case 0x00A0:
        return u' ';
    case 0x00AB:
    case 0x00BB:
        return u'"';
    case 0x2013:
    case 0x2014:
        return u'-';
    default:
        return 0;
    }
}

/// The folded text, or nothing when it is not simple all through. Positions stay the same. (NUL is not simple.)
bool foldWhole(QStringView text, QString &out)
{
    out.resize(text.size());
    QChar *to = out.data();
    for (const QChar c : text) {
        const char16_t folded = foldSimple(c.unicode());
        if (folded == 0)
            return false;
        *to++ = QChar(folded);
    }
    return true;
}

bool isSimpleWordCharacter(char16_t u)
{
    return (u >= u'a' && u <= u'z') || (u >= u'0' && u <= u'9') || u >= 0x0430;
}

/// The words of a text that foldWhole() has folded, with their positions.
template<typename Take>
void forEachSimpleWord(QStringView folded, Take take)
{
    for (qsizetype i = 0; i < folded.size();) {
        if (!isSimpleWordCharacter(folded.at(i).unicode())) {
            ++i;
            continue;
        }
        const auto start = i;
        while (i < folded.size() && isSimpleWordCharacter(folded.at(i).unicode()))
            ++i;
        take(folded.sliced(start, std::min(i - start, qsizetype(MaxTokenLength))), start, i - start);
    }
}

void append(QString &out, char32_t c)
{
    if (QChar::requiresSurrogates(c)) {
        out.append(QChar(QChar::highSurrogate(c)));
        out.append(QChar(QChar::lowSurrogate(c)));
    } else {
        out.append(QChar(char16_t(c)));
    }
}

char32_t codePointAt(QStringView text, qsizetype at, int &length)
{
    const QChar c = text.at(at);
    if (c.isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate()) {
        length = 2;
        return QChar::surrogateToUcs4(c, text.at(at + 1));
    }
    length = 1;
    return c.unicode();
}

enum class Kind { Separator, Word, Pictograph };

Kind kindOf(char32_t c)
{
    // Digits and letters first: most of every text.
    if (c < 0x80)
        return (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z') ? Kind::Word : Kind::Separator;
    if (isZeroWidth(c))
        return Kind::Word;
    switch (QChar::category(c)) {
    case QChar::Letter_Uppercase:
    case QChar::Letter_Lowercase:
    case QChar::Letter_Titlecase:
    case QChar::Letter_Modifier:
    case QChar::Letter_Other:
    case QChar::Number_DecimalDigit:
    case QChar::Number_Letter:
    case QChar::Number_Other:
    case QChar::Mark_NonSpacing:
    case QChar::Mark_SpacingCombining:
    case QChar::Mark_Enclosing:
        return Kind::Word;
    case QChar::Symbol_Modifier: // skin tones of pictographs
        return c >= 0x1F000 ? Kind::Pictograph : Kind::Separator;
    case QChar::Symbol_Other: // but not the signs among letters, such as № and ™
        return c >= 0x2300 ? Kind::Pictograph : Kind::Separator;
    default:
        return Kind::Separator;
    }
}

QString foldOnce(QStringView text)
{
    QString out;
    out.reserve(text.size());
    const QString composed = text.toString().normalized(QString::NormalizationForm_KC).toCaseFolded();
    for (qsizetype i = 0; i < composed.size();) {
        int length = 1;
        char32_t c = codePointAt(composed, i, length);
        i += length;
        if (isZeroWidth(c))
            continue;
        if (c == 0x0451)
            c = 0x0435;
        append(out, foldPunctuation(c));
    }
    return out;
}

} // namespace

QString fold(QStringView text)
{
    QString out;
    QString before;
    // What is taken out or replaced can bring marks together that are one letter then, or stand in another order.
    for (QStringView from = text; !foldWhole(from, out); from = before) {
        out = foldOnce(from);
        if (out == before)
            break;
        before = out;
    }
    return out;
}

QList<Token> tokenize(QStringView text)
{
    QList<Token> tokens;
    QString whole;
    if (foldWhole(text, whole)) {
        forEachSimpleWord(whole, [&](QStringView word, qsizetype at, qsizetype length) {
            tokens.append({word.toString(), int(at), int(length)});
        });
        return tokens;
    }
    qsizetype start = -1;
    const auto close = [&](qsizetype end) {
        if (start < 0)
            return;
        QString folded = fold(text.sliced(start, end - start));
        folded.truncate(MaxTokenLength);
        if (!folded.isEmpty())
            tokens.append({folded, int(start), int(end - start)});
        start = -1;
    };
    for (qsizetype i = 0; i < text.size();) {
        int length = 1;
        const char32_t c = codePointAt(text, i, length);
        switch (kindOf(c)) {
        case Kind::Word:
            if (start < 0)
                start = i;
            break;
        case Kind::Pictograph:
            close(i);
            start = i;
            close(i + length);
            break;
        case Kind::Separator:
            close(i);
            break;
        }
        i += length;
    }
    close(text.size());
    return tokens;
}

void forEachWord(QStringView text, const std::function<void(QStringView)> &take)
{
    QString whole;
    if (foldWhole(text, whole)) {
        forEachSimpleWord(whole, [&](QStringView word, qsizetype, qsizetype) { take(word); });
        return;
    }
    const auto tokens = tokenize(text);
    for (const auto &token : tokens)
        take(token.text);
}

bool hasPhrase(QStringView text, const QStringList &words, bool prefix)
{
    // Which words of the phrase may end here: bit i is set when words 0 … i stand right before this place.
    quint64 reached = 0;
    bool found = false;
    const auto count = words.size();
    forEachWord(text, [&](QStringView word) {
        if (found)
            return;
        quint64 next = 0;
        for (qsizetype i = 0; i < count; ++i) {
            if (i > 0 && !(reached >> (i - 1) & 1))
                continue;
            const bool mayGoOn = prefix && i + 1 == count;
            if (mayGoOn ? word.startsWith(words.at(i)) : word == words.at(i))
                next |= quint64(1) << i;
        }
        reached = next;
        found = next >> (count - 1) & 1;
    });
    return found;
}

} // namespace errdex::text
