// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "secrets.h"
#include "transcoding.h"
#include "utf8.h"

#include <algorithm>
#include <tuple>

namespace errdex::decoding {

namespace {

/// Finds the secrets of one text from its front to its end.
class Finder
{
public:
    explicit Finder(QByteArrayView text, bool looksInside = true) : m_text(text), m_looksInside(looksInside) {}

    std::vector<Secret> run()
    {
        while (m_at < m_text.size())
            step();
        return std::move(m_found);
    }

private:
    void add(qsizetype start, qsizetype end)
    {
        start = std::max(start, m_found.empty() ? 0 : m_found.back().end);
        if (end <= start)
            return;
        m_found.push_back({start, end});
        m_at = std::max(m_at, end);
    }

    void step()
    {
        const char c = m_text[m_at];
        const qsizetype atSign = c == '@'                                      ? 1
                                 : c == '%' && hasAt(m_text, m_at, "%40")      ? 3
                                 : c == '\\' && hasAt(m_text, m_at, "\\u0040") ? 6
                                                                               : 0;
        if (atSign > 0) {
            // What stands behind the user and password of a URL is a host.
            const bool isOfUrl = !m_found.empty() && m_found.back().end == m_at;
            if (const auto address = addressAround(m_text, m_at, atSign); address.end > 0 && !isOfUrl)
                return add(address.start, address.end);
        } else if (c == ':' && hasAt(m_text, m_at, "://")) {
            if (const auto credentials = credentialsOfUrl(m_text, m_at); credentials.end > 0)
                return add(credentials.start, credentials.end);
        } else if (c == '-' && hasAt(m_text, m_at, KeyBegin)) {
            if (privateKey())
                return;
        } else if (isDigit(c) || c == '+') {
            if (number())
                return;
        }
        if (isWordByte(c))
            word();
        else
            ++m_at;
    }

    bool privateKey()
    {
        const auto head = m_text.sliced(m_at, std::min<qsizetype>(64, m_text.size() - m_at));
        if (!head.contains(KeyKind))
            return false;
        const auto end = m_text.sliced(m_at).indexOf(KeyEnd);
        add(m_at, end < 0 ? m_text.size() : lineEnd(m_text, m_at + end));
        return true;
    }

    bool number()
    {
        auto stop = cardEnd(m_text, m_at);
        if (stop == m_at)
            stop = phoneEnd(m_text, m_at, m_at - m_phoneWord <= 4);
        if (stop == m_at)
            stop = prefixedKeyEnd(m_text, m_at);
        if (stop == m_at)
            return false;
        add(m_at, stop);
        return true;
    }

    void word()
    {
        const auto start = m_at;
        for (auto *end : {signedTokenEnd, prefixedKeyEnd}) {
            if (const auto stop = end(m_text, start); stop > start)
                return add(start, stop);
        }
        auto end = start;
        while (end < m_text.size() && isWordByte(m_text[end]))
            ++end;
        m_at = end;
        const auto name = m_text.sliced(start, end - start);
        if (m_looksInside && beginsBase64(name) && encoded(start, end))
            return;
        if (isScheme(name) && scheme(end))
            return;
        // "X-Api-Key" and "api.key" are one key.
        auto keyStart = start;
        while (keyStart > 1 && (m_text[keyStart - 1] == '-' || m_text[keyStart - 1] == '.') &&
               isWordByte(m_text[keyStart - 2]) && start - keyStart < 32) {
            --keyStart;
            while (keyStart > 0 && isWordByte(m_text[keyStart - 1]))
                --keyStart;
        }
        if (byteAt(m_text, start - 1) == '-' && (name == "u" || name == "user" || name == "proxy" || name == "b"))
            commandLineValue(start, end, name == "b" ? '=' : ':');
        if (name.startsWith("bot"))
            bot(start);
        const auto key = m_text.sliced(keyStart, end - keyStart);
        const auto meaning = keyMeaning(key);
        if (meaning == KeyMeaning::Plain)
            return;
        if (meaning == KeyMeaning::Phone)
            m_phoneWord = end;
        if (!value(key, meaning, end) && meaning != KeyMeaning::MaybeSecret && meaning != KeyMeaning::Phone)
            said(keyStart, end, meaning);
    }

