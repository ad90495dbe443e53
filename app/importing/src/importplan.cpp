// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/importing/importplan.h"

#include "sourcedevice.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace errdex::importing {

using domain::Language;

namespace {

constexpr std::array<const char *, std::size(AllFields)> FieldIds{
    "ignore",      "attribute", "vendor",      "code",        "variant",          "name",  "category",
    "http_status", "message",   "description", "returned_by", "reference",        "cause", "action",
    "actor",       "retry",     "severity",    "source",      "original_language"};
constexpr std::array<const char *, std::size(AllRepeatedCodes)> RepeatedIds{"variants", "first", "last", "merge"};

QJsonObject envelopeToJson(const domain::Envelope &envelope)
{
    return {{QStringLiteral("confirmed"), envelope.confirmed},
            {QStringLiteral("code_key"), envelope.codeKey},
            {QStringLiteral("name_key"), envelope.nameKey},
            {QStringLiteral("message_key"), envelope.messageKey},
            {QStringLiteral("detail_key"), envelope.detailKey},
            {QStringLiteral("other_keys"), QJsonArray::fromStringList(envelope.otherKeys)},
            {QStringLiteral("sample"), envelope.sample}};
}

domain::Envelope envelopeFromJson(const QJsonObject &object)
{
    domain::Envelope envelope;
    envelope.confirmed = object.value(QStringLiteral("confirmed")).toBool();
    envelope.codeKey = object.value(QStringLiteral("code_key")).toString();
    envelope.nameKey = object.value(QStringLiteral("name_key")).toString();
    envelope.messageKey = object.value(QStringLiteral("message_key")).toString();
    envelope.detailKey = object.value(QStringLiteral("detail_key")).toString();
    const auto others = object.value(QStringLiteral("other_keys")).toArray();
    for (const auto &key : others)
        envelope.otherKeys.append(key.toString());
    envelope.sample = object.value(QStringLiteral("sample")).toString();
    return envelope;
}

} // namespace

bool hasLanguage(Field field)
{
    switch (field) {
    case Field::Vendor:
    case Field::Category:
    case Field::Message:
    case Field::Description:
    case Field::ReturnedBy:
    case Field::Cause:
    case Field::Action:
    case Field::Actor:
    case Field::Retry:
    case Field::Severity:
        return true;
    case Field::Ignore:
    case Field::Attribute:
    case Field::Code:
    case Field::Variant:
    case Field::Name:
    case Field::HttpStatus:
    case Field::Reference:
    case Field::Source:
    case Field::OriginalLanguage:
        break;
    }
    return false;
}

bool mayRepeat(Field field)
{
    return field == Field::Ignore || field == Field::Attribute;
}

QString mappingId(Field field, std::optional<Language> language)
{
    const auto id = QString::fromLatin1(FieldIds.at(size_t(field)));
    return language && hasLanguage(field) ? QString(id + u'_' + domain::languageCode(*language)) : id;
}

bool readMappingId(QStringView id, ColumnMapping &mapping)
{
    for (const auto field : AllFields) {
        for (const auto language :
             {std::optional<Language>(), std::optional(Language::English), std::optional(Language::Russian)}) {
            if (mappingId(field, language) != id || (language && !hasLanguage(field)))
                continue;
            mapping.field = field;
            mapping.language = language;
            return true;
        }
    }
    return false;
}

QString repeatedCodesId(RepeatedCodes repeated)
{
    return QString::fromLatin1(RepeatedIds.at(size_t(repeated)));
}

std::optional<RepeatedCodes> repeatedCodesFromId(QStringView id)
{
    const auto *found = std::find_if(std::begin(AllRepeatedCodes), std::end(AllRepeatedCodes),
                                     [id](RepeatedCodes repeated) { return repeatedCodesId(repeated) == id; });
    return found == std::end(AllRepeatedCodes) ? std::nullopt : std::optional(*found);
}

int ImportPlan::columnOf(Field field) const
{
    for (int i = 0; i < columns.size(); ++i) {
        if (columns.at(i).field == field)
            return i;
    }
    return -1;
}

