// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "ranking.h"

#include "utf8.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace errdex::decoding {

namespace {

constexpr std::size_t MostMentions = 64;
/// A vendor named farther away in the same line tells nothing: a body may be a line of megabytes.
constexpr qint64 SameLine = 2048;
constexpr qint64 NearLines = 5;
/// From a status line to the end of the body behind it.
constexpr qint64 ResponseLines = 40;
constexpr std::size_t MostMeanings = 256;
constexpr int MostReasons = 3;
/// A finding is shown when "no code" is less likely than this.
constexpr double MostNothing = 0.5;

/// The points. What a body says of itself outweighs what stands around it.
namespace points {
constexpr double Known = 1.0;
/// The same message once more.
constexpr double Repeated = 0.7;
constexpr double Unknown = -1.0;
constexpr double NoVendor = 0.5;
constexpr double CodeKey = 1.5;
constexpr double PlainCodeKey = 0.7;
constexpr double NameKey = 2.5;
constexpr double MessageKey = 1.5;
constexpr double OtherKey = 1.0;
constexpr double ForeignKey = -1.0;
constexpr double MissingKey = -1.0;
constexpr double MissingOther = -0.5;
constexpr double Unconfirmed = 0.8;
constexpr double Name = 4.0;
constexpr double OtherName = -3.0;
constexpr double Message = 4.0;
constexpr double MessageBegins = 2.0;
constexpr double MessageAlike = 2.5;
constexpr double Status = 1.5;
constexpr double OtherStatus = -1.0;
constexpr double SameLine = 5.0;
constexpr double Near = 3.0;
constexpr double Weak = 2.0;
constexpr double Seen = 1.0;
constexpr double SeenOften = 2.0;
constexpr double HttpSaid = 3.0;
constexpr double HttpLikely = 1.0;
/// Of "no code", by what the code is said to be.
constexpr double NoErrorKey = -0.5;
constexpr double NoPlainKey = 3.0;
constexpr double NoPlainKeyInError = 2.0;
constexpr double NoZero = 4.0;
constexpr double NoPlainZero = 5.0;
constexpr double NoLonelyZero = 9.0;
constexpr double NoPhrase = 0.0;
constexpr double NoShortPhrase = 1.0;
constexpr double NoPhraseWithCode = 1.0;
constexpr double NoWeakPhrase = 0.8;
constexpr double NoWeakPhraseOfThree = 3.0;
constexpr double NoShortWeakPhrase = 4.0;
constexpr double NoSaidCode = -4.0;
constexpr double NoBeside = 1.0;
constexpr double NoWeakBeside = 4.0;
constexpr double NoName = 1.0;
constexpr double NoPlainName = 6.0;
constexpr double NoMessage = 3.0;
constexpr double NoInSuccess = 4.0;
} // namespace points

const char *const KeysReason =
    QT_TRANSLATE_NOOP("errdex::decoding", "The keys %1 are those of this vendor's responses.");
const char *const NameReason = QT_TRANSLATE_NOOP("errdex::decoding", "The name %1 is this record's.");
const char *const MessageReason = QT_TRANSLATE_NOOP("errdex::decoding", "The message is this record's.");
const char *const AlikeReason = QT_TRANSLATE_NOOP("errdex::decoding", "The message is much like this record's.");
const char *const StatusReason = QT_TRANSLATE_NOOP("errdex::decoding", "This record comes with the HTTP status %1.");
const char *const HttpReason = QT_TRANSLATE_NOOP("errdex::decoding", "The text speaks of an HTTP status.");
const char *const HostReason = QT_TRANSLATE_NOOP("errdex::decoding", "The host name has “%1” in it.");
const char *const NamedReason = QT_TRANSLATE_NOOP("errdex::decoding", "The same line names “%1”.");
const char *const NearReason = QT_TRANSLATE_NOOP("errdex::decoding", "“%1” is named nearby.");
const char *const SeenReason =
    QT_TRANSLATE_NOOP("errdex::decoding", "Other codes of this vendor stand in the same text.");
const char *const CodeReason = QT_TRANSLATE_NOOP("errdex::decoding", "This vendor has this code.");
const char *const UnknownReason = QT_TRANSLATE_NOOP("errdex::decoding", "The code is not in the catalogue.");

domain::MarkedText marked(const char *text, const QString &argument = {})
{
    return {QString::fromUtf8(text), argument.isEmpty() ? QStringList() : QStringList{argument}};
}

/// Most words are the same: a message that names another field, file or number than the catalogue's.
bool isAlike(const Entry &entry, const std::vector<quint32> &words)
{
    constexpr std::size_t LeastWords = 4;
    if (words.size() < LeastWords)
        return false;
    const auto same = std::size_t(std::count_if(words.begin(), words.end(), [&entry](quint32 word) {
        return std::binary_search(entry.words.begin(), entry.words.end(), word);
    }));
    // Three in four of the text's words.
    return 4 * same >= 3 * words.size();
}

/// "0", "000".
bool isZero(const QByteArray &code)
{
    return !code.isEmpty() && code.count('0') == code.size();
}

} // namespace

