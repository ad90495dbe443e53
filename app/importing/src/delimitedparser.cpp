// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "delimitedtable.h"
#include "sourcedevice.h"

#include <cstring>

namespace errdex::importing {

namespace {

constexpr qint64 ChunkSize = 256 * 1024;
/// A longer row is a quotation mark that is never closed.
constexpr qsizetype LongestRow = 64 * 1024 * 1024;

} // namespace

DelimitedParser::DelimitedParser(std::unique_ptr<QIODevice> device, TextEncoding encoding, char delimiter)
    : m_device(std::move(device)), m_converter(encoding), m_delimiter(delimiter)
{
}

/// Reads more, twice as much where a long row needs it; false at the end.
domain::Result<bool> DelimitedParser::fill()
{
    if (m_isAtEnd)
        return false;
    m_buffer.remove(0, m_at);
    m_at = 0;
    const auto chunk = m_device->read(std::max<qint64>(ChunkSize, m_buffer.size()));
    // An empty chunk may be the end or a failure; only a file has a size to compare with.
    if (chunk.isEmpty() && m_bytesRead < m_device->size())
        return domain::fail(domain::ErrorCode::CannotReadFile, {}, m_device->errorString());
    m_bytesRead += chunk.size();
    m_isAtEnd = chunk.isEmpty();
    m_buffer += m_converter.convert(chunk, m_isAtEnd);
    return true;
}

DelimitedParser::Scan DelimitedParser::scanRow(std::vector<QByteArray> &cells)
{
    const char *const data = m_buffer.constData();
    const qsizetype end = m_buffer.size();
    qsizetype at = m_at;
    qsizetype count = 0;
    qint64 lines = 0;
    const auto cellAt = [&](qsizetype index) -> QByteArray & {
        if (size_t(index) >= cells.size())
            cells.emplace_back();
        return cells[size_t(index)];
    };
    m_hasStrayQuote = false;
    for (;;) {
        QByteArray &cell = cellAt(count++);
        cell.resize(0);
        const bool isQuoted = at < end && data[at] == '"';
        if (isQuoted) {
            ++at;
            for (;;) {
                const auto *quote = static_cast<const char *>(std::memchr(data + at, '"', size_t(end - at)));
                if (!quote)
                    return m_isAtEnd ? Scan::UnclosedQuote : Scan::NeedsMore;
                const qsizetype stop = quote - data;
                cell.append(data + at, stop - at);
                at = stop + 1;
                if (at == end && !m_isAtEnd)
                    return Scan::NeedsMore;
                if (at == end || data[at] != '"')
                    break;
                cell.append('"');
                ++at;
            }
            lines += cell.count('\n');
        }
        const qsizetype plain = at;
        while (at < end && data[at] != m_delimiter && data[at] != '\n' && data[at] != '\r')
            ++at;
        const QByteArrayView rest(data + plain, at - plain);
        if (isQuoted && !rest.trimmed().isEmpty()) {
            // Words in quotation marks at the beginning of a text, not a quoted cell.
            m_hasStrayQuote = true;
            cell.prepend('"').append('"').append(rest);
        } else if (!isQuoted) {
            cell.append(rest);
        }
        if (at < end && data[at] == m_delimiter) {
            ++at;
            continue;
        }
        if (at == end && !m_isAtEnd)
            return Scan::NeedsMore;
        // CR LF may be cut apart between two chunks.
        if (at < end && data[at] == '\r' && at + 1 == end && !m_isAtEnd)
            return Scan::NeedsMore;
        break;
    }
    const bool isEmpty = count == 1 && at == m_at;
    if (at < end) {
        at += data[at] == '\r' && at + 1 < end && data[at + 1] == '\n' ? 2 : 1;
        ++lines;
    }
    m_at = at;
    m_rowLine = m_line;
    m_line += lines;
    cells.resize(size_t(count));
    return isEmpty ? Scan::Empty : Scan::Row;
}

domain::Result<bool> DelimitedParser::next(std::vector<QByteArray> &cells)
{
    for (;;) {
        if (m_at == m_buffer.size()) {
            if (m_isAtEnd)
                return false;
            if (const auto filled = fill(); !filled)
                return filled;
            continue;
        }
        const auto scan = scanRow(cells);
        if (scan == Scan::Row)
            return true;
        if (scan == Scan::UnclosedQuote)
            return invalid(
                QString::number(m_line),
                QT_TRANSLATE_NOOP("errdex::importing", "in the row that begins here a quotation mark is never closed"));
        if (scan == Scan::NeedsMore) {
            if (m_buffer.size() - m_at > LongestRow)
                return invalid(QString::number(m_line),
                               QT_TRANSLATE_NOOP("errdex::importing", "a row that begins here is longer than %1 MB"),
                               {QString::number(LongestRow / (1024 * 1024))});
            if (const auto filled = fill(); !filled)
                return filled;
        }
    }
}

} // namespace errdex::importing
