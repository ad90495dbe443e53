// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "workbook.h"

#include "sourcedevice.h"

#include <QDate>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace errdex::importing {

using domain::Result;

namespace {

/// Shared texts are held in memory.
constexpr qint64 MostSharedCharacters = 256 * 1024 * 1024;
/// Of Excel.
constexpr int MostColumns = 16384;

/// Behind 9999-12-31, the last date of Excel.
constexpr double BehindLastDate = 2958466;

/// "AB12" → 27; -1 when it is no reference.
int columnOf(QStringView reference)
{
    int column = 0;
    for (const QChar c : reference) {
        if (c < u'A' || c > u'Z' || column > MostColumns)
            break;
        column = column * 26 + (c.unicode() - u'A' + 1);
    }
    return column - 1;
}

/// "_x000D_" stands for a character that XML cannot hold.
QString withoutEscapes(const QString &text)
{
    if (!text.contains(u"_x"))
        return text;
    static const QRegularExpression pattern(QStringLiteral("_x([0-9A-Fa-f]{4})_"));
    QString plain;
    qsizetype last = 0;
    for (auto matches = pattern.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        plain += QStringView(text).sliced(last, match.capturedStart() - last);
        plain += QChar(match.captured(1).toUShort(nullptr, 16));
        last = match.capturedEnd();
    }
    return plain + QStringView(text).sliced(last);
}

bool looksLikeDate(int id, const QString &format)
{
    if ((id >= 14 && id <= 17) || id == 22)
        return true;
    QString bare = format;
    static const QRegularExpression quoted(QStringLiteral("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\."));
    bare.remove(quoted);
    return bare.contains(u'y', Qt::CaseInsensitive) ||
           (bare.contains(u'd', Qt::CaseInsensitive) && bare.contains(u'm', Qt::CaseInsensitive));
}

} // namespace

Result<std::unique_ptr<Workbook>> Workbook::open(std::unique_ptr<QIODevice> device, const QString &name)
{
    auto archive = ZipArchive::open(std::move(device), name);
    if (!archive)
        return tl::unexpected(archive.error());
    std::unique_ptr<Workbook> book(new Workbook(name));
    book->m_archive = std::move(*archive);
    if (const auto read = book->readParts(); !read)
        return tl::unexpected(read.error());
    return book;
}

bool Workbook::enterPart(const QString &path)
{
    m_xml.reset();
    m_part = m_archive->file(path);
    if (!m_part)
        return false;
    m_xml.emplace(m_part.get());
    return true;
}

bool Workbook::nextElement()
{
    while (!m_xml->atEnd()) {
        const auto token = m_xml->readNext();
        // Workbooks have no document type; entities are a trap.
        if (token == QXmlStreamReader::DTD) {
            m_hasDoctype = true;
            return false;
        }
        if (token == QXmlStreamReader::StartElement || token == QXmlStreamReader::EndElement)
            return true;
    }
    return false;
}

Result<void> Workbook::state() const
{
    if (!m_hasDoctype && !m_xml->hasError())
        return {};
    return invalid(m_name, QT_TRANSLATE_NOOP("errdex::importing", "the workbook is damaged: %1"),
                   {m_hasDoctype                                                        ? QStringLiteral("DOCTYPE")
                    : m_part->isOpen() && !m_part->errorString().startsWith(u"Unknown") ? m_part->errorString()
                                                                                        : m_xml->errorString()});
}

QString Workbook::richText()
{
    QString text;
    int depth = 1;
    int skipped = 0;
    while (depth > 0 && nextElement()) {
        const bool isStart = m_xml->isStartElement();
        depth += isStart ? 1 : -1;
        // Readings of Japanese signs stand beside the text.
        if (m_xml->name() == u"rPh")
            skipped += isStart ? 1 : -1;
        if (isStart && m_xml->name() == u"t") {
            const auto inside = m_xml->readElementText(QXmlStreamReader::SkipChildElements);
            --depth;
            if (skipped == 0)
                text += inside;
        }
    }
    return withoutEscapes(text);
}

Result<void> Workbook::readSheetList()
{
    QHash<QString, QString> targets;
    if (enterPart(QStringLiteral("xl/_rels/workbook.xml.rels"))) {
        while (nextElement()) {
            if (!m_xml->isStartElement() || m_xml->name() != u"Relationship")
                continue;
            auto target = m_xml->attributes().value(QLatin1String("Target")).toString();
            target = target.startsWith(u'/') ? target.mid(1) : QString(u"xl/" + target);
            targets.insert(m_xml->attributes().value(QLatin1String("Id")).toString(), target);
        }
    }
    if (!enterPart(QStringLiteral("xl/workbook.xml")))
        return invalid(m_name, QT_TRANSLATE_NOOP("errdex::importing", "the file is damaged or no workbook"));
    while (nextElement()) {
        if (!m_xml->isStartElement() || m_xml->name() != u"sheet")
            continue;
        const auto attributes = m_xml->attributes();
        QString id;
        for (const auto &attribute : attributes) {
            if (attribute.name() == u"id")
                id = attribute.value().toString();
        }
        if (const auto path = targets.value(id); m_archive->has(path))
            m_sheets.append({attributes.value(QLatin1String("name")).toString(), path});
    }
    return state();
}