/// A reason with the points it gave, so that the weightiest come first.
struct Ranking::Meaning
{
    int vendor;
    const Entry *entry = nullptr;
    double points = 0;
    std::vector<std::pair<double, domain::MarkedText>> reasons = {};

    void add(double more, const domain::MarkedText &reason)
    {
        points += more;
        reasons.emplace_back(more, reason);
    }
};

/// A vendor that is named around the claim, with the best of its mentions.
struct Ranking::Named
{
    int vendor;
    double points = 0;
    domain::MarkedText reason;
    bool isInLine = false;
};

void Context::add(const Mention &mention)
{
    m_mentions.push_back(mention);
    if (m_mentions.size() > MostMentions)
        m_mentions.pop_front();
}

void Context::setStatus(int status, qint64 line)
{
    m_status = status;
    m_statusLine = line;
}

int Context::statusAt(qint64 line) const
{
    return m_status > 0 && line >= m_statusLine && line - m_statusLine <= ResponseLines ? m_status : 0;
}

double Ranking::nothing(const Claim &claim) const
{
    double points = 0;
    const bool isShort = claim.code.size() < 3;
    switch (claim.source) {
    case Claim::Source::ErrorKey:
        // Zero stands for "no error" in many responses.
        points = isZero(claim.code) && claim.name.isEmpty() && claim.messages.isEmpty() ? points::NoZero
                                                                                        : points::NoErrorKey;
        break;
    case Claim::Source::PlainKey:
        points = !isZero(claim.code)     ? points::NoPlainKey
                 : claim.keys.size() < 3 ? points::NoLonelyZero
                                         : points::NoPlainZero;
        if (claim.inError || m_context.statusAt(claim.line) >= 400)
            points -= points::NoPlainKeyInError;
        break;
    case Claim::Source::Phrase:
        points =
            (isShort ? points::NoShortPhrase : points::NoPhrase) - (claim.inError ? points::NoPhraseWithCode : 0.0);
        break;
    case Claim::Source::WeakPhrase:
        points = isShort                  ? points::NoShortWeakPhrase
                 : claim.code.size() == 3 ? points::NoWeakPhraseOfThree
                                          : points::NoWeakPhrase;
        break;
    case Claim::Source::Http:
    case Claim::Source::VendorCode:
    case Claim::Source::BareCode:
        points = points::NoSaidCode;
        break;
    case Claim::Source::Beside:
        points = points::NoBeside;
        break;
    case Claim::Source::WeakBeside:
        points = points::NoWeakBeside;
        break;
    case Claim::Source::Name:
        // A name of one or more words without underscores may be just words.
        points = claim.name.contains('_') ? points::NoName : points::NoPlainName;
        break;
    case Claim::Source::Message:
        points = points::NoMessage;
        break;
    }
    return points + (claim.inSuccess ? points::NoInSuccess : 0.0);
}

