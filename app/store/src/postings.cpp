// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "postings.h"

#include <algorithm>
#include <cstring>
#include <memory>
#include <numeric>

namespace errdex::store {

using domain::ErrorCode;
using domain::Result;

namespace {

/// One Roaring container; a run of this many rows keeps memory bounded and its bitmaps never overlap another's.
constexpr quint32 ChunkRows = 65536;
/// Records of very long texts make a run sooner.
constexpr size_t MostEntries = size_t(1) << 22;
constexpr qsizetype BufferBytes = qsizetype(1) << 18;

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
    Posting posting;
};

/// For a heap whose front is the smallest.
bool comesLater(const Head &left, const Head &right)
{
    const int order = left.posting.term.compare(right.posting.term);
    return order != 0 ? order > 0 : left.posting.field > right.posting.field;
}

} // namespace

Postings::Postings(const QString &folder, int fields)
    : m_fields(quint32(fields)), m_file(folder + QStringLiteral("/errdex-XXXXXX.words"))
{
}

Result<void> Postings::beginRow(quint32 row)
{
    m_row = row;
    if (row / ChunkRows == m_chunk && m_entryKeys.size() < MostEntries)
        return {};
    m_chunk = row / ChunkRows;
    return spill();
}

void Postings::add(int field, QStringView word)
{
    m_entryKeys.push_back(m_words.numberOf(word) * m_fields + quint32(field));
    m_entryRows.push_back(m_row);
}

void Postings::addRange(quint32 first, quint32 end, int field, const QString &word)
{
    if (first < end)
        m_ranges[{word.toUtf8(), field}].addRange(first, end);
}

/// Writes the words in memory as one sorted run.
Result<void> Postings::spill()
{
    if (m_entryKeys.empty())
        return {};
    // Rows by word and field: the entries are counted, then dealt out. They stay in ascending order.
    std::vector<quint32> begins(size_t(m_words.count()) * m_fields + 1, 0);
    for (const quint32 key : m_entryKeys)
        ++begins[key + 1];
    std::partial_sum(begins.begin(), begins.end(), begins.begin());
    std::vector<quint32> ends(begins.begin(), begins.end() - 1);
    std::vector<quint32> rows(m_entryRows.size());
    for (size_t i = 0; i < m_entryKeys.size(); ++i) {
        const auto key = m_entryKeys[i];
        auto &end = ends[key];
        if (end == begins[key] || rows[end - 1] != m_entryRows[i])
            rows[end++] = m_entryRows[i];
    }

    std::vector<std::pair<QByteArray, quint32>> sorted;
    sorted.reserve(m_words.count());
    for (quint32 word = 0; word < m_words.count(); ++word)
        sorted.push_back({m_words.word(word).toUtf8(), word});
    std::sort(sorted.begin(), sorted.end());

    const auto failed = [this] {
        return tl::unexpected(domain::Error{ErrorCode::CannotWriteFile, m_file.fileTemplate(), m_file.errorString(), {}});
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
    for (const auto &[term, word] : sorted) {
        for (quint32 field = 0; field < m_fields; ++field) {
            const auto key = word * m_fields + field;
            if (begins[key] == ends[key])
                continue;
            const auto bitmap = RowSet::of(std::span(rows).subspan(begins[key], ends[key] - begins[key])).serialized();
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
    m_words.clear();
    m_entryKeys.clear();
    m_entryRows.clear();
    return {};
}

Result<void> Postings::merge(const std::function<Result<void>(Posting &)> &take)
{
    if (auto done = spill(); !done)
        return done;
    m_entryKeys = {};
    m_entryRows = {};
    std::vector<Head> heads;
    const auto start = [&](std::unique_ptr<Run> run) -> Result<void> {
        Head head{std::move(run), {}};
        const auto any = head.run->next(head.posting);
        if (!any)
            return tl::unexpected(any.error());
        if (*any)
            heads.push_back(std::move(head));
        return {};
    };
    qint64 begin = 0;
    for (const auto end : m_runEnds) {
        if (auto done = start(std::make_unique<StoredRun>(m_file, begin, end)); !done)
            return done;
        begin = end;
    }
    if (auto done = start(std::make_unique<RangeRun>(std::move(m_ranges))); !done)
        return done;

    std::make_heap(heads.begin(), heads.end(), comesLater);
    Posting merged;
    bool isFirst = true;
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
        }
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
