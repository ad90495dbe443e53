// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "recordspool.h"

#include "errdex/domain/code.h"

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

void writeText(QByteArray &out, const QString &text)
{
    const auto size = quint32(text.size());
    out.append(reinterpret_cast<const char *>(&size), sizeof size);
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
    explicit Reader(const QByteArray &bytes) : m_bytes(bytes) {}

    qint32 number()
    {
        qint32 value = 0;
        take(&value, sizeof value);
        return value;
    }
    QString text()
    {
        const auto size = qsizetype(quint32(number()));
        if (size * 2 > m_bytes.size() - m_at) {
            m_isGood = false;
            return {};
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

    const QByteArray &m_bytes;
    qsizetype m_at = 0;
    bool m_isGood = true;
};

quint64 digestOf(QByteArrayView bytes)
{
    // FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/
    quint64 digest = 14695981039346656037ULL;
    for (const char byte : bytes)
        digest = (digest ^ uchar(byte)) * 1099511628211ULL;
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
    if (!m_file.open())
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
    if (m_file.write(m_buffer) != m_buffer.size() || !m_file.flush())
        return failed();
    m_buffer.clear();
    return {};
}

Result<void> RecordSpool::add(const CodeRecord &record, int vendor)
{
    if (vendor > std::numeric_limits<quint16>::max())
        return domain::fail(domain::ErrorCode::InvalidSource, {},
                            QString::fromUtf8(QT_TRANSLATE_NOOP("errdex::importing", "more than 65 535 vendors")));
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

void RecordSpool::dealWithRepeats(RepeatedCodes repeated, ImportCounts &counts)
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
    std::sort(m_keys.begin(), m_keys.end(), comesBefore);
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
        for (size_t i = start; i < kept.size(); ++i)
            kept[i].variant = hasVariants ? qint32(i - start + 1) : 0;
        first = end;
    }
    m_keys = std::move(kept);
}

Result<void> RecordSpool::close(RepeatedCodes repeated, ImportCounts &counts)
{
    if (const auto flushed = flush(); !flushed)
        return flushed;
    dealWithRepeats(repeated, counts);
    std::sort(m_keys.begin(), m_keys.end(), [this](const Key &left, const Key &right) {
        if (left.vendor != right.vendor)
            return left.vendor < right.vendor;
        if (left.category != right.category)
            return left.category < right.category;
        const int order = domain::compareCodesNaturally(code(left), code(right));
        // Codes that differ in case alone stay apart.
        if (order != 0)
            return order < 0;
        return left.variant != right.variant ? left.variant < right.variant : left.offset < right.offset;
    });
    counts.records = qint64(m_keys.size());
    return {};
}

Result<CodeRecord> RecordSpool::read(qint64 offset)
{
    // Records lie behind each other in nearly the order of the rows; the device's own buffer makes neighbours cheap.
    qint64 size = 4096;
    QByteArray bytes;
    for (;;) {
        if (!m_file.seek(offset))
            return failed();
        bytes = m_file.read(size);
        Reader reader(bytes);
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
            const auto key = reader.text();
            record.attributes.append({key, reader.localized()});
        }
        if (reader.isGood())
            return record;
        if (bytes.size() < size)
            return domain::fail(domain::ErrorCode::CannotReadFile, m_file.fileName(), m_file.errorString());
        size *= 4;
    }
}

Result<CodeRecord> RecordSpool::record(qsizetype index)
{
    const auto &key = m_keys[size_t(index)];
    auto record = read(key.offset);
    for (auto merged = key.merged; record && merged > 0; merged = m_merged[merged - 1].merged) {
        const auto other = read(m_merged[merged - 1].offset);
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
