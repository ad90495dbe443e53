// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "importtexts.h"

#include "errdex/wording/wording.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace errdex::ui {

using importing::Field;
using importing::ImportReport;
using importing::RepeatedCodes;
using importing::TableFormat;
using importing::TextEncoding;

namespace {

class ImportTexts
{
    Q_DECLARE_TR_FUNCTIONS(errdex::ui::ImportTexts)

public:
    static QString encoding(TextEncoding encoding);
    static QString format(TableFormat format);
    static QString field(Field field);
    static QString localized(const QString &title, domain::Language language);
    static QString repeated(RepeatedCodes repeated);
    static QString problem(const importing::RowProblem &problem);
    static QStringList report(const ImportReport &report);
};

QString ImportTexts::encoding(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8:
        return QStringLiteral("UTF-8");
    case TextEncoding::Utf8WithMark:
        return tr("UTF-8 with BOM");
    case TextEncoding::Utf16Le:
        return QStringLiteral("UTF-16 LE");
    case TextEncoding::Utf16Be:
        return QStringLiteral("UTF-16 BE");
    case TextEncoding::Windows1251:
        return tr("Windows-1251 (Cyrillic)");
    case TextEncoding::Koi8R:
        return tr("KOI8-R (Cyrillic)");
    case TextEncoding::Ibm866:
        return tr("CP866 (Cyrillic, DOS)");
    case TextEncoding::Windows1252:
        return tr("Windows-1252 (Western)");
    }
    Q_UNREACHABLE();
}

QString ImportTexts::format(TableFormat format)
{
    switch (format) {
    case TableFormat::Csv:
        return QStringLiteral("CSV");
    case TableFormat::Tsv:
        return QStringLiteral("TSV");
    case TableFormat::Json:
        return QStringLiteral("JSON");
    case TableFormat::JsonLines:
        return QStringLiteral("JSON Lines");
    case TableFormat::Markdown:
        return QStringLiteral("Markdown");
    case TableFormat::Html:
        return QStringLiteral("HTML");
    case TableFormat::Xlsx:
        return QStringLiteral("XLSX");
    case TableFormat::VendorFile:
    case TableFormat::Pack:
        return tr("Errdex pack");
    }
    Q_UNREACHABLE();
}

QString ImportTexts::field(Field field)
{
    switch (field) {
    case Field::Ignore:
        return tr("— leave out —");
    case Field::Attribute:
        return tr("Kept with the code");
    case Field::Vendor:
        return tr("Vendor");
    case Field::Code:
        return tr("Code");
    case Field::Variant:
        return tr("Variant");
    case Field::Name:
        return tr("Name");
    case Field::Category:
        return tr("Category");
    case Field::HttpStatus:
        return tr("HTTP status");
    case Field::Message:
        return tr("Message");
    case Field::Description:
        return tr("Description");
    case Field::ReturnedBy:
        return tr("Returned by");
    case Field::Reference:
        return tr("Reference");
    case Field::Cause:
        return tr("Cause");
    case Field::Action:
        return tr("What to do");
    case Field::Actor:
        return tr("Who acts");
    case Field::Retry:
        return tr("Retry");
    case Field::Severity:
        return tr("Severity");
    case Field::Source:
        return tr("Source page");
    case Field::OriginalLanguage:
        return tr("Original language");
    }
    Q_UNREACHABLE();
}

QString ImportTexts::localized(const QString &title, domain::Language language)
{
    return language == domain::Language::English ? tr("%1 (English)").arg(title) : tr("%1 (Russian)").arg(title);
}

QString ImportTexts::repeated(RepeatedCodes repeated)
{
    switch (repeated) {
    case RepeatedCodes::Variants:
        return tr("Keep all as variants");
    case RepeatedCodes::First:
        return tr("Keep the first");
    case RepeatedCodes::Last:
        return tr("Keep the last");
    case RepeatedCodes::Merge:
        return tr("Join into one, language by language");
    }
    Q_UNREACHABLE();
}

