// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "analysis.h"

#include "transcoding.h"
#include "utf8.h"

#include <algorithm>

namespace errdex::decoding {

namespace {

/// Text encoded in encoded text in encoded text …
constexpr int DeepestEncoding = 3;
/// A name or message speaks of the code that stands this near.
constexpr qint64 Beside = 64;
/// A body repeats what the line before it says.
constexpr qint64 SameSubject = 1024;
/// Claims between two that may mean the same error; what repeats stands near, and each pair costs a look-up.
constexpr std::size_t MostBetween = 32;

bool overlaps(const Claim &left, const Claim &right)
{
    return left.start < right.end && right.start < left.end;
}

/// Whether the weaker claim says nothing that the stronger one does not say.
bool repeats(QByteArrayView text, const Claim &strong, const Claim &weak, const Lexicon::Private &lexicon)
{
    if (overlaps(strong, weak))
        return true;
    const bool isBody = strong.source == Claim::Source::ErrorKey || strong.source == Claim::Source::PlainKey;
    const bool isBodyToo = weak.source == Claim::Source::ErrorKey || weak.source == Claim::Source::PlainKey;
    const auto distance = std::max(strong.start, weak.start) - std::min(strong.end, weak.end);
    if (isBodyToo || distance > (isBody ? SameSubject : Beside) || strong.code.isEmpty())
        return false;
    if (!isBody && text.sliced(std::min(strong.end, weak.end), distance).contains('\n'))
        return false;
    if (!weak.code.isEmpty())
        return weak.code == strong.code;
    if (weak.source == Claim::Source::Name && !strong.name.isEmpty())
        return nameKey(strong.name) == nameKey(weak.name);
    const auto has = [&](const Entries &entries) {
        return std::any_of(entries.begin(), entries.end(), [&](int index) {
            return canonicalCode(lexicon.entries[std::size_t(index)].code.toUtf8()) == canonicalCode(strong.code);
        });
    };
    return weak.source == Claim::Source::Name
               ? has(lexicon.withName(weak.name))
               : !weak.messages.isEmpty() && has(lexicon.withMessage(weak.messages.front()));
}

/// Joins claims that mean the same error of the same line. The stronger ones take over names and messages.
void joinRepeated(QByteArrayView text, std::vector<Claim> &claims, std::size_t from, const Lexicon::Private &lexicon)
{
    std::stable_sort(claims.begin() + qsizetype(from), claims.end(),
                     [](const Claim &left, const Claim &right) { return left.start < right.start; });
    std::vector<bool> dropped(claims.size(), false);
    for (std::size_t i = from; i < claims.size(); ++i) {
        for (std::size_t j = i + 1; j < claims.size() && claims[j].start - claims[i].end <= SameSubject; ++j) {
            if (dropped[i])
                break;
            if (dropped[j] || j - i > MostBetween)
                continue;
            const bool firstIsStronger = claims[i].source >= claims[j].source;
            auto &strong = firstIsStronger ? claims[i] : claims[j];
            const auto &weak = firstIsStronger ? claims[j] : claims[i];
            if (!repeats(text, strong, weak, lexicon))
                continue;
            if (strong.name.isEmpty())
                strong.name = weak.name;
            strong.messages += weak.messages;
            strong.inError = strong.inError || weak.inError || weak.source == Claim::Source::Phrase;
            if (weak.source == Claim::Source::Http && strong.httpStatus == 0)
                strong.httpStatus = weak.httpStatus;
            dropped[firstIsStronger ? j : i] = true;
        }
    }
    std::size_t kept = from;
    for (std::size_t i = from; i < claims.size(); ++i) {
        if (dropped[i])
            continue;
        if (kept != i)
            claims[kept] = std::move(claims[i]);
        ++kept;
    }
    claims.resize(kept);
}

} // namespace

void Analysis::addMention(QByteArrayView text, const Mark &mark, const Place &place)
{
    const auto &word = m_lexicon.words.at(mark.word);
    Mention mention;
    mention.at = place.offset + mark.start;
    mention.line = place.line;
    const char before = byteAt(text, qsizetype(mark.start) - 1);
    const char after = byteAt(text, mark.end);
    mention.isHost =
        (after == '.' && isAsciiLetter(byteAt(text, qsizetype(mark.end) + 1))) || (before == '.' && after == '/');
    if (word.kinds & VendorStart) {
        // The other words of the name, with one byte between.
        for (const int index : word.vendorNames) {
            const auto &name = m_lexicon.vendorNames[std::size_t(index)];
            qsizetype at = mark.end;
            bool isThere = true;
            for (qsizetype i = 1; i < name.words.size() && isThere; ++i) {
                const auto start = ++at;
                while (at < text.size() && isWordByte(text[at]))
                    ++at;
                isThere = at > start && foldedWord(text.sliced(start, at - start)) == name.words.at(i);
            }
            if (!isThere)
                continue;
            mention.vendor = name.vendor;
            mention.text = text.sliced(mark.start, at - mark.start).toByteArray();
            m_context.add(mention);
            return;
        }
    }
    constexpr qsizetype LeastVendorWord = 4;
    mention.text = text.sliced(mark.start, mark.end - mark.start).toByteArray();
    mention.isWeak = mention.text.size() < LeastVendorWord;
    for (const int vendor : word.vendors) {
        mention.vendor = vendor;
        m_context.add(mention);
    }
}

void Analysis::readContext(QByteArrayView text, std::span<const Mark> marks, const Place &place)
{
    Place here = place;
    qsizetype counted = 0;
    for (const auto &mark : marks) {
        if (mark.word < 0)
            continue;
        const auto kinds = m_lexicon.words.at(mark.word).kinds;
        const bool isVendor = kinds & (VendorWord | VendorStart);
        const bool isStatusLine = (kinds & StatusWord) && byteAt(text, mark.end) == '/';
        if (!isVendor && !isStatusLine)
            continue;
        here.line += lineBreaksIn(text.sliced(counted, mark.start - counted));
        counted = mark.start;
        if (isVendor)
            addMention(text, mark, here);
        if (isStatusLine) {
            auto at = qsizetype(mark.end) + 1;
            while (isDigit(byteAt(text, at)) || byteAt(text, at) == '.')
                ++at;
            if (byteAt(text, at) == ' ' && isDigit(byteAt(text, at + 1)) && !isDigit(byteAt(text, at + 4)) &&
                at + 4 <= text.size())
                m_context.setStatus(text.sliced(at + 1, 3).toByteArray().toInt(), here.line);
        }
    }
}

bool Analysis::isWorthwhile(QByteArrayView text, const Mark &mark) const
{
    if (m_phrases.isPromising(text, mark))
        return true;
    const auto &word = m_lexicon.words.at(mark.word);
    if (!(word.kinds & KeyWord))
        return false;
    const auto member = memberAt(text, mark, m_lexicon);
    if (!member || member->kind == Member::Kind::Nothing || member->kind == Member::Kind::Nested)
        return false;
    const auto &key = m_lexicon.keys[std::size_t(member->key)];
    switch (key.role) {
    case KeyRole::Detail:
    case KeyRole::Other:
    case KeyRole::None:
        return std::any_of(key.uses.begin(), key.uses.end(),
                           [](const KeyUse &use) { return use.role == KeyRole::Code || use.role == KeyRole::Name; });
    case KeyRole::Status: {
        const auto value = member->raw(text);
        return value.size() == 3 && (value[0] == '4' || value[0] == '5');
    }
    case KeyRole::Message:
        // Texts are looked at by their words.
        return member->kind == Member::Kind::Number;
    default:
        return true;
    }
}

std::pair<quint32, quint32> Analysis::findEncoded(const Mark &mark, QByteArrayView text, int depth,
                                                  std::vector<Claim> &claims)
{
    const auto decoded = decodedAround(text, mark);
    if (!decoded)
        return {mark.start, mark.start};
    std::vector<Mark> marks;
    Scanner(m_lexicon.words).scan(decoded->text, 0, marks);
    const auto from = claims.size();
    find(decoded->text, marks, depth + 1, claims);
    for (auto i = from; i < claims.size(); ++i) {
        claims[i].start = decoded->origin[std::size_t(claims[i].start)];
        claims[i].end = std::max<qint64>(claims[i].start + 1, decoded->origin[std::size_t(claims[i].end)]);
    }
    return {decoded->start, decoded->end};
}

void Analysis::find(QByteArrayView text, std::span<const Mark> marks, int depth, std::vector<Claim> &claims)
{
    const bool matters =
        std::any_of(marks.begin(), marks.end(), [&](const Mark &mark) { return isWorthwhile(text, mark); });
    if (!matters)
        return;
    const auto from = claims.size();
    // What is encoded is read decoded, and not a second time as it stands.
    std::vector<Mark> plain;
    plain.reserve(marks.size());
    quint32 encodedEnd = 0;
    for (const auto &mark : marks) {
        if (mark.start < encodedEnd)
            continue;
        if (mark.word >= 0) {
            plain.push_back(mark);
        } else if (depth < DeepestEncoding) {
            const auto before = claims.size();
            const auto [start, end] = findEncoded(mark, text, depth, claims);
            encodedEnd = end;
            while (claims.size() > before && !plain.empty() && plain.back().start >= start)
                plain.pop_back();
        }
    }
    Containers containers;
    containers.find(text, plain);
    std::vector<Member> members;
    std::vector<bool> covered(plain.size(), false);
    quint32 valueEnd = 0;
    for (std::size_t i = 0; i < plain.size(); ++i) {
        const auto &mark = plain[i];
        const auto kinds = m_lexicon.words.at(mark.word).kinds;
        // Inside the value of a code, name or status nothing else is looked for.
        covered[i] = mark.start < valueEnd;
        if (!(kinds & KeyWord))
            continue;
        auto member = memberAt(text, mark, m_lexicon);
        if (!member)
            continue;
        const auto role = m_lexicon.keys[std::size_t(member->key)].role;
        const bool isSentence = role == KeyRole::Message && !member->quoted && member->kind != Member::Kind::Number;
        covered[i] = covered[i] || !isSentence;
        member->container = containers.of(i);
        if (member->kind == Member::Kind::Text && role != KeyRole::Message && role != KeyRole::Detail)
            valueEnd = member->end;
        members.push_back(*member);
    }
    BodyClaims(m_lexicon).find(text, members, containers, claims);
    m_phrases.find(text, plain, covered, claims);
    joinRepeated(text, claims, from, m_lexicon);
}

void Analysis::run(QByteArrayView text, std::span<const Mark> marks, const Place &place, std::vector<Claim> &claims)
{
    readContext(text, marks, place);
    const auto from = claims.size();
    find(text, marks, 0, claims);
    Place here = place;
    qint64 counted = 0;
    for (auto i = from; i < claims.size(); ++i) {
        auto &claim = claims[i];
        here.line += lineBreaksIn(text.sliced(counted, claim.start - counted));
        counted = claim.start;
        claim.line = here.line;
        claim.start += place.offset;
        claim.end += place.offset;
    }
}

void Analysis::runBare(QByteArrayView text, std::span<const Mark> marks, std::vector<Claim> &claims)
{
    readContext(text, marks, {});
    m_phrases.findBare(text, claims);
    for (auto &claim : claims)
        claim.line = 1 + lineBreaksIn(text.first(claim.start));
}

} // namespace errdex::decoding
