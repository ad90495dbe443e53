// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "zipstream.h"

#include <QtEndian>

#include <zlib.h>

#include <limits>

namespace errdex::exporting {

namespace {

constexpr qint64 Largest = std::numeric_limits<quint32>::max();
/// Sizes behind the data, names in UTF-8.
constexpr quint16 Flags = 0x0808;
constexpr quint16 Deflated = 8;
constexpr quint16 Version = 20;
/// 1 January 1980, the first day that ZIP knows: the same records give the same bytes.
constexpr quint16 Date = 0x21;
/// Quicker than the usual 6; the tables come out a few per cent larger.
constexpr int Level = 3;

template<typename T>
void put(QByteArray &out, T number)
{
    const T bytes = qToLittleEndian(number);
    out.append(reinterpret_cast<const char *>(&bytes), sizeof bytes);
}

struct Part
{
    QByteArray name;
    quint32 crc = 0;
    qint64 packed = 0;
    qint64 size = 0;
    qint64 offset = 0;
};

} // namespace

class ZipStream::Private
{
public:
    void deflate(QByteArrayView bytes, int flush, QByteArray &out);
    /// Appends and counts.
    void append(QByteArray &out, const QByteArray &bytes)
    {
        out += bytes;
        offset += bytes.size();
    }

    z_stream stream = {};
    QList<Part> parts;
    Part part;
    qint64 offset = 0;
};

ZipStream::ZipStream() : d(std::make_unique<Private>())
{
    // A negative window: raw data, as ZIP has it.
    if (deflateInit2(&d->stream, Level, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        qBadAlloc();
}

ZipStream::~ZipStream()
{
    deflateEnd(&d->stream);
}

void ZipStream::Private::deflate(QByteArrayView bytes, int flush, QByteArray &out)
{
    // zlib promises not to change what it reads.
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data()));
    stream.avail_in = uInt(bytes.size());
    int state = Z_OK;
    do {
        char piece[16 * 1024];
        stream.next_out = reinterpret_cast<Bytef *>(piece);
        stream.avail_out = sizeof piece;
        state = ::deflate(&stream, flush);
        const auto made = qsizetype(sizeof piece - stream.avail_out);
        out.append(piece, made);
        part.packed += made;
        offset += made;
    } while (stream.avail_out == 0 || (flush == Z_FINISH && state == Z_OK));
}

void ZipStream::begin(const QByteArray &name, QByteArray &out)
{
    d->part = {name, quint32(crc32(0, nullptr, 0)), 0, 0, d->offset};
    deflateReset(&d->stream);
    QByteArray header;
    put<quint32>(header, 0x04034b50);
    put<quint16>(header, Version);
    put<quint16>(header, Flags);
    put<quint16>(header, Deflated);
    put<quint16>(header, 0);
    put<quint16>(header, Date);
    header.append(12, '\0');
    put<quint16>(header, quint16(name.size()));
    put<quint16>(header, 0);
    d->append(out, header + name);
}

void ZipStream::write(QByteArrayView bytes, QByteArray &out)
{
    d->part.crc = quint32(crc32(d->part.crc, reinterpret_cast<const Bytef *>(bytes.data()), uInt(bytes.size())));
    d->part.size += bytes.size();
    d->deflate(bytes, Z_NO_FLUSH, out);
}

void ZipStream::end(QByteArray &out)
{
    d->deflate({}, Z_FINISH, out);
    QByteArray sizes;
    put<quint32>(sizes, 0x08074b50);
    put<quint32>(sizes, d->part.crc);
    put<quint32>(sizes, quint32(d->part.packed));
    put<quint32>(sizes, quint32(d->part.size));
    d->append(out, sizes);
    d->parts.append(d->part);
}

void ZipStream::add(const QByteArray &name, QByteArrayView bytes, QByteArray &out)
{
    begin(name, out);
    write(bytes, out);
    end(out);
}

void ZipStream::finish(QByteArray &out)
{
    const auto start = d->offset;
    for (const auto &part : std::as_const(d->parts)) {
        QByteArray entry;
        put<quint32>(entry, 0x02014b50);
        put<quint16>(entry, Version);
        put<quint16>(entry, Version);
        put<quint16>(entry, Flags);
        put<quint16>(entry, Deflated);
        put<quint16>(entry, 0);
        put<quint16>(entry, Date);
        put<quint32>(entry, part.crc);
        put<quint32>(entry, quint32(part.packed));
        put<quint32>(entry, quint32(part.size));
        put<quint16>(entry, quint16(part.name.size()));
        // No extra field, no comment, the first disk, no attributes.
        entry.append(12, '\0');
        put<quint32>(entry, quint32(part.offset));
        d->append(out, entry + part.name);
    }
    const auto size = d->offset - start;
    QByteArray tail;
    put<quint32>(tail, 0x06054b50);
    put<quint32>(tail, 0);
    put<quint16>(tail, quint16(d->parts.size()));
    put<quint16>(tail, quint16(d->parts.size()));
    put<quint32>(tail, quint32(size));
    put<quint32>(tail, quint32(start));
    put<quint16>(tail, 0);
    d->append(out, tail);
}

qint64 ZipStream::partSize() const
{
    return d->part.size;
}

bool ZipStream::fits() const
{
    return d->offset <= Largest && d->part.size <= Largest && d->parts.size() < std::numeric_limits<quint16>::max();
}

} // namespace errdex::exporting
