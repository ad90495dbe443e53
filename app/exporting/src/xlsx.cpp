// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "layout.h"
#include "zipstream.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace errdex::exporting {

namespace {

// The limits of Excel ("Excel specifications and limits").
constexpr qint64 MostRows = 1048576;
constexpr qsizetype LongestCell = 32767;
constexpr qsizetype LongestSheetName = 31;

/// Rows that are looked at for the widths of the columns, which stand in front of them.
constexpr size_t SampleRows = 200;
/// XML that is handed on together.
constexpr qsizetype PieceSize = 64 * 1024;
/// A sheet's XML beyond this begins another sheet: far below what ZIP can hold, far above what Excel opens.
constexpr qint64 LargestSheet = qint64(3) << 30;
constexpr int NarrowestColumn = 7;
constexpr int WidestColumn = 60;
/// Points; a row of Excel has 409 at most.
constexpr int LineHeight = 15;
constexpr int MostLines = 27;

/// The formats of cells in styles.xml, in its order.
enum Style { Plain, ShortText, LongText, Number, Header };

constexpr char Styles[] =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)"
    R"(<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">)"
    R"(<fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font>)"
    R"(<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>)"
    R"(<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>)"
    R"(<fill><patternFill patternType="solid"><fgColor rgb="FFE6EBF2"/><bgColor indexed="64"/></patternFill></fill></fills>)"
    R"(<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/>)"
    R"(<bottom style="thin"><color rgb="FF8A94A3"/></bottom><diagonal/></border></borders>)"
    R"(<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5">)"
    R"(<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>)"
    // Text, so that a code that is edited stays a text; long texts in this format are shown as #### by old versions.
    R"(<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">)"
    R"(<alignment vertical="top"/></xf>)"
    R"(<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">)"
    R"(<alignment vertical="top" wrapText="1"/></xf>)"
    R"(<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">)"
    R"(<alignment horizontal="left" vertical="top"/></xf>)"
    R"(<xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1"/>)"
    R"(</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>)";

constexpr char XmlHead[] = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr char SheetNamespace[] = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr char Relations[] = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr char PackageRelations[] = "http://schemas.openxmlformats.org/package/2006/relationships";
constexpr char ContentType[] = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

/// "A" to "Z", "AA" …
QByteArray columnName(qsizetype index)
{
    QByteArray name;
    for (++index; index > 0; index = (index - 1) / 26)
        name.prepend(char('A' + (index - 1) % 26));
    return name;
}

/// True for "_xHHHH_", which stands for a character in a cell.
bool isEscape(QByteArrayView text, qsizetype at)
{
    const auto isHex = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    };
    return at + 7 <= text.size() && text.at(at + 1) == 'x' && text.at(at + 6) == '_' &&
           std::all_of(text.begin() + at + 2, text.begin() + at + 6, isHex);
}

/// The text of a cell (ECMA-376, ST_Xstring): what XML cannot hold, and what looks like the way of writing that, is
/// written as _xHHHH_.
void appendCellText(QByteArray &xml, QByteArrayView utf8)
{
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        const char c = utf8.at(i);
        if (c == '&')
            xml += "&amp;";
        else if (c == '<')
            xml += "&lt;";
        else if (c == '>')
            xml += "&gt;";
        else if (c == '_' && isEscape(utf8, i))
            xml += "_x005F_";
        else if (uchar(c) < 0x20 && c != '\n' && c != '\t')
            xml += "_x" + QByteArray::number(int(c), 16).toUpper().rightJustified(4, '0') + '_';
        else if (c == '\xEF' && utf8.sliced(i).startsWith("\xEF\xBF\xBE"))
            xml += "_xFFFE_", i += 2;
        else if (c == '\xEF' && utf8.sliced(i).startsWith("\xEF\xBF\xBF"))
            xml += "_xFFFF_", i += 2;
        else
            xml += c;
    }
}

QByteArray attribute(const QString &text)
{
    return text.toHtmlEscaped().toUtf8();
}

/// The characters of the longest line.
int widthOf(QByteArrayView utf8)
{
    int widest = 0;
    int width = 0;
    for (const char c : utf8) {
        if (c == '\n')
            width = 0;
        else if ((c & 0xC0) != 0x80)
            widest = std::max(widest, ++width);
    }
    return widest;
}

/// True for the columns whose texts go over several lines.
bool isLong(domain::Column column)
{
    return column == domain::Column::Message || column == domain::Column::Description ||
           column == domain::Column::ReturnedBy;
}

