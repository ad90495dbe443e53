// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "recordspool.h"

#include "errdex/domain/code.h"
#include "errdex/domain/stoppablesort.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <limits>

namespace errdex::importing {

using domain::CodeRecord;
using domain::LocalizedText;
using domain::Result;

namespace {

constexpr qsizetype BufferSize = 1024 * 1024;
/// As much is read at once where the records are wanted in the order in which they were written.
constexpr qint64 WindowSize = 256 * 1024;

/// In the size of a text: its letters have one byte each.
constexpr quint32 IsNarrow = 0x80000000;

bool isNarrow(const QString &text)
{
    char16_t bits = 0;
    for (const QChar c : text)
        bits |= c.unicode();
    return bits < 0x100;
}

/// Texts in English, and all codes, take half of the space.
void writeText(QByteArray &out, const QString &text)
{
    const bool narrow = isNarrow(text);
    const auto size = quint32(text.size()) | (narrow ? IsNarrow : 0);
    out.append(reinterpret_cast<const char *>(&size), sizeof size);
    if (narrow)
        out.append(text.toLatin1());
    else
        out.append(reinterpret_cast<const char *>(text.constData()), text.size() * 2);
}

void writeNumber(QByteArray &out, qint32 number)
{
    out.append(reinterpret_cast<const char *>(&number), sizeof number);
}

void writeText(QByteArray &out, const LocalizedText &text)
{
    writeText(out, text.en);
    writeText(out, text.ru);
    writeNumber(out, qint32(text.origin));
}

/// Reads what was written by the same process.
class Reader
{
public:
    explicit Reader(QByteArrayView bytes) : m_bytes(bytes) {}

    qint32 number()
    {
        qint32 value{};
        take(&value, sizeof value);
        return value;
    }
    QString text()
    {
        const auto told = quint32(number());
        const auto size = qsizetype(told & ~IsNarrow);
        const bool narrow = (told & IsNarrow) != 0;
        if (size * (narrow ? 1 : 2) > m_bytes.size() - m_at) {
            m_isGood = false;
            return {};
        }
        if (narrow) {
            const auto text = QString::fromLatin1(m_bytes.sliced(m_at, size));
            m_at += size;
            return text;
        }
        QString text(size, Qt::Uninitialized);
        take(text.data(), size * 2);
        return text;
    }
    LocalizedText localized()
    {
        LocalizedText both;
        both.en = text();
        both.ru = text();
        both.origin = domain::TextOrigin(number());
        return both;
    }

