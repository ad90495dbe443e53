// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/text/width.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace errdex::cli {

using text::displayWidth;
using text::elided;
using text::wrapped;

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
