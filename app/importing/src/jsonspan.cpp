// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "jsonspan.h"

#include <algorithm>

namespace errdex::importing {

namespace {

constexpr int DeepestNesting = 256;

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isHex(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// Checks a text for one value; `fault` is where it goes wrong.
class Checker
{
public:
    explicit Checker(QByteArrayView text) : m_text(text) {}

    /// The end of the value at `at`, or -1.
    qsizetype value(qsizetype at, int depth)
    {
        if (at >= m_text.size() || depth > DeepestNesting)
            return failed(at);
        switch (m_text.at(at)) {
        case '{':
            return container(at, '}', true, depth);
        case '[':
            return container(at, ']', false, depth);
        case '"':
            return string(at);
        case 't':
            return word(at, "true");
        case 'f':
            return word(at, "false");
        case 'n':
            return word(at, "null");
        default:
            return number(at);
        }
    }
    /// The end of the value behind the spaces that the text begins with.
    qsizetype wholeValue() { return value(pastSpaces(0), 0); }
    qsizetype fault() const { return m_fault; }

private:
    qsizetype failed(qsizetype at)
    {
        m_fault = std::min(at, m_text.size());
        return -1;
    }
    char at(qsizetype place) const { return place < m_text.size() ? m_text.at(place) : '\0'; }
    qsizetype pastSpaces(qsizetype place) const
    {
        while (place < m_text.size() && isSpace(m_text.at(place)))
            ++place;
        return place;
    }

    qsizetype container(qsizetype start, char closing, bool hasKeys, int depth)
    {
        qsizetype place = pastSpaces(start + 1);
        if (at(place) == closing)
            return place + 1;
        for (;;) {
            if (hasKeys) {
                place = at(place) == '"' ? string(place) : failed(place);
                if (place < 0)
                    return place;
                place = pastSpaces(place);
                if (at(place) != ':')
                    return failed(place);
                place = pastSpaces(place + 1);
            }
            place = value(place, depth + 1);
            if (place < 0)
                return place;
            place = pastSpaces(place);
            if (at(place) == closing)
                return place + 1;
            if (at(place) != ',')
                return failed(place);
            place = pastSpaces(place + 1);
        }
    }

    qsizetype string(qsizetype start)
    {
        for (qsizetype place = start + 1; place < m_text.size(); ++place) {
            const char c = m_text.at(place);
            if (c == '"')
                return place + 1;
            if (uchar(c) < 0x20)
                return failed(place);
            if (c != '\\')
                continue;
            const char escape = at(++place);
            if (escape == 'u') {
                for (int i = 1; i <= 4; ++i) {
                    if (!isHex(at(place + i)))
                        return failed(place);
                }
                place += 4;
            } else if (escape == '\0' || !QByteArrayView("\"\\/bfnrt").contains(escape)) {
                return failed(place);
            }
        }
        return failed(start);
    }

    qsizetype word(qsizetype start, QByteArrayView expected)
    {
        return m_text.sliced(start).startsWith(expected) ? start + expected.size() : failed(start);
    }

    qsizetype digits(qsizetype place) const
    {
        while (isDigit(at(place)))
            ++place;
        return place;
    }

    qsizetype number(qsizetype start)
    {
        qsizetype place = start + (at(start) == '-' ? 1 : 0);
        const qsizetype whole = digits(place);
        if (whole == place || (at(place) == '0' && whole > place + 1))
            return failed(start);
        place = whole;
        if (at(place) == '.') {
            const qsizetype end = digits(place + 1);
            if (end == place + 1)
                return failed(place);
            place = end;
        }
        if (at(place) == 'e' || at(place) == 'E') {
            place += at(place + 1) == '+' || at(place + 1) == '-' ? 2 : 1;
            const qsizetype end = digits(place);
            if (end == place)
                return failed(place);
            place = end;
        }
        return place;
    }

    QByteArrayView m_text;
    qsizetype m_fault = 0;
};

/// The end of a value in a text that has been checked.
qsizetype checkedEnd(QByteArrayView text, qsizetype at)
{
    int depth = 0;
    for (; at < text.size(); ++at) {
        const char c = text.at(at);
        if (c == '"') {
            for (++at; at < text.size() && text.at(at) != '"'; ++at) {
                if (text.at(at) == '\\')
                    ++at;
            }
            if (depth == 0)
                return at + 1;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if (c == '}' || c == ']') {
            if (depth == 0)
                return at;
            if (--depth == 0)
                return at + 1;
        } else if (c == ',' && depth == 0) {
            return at;
        }
    }
    return text.size();
}

QString unescaped(QByteArrayView inside)
{
    if (!inside.contains('\\'))
        return QString::fromUtf8(inside);
    QString text;
    for (qsizetype i = 0;;) {
        const auto escape = inside.indexOf('\\', i);
        const auto end = escape < 0 ? inside.size() : escape;
        text += QString::fromUtf8(inside.sliced(i, end - i));
        if (escape < 0)
            break;
        const char kind = inside.at(escape + 1);
        i = escape + 2;
        if (kind == 'u') {
            text += QChar(char16_t(inside.sliced(i, 4).toByteArray().toUShort(nullptr, 16)));
            i += 4;
        } else {
            static constexpr QByteArrayView From("bfnrt");
            const auto known = From.indexOf(kind);
            text += known < 0 ? QLatin1Char(kind) : QLatin1Char("\b\f\n\r\t"[known]);
        }
    }
    // Half a character is none.
    if (!text.isValidUtf16()) {
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (text.at(i).isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate())
                ++i;
            else if (text.at(i).isSurrogate())
                text[i] = QChar(QChar::ReplacementCharacter);
        }
    }
    return text;
}

} // namespace

qsizetype jsonValueEnd(QByteArrayView text, qsizetype *fault)
{
    Checker checker(text);
    const auto end = checker.wholeValue();
    if (end < 0 && fault)
        *fault = checker.fault();
    return end;
}

QString JsonSpan::scalar() const
{
    if (m_text.startsWith('"'))
        return unescaped(m_text.sliced(1, m_text.size() - 2));
    return m_text == "null" ? QString() : QString::fromUtf8(m_text);
}

bool JsonMembers::next()
{
    const auto pastSpaces = [this] {
        while (m_at < m_text.size() && (isSpace(m_text.at(m_at)) || m_text.at(m_at) == ',' || m_text.at(m_at) == ':'))
            ++m_at;
    };
    pastSpaces();
    if (m_at >= m_text.size() - 1)
        return false;
    if (m_hasKeys) {
        const auto end = checkedEnd(m_text, m_at);
        m_key = JsonSpan(m_text.sliced(m_at, end - m_at)).scalar();
        m_at = end;
        pastSpaces();
    }
    const auto end = checkedEnd(m_text, m_at);
    m_value = JsonSpan(m_text.sliced(m_at, end - m_at));
    m_at = end;
    return true;
}

} // namespace errdex::importing