Result<void> Workbook::readSharedTexts()
{
    if (!enterPart(QStringLiteral("xl/sharedStrings.xml")))
        return {};
    qint64 characters = 0;
    while (nextElement()) {
        if (!m_xml->isStartElement() || m_xml->name() != u"si")
            continue;
        m_texts.push_back(richText());
        characters += m_texts.back().size() + 16;
        if (characters > MostSharedCharacters)
            return invalid(m_name,
                           QT_TRANSLATE_NOOP("errdex::importing", "the workbook has too many texts; save it as CSV"));
    }
    return state();
}

Result<void> Workbook::readLooks()
{
    if (!enterPart(QStringLiteral("xl/styles.xml")))
        return {};
    QHash<int, QString> formats;
    bool isInCells = false;
    while (nextElement()) {
        const auto name = m_xml->name();
        const auto attributes = m_xml->attributes();
        if (name == u"cellXfs")
            isInCells = m_xml->isStartElement();
        if (!m_xml->isStartElement())
            continue;
        if (name == u"numFmt") {
            formats.insert(attributes.value(QLatin1String("numFmtId")).toInt(),
                           attributes.value(QLatin1String("formatCode")).toString());
        } else if (name == u"xf" && isInCells) {
            const int id = attributes.value(QLatin1String("numFmtId")).toInt();
            const auto format = formats.value(id);
            NumberLook look;
            look.isDate = looksLikeDate(id, format);
            if (!format.isEmpty() && format.count(u'0') == format.size())
                look.digits = int(std::min<qsizetype>(format.size(), 40));
            m_looks.push_back(look);
        }
    }
    return state();
}

Result<void> Workbook::readParts()
{
    if (const auto read = readSheetList(); !read)
        return read;
    if (const auto read = readSharedTexts(); !read)
        return read;
    return readLooks();
}

QString Workbook::cellText(const QString &type, int style, const QString &value) const
{
    if (type == u"s") {
        bool isNumber = false;
        const auto index = value.toULongLong(&isNumber);
        return isNumber && index < m_texts.size() ? m_texts[size_t(index)] : QString();
    }
    if (type == u"str" || type == u"inlineStr")
        return withoutEscapes(value);
    if (type == u"b")
        return value == u"1" ? QStringLiteral("true") : QStringLiteral("false");
    if (type == u"e" || value.isEmpty())
        return value;
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    if (!isNumber)
        return value;
    const auto look = style >= 0 && size_t(style) < m_looks.size() ? m_looks[size_t(style)] : NumberLook();
    if (look.isDate && number >= 1 && number < BehindLastDate)
        return QDate(1899, 12, 30).addDays(qint64(number)).toString(Qt::ISODate);
    if (std::fabs(number) < 1e15 && number == std::floor(number)) {
        auto digits = QString::number(qint64(std::fabs(number)));
        return (number < 0 ? QStringLiteral("-") : QString()) + digits.rightJustified(look.digits, u'0');
    }
    // 0.1 is stored as 0.10000000000000001.
    return QString::number(number, 'g', 15);
}

Result<void> Workbook::enter(qsizetype sheet)
{
    m_row = 0;
    if (!enterPart(m_sheets.at(sheet).path))
        return invalid(m_name, QT_TRANSLATE_NOOP("errdex::importing", "the file is damaged or no workbook"));
    return {};
}

Result<bool> Workbook::next(TableRow &row)
{
    row.cells.clear();
    QString type;
    int column = -1;
    int style = -1;
    const auto put = [&](const QString &text) {
        if (column < 0 || column >= MostColumns)
            return;
        while (row.cells.size() <= column)
            row.cells.append(QString());
        row.cells[column] = text;
    };
    while (nextElement()) {
        const auto name = m_xml->name();
        if (m_xml->isEndElement()) {
            if (name != u"row")
                continue;
            while (!row.cells.isEmpty() && row.cells.constLast().isEmpty())
                row.cells.removeLast();
            if (!row.cells.isEmpty())
                return true;
            continue;
        }
        if (name == u"row") {
            const auto told = m_xml->attributes().value(QLatin1String("r")).toLongLong();
            m_row = told > 0 ? told : m_row + 1;
            row.place = m_row;
            column = -1;
        } else if (name == u"c") {
            const auto attributes = m_xml->attributes();
            const int told = columnOf(attributes.value(QLatin1String("r")));
            column = told >= 0 ? told : column + 1;
            type = attributes.value(QLatin1String("t")).toString();
            style = attributes.hasAttribute(QLatin1String("s")) ? attributes.value(QLatin1String("s")).toInt() : -1;
        } else if (name == u"v") {
            put(cellText(type, style, m_xml->readElementText()));
        } else if (name == u"is") {
            put(richText());
        }
    }
    if (const auto good = state(); !good)
        return tl::unexpected(good.error());
    return false;
}

} // namespace errdex::importing
