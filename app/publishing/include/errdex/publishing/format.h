// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace errdex::publishing {

/// Everything that records can be written as: tables and rows first, then what is made of whole vendors, then
/// documents.
enum class Format {
    Csv,
    Tsv,
    Xlsx,
    Json,      ///< an array of objects
    JsonLines, ///< an object a line
    Markdown,  ///< a table
    Sqlite,    ///< a catalogue that Errdex opens, with the view `codes` for everything else
    Pack,      ///< a folder with the source file of each vendor, as `catalog build` reads it
    Html,      ///< one page
    Site,      ///< a folder of pages
    Docset,    ///< a folder for Zeal and Dash
    Pdf,
    Book, ///< a folder of Markdown files
    Text, ///< for `less`
};

inline constexpr Format AllFormats[] = {
    Format::Csv,  Format::Tsv,  Format::Xlsx, Format::Json,   Format::JsonLines, Format::Markdown, Format::Sqlite,
    Format::Pack, Format::Html, Format::Site, Format::Docset, Format::Pdf,       Format::Book,     Format::Text,
};

/// "csv", "tsv", "xlsx", "json", "jsonl", "md", "sqlite", "pack", "html", "site", "docset", "pdf", "book", "txt".
QString formatId(Format format);
QStringList formatIds();
std::optional<Format> formatFromId(QStringView id);
/// The usual ending of the name without the dot; empty for a folder with any name.
QString formatSuffix(Format format);
/// True for those that are a folder of files.
bool isFolder(Format format);
/// True for those that can be written to an output that cannot be gone back in.
bool isStream(Format format);
/// True for tables, whose columns are chosen.
bool hasColumns(Format format);
/// True where the language is chosen; the others always have both.
bool hasLanguage(Format format);

} // namespace errdex::publishing
