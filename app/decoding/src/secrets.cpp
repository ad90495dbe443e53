// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "secrets.h"

#include "utf8.h"

#include <algorithm>
#include <array>
#include <bitset>

namespace errdex::decoding {

namespace {

bool isTokenByte(char c)
{
    return isAsciiLetter(c) || isDigit(c) || c == '_' || c == '-';
}

bool isAddressByte(char c)
{
    return isTokenByte(c) || c == '.' || c == '+' || uchar(c) >= 0x80;
}

qsizetype runEnd(QByteArrayView text, qsizetype at, bool (*belongs)(char))
{
    while (at < text.size() && belongs(text[at]))
        ++at;
    return at;
}

bool beginsWord(QByteArrayView text, qsizetype at)
{
    return !isTokenByte(byteAt(text, at - 1)) && uchar(byteAt(text, at - 1)) < 0x80;
}

/// The size of a space or hyphen between groups of digits, those that do not break a line among them; 0 for none.
qsizetype separatorSize(QByteArrayView text, qsizetype at)
{
    const char c = byteAt(text, at);
    if (c == ' ' || c == '-')
        return 1;
    if (c == '\xc2')
        return byteAt(text, at + 1) == '\xa0' ? 2 : 0;
    if (c != '\xe2' || byteAt(text, at + 1) != '\x80')
        return 0;
    // U+2009, U+2010 to U+2013, U+202F.
    const uchar last = uchar(byteAt(text, at + 2));
    return last == 0x89 || (last >= 0x90 && last <= 0x93) || last == 0xaf ? 3 : 0;
}

bool luhnHolds(QByteArrayView digits)
{
    int sum = 0;
    bool twice = false;
    for (qsizetype i = digits.size(); i > 0; --i, twice = !twice) {
        const int digit = digits[i - 1] - '0';
        sum += twice ? (digit > 4 ? 2 * digit - 9 : 2 * digit) : digit;
    }
    return sum % 10 == 0;
}

} // namespace

qsizetype signedTokenEnd(QByteArrayView text, qsizetype at)
{
    if (!hasAt(text, at, "eyJ") || !beginsWord(text, at))
        return at;
    constexpr qsizetype LeastPart = 8;
    const auto first = runEnd(text, at, isTokenByte);
    if (first - at < LeastPart || byteAt(text, first) != '.')
        return at;
    const auto second = runEnd(text, first + 1, isTokenByte);
    if (second - first <= LeastPart)
        return at;
    return byteAt(text, second) == '.' ? runEnd(text, second + 1, isTokenByte) : second;
}

qsizetype prefixedKeyEnd(QByteArrayView text, qsizetype at)
{
    struct Prefix
    {
        QByteArrayView text;
        qsizetype least;
    };
    static constexpr Prefix Prefixes[] = {
        {"sk_live_", 8}, {"sk_test_", 8}, {"pk_live_", 8}, {"rk_live_", 8}, {"sk-", 20},         {"ghp_", 20},
        {"gho_", 20},    {"ghu_", 20},    {"ghs_", 20},    {"ghr_", 20},    {"github_pat_", 20}, {"glpat-", 16},
        {"xoxb-", 10},   {"xoxp-", 10},   {"xoxa-", 10},   {"xoxs-", 10},   {"AKIA", 16},        {"ASIA", 16},
        {"AIza", 30},    {"ya29.", 20},   {"EAA", 24},     {"SG.", 20},     {"y0_", 20},         {"npm_", 20},
    };
    static constexpr auto First = [] {
        std::array<bool, 256> first{};
        for (const auto &prefix : Prefixes)
            first[uchar(prefix.text[0])] = true;
        for (uchar digit = '0'; digit <= '9'; ++digit)
            first[digit] = true;
        return first;
    }();
    if (at >= text.size() || !First[uchar(text[at])] || !beginsWord(text, at))
        return at;
    for (const auto &prefix : Prefixes) {
        if (text[at] != prefix.text[0] || !hasAt(text, at, prefix.text))
            continue;
        const auto size = prefix.text.size();
        auto end = runEnd(text, at + size, isTokenByte);
        if (byteAt(text, end) == '.' && isTokenByte(byteAt(text, end + 1)))
            end = runEnd(text, end + 1, isTokenByte);
        if (end - at - size >= prefix.least)
            return end;
    }
    // A bot's token of Telegram: its number, a colon, 35 characters.
    const auto digits = runEnd(text, at, isDigit);
    if (digits - at >= 8 && digits - at <= 10 && byteAt(text, digits) == ':') {
        const auto end = runEnd(text, digits + 1, isTokenByte);
        if (end - digits - 1 >= 30)
            return end;
    }
    return at;
}

qsizetype phoneEnd(QByteArrayView text, qsizetype at, bool isAnnounced)
{
    const char before = byteAt(text, at - 1);
    if (isWordByte(before) || before == '.' || before == '-' || before == '+')
        return at;
    const bool isPlus = text[at] == '+';
    constexpr int MostDigits = 15;
    std::array groups{0, 0, 0, 0};
    std::size_t group = 0;
    int digits = 0;
    int separators = 0;
    int inRow = 0;
    qsizetype end = at;
    for (auto i = isPlus ? at + 1 : at; i < text.size() && digits <= MostDigits;) {
        const char c = text[i];
        const bool isBracket = c == '(' || c == ')' || (c == '.' && isPlus && isDigit(byteAt(text, i + 1)));
        const auto size = isBracket ? 1 : separatorSize(text, i);
        if (isDigit(c)) {
            if (inRow > 0 && digits > 0)
                ++group;
            if (group < groups.size())
                ++groups[group];
            ++digits;
            inRow = 0;
            end = ++i;
        } else if (size > 0 && (digits > 0 || (isPlus && c == '(')) && inRow < 2) {
            ++separators;
            ++inRow;
            i += size;
        } else {
            break;
        }
    }
    const char after = byteAt(text, end);
    if (isWordByte(after) || (after == '.' && isDigit(byteAt(text, end + 1))) || after == ':')
        return at;
    if (isPlus)
        return digits >= 10 && digits <= MostDigits ? end : at;
    constexpr int LeastDigits = 6;
    if (isAnnounced && digits >= LeastDigits && digits <= MostDigits)
        return end;
    // 900 123-45-67
    if (digits == 10 && text[at] == '9' && groups[0] == 3 && groups[1] == 3 && groups[2] == 2 && groups[3] == 2)
        return end;
    // 8 912 345-67-89, 89123456789, 79123456789; 11 digits alone are a mobile number only with a 9 behind.
    if (digits != 11 || (text[at] != '7' && text[at] != '8'))
        return at;
    return separators >= 2 || byteAt(text, at + 1) == '9' ? end : at;
}

qsizetype cardEnd(QByteArrayView text, qsizetype at)
{
    const char before = byteAt(text, at - 1);
    if (isWordByte(before) || before == '.' || before == '-' || before == '+' || text[at] < '2' || text[at] > '6')
        return at;
    constexpr int Least = 13;
    constexpr int Most = 19;
    std::array<char, Most> digits{};
    int count = 0;
    char separator = '\0';
    qsizetype end = at;
    int group = 0;
    bool evenGroups = true;
    for (auto i = at; i < text.size();) {
        const char c = text[i];
        const auto size = separatorSize(text, i);
        if (isDigit(c)) {
            if (count == Most)
                return at;
            digits[std::size_t(count++)] = c;
            ++group;
            end = ++i;
        } else if (size > 0 && isDigit(byteAt(text, i + size)) && (separator == '\0' || separator == c)) {
            separator = c;
            evenGroups = evenGroups && (group == 4 || group == 6);
            group = 0;
            i += size;
        } else {
            break;
        }
    }
    const char after = byteAt(text, end);
    if (count < Least || isWordByte(after) || (after == '-' && isWordByte(byteAt(text, end + 1))) ||
        (separator != '\0' && !evenGroups) || !luhnHolds({digits.data(), count}))
        return at;
    return end;
}

Secret addressAround(QByteArrayView text, qsizetype at, qsizetype size)
{
    constexpr qsizetype LongestPart = 64;
    auto start = at;
    while (start > 0 && at - start < LongestPart && isAddressByte(text[start - 1]))
        --start;
    // "%22ann%40example.com": the digits belong to what stands before.
    const auto isHex = [&text](qsizetype place) {
        const char c = char(byteAt(text, place) | 0x20);
        return isDigit(byteAt(text, place)) || (c >= 'a' && c <= 'f');
    };
    if (size > 1 && byteAt(text, start - 1) == '%' && at - start > 2 && isHex(start) && isHex(start + 1))
        start += 2;
    const auto hostStart = at + size;
    auto end = hostStart;
    while (end < text.size() && end - hostStart < LongestPart && isAddressByte(text[end]) && text[end] != '+')
        ++end;
    while (end > hostStart && (text[end - 1] == '.' || text[end - 1] == '-'))
        --end;
    const auto host = text.sliced(hostStart, end - hostStart);
    const auto dot = host.lastIndexOf('.');
    if (start == at || dot <= 0 || host.size() - dot < 3 || isDigit(host.back()))
        return {};
    return {start, end};
}

Secret credentialsOfUrl(QByteArrayView text, qsizetype at)
{
    constexpr qsizetype Longest = 256;
    const auto start = at + 3;
    for (auto i = start; i < text.size() && i - start < Longest; ++i) {
        const char c = text[i];
        if (c == '@')
            return i > start ? Secret{start, i} : Secret{};
        if (isSpace(c) || c == '/' || c == '?' || c == '"' || c == '\'' || c == '<' || c == '>')
            break;
    }
    return {};
}

namespace {

/// How a key ends, folded, and what it then means; `isWhole` when nothing may stand before.
struct KeyEnding
{
    QByteArrayView text;
    KeyMeaning meaning;
    bool isWhole = false;
};

/// The first that fits counts.
constexpr KeyEnding KeyEndings[] = {
    {"setcookie", KeyMeaning::Cookie, true},
    {"authorization", KeyMeaning::SecretLine},
    {"cookie", KeyMeaning::SecretLine},
    {"cookies", KeyMeaning::SecretLine},
    {"token", KeyMeaning::Secret},
    {"tokens", KeyMeaning::Secret},
    {"secret", KeyMeaning::Secret},
    {"password", KeyMeaning::Secret},
    {"passwd", KeyMeaning::Secret},
    {"passphrase", KeyMeaning::Secret},
    {"pwd", KeyMeaning::Secret},
    {"apikey", KeyMeaning::Secret},
    {"accesskey", KeyMeaning::Secret},
    {"secretkey", KeyMeaning::Secret},
    {"privatekey", KeyMeaning::Secret},
    {"authkey", KeyMeaning::Secret},
    {"sessionid", KeyMeaning::Secret},
    {"sessid", KeyMeaning::Secret},
    {"credential", KeyMeaning::Secret},
    {"credentials", KeyMeaning::Secret},
    {"accesskeyid", KeyMeaning::Secret},
    {"пароль", KeyMeaning::Secret},
    {"пароля", KeyMeaning::Secret},
    {"токен", KeyMeaning::Secret},
    {"токена", KeyMeaning::Secret},
    {"подпись", KeyMeaning::Secret},
    {"secretkeybase", KeyMeaning::Secret},
    {"jwt", KeyMeaning::Secret},
    {"csrf", KeyMeaning::Secret},
    {"xsrf", KeyMeaning::Secret},
    {"cvv", KeyMeaning::Secret},
    {"cvv2", KeyMeaning::Secret},
    {"cvc", KeyMeaning::Secret},
    {"cvc2", KeyMeaning::Secret},
    {"dbpass", KeyMeaning::Secret},
    {"mailpass", KeyMeaning::Secret},
    {"smtppass", KeyMeaning::Secret},
    {"userpass", KeyMeaning::Secret},
    {"rootpass", KeyMeaning::Secret},
    {"adminpass", KeyMeaning::Secret},
    {"pass", KeyMeaning::Secret, true},
    {"otp", KeyMeaning::Secret, true},
    {"pin", KeyMeaning::Secret, true},
    {"sid", KeyMeaning::Secret, true},
    {"session", KeyMeaning::Secret, true},
    {"phone", KeyMeaning::Phone},
    {"phones", KeyMeaning::Phone},
    {"phonenumber", KeyMeaning::Phone},
    {"msisdn", KeyMeaning::Phone},
    {"mobile", KeyMeaning::Phone},
    {"телефон", KeyMeaning::Phone},
    {"телефона", KeyMeaning::Phone},
    {"waid", KeyMeaning::Phone},
    {"whatsapp", KeyMeaning::Phone},
    {"телефону", KeyMeaning::Phone},
    {"tel", KeyMeaning::Phone, true},
    {"тел", KeyMeaning::Phone, true},
    {"моб", KeyMeaning::Phone, true},
    {"cardnumber", KeyMeaning::Card},
    {"cardno", KeyMeaning::Card},
    {"pan", KeyMeaning::Card, true},
    {"card", KeyMeaning::Card, true},
    {"key", KeyMeaning::MaybeSecret},
    {"sig", KeyMeaning::MaybeSecret},
    {"sign", KeyMeaning::MaybeSecret},
    {"signature", KeyMeaning::MaybeSecret},
    {"auth", KeyMeaning::MaybeSecret},
    {"code", KeyMeaning::MaybeSecret},
    {"hash", KeyMeaning::MaybeSecret},
    {"state", KeyMeaning::MaybeSecret},
    {"nonce", KeyMeaning::MaybeSecret},
};

/// By the last two bytes: whether a key may end so. Nearly all words are done with here.
class EndingFilter
{
public:
    EndingFilter()
    {
        for (const auto &ending : KeyEndings)
            m_maybe.set(place(ending.text));
    }
    bool mayEnd(QByteArrayView folded) const { return folded.size() >= 2 && m_maybe[place(folded)]; }

private:
    static std::size_t place(QByteArrayView text)
    {
        return std::size_t(uchar(text[text.size() - 2])) << 8 | uchar(text.back());
    }
    std::bitset<65536> m_maybe;
};

KeyMeaning meaningOf(QByteArrayView folded)
{
    static const EndingFilter filter;
    if (!filter.mayEnd(folded))
        return {};
    for (const auto &ending : KeyEndings) {
        if (folded.endsWith(ending.text) && (!ending.isWhole || folded.size() == ending.text.size()))
            return ending.meaning;
    }
    return {};
}

} // namespace

KeyMeaning keyMeaning(QByteArrayView key)
{
    // The end tells; longer keys are no words of anybody.
    constexpr qsizetype Longest = 64;
    std::array<char, Longest> folded{};
    if (key.size() > Longest)
        key = key.last(Longest);
    qsizetype size = 0;
    bool isAscii = true;
    for (const char c : key) {
        const uchar byte = ByteClasses[uchar(c)];
        isAscii = isAscii && uchar(c) < 0x80;
        if (byte >= FirstWordByte && byte != '_')
            folded[std::size_t(size++)] = char(byte);
    }
    if (isAscii)
        return meaningOf({folded.data(), size});
    // The scan folds ASCII letters only.
    return meaningOf(foldedWord(QString::fromUtf8(key).toLower().toUtf8()));
}

bool looksRandom(QByteArrayView value)
{
    constexpr qsizetype Least = 16;
    return value.size() >= Least && std::any_of(value.begin(), value.end(), isDigit) &&
           std::any_of(value.begin(), value.end(), isAsciiLetter);
}

} // namespace errdex::decoding
