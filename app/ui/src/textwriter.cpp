// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "textwriter.h"

#include "errdex/ui/theme.h"

#include <QFontMetricsF>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextTable>
#include <QUrl>

namespace errdex::ui {

namespace {

constexpr double TitleScale = 1.5;
constexpr double CaptionScale = 0.88;
constexpr int CodePadding = 8;
constexpr int ColumnGap = 24;

} // namespace

TextWriter::TextWriter(QTextDocument &document, const QFont &font, const QPalette &palette,
                       const search::Highlighter &highlighter)
    : m_document(document), m_font(font), m_palette(palette), m_highlighter(highlighter)
{
    document.clear();
    document.setDefaultFont(font);
    document.setUndoRedoEnabled(false);
    document.setDocumentMargin(SpacingLarge);
    m_cursor = QTextCursor(&document);
}

void TextWriter::paragraph(int above)
{
    QTextBlockFormat block;
    block.setTopMargin(above);
    block.setLineHeight(115, QTextBlockFormat::ProportionalHeight);
    if (m_isFresh && m_frameBefore) {
        auto frame = m_frameBefore->frameFormat();
        frame.setBottomMargin(above);
        m_frameBefore->setFrameFormat(frame);
    }
    m_frameBefore = nullptr;
    if (m_isFresh)
        m_cursor.setBlockFormat(block);
    else
        m_cursor.insertBlock(block, QTextCharFormat());
    m_isFresh = false;
}

void TextWriter::item(int above)
{
    paragraph(above);
    const auto dot = QStringLiteral("•  ");
    const double width = QFontMetricsF(m_font).horizontalAdvance(dot);
    auto block = m_cursor.blockFormat();
    block.setLeftMargin(width);
    block.setTextIndent(-width);
    m_cursor.setBlockFormat(block);
    text(dot, Quiet);
}

void TextWriter::text(const QString &text, Style style)
{
    insert(text, format(style), style != Caption);
}

void TextWriter::link(const QString &text, const QUrl &target)
{
    auto link = format(Body);
    link.setAnchor(true);
    link.setAnchorHref(target.toString(QUrl::FullyEncoded));
    link.setForeground(m_palette.color(QPalette::Link));
    link.setFontUnderline(true);
    insert(text, link, true);
}

void TextWriter::heading(const QString &text, bool isQuiet)
{
    paragraph(SpacingLarge + SpacingSmall);
    insert(text, format(isQuiet ? Quiet : Strong), false);
}

void TextWriter::codeBlock(const QString &code)
{
    QTextFrameFormat frame;
    frame.setBackground(codeBackground(m_palette));
    frame.setPadding(CodePadding);
    frame.setTopMargin(SpacingSmall);
    frame.setBorder(0);
    auto *inserted = m_cursor.insertFrame(frame);
    m_isFresh = true;
    m_frameBefore = nullptr;
    const auto lines = code.split(u'\n');
    for (const auto &line : lines) {
        paragraph();
        text(line, Code);
    }
    leaveFrame(inserted);
}

void TextWriter::row(const QList<double> &percents, int above, const std::function<void(int)> &fill)
{
    QTextTableFormat format;
    format.setBorder(0);
    format.setCellPadding(0);
    format.setCellSpacing(0);
    format.setTopMargin(above);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    QList<QTextLength> widths;
    for (const double percent : percents)
        widths.append(QTextLength(QTextLength::PercentageLength, percent));
    format.setColumnWidthConstraints(widths);
    const int count = int(percents.size());
    auto *table = m_cursor.insertTable(1, count, format);
    for (int column = 0; column < count; ++column) {
        auto cell = table->cellAt(0, column);
        if (column + 1 < count) {
            QTextTableCellFormat gap;
            gap.setRightPadding(ColumnGap);
            cell.setFormat(gap);
        }
        m_cursor = cell.firstCursorPosition();
        m_isFresh = true;
        m_frameBefore = nullptr;
        fill(column);
    }
    leaveFrame(table);
}

void TextWriter::columns(int count, int above, const std::function<void(int)> &fill)
{
    row(QList<double>(count, 100.0 / count), above, fill);
}

QTextCharFormat TextWriter::format(Style style) const
{
    QTextCharFormat format;
    auto font = style == Code || style == StrongCode ? monospaceFont(m_font) : m_font;
    if (style == Title)
        font.setPointSizeF(m_font.pointSizeF() * TitleScale);
    if (style == Caption)
        font.setPointSizeF(m_font.pointSizeF() * CaptionScale);
    font.setBold(style == Title || style == Strong || style == StrongCode);
    format.setFont(font);
    format.setForeground(style == Quiet || style == Caption ? quietText(m_palette) : m_palette.color(QPalette::Text));
    return format;
}

void TextWriter::insert(const QString &text, QTextCharFormat format, bool isHighlighted)
{
    int done = 0;
    const auto ranges = isHighlighted ? m_highlighter.ranges(text) : QList<search::Range>();
    for (const auto &range : ranges) {
        m_cursor.insertText(text.mid(done, range.start - done), format);
        auto match = format;
        match.setFontWeight(QFont::Bold);
        match.setBackground(matchBackground(m_palette));
        m_cursor.insertText(text.mid(range.start, range.length), match);
        done = range.start + range.length;
    }
    m_cursor.insertText(text.mid(done), format);
}

void TextWriter::leaveFrame(QTextFrame *frame)
{
    m_cursor = m_document.rootFrame()->lastCursorPosition();
    m_isFresh = true;
    m_frameBefore = frame;
}

} // namespace errdex::ui