    /// False once the bytes were too few.
    bool isGood() const { return m_isGood; }

private:
    void take(void *target, qsizetype size)
    {
        m_isGood = m_isGood && size <= m_bytes.size() - m_at;
        if (!m_isGood)
            return;
        std::copy_n(m_bytes.constData() + m_at, size, static_cast<char *>(target));
        m_at += size;
    }

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    bool m_isGood = true;
};

/// Tells apart what differs in any byte: FNV-1a over eight bytes at a time, each stirred in with a shift, since a
/// multiplication alone carries nothing downwards. http://www.isthe.com/chongo/tech/comp/fnv/
quint64 digestOf(QByteArrayView bytes)
{
    quint64 digest = 14695981039346656037ULL ^ quint64(bytes.size());
    const auto stir = [&digest](quint64 part) {
        digest = (digest ^ part) * 1099511628211ULL;
        digest ^= digest >> 29;
    };
    for (; bytes.size() >= qsizetype(sizeof(quint64)); bytes = bytes.sliced(sizeof(quint64))) {
        quint64 part = 0;
        std::copy_n(bytes.data(), sizeof part, reinterpret_cast<char *>(&part));
        stir(part);
    }
    for (const char byte : bytes)
        stir(uchar(byte));
    return digest;
}

void fillIn(QString &target, const QString &from)
{
    if (target.isEmpty())
        target = from;
}

void fillIn(LocalizedText &target, const LocalizedText &from)
{
    if (target.isEmpty())
        target.origin = from.origin;
    fillIn(target.en, from.en);
    fillIn(target.ru, from.ru);
}

/// What the first record leaves empty is taken from the second.
void merge(CodeRecord &record, const CodeRecord &other)
{
    fillIn(record.name, other.name);
    fillIn(record.message, other.message);
    fillIn(record.description, other.description);
    fillIn(record.reference, other.reference);
    if (record.httpStatus == 0)
        record.httpStatus = other.httpStatus;
    if (record.returnedBy.isEmpty())
        record.returnedBy = other.returnedBy;
    for (const auto &attribute : other.attributes) {
        const auto found = std::find_if(record.attributes.begin(), record.attributes.end(),
                                        [&](const domain::Attribute &known) { return known.key == attribute.key; });
        if (found == record.attributes.end())
            record.attributes.append(attribute);
        else
            fillIn(found->text, attribute.text);
    }
}

} // namespace

RecordSpool::RecordSpool(const QString &folder) : m_file(QDir(folder).filePath(QStringLiteral(".errdex-import-XXXXXX")))
{
}

tl::unexpected<domain::Error> RecordSpool::failed() const
{
    return domain::fail(domain::ErrorCode::CannotWriteFile, QFileInfo(m_file.fileTemplate()).path(),
                        m_file.errorString());
}

Result<void> RecordSpool::open()
{
    // Large pieces go through buffers of our own.
    if (!static_cast<QIODevice &>(m_file).open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return failed();
#ifdef Q_OS_UNIX
    // Gone from the folder at once, so that nothing is left when the program is killed; the space goes with the
    // descriptor.
    QFile::remove(m_file.fileName());
#endif
    return {};
}

Result<void> RecordSpool::flush()
{
    if (m_file.write(m_buffer) != m_buffer.size())
        return failed();
    m_buffer.resize(0);
    return {};
}

Result<void> RecordSpool::add(const CodeRecord &record, int vendor)
{
    if (vendor > std::numeric_limits<quint16>::max())
        return domain::fail(domain::ErrorCode::InvalidSource, {},
                            QString::fromUtf8(QT_TRANSLATE_NOOP("errdex::importing", "more than 65 535 vendors")));
    if (m_buffer.capacity() < BufferSize)
        m_buffer.reserve(BufferSize + BufferSize / 4);
    const auto start = m_buffer.size();
    writeText(m_buffer, record.name);
    writeNumber(m_buffer, record.httpStatus);
    writeText(m_buffer, record.message);
    writeText(m_buffer, record.description);
    writeText(m_buffer, record.reference);
    writeNumber(m_buffer, qint32(record.returnedBy.size()));
    for (const auto &item : record.returnedBy)
        writeText(m_buffer, item.operation);
    writeNumber(m_buffer, qint32(record.attributes.size()));
    for (const auto &attribute : record.attributes) {
        writeText(m_buffer, attribute.key);
        writeText(m_buffer, attribute.text);
    }
    Key key;
    key.digest = digestOf(QByteArrayView(m_buffer).sliced(start)) ^ quint64(record.category);
    key.offset = m_written;
    key.size = quint32(m_buffer.size() - start);
    key.codeStart = quint32(m_codes.size());
    key.codeSize = quint16(record.code.size());
    key.vendor = quint16(vendor);
    key.category = quint32(record.category);
    key.variant = record.variant;
    m_codes.append(reinterpret_cast<const char16_t *>(record.code.utf16()), size_t(record.code.size()));
    m_keys.push_back(key);
    m_written += m_buffer.size() - start;
    return m_buffer.size() >= BufferSize ? flush() : Result<void>();
}

bool RecordSpool::dealWithRepeats(RepeatedCodes repeated, ImportCounts &counts,
                                  const domain::Cancellation &cancellation)
{
    const auto comesBefore = [this](const Key &left, const Key &right) {
        if (left.vendor != right.vendor)
            return left.vendor < right.vendor;
        const int order = code(left).compare(code(right));
        if (order != 0)
            return order < 0;
        // Numbers that the table gives decide, then its order.
        const auto place = [](const Key &key) {
            return key.variant > 0 ? key.variant : std::numeric_limits<qint32>::max();
        };
        return place(left) != place(right) ? place(left) < place(right) : left.offset < right.offset;
    };
    if (!domain::sortUnlessCancelled(m_keys, comesBefore, cancellation))
        return false;
    std::vector<Key> kept;
    kept.reserve(m_keys.size());
    for (size_t first = 0; first < m_keys.size();) {
        size_t end = first + 1;
        while (end < m_keys.size() && m_keys[end].vendor == m_keys[first].vendor &&
               code(m_keys[end]) == code(m_keys[first]))
            ++end;
        counts.repeated += qint64(end - first - 1);
        const auto start = kept.size();
        switch (repeated) {
        case RepeatedCodes::First:
            kept.push_back(m_keys[first]);
            break;
        case RepeatedCodes::Last:
            kept.push_back(m_keys[end - 1]);
            break;
        case RepeatedCodes::Merge:
            kept.push_back(m_keys[first]);
            // The chain goes from the record to all that are merged into it.
            for (size_t i = end - 1; i > first; --i) {
                m_keys[i].merged = kept.back().merged;
                m_merged.push_back(m_keys[i]);
                kept.back().merged = quint32(m_merged.size());
            }
            break;
        case RepeatedCodes::Variants: {
            QSet<quint64> seen;
            for (size_t i = first; i < end; ++i) {
                const auto before = seen.size();
                seen.insert(m_keys[i].digest);
                if (seen.size() > before)
                    kept.push_back(m_keys[i]);
            }
            break;
        }
        }
        counts.repeatedLeft += qint64(end - first) - qint64(kept.size() - start);
        const bool hasVariants = kept.size() - start > 1;
        counts.variantsLeft += end - first == 1 && kept[start].variant > 0;
        for (size_t i = start; i < kept.size(); ++i)
            kept[i].variant = hasVariants ? qint32(i - start + 1) : 0;
        first = end;
    }
    m_keys = std::move(kept);
    return true;
}

Result<void> RecordSpool::close(RepeatedCodes repeated, ImportCounts &counts, const domain::Cancellation &cancellation)
{
    if (const auto flushed = flush(); !flushed)
        return flushed;
    const auto comesBefore = [this](const Key &left, const Key &right) {
        if (left.vendor != right.vendor)
            return left.vendor < right.vendor;
        if (left.category != right.category)
            return left.category < right.category;
        const int order = domain::compareCodesNaturally(code(left), code(right));
        // Codes that differ in case alone stay apart.
        if (order != 0)
            return order < 0;
        return left.variant != right.variant ? left.variant < right.variant : left.offset < right.offset;
    };
    if (!dealWithRepeats(repeated, counts, cancellation) ||
        !domain::sortUnlessCancelled(m_keys, comesBefore, cancellation))
        return domain::fail(domain::ErrorCode::Cancelled);
    counts.records = qint64(m_keys.size());
    return {};
}

/// The bytes of a record. Where records follow each other nearly in the order of the rows, many are read at once.
Result<QByteArrayView> RecordSpool::bytesOf(const Key &key)
{
    const auto windowEnd = m_windowStart + m_window.size();
    if (key.offset < m_windowStart || key.offset + key.size > windowEnd) {
        const bool isNext = key.offset >= m_windowStart && key.offset - windowEnd < WindowSize / 4;
        const auto wanted = isNext ? std::max<qint64>(WindowSize, key.size) : qint64(key.size);
        m_window.resize(wanted);
        qint64 got = m_file.seek(key.offset) ? 0 : -1;
        while (got >= 0 && got < key.size) {
            const auto some = m_file.read(m_window.data() + got, wanted - got);
            if (some <= 0)
                break;
            got += some;
        }
        m_windowStart = key.offset;
        m_window.resize(std::max<qint64>(got, 0));
        if (got < key.size)
            return domain::fail(domain::ErrorCode::CannotReadFile, m_file.fileName(), m_file.errorString());
    }
    return QByteArrayView(m_window).sliced(key.offset - m_windowStart, key.size);
}

Result<CodeRecord> RecordSpool::read(const Key &key)
{
    const auto bytes = bytesOf(key);
    if (!bytes)
        return tl::unexpected(bytes.error());
    Reader reader(*bytes);
    CodeRecord record;
    record.name = reader.text();
    record.httpStatus = reader.number();
    record.message = reader.localized();
    record.description = reader.localized();
    record.reference = reader.text();
    const auto operations = reader.number();
    for (qint32 i = 0; i < operations && reader.isGood(); ++i)
        record.returnedBy.append({reader.localized(), {}});
    const auto attributes = reader.number();
    for (qint32 i = 0; i < attributes && reader.isGood(); ++i) {
        const auto name = reader.text();
        record.attributes.append({name, reader.localized()});
    }
    if (!reader.isGood())
        return domain::fail(domain::ErrorCode::CannotReadFile, m_file.fileName(), m_file.errorString());
    return record;
}

Result<CodeRecord> RecordSpool::record(qsizetype index)
{
    const auto &key = m_keys[size_t(index)];
    auto record = read(key);
    for (auto merged = key.merged; record && merged > 0; merged = m_merged[merged - 1].merged) {
        const auto other = read(m_merged[merged - 1]);
        if (!other)
            return other;
        merge(*record, *other);
    }
    if (record) {
        record->code = code(key).toString();
        record->variant = key.variant;
        record->category = int(key.category);
    }
    return record;
}

} // namespace errdex::importing
