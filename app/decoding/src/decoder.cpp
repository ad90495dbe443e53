// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/decoding/decoder.h"

#include "analysis.h"
#include "utf8.h"

#include "errdex/decoding/masker.h"

#include <algorithm>
#include <cstring>
#include <deque>

namespace errdex::decoding {

namespace {

/// A body or line longer than this is read through windows of this size. Fuzzing makes texts of some hundred bytes,
/// and shall see windows too.
#ifdef FUZZING_BUILD_MODE_UNSAFE_FOR_PRODUCTION
constexpr qsizetype Window = 512;
#else
constexpr qsizetype Window = 65536;
#endif
/// What a window sees of the text before and behind the part whose claims are its own.
constexpr qsizetype LookBack = Window / 8;
constexpr qsizetype LookAhead = Window / 4;
/// A claim waits for this many lines, which may name its vendor.
constexpr qint64 LinesToWait = 5;
constexpr std::size_t MostWaiting = 256;
/// Sure enough not to wait for more; and to tell of the vendor of what follows.
constexpr double Certain = 0.9;
/// The longest input that may be nothing but codes.
constexpr qsizetype LongestBare = 256;

/// A claim with what is shown of it.
struct Waiting
{
    Claim claim;
    QString excerpt;
};

/// A line of a text, and what nobody else may see in it: places in the text.
struct Line
{
    bool holds(qsizetype at) const { return begin <= at && at < end; }

    qsizetype begin = 0;
    qsizetype end = 0;
    std::vector<Secret> secrets;
};

Line lineAt(QByteArrayView text, qsizetype at, bool showSecrets)
{
    Line line{lineStart(text, at), lineEnd(text, at), {}};
    // Secrets are told by what stands before them, however far: "Cookie:", and all of the line is one.
    if (!showSecrets)
        line.secrets = secretsIn(text.sliced(line.begin, line.end - line.begin));
    for (auto &secret : line.secrets) {
        secret.start += line.begin;
        secret.end += line.begin;
    }
    return line;
}

/// The text around a claim in one line of at most MaxExcerpt characters.
QString excerptOf(QByteArrayView text, qsizetype start, qsizetype end, const Line &around)
{
    constexpr qsizetype Around = 512;
    const auto from = characterStart(text, std::max(around.begin, start - Around));
    const auto to = characterStart(text, std::min(around.end, end + Around));
    const auto line = text.sliced(from, to - from);
    const auto head = std::min(line.size(), start - from);
    QString whole;
    qsizetype place = 0;
    const auto add = [&](qsizetype first, qsizetype last) {
        if (first <= head && head <= last)
            place = whole.size() + QString::fromUtf8(line.sliced(first, head - first)).size();
        whole += QString::fromUtf8(line.sliced(first, last - first));
    };
    qsizetype at = 0;
    const auto first = std::partition_point(around.secrets.begin(), around.secrets.end(),
                                            [from](const Secret &secret) { return secret.end <= from; });
    for (auto secret = first; secret != around.secrets.end() && secret->start < to; ++secret) {
        const auto begin = std::max<qsizetype>(0, secret->start - from);
        add(at, begin);
        if (begin < head)
            place = whole.size();
        whole += secretMark();
        at = std::min(secret->end, to) - from;
    }
    add(at, line.size());
    const bool beginsThere = from == around.begin;
    const bool endsThere = to == around.end;
    if (whole.size() <= MaxExcerpt && beginsThere && endsThere)
        return whole.simplified();
    const qsizetype left = std::max<qsizetype>(0, place - MaxExcerpt / 3);
    QString shown = whole.mid(left, MaxExcerpt - 2).simplified();
    if (left > 0 || !beginsThere)
        shown.prepend(u'…');
    if (left + MaxExcerpt - 2 < whole.size() || !endsThere)
        shown.append(u'…');
    return shown;
}

} // namespace

class Decoder::Private
{
public:
    Private(LexiconPtr given, const DecoderOptions &chosen)
        : lexicon(std::move(given))
        , options(chosen)
        , scanner(lexicon->data().words)
        , ranking(lexicon->data(), context)
        , analysis(lexicon->data(), context)
    {
    }

    std::vector<Finding> feed(QByteArrayView bytes);
    std::vector<Finding> flush();
    std::vector<Finding> finish();

    qint64 size = 0;

private:
    void readLines();
    void readLine(qsizetype end);
    bool belongsTogether(qsizetype lineBegin, qsizetype lineStop, std::size_t firstMark) const;
    void scanTo(qsizetype end);
    void closeUnit(qsizetype end);
    void readWindow();
    void analyse(QByteArrayView text, qsizetype ownedFrom, qsizetype ownedTo);
    void take(Claim claim, QByteArrayView text);
    void release(bool all);
    bool emitFinding(const Waiting &waiting, QList<Candidate> candidates);
    void readBare();
    std::vector<Finding> taken() { return std::exchange(found, {}); }

    LexiconPtr lexicon;
    DecoderOptions options;
    Context context;
    Scanner scanner;
    Ranking ranking;
    Analysis analysis;

