// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/snippets/format.h"

#include <algorithm>
#include <iterator>

namespace errdex::snippets {

namespace {

struct Names
{
    Format format;
    const char16_t *id;
    const char16_t *name;
    const char16_t *mimeType;
    const char16_t *suffix;
};

constexpr Names Table[] = {
    {Format::Text, u"text", u"text", u"text/plain", u"txt"},
    {Format::Markdown, u"md", u"Markdown", u"text/markdown", u"md"},
    {Format::Html, u"html", u"HTML", u"text/html", u"html"},
    {Format::Jira, u"jira", u"Jira / Confluence", u"text/plain", u"txt"},
    {Format::Json, u"json", u"JSON", u"application/json", u"json"},
    {Format::Csv, u"csv", u"CSV", u"text/csv", u"csv"},
    {Format::Tsv, u"tsv", u"TSV", u"text/tab-separated-values", u"tsv"},
    {Format::Cpp, u"cpp", u"C++", u"text/plain", u"cpp"},
    {Format::CSharp, u"csharp", u"C#", u"text/plain", u"cs"},
    {Format::Java, u"java", u"Java", u"text/plain", u"java"},
    {Format::Kotlin, u"kotlin", u"Kotlin", u"text/plain", u"kt"},
    {Format::TypeScript, u"ts", u"TypeScript", u"text/plain", u"ts"},
    {Format::Python, u"python", u"Python", u"text/plain", u"py"},
    {Format::Go, u"go", u"Go", u"text/plain", u"go"},
    {Format::Rust, u"rust", u"Rust", u"text/plain", u"rs"},
    {Format::Php, u"php", u"PHP", u"text/plain", u"php"},
    {Format::Swift, u"swift", u"Swift", u"text/plain", u"swift"},
    {Format::Sql, u"sql", u"SQL", u"text/plain", u"sql"},
};
static_assert(std::size(Table) == std::size(AllFormats));

const Names &namesOf(Format format)
{
    return *std::find_if(std::begin(Table), std::end(Table),
                         [format](const Names &names) { return names.format == format; });
}

} // namespace

QString formatId(Format format)
{
    return QString::fromUtf16(namesOf(format).id);
}

std::optional<Format> formatFromId(QStringView id)
{
    for (const auto &names : Table) {
        if (id == QStringView(names.id))
            return names.format;
    }
    return std::nullopt;
}

QString formatName(Format format)
{
    return QString::fromUtf16(namesOf(format).name);
}

QString mimeType(Format format)
{
    return QString::fromUtf16(namesOf(format).mimeType);
}

QString fileSuffix(Format format)
{
    return QString::fromUtf16(namesOf(format).suffix);
}

bool isCode(Format format)
{
    return format >= Format::Cpp;
}

} // namespace errdex::snippets
