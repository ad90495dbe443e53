// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "values.h"

#include "errdex/domain/link.h"
#include "errdex/exporting/json.h"
#include "errdex/wording/wording.h"

#include <algorithm>
#include <array>

namespace errdex::snippets {

namespace {

QString numberText(qint64 number)
{
    return number > 0 ? QString::number(number) : QString();
}

/// The text as the reference asks for it.
QString localized(const domain::LocalizedText &text, const Reference &reference, const Context &context)
{
    return reference.isOriginal ? text.original() : text.shownIn(reference.language.value_or(context.language));
}

domain::LocalizedText column(const domain::CodeRecord &record, domain::Column column)
{
    const auto origin = record.vendor ? record.vendor->originalLanguage : domain::TextOrigin::English;
    return {domain::columnText(record, column, domain::Language::English),
            domain::columnText(record, column, domain::Language::Russian), origin};
}

const domain::LocalizedText &details(const domain::CodeRecord &record)
{
    static const domain::LocalizedText none;
    return record.message.isEmpty() ? none : record.description;
}

domain::LocalizedText attribute(const domain::CodeRecord &record, QStringView key)
{
    const auto found = std::find_if(record.attributes.begin(), record.attributes.end(),
                                    [key](const domain::Attribute &each) { return each.key == key; });
    return found == record.attributes.end() ? domain::LocalizedText() : found->text;
}

const Extras &extrasOf(const Context &context)
{
    if (!context.extras)
        context.extras = context.options.extras ? context.options.extras(*context.record) : Extras();
    return *context.extras;
}

domain::VendorPtr vendorOf(const Context &context)
{
    if (context.record)
        return context.record->vendor;
    return context.survey ? context.survey->vendor : nullptr;
}

QString ofVendor(const Reference &reference, const Context &context)
{
    const auto vendor = vendorOf(context);
    if (!vendor)
        return {};
    switch (reference.spec->field) {
    case Field::Vendor:
        return localized(vendor->name, reference, context);
    case Field::VendorSlug:
        return vendor->slug;
    case Field::Product:
        return localized(vendor->product, reference, context);
    case Field::Home:
        return vendor->home;
    case Field::SourceTitle:
        return vendor->source.title;
    case Field::SourceUrl:
        return vendor->source.url;
    case Field::SourceDate:
        return vendor->source.retrieved.toString(Qt::ISODate);
    default:
        return {};
    }
}

/// What a program is written with.
QString ofCode(const Reference &reference, const Context &context)
{
    const auto &survey = *context.survey;
    const auto &names = *context.names;
    switch (reference.spec->field) {
    case Field::SetPascal:
        return joined(setWords(survey), Casing::Pascal);
    case Field::SetCamel:
        return joined(setWords(survey), Casing::Camel);
    case Field::SetSnake:
        return joined(setWords(survey), Casing::Snake);
    case Field::SetConstant:
        return joined(setWords(survey), Casing::Constant);
    case Field::IdPascal:
        return names.name(Casing::Pascal);
    case Field::IdCamel:
        return names.name(Casing::Camel);
    case Field::IdSnake:
        return names.name(Casing::Snake);
    case Field::IdConstant:
        return names.name(Casing::Constant);
    case Field::Value:
        return codeValue(context.format, *context.record, survey);
    case Field::Meanings: {
        const auto &record = *context.record;
        const QStringList alone{record.summary().shownIn(context.language)};
        return survey.meanings.value(meaningKey(record), alone).join(QStringLiteral(" / "));
    }
    default:
        return {};
    }
}

/// What stands beside the catalogue.
QString ofExtras(const Reference &reference, const Context &context)
{
    const auto &extras = extrasOf(context);
    switch (reference.spec->field) {
    case Field::TeamNote:
        return extras.note;
    case Field::Excerpt:
        return extras.excerpt;
    case Field::FoundMessage:
        return extras.foundMessage;
    case Field::FoundLine:
        return numberText(extras.line);
    default:
        return {};
    }
}

QString ofRecord(const Reference &reference, const Context &context)
{
    const auto &record = *context.record;
    switch (reference.spec->field) {
    case Field::Number:
        return numberText(context.number);
    case Field::Code:
        return record.code;
    case Field::ShownCode:
        return record.shownCode();
    case Field::Variant:
        return numberText(record.variant);
    case Field::Name:
        return record.name;
    case Field::HttpStatus:
        return numberText(record.httpStatus);
    case Field::Category:
        return localized(record.categoryInfo().name, reference, context);
    case Field::CategoryId:
        return record.categoryInfo().id;
    case Field::Message:
        return localized(record.message, reference, context);
    case Field::Description:
        return localized(record.description, reference, context);
    case Field::Summary:
        return localized(record.summary(), reference, context);
    case Field::Details:
        return localized(details(record), reference, context);
    case Field::ReturnedBy:
        return localized(column(record, domain::Column::ReturnedBy), reference, context);
    case Field::Cause:
        return localized(attribute(record, u"cause"), reference, context);
    case Field::Action:
        return localized(attribute(record, u"action"), reference, context);
    case Field::Reference:
        return record.reference;
    case Field::Key:
        return record.key().toString();
    case Field::Link:
        return linkOf(record);
    case Field::Sample:
        return record.vendor ? record.vendor->envelope.filled(record) : QString();
    case Field::Json:
        return QString::fromUtf8(exporting::recordToJson(record, exporting::JsonLayout::Indented));
    default:
        return ofExtras(reference, context);
    }
}

QString rawText(const Reference &reference, const Context &context)
{
    const auto &spec = *reference.spec;
    if (spec.list) {
        // The place of the field among those of its list.
        qsizetype index = 0;
        for (const auto &other : fieldSpecs()) {
            if (&other == &spec)
                break;
            index += other.list && QStringView(other.list) == QStringView(spec.list) ? 1 : 0;
        }
        return context.item ? context.item->texts.value(index) : QString();
    }
    if (spec.isForCode)
        return ofCode(reference, context);
    switch (spec.field) {
    case Field::Count:
        return QString::number(context.count);
    case Field::Date:
        return context.options.date.toString(Qt::ISODate);
    case Field::Language:
        return domain::languageCode(context.language);
    case Field::Vendor:
    case Field::VendorSlug:
    case Field::Product:
    case Field::Home:
    case Field::SourceTitle:
    case Field::SourceUrl:
    case Field::SourceDate:
        return ofVendor(reference, context);
    default:
        return context.record ? ofRecord(reference, context) : QString();
    }
}

} // namespace

QString textOf(const Reference &reference, const Context &context)
{
    const auto text = rawText(reference, context);
    return reference.isOneLine ? text.simplified() : text;
}

bool isThere(const Reference &reference, const Context &context)
{
    const auto *record = context.record;
    switch (reference.spec->field) {
    case Field::One:
        return context.count == 1;
    case Field::Many:
        return context.count > 1;
    case Field::English:
        return context.language == domain::Language::English;
    case Field::Russian:
        return context.language == domain::Language::Russian;
    case Field::WithHeader:
        return context.options.withHeader;
    case Field::SeveralVendors:
        return context.survey && context.survey->hasSeveralVendors;
    case Field::IsNumeric:
        return context.survey->isNumeric;
    case Field::Repeats:
        return context.names->repeats();
    case Field::First:
        return context.item ? context.item->isFirst : context.number == 1;
    case Field::Last:
        return context.item ? context.item->isLast : context.isLast;
    case Field::IsClientError:
        return record && record->httpStatus / 100 == 4;
    case Field::IsServerError:
        return record && record->httpStatus / 100 == 5;
    case Field::IsRetriedLater: {
        // What RFC 9110, 8470 and 6585 say may be sent again as it is.
        constexpr std::array statuses{408, 425, 429, 500, 502, 503, 504};
        return record && std::find(statuses.begin(), statuses.end(), record->httpStatus) != statuses.end();
    }
    case Field::IsTranslation:
        return record && record->summary().isTranslation(context.language) &&
               record->summary().en != record->summary().ru;
    case Field::IsSampleUnconfirmed:
        return record && record->vendor && !record->vendor->envelope.sample.isEmpty() &&
               !record->vendor->envelope.confirmed;
    default:
        return !rawText(reference, context).isEmpty();
    }
}

QList<Item> itemsOf(const Reference &reference, const Context &context)
{
    QList<Item> items;
    const auto *record = context.record;
    const auto columns = context.survey ? context.survey->columns : context.options.columns;
    switch (reference.spec->field) {
    case Field::Columns:
        for (const auto column : columns)
            items.append({{wording::columnTitle(column, context.language)}});
        break;
    case Field::Cells:
        for (const auto column : columns) {
            const bool standsIn = !columns.contains(domain::Column::Description);
            items.append({{cellOf(*record, column, standsIn, context.language)}});
        }
        break;
    case Field::Operations:
        for (const auto &operation : record->returnedBy)
            items.append({{operation.operation.shownIn(context.language), operation.footnoteMark}});
        break;
    case Field::Footnotes:
        for (const auto &footnote : record->footnotes())
            items.append({{footnote.mark, footnote.text.in(context.language)}});
        break;
    case Field::Notes:
        for (const auto &note : record->notes())
            items.append({{note.text.in(context.language)}});
        break;
    case Field::Attributes:
        for (const auto &attribute : record->attributes) {
            const auto &text = attribute.text.in(context.language);
            items.append({{attribute.key, wording::attributeTitle(attribute.key, context.language),
                           text.isEmpty() ? attribute.text.in(domain::otherLanguage(context.language)) : text}});
        }
        break;
    default:
        break;
    }
    if (!items.isEmpty()) {
        items.front().isFirst = true;
        items.back().isLast = true;
    }
    return items;
}

QString cellOf(const domain::CodeRecord &record, domain::Column column, bool standsIn, domain::Language language)
{
    if (column == domain::Column::Code)
        return record.shownCode();
    if (column == domain::Column::Message && !standsIn)
        return record.message.shownIn(language);
    return domain::cellText(record, {column, language, false});
}

QString linkOf(const domain::CodeRecord &record)
{
    return domain::recordLink(record.key());
}

} // namespace errdex::snippets
