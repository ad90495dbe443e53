// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "rowsorter.h"

#include "filereason.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>
#include <memory>

namespace errdex::store {

using domain::ErrorCode;
using domain::Result;

namespace {

constexpr size_t MostKeys = 65536;
constexpr size_t MostBytes = size_t(1) << 24;
constexpr qint64 BufferBytes = qint64(1) << 16;

/// What stands before each key in the file.
struct RunHead
{
    quint32 size = 0;
    quint32 row = 0;
};

quint64 headOf(QByteArrayView key)
{
    char bytes[8] = {};
    std::memcpy(bytes, key.data(), size_t(std::min<qsizetype>(key.size(), 8)));
    return qFromBigEndian<quint64>(bytes);
}

} // namespace

/// A sorted piece, read from its beginning to its end; stands on one key.
class RowSorter::Run
{
public:
    Run(QTemporaryFile &file, qint64 begin, qint64 end) : m_file(file), m_at(begin), m_end(end) {}

    /// False at the end.
    Result<bool> next()
    {
        m_inBuffer += m_taken;
        m_taken = 0;
        if (m_at == m_end && m_inBuffer == m_buffer.size())
            return false;
        RunHead header;
        if (auto done = need(sizeof header); !done)
            return tl::unexpected(done.error());
        std::memcpy(&header, m_buffer.constData() + m_inBuffer, sizeof header);
        if (auto done = need(sizeof header + header.size); !done)
            return tl::unexpected(done.error());
        m_row = header.row;
        m_key = QByteArrayView(m_buffer).sliced(m_inBuffer + qsizetype(sizeof header), header.size);
        m_head = headOf(m_key);
        m_taken = qsizetype(sizeof header + header.size);
        return true;
    }
    quint32 row() const { return m_row; }
    bool isAfter(const Run &other) const
    {
        if (m_head != other.m_head)
            return m_head > other.m_head;
        const int order = m_key.compare(other.m_key);
        return order != 0 ? order > 0 : m_row > other.m_row;
    }

private:
    /// Brings the next bytes into the buffer.
    Result<void> need(size_t bytes)
    {
        if (size_t(m_buffer.size() - m_inBuffer) >= bytes)
            return {};
        m_buffer.remove(0, m_inBuffer);
        m_inBuffer = 0;
        const auto wanted = std::min(m_end - m_at, std::max(qint64(bytes), BufferBytes));
        if (m_file.seek(m_at))
            m_buffer += m_file.read(wanted);
        m_at += wanted;
        if (size_t(m_buffer.size()) < bytes)
            return tl::unexpected(
                domain::Error{ErrorCode::CannotReadFile, m_file.fileName(), m_file.errorString(), {}});
        return {};
    }

    QTemporaryFile &m_file;
    qint64 m_at;
    qint64 m_end;
    QByteArray m_buffer;
    qsizetype m_inBuffer = 0;
    qsizetype m_taken = 0;
    QByteArrayView m_key;
    quint64 m_head = 0;
    quint32 m_row = 0;
};

Result<void> RowSorter::add(QByteArrayView key, quint32 row)
{
    if (m_keys.size() == MostKeys || m_bytes.size() + size_t(key.size()) > MostBytes) {
        if (auto done = spill(); !done)
            return done;
    }
    m_keys.push_back({headOf(key), quint32(m_bytes.size()), quint32(key.size()), row});
    m_bytes.insert(m_bytes.end(), key.begin(), key.end());
    return {};
}

void RowSorter::sortKeys()
{
    std::sort(m_keys.begin(), m_keys.end(), [this](const Key &left, const Key &right) {
        if (left.head != right.head)
            return left.head < right.head;
        const auto common = std::min(left.size, right.size);
        const int order =
            common > 8 ? std::memcmp(m_bytes.data() + left.offset + 8, m_bytes.data() + right.offset + 8, common - 8)
                       : 0;
        if (order != 0)
            return order < 0;
        return left.size != right.size ? left.size < right.size : left.row < right.row;
    });
}

Result<void> RowSorter::spill()
{
    sortKeys();
    QByteArray run;
    run.reserve(qsizetype(m_bytes.size() + m_keys.size() * sizeof(RunHead)));
    for (const auto &key : m_keys) {
        const RunHead header{key.size, key.row};
        run.append(QByteArrayView(reinterpret_cast<const char *>(&header), sizeof header));
        run.append(QByteArrayView(m_bytes.data() + key.offset, key.size));
    }
    const auto failed = [this] {
        return tl::unexpected(
            domain::Error{ErrorCode::CannotWriteFile, m_file.fileTemplate(), reasonOf(m_file), {}});
    };
    if (!m_file.isOpen() && !m_file.open())
        return failed();
    const auto begin = m_file.size();
    if (!m_file.seek(begin) || m_file.write(run) != run.size() || !m_file.flush())
        return failed();
    m_runs.push_back({begin, begin + run.size()});
    m_keys.clear();
    m_bytes.clear();
    return {};
}

Result<std::vector<quint32>> RowSorter::sorted()
{
    std::vector<quint32> rows;
    if (m_runs.empty()) {
        sortKeys();
        rows.reserve(m_keys.size());
        for (const auto &key : m_keys)
            rows.push_back(key.row);
        return rows;
    }
    if (auto done = m_keys.empty() ? Result<void>() : spill(); !done)
        return tl::unexpected(done.error());
    std::vector<std::unique_ptr<Run>> runs;
    for (const auto &[begin, end] : m_runs) {
        auto run = std::make_unique<Run>(m_file, begin, end);
        if (const auto any = run->next(); !any)
            return tl::unexpected(any.error());
        runs.push_back(std::move(run));
    }
    const auto comesLater = [](const auto &left, const auto &right) { return left->isAfter(*right); };
    std::make_heap(runs.begin(), runs.end(), comesLater);
    while (!runs.empty()) {
        if (rows.size() % MostKeys == 0 && m_cancellation.isCancelled())
            return domain::fail(ErrorCode::Cancelled);
        std::pop_heap(runs.begin(), runs.end(), comesLater);
        rows.push_back(runs.back()->row());
        const auto any = runs.back()->next();
        if (!any)
            return tl::unexpected(any.error());
        if (*any)
            std::push_heap(runs.begin(), runs.end(), comesLater);
        else
            runs.pop_back();
    }
    return rows;
}

} // namespace errdex::store
