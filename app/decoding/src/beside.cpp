// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "beside.h"

#include "utf8.h"
#include "words.h"

#include <algorithm>
#include <span>
#include <tuple>

namespace errdex::decoding {

namespace {

/// Between a vendor and its code stand at most this many bytes.
constexpr qsizetype Reach = 24;
constexpr qsizetype MostBlanks = 3;
/// Shorter codes are counts of something, unless the line says nothing else.
constexpr qsizetype UsualDigits = 3;

/// What may stand before the vendor when a sentence speaks of an error of it.
constexpr QByteArrayView Before[] = {
    "у",      "в",      "во",      "на",     "от",       "из",       "с",       "со",       "и",      "а",
    "но",     "или",    "про",     "по",     "снова",    "опять",    "вот",     "тут",      "там",    "это",
    "нас",    "меня",   "пишет",   "выдаёт", "выдает",   "выдал",    "шлёт",    "шлет",     "вернул", "вернула",
    "ловим",  "ловлю",  "поймали", "вылез",  "вылезла",  "вылезло",  "вылетел", "вылетает", "падает", "получаем",
    "got",    "get",    "gets",    "from",   "in",       "by",       "with",    "the",      "our",    "and",
    "or",     "see",    "seeing",  "saw",    "returned", "returns",  "says",    "said",     "throws", "threw",
    "gives",  "again",  "now",     "still",  "another",  "received", "is",      "about",    "on",     "getting",
    "ошибка", "ошибку", "ошибки",  "error",  "errors",   "код",      "code",    "но",       "также",  "also"};

/// What may follow the code, beside what may follow a status.
constexpr QByteArrayView After[] = {
    "since",   "today", "yesterday", "again",     "right",     "why",      "what",       "please",    "means", "still",
    "сегодня", "вчера", "опять",     "снова",     "что",       "как",      "это",        "у",         "уже",   "почему",
    "значит",  "лезет", "вылезает",  "появилась", "постоянно", "помогите", "подскажите", "пожалуйста"};

/// Between a code and its vendor.
constexpr QByteArrayView Between[] = {"в", "у", "от", "из", "на", "from", "in", "by", "at", "on", "с"};

bool isOneOf(QByteArrayView word, std::span<const QByteArrayView> list)
{
    const QString lower = QString::fromUtf8(word).toLower();
    return std::any_of(list.begin(), list.end(),
                       [&lower](QByteArrayView each) { return lower == QString::fromUtf8(each); });
}

constexpr QByteArrayView Dashes[] = {"-", "\xe2\x80\x93", "\xe2\x80\x94"};
constexpr QByteArrayView Quotes[] = {"\"", "'", "(", ")", "\xc2\xab", "\xc2\xbb", "\xe2\x80\x9c", "\xe2\x80\x9d", "*"};

/// The size of one of these at `at`, or before it; 0 when there is none.
qsizetype sizeAt(QByteArrayView text, qsizetype at, std::span<const QByteArrayView> list)
{
    const auto found =
        std::find_if(list.begin(), list.end(), [&text, at](QByteArrayView each) { return hasAt(text, at, each); });
    return found == list.end() ? 0 : found->size();
}
qsizetype sizeBefore(QByteArrayView text, qsizetype end, std::span<const QByteArrayView> list)
{
    const auto found = std::find_if(list.begin(), list.end(),
                                    [&text, end](QByteArrayView each) { return text.first(end).endsWith(each); });
    return found == list.end() ? 0 : found->size();
}

qsizetype afterBlanks(QByteArrayView text, qsizetype at)
{
    const auto start = at;
    while (at < text.size() && isBlank(text[at]) && at - start < MostBlanks)
        ++at;
    return at;
}
qsizetype beforeBlanks(QByteArrayView text, qsizetype end)
{
    const auto start = end;
    while (end > 0 && isBlank(text[end - 1]) && start - end < MostBlanks)
        --end;
    return end;
}

enum class Edge { None, Word, Comma, Sentence, Line };

/// How the remark begins in front of `start`.
Edge edgeBefore(QByteArrayView text, qsizetype start)
{
    auto at = beforeBlanks(text, start);
    while (const auto size = sizeBefore(text, at, Quotes))
        at = beforeBlanks(text, at - size);
    if (at == 0 || text[at - 1] == '\n')
        return Edge::Line;
    if (const auto size = sizeBefore(text, at, Dashes)) {
        const auto bullet = beforeBlanks(text, at - size);
        if (bullet == 0 || text[bullet - 1] == '\n')
            return Edge::Line;
        return isBlank(byteAt(text, at)) && bullet < at - size ? Edge::Sentence : Edge::None;
    }
    const char c = text[at - 1];
    if (c == ',')
        return Edge::Comma;
    if (c == ':' || c == '.' || c == '!' || c == '?' || c == ';')
        return isBlank(byteAt(text, at)) ? Edge::Sentence : Edge::None;
    return at < start && isOneOf(wordBefore(text, at), Before) ? Edge::Word : Edge::None;
}

/// How it ends behind `end`.
Edge edgeAfter(QByteArrayView text, qsizetype end)
{
    auto at = end;
    while (const auto size = sizeAt(text, at, Quotes))
        at += size;
    at = afterBlanks(text, at);
    const char c = byteAt(text, at);
    if (at >= text.size() || c == '\n' || c == '\r')
        return Edge::Line;
    if (const auto size = sizeAt(text, at, Dashes))
        return at > end && isBlank(byteAt(text, at + size)) ? Edge::Sentence : Edge::None;
    if (c == ',' || c == '.' || c == '!' || c == '?' || c == ':' || c == ';') {
        const auto next = byteAt(text, at + 1);
        const bool ends = next == '\0' || isSpace(next) || next == '!' || next == '?' || next == '.' || next == ')';
        if (!ends)
            return Edge::None;
        if (c == ',')
            return Edge::Comma;
        const auto rest = afterBlanks(text, at + 1);
        return rest >= text.size() || text[rest] == '\n' || text[rest] == '\r' ? Edge::Line : Edge::Sentence;
    }
    const auto word = wordAfter(text, at);
    return at > end && (mayFollowStatus(word) || isOneOf(word, After)) ? Edge::Word : Edge::None;
}

/// A vendor's name in the text, with the words that belong to it.
struct Name
{
    qsizetype start = 0;
    qsizetype end = 0;
    std::vector<int> vendors;
    /// "Oz API", "Planfix REST API".
    bool isApi = false;
};

Name nameAt(QByteArrayView text, const Mark &mark, const Lexicon::Private &lexicon)
{
    const auto &word = lexicon.words.at(mark.word);
    Name name{qsizetype(mark.start), qsizetype(mark.end), word.vendors};
    for (const int index : word.vendorNames) {
        const auto &full = lexicon.vendorNames[std::size_t(index)];
        qsizetype at = mark.end;
        bool isThere = true;
        for (qsizetype i = 1; i < full.words.size() && isThere; ++i) {
            const auto next = wordAfter(text, at);
            isThere = !next.isEmpty() && foldedWord(next) == full.words.at(i);
            at = next.data() + next.size() - text.data();
        }
        if (isThere && at > name.end) {
            name.end = at;
            name.vendors = {full.vendor};
            name.isApi = full.words.back() == "api";
        }
    }
    for (auto next = wordAfter(text, name.end); next.compare(QByteArrayView("api"), Qt::CaseInsensitive) == 0 ||
                                                next.compare(QByteArrayView("rest"), Qt::CaseInsensitive) == 0;
         next = wordAfter(text, name.end)) {
        name.end = next.data() + next.size() - text.data();
        name.isApi = true;
    }
    return name;
}

/// [start, end) of the number behind the name; empty when there is none.
std::pair<qsizetype, qsizetype> numberBehind(QByteArrayView text, const Name &name)
{
    constexpr QByteArrayView Signs[] = {":",        "-", "\xe2\x80\x93", "\xe2\x80\x94", "(", "#", "\xe2\x84\x96",
                                        "\xc2\xbb", "\""};
    auto at = afterBlanks(text, name.end);
    const auto sign = sizeAt(text, at, Signs);
    // "planfix-1001" and "planfix:8000" are names of their own.
    const bool isJoined = sign > 0 && at == name.end && !isBlank(byteAt(text, at + sign));
    if ((sign == 0 && at == name.end) || (isJoined && text[at] != '"' && text[at] != '\xc2'))
        return {};
    at = afterBlanks(text, at + sign);
    if (!isDigit(byteAt(text, at)))
        return {};
    const auto end = loneNumberEnd(text, at);
    return {at, std::max(at, end)};
}

/// The number in front of the name, with a preposition between at most.
std::pair<qsizetype, qsizetype> numberInFront(QByteArrayView text, const Name &name)
{
    auto end = beforeBlanks(text, name.start);
    if (end == name.start)
        return {};
    if (!isDigit(byteAt(text, end - 1))) {
        const auto word = wordBefore(text, end);
        if (!isOneOf(word, Between))
            return {};
        const auto wordStart = word.data() - text.data();
        end = beforeBlanks(text, wordStart);
        if (end == wordStart)
            return {};
    }
    auto start = end;
    while (start > 0 && isDigit(text[start - 1]) && end - start <= MostDigits)
        --start;
    return {start, end};
}

bool isKnown(const Name &name, QByteArrayView code, const Lexicon::Private &lexicon)
{
    return std::any_of(name.vendors.begin(), name.vendors.end(),
                       [&](int vendor) { return lexicon.find(vendor, code) != nullptr; });
}

/// A year, or a number that somebody rounded.
bool isOrdinary(QByteArrayView code)
{
    const bool isRound = code.size() > UsualDigits && code.endsWith("000");
    const bool isYear = code.size() == 4 && (code.startsWith("20") || code.startsWith("199"));
    return isRound || isYear;
}

} // namespace

bool mayStandBesideCode(QByteArrayView text, const Mark &vendor)
{
    const auto from = std::max<qsizetype>(0, qsizetype(vendor.start) - Reach);
    const auto to = std::min(text.size(), qsizetype(vendor.end) + Reach);
    return std::any_of(text.begin() + from, text.begin() + qsizetype(vendor.start), isDigit) ||
           std::any_of(text.begin() + qsizetype(vendor.end), text.begin() + to, isDigit);
}

std::optional<Claim> codeBesideVendor(QByteArrayView text, const Mark &mark, const Lexicon::Private &lexicon)
{
    const auto name = nameAt(text, mark, lexicon);
    const char before = byteAt(text, name.start - 1);
    if (before == '/' || before == '.' || before == '@' || before == '-' || before == '_' || before == '\\')
        return std::nullopt;
    Edge head = Edge::None;
    Edge tail = Edge::None;
    auto [start, end] = numberBehind(text, name);
    const bool isBehind = end > start;
    if (isBehind) {
        head = edgeBefore(text, name.start);
        tail = edgeAfter(text, end);
    } else {
        std::tie(start, end) = numberInFront(text, name);
        if (end <= start)
            return std::nullopt;
        head = edgeBefore(text, start);
        tail = edgeAfter(text, name.end);
        // "In 2005 Planfix …", "order 2005 in Planfix".
        if (head != Edge::Line && head != Edge::Sentence)
            return std::nullopt;
    }
    const auto code = text.sliced(start, end - start);
    // "The ticket in Planfix: 1001", "Planfix (2001) and …".
    const auto between = isBehind ? text.sliced(name.end, start - name.end) : QByteArrayView();
    if ((head == Edge::Word && between.contains(':')) || (isOrdinary(code) && between.contains('(')))
        return std::nullopt;
    if (head == Edge::None || tail == Edge::None || !isKnown(name, code, lexicon))
        return std::nullopt;
    const bool isAlone = head == Edge::Line && tail == Edge::Line;
    const bool isCount =
        code.size() < UsualDigits ? !isAlone || !name.isApi : code.size() == UsualDigits && head == Edge::Comma;
    if (isCount || (isOrdinary(code) && !isBehind && !isAlone))
        return std::nullopt;
    Claim claim;
    claim.source = isOrdinary(code) && !isAlone ? Claim::Source::WeakBeside : Claim::Source::Beside;
    claim.start = start;
    claim.end = end;
    claim.code = code.toByteArray();
    return claim;
}

} // namespace errdex::decoding