    /// A body in base64 with a secret in it is one.
    bool encoded(qsizetype start, qsizetype end)
    {
        const auto decoded = decodedAround(m_text, Mark{quint32(start), quint32(end), Mark::Base64});
        if (!decoded || Finder(decoded->text, false).run().empty())
            return false;
        const auto isInside = [](char c) { return isCredentialByte(c) && c != '.' && c != '~' && c != ':'; };
        auto stop = qsizetype(decoded->end);
        while (stop < m_text.size() && isInside(m_text[stop]))
            ++stop;
        add(decoded->start, stop);
        return true;
    }

    /// "-u name:password", "--user name:password" and "-b name=value" of curl.
    void commandLineValue(qsizetype start, qsizetype end, char sign)
    {
        if (byteAt(m_text, start - 1) != '-' || (!isBlank(byteAt(m_text, end)) && byteAt(m_text, end) != '='))
            return;
        const auto [from, to] = argument(end + 1);
        if (m_text.sliced(from, to - from).contains(sign))
            add(from, to);
    }

    /// The word or quoted text behind a blank.
    std::pair<qsizetype, qsizetype> argument(qsizetype from) const
    {
        while (from < m_text.size() && isBlank(m_text[from]))
            ++from;
        const char quote = byteAt(m_text, from);
        const bool isQuoted = quote == '"' || quote == '\'';
        auto to = isQuoted ? ++from : from;
        while (to < m_text.size() && m_text[to] != '\n' && m_text[to] != '"' && m_text[to] != '\'' &&
               (isQuoted || !isSpace(m_text[to])))
            ++to;
        return {from, to};
    }

    /// "--password abc", «пароль abc1», "the password is abc1".
    void said(qsizetype keyStart, qsizetype end, KeyMeaning meaning)
    {
        if (!isBlank(byteAt(m_text, end)))
            return;
        const bool isOption = byteAt(m_text, keyStart - 1) == '-';
        if (isOption) {
            if (const auto [from, to] = argument(end); byteAt(m_text, from) != '-')
                add(from, to);
            return;
        }
        if (meaning != KeyMeaning::Secret)
            return;
        auto [from, to] = argument(end);
        const auto first = m_text.sliced(from, to - from);
        constexpr QByteArrayView Between[] = {"-", "–", "—", "is", "это"};
        if (std::any_of(std::begin(Between), std::end(Between), [first](auto each) { return first == each; }))
            std::tie(from, to) = argument(to);
        while (to > from && (m_text[to - 1] == ',' || m_text[to - 1] == '.' || m_text[to - 1] == ';'))
            --to;
        const auto word = m_text.sliced(from, to - from);
        constexpr qsizetype Least = 6;
        // Somebody chose it: no word of a sentence has a digit beside letters.
        if (word.size() >= Least && std::any_of(word.begin(), word.end(), isDigit) &&
            std::any_of(word.begin(), word.end(), [](char c) { return isAsciiLetter(c) || uchar(c) >= 0x80; }))
            add(from, to);
    }

    /// Telegram puts the token of a bot into its addresses.
    void bot(qsizetype start)
    {
        constexpr qsizetype PrefixSize = 3;
        if (!isDigit(byteAt(m_text, start + PrefixSize)))
            return;
        // The token begins where no word does.
        const auto rest = m_text.sliced(start + PrefixSize);
        if (const auto size = prefixedKeyEnd(rest, 0); size > 0)
            add(start + PrefixSize, start + PrefixSize + size);
    }

    static bool isScheme(QByteArrayView word)
    {
        constexpr QByteArrayView Schemes[] = {"bearer", "basic", "digest", "token", "apikey", "oauth"};
        return std::any_of(std::begin(Schemes), std::end(Schemes), [word](QByteArrayView scheme) {
            return word.size() == scheme.size() && word.compare(scheme, Qt::CaseInsensitive) == 0;
        });
    }

    static bool isCredentialByte(char c)
    {
        return isWordByte(c) || c == '-' || c == '.' || c == '+' || c == '/' || c == '=' || c == '~';
    }

    /// "Bearer abc": the credentials behind the name of a scheme.
    bool scheme(qsizetype at)
    {
        constexpr qsizetype Least = 8;
        if (!isBlank(byteAt(m_text, at)) && !hasAt(m_text, at, "%20") && !hasAt(m_text, at, "+"))
            return false;
        at += byteAt(m_text, at) == '%' ? 3 : 1;
        auto end = at;
        while (end < m_text.size() && isCredentialByte(m_text[end]))
            ++end;
        const auto credentials = m_text.sliced(at, end - at);
        const bool isPlainWord = std::all_of(credentials.begin(), credentials.end(), [](char c) {
            return uchar(c) >= 0x80 || (isAsciiLetter(c) && !isUpper(c));
        });
        if (end - at < Least || isPlainWord)
            return false;
        add(at, end);
        return true;
    }

