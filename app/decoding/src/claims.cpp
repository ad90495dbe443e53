// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "claims.h"

#include "utf8.h"

#include <algorithm>

namespace errdex::decoding {

namespace {

constexpr qsizetype LongestCode = 32;
constexpr int LeastErrorStatus = 400;
constexpr int MostErrorStatus = 599;

/// The value of a number of three digits that may be a status; 0 for anything else.
int statusOf(QByteArrayView value)
{
    if (value.size() != 3 || !std::all_of(value.begin(), value.end(), isDigit))
        return 0;
    const int status = (value[0] - '0') * 100 + (value[1] - '0') * 10 + (value[2] - '0');
    return status >= 100 && status <= MostErrorStatus ? status : 0;
}

bool isErrorStatus(int status)
{
    return status >= LeastErrorStatus && status <= MostErrorStatus;
}

bool saysSuccess(const QString &message)
{
    static const QStringList words{QStringLiteral("ok"),   QStringLiteral("success"), QStringLiteral("succeeded"),
                                   QStringLiteral("done"), QStringLiteral("успешно"), QStringLiteral("no error")};
    return words.contains(message.trimmed().toLower());
}

/// A text under a key such as "error", or "fail" under any.
bool saysError(QByteArrayView text, const Member &member)
{
    if (member.kind != Member::Kind::Text || member.end == member.start)
        return false;
    const auto key = text.sliced(member.keyStart, std::min<qsizetype>(3, text.size() - member.keyStart));
    const auto value = member.raw(text).toByteArray().toLower();
    return key.compare(QByteArrayView("err"), Qt::CaseInsensitive) == 0 || value == "fail" || value == "failed" ||
           value == "error" || value == "failure";
}

/// Only the whitespace, quotation marks and signs of a list stand before it in its line.
bool beginsLine(QByteArrayView text, qsizetype at)
{
    constexpr qsizetype Most = 24;
    for (qsizetype i = at; i > 0 && text[i - 1] != '\n'; --i) {
        if (isWordByte(text[i - 1]) || at - i > Most)
            return false;
    }
    return true;
}

} // namespace

bool looksLikeCode(QByteArrayView value)
{
    const auto digits = value.startsWith('-') ? value.sliced(1) : value;
    if (!digits.isEmpty() && std::all_of(digits.begin(), digits.end(), isDigit))
        return digits.size() <= MostDigits || (value.startsWith('-') && digits.size() <= 10);
    if (value.isEmpty() || value.size() > LongestCode)
        return false;
    const bool isHex = value.size() > 2 && value[0] == '0' && (value[1] == 'x' || value[1] == 'X');
    return std::any_of(value.begin(), value.end(), isDigit) && std::all_of(value.begin(), value.end(), [isHex](char c) {
               return isDigit(c) || c == '_' || c == '-' || (isHex ? isAsciiLetter(c) : isUpper(c));
           });
}

void BodyClaims::group(QByteArrayView text, const std::vector<Member> &members, const Containers &containers)
{
    qsizetype line = 0;
    qsizetype counted = 0;
    for (const auto &member : members) {
        const int container = containers.resolved(member.container);
        if (container >= 0) {
            auto &place = m_ofContainer[container];
            if (place == 0) {
                m_groups.push_back({container, 0, false, {}});
                place = m_groups.size();
            }
            m_groups[place - 1].members.push_back(&member);
            continue;
        }
        line += lineBreaksIn(text.sliced(counted, member.keyStart - counted));
        counted = member.keyStart;
        const bool isFirst = beginsLine(text, member.keyStart);
        Group *last = m_groups.empty() || m_groups.back().container >= 0 ? nullptr : &m_groups.back();
        const bool repeats = last && std::any_of(last->members.begin(), last->members.end(),
                                                 [&member](const Member *other) { return other->key == member.key; });
        const bool continues =
            last && (last->lastLine == line || (last->isList && isFirst && last->lastLine + 1 == line && !repeats));
        if (!continues)
            m_groups.push_back({-1, line, isFirst, {}});
        m_groups.back().lastLine = line;
        m_groups.back().members.push_back(&member);
    }
}

KeyRole BodyClaims::roleOf(const Member &member) const
{
    const auto &key = m_lexicon.keys[std::size_t(member.key)];
    return key.role == KeyRole::None && !key.uses.empty() ? key.uses.front().role : key.role;
}

bool BodyClaims::isName(QByteArrayView value) const
{
    return value.size() > 2 && !m_lexicon.withName(value).empty() &&
           std::none_of(value.begin(), value.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

const Member *BodyClaims::codeOf(QByteArrayView text, const Group &group) const
{
    const Member *best = nullptr;
    int bestRank = 0;
    for (const auto *member : group.members) {
        if (member->kind != Member::Kind::Number && member->kind != Member::Kind::Text)
            continue;
        const auto &key = m_lexicon.keys[std::size_t(member->key)];
        const auto value = member->raw(text);
        int rank = 0;
        if (key.role == KeyRole::Code)
            rank = 4;
        else if (key.role == KeyRole::PlainCode)
            rank = 3;
        else if (std::any_of(key.uses.begin(), key.uses.end(),
                             [](const KeyUse &use) { return use.role == KeyRole::Code; }))
            rank = 2;
        else if (key.role == KeyRole::Message && member->kind == Member::Kind::Number)
            rank = 1;
        // A word under "code" is a code only where the catalogue knows it.
        if (rank > bestRank && (looksLikeCode(value) || !m_lexicon.withCode(value).empty())) {
            best = member;
            bestRank = rank;
        }
    }
    return best;
}

const BodyClaims::Group *BodyClaims::around(const Group &group, const Containers &containers) const
{
    if (group.container < 0)
        return nullptr;
    const int parent = containers.resolved(containers.all()[std::size_t(group.container)].parent);
    const auto place = m_ofContainer.value(parent);
    return place == 0 ? nullptr : &m_groups[place - 1];
}

bool BodyClaims::isInsideError(QByteArrayView text, const Group &group, const std::vector<Member> &members,
                               const Containers &containers) const
{
    if (group.container < 0)
        return false;
    const auto start = containers.all()[std::size_t(group.container)].start;
    // The key whose value the body is: the last one that ends in front of it, or the name of the element itself.
    constexpr quint32 Farthest = 8;
    const auto next = std::upper_bound(members.begin(), members.end(), start,
                                       [](quint32 at, const Member &member) { return at < member.keyStart; });
    if (next != members.begin()) {
        const auto &before = *std::prev(next);
        const auto role = roleOf(before);
        if (before.kind == Member::Kind::Nested && before.start + Farthest >= start && role == KeyRole::Message)
            return true;
    }
    const auto before = text.first(start).last(std::min<qsizetype>(start, 16)).toByteArray().toLower();
    return hasInAnyCaseAt(text, start, "<err") || hasInAnyCaseAt(text, start, "<fault") || before.contains("errors") ||
           before.endsWith("error") || before.endsWith("exception");
}

void BodyClaims::addValue(QByteArrayView text, const Member &member, Claim &claim) const
{
    const auto value = member.raw(text);
    switch (roleOf(member)) {
    case KeyRole::Name:
        if (claim.name.isEmpty() && member.kind == Member::Kind::Text)
            claim.name = value.toByteArray();
        break;
    case KeyRole::Status:
        if (const int status = statusOf(value); status > 0 && claim.httpStatus == 0)
            claim.httpStatus = status;
        else if (claim.name.isEmpty() && isName(value))
            claim.name = value.toByteArray();
        break;
    case KeyRole::Message:
    case KeyRole::Detail:
        if (member.kind != Member::Kind::Text)
            break;
        if (claim.name.isEmpty() && isName(value) && !value.contains(' '))
            claim.name = value.toByteArray();
        else if (claim.messages.size() < 4)
            claim.messages.append(unescaped(value));
        break;
    default:
        break;
    }
}

void BodyClaims::addBeside(QByteArrayView text, const Group &group, Claim &claim) const
{
    for (const auto *member : group.members)
        addValue(text, *member, claim);
}

void BodyClaims::claimOf(QByteArrayView text, const Group &group, const std::vector<Member> &members,
                         const Containers &containers, std::vector<Claim> &claims)
{
    Claim claim;
    for (const auto *member : group.members)
        claim.keys.push_back(member->key);
    addBeside(text, group, claim);
    if (const auto *outer = around(group, containers))
        addBeside(text, *outer, claim);
    // A key alone in a line is no body.
    claim.isWhole =
        group.container < 0 ? group.members.size() > 1 : containers.all()[std::size_t(group.container)].end > 0;
    claim.inError = isInsideError(text, group, members, containers) || isErrorStatus(claim.httpStatus) ||
                    std::any_of(group.members.begin(), group.members.end(),
                                [&](const Member *member) { return saysError(text, *member); });
    claim.inSuccess = std::any_of(claim.messages.begin(), claim.messages.end(), saysSuccess) ||
                      (claim.httpStatus >= 200 && claim.httpStatus < 300);
    const Member *place = codeOf(text, group);
    if (place) {
        claim.codeKey = place->key;
        claim.code = place->raw(text).toByteArray();
        const auto role = m_lexicon.keys[std::size_t(place->key)].role;
        claim.source = role == KeyRole::Code ? Claim::Source::ErrorKey : Claim::Source::PlainKey;
        claim.inError = claim.inError || role == KeyRole::Message;
    } else {
        // Without a code: a name, a status, or a message that the catalogue has.
        for (const auto *member : group.members) {
            const auto role = roleOf(*member);
            const auto value = member->raw(text);
            if (member->kind == Member::Kind::Text && value == claim.name && isName(value)) {
                claim.source = Claim::Source::Name;
                place = member;
                break;
            }
            if (role == KeyRole::Status && isErrorStatus(statusOf(value)) && !place) {
                claim.source = Claim::Source::Http;
                claim.code = value.toByteArray();
                place = member;
            } else if (role == KeyRole::Message && member->kind == Member::Kind::Text && !place &&
                       value.contains(' ') && !m_lexicon.withMessage(unescaped(value)).empty()) {
                claim.source = Claim::Source::Message;
                place = member;
            }
        }
    }
    if (!place)
        return;
    claim.start = place->start;
    claim.end = place->end;
    claims.push_back(std::move(claim));
}

void BodyClaims::find(QByteArrayView text, const std::vector<Member> &members, const Containers &containers,
                      std::vector<Claim> &claims)
{
    group(text, members, containers);
    for (const auto &each : m_groups)
        claimOf(text, each, members, containers, claims);
}

} // namespace errdex::decoding
