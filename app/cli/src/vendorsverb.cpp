// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "vendorsverb.h"

#include "records.h"

#include "errdex/cli/texttable.h"
#include "errdex/wording/wording.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace errdex::cli {

namespace {

/// Records of a vendor, or of one of its categories.
qint64 recordCount(const store::Catalogue &catalogue, int vendor, int category = -1)
{
    qint64 count = 0;
    for (const auto &block : catalogue.blocks()) {
        if (block.vendor == vendor && (category < 0 || block.category == category))
            count += block.end - block.first;
    }
    return count;
}

QJsonValue stringOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonObject localized(const domain::LocalizedText &text)
{
    return {{QStringLiteral("en"), stringOrNull(text.en)}, {QStringLiteral("ru"), stringOrNull(text.ru)}};
}

QJsonObject toJson(const store::Catalogue &catalogue, const domain::Vendor &vendor)
{
    QJsonArray categories;
    for (int i = 0; i < vendor.categories.size(); ++i) {
        auto object = localized(vendor.categories.at(i).name);
        object.insert(QStringLiteral("id"), vendor.categories.at(i).id);
        object.insert(QStringLiteral("records"), recordCount(catalogue, vendor.position, i));
        categories.append(object);
    }
    const bool isRussian = vendor.originalLanguage == domain::TextOrigin::Russian;
    return {
        {QStringLiteral("slug"), vendor.slug},
        {QStringLiteral("name"), localized(vendor.name)},
        {QStringLiteral("product"), localized(vendor.product)},
        {QStringLiteral("aliases"), QJsonArray::fromStringList(vendor.aliases)},
        {QStringLiteral("original_language"), isRussian ? QStringLiteral("ru") : QStringLiteral("en")},
        {QStringLiteral("home"), stringOrNull(vendor.home)},
        {QStringLiteral("source"),
         QJsonObject{{QStringLiteral("title"), stringOrNull(vendor.source.title)},
                     {QStringLiteral("url"), stringOrNull(vendor.source.url)},
                     {QStringLiteral("retrieved"), stringOrNull(vendor.source.retrieved.toString(Qt::ISODate))}}},
        {QStringLiteral("records"), recordCount(catalogue, vendor.position)},
        {QStringLiteral("categories"), categories},
    };
}

} // namespace

QString VendorsVerb::name() const
{
    return QStringLiteral("vendors");
}

VerbHelp VendorsVerb::help() const
{
    VerbHelp help;
    help.synopsis = tr("vendors [options]");
    help.summary = tr("List the vendors of the catalogue.");
    help.options = {{QStringLiteral("format"), QStringLiteral("table|json"),
                     tr("Form of the output; table by default. json has the categories too.")}};
    help.examples = {{QStringLiteral("vendors"), tr("Slugs, names and numbers of records.")}};
    return help;
}

QString VendorsVerb::table(const store::Catalogue &catalogue, int columns)
{
    const auto language = wording::interfaceLanguage();
    QList<QStringList> rows{
        {tr("Slug"), wording::columnTitle(domain::Column::Vendor), tr("Records"), tr("Product"), tr("Source")}};
    for (const auto &vendor : catalogue.vendors()) {
        QStringList cells{vendor->slug, vendor->name.in(language),
                          QString::number(recordCount(catalogue, vendor->position)), vendor->product.in(language),
                          vendor->source.url};
        for (auto &cell : cells)
            cell = escapedForTerminal(cell);
        rows.append(cells);
    }
    return TextTable(columns).layOut(rows).join(u'\n');
}

ExitCode VendorsVerb::run(const Arguments &arguments, Console &console)
{
    const auto format =
        Selection::format(arguments, QStringLiteral("table"), {QStringLiteral("table"), QStringLiteral("json")});
    if (!format)
        return wrongUse(console, format.error());
    if (!arguments.positional().isEmpty())
        return wrongUse(console, tr("“%1” is one word too many.").arg(arguments.positional().front()));
    const auto catalogue = openCatalogue(arguments, console);
    if (!catalogue)
        return console.complain(catalogue.error());
    if (*format == QStringLiteral("table")) {
        const auto printed = console.print(table(**catalogue, console.columns()));
        return printed ? ExitCode::Found : console.complain(printed.error());
    }
    QJsonArray vendors;
    for (const auto &vendor : (*catalogue)->vendors())
        vendors.append(toJson(**catalogue, *vendor));
    const auto bytes = QJsonDocument(vendors).toJson();
    if (console.device().write(bytes) == bytes.size())
        return ExitCode::Found;
    return console.complain(
        domain::Error{domain::ErrorCode::CannotWriteFile, QString(), console.device().errorString()});
}

} // namespace errdex::cli
