// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "selection.h"

#include "nearest.h"

#include "errdex/publishing/furthercolumns.h"
#include "errdex/text/fold.h"
#include "errdex/wording/wording.h"

#include <algorithm>

namespace errdex::cli {

namespace {

bool isSame(const QString &left, const QString &right)
{
    return text::fold(left) == text::fold(right);
}

/// The vendors that a bare category may belong to: those chosen, else all.
QList<domain::VendorPtr> candidates(const QStringList &chosen, const QList<domain::VendorPtr> &vendors)
{
    if (chosen.isEmpty())
        return vendors;
    QList<domain::VendorPtr> found;
    std::copy_if(vendors.begin(), vendors.end(), std::back_inserter(found),
                 [&chosen](const domain::VendorPtr &vendor) { return chosen.contains(vendor->slug); });
    return found;
}

QString categoryIdOf(const QString &text, const domain::Vendor &vendor)
{
    const auto found =
        std::find_if(vendor.categories.begin(), vendor.categories.end(), [&text](const domain::Category &category) {
            return isSame(category.id, text) || isSame(category.name.en, text) || isSame(category.name.ru, text);
        });
    return found == vendor.categories.end() ? QString() : found->id;
}

/// A column by the name it has on the command line and in headers.
struct NamedColumn
{
    const char *id;
    domain::Column column;
    bool raw;
    /// Has "_en" and "_ru".
    bool localized;
};

constexpr NamedColumn NamedColumns[] = {
    {"vendor", domain::Column::Vendor, true, false},
    {"vendor_name", domain::Column::Vendor, false, true},
    {"code", domain::Column::Code, false, false},
    {"variant", domain::Column::Variant, false, false},
    {"category", domain::Column::Category, true, false},
    {"category_name", domain::Column::Category, false, true},
    {"name", domain::Column::Name, false, false},
    {"http_status", domain::Column::HttpStatus, false, false},
    {"message", domain::Column::Message, true, true},
    {"description", domain::Column::Description, false, true},
    {"returned_by", domain::Column::ReturnedBy, true, false},
    {"returned_by_text", domain::Column::ReturnedBy, false, true},
    {"reference", domain::Column::Reference, false, false},
};

/// All attributes that occur, and all texts of one's own that do.
const QString Attributes = QStringLiteral("attributes");
const QString OwnText = QStringLiteral("own_text");

QStringList columnNames()
{
    QStringList names;
    for (const auto &named : NamedColumns)
        names.append(QString::fromLatin1(named.id));
    return names + publishing::wellKnownAttributes() + QStringList{Attributes, OwnText};
}

/// "cause_ru" and "attributes.Market.ru" are the attributes in Russian; "attributes.note_ru" has a key of its own.
QString withoutLanguage(const QString &name, QList<domain::Language> &languages)
{
    const QChar before = name.contains(u'.') ? u'.' : u'_';
    for (const auto language : {domain::Language::English, domain::Language::Russian}) {
        const auto code = domain::languageCode(language);
        if (name.size() > code.size() + 1 && name.endsWith(QString(before + code))) {
            languages = {language};
            return name.chopped(code.size() + 1);
        }
    }
    return name;
}

QList<exporting::ExportColumn> attributesNamed(const QString &name, bool forPeople, const Languages &wanted)
{
    using Kind = exporting::ExportColumn::Kind;
    const QString prefix = Attributes + u'.';
    auto languages = wanted.list;
    std::stable_sort(languages.begin(), languages.end(), [&](domain::Language left, domain::Language right) {
        return forPeople && left == wanted.leading && right != wanted.leading;
    });
    const auto plain = withoutLanguage(name, languages);
    const auto key = plain.startsWith(prefix) ? plain.sliced(prefix.size()) : plain;
    QList<exporting::ExportColumn> found;
    for (const auto language : std::as_const(languages)) {
        if (plain == Attributes || plain == OwnText) {
            exporting::ExportColumn column;
            column.language = language;
            column.raw = !forPeople;
            column.kind = plain == Attributes ? Kind::Attributes : Kind::OwnTexts;
            found.append(column);
        } else if (!key.isEmpty() && (plain.startsWith(prefix) || publishing::wellKnownAttributes().contains(plain))) {
            found.append(publishing::attributeColumn(key, language, !forPeople));
        }
    }
    return found;
}

QStringList usualColumns(Audience audience)
{
    QStringList names = columnNames();
    if (audience == Audience::People) {
        names =
            QStringList{QStringLiteral("code"),       QStringLiteral("vendor_name"), QStringLiteral("category_name"),
                        QStringLiteral("name"),       QStringLiteral("http_status"), QStringLiteral("message"),
                        QStringLiteral("description"), Attributes,                   OwnText};
    } else {
        for (const auto *unusual : {"vendor_name", "category_name", "returned_by_text", "reference"})
            names.removeAll(QString::fromLatin1(unusual));
        // The attributes stand for each of them.
        for (const auto &one : publishing::wellKnownAttributes() + QStringList{OwnText})
            names.removeAll(one);
    }
    return names;
}

/// The columns that a name stands for: one, or one for each language; none when there is no such column.
QList<exporting::ExportColumn> columnsNamed(const QString &name, Audience audience, const Languages &languages)
{
    const bool forPeople = audience == Audience::People;
    for (const auto &named : NamedColumns) {
        const auto id = QString::fromLatin1(named.id);
        const auto make = [&](domain::Language language, const QString &title) {
            return exporting::ExportColumn{named.column, language,
                                           forPeople ? wording::columnTitle(named.column, language) : title,
                                           named.raw && !(forPeople && named.column == domain::Column::Message)};
        };
        const auto localizedId = [&id](domain::Language language) {
            return QString(id + u'_' + domain::languageCode(language));
        };
        if (name == id && !named.localized)
            return {make(languages.leading, id)};
        // In a table for people the names of vendors and categories stand once; programs get every language.
        const bool once =
            forPeople && named.column != domain::Column::Message && named.column != domain::Column::Description;
        QList<exporting::ExportColumn> found;
        for (const auto language : {domain::Language::English, domain::Language::Russian}) {
            const bool wanted = once ? language == languages.leading : languages.list.contains(language);
            if (named.localized && (name == localizedId(language) || (name == id && wanted)))
                found.append(make(language, localizedId(language)));
        }
        if (!found.isEmpty())
            return found;
    }
    return attributesNamed(name, forPeople, languages);
}

} // namespace

QList<Option> Selection::filterOptions()
{
    return {
        {QStringLiteral("vendor"), tr("SLUG"), tr("Only this vendor; may be given several times.")},
        {QStringLiteral("category"), tr("CATEGORY"),
         tr("Only this category: “tasks” of any vendor, or “planfix/tasks”; may be given several times.")},
        {QStringLiteral("http"), tr("STATUS"),
         tr("Only this HTTP status: 404, a class such as 4xx, or “none”; may be given several times.")},
    };
}

Option Selection::readingOption()
{
    return {QStringLiteral("as-typed"), QString(),
            tr("Search for exactly the words given, even if nothing has them: no other keyboard layout, no typos.")};
}

search::Reading Selection::reading(const Arguments &arguments)
{
    return arguments.has(QStringLiteral("as-typed")) ? search::Reading::AsTyped : search::Reading::Corrected;
}

void Selection::sayCorrection(const search::ResultSet &result, Console &console)
{
    const auto &correction = result.correction();
    if (correction.kind != domain::Correction::Kind::None)
        console.complain(tr("%1 To search for “%2”, add --as-typed.", "%1 is a whole sentence")
                             .arg(wording::correctionSentence(correction), wording::shortened(correction.typed)));
}

Option Selection::languageOption(const QString &values)
{
    return {QStringLiteral("lang"), values, tr("Language of the texts.")};
}

Option Selection::columnsOption()
{
    return {QStringLiteral("columns"), tr("A,B,…"),
            tr("Columns of a table, in this order: %1. Those with texts take _en or _ru at their end.")
                .arg(columnNames().join(QStringLiteral(", ")))};
}

domain::VendorPtr Selection::vendorOf(const QString &text, const QList<domain::VendorPtr> &vendors)
{
    const auto found = std::find_if(vendors.begin(), vendors.end(), [&text](const domain::VendorPtr &vendor) {
        return isSame(vendor->slug, text) || isSame(vendor->name.en, text) || isSame(vendor->name.ru, text) ||
               std::any_of(vendor->aliases.begin(), vendor->aliases.end(),
                           [&text](const QString &alias) { return isSame(alias, text); });
    });
    return found == vendors.end() ? nullptr : *found;
}

tl::expected<QList<domain::CodeRecord>, ExitCode>
Selection::recordsNamed(const QString &text, store::Catalogue &catalogue, const Verb &verb, Console &console)
{
    auto key = domain::RecordKey::fromString(text);
    if (key.isEmpty()) {
        const auto message = tr("“%1” does not name a record; write VENDOR/CODE, as planfix/1001.").arg(text);
        return tl::unexpected(verb.wrongUse(console, message));
    }
    const auto vendor = vendorOf(key.vendor, catalogue.vendors());
    if (!vendor)
        return tl::unexpected(verb.wrongUse(console, unknownVendor(key.vendor, catalogue.vendors())));
    key.vendor = vendor->slug;
    auto found = catalogue.recordsOfCode(key.vendor, key.code);
    if (found && key.variant > 0) {
        found->removeIf([&key](const domain::CodeRecord &record) { return record.variant != key.variant; });
        // The number at the end may belong to the code itself: "vendor/a/1".
        if (found->isEmpty())
            found = catalogue.recordsOfCode(key.vendor, key.code + u'/' + QString::number(key.variant));
    }
    if (!found)
        return tl::unexpected(console.complain(found.error()));
    if (found->isEmpty())
        return tl::unexpected(console.complain({domain::ErrorCode::UnknownRecord, QString(), key.toString()}));
    return *found;
}

QString Selection::unknownVendor(const QString &text, const QList<domain::VendorPtr> &vendors)
{
    QStringList slugs;
    for (const auto &vendor : vendors)
        slugs.append(vendor->slug);
    return tr("There is no vendor “%1”. The vendors are: %2.").arg(text, slugs.join(QStringLiteral(", ")));
}

QString Selection::unknownCategory(const QString &text, const QList<domain::VendorPtr> &vendors)
{
    constexpr int Shown = 12;
    const auto slash = text.indexOf(u'/');
    QStringList known;
    for (const auto &vendor : vendors) {
        for (const auto &category : vendor->categories)
            known.append(slash < 0 ? category.id : QString(vendor->slug + u'/' + category.id));
    }
    known.removeDuplicates();
    if (known.size() <= Shown)
        return tr("There is no category “%1”. The categories are: %2.").arg(text, known.join(QStringLiteral(", ")));
    return tr("There is no category “%1”. The nearest are: %2. All are listed by “%3”.")
        .arg(text, nearest(text, known, Shown / 2).join(QStringLiteral(", ")),
             QStringLiteral("errdex-cli vendors --format json"));
}

Checked<QList<std::pair<QString, QString>>> Selection::categories(const QString &text, const domain::Filters &filters,
                                                                  const QList<domain::VendorPtr> &vendors)
{
    QList<std::pair<QString, QString>> found;
    const auto slash = text.indexOf(u'/');
    if (slash >= 0) {
        const auto vendor = vendorOf(text.left(slash), vendors);
        if (!vendor)
            return tl::unexpected(unknownVendor(text.left(slash), vendors));
        const auto id = categoryIdOf(text.mid(slash + 1), *vendor);
        if (id.isEmpty())
            return tl::unexpected(unknownCategory(text, {vendor}));
        found.append({vendor->slug, id});
        return found;
    }
    const auto possible = candidates(filters.vendors, vendors);
    for (const auto &vendor : possible) {
        if (const auto id = categoryIdOf(text, *vendor); !id.isEmpty())
            found.append({vendor->slug, id});
    }
    if (found.isEmpty())
        return tl::unexpected(unknownCategory(text, possible));
    return found;
}

Checked<int> Selection::httpStatus(const QString &text)
{
    if (text.compare(QStringLiteral("none"), Qt::CaseInsensitive) == 0)
        return 0;
    const bool isClass = text.size() == 3 && text.mid(1).compare(QStringLiteral("xx"), Qt::CaseInsensitive) == 0;
    bool isNumber = false;
    const int number = (isClass ? text.left(1) : text).toInt(&isNumber);
    if (isNumber && (isClass ? number >= 1 && number <= 5 : number >= 100 && number <= 599))
        return number;
    return tl::unexpected(
        tr("--http takes a status from 100 to 599, a class from 1xx to 5xx, or “none”, not “%1”.").arg(text));
}

Checked<domain::Filters> Selection::filters(const Arguments &arguments, const QList<domain::VendorPtr> &vendors)
{
    domain::Filters filters;
    const auto vendorTexts = arguments.values(QStringLiteral("vendor"));
    for (const auto &text : vendorTexts) {
        const auto vendor = vendorOf(text, vendors);
        if (!vendor)
            return tl::unexpected(unknownVendor(text, vendors));
        if (!filters.vendors.contains(vendor->slug))
            filters.vendors.append(vendor->slug);
    }
    const auto categoryTexts = arguments.values(QStringLiteral("category"));
    for (const auto &text : categoryTexts) {
        const auto found = categories(text, filters, vendors);
        if (!found)
            return tl::unexpected(found.error());
        filters.categories += *found;
    }
    // A vendor beside one of its own categories would bring in all the others (the filters are OR).
    for (const auto &category : std::as_const(filters.categories))
        filters.vendors.removeAll(category.first);
    const auto httpTexts = arguments.values(QStringLiteral("http"));
    for (const auto &text : httpTexts) {
        const auto status = httpStatus(text);
        if (!status)
            return tl::unexpected(status.error());
        filters.httpStatuses.append(*status);
    }
    return filters;
}

Checked<Languages> Selection::languages(const Arguments &arguments, bool bothAllowed)
{
    const Languages both{{domain::Language::English, domain::Language::Russian}, wording::interfaceLanguage()};
    const auto text = arguments.value(QStringLiteral("lang"));
    if (!arguments.has(QStringLiteral("lang")) || (bothAllowed && text == QStringLiteral("both")))
        return both;
    if (const auto language = domain::languageFromCode(text))
        return Languages{{*language}, *language};
    return tl::unexpected(bothAllowed ? tr("--lang takes ru, en or both, not “%1”.").arg(text)
                                      : tr("--lang takes ru or en, not “%1”.").arg(text));
}

Checked<QString> Selection::format(const Arguments &arguments, const QString &fallback, const QStringList &allowed)
{
    const auto name = arguments.has(QStringLiteral("format")) ? arguments.value(QStringLiteral("format")) : fallback;
    if (allowed.contains(name))
        return name;
    return tl::unexpected(
        tr("There is no format “%1” here. The formats are: %2.").arg(name, allowed.join(QStringLiteral(", "))));
}

Checked<QList<exporting::ExportColumn>> Selection::columns(const Arguments &arguments, Audience audience,
                                                           const Languages &languages)
{
    auto names = usualColumns(audience);
    if (arguments.has(QStringLiteral("columns")))
        names = arguments.value(QStringLiteral("columns")).split(u',');
    QList<exporting::ExportColumn> columns;
    for (const auto &name : std::as_const(names)) {
        const auto found = columnsNamed(name.trimmed(), audience, languages);
        if (found.isEmpty()) {
            return tl::unexpected(tr("There is no column “%1”. The columns are: %2.")
                                      .arg(name.trimmed(), columnNames().join(QStringLiteral(", "))));
        }
        columns += found;
    }
    return columns;
}

} // namespace errdex::cli