struct Sheet
{
    QString name;
    qint64 rows = 0;
};

} // namespace

class XlsxLayout final : public TableLayout
{
public:
    explicit XlsxLayout(const ExportOptions &options) : TableLayout(options, true) {}

    void begin(QByteArray &out) override;
    domain::Result<bool> row(RowSource &source, QByteArray &out) override;
    void end(QByteArray &out) override;

protected:
    void line(Cells cells, QByteArray &out) override;

private:
    /// Names the sheet that the rows to come stand in.
    void startSheet(const QString &title);
    /// Writes what stands before the rows, and the rows looked at.
    void openSheet(QByteArray &out);
    void closeSheet(QByteArray &out);
    void appendRow(Cells cells, bool isHeader);
    void appendCell(size_t column, QByteArrayView text, bool isHeader);
    QByteArray fitting(QByteArrayView text, size_t column);
    QByteArray columnWidths();
    /// Points that the row needs for its wrapped cells; 0 for the usual height. LibreOffice does not find out itself.
    int heightOf(Cells cells) const;
    QString freeName(const QString &title);
    void flush(QByteArray &out, qsizetype atLeast);
    QByteArray filterRange(const Sheet &sheet, bool absolute) const;
    QByteArray workbook() const;

    ZipStream m_zip;
    QByteArray m_xml;
    QList<Sheet> m_sheets;
    QSet<QString> m_names;
    QString m_title;
    QByteArray m_vendor;
    std::vector<std::vector<QByteArray>> m_sample;
    std::vector<int> m_widths;
    bool m_isOpen = false;
};

void XlsxLayout::begin(QByteArray &out)
{
    const QByteArray relations = QByteArray(XmlHead) + "<Relationships xmlns=\"" + PackageRelations +
                                 "\"><Relationship Id=\"rId1\" Type=\"" + Relations +
                                 "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";
    m_zip.add("_rels/.rels", relations, out);
    m_zip.add("xl/styles.xml", QByteArrayView(Styles), out);
    if (!m_options.sheetPerVendor)
        startSheet(m_options.sheetTitle);
}

domain::Result<bool> XlsxLayout::row(RowSource &source, QByteArray &out)
{
    const auto any = TableLayout::row(source, out);
    if (any && !m_zip.fits())
        return domain::fail(domain::ErrorCode::CannotWriteFile, {}, QStringLiteral("larger than 4 GiB"));
    return any;
}

void XlsxLayout::line(Cells cells, QByteArray &out)
{
    if (m_options.sheetPerVendor && (m_sheets.isEmpty() || m_vendor != key().vendor.toUtf8())) {
        closeSheet(out);
        m_vendor = key().vendor.toUtf8();
        startSheet(QString::fromUtf8(vendorName()));
    } else if (m_isOpen && (m_sheets.constLast().rows == MostRows || m_zip.partSize() > LargestSheet)) {
        closeSheet(out);
        startSheet(m_title);
    }
    if (m_isOpen) {
        appendRow(cells, false);
        flush(out, PieceSize);
        return;
    }
    std::vector<QByteArray> kept;
    for (size_t i = 0; i < cells.size(); ++i)
        kept.push_back(fitting(cells[i], i));
    m_sample.push_back(std::move(kept));
    if (m_sample.size() == SampleRows)
        openSheet(out);
}

void XlsxLayout::startSheet(const QString &title)
{
    m_title = title;
    m_sheets.append({freeName(title), 0});
    m_isOpen = false;
}

/// A name that Excel takes and no sheet has: no brackets, colons, slashes, stars and question marks, no apostrophe at
/// an end.
QString XlsxLayout::freeName(const QString &title)
{
    QString base;
    for (const QChar c : title)
        base += QStringView(u"[]:*?/\\").contains(c) || c.unicode() < 0x20 ? QChar(u' ') : c;
    base = base.simplified();
    while (base.startsWith(u'\''))
        base = base.sliced(1).trimmed();
    while (base.endsWith(u'\''))
        base = base.chopped(1).trimmed();
    if (base.isEmpty() || base.compare(QStringLiteral("history"), Qt::CaseInsensitive) == 0)
        base = QStringLiteral("Errdex");
    for (int number = 1;; ++number) {
        const QString tail = number == 1 ? QString() : QStringLiteral(" (%1)").arg(number);
        QString name = base.left(LongestSheetName - tail.size()) + tail;
        while (name.endsWith(u'\''))
            name.chop(1);
        if (const auto folded = name.toCaseFolded(); !m_names.contains(folded)) {
            m_names.insert(folded);
            return name;
        }
    }
}