QList<Ranking::Named> Ranking::namedVendors(const Claim &claim) const
{
    QList<Named> named;
    for (const auto &mention : m_context.mentions()) {
        const bool sameLine = mention.line == claim.line && std::abs(mention.at - claim.start) <= SameLine;
        const bool isNear =
            std::abs(mention.line - claim.line) <= NearLines && std::abs(mention.at - claim.start) <= 4 * SameLine;
        const bool isResponse =
            mention.isHost && mention.line <= claim.line && claim.line - mention.line <= ResponseLines;
        if (!sameLine && !isNear && !isResponse)
            continue;
        double points = sameLine ? points::SameLine : points::Near;
        if (mention.isWeak)
            points = sameLine ? points::Weak : 0;
        if (!sameLine) {
            // The nearer of two counts for more; the one before counts for more than the one after.
            points -= 0.1 * double(std::min<qint64>(10, std::abs(mention.line - claim.line)));
            points -= mention.line > claim.line ? 0.5 : 0;
        } else {
            points -= double(std::abs(mention.at - claim.start)) / double(SameLine);
        }
        if (points <= 0)
            continue;
        const char *text = mention.isHost ? HostReason : sameLine ? NamedReason : NearReason;
        auto found = std::find_if(named.begin(), named.end(),
                                  [&mention](const Named &each) { return each.vendor == mention.vendor; });
        if (found == named.end())
            found = named.insert(named.end(), Named{mention.vendor, 0, {}, false});
        if (points > found->points)
            *found = {mention.vendor, points, marked(text, QString::fromUtf8(mention.text)), sameLine};
    }
    return named;
}

/// Where a status of HTTP is spoken of, a vendor's code of the same number is meant only if it means the same.
bool Ranking::isHttpOf(const Entry &entry, const Claim &claim) const
{
    const auto *status = m_lexicon.http < 0 ? nullptr : m_lexicon.find(m_lexicon.http, claim.code);
    return entry.vendor == m_lexicon.http || entry.httpStatus == claim.httpStatus ||
           (status && !entry.name.isEmpty() && nameKey(entry.name) == nameKey(status->name));
}

void Ranking::addMeanings(const Claim &claim, std::vector<Meaning> &meanings) const
{
    const Entries *found = nullptr;
    Entries ofMessages;
    if (!claim.code.isEmpty()) {
        found = &m_lexicon.withCode(claim.code);
    } else if (claim.source == Claim::Source::Name) {
        found = &m_lexicon.withName(claim.name);
    } else {
        for (const auto &message : claim.messages) {
            const auto &more = m_lexicon.withMessage(message);
            ofMessages.insert(ofMessages.end(), more.begin(), more.end());
        }
        found = &ofMessages;
    }
    for (const int index : *found) {
        const auto &entry = m_lexicon.entries[std::size_t(index)];
        const bool isHttp = entry.vendor == m_lexicon.http;
        if (claim.source == Claim::Source::Http && !isHttpOf(entry, claim))
            continue;
        // Only failures are errors.
        if (isHttp && claim.source != Claim::Source::BareCode && entry.httpStatus < 400)
            continue;
        if (isHttp && claim.code.isEmpty())
            continue;
        const auto same = std::find_if(meanings.begin(), meanings.end(),
                                       [&entry](const Meaning &meaning) { return meaning.entry == &entry; });
        if (same != meanings.end())
            same->points += points::Repeated;
        else if (meanings.size() < MostMeanings)
            meanings.push_back({entry.vendor, &entry, points::Known});
    }
}