    /// What has not been decided on yet, and what has since the last compaction.
    QByteArray buffer;
    /// Of buffer[unit], which begins the lines that are looked at together.
    Place place;
    qsizetype unit = 0;
    /// Up to where the unit has been scanned: ends of lines.
    qsizetype scanned = 0;
    /// Up to where no line break has been found.
    qsizetype searched = 0;
    /// Claims before this offset of the unit belong to the window before.
    qsizetype owned = 0;
    int depth = 0;
    bool isList = false;
    /// Offsets in the unit.
    std::vector<Mark> marks;
    std::vector<Claim> claims;
    /// The one of the newest claim: many may stand in one line.
    Line line;
    std::deque<Waiting> waiting;
    std::vector<Finding> found;
    bool foundAny = false;
    QByteArray head;
};

void Decoder::Private::scanTo(qsizetype end)
{
    const auto text = QByteArrayView(buffer).sliced(unit, end - unit);
    depth = scanner.scan(text, scanned - unit, marks, depth);
    scanned = end;
}

/// Keys with values, a line each, and elements of XML are looked at together.
bool Decoder::Private::belongsTogether(qsizetype lineBegin, qsizetype lineStop, std::size_t firstMark) const
{
    auto at = lineBegin;
    while (at < lineStop && (isBlank(buffer.at(at)) || buffer.at(at) == '"' || buffer.at(at) == '\'' ||
                             buffer.at(at) == '-' || buffer.at(at) == '[' || buffer.at(at) == '*'))
        ++at;
    if (byteAt(buffer, at) == '<')
        return isAsciiLetter(byteAt(buffer, at + 1)) || byteAt(buffer, at + 1) == '/' || byteAt(buffer, at + 1) == '?';
    if (firstMark >= marks.size())
        return false;
    const auto &mark = marks[firstMark];
    return mark.word >= 0 && (lexicon->data().words.at(mark.word).kinds & KeyWord) &&
           unit + qsizetype(mark.start) <= at + 16 &&
           memberAt(QByteArrayView(buffer).sliced(unit, lineStop - unit), mark, lexicon->data()).has_value();
}

void Decoder::Private::readLine(qsizetype end)
{
    const auto begin = scanned;
    const auto firstMark = marks.size();
    const int depthBefore = depth;
    scanTo(end);
    const bool isBlankLine = end - begin <= 2 && std::all_of(buffer.cbegin() + begin, buffer.cbegin() + end, isSpace);
    if (depth == 0 && depthBefore == 0) {
        const bool joins = belongsTogether(begin, end, firstMark);
        if (isList && !joins) {
            // The list ended with the line before: this line is looked at alone.
            scanned = begin;
            marks.resize(firstMark);
            closeUnit(begin);
            scanTo(end);
        }
        isList = joins;
        if (joins)
            return;
    }
    if (depth == 0 || isBlankLine)
        closeUnit(end);
}

void Decoder::Private::closeUnit(qsizetype end)
{
    const auto text = QByteArrayView(buffer).sliced(unit, end - unit);
    if (!marks.empty())
        analyse(text, owned, text.size());
    place.offset += text.size();
    place.line += lineBreaksIn(text);
    unit = end;
    // What a window took before, and sees again, may be several units.
    owned = std::max<qsizetype>(0, owned - text.size());
    depth = 0;
    isList = false;
    marks.clear();
    if (!waiting.empty())
        release(false);
}

void Decoder::Private::readWindow()
{
    marks.clear();
    const auto text = QByteArrayView(buffer).sliced(unit, Window);
    scanner.scan(text, 0, marks);
    const auto ownedTo = Window - LookAhead;
    if (!marks.empty())
        analyse(text, owned, ownedTo);
    const auto passed = ownedTo - LookBack;
    place.offset += passed;
    place.line += lineBreaksIn(text.first(passed));
    unit += passed;
    scanned = unit;
    // What is seen again has line breaks that were found before.
    searched = unit;
    owned = LookBack;
    depth = 0;
    isList = false;
    marks.clear();
    if (!waiting.empty())
        release(false);
}

void Decoder::Private::readLines()
{
    while (true) {
        const auto from = std::max(scanned, searched);
        const void *newline = from < buffer.size()
                                  ? std::memchr(buffer.constData() + from, '\n', std::size_t(buffer.size() - from))
                                  : nullptr;
        const auto end = newline ? static_cast<const char *>(newline) - buffer.constData() + 1 : buffer.size();
        // Only whole windows are read, wherever the pieces of the input end.
        if (end - unit > Window) {
            readWindow();
            continue;
        }
        if (!newline) {
            searched = buffer.size();
            return;
        }
        readLine(end);
    }
}

std::vector<Finding> Decoder::Private::feed(QByteArrayView bytes)
{
    size += bytes.size();
    if (head.size() <= LongestBare)
        head += bytes.first(std::min(bytes.size(), LongestBare + 1 - head.size()));
    // Pieces of a megabyte are copied in parts, so that the buffer stays small.
    constexpr qsizetype Part = 4 * Window;
    while (!bytes.isEmpty()) {
        const auto part = bytes.first(std::min(Part, bytes.size()));
        bytes = bytes.sliced(part.size());
        buffer += part;
        readLines();
        buffer.remove(0, unit);
        scanned -= unit;
        searched = std::max<qsizetype>(0, searched - unit);
        unit = 0;
    }
    return taken();
}

void Decoder::Private::analyse(QByteArrayView text, qsizetype ownedFrom, qsizetype ownedTo)
{
    claims.clear();
    line = {};
    analysis.run(text, marks, place, claims);
    for (auto &claim : claims) {
        const auto start = claim.start - place.offset;
        if (start >= ownedFrom && start < ownedTo)
            take(std::move(claim), text);
    }
}

void Decoder::Private::take(Claim claim, QByteArrayView text)
{
    Waiting taken;
    const auto start = claim.start - place.offset;
    if (!line.holds(start))
        line = lineAt(text, start, options.showSecrets);
    taken.excerpt = excerptOf(text, start, claim.end - place.offset, line);
    taken.claim = std::move(claim);
    if (waiting.empty()) {
        auto candidates = ranking.candidates(taken.claim);
        if (!candidates.isEmpty() && candidates.front().confidence >= Certain) {
            emitFinding(taken, std::move(candidates));
            return;
        }
    }
    waiting.push_back(std::move(taken));
    while (waiting.size() > MostWaiting) {
        emitFinding(waiting.front(), ranking.candidates(waiting.front().claim));
        waiting.pop_front();
    }
}

void Decoder::Private::release(bool all)
{
    while (!waiting.empty() && (all || place.line - waiting.front().claim.line > LinesToWait)) {
        emitFinding(waiting.front(), ranking.candidates(waiting.front().claim));
        waiting.pop_front();
    }
}

bool Decoder::Private::emitFinding(const Waiting &shown, QList<Candidate> candidates)
{
    if (candidates.isEmpty())
        return false;
    const auto &claim = shown.claim;
    const auto &best = candidates.front();
    const auto &data = lexicon->data();
    const int vendor = best.vendor ? int(data.vendors.indexOf(best.vendor)) : -1;
    if (vendor >= 0 && vendor != data.http && best.isKnown && best.confidence >= Certain)
        context.confirm(vendor);
    Finding finding;
    finding.start = claim.start;
    finding.end = claim.end;
    finding.line = claim.line;
    finding.name = QString::fromUtf8(claim.name);
    finding.excerpt = shown.excerpt;
    if (!claim.messages.isEmpty() && claim.source != Claim::Source::Http) {
        const bool isSame = std::any_of(claim.messages.begin(), claim.messages.end(), [&](const QString &message) {
            const auto &entries = data.withMessage(message);
            return std::any_of(entries.begin(), entries.end(), [&](int index) {
                const auto &other = data.entries[std::size_t(index)];
                return other.vendor == vendor && other.code == best.code && other.variant == best.variant;
            });
        });
        if (!isSame) {
            constexpr qsizetype LongestMessage = 300;
            const auto message = claim.messages.front().left(LongestMessage);
            finding.message = options.showSecrets ? message : masked(message);
        }
    }
    finding.candidates = std::move(candidates);
    foundAny = true;
    found.push_back(std::move(finding));
    return true;
}

std::vector<Finding> Decoder::Private::flush()
{
    if (scanned > unit)
        closeUnit(scanned);
    release(true);
    return taken();
}

/// An input that is short and says nothing but a code asks what the code is.
void Decoder::Private::readBare()
{
    std::vector<Mark> bareMarks;
    scanner.scan(head, 0, bareMarks);
    std::vector<Claim> bare;
    analysis.runBare(head, bareMarks, bare);
    for (auto &claim : bare) {
        const auto excerpt = excerptOf(head, claim.start, claim.end, lineAt(head, claim.start, options.showSecrets));
        const auto candidates = ranking.candidates(claim);
        emitFinding({std::move(claim), excerpt}, candidates);
    }
}

std::vector<Finding> Decoder::Private::finish()
{
    if (scanned < buffer.size()) {
        const auto end = buffer.size();
        const auto begin = scanned;
        const auto firstMark = marks.size();
        const bool wasOpen = depth > 0;
        scanTo(end);
        if (isList && !wasOpen && !belongsTogether(begin, end, firstMark)) {
            scanned = begin;
            marks.resize(firstMark);
            closeUnit(begin);
            scanTo(end);
        }
    }
    if (scanned > unit)
        closeUnit(scanned);
    release(true);
    if (!foundAny && size <= LongestBare)
        readBare();
    return taken();
}

Decoder::Decoder(LexiconPtr lexicon, const DecoderOptions &options)
    : d(std::make_unique<Private>(std::move(lexicon), options))
{
}

Decoder::~Decoder() = default;

std::vector<Finding> Decoder::feed(QByteArrayView bytes)
{
    return d->feed(bytes);
}

std::vector<Finding> Decoder::flush()
{
    return d->flush();
}

std::vector<Finding> Decoder::finish()
{
    return d->finish();
}

qint64 Decoder::size() const
{
    return d->size;
}

bool mayHoldCodes(QStringView text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c.isDigit() || QStringView(u"{<[=%_").contains(c); });
}

} // namespace errdex::decoding