QByteArray XlsxLayout::columnWidths()
{
    m_widths.clear();
    QByteArray xml = "<cols>";
    const auto heads = titles();
    for (qsizetype i = 0; i < heads.size(); ++i) {
        // The button of the filter stands over the end of the title.
        int width = widthOf(heads.at(i)) + 3;
        for (const auto &row : m_sample)
            width = std::max(width, widthOf(row[size_t(i)]));
        width = std::clamp(width + 1, NarrowestColumn, WidestColumn);
        m_widths.push_back(width);
        const auto number = QByteArray::number(i + 1);
        xml += "<col min=\"" + number + "\" max=\"" + number + "\" width=\"" + QByteArray::number(width) +
               "\" customWidth=\"1\"/>";
    }
    return xml + "</cols>";
}

void XlsxLayout::openSheet(QByteArray &out)
{
    m_zip.begin("xl/worksheets/sheet" + QByteArray::number(m_sheets.size()) + ".xml", out);
    m_xml += QByteArray(XmlHead) + "<worksheet xmlns=\"" + SheetNamespace +
             "\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView" +
             (m_sheets.size() == 1 ? " tabSelected=\"1\"" : "") +
             " workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
             "<selection pane=\"bottomLeft\" activeCell=\"A2\" sqref=\"A2\"/></sheetView></sheetViews>"
             "<sheetFormatPr defaultRowHeight=\"15\"/>" +
             columnWidths() + "<sheetData>";
    m_isOpen = true;
    const auto heads = titles();
    appendRow(std::vector<QByteArrayView>(heads.begin(), heads.end()), true);
    for (const auto &row : m_sample)
        appendRow(std::vector<QByteArrayView>(row.begin(), row.end()), false);
    m_sample.clear();
    flush(out, PieceSize);
}

void XlsxLayout::closeSheet(QByteArray &out)
{
    if (m_sheets.isEmpty())
        return;
    if (!m_isOpen)
        openSheet(out);
    m_xml += "</sheetData><autoFilter ref=\"" + filterRange(m_sheets.constLast(), false) +
             "\"/><pageMargins left=\"0.5\" right=\"0.5\" top=\"0.75\" bottom=\"0.75\" header=\"0.3\" footer=\"0.3\"/>"
             "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/>"
             "<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter></worksheet>";
    flush(out, 1);
    m_zip.end(out);
}

void XlsxLayout::appendRow(Cells cells, bool isHeader)
{
    const auto number = QByteArray::number(++m_sheets.last().rows);
    m_xml += "<row r=\"" + number + '"';
    if (const int height = isHeader ? 0 : heightOf(cells); height > 0)
        m_xml += " ht=\"" + QByteArray::number(height) + "\" customHeight=\"1\"";
    m_xml += '>';
    for (size_t i = 0; i < cells.size(); ++i)
        appendCell(i, cells[i], isHeader);
    m_xml += "</row>";
}

int XlsxLayout::heightOf(Cells cells) const
{
    int most = 1;
    for (size_t i = 0; i < cells.size(); ++i) {
        const bool isShort = cells[i].size() < m_widths[i] && !cells[i].contains('\n');
        if (!isLong(m_options.columns.at(qsizetype(i)).column) || isShort)
            continue;
        int lines = 1;
        int inLine = 0;
        for (const char c : cells[i]) {
            const bool beginsCharacter = (c & 0xC0) != 0x80;
            if (c == '\n' || (beginsCharacter && inLine == m_widths[i])) {
                ++lines;
                inLine = 0;
            }
            inLine += c != '\n' && beginsCharacter ? 1 : 0;
        }
        most = std::max(most, lines);
    }
    return most == 1 ? 0 : std::min(most, MostLines) * LineHeight;
}

void XlsxLayout::appendCell(size_t column, QByteArrayView text, bool isHeader)
{
    if (text.isEmpty())
        return;
    const auto kind = m_options.columns.at(qsizetype(column)).column;
    const bool isNumber = !isHeader && (kind == domain::Column::HttpStatus || kind == domain::Column::Variant);
    const auto style = isHeader ? Header : isNumber ? Number : isLong(kind) ? LongText : ShortText;
    m_xml += "<c r=\"" + columnName(qsizetype(column)) + QByteArray::number(m_sheets.constLast().rows) + "\" s=\"" +
             QByteArray::number(int(style));
    if (isNumber) {
        m_xml += "\"><v>";
        m_xml += text;
        m_xml += "</v></c>";
        return;
    }
    m_xml += "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">";
    appendCellText(m_xml, text.size() > LongestCell ? QByteArrayView(fitting(text, column)) : text);
    m_xml += "</t></is></c>";
}