    qsizetype skip(qsizetype from, QByteArrayView what) const
    {
        constexpr qsizetype Most = 16;
        auto to = from;
        while (to < m_text.size() && to - from < Most && what.contains(m_text[to]))
            ++to;
        return to;
    }

    qsizetype skipEncodedQuote(qsizetype at) const
    {
        for (const char *encoded : {"%22", "&quot;", "\\x22"}) {
            if (hasAt(m_text, at, encoded))
                at += qsizetype(qstrlen(encoded));
        }
        return at;
    }

    /// Behind a name of an HTTP archive or an element: "name":"Cookie","value":"…", key="token" value="…".
    qsizetype pairedValue(qsizetype at) const
    {
        const auto next = skip(at, " \t,\\\"'");
        constexpr QByteArrayView Value("value");
        return next > at && hasAt(m_text, next, Value) ? skip(next + Value.size(), "\\\"' \t") : at;
    }

    /// The ">" of the opening tag whose attributes begin at `at`; -1 when the key is no element.
    qsizetype tagEnd(QByteArrayView key, qsizetype at) const
    {
        auto start = key.data() - m_text.data();
        if (byteAt(m_text, start - 1) == ':') {
            --start;
            while (start > 0 && isWordByte(m_text[start - 1]))
                --start;
        }
        if (byteAt(m_text, start - 1) != '<' || !isBlank(byteAt(m_text, at)))
            return -1;
        constexpr qsizetype Longest = 512;
        const auto close = m_text.sliced(at, std::min(Longest, m_text.size() - at)).indexOf('>');
        return close <= 0 || m_text[at + close - 1] == '/' ? -1 : at + close;
    }

    /// Masks the value behind a key; false when there is none.
    bool value(QByteArrayView key, KeyMeaning meaning, qsizetype at)
    {
        // The quotation mark, bracket or emphasis at the end of the key, a separator, the same at the value.
        const auto keyEnd = at;
        if (const auto tag = tagEnd(key, at); tag >= 0)
            at = tag;
        at = skip(skipEncodedQuote(at), "\\\"'`]*");
        if (at > keyEnd)
            at = pairedValue(at);
        at = skip(skipEncodedQuote(at), " \t");
        const char separator = byteAt(m_text, at);
        const bool isElement = separator == '>';
        const bool isEncoded = hasAt(m_text, at, "%3D") || hasAt(m_text, at, "%3A");
        if (separator != ':' && separator != '=' && !isElement && !isEncoded)
            return false;
        const auto afterSign = at + (isEncoded ? 3 : 1);
        at = skip(afterSign, "=> \t[*");
        const bool isList = m_text.sliced(afterSign, at - afterSign).contains('[');
        at = skipEncodedQuote(at);
        const auto quoteAt = skip(at, "\\");
        const char quote = byteAt(m_text, quoteAt);
        const bool isQuoted = quote == '"' || quote == '\'' || quote == '`';
        const auto start = isQuoted ? quoteAt + 1 : at;
        const auto end = isQuoted ? quotedEnd(start, quote) : bareEnd(start, meaning, isElement);
        maskValue(key, meaning, separator, start, end, isQuoted);
        if (isList && isQuoted)
            restOfList(key, meaning, end, quote);
        return true;
    }

    /// "tokens": ["a", "b"]
    void restOfList(QByteArrayView key, KeyMeaning meaning, qsizetype end, char quote)
    {
        while (true) {
            const auto next = skip(skip(end, "\\") + 1, ", \t\\");
            if (byteAt(m_text, next) != quote)
                return;
            end = quotedEnd(next + 1, quote);
            if (end <= next + 1)
                return;
            maskValue(key, meaning, ':', next + 1, end, true);
        }
    }

    /// Of the text that begins at `start`, behind its quotation mark: one that is escaped more deeply is a part of it.
    qsizetype quotedEnd(qsizetype start, char quote) const
    {
        const int level = quoteLevel(backslashesBefore(m_text, start - 1));
        auto at = start;
        while (at < m_text.size() && m_text[at] != '\n' &&
               (m_text[at] != quote || quoteLevel(backslashesBefore(m_text, at)) > level))
            ++at;
        return byteAt(m_text, at) == quote ? std::max(start, markStart(m_text, at)) : at;
    }

