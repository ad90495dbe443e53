// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "foundtables.h"

#include "htmltext.h"

#include <QHash>
#include <QMap>
#include <QRegularExpression>

#include <algorithm>

namespace errdex::importing {

namespace {

/// More columns or rows of one cell are a trap.
constexpr int WidestSpan = 1000;

/// One tag of a page.
struct Tag
{
    QString name;
    bool isEnd = false;
    QStringView attributes;
};

/// Goes through a page from tag to tag.
class Page
{
public:
    explicit Page(const QString &text) : m_text(text) {}

    /// The text before the next tag, character references resolved; false at the end.
    bool next(QString &text, Tag &tag)
    {
        text.clear();
        while (m_at < m_text.size()) {
            const QChar c = m_text.at(m_at);
            if (c == u'<' && readTag(tag))
                return true;
            if (c == u'&') {
                qsizetype length = 0;
                const auto entity = htmlEntity(m_text.sliced(m_at), &length);
                if (length > 0) {
                    text += entity;
                    m_at += length;
                    continue;
                }
            }
            text += c;
            ++m_at;
        }
        return false;
    }
    qsizetype place() const { return m_at; }

private:
    bool readTag(Tag &tag)
    {
        const auto rest = m_text.sliced(m_at);
        if (rest.startsWith(u"<!--")) {
            const auto end = rest.indexOf(u"-->");
            m_at = end < 0 ? m_text.size() : m_at + end + 3;
            tag = {QStringLiteral("!"), false, {}};
            return true;
        }
        const bool isEnd = rest.startsWith(u"</");
        const qsizetype start = isEnd ? 2 : 1;
        if (rest.size() <= start || !(rest.at(start).isLetter() || rest.at(start) == u'!' || rest.at(start) == u'?'))
            return false;
        qsizetype nameEnd = start;
        while (nameEnd < rest.size() && (rest.at(nameEnd).isLetterOrNumber() || rest.at(nameEnd) == u'!'))
            ++nameEnd;
        qsizetype end = nameEnd;
        QChar quote;
        for (; end < rest.size(); ++end) {
            const QChar c = rest.at(end);
            if (!quote.isNull()) {
                quote = c == quote ? QChar() : quote;
            } else if ((c == u'"' || c == u'\'') && rest.at(end - 1) == u'=') {
                quote = c;
            } else if (c == u'>') {
                break;
            }
        }
        tag = {rest.sliced(start, nameEnd - start).toString().toLower(), isEnd, rest.sliced(nameEnd, end - nameEnd)};
        m_at += std::min(end + 1, rest.size());
        if (!isEnd && (tag.name == u"script" || tag.name == u"style")) {
            const QString closing = u"</" + tag.name;
            const auto closed = m_text.indexOf(closing, m_at, Qt::CaseInsensitive);
            m_at = closed < 0 ? m_text.size() : closed;
        }
        return true;
    }

