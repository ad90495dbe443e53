// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/publishing/format.h"

#include <algorithm>
#include <iterator>

namespace errdex::publishing {

namespace {

struct Traits
{
    Format format;
    const char *id;
    const char *suffix;
    bool isFolder;
    bool isStream;
    bool hasColumns;
    bool hasLanguage;
};

constexpr Traits Table[] = {
    {Format::Csv, "csv", "csv", false, true, true, true},
    {Format::Tsv, "tsv", "tsv", false, true, true, true},
    {Format::Xlsx, "xlsx", "xlsx", false, true, true, true},
    {Format::Json, "json", "json", false, true, false, false},
    {Format::JsonLines, "jsonl", "jsonl", false, true, false, false},
    {Format::Markdown, "md", "md", false, true, true, true},
    {Format::Sqlite, "sqlite", "sqlite", false, false, false, false},
    {Format::Pack, "pack", "", true, false, false, false},
    {Format::Html, "html", "html", false, true, false, true},
    {Format::Site, "site", "", true, false, false, true},
    {Format::Docset, "docset", "docset", true, false, false, true},
    {Format::Pdf, "pdf", "pdf", false, true, false, true},
    {Format::Book, "book", "", true, false, false, true},
    {Format::Text, "txt", "txt", false, true, false, true},
};

const Traits &traits(Format format)
{
    return *std::find_if(std::begin(Table), std::end(Table),
                         [format](const Traits &of) { return of.format == format; });
}

} // namespace

QString formatId(Format format)
{
    return QString::fromLatin1(traits(format).id);
}

QStringList formatIds()
{
    QStringList ids;
    for (const auto format : AllFormats)
        ids.append(formatId(format));
    return ids;
}

std::optional<Format> formatFromId(QStringView id)
{
    const auto *found = std::find_if(std::begin(Table), std::end(Table),
                                     [id](const Traits &of) { return QLatin1StringView(of.id) == id; });
    return found == std::end(Table) ? std::nullopt : std::optional(found->format);
}

QString formatSuffix(Format format)
{
    return QString::fromLatin1(traits(format).suffix);
}

bool isFolder(Format format)
{
    return traits(format).isFolder;
}

bool isStream(Format format)
{
    return traits(format).isStream;
}

bool hasColumns(Format format)
{
    return traits(format).hasColumns;
}

bool hasLanguage(Format format)
{
    return traits(format).hasLanguage;
}

} // namespace errdex::publishing
