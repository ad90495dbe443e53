// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "postings.h"

#include "filereason.h"

#include "errdex/domain/stoppablesort.h"

#include <algorithm>
#include <cstring>
#include <memory>
#include <numeric>
#include <utility>

namespace errdex::store {

using domain::ErrorCode;
using domain::Result;

namespace {

/// One Roaring container; a run of this many rows keeps memory bounded and its bitmaps never overlap another's.
constexpr quint32 ChunkRows = 65536;
/// Records of very long texts make a run sooner.
constexpr size_t MostEntries = size_t(1) << 22;
constexpr qsizetype BufferBytes = qsizetype(1) << 18;
/// A word that fewer rows of a run have is looked for in their texts: that many are read within a millisecond or two.
constexpr quint32 FrequentRows = 256;
/// Set in the key of a word that begins a text.
constexpr quint32 TextBegins = quint32(1) << 31;

/// What stands before the term and the bitmap of a posting in a run.
struct RunHead
{
    quint32 termBytes = 0;
    quint32 field = 0;
    quint64 bitmapBytes = 0;
};

/// A sorted sequence of postings.
class Run
{
public:
    virtual ~Run() = default;
    /// False at the end.
    virtual Result<bool> next(Posting &posting) = 0;
};

/// A piece of the temporary file.
class StoredRun final : public Run
{
public:
    StoredRun(QFile &file, qint64 begin, qint64 end) : m_file(file), m_at(begin), m_end(end) {}

    Result<bool> next(Posting &posting) override
    {
        if (m_at == m_end && m_inBuffer == m_buffer.size())
            return false;
        RunHead head;
        if (auto done = need(sizeof head); !done)
            return tl::unexpected(done.error());
        std::memcpy(&head, m_buffer.constData() + m_inBuffer, sizeof head);
        m_inBuffer += qsizetype(sizeof head);
        if (auto done = need(size_t(head.termBytes) + head.bitmapBytes); !done)
            return tl::unexpected(done.error());
        posting.term = m_buffer.sliced(m_inBuffer, head.termBytes);
        posting.field = int(head.field);
        m_inBuffer += head.termBytes;
        auto rows = RowSet::deserialized(QByteArrayView(m_buffer).sliced(m_inBuffer, qsizetype(head.bitmapBytes)));
        m_inBuffer += qsizetype(head.bitmapBytes);
        if (!rows)
            return unreadable();
        posting.rows = std::move(*rows);
        return true;
    }

private:
    tl::unexpected<domain::Error> unreadable() const
    {
        return tl::unexpected(domain::Error{ErrorCode::CannotReadFile, m_file.fileName(), m_file.errorString(), {}});
    }

    /// Brings the next bytes into the buffer.
    Result<void> need(size_t bytes)
    {
        if (size_t(m_buffer.size() - m_inBuffer) >= bytes)
            return {};
        m_buffer.remove(0, m_inBuffer);
        m_inBuffer = 0;
        const auto wanted = std::min(m_end - m_at, std::max(qint64(bytes), qint64(BufferBytes)));
        if (!m_file.seek(m_at))
            return unreadable();
        m_buffer += m_file.read(wanted);
        m_at += wanted;
        if (size_t(m_buffer.size()) < bytes)
            return unreadable();
        return {};
    }

    QFile &m_file;
    qint64 m_at;
    qint64 m_end;
    QByteArray m_buffer;
    qsizetype m_inBuffer = 0;
};

class RangeRun final : public Run
{
public:
    explicit RangeRun(std::map<std::pair<QByteArray, int>, RowSet> ranges) : m_ranges(std::move(ranges)) {}