void Ranking::addUnknown(const Claim &claim, const QList<Named> &named, std::vector<Meaning> &meanings) const
{
    const bool isBody =
        claim.source == Claim::Source::ErrorKey || (claim.source == Claim::Source::PlainKey && claim.inError);
    const bool isPhrase = claim.source == Claim::Source::Phrase;
    if (claim.code.isEmpty() || (!isBody && !isPhrase) || isZero(claim.code))
        return;
    const auto has = [&meanings](int vendor) {
        return std::any_of(meanings.begin(), meanings.end(),
                           [vendor](const Meaning &meaning) { return meaning.vendor == vendor; });
    };
    // One key alone does not speak for a vendor without the code when another vendor has it.
    const bool isShaped = meanings.empty() || claim.keys.size() > 1;
    if (isBody && isShaped && claim.codeKey >= 0) {
        for (const auto &use : m_lexicon.keys[std::size_t(claim.codeKey)].uses) {
            if (use.role == KeyRole::Code && !has(use.vendor) && meanings.size() < MostMeanings)
                meanings.push_back({use.vendor, nullptr, points::Unknown});
        }
    }
    for (const auto &each : named) {
        if (each.isInLine && !has(each.vendor) && (isBody || claim.inError || claim.code.size() > 2))
            meanings.push_back({each.vendor, nullptr, points::Unknown});
    }
    if (claim.source == Claim::Source::ErrorKey && meanings.size() < MostMeanings)
        meanings.push_back({-1, nullptr, m_lexicon.withCode(claim.code).empty() ? points::NoVendor : points::Unknown});
}

void Ranking::weighEnvelope(const Claim &claim, Meaning &meaning) const
{
    if (claim.keys.empty() || meaning.vendor < 0)
        return;
    const auto &envelope = m_lexicon.vendors.at(meaning.vendor)->envelope;
    if (envelope.codeKey.isEmpty()) {
        if (meaning.vendor == m_lexicon.http)
            return;
        // It is not known how this vendor's responses look.
        meaning.points += points::MissingKey;
        return;
    }
    double sum = 0;
    QStringList matched;
    bool hasCode = false;
    bool hasName = false;
    bool hasMessage = false;
    for (const int index : claim.keys) {
        const auto &key = m_lexicon.keys[std::size_t(index)];
        const auto use = std::find_if(key.uses.begin(), key.uses.end(),
                                      [&meaning](const KeyUse &each) { return each.vendor == meaning.vendor; });
        if (use == key.uses.end()) {
            if (key.role == KeyRole::Message || key.role == KeyRole::Name)
                sum += points::ForeignKey;
            continue;
        }
        if (matched.contains(use->text))
            continue;
        matched.append(use->text);
        hasCode = hasCode || (use->role == KeyRole::Code && index == claim.codeKey);
        hasName = hasName || use->role == KeyRole::Name;
        hasMessage = hasMessage || use->role == KeyRole::Message;
        switch (use->role) {
        case KeyRole::Code:
            sum += key.role == KeyRole::PlainCode ? points::PlainCodeKey : points::CodeKey;
            break;
        case KeyRole::Name:
            sum += points::NameKey;
            break;
        case KeyRole::Message:
            sum += points::MessageKey;
            break;
        default:
            sum += points::OtherKey;
            break;
        }
    }
    if (sum > 0 && !envelope.confirmed)
        sum *= points::Unconfirmed;
    if (!claim.code.isEmpty() && !hasCode)
        sum += points::MissingKey;
    if (claim.isWhole && !envelope.nameKey.isEmpty() && !hasName)
        sum += points::MissingKey;
    if (claim.isWhole && !envelope.messageKey.isEmpty() && !hasMessage)
        sum += points::MissingKey;
    for (const auto &other : envelope.otherKeys) {
        if (claim.isWhole && !matched.contains(other))
            sum += points::MissingOther;
    }
    if (matched.size() >= 2 || (hasCode && sum > 0))
        meaning.add(sum, marked(KeysReason, matched.join(QStringLiteral(", "))));
    else
        meaning.points += sum;
}

void Ranking::weighTexts(const Claim &claim, Meaning &meaning) const
{
    if (!meaning.entry)
        return;
    const auto &entry = *meaning.entry;
    const auto name = nameKey(entry.name);
    if (!claim.name.isEmpty() && !name.isEmpty()) {
        if (name == nameKey(claim.name))
            meaning.add(points::Name, marked(NameReason, QString::fromUtf8(entry.name)));
        else
            meaning.points += points::OtherName;
    }
    for (const auto &message : claim.messages) {
        const auto key = messageKey(message);
        if (key != 0 && (key == entry.messages[0] || key == entry.messages[1])) {
            meaning.add(points::Message, marked(MessageReason));
            return;
        }
    }
    for (const auto &message : claim.messages) {
        if (isAlike(entry, messageWords(message))) {
            meaning.add(points::MessageAlike, marked(AlikeReason));
            return;
        }
        // "Not Found: no such task" begins with the name of its status.
        if (!name.isEmpty() && nameKey(message.toUtf8()).startsWith(name)) {
            meaning.add(points::MessageBegins, marked(NameReason, QString::fromUtf8(entry.name)));
            return;
        }
    }
}

