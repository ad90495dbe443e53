// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "ziparchive.h"

#include "sourcedevice.h"

#include <QtEndian>

#include <zlib.h>

#include <algorithm>

namespace errdex::importing {

namespace {

constexpr qint64 ChunkSize = 64 * 1024;
/// Tables pack to a tenth or a thirtieth. From this size on, more than this is a bomb.
constexpr qint64 UnsuspiciousSize = 64 * 1024 * 1024;
constexpr qint64 LargestRatio = 200;
constexpr quint32 In64 = 0xFFFFFFFF;

template<typename Number>
Number numberAt(QByteArrayView bytes, qsizetype at)
{
    return at + qsizetype(sizeof(Number)) <= bytes.size() ? qFromLittleEndian<Number>(bytes.data() + at) : Number(0);
}

/// One file of an archive while it is unpacked.
class UnpackingDevice final : public QIODevice
{
    Q_DISABLE_COPY_MOVE(UnpackingDevice)

public:
    UnpackingDevice(QIODevice &archive, qint64 offset, qint64 packed, bool isDeflated)
        : m_archive(archive), m_at(offset), m_end(offset + packed), m_packed(packed), m_isDeflated(isDeflated)
    {
        m_isReady = !isDeflated || inflateInit2(&m_stream, -MAX_WBITS) == Z_OK;
        open(QIODevice::ReadOnly);
    }
    ~UnpackingDevice() override
    {
        if (m_isDeflated)
            inflateEnd(&m_stream);
    }
    bool isSequential() const override { return true; }
    bool atEnd() const override { return m_isDone && QIODevice::atEnd(); }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        if (m_isDone || most <= 0)
            return m_isDone ? -1 : 0;
        if (!m_isDeflated)
            return readStored(data, most);
        m_stream.next_out = reinterpret_cast<Bytef *>(data);
        m_stream.avail_out = uInt(std::min<qint64>(most, ChunkSize));
        const auto wanted = m_stream.avail_out;
        while (m_stream.avail_out == wanted && !m_isDone) {
            if (m_stream.avail_in == 0 && !fill())
                return failed(QStringLiteral("the archive is cut off"));
            const int state = m_isReady ? inflate(&m_stream, Z_NO_FLUSH) : Z_MEM_ERROR;
            if (state != Z_OK && state != Z_STREAM_END)
                return failed(QStringLiteral("the archive is damaged"));
            m_isDone = state == Z_STREAM_END;
        }
        const auto count = qint64(wanted - m_stream.avail_out);
        m_unpacked += count;
        if (m_unpacked > UnsuspiciousSize && m_unpacked / LargestRatio > m_packed)
            return failed(QStringLiteral("the archive unpacks to far more than a table would"));
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    qint64 failed(const QString &reason)
    {
        m_isDone = true;
        setErrorString(reason);
        return -1;
    }
    bool fill()
    {
        if (m_at >= m_end || !m_archive.seek(m_at))
            return false;
        m_input = m_archive.read(std::min(ChunkSize, m_end - m_at));
        m_at += m_input.size();
        m_stream.next_in = reinterpret_cast<Bytef *>(m_input.data());
        m_stream.avail_in = uInt(m_input.size());
        return !m_input.isEmpty();
    }
    qint64 readStored(char *data, qint64 most)
    {
        if (m_at >= m_end) {
            m_isDone = true;
            return -1;
        }
        const auto count = m_archive.seek(m_at) ? m_archive.read(data, std::min(most, m_end - m_at)) : -1;
        if (count <= 0)
            return failed(QStringLiteral("the archive is cut off"));
        m_at += count;
        return count;
    }

