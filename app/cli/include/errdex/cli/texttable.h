// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace errdex::cli {

/// Columns that a terminal takes for the text: 0 for combining marks, 2 for wide East Asian letters and pictographs.
int displayWidth(QStringView text);
/// The text cut to at most `width` columns, with "…" at its end when something was cut.
QString elided(const QString &text, int width);
/// The text broken at spaces into lines of at most `width` columns; a longer word has a line of its own.
QStringList wrapped(const QString &text, int width);

/// Lays rows out in aligned columns, block by block: a column grows with a wider block and never shrinks, so that any
/// number of rows passes in constant memory. On a terminal the last column is cut to what is left of the line, and when
/// that is too little to read, the widest of the others too; elsewhere nothing is ever cut.
class TextTable final
{
public:
    /// 0 columns: no terminal.
    explicit TextTable(int terminalColumns) : m_terminalColumns(terminalColumns) {}

    /// One line for each row of cells; the cells hold nothing that a terminal would obey.
    QStringList layOut(const QList<QStringList> &rows);

private:
    QList<int> fittedWidths() const;

    int m_terminalColumns;
    QList<int> m_widths;
};

} // namespace errdex::cli