    /// Credentials whose parts stand in quotation marks.
    bool hasQuotedParts(qsizetype at) const
    {
        return hasInAnyCaseAt(m_text, at, "digest ") || hasInAnyCaseAt(m_text, at, "oauth ");
    }

    qsizetype bareEnd(qsizetype at, KeyMeaning meaning, bool isElement) const
    {
        const bool takesLine = meaning == KeyMeaning::SecretLine;
        const bool takesCookie = meaning == KeyMeaning::Cookie;
        // Digest username="ann", response="…"
        const bool takesQuotes = takesLine && hasQuotedParts(at);
        for (; at < m_text.size(); ++at) {
            const char c = m_text[at];
            if (takesQuotes && c == '"' && m_text[at - 1] == '=') {
                const auto close = m_text.indexOf('"', at + 1);
                if (close > 0 && !m_text.sliced(at, close - at).contains('\n')) {
                    at = close;
                    continue;
                }
            }
            if (c == '\n' || c == '\r' || c == '"' || c == '\'' || (isElement && c == '<'))
                break;
            if (takesCookie && c == ';')
                break;
            if (!takesLine && !takesCookie && !isElement &&
                (isSpace(c) || c == '&' || c == ',' || c == ';' || c == ')' || c == '}' || c == ']' || c == '<' ||
                 c == '\\' || c == '|'))
                break;
            if (hasAt(m_text, at, "%22") || hasAt(m_text, at, "%26") || hasAt(m_text, at, "&quot;"))
                break;
        }
        return at;
    }

    /// "%s", "%(name)s", "%NAME%", or an object with its brace encoded; but "%2B7…" is a value.
    static bool isPlaceholder(QByteArrayView value)
    {
        if (value.front() != '%')
            return false;
        const auto isHex = [value](qsizetype at) {
            return QByteArrayView("0123456789abcdefABCDEF").contains(value[at]);
        };
        return value.size() < 4 || !isHex(1) || !isHex(2) || value.startsWith("%7B") || value.startsWith("%7b") ||
               value.startsWith("%5B") || value.startsWith("%5b");
    }

    void maskValue(QByteArrayView key, KeyMeaning meaning, char separator, qsizetype start, qsizetype end,
                   bool isQuoted)
    {
        const auto value = m_text.sliced(start, std::max<qsizetype>(0, end - start));
        const auto lower = value.toByteArray().toLower();
        if (value.isEmpty() || lower == "null" || lower == "none" || lower == "true" || lower == "false" ||
            value.front() == '<' || isPlaceholder(value))
            return;
        if (value.front() == '{') {
            // All cookies of an object; other objects have keys of their own.
            if (const auto close = m_text.sliced(start).indexOf('}'); meaning == KeyMeaning::SecretLine && close > 0)
                add(start + 1, start + close);
            return;
        }
        const bool isConstant = std::all_of(key.begin(), key.end(), [](char c) { return isUpper(c) || c == '_'; });
        switch (meaning) {
        case KeyMeaning::MaybeSecret:
            if (!looksRandom(value))
                return;
            break;
        case KeyMeaning::Phone: {
            constexpr int LeastDigits = 7;
            if (std::count_if(value.begin(), value.end(), isDigit) < LeastDigits)
                return;
            break;
        }
        case KeyMeaning::Card: {
            constexpr int LeastDigits = 13;
            if (std::count_if(value.begin(), value.end(), isDigit) < LeastDigits)
                return;
            break;
        }
        case KeyMeaning::Secret:
            // "INVALID_TOKEN: the token …" is the name of an error.
            if (separator == ':' && !isQuoted && isConstant && !std::any_of(value.begin(), value.end(), isDigit))
                return;
            break;
        default:
            break;
        }
        add(start, end);
    }

    QByteArrayView m_text;
    /// What is encoded is decoded, once.
    bool m_looksInside;
    qsizetype m_at = 0;
    /// The end of the last word for a phone.
    qsizetype m_phoneWord = -64;
    std::vector<Secret> m_found;
};

} // namespace

std::vector<Secret> secretsIn(QByteArrayView text)
{
    return Finder(text).run();
}

} // namespace errdex::decoding