    QIODevice &m_archive;
    qint64 m_at;
    qint64 m_end;
    qint64 m_packed;
    qint64 m_unpacked = 0;
    bool m_isDeflated;
    bool m_isReady = false;
    bool m_isDone = false;
    QByteArray m_input;
    z_stream m_stream{};
};

} // namespace

QByteArray ZipArchive::bytesAt(qint64 offset, qint64 count)
{
    return offset >= 0 && m_device->seek(offset) ? m_device->read(count) : QByteArray();
}

bool ZipArchive::readDirectory()
{
    // The end of the directory is at the end of the file, with a comment of up to 64 KiB behind it.
    const qint64 tailSize = std::min<qint64>(m_device->size(), 65536 + 22);
    const auto tailStart = m_device->size() - tailSize;
    const auto tail = bytesAt(tailStart, tailSize);
    const auto end = tail.lastIndexOf("PK\5\6");
    if (end < 0 || end + 22 > tail.size())
        return false;
    qint64 count = numberAt<quint16>(tail, end + 10);
    qint64 size = numberAt<quint32>(tail, end + 12);
    qint64 offset = numberAt<quint32>(tail, end + 16);
    if (const auto locator = end - 20; locator >= 0 && tail.sliced(locator).startsWith("PK\6\7")) {
        const auto wide = bytesAt(numberAt<qint64>(tail, locator + 8), 56);
        if (!wide.startsWith("PK\6\6"))
            return false;
        count = numberAt<qint64>(wide, 32);
        size = numberAt<qint64>(wide, 40);
        offset = numberAt<qint64>(wide, 48);
    }
    // A workbook has some tens of files.
    if (size < 0 || size > 16 * 1024 * 1024 || count < 0 || count > 100000)
        return false;
    const auto directory = bytesAt(offset, size);
    qsizetype at = 0;
    for (qint64 i = 0; i < count; ++i) {
        if (at + 46 > directory.size() || !QByteArrayView(directory).sliced(at).startsWith("PK\1\2"))
            return false;
        const auto nameSize = numberAt<quint16>(directory, at + 28);
        const auto extraSize = numberAt<quint16>(directory, at + 30);
        const auto commentSize = numberAt<quint16>(directory, at + 32);
        Entry entry{numberAt<quint32>(directory, at + 42), numberAt<quint32>(directory, at + 20),
                    numberAt<quint32>(directory, at + 24), numberAt<quint16>(directory, at + 10)};
        const auto extras = directory.mid(at + 46 + nameSize, extraSize);
        for (qsizetype extra = 0; extra + 4 <= extras.size(); extra += 4 + numberAt<quint16>(extras, extra + 2)) {
            if (numberAt<quint16>(extras, extra) != 1)
                continue;
            qsizetype value = extra + 4;
            for (auto *field : {&entry.size, &entry.packed, &entry.offset}) {
                if (*field == In64) {
                    *field = numberAt<qint64>(extras, value);
                    value += 8;
                }
            }
        }
        m_entries.insert(QString::fromUtf8(directory.mid(at + 46, nameSize)), entry);
        at += 46 + nameSize + extraSize + commentSize;
    }
    return true;
}

domain::Result<std::unique_ptr<ZipArchive>> ZipArchive::open(std::unique_ptr<QIODevice> device, const QString &name)
{
    std::unique_ptr<ZipArchive> archive(new ZipArchive(std::move(device)));
    if (!archive->readDirectory())
        return invalid(name, QT_TRANSLATE_NOOP("errdex::importing", "the file is damaged or no workbook"));
    return archive;
}

std::unique_ptr<QIODevice> ZipArchive::file(const QString &path)
{
    const auto entry = m_entries.constFind(path);
    if (entry == m_entries.cend() || (entry->method != 0 && entry->method != 8))
        return nullptr;
    const auto local = bytesAt(entry->offset, 30);
    if (!local.startsWith("PK\3\4"))
        return nullptr;
    const auto start = entry->offset + 30 + numberAt<quint16>(local, 26) + numberAt<quint16>(local, 28);
    return std::make_unique<UnpackingDevice>(*m_device, start, entry->packed, entry->method == 8);
}

} // namespace errdex::importing
