// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QMap>
#include <QString>
#include <QStringList>
#include <QXmlStreamReader>

#include <zlib.h>

/// Takes workbooks apart as a strict reader of ZIP and of XML does.
namespace errdex::test {

inline constexpr quint32 Largest = 100'000'000;

/// Takes numbers of a ZIP file as APPNOTE.TXT has them.
class Numbers
{
public:
    Numbers(QByteArrayView bytes, qsizetype at) : m_bytes(bytes), m_at(at) {}
    quint32 of(int size)
    {
        quint32 number = 0;
        for (int i = 0; i < size && m_at + i < m_bytes.size(); ++i)
            number |= quint32(uchar(m_bytes.at(m_at + i))) << (8 * i);
        m_at += size;
        return number;
    }
    qsizetype at() const { return m_at; }

private:
    QByteArrayView m_bytes;
    qsizetype m_at;
};

struct Archive
{
    QMap<QString, QByteArray> parts;
    /// What a strict reader does not like.
    QStringList faults;
};

inline QByteArray inflated(QByteArrayView packed, qsizetype size)
{
    QByteArray made(size + 1, '\0');
    z_stream stream = {};
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK)
        return {};
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.data()));
    stream.avail_in = uInt(packed.size());
    stream.next_out = reinterpret_cast<Bytef *>(made.data());
    stream.avail_out = uInt(made.size());
    const bool isDone = ::inflate(&stream, Z_FINISH) == Z_STREAM_END && stream.avail_in == 0;
    made.resize(isDone ? made.size() - qsizetype(stream.avail_out) : 0);
    inflateEnd(&stream);
    return made;
}

/// Reads a ZIP file from its directory and from its beginning: both must say the same of every part.
inline Archive unzipped(const QByteArray &file)
{
    Archive archive;
    const auto expect = [&archive](bool isSo, const char *what) {
        if (!isSo)
            archive.faults.append(QString::fromLatin1(what));
    };
    const auto tailAt = file.size() - 22;
    Numbers tail(file, tailAt);
    expect(tail.of(4) == 0x06054b50, "no end of the directory");
    expect(tail.of(2) == 0 && tail.of(2) == 0, "several disks");
    const auto count = tail.of(2);
    expect(tail.of(2) == count, "parts on other disks");
    const auto directorySize = tail.of(4);
    const auto directoryAt = tail.of(4);
    expect(tail.of(2) == 0, "a comment of the file");
    expect(qsizetype(directoryAt) + qsizetype(directorySize) == tailAt, "the directory is not before its end");
    Numbers entry(file, qsizetype(directoryAt));
    qsizetype before = 0;
    for (quint32 i = 0; i < count && entry.at() < tailAt; ++i) {
        expect(entry.of(4) == 0x02014b50, "no entry");
        expect(entry.of(2) == 20 && entry.of(2) == 20, "a version that not every reader knows");
        const auto flags = entry.of(2);
        const auto method = entry.of(2);
        const auto time = entry.of(2);
        const auto date = entry.of(2);
        const auto crc = entry.of(4);
        const auto packed = entry.of(4);
        const auto size = entry.of(4);
        const auto nameSize = entry.of(2);
        // Extra field, comment, disk, attributes of two kinds.
        expect(entry.of(2) + entry.of(2) + entry.of(2) + entry.of(2) + entry.of(4) == 0, "something extra");
        const auto offset = entry.of(4);
        const auto name = file.mid(entry.at(), nameSize);
        entry.of(int(nameSize));
        expect(flags == 0x0808 && method == 8, "sizes that are not behind the data");
        // A day that exists, always the same, so that the same records make the same file.
        expect(time == 0 && date == ((0 << 9) | (1 << 5) | 1), "another day");
        expect(qsizetype(offset) == before, "a gap between parts");
        Numbers head(file, qsizetype(offset));
        expect(head.of(4) == 0x04034b50 && head.of(2) == 20 && head.of(2) == flags && head.of(2) == method &&
                   head.of(2) == time && head.of(2) == date,
               "a part is headed otherwise");
        expect(head.of(4) + head.of(4) + head.of(4) == 0, "sizes in front of the data");
        expect(head.of(2) == nameSize && head.of(2) == 0 && file.mid(head.at(), nameSize) == name, "another name");
        const auto data = head.at() + qsizetype(nameSize);
        expect(size < Largest && packed < Largest, "sizes that cannot be");
        Numbers sizes(file, data + qsizetype(packed));
        expect(sizes.of(4) == 0x08074b50 && sizes.of(4) == crc && sizes.of(4) == packed && sizes.of(4) == size,
               "other sizes behind the data");
        before = sizes.at();
        const auto content = inflated(file.mid(data, packed), qsizetype(size));
        expect(content.size() == qsizetype(size), "another size");
        expect(crc32(0, reinterpret_cast<const Bytef *>(content.constData()), uInt(content.size())) == crc, "checksum");
        archive.parts.insert(QString::fromUtf8(name), content);
    }
    expect(before == qsizetype(directoryAt), "a gap before the directory");
    expect(entry.at() == tailAt, "more in the directory than its entries");
    return archive;
}

struct Cell
{
    QString text;
    QString type;
    int style = -1;
};

/// A sheet as a parser of XML sees it.
struct Sheet
{
    QMap<QString, Cell> cells;
    QStringList widths;
    /// By the number of the row, where a height is told.
    QMap<int, int> heights;
    QString filter;
    int rows = 0;
    QString error;
};

inline Sheet sheetOf(const QByteArray &xml)
{
    Sheet sheet;
    QXmlStreamReader reader(xml);
    QString place;
    while (!reader.atEnd()) {
        reader.readNext();
        if (!reader.isStartElement())
            continue;
        const auto attributes = reader.attributes();
        if (reader.name() == u"col") {
            sheet.widths.append(attributes.value(QStringLiteral("min")) + u':' +
                                attributes.value(QStringLiteral("width")));
        } else if (reader.name() == u"row") {
            ++sheet.rows;
            if (attributes.hasAttribute(QStringLiteral("ht")))
                sheet.heights.insert(attributes.value(QStringLiteral("r")).toInt(),
                                     attributes.value(QStringLiteral("ht")).toInt());
        } else if (reader.name() == u"c") {
            place = attributes.value(QStringLiteral("r")).toString();
            sheet.cells[place].type = attributes.value(QStringLiteral("t")).toString();
            sheet.cells[place].style = attributes.value(QStringLiteral("s")).toInt();
        } else if (reader.name() == u"t" || reader.name() == u"v") {
            sheet.cells[place].text = reader.readElementText();
        } else if (reader.name() == u"autoFilter") {
            sheet.filter = attributes.value(QStringLiteral("ref")).toString();
        }
    }
    sheet.error = reader.hasError() ? reader.errorString() : QString();
    return sheet;
}

} // namespace errdex::test
