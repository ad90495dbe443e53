// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/publishing/furthercolumns.h"

#include "errdex/domain/ownversion.h"
#include "errdex/store/catalogue.h"
#include "errdex/wording/wording.h"

#include <algorithm>

namespace errdex::publishing {

using domain::Language;
using domain::Result;
using exporting::ExportColumn;
using store::AttributeUse;

namespace {

qsizetype placeOf(const AttributeUse &use)
{
    const auto &known = wellKnownAttributes();
    const auto place = known.indexOf(use.key);
    return place < 0 ? known.size() : place;
}

bool stands(const ExportColumn &column)
{
    return column.kind == ExportColumn::Kind::Attributes || column.kind == ExportColumn::Kind::OwnTexts;
}

QList<ExportColumn> columnsOf(const AttributeUse &use, const QList<Language> &languages, bool forPrograms)
{
    const auto isIn = [&use](Language language) { return language == Language::English ? use.isEnglish : use.isRussian; };
    QList<ExportColumn> columns;
    for (const auto language : languages) {
        if (isIn(language))
            columns.append(attributeColumn(use.key, language, forPrograms));
    }
    // What is in the other language alone is shown in it.
    if (columns.isEmpty() && !forPrograms)
        columns.append(attributeColumn(use.key, languages.first(), false));
    // The titles of a foreign key say nothing of the language.
    if (columns.size() > 1 && columns.at(0).title == columns.at(1).title) {
        for (auto &column : columns)
            column.title = QStringLiteral("%1.%2").arg(use.key, domain::languageCode(column.language));
    }
    return columns;
}

} // namespace

const QStringList &wellKnownAttributes()
{
    static const QStringList keys{QStringLiteral("cause"), QStringLiteral("action"),   QStringLiteral("actor"),
                                  QStringLiteral("retry"), QStringLiteral("severity"), QStringLiteral("source")};
    return keys;
}

ExportColumn attributeColumn(const QString &key, Language language, bool forPrograms)
{
    ExportColumn column;
    column.language = language;
    column.raw = forPrograms;
    column.kind = ExportColumn::Kind::Attribute;
    column.attribute = key;
    if (!forPrograms)
        column.title = wording::attributeTitle(key, language);
    else if (wellKnownAttributes().contains(key))
        column.title = QStringLiteral("%1_%2").arg(key, domain::languageCode(language));
    else
        column.title = QStringLiteral("attributes.%1.%2").arg(key, domain::languageCode(language));
    return column;
}

Result<QList<ExportColumn>> withOccurring(const QList<ExportColumn> &columns, search::Searcher &searcher,
                                          const search::ResultSet &result)
{
    if (std::none_of(columns.begin(), columns.end(), stands))
        return columns;
    auto found = searcher.catalogue().attributesOf([&result](quint32 row) { return result.positionOf(row) >= 0; });
    if (!found)
        return tl::unexpected(found.error());
    std::stable_sort(found->begin(), found->end(), [](const AttributeUse &left, const AttributeUse &right) {
        return placeOf(left) < placeOf(right);
    });
    QList<ExportColumn> made;
    for (auto column = columns.begin(); column != columns.end();) {
        if (!stands(*column)) {
            made.append(*column++);
            continue;
        }
        const auto first = *column;
        QList<Language> languages;
        for (; column != columns.end() && column->kind == first.kind; ++column)
            languages.append(column->language);
        for (const auto &use : std::as_const(*found)) {
            if (use.key.startsWith(domain::OwnKeyPrefix) == (first.kind == ExportColumn::Kind::OwnTexts))
                made += columnsOf(use, languages, first.raw);
        }
    }
    return made;
}

} // namespace errdex::publishing
