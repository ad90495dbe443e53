// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "phrases.h"

#include "beside.h"
#include "utf8.h"
#include "words.h"

#include <algorithm>

namespace errdex::decoding {

namespace {

/// Between "error" and its number stand at most this many bytes.
constexpr qsizetype Reach = 48;
constexpr qsizetype LeastMessage = 8;

Claim claimAt(Claim::Source source, QByteArrayView text, qsizetype start, qsizetype end)
{
    Claim claim;
    claim.source = source;
    claim.start = start;
    claim.end = end;
    claim.code = text.sliced(start, end - start).toByteArray();
    return claim;
}

/// A logger's level and not a word of the sentence: in capitals, with a time or bracket before it.
bool isLevel(QByteArrayView text, const Mark &mark)
{
    if (!isUpper(text[mark.start]) || !isUpper(text[mark.end - 1]))
        return false;
    qsizetype at = mark.start;
    while (at > 0 && (isBlank(text[at - 1]) || text[at - 1] == '[' || text[at - 1] == '|'))
        --at;
    const char before = byteAt(text, at - 1);
    return isDigit(before) || before == ']' || before == 'Z' || before == ')' || (at == 0 && mark.start > 0) ||
           byteAt(text, qsizetype(mark.start) - 1) == '[';
}

/// The size of a dash, number sign or unbreakable space, which are no ASCII.
qsizetype signSize(QByteArrayView text, qsizetype at)
{
    constexpr QByteArrayView Signs[] = {"\xe2\x84\x96", "\xe2\x80\x93", "\xe2\x80\x94", "\xc2\xa0"};
    const auto sign =
        std::find_if(std::begin(Signs), std::end(Signs), [&](QByteArrayView each) { return hasAt(text, at, each); });
    return sign == std::end(Signs) ? 0 : sign->size();
}

} // namespace

int PhraseClaims::kindsOf(QByteArrayView word) const
{
    const int found = m_lexicon.words.find(word);
    return found < 0 ? 0 : m_lexicon.words.at(found).kinds;
}

bool PhraseClaims::isFiller(QByteArrayView word, Said &said) const
{
    if (isFillerWord(word))
        return true;
    const auto kinds = kindsOf(word);
    said.code = said.code || (kinds & CodeWord);
    said.error = said.error || (kinds & ErrorWord);
    return kinds & (CodeWord | ErrorWord | VendorWord | VendorStart);
}

/// The number at `at`, unless it is part of something longer or counts something.
std::optional<PhraseClaims::Number> PhraseClaims::loneNumber(QByteArrayView text, qsizetype at)
{
    const auto end = loneNumberEnd(text, at);
    return end < 0 ? std::nullopt : std::optional(Number{at, end});
}

/// The number that a word speaks of: behind it, with nothing but fillers and punctuation between.
std::optional<PhraseClaims::Number> PhraseClaims::numberAfter(QByteArrayView text, qsizetype at, Said &said) const
{
    const auto limit = std::min(text.size(), at + Reach);
    while (at < limit && text[at] != '\n') {
        if (const auto size = signSize(text, at); size > 0) {
            at += size;
            if (isNumberStart(text, at))
                return loneNumber(text, at);
            continue;
        }
        if (isNumberStart(text, at) && !isWordByte(byteAt(text, at - 1))) {
            const char before = byteAt(text, at - 1);
            if (before == '$' || before == '/' || before == '.' || before == '+')
                return std::nullopt;
            return loneNumber(text, at);
        }
        if (isWordByte(text[at])) {
            auto end = at;
            while (end < text.size() && isWordByte(text[end]))
                ++end;
            if (!isFiller(text.sliced(at, end - at), said))
                return std::nullopt;
            at = end;
            continue;
        }
        // A full stop, a semicolon or an arrow ends what the word can speak of.
        const char c = text[at];
        if (c == '.' || c == ';' || c == '>' || c == '{' || c == '}' || c == ',' || c == '?' || c == '!')
            return std::nullopt;
        ++at;
    }
    return std::nullopt;
}

/// "errorCode 301"
bool PhraseClaims::isCodeKey(const Mark &mark) const
{
    const auto &word = m_lexicon.words.at(mark.word);
    return word.key >= 0 && m_lexicon.keys[std::size_t(word.key)].role == KeyRole::Code;
}

void PhraseClaims::addError(QByteArrayView text, const Mark &mark, std::vector<Claim> &claims) const
{
    Said said;
    if (const auto number = numberAfter(text, mark.end, said)) {
        if (isLevel(text, mark) && !said.code)
            return;
        auto claim = claimAt(Claim::Source::Phrase, text, number->start, number->end);
        claim.inError = said.code;
        claims.push_back(std::move(claim));
        return;
    }
    // "1001 error", «500-я ошибка».
    qsizetype end = mark.start;
    while (end > 0 && (isBlank(text[end - 1]) || text[end - 1] == ')'))
        --end;
    for (const char *ending : {"-я", "-ая", "-ю", "-й"}) {
        const QByteArrayView bytes(ending);
        if (end > bytes.size() && text.first(end).endsWith(bytes))
            end -= bytes.size();
    }
    auto start = end;
    while (start > 0 && isDigit(text[start - 1]) && end - start <= MostDigits)
        --start;
    const char before = byteAt(text, start - 1);
    constexpr qsizetype Least = 3;
    if (end - start < Least || end - start > MostDigits || isWordByte(before) || before == '.' || before == ':' ||
        before == '-' || before == '/' || isLevel(text, mark) || hasAt(text, mark.end, "(s)"))
        return;
    claims.push_back(claimAt(Claim::Source::Phrase, text, start, end));
}

void PhraseClaims::addCode(QByteArrayView text, const Mark &mark, std::vector<Claim> &claims) const
{
    const auto before = wordBefore(text, mark.start);
    // "error code 7" belongs to "error".
    if (isOtherCode(before) || (kindsOf(before) & ErrorWord))
        return;
    Said said;
    const auto number = numberAfter(text, mark.end, said);
    if (!number)
        return;
    if ((kindsOf(before) & StatusWord) && errorStatus(text, number->start, number->end) > 0)
        return;
    claims.push_back(
        claimAt(said.error ? Claim::Source::Phrase : Claim::Source::WeakPhrase, text, number->start, number->end));
}

void PhraseClaims::addStatus(QByteArrayView text, const Mark &mark, bool namesVendor, std::vector<Claim> &claims) const
{
    qsizetype at = mark.end;
    const auto word = text.sliced(mark.start, mark.end - mark.start);
    const bool isHttp = word.compare(QByteArrayView("http"), Qt::CaseInsensitive) == 0;
    if (hasAt(text, at, "://"))
        return;
    if (isHttp && byteAt(text, at) == '/') {
        ++at;
        while (at < text.size() && (isDigit(text[at]) || text[at] == '.'))
            ++at;
    }
    Said said;
    const auto number = numberAfter(text, at, said);
    if (!number)
        return;
    const auto after = wordAfter(text, number->end);
    const int status = errorStatus(text, number->start, number->end);
    const bool isSaid = isHttp || said.code || said.error || word.startsWith("status") || word.startsWith("Status");
    // A verb alone may speak of anything: "returned 500 rows".
    const bool endsThere = after.isEmpty() || isDigit(after[0]) || mayFollowStatus(after) || isUpper(after[0]);
    if (status > 0 && (isSaid || endsThere)) {
        auto claim = claimAt(Claim::Source::Http, text, number->start, number->end);
        claim.httpStatus = status;
        claim.messages.append(
            QString::fromUtf8(
                text.sliced(number->end, std::min<qsizetype>(48, lineEnd(text, number->end) - number->end)))
                .trimmed());
        claims.push_back(std::move(claim));
    } else if (status == 0 && namesVendor && endsThere && !isHttp &&
               !m_lexicon.withCode(text.sliced(number->start, number->end - number->start)).empty() &&
               number->end - number->start >= 3 && !(text[number->start] <= '3' && number->end - number->start == 3)) {
        claims.push_back(claimAt(Claim::Source::WeakPhrase, text, number->start, number->end));
    }
}

void PhraseClaims::addName(QByteArrayView text, const Mark &mark, std::vector<Claim> &claims) const
{
    const auto name = text.sliced(mark.start, mark.end - mark.start);
    const auto &entries = m_lexicon.withName(name);
    const bool isExact = std::any_of(entries.begin(), entries.end(), [&](int index) {
        return QByteArrayView(m_lexicon.entries[std::size_t(index)].name) == name;
    });
    const char before = byteAt(text, qsizetype(mark.start) - 1);
    if (!isExact || before == '$' || before == '/' || before == '-' || byteAt(text, mark.end) == '-')
        return;
    Claim claim;
    claim.source = Claim::Source::Name;
    claim.start = mark.start;
    claim.end = mark.end;
    claim.name = name.toByteArray();
    claims.push_back(std::move(claim));
}

/// A name of several words, in capitals as the catalogue writes it, or the words of a status beside its number.
void PhraseClaims::addSpacedName(QByteArrayView text, const Mark &mark, std::vector<Claim> &claims) const
{
    const auto before = wordBefore(text, mark.start);
    for (const int index : m_lexicon.words.at(mark.word).names) {
        const auto &name = m_lexicon.spacedNames.at(index);
        for (const int entryIndex : m_lexicon.withName(name)) {
            const auto &entry = m_lexicon.entries[std::size_t(entryIndex)];
            if (entry.vendor == m_lexicon.http) {
                // The first word is enough: "504 Gateway Time-out".
                if (entry.httpStatus < 400 || !isUpper(text[mark.start]) || before != entry.code.toUtf8())
                    continue;
                const auto start = before.data() - text.data();
                const char outer = byteAt(text, start - 1);
                if (outer == '/' || outer == '.' || outer == ':' || outer == '-')
                    continue;
                auto claim = claimAt(Claim::Source::Http, text, start, start + before.size());
                claim.httpStatus = entry.httpStatus;
                claims.push_back(std::move(claim));
                return;
            }
            if (!name.contains(' ') || !hasAt(text, mark.start, name) ||
                isWordByte(byteAt(text, mark.start + name.size())))
                continue;
            Claim claim;
            claim.source = Claim::Source::Name;
            claim.start = mark.start;
            claim.end = mark.start + name.size();
            claim.name = name;
            claims.push_back(std::move(claim));
            return;
        }
    }
}

void PhraseClaims::addVendorCode(QByteArrayView text, const Mark &mark, std::vector<Claim> &claims) const
{
    const char separator = byteAt(text, mark.end);
    if ((separator != '/' && separator != ':' && separator != '#') || !isDigit(byteAt(text, qsizetype(mark.end) + 1)))
        return;
    const char before = byteAt(text, qsizetype(mark.start) - 1);
    if (before == '/' || before == '.' || before == '-' || before == '@' || before == ':')
        return;
    const auto start = qsizetype(mark.end) + 1;
    const auto end = loneNumberEnd(text, start);
    if (end < 0 || byteAt(text, end) == '/')
        return;
    // "planfix:8000" is a host with its port.
    if (separator == ':' && end - start > 3 && text.first(end).endsWith("000"))
        return;
    const auto &word = m_lexicon.words.at(mark.word);
    const bool isKnown = std::any_of(word.vendors.begin(), word.vendors.end(), [&](int vendor) {
        return m_lexicon.find(vendor, text.sliced(start, end - start));
    });
    if (isKnown)
        claims.push_back(claimAt(Claim::Source::VendorCode, text, start, end));
}

/// A message that fills its line, or all of it after the last colon; a code may stand before it.
void PhraseClaims::addMessage(QByteArrayView text, const Mark &mark, std::vector<Claim> &claims) const
{
    const auto begin = lineStart(text, mark.start);
    auto end = lineEnd(text, mark.start);
    while (end > mark.start && (isSpace(text[end - 1]) || text[end - 1] == '"'))
        --end;
    const auto size = end - qsizetype(mark.start);
    if (size < LeastMessage || size > m_lexicon.longestMessage + 2)
        return;
    // What stands before it: nothing, a code, or a sentence that ends in a colon or dash.
    qsizetype head = mark.start;
    while (head > begin && (isBlank(text[head - 1]) || text[head - 1] == '"'))
        --head;
    const auto before = text.sliced(begin, head - begin);
    constexpr QByteArrayView LongDash("\xe2\x80\x94");
    constexpr QByteArrayView ShortDash("\xe2\x80\x93");
    const bool isApart = before.isEmpty() || before.endsWith(':') || before.endsWith('-') ||
                         before.endsWith(LongDash) || before.endsWith(ShortDash) || isDigit(before.back());
    if (!isApart || !text.sliced(mark.start, size).contains(' '))
        return;
    const auto message = QString::fromUtf8(text.sliced(mark.start, size));
    const auto &entries = m_lexicon.withMessage(message);
    if (entries.empty())
        return;
    Claim claim;
    claim.source = Claim::Source::Message;
    claim.start = mark.start;
    claim.end = mark.start + size;
    claim.messages.append(message);
    // "1001 - Error adding task"
    auto codeEnd = head;
    while (codeEnd > begin && !isWordByte(text[codeEnd - 1]))
        --codeEnd;
    auto codeStart = codeEnd;
    while (codeStart > begin && isDigit(text[codeStart - 1]))
        --codeStart;
    if (codeStart < codeEnd) {
        const auto code = text.sliced(codeStart, codeEnd - codeStart);
        const bool isItsCode = std::any_of(entries.begin(), entries.end(), [&](int index) {
            return canonicalCode(m_lexicon.entries[std::size_t(index)].code.toUtf8()) == canonicalCode(code);
        });
        if (isItsCode) {
            claim.source = Claim::Source::VendorCode;
            claim.code = code.toByteArray();
            claim.start = codeStart;
            claim.end = codeEnd;
        }
    }
    claims.push_back(std::move(claim));
}

/// A number behind the word may be a status of an error, or a verb may have told any code.
bool PhraseClaims::mayBeStatus(QByteArrayView text, const Mark &mark) const
{
    const bool isHttp = mark.end - mark.start == 4 && byteAt(text, mark.start + 1) == 't';
    auto at = qsizetype(mark.end);
    // The version of the protocol is no status.
    while (isHttp && (byteAt(text, at) == '/' || byteAt(text, at) == '.' || isDigit(byteAt(text, at))))
        ++at;
    const auto limit = std::min(text.size(), at + Reach);
    while (at < limit && text[at] != '\n' && !isDigit(text[at]))
        ++at;
    return at < limit && isDigit(text[at]) && (!isHttp || text[at] == '4' || text[at] == '5');
}

/// The text goes on as one of the messages that begin with this word, and stands where a message may begin.
bool PhraseClaims::mayBeMessage(QByteArrayView text, const Mark &mark) const
{
    const auto &next = m_lexicon.words.at(mark.word).nextWords;
    if (!std::binary_search(next.begin(), next.end(), quint32(wordHash(wordAfter(text, mark.end)))))
        return false;
    qsizetype at = mark.start;
    while (at > 0 && (isBlank(text[at - 1]) || text[at - 1] == '"' || text[at - 1] == '\'' || text[at - 1] == '\\'))
        --at;
    const char before = byteAt(text, at - 1);
    // The last bytes of the dashes, and of a tag.
    return at == 0 || before == '\n' || before == ':' || before == '=' || before == '-' || before == '>' ||
           uchar(before) == 0x93 || uchar(before) == 0x94 || isDigit(before);
}

bool PhraseClaims::isPromising(QByteArrayView text, const Mark &mark) const
{
    if (mark.word < 0)
        return true;
    const auto kinds = m_lexicon.words.at(mark.word).kinds;
    if (kinds & NameWord)
        return true;
    const auto hasDigitIn = [text](qsizetype from, qsizetype to) {
        from = std::max<qsizetype>(0, from);
        to = std::min(text.size(), to);
        return std::any_of(text.begin() + from, text.begin() + to, isDigit);
    };
    if (((kinds & (ErrorWord | CodeWord)) || isCodeKey(mark)) &&
        (hasDigitIn(mark.end, mark.end + Reach) || hasDigitIn(qsizetype(mark.start) - 8, mark.start)))
        return true;
    if ((kinds & StatusWord) && mayBeStatus(text, mark))
        return true;
    if ((kinds & (VendorWord | VendorStart)) && mayStandBesideCode(text, mark))
        return true;
    if (kinds & NameStart) {
        const auto before = wordBefore(text, mark.start);
        if (errorStatus(before, 0, before.size()) > 0)
            return true;
        const auto &names = m_lexicon.words.at(mark.word).names;
        return isUpper(text[mark.start]) && std::any_of(names.begin(), names.end(), [&](int index) {
                   return hasAt(text, mark.start, m_lexicon.spacedNames.at(index));
               });
    }
    return (kinds & MessageStart) && mayBeMessage(text, mark);
}

void PhraseClaims::find(QByteArrayView text, std::span<const Mark> marks, const std::vector<bool> &covered,
                        std::vector<Claim> &claims)
{
    const bool namesVendor = std::any_of(marks.begin(), marks.end(), [this](const Mark &mark) {
        return mark.word >= 0 && (m_lexicon.words.at(mark.word).kinds & (VendorWord | VendorStart));
    });
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const auto &mark = marks[i];
        if (mark.word < 0 || covered[i])
            continue;
        const auto kinds = m_lexicon.words.at(mark.word).kinds;
        if (kinds & NameWord)
            addName(text, mark, claims);
        if (kinds & NameStart)
            addSpacedName(text, mark, claims);
        if ((kinds & ErrorWord) || isCodeKey(mark))
            addError(text, mark, claims);
        else if (kinds & CodeWord)
            addCode(text, mark, claims);
        if (kinds & StatusWord)
            addStatus(text, mark, namesVendor, claims);
        if (kinds & VendorWord)
            addVendorCode(text, mark, claims);
        if (kinds & (VendorWord | VendorStart)) {
            if (auto claim = codeBesideVendor(text, mark, m_lexicon))
                claims.push_back(*std::move(claim));
        }
        if (kinds & MessageStart)
            addMessage(text, mark, claims);
    }
}

/// A text that only names codes: beside them, and the words for "error" and for vendors, there is nothing.
void PhraseClaims::findBare(QByteArrayView text, std::vector<Claim> &claims) const
{
    const auto from = claims.size();
    for (qsizetype at = 0; at < text.size();) {
        if (isSpace(text[at]) || QByteArrayView(",;:/#()\"'.").contains(text[at])) {
            ++at;
            continue;
        }
        auto end = at;
        while (end < text.size() && !isSpace(text[end]) && !QByteArrayView(",;:/#()\"'").contains(text[end]))
            ++end;
        while (end > at + 1 && text[end - 1] == '.')
            --end;
        const auto word = text.sliced(at, end - at);
        Said said;
        if (looksLikeCode(word) && !m_lexicon.withCode(word).empty()) {
            claims.push_back(claimAt(Claim::Source::BareCode, text, at, end));
        } else if (!isFiller(word, said)) {
            claims.resize(from);
            return;
        }
        at = end;
    }
}

} // namespace errdex::decoding