    Result<bool> next(Posting &posting) override
    {
        if (m_ranges.empty())
            return false;
        auto first = m_ranges.extract(m_ranges.begin());
        posting = {first.key().first, first.key().second, std::move(first.mapped())};
        return true;
    }

private:
    std::map<std::pair<QByteArray, int>, RowSet> m_ranges;
};

/// A run with the posting that it stands on.
struct Head
{
    std::unique_ptr<Run> run;
    /// Of the run; null for what came as ranges.
    std::vector<quint32> *numbers = nullptr;
    Posting posting;
};

/// For a heap whose front is the smallest.
bool comesLater(const Head &left, const Head &right)
{
    const int order = left.posting.term.compare(right.posting.term);
    return order != 0 ? order > 0 : left.posting.field > right.posting.field;
}

} // namespace

/// The rows of each word and field: entries are counted, then dealt out. They stay in ascending order.
class Postings::Dealt
{
public:
    Dealt(const Chunk &chunk, quint32 fields, std::vector<std::vector<quint32>> *repeating)
    {
        m_begins.resize(size_t(chunk.words.count()) * fields + 1, 0);
        for (const quint32 key : chunk.keys)
            ++m_begins[(key & ~TextBegins) + 1];
        std::partial_sum(m_begins.begin(), m_begins.end(), m_begins.begin());
        m_ends.assign(m_begins.begin(), m_begins.end() - 1);
        m_rows.resize(chunk.rows.size());
        for (size_t i = 0; i < chunk.keys.size(); ++i) {
            const auto key = chunk.keys[i] & ~TextBegins;
            auto &end = m_ends[key];
            if (end == m_begins[key] || m_rows[end - 1] != chunk.rows[i])
                m_rows[end++] = chunk.rows[i];
            else if (repeating)
                (*repeating)[key % fields].push_back(chunk.rows[i]);
        }
    }
    std::span<const quint32> rowsOf(quint32 key) const
    {
        return std::span(m_rows).subspan(m_begins[key], m_ends[key] - m_begins[key]);
    }
    size_t keys() const { return m_ends.size(); }

private:
    std::vector<quint32> m_begins;
    std::vector<quint32> m_ends;
    std::vector<quint32> m_rows;
};

Postings::Postings(const QString &folder, int fields, SideWork &side, NeighbourSink *neighbours)
    : m_side(side)
    , m_neighbours(neighbours)
    , m_fields(quint32(fields))
    , m_file(folder + QStringLiteral("/errdex-XXXXXX.words"))
{
    if (m_neighbours)
        m_neighbours->repeating.resize(size_t(fields));
}

void Postings::beginRow(quint32 row)
{
    m_row = row;
    m_beginsText = true;
    if (row / ChunkRows != m_chunk.first / ChunkRows || m_chunk.keys.size() >= MostEntries)
        handOver();
    m_chunk.end = row + 1;
}

void Postings::add(int field, QStringView word)
{
    const auto key = m_chunk.words.numberOf(word) * m_fields + quint32(field);
    m_chunk.keys.push_back(std::exchange(m_beginsText, false) ? key | TextBegins : key);
    m_chunk.rows.push_back(m_row);
}

/// Lets the words in memory become a sorted run.
void Postings::handOver()
{
    if (!m_chunk.keys.empty()) {
        m_side.post([this, chunk = std::make_shared<Chunk>(std::exchange(m_chunk, {}))] {
            if (m_done)
                m_done = spill(*chunk);
        });
    }
    m_chunk.first = m_row;
}

void Postings::addRange(quint32 first, quint32 end, int field, const QString &word)
{
    if (first < end)
        m_ranges[{word.toUtf8(), field}].addRange(first, end);
}

/// Writes words as one sorted run.
Result<void> Postings::spill(const Chunk &chunk)
{
    const Dealt dealt(chunk, m_fields, m_neighbours ? &m_neighbours->repeating : nullptr);

    std::vector<std::pair<QByteArray, quint32>> sorted;
    sorted.reserve(chunk.words.count());
    for (quint32 word = 0; word < chunk.words.count(); ++word)
        sorted.push_back({chunk.words.word(word).toUtf8(), word});
    if (!domain::sortUnlessCancelled(sorted, std::less<>(), m_side.cancellation()))
        return domain::fail(ErrorCode::Cancelled);

    const auto failed = [this] {
        return tl::unexpected(domain::Error{ErrorCode::CannotWriteFile, m_file.fileTemplate(), reasonOf(m_file), {}});
    };
    if (!m_file.isOpen() && !m_file.open())
        return failed();
    QByteArray buffer;
    buffer.reserve(BufferBytes * 2);
    const auto flush = [&] {
        const bool written = m_file.write(buffer) == buffer.size();
        buffer.clear();
        return written;
    };
    std::vector<quint32> ordinals(m_neighbours ? dealt.keys() : 0);
    quint32 ordinal = 0;
    for (const auto &[term, word] : sorted) {
        if (m_side.isCancelled())
            return domain::fail(ErrorCode::Cancelled);
        for (quint32 field = 0; field < m_fields; ++field) {
            const auto key = word * m_fields + field;
            const auto rows = dealt.rowsOf(key);
            if (rows.empty())
                continue;
            if (m_neighbours)
                ordinals[key] = ordinal++;
            const auto bitmap = RowSet::of(rows).serialized();
            const RunHead head{quint32(term.size()), field, quint64(bitmap.size())};
            buffer.append(QByteArrayView(static_cast<const char *>(static_cast<const void *>(&head)), sizeof head));
            buffer.append(term);
            buffer.append(bitmap);
            if (buffer.size() >= BufferBytes && !flush())
                return failed();
        }
    }
    if (!flush() || !m_file.flush())
        return failed();
    m_runEnds.push_back(m_file.pos());
    return m_neighbours ? findNeighbours(chunk, dealt, ordinals) : Result<void>();
}

/// Which words follow the frequent ones; the words are told by their ordinals in the run that was written last.
Result<void> Postings::findNeighbours(const Chunk &chunk, const Dealt &dealt, std::span<const quint32> ordinals)
{
    std::vector<Neighbours> pairs;
    for (size_t i = 1; i < chunk.keys.size(); ++i) {
        const auto word = chunk.keys[i - 1] & ~TextBegins;
        const auto follower = chunk.keys[i];
        const bool areNeighbours =
            !(follower & TextBegins) && chunk.rows[i] == chunk.rows[i - 1] && word % m_fields == follower % m_fields;
        if (areNeighbours && (m_neighbours->fields >> (word % m_fields) & 1) &&
            dealt.rowsOf(word).size() >= FrequentRows)
            pairs.push_back({ordinals[word], ordinals[follower], chunk.rows[i]});
    }
    if (pairs.empty())
        return {};
    return m_neighbours->followers->add(m_runEnds.size() - 1, chunk.first, chunk.end, pairs);
}

Result<void> Postings::merge(const std::function<Result<void>(Posting &)> &take)
{
    handOver();
    m_side.wait();
    if (m_side.isCancelled())
        return domain::fail(ErrorCode::Cancelled);
    if (!m_done)
        return m_done;
    m_numbers.resize(m_runEnds.size());
    std::vector<Head> heads;
    const auto start = [&](std::unique_ptr<Run> run, std::vector<quint32> *numbers) -> Result<void> {
        Head head{std::move(run), numbers, {}};
        const auto any = head.run->next(head.posting);
        if (!any)
            return tl::unexpected(any.error());
        if (*any)
            heads.push_back(std::move(head));
        return {};
    };
    qint64 begin = 0;
    for (size_t i = 0; i < m_runEnds.size(); ++i) {
        if (auto done = start(std::make_unique<StoredRun>(m_file, begin, m_runEnds[i]), &m_numbers[i]); !done)
            return done;
        begin = m_runEnds[i];
    }
    if (auto done = start(std::make_unique<RangeRun>(std::move(m_ranges)), nullptr); !done)
        return done;

    std::make_heap(heads.begin(), heads.end(), comesLater);
    Posting merged;
    bool isFirst = true;
    quint32 number = 0;
    while (!heads.empty()) {
        std::pop_heap(heads.begin(), heads.end(), comesLater);
        auto &head = heads.back();
        if (!isFirst && merged.field == head.posting.field && merged.term == head.posting.term) {
            merged.rows |= head.posting.rows;
        } else {
            if (auto done = isFirst ? Result<void>() : take(merged); !done)
                return done;
            merged = std::move(head.posting);
            isFirst = false;
            ++number;
        }
        if (head.numbers)
            head.numbers->push_back(number);
        const auto any = head.run->next(head.posting);
        if (!any)
            return tl::unexpected(any.error());
        if (*any)
            std::push_heap(heads.begin(), heads.end(), comesLater);
        else
            heads.pop_back();
    }
    return isFirst ? Result<void>() : take(merged);
}

} // namespace errdex::store