void Ranking::weighStatus(const Claim &claim, Meaning &meaning) const
{
    if (!meaning.entry)
        return;
    if (meaning.vendor == m_lexicon.http) {
        if (claim.source == Claim::Source::Http)
            meaning.add(points::HttpSaid, marked(HttpReason));
        else if (claim.inError)
            meaning.add(points::HttpLikely, marked(HttpReason));
        return;
    }
    const int status = claim.httpStatus > 0 ? claim.httpStatus : m_context.statusAt(claim.line);
    if (status < 400 || meaning.entry->httpStatus == 0 || claim.source == Claim::Source::Http)
        return;
    if (status == meaning.entry->httpStatus)
        meaning.add(points::Status, marked(StatusReason, QString::number(status)));
    else
        meaning.points += points::OtherStatus;
}

void Ranking::weighContext(const QList<Named> &named, Meaning &meaning) const
{
    const auto found = std::find_if(named.begin(), named.end(),
                                    [&meaning](const Named &each) { return each.vendor == meaning.vendor; });
    if (found != named.end())
        meaning.add(found->points, found->reason);
    if (const int seen = meaning.vendor < 0 ? 0 : m_context.confirmed(meaning.vendor); seen > 0)
        meaning.add(seen > 2 ? points::SeenOften : points::Seen, marked(SeenReason));
}

QList<Candidate> Ranking::candidates(const Claim &claim) const
{
    const auto named = namedVendors(claim);
    std::vector<Meaning> meanings;
    addMeanings(claim, meanings);
    addUnknown(claim, named, meanings);
    for (auto &meaning : meanings) {
        weighEnvelope(claim, meaning);
        weighTexts(claim, meaning);
        weighStatus(claim, meaning);
        weighContext(named, meaning);
    }
    // Equal ones stay in the order of the catalogue: sums of the same points in another order are equal.
    constexpr double Steps = 1e6;
    for (auto &meaning : meanings)
        meaning.points = std::round(meaning.points * Steps) / Steps;
    std::stable_sort(meanings.begin(), meanings.end(),
                     [](const Meaning &left, const Meaning &right) { return left.points > right.points; });
    const double none = std::exp(nothing(claim));
    double all = none;
    for (const auto &meaning : meanings)
        all += std::exp(meaning.points);
    if (meanings.empty() || none / all > MostNothing)
        return {};
    QList<Candidate> candidates;
    constexpr double LeastShown = 0.002;
    for (auto &meaning : meanings) {
        const double confidence = std::exp(meaning.points) / all;
        if (candidates.size() == MaxCandidates || (!candidates.isEmpty() && confidence < LeastShown))
            break;
        Candidate candidate;
        candidate.vendor = meaning.vendor < 0 ? nullptr : m_lexicon.vendors.at(meaning.vendor);
        candidate.code = meaning.entry ? meaning.entry->code : QString::fromUtf8(claim.code);
        candidate.variant = meaning.entry ? meaning.entry->variant : 0;
        candidate.isKnown = meaning.entry;
        candidate.row = meaning.entry ? meaning.entry->row : -1;
        candidate.confidence = confidence;
        std::stable_sort(meaning.reasons.begin(), meaning.reasons.end(),
                         [](const auto &left, const auto &right) { return left.first > right.first; });
        for (const auto &reason : meaning.reasons) {
            if (candidate.reasons.size() < MostReasons)
                candidate.reasons.append(reason.second);
        }
        if (!meaning.entry)
            candidate.reasons.prepend(marked(UnknownReason));
        else if (candidate.reasons.isEmpty())
            candidate.reasons.append(marked(CodeReason));
        candidates.append(candidate);
    }
    return candidates;
}

} // namespace errdex::decoding
