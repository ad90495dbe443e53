// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/importing/tablereader.h"

#include <QList>

namespace errdex::importing {

/// A table among the text of a document.
struct FoundTable
{
    /// What stands above it.
    QString heading;
    QList<TableRow> rows;
    /// The first row is marked as titles.
    bool hasTitles = false;
};

/// Joins the tables of a document into one: those whose titles name a code, or the largest when none does. Columns are
/// joined by their titles; where the tables have several headings, the first column is "heading". InvalidSource when
/// there is none.
domain::Result<std::unique_ptr<TableReader>> joinTables(QList<FoundTable> tables, const QString &name);

/// The tables of Markdown: lines of cells between "|" with a line of dashes under the first.
QList<FoundTable> markdownTables(const QString &text);
/// The tables of a page, however it is written: end tags may be missing, cells may span rows and columns.
QList<FoundTable> htmlTables(const QString &text);

/// The text without the marks of Markdown in it: emphasis, code, links, escapes.
QString withoutMarkdown(const QString &text);

} // namespace errdex::importing