QString ImportTexts::problem(const importing::RowProblem &problem)
{
    const auto what = wording::sourceProblem(problem.detail, problem.arguments);
    const auto place = QLocale().toString(problem.place);
    if (problem.place == 0)
        return what;
    return problem.field.isEmpty() ? tr("Line %1: %2").arg(place, what)
                                   : tr("Line %1, “%2”: %3").arg(place, problem.field, what);
}

QStringList ImportTexts::report(const ImportReport &report)
{
    const auto &counts = report.counts;
    QStringList lines{tr("%Ln row(s) read.", nullptr, int(counts.rows)),
                      tr("%Ln code(s) will be imported.", nullptr, int(counts.records))};
    constexpr qsizetype NamedVendors = 5;
    for (const auto &vendor : report.vendors.first(std::min(report.vendors.size(), NamedVendors))) {
        const auto name = vendor.name == vendor.slug ? vendor.slug : tr("%1 (%2)").arg(vendor.name, vendor.slug);
        const auto codes = tr("%Ln code(s)", nullptr, int(vendor.records));
        lines.append(vendor.recordsBefore > 0 ? tr("%1: %2; the catalogue has %3 of it now.")
                                                    .arg(name, codes, QLocale().toString(vendor.recordsBefore))
                                              : tr("%1: %2; a new vendor.").arg(name, codes));
    }
    if (report.vendors.size() > NamedVendors)
        lines.append(tr("And %Ln more vendor(s).", nullptr, int(report.vendors.size() - NamedVendors)));
    const auto &difference = report.difference;
    if (difference.changed + difference.removed + difference.same > 0)
        lines.append(tr("Against the catalogue: %1 new, %2 changed, %3 not there any more, %4 the same.")
                         .arg(QLocale().toString(difference.added), QLocale().toString(difference.changed),
                              QLocale().toString(difference.removed), QLocale().toString(difference.same)));
    if (counts.repeated > 0)
        lines.append(tr("%Ln row(s) have a code that stood before.", nullptr, int(counts.repeated)));
    if (counts.repeatedLeft > 0)
        lines.append(tr("%Ln of them left out or joined.", nullptr, int(counts.repeatedLeft)));
    if (counts.lostRows > 0)
        lines.append(tr("%Ln row(s) cannot be used.", nullptr, int(counts.lostRows)));
    return lines;
}

} // namespace

QString encodingTitle(TextEncoding encoding)
{
    return ImportTexts::encoding(encoding);
}

QString formatTitle(TableFormat format)
{
    return ImportTexts::format(format);
}

QString fieldTitle(const QString &mappingId)
{
    importing::ColumnMapping mapping;
    if (!importing::readMappingId(mappingId, mapping))
        return mappingId;
    const auto title = ImportTexts::field(mapping.field);
    return mapping.language ? ImportTexts::localized(title, *mapping.language) : title;
}

QStringList fieldChoices()
{
    QStringList ids;
    for (const auto field :
         {Field::Attribute, Field::Ignore, Field::Code, Field::Vendor, Field::Name, Field::Category, Field::HttpStatus,
          Field::Message, Field::Description, Field::Cause, Field::Action, Field::Actor, Field::Retry, Field::Severity,
          Field::Source, Field::ReturnedBy, Field::Reference, Field::Variant}) {
        ids.append(importing::mappingId(field, {}));
        if (field == Field::Message || field == Field::Description || field == Field::Cause || field == Field::Action) {
            for (const auto language : {domain::Language::English, domain::Language::Russian})
                ids.append(importing::mappingId(field, language));
        }
    }
    return ids;
}

QString repeatedTitle(RepeatedCodes repeated)
{
    return ImportTexts::repeated(repeated);
}

QString problemText(const importing::RowProblem &problem)
{
    return ImportTexts::problem(problem);
}

QStringList reportLines(const ImportReport &report)
{
    return ImportTexts::report(report);
}

} // namespace errdex::ui
