// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "members.h"

#include "utf8.h"

#include <algorithm>

namespace errdex::decoding {

namespace {

qsizetype skipBlanks(QByteArrayView text, qsizetype at)
{
    while (at < text.size() && isBlank(text[at]))
        ++at;
    return at;
}

/// Skips line breaks too, also those that are escaped inside of a string.
qsizetype skipSpace(QByteArrayView text, qsizetype at)
{
    while (at < text.size()) {
        if (isSpace(text[at])) {
            ++at;
            continue;
        }
        auto next = at;
        while (byteAt(text, next) == '\\')
            ++next;
        const char c = byteAt(text, next);
        if (next == at || (c != 'n' && c != 'r' && c != 't'))
            break;
        at = next + 1;
    }
    return at;
}

bool isQuote(char c)
{
    return c == '"' || c == '\'' || c == '`';
}

/// The place after what may stand between a key and its colon: quotation marks, "]", emphasis.
qsizetype skipKeyEnd(QByteArrayView text, qsizetype at)
{
    constexpr qsizetype Most = 20;
    const auto limit = std::min(text.size(), at + Most);
    while (at < limit && (text[at] == '\\' || isQuote(text[at]) || text[at] == ']' || text[at] == '*'))
        ++at;
    return at;
}

/// The place after ":", "=" or "=>", or -1.
qsizetype skipSeparator(QByteArrayView text, qsizetype at)
{
    at = skipBlanks(text, at);
    const char c = byteAt(text, at);
    if (c == ':' && byteAt(text, at + 1) != ':')
        return at + 1;
    if (c != '=')
        return -1;
    ++at;
    while (byteAt(text, at) == '=' || byteAt(text, at) == '>')
        ++at;
    return at;
}

/// A quotation mark at `at` closes a string that was opened at this level.
bool closes(QByteArrayView text, qsizetype at, char quote, int level)
{
    return text[at] == quote && quoteLevel(backslashesBefore(text, at)) <= level;
}

void readQuoted(QByteArrayView text, qsizetype quoteAt, Member &member)
{
    const char quote = text[quoteAt];
    const int level = quoteLevel(backslashesBefore(text, quoteAt));
    const auto limit = std::min(text.size(), quoteAt + MaxValue);
    qsizetype end = quoteAt + 1;
    while (end < limit && text[end] != '\n' && !closes(text, end, quote, level))
        ++end;
    member.quoted = true;
    member.start = quint32(quoteAt + 1);
    const auto stop =
        end < limit && text[end] == quote ? std::max(quoteAt + 1, markStart(text, end)) : characterStart(text, end);
    member.end = quint32(stop);
    member.kind = Member::Kind::Text;
}

bool endsBareValue(char c)
{
    return isSpace(c) || c == ',' || c == ';' || c == '&' || c == ')' || c == ']' || c == '}' || c == '<' || c == '>' ||
           c == '"' || c == '\'' || c == '\\' || c == '|' || c == '`' || c == '*';
}

void readBare(QByteArrayView text, qsizetype at, bool toLineEnd, Member &member)
{
    const auto limit = std::min(text.size(), at + MaxValue);
    qsizetype end = at;
    while (end < limit && (toLineEnd ? text[end] != '\n' && text[end] != '\r' : !endsBareValue(text[end])))
        ++end;
    end = characterStart(text, end);
    while (end > at && (isSpace(text[end - 1]) || text[end - 1] == '.'))
        --end;
    member.start = quint32(at);
    member.end = quint32(end);
    member.kind = Member::Kind::Text;
}

bool isNumber(QByteArrayView value)
{
    if (value.startsWith('-'))
        value = value.sliced(1);
    return !value.isEmpty() && std::all_of(value.begin(), value.end(), isDigit);
}

bool isNothing(QByteArrayView value)
{
    static constexpr const char *Words[] = {"null", "none", "nil", "true", "false", "undefined", "n/a", "-"};
    return value.isEmpty() || std::any_of(std::begin(Words), std::end(Words), [value](const char *word) {
               return value.compare(QByteArrayView(word), Qt::CaseInsensitive) == 0;
           });
}

std::optional<Member> elementAt(QByteArrayView text, const Mark &mark, Member member)
{
    const auto limit = std::min(text.size(), qsizetype(mark.end) + 256);
    qsizetype at = mark.end;
    while (at < limit && text[at] != '>' && text[at] != '<')
        ++at;
    if (byteAt(text, at) != '>' || byteAt(text, at - 1) == '/')
        return std::nullopt;
    at = skipSpace(text, at + 1);
    constexpr QByteArrayView CData("<![CDATA[");
    const bool isCData = hasAt(text, at, CData);
    if (isCData)
        at = skipSpace(text, at + CData.size());
    const auto rest = text.sliced(at, std::min(MaxValue, text.size() - at));
    auto size = isCData ? rest.indexOf("]]>") : rest.indexOf('<');
    if (size == 0 && !isCData && byteAt(rest, 1) != '/') {
        member.kind = Member::Kind::Nested;
        member.start = member.end = quint32(at);
        return member;
    }
    if (size < 0)
        size = rest.size();
    while (size > 0 && isSpace(rest[size - 1]))
        --size;
    member.quoted = true;
    member.start = quint32(at);
    member.end = quint32(at + size);
    member.kind = Member::Kind::Text;
    return member;
}

/// In "</a:code>".
bool isInClosingTag(QByteArrayView text, const Mark &mark)
{
    constexpr qsizetype LongestPrefix = 64;
    auto at = qsizetype(mark.start) - 1;
    const auto least = std::max<qsizetype>(0, at - LongestPrefix);
    while (at > least && (isWordByte(text[at]) || text[at] == ':'))
        --at;
    return byteAt(text, at) == '/' && byteAt(text, at - 1) == '<';
}

/// "Error-Code" and "error.code" are one key; the scan sees the last word alone.
int longerKey(QByteArrayView text, const Mark &mark, const Lexicon::Private &lexicon, quint32 &start)
{
    const char before = byteAt(text, qsizetype(mark.start) - 1);
    if (before != '-' && before != '.')
        return -1;
    qsizetype at = qsizetype(mark.start) - 1;
    while (at > 0 && isWordByte(text[at - 1]) && mark.start - at < 24)
        --at;
    QByteArray joined = text.sliced(at, mark.start - 1 - at).toByteArray();
    joined += text.sliced(mark.start, mark.end - mark.start);
    const int word = lexicon.words.find(joined);
    if (word < 0 || !(lexicon.words.at(word).kinds & KeyWord))
        return -1;
    start = quint32(at);
    return lexicon.words.at(word).key;
}

} // namespace

std::optional<Member> memberAt(QByteArrayView text, const Mark &mark, const Lexicon::Private &lexicon)
{
    Member member;
    member.key = lexicon.words.at(mark.word).key;
    member.keyStart = mark.start;
    const char before = byteAt(text, qsizetype(mark.start) - 1);
    if (const int longer = longerKey(text, mark, lexicon, member.keyStart); longer >= 0)
        member.key = longer;
    else if (before == '/' || before == '@' || before == '-')
        return std::nullopt;
    if (before == '<' || (before == ':' && isWordByte(byteAt(text, qsizetype(mark.start) - 2)))) {
        if (isInClosingTag(text, mark))
            return std::nullopt;
        if (auto element = elementAt(text, mark, member))
            return element;
    }
    auto at = skipSeparator(text, skipKeyEnd(text, mark.end));
    if (at < 0)
        return std::nullopt;
    const bool isColon = text[at - 1] == ':';
    const bool keyWasQuoted = isQuote(before);
    at = keyWasQuoted ? skipSpace(text, at) : skipBlanks(text, at);
    while (!keyWasQuoted && byteAt(text, at) == '*')
        at = skipBlanks(text, at + 1);
    if ((byteAt(text, at) == 'u' || byteAt(text, at) == 'b') && isQuote(byteAt(text, at + 1)))
        ++at;
    auto quoteAt = at;
    while (byteAt(text, quoteAt) == '\\')
        ++quoteAt;
    if (isQuote(byteAt(text, quoteAt))) {
        readQuoted(text, quoteAt, member);
    } else if (byteAt(text, at) == '{' || byteAt(text, at) == '[') {
        member.kind = Member::Kind::Nested;
        member.start = member.end = quint32(at);
        return member;
    } else {
        const bool isSentence =
            isColon && !keyWasQuoted && lexicon.keys[std::size_t(member.key)].role == KeyRole::Message;
        readBare(text, at, isSentence, member);
    }
    const auto value = member.raw(text);
    if (isNumber(value))
        member.kind = Member::Kind::Number;
    else if (isNothing(value))
        member.kind = Member::Kind::Nothing;
    return member;
}

namespace {

/// One level of JSON's escapes taken off.
QString withoutEscapes(const QString &text)
{
    QString made;
    made.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c != u'\\' || i + 1 == text.size()) {
            made += c;
            continue;
        }
        const QChar next = text.at(++i);
        bool ok = false;
        if (next == u'u' && i + 4 < text.size()) {
            const auto value = QStringView(text).sliced(i + 1, 4).toUShort(&ok, 16);
            if (ok) {
                made += QChar(value);
                i += 4;
                continue;
            }
        }
        made += next == u'n' || next == u'r' || next == u't' ? QChar(u' ') : next;
    }
    return made;
}

} // namespace

QString unescaped(QByteArrayView raw)
{
    QString text = QString::fromUtf8(raw);
    constexpr int MostLevels = 4;
    for (int level = 0; level < MostLevels && text.contains(u'\\'); ++level)
        text = withoutEscapes(text);
    if (text.contains(u'&')) {
        text.replace(QStringLiteral("&quot;"), QStringLiteral("\""));
        text.replace(QStringLiteral("&apos;"), QStringLiteral("'"));
        text.replace(QStringLiteral("&lt;"), QStringLiteral("<"));
        text.replace(QStringLiteral("&gt;"), QStringLiteral(">"));
        text.replace(QStringLiteral("&amp;"), QStringLiteral("&"));
    }
    return text;
}

} // namespace errdex::decoding