/// The text, or its beginning with "…" where it is too long for a cell.
QByteArray XlsxLayout::fitting(QByteArrayView text, size_t column)
{
    if (text.size() <= LongestCell)
        return text.toByteArray();
    auto cut = QString::fromUtf8(text);
    if (cut.size() <= LongestCell)
        return text.toByteArray();
    lose({Loss::Kind::Length, key(), m_options.columns.at(qsizetype(column)).title, {}});
    cut.truncate(LongestCell - 1);
    if (cut.back().isHighSurrogate())
        cut.chop(1);
    return (cut + u'…').toUtf8();
}

void XlsxLayout::flush(QByteArray &out, qsizetype atLeast)
{
    if (m_xml.size() < atLeast)
        return;
    m_zip.write(m_xml, out);
    m_xml.resize(0);
}

QByteArray XlsxLayout::filterRange(const Sheet &sheet, bool absolute) const
{
    const auto last = columnName(std::max<qsizetype>(m_options.columns.size(), 1) - 1);
    const auto rows = QByteArray::number(sheet.rows);
    return absolute ? QByteArray("$A$1:$" + last + '$' + rows) : QByteArray("A1:" + last + rows);
}

QByteArray XlsxLayout::workbook() const
{
    QByteArray sheets;
    QByteArray names;
    for (qsizetype i = 0; i < m_sheets.size(); ++i) {
        const auto &sheet = m_sheets.at(i);
        const auto number = QByteArray::number(i + 1);
        sheets +=
            "<sheet name=\"" + attribute(sheet.name) + "\" sheetId=\"" + number + "\" r:id=\"rId" + number + "\"/>";
        QString quoted = sheet.name;
        quoted.replace(u'\'', QStringLiteral("''"));
        const QByteArray place = '\'' + attribute(quoted) + "'!";
        const auto local = QByteArray::number(i);
        names += "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"" + local + "\" hidden=\"1\">" + place +
                 filterRange(sheet, true) + "</definedName><definedName name=\"_xlnm.Print_Titles\" localSheetId=\"" +
                 local + "\">" + place + "$1:$1</definedName>";
    }
    return QByteArray(XmlHead) + "<workbook xmlns=\"" + SheetNamespace + "\" xmlns:r=\"" + Relations +
           "\"><bookViews><workbookView/></bookViews><sheets>" + sheets + "</sheets><definedNames>" + names +
           "</definedNames></workbook>";
}

void XlsxLayout::end(QByteArray &out)
{
    if (m_sheets.isEmpty())
        startSheet(m_options.sheetTitle);
    closeSheet(out);
    QByteArray relations = QByteArray(XmlHead) + "<Relationships xmlns=\"" + PackageRelations + "\">";
    QByteArray types =
        QByteArray(XmlHead) +
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" +
        ContentType + "sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"" + ContentType +
        "styles+xml\"/>";
    for (qsizetype i = 1; i <= m_sheets.size(); ++i) {
        const QByteArray place = "worksheets/sheet" + QByteArray::number(i) + ".xml";
        relations += "<Relationship Id=\"rId" + QByteArray::number(i) + "\" Type=\"" + Relations +
                     "/worksheet\" Target=\"" + place + "\"/>";
        types += "<Override PartName=\"/xl/" + place + "\" ContentType=\"" + ContentType + "worksheet+xml\"/>";
    }
    relations += "<Relationship Id=\"rId" + QByteArray::number(m_sheets.size() + 1) + "\" Type=\"" + Relations +
                 "/styles\" Target=\"styles.xml\"/></Relationships>";
    m_zip.add("xl/_rels/workbook.xml.rels", relations, out);
    m_zip.add("xl/workbook.xml", workbook(), out);
    types += "</Types>";
    m_zip.add("[Content_Types].xml", types, out);
    m_zip.finish(out);
}

std::unique_ptr<Layout> xlsxLayout(const ExportOptions &options)
{
    return std::make_unique<XlsxLayout>(options);
}

} // namespace errdex::exporting