QByteArray planToJson(const ImportPlan &plan)
{
    QJsonArray columns;
    for (const auto &column : plan.columns)
        columns.append(QJsonObject{{QStringLiteral("header"), column.header},
                                   {QStringLiteral("field"), mappingId(column.field, column.language)}});
    QJsonObject vendor{{QStringLiteral("slug"), plan.vendor.slug},
                       {QStringLiteral("name_en"), plan.vendor.name.en},
                       {QStringLiteral("name_ru"), plan.vendor.name.ru}};
    if (!plan.vendor.envelope.isEmpty())
        vendor.insert(QStringLiteral("envelope"), envelopeToJson(plan.vendor.envelope));
    const auto &dialect = plan.dialect;
    const QJsonObject object{
        {QStringLiteral("format"), QStringLiteral("errdex-import")},
        {QStringLiteral("version"), 1},
        {QStringLiteral("file_format"), tableFormatId(dialect.format)},
        {QStringLiteral("encoding"), textEncodingId(dialect.encoding)},
        {QStringLiteral("delimiter"), QString(QLatin1Char(dialect.delimiter))},
        {QStringLiteral("skipped_rows"), dialect.skippedRows},
        {QStringLiteral("has_header"), dialect.hasHeader},
        {QStringLiteral("columns"), columns},
        {QStringLiteral("vendor"), vendor},
        {QStringLiteral("repeated_codes"), repeatedCodesId(plan.repeated)},
    };
    return QJsonDocument(object).toJson();
}

domain::Result<ImportPlan> planFromJson(const QByteArray &json)
{
    const auto object = QJsonDocument::fromJson(json).object();
    const auto wrong = [](const QString &field) {
        return invalid(field, QT_TRANSLATE_NOOP("errdex::importing", "is no plan of an import"));
    };
    if (object.value(QStringLiteral("format")) != QStringLiteral("errdex-import"))
        return wrong(QStringLiteral("format"));
    if (object.value(QStringLiteral("version")).toInt() != 1)
        return wrong(QStringLiteral("version"));
    ImportPlan plan;
    const auto format = tableFormatFromId(object.value(QStringLiteral("file_format")).toString());
    const auto encoding = textEncodingFromId(object.value(QStringLiteral("encoding")).toString());
    const auto delimiter = object.value(QStringLiteral("delimiter")).toString();
    const auto repeated = repeatedCodesFromId(object.value(QStringLiteral("repeated_codes")).toString());
    if (!format)
        return wrong(QStringLiteral("file_format"));
    if (!encoding)
        return wrong(QStringLiteral("encoding"));
    if (delimiter.size() != 1 || delimiter.front().unicode() == 0 || delimiter.front().unicode() > 0x7E)
        return wrong(QStringLiteral("delimiter"));
    if (!repeated)
        return wrong(QStringLiteral("repeated_codes"));
    plan.dialect = {*format, *encoding, delimiter.front().toLatin1(),
                    std::max(0, object.value(QStringLiteral("skipped_rows")).toInt()),
                    object.value(QStringLiteral("has_header")).toBool(true)};
    plan.repeated = *repeated;
    const auto columns = object.value(QStringLiteral("columns")).toArray();
    for (const auto &column : columns) {
        ColumnMapping mapping{column.toObject().value(QStringLiteral("header")).toString()};
        if (!readMappingId(column.toObject().value(QStringLiteral("field")).toString(), mapping))
            return wrong(QStringLiteral("columns: ") + mapping.header);
        plan.columns.append(mapping);
    }
    const auto vendor = object.value(QStringLiteral("vendor")).toObject();
    plan.vendor.slug = vendor.value(QStringLiteral("slug")).toString();
    plan.vendor.name.en = vendor.value(QStringLiteral("name_en")).toString();
    plan.vendor.name.ru = vendor.value(QStringLiteral("name_ru")).toString();
    plan.vendor.envelope = envelopeFromJson(vendor.value(QStringLiteral("envelope")).toObject());
    return plan;
}

} // namespace errdex::importing
