// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "followers.h"

#include "filereason.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace errdex::store {

using domain::ErrorCode;
using domain::Result;

namespace {

void appendNumber(QByteArray &bytes, quint32 number)
{
    for (; number >= 0x80; number >>= 7)
        bytes.append(char((number & 0x7F) | 0x80));
    bytes.append(char(number));
}

/// Takes numbers from the front.
class NumberReader
{
public:
    explicit NumberReader(QByteArrayView bytes) : m_at(bytes.begin()), m_end(bytes.end()) {}

    bool atEnd() const { return m_at == m_end; }
    /// 0 behind the end, and failed() from then on.
    quint32 next()
    {
        quint32 number = 0;
        for (int shift = 0; m_at != m_end && shift < 32; shift += 7) {
            const auto byte = quint8(*m_at++);
            number |= quint32(byte & 0x7F) << shift;
            if (byte < 0x80)
                return number;
        }
        m_failed = true;
        m_at = m_end;
        return 0;
    }
    bool failed() const { return m_failed; }

private:
    QByteArrayView::const_iterator m_at;
    QByteArrayView::const_iterator m_end;
    bool m_failed = false;
};

} // namespace

Result<void> Followers::add(size_t run, quint32 first, quint32 end, const std::vector<Neighbours> &pairs)
{
    // Dealt out by words first: short lists of plain numbers are sorted many times faster.
    quint32 largest = 0;
    for (const auto &pair : pairs)
        largest = std::max(largest, pair.word);
    std::vector<quint32> ends(size_t(largest) + 2, 0);
    for (const auto &pair : pairs)
        ++ends[pair.word + 1];
    std::partial_sum(ends.begin(), ends.end(), ends.begin());
    std::vector<quint64> dealt(pairs.size());
    for (const auto &pair : pairs)
        dealt[ends[pair.word]++] = quint64(pair.follower) << 32 | pair.row;
    Piece piece{run, first, end, 0, {}};
    for (quint32 word = 0, begin = 0; word <= largest; begin = ends[word++]) {
        if (m_cancellation.isCancelled())
            return domain::fail(ErrorCode::Cancelled);
        std::sort(dealt.begin() + begin, dealt.begin() + ends[word]);
        if (ends[word] > begin)
            piece.words.push_back({word, ends[word] - begin});
    }
    const auto failed = [this] {
        return tl::unexpected(domain::Error{ErrorCode::CannotWriteFile, m_file.fileTemplate(), reasonOf(m_file), {}});
    };
    if (!m_file.isOpen() && !m_file.open())
        return failed();
    piece.begin = m_file.pos();
    const auto bytes = qint64(dealt.size() * sizeof(quint64));
    if (m_file.write(reinterpret_cast<const char *>(dealt.data()), bytes) != bytes || !m_file.flush())
        return failed();
    m_pieces.push_back(std::move(piece));
    return {};
}

Result<void> Followers::write(SealedTable &table, std::span<const std::vector<quint32>> ids)
{
    for (const auto &piece : m_pieces) {
        if (auto done = writePiece(table, piece, ids[piece.run]); !done)
            return done;
    }
    return {};
}

Result<void> Followers::writePiece(SealedTable &table, const Piece &piece, std::span<const quint32> ids)
{
    if (!m_file.seek(piece.begin))
        return unreadable();
    std::vector<quint64> pairs;
    for (const auto &[word, count] : piece.words) {
        pairs.resize(count);
        const auto bytes = qint64(pairs.size() * sizeof(quint64));
        if (m_file.read(reinterpret_cast<char *>(pairs.data()), bytes) != bytes)
            return unreadable();
        FollowerList list(piece.first);
        for (const auto pair : pairs)
            list.add(ids[size_t(pair >> 32)], quint32(pair));
        if (auto done = table.insert(ids[word], piece.first, piece.end, list.take()); !done)
            return done;
    }
    return {};
}

tl::unexpected<domain::Error> Followers::unreadable() const
{
    return tl::unexpected(domain::Error{ErrorCode::CannotReadFile, m_file.fileName(), m_file.errorString(), {}});
}

void FollowerList::add(quint32 follower, quint32 row)
{
    if (!m_rows.empty() && m_follower != follower)
        close();
    m_follower = follower;
    if (m_rows.empty() || m_rows.back() != row)
        m_rows.push_back(row);
}

void FollowerList::close()
{
    appendNumber(m_bytes, m_follower - m_lastFollower);
    appendNumber(m_bytes, quint32(m_rows.size()));
    auto last = m_first;
    for (const auto row : m_rows)
        appendNumber(m_bytes, row - std::exchange(last, row));
    m_lastFollower = m_follower;
    m_rows.clear();
}

QByteArray FollowerList::take()
{
    if (!m_rows.empty())
        close();
    return std::exchange(m_bytes, {});
}

bool FollowerList::read(QByteArrayView bytes, quint32 first, quint32 low, quint32 high, std::vector<quint32> &found)
{
    NumberReader numbers(bytes);
    quint32 follower = 0;
    while (!numbers.atEnd() && follower < high) {
        follower += numbers.next();
        const bool isWanted = follower >= low && follower < high;
        auto row = first;
        for (auto left = numbers.next(); left > 0 && !numbers.failed(); --left) {
            row += numbers.next();
            if (isWanted)
                found.push_back(row);
        }
    }
    return !numbers.failed();
}

} // namespace errdex::store