    QStringView m_text;
    qsizetype m_at = 0;
};

int spanOf(const Tag &tag, const QString &name)
{
    const QRegularExpression pattern(u"\\b" + name + u"\\s*=\\s*[\"']?(\\d{1,4})",
                                     QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(tag.attributes.toString());
    return match.hasMatch() ? std::clamp(match.captured(1).toInt(), 1, WidestSpan) : 1;
}

/// A table while its tags come.
class TableBuilder
{
public:
    explicit TableBuilder(const QString &heading) { m_table.heading = heading; }

    void beginRow(qint64 line)
    {
        endRow();
        m_isInRow = true;
        m_line = line;
        m_isAllTitles = true;
        fillFromAbove();
    }
    void beginCell(const Tag &tag, qint64 line)
    {
        endCell();
        if (!m_isInRow)
            beginRow(line);
        m_isInCell = true;
        m_columns = spanOf(tag, QStringLiteral("colspan"));
        m_rows = spanOf(tag, QStringLiteral("rowspan"));
        m_isAllTitles = m_isAllTitles && tag.name == u"th";
    }
    void endCell()
    {
        if (!m_isInCell)
            return;
        m_isInCell = false;
        const auto text = m_cell.simplified();
        m_cell.clear();
        for (int i = 0; i < m_columns; ++i) {
            if (m_rows > 1)
                m_above.insert(m_row.size(), {i == 0 ? text : QString(), m_rows - 1});
            m_row.append(i == 0 ? text : QString());
        }
        fillFromAbove();
    }
    void endRow()
    {
        endCell();
        if (m_isInRow && !m_row.isEmpty()) {
            m_table.hasTitles = m_table.hasTitles || (m_table.rows.isEmpty() && m_isAllTitles && m_row.size() > 1);
            m_table.rows.append({m_row, m_line});
        }
        m_row.clear();
        m_isInRow = false;
    }
    void addText(const QString &text)
    {
        if (m_isInCell)
            m_cell += text;
    }
    FoundTable finished()
    {
        endRow();
        return std::move(m_table);
    }

private:
    struct Above
    {
        QString text;
        int rows = 0;
    };

    /// The cells of rows above that reach into this one.
    void fillFromAbove()
    {
        for (auto above = m_above.find(m_row.size()); above != m_above.end(); above = m_above.find(m_row.size())) {
            m_row.append(above->text);
            if (--above->rows == 0)
                m_above.erase(above);
        }
    }

    FoundTable m_table;
    QStringList m_row;
    QString m_cell;
    qint64 m_line = 0;
    int m_columns = 1;
    int m_rows = 1;
    bool m_isInRow = false;
    bool m_isInCell = false;
    bool m_isAllTitles = true;
    QMap<qsizetype, Above> m_above;
};

/// Tags that end a word.
bool isBlock(const QString &name)
{
    static const QStringList blocks{QStringLiteral("br"), QStringLiteral("p"),  QStringLiteral("div"),
                                    QStringLiteral("li"), QStringLiteral("ul"), QStringLiteral("ol"),
                                    QStringLiteral("hr"), QStringLiteral("pre")};
    return blocks.contains(name);
}

bool isHeading(const QString &name)
{
    return name.size() == 2 && name.front() == u'h' && name.back() >= u'1' && name.back() <= u'6';
}

} // namespace

QString htmlEntity(QStringView text, qsizetype *length)
{
    static const QHash<QString, QString> named = [] {
        QHash<QString, QString> all;
        const auto list =
            QStringLiteral("amp:&;lt:<;gt:>;quot:\";apos:';nbsp: ;laquo:«;raquo:»;mdash:—;ndash:–;hellip:…;"
                           "copy:©;reg:®;trade:™;deg:°;plusmn:±;times:×;middot:·;bull:•;lsquo:‘;rsquo:’;"
                           "ldquo:“;rdquo:”;bdquo:„;sbquo:‚;larr:←;rarr:→;le:≤;ge:≥;ne:≠;shy:;zwnj:;sect:§;"
                           "numero:№;euro:€;check:✓;minus:−;thinsp: ;ensp: ;emsp: ;num:#;lowbar:_;vert:|;"
                           "ast:*;lbrack:[;rbrack:];bsol:\\;dollar:$;percnt:%;colon::")
                .split(u';');
        for (const auto &entry : list)
            all.insert(entry.section(u':', 0, 0), entry.section(u':', 1));
        return all;
    }();
    const auto end = text.first(std::min<qsizetype>(text.size(), 12)).indexOf(u';');
    *length = 0;
    if (!text.startsWith(u'&') || end < 2)
        return {};
    const auto name = text.sliced(1, end - 1);
    if (name.startsWith(u'#')) {
        const bool isHex = name.size() > 1 && name.at(1).toLower() == u'x';
        bool isNumber = false;
        const auto number = name.sliced(isHex ? 2 : 1).toUInt(&isNumber, isHex ? 16 : 10);
        if (!isNumber || number == 0 || number > 0x10FFFF || (number >= 0xD800 && number <= 0xDFFF))
            return {};
        *length = end + 1;
        const char32_t character = number;
        return QString::fromUcs4(&character, 1);
    }
    const auto found = named.constFind(name.toString());
    if (found == named.cend())
        return {};
    *length = end + 1;
    return *found;
}

QList<FoundTable> htmlTables(const QString &text)
{
    QList<FoundTable> tables;
    // Tables may stand inside of cells.
    std::vector<TableBuilder> open;
    QString heading;
    bool isInHeading = false;
    Page page(text);
    QString before;
    Tag tag;
    qsizetype counted = 0;
    qint64 line = 1;
    while (page.next(before, tag)) {
        line += std::count(text.cbegin() + counted, text.cbegin() + page.place(), u'\n');
        counted = page.place();
        if (isInHeading)
            heading += before;
        if (!open.empty())
            open.back().addText(before);
        if (isHeading(tag.name) && open.empty()) {
            isInHeading = !tag.isEnd;
            heading = isInHeading ? QString() : heading.simplified();
        } else if (tag.name == u"table") {
            if (!tag.isEnd) {
                open.emplace_back(heading);
            } else if (!open.empty()) {
                tables.append(open.back().finished());
                open.pop_back();
            }
        } else if (!open.empty()) {
            auto &table = open.back();
            if (tag.name == u"tr")
                tag.isEnd ? table.endRow() : table.beginRow(line);
            else if (tag.name == u"td" || tag.name == u"th")
                tag.isEnd ? table.endCell() : table.beginCell(tag, line);
            else if (isBlock(tag.name))
                table.addText(QStringLiteral(" "));
        }
    }
    // A page that is cut off ends in a cell.
    if (!open.empty())
        open.back().addText(before);
    for (auto &table : open)
        tables.append(table.finished());
    return tables;
}

} // namespace errdex::importing
