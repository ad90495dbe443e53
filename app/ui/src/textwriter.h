// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/search/highlighter.h"

#include <QFont>
#include <QPalette>
#include <QTextCursor>

#include <functional>

class QTextDocument;
class QTextFrame;
class QUrl;

namespace errdex::ui {

/// Puts text into a document with formats only: nothing that is written is ever read as markup. Matches of the
/// highlighter are marked in every text but captions.
class TextWriter final
{
    Q_DISABLE_COPY_MOVE(TextWriter)

public:
    enum Style { Body, Strong, Quiet, Caption, Title, Code, StrongCode };

    /// Empties the document, which must outlive the writer.
    TextWriter(QTextDocument &document, const QFont &font, const QPalette &palette,
               const search::Highlighter &highlighter);

    /// Starts a paragraph, `above` pixels below the one before.
    void paragraph(int above = 0);
    /// The same behind a dot, with all its lines beside it.
    void item(int above = 0);
    void text(const QString &text, Style style = Body);
    void link(const QString &text, const QUrl &target);
    void heading(const QString &text, bool isQuiet = false);
    /// Lines of code on a ground of their own.
    void codeBlock(const QString &code);
    /// A row of cells `above` pixels below what comes before, each filled by `fill(column)`; outside of it, text goes
    /// on below the row. `percents` are the widths of the cells.
    void row(const QList<double> &percents, int above, const std::function<void(int column)> &fill);
    /// The same with cells of equal width.
    void columns(int count, int above, const std::function<void(int column)> &fill);

private:
    QTextCharFormat format(Style style) const;
    void insert(const QString &text, QTextCharFormat format, bool isHighlighted);
    void leaveFrame(QTextFrame *frame);

    QTextDocument &m_document;
    QTextCursor m_cursor;
    QFont m_font;
    QPalette m_palette;
    search::Highlighter m_highlighter;
    /// The cursor stands in an empty paragraph that is to be used.
    bool m_isFresh = true;
    /// The frame or table right before that paragraph. Qt ignores the top margin of a paragraph after a frame: the
    /// frame gets it as its bottom margin instead.
    QTextFrame *m_frameBefore = nullptr;
};

} // namespace errdex::ui
