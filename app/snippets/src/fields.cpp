// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "fields.h"

#include "errdex/text/distance.h"

#include <algorithm>
#include <vector>

namespace errdex::snippets {

namespace {

using Kind = FieldInfo::Kind;
using Where = FieldInfo::Place;

FieldSpec value(Field field, const char16_t *name, Where place, const char *meaning)
{
    return {field, name, Kind::Text, place, meaning};
}

FieldSpec number(Field field, const char16_t *name, Where place, const char *meaning)
{
    auto spec = value(field, name, place, meaning);
    spec.isNumber = true;
    return spec;
}

FieldSpec localized(Field field, const char16_t *name, Where place, const char *meaning)
{
    auto spec = value(field, name, place, meaning);
    spec.isLocalized = true;
    return spec;
}

FieldSpec flag(Field field, const char16_t *name, Where place, const char *meaning)
{
    return {field, name, Kind::Flag, place, meaning};
}

FieldSpec list(Field field, const char16_t *name, Where place, const char *meaning)
{
    return {field, name, Kind::List, place, meaning};
}

FieldSpec item(Field field, const char16_t *name, const char16_t *of, const char *meaning)
{
    auto spec = value(field, name, Where::Item, meaning);
    spec.list = of;
    return spec;
}

FieldSpec surveyed(FieldSpec spec)
{
    spec.survey = FieldSpec::Survey::OutsideOfRecords;
    return spec;
}

/// Written in the language of the format.
FieldSpec code(FieldSpec spec)
{
    spec.isForCode = true;
    spec.survey = FieldSpec::Survey::Always;
    return spec;
}

std::vector<FieldSpec> allSpecs()
{
    return {
        list(Field::Records, u"records", Where::Anywhere, QT_TRANSLATE_NOOP("errdex::snippets", "each of the records")),
        flag(Field::One, u"one", Where::Anywhere,
             QT_TRANSLATE_NOOP("errdex::snippets", "there is one record; inside, its fields may be used")),
        flag(Field::Many, u"many", Where::Anywhere, QT_TRANSLATE_NOOP("errdex::snippets", "there are several records")),
        number(Field::Count, u"count", Where::Anywhere,
               QT_TRANSLATE_NOOP("errdex::snippets", "how many records there are")),
        value(Field::Date, u"date", Where::Anywhere, QT_TRANSLATE_NOOP("errdex::snippets", "today, as 2026-11-27")),
        value(Field::Language, u"language", Where::Anywhere,
              QT_TRANSLATE_NOOP("errdex::snippets", "the language of the copy: en or ru")),
        flag(Field::English, u"en", Where::Anywhere, QT_TRANSLATE_NOOP("errdex::snippets", "the copy is in English")),
        flag(Field::Russian, u"ru", Where::Anywhere, QT_TRANSLATE_NOOP("errdex::snippets", "the copy is in Russian")),
        flag(Field::WithHeader, u"header", Where::Anywhere,
             QT_TRANSLATE_NOOP("errdex::snippets", "a table is wanted with the titles of its columns")),
        surveyed(list(Field::Columns, u"columns", Where::Anywhere,
                      QT_TRANSLATE_NOOP("errdex::snippets", "each column of the table"))),
        item(Field::ColumnTitle, u"title", u"columns",
             QT_TRANSLATE_NOOP("errdex::snippets", "the title of the column")),
        surveyed(flag(Field::SeveralVendors, u"several_vendors", Where::Anywhere,
                      QT_TRANSLATE_NOOP("errdex::snippets", "the records are of several vendors"))),
        surveyed(localized(
            Field::Vendor, u"vendor", Where::Anywhere,
            QT_TRANSLATE_NOOP("errdex::snippets", "the name of the vendor; outside of records that of all of them"))),
        surveyed(value(Field::VendorSlug, u"vendor.slug", Where::Anywhere,
                       QT_TRANSLATE_NOOP("errdex::snippets", "the short name of the vendor"))),
        surveyed(localized(Field::Product, u"product", Where::Anywhere,
                           QT_TRANSLATE_NOOP("errdex::snippets", "the product of the vendor"))),
        surveyed(value(Field::Home, u"home", Where::Anywhere,
                       QT_TRANSLATE_NOOP("errdex::snippets", "the address of the vendor's home page"))),
        surveyed(value(Field::SourceTitle, u"source", Where::Anywhere,
                       QT_TRANSLATE_NOOP("errdex::snippets", "the title of the source page"))),
        surveyed(value(Field::SourceUrl, u"source.url", Where::Anywhere,
                       QT_TRANSLATE_NOOP("errdex::snippets", "the address of the source page"))),
        surveyed(value(Field::SourceDate, u"source.date", Where::Anywhere,
                       QT_TRANSLATE_NOOP("errdex::snippets", "when the source was read"))),
        number(Field::Number, u"number", Where::Record,
               QT_TRANSLATE_NOOP("errdex::snippets", "1 for the first record, 2 for the second")),
        flag(Field::First, u"first", Where::Record,
             QT_TRANSLATE_NOOP("errdex::snippets", "this is the first one (of the records or of a list)")),
        flag(Field::Last, u"last", Where::Record,
             QT_TRANSLATE_NOOP("errdex::snippets", "this is the last one (of the records or of a list)")),
        value(Field::Code, u"code", Where::Record, QT_TRANSLATE_NOOP("errdex::snippets", "the code")),
        value(Field::ShownCode, u"shown_code", Where::Record,
              QT_TRANSLATE_NOOP("errdex::snippets", "the code with its variant where it stands several times: 107/2")),
        number(Field::Variant, u"variant", Where::Record,
               QT_TRANSLATE_NOOP("errdex::snippets", "the variant of the code, from 1")),
        value(Field::Name, u"name", Where::Record, QT_TRANSLATE_NOOP("errdex::snippets", "the symbolic name")),
        number(Field::HttpStatus, u"http_status", Where::Record,
               QT_TRANSLATE_NOOP("errdex::snippets", "the HTTP status")),
        flag(Field::IsClientError, u"client_error", Where::Record,
             QT_TRANSLATE_NOOP("errdex::snippets", "the HTTP status is 4xx")),
        flag(Field::IsServerError, u"server_error", Where::Record,
             QT_TRANSLATE_NOOP("errdex::snippets", "the HTTP status is 5xx")),
        flag(Field::IsRetriedLater, u"retry_later", Where::Record,
             QT_TRANSLATE_NOOP("errdex::snippets", "the HTTP status is 408, 425, 429, 500, 502, 503 or 504")),
        localized(Field::Category, u"category", Where::Record, QT_TRANSLATE_NOOP("errdex::snippets", "the category")),
        value(Field::CategoryId, u"category.id", Where::Record,
              QT_TRANSLATE_NOOP("errdex::snippets", "the category as the catalogue's files name it")),
        localized(Field::Message, u"message", Where::Record, QT_TRANSLATE_NOOP("errdex::snippets", "the message")),
        localized(Field::Description, u"description", Where::Record,
                  QT_TRANSLATE_NOOP("errdex::snippets", "the description")),
        localized(Field::Summary, u"summary", Where::Record,
                  QT_TRANSLATE_NOOP("errdex::snippets", "the message, or the description where there is no message")),
        localized(Field::Details, u"details", Where::Record,
                  QT_TRANSLATE_NOOP("errdex::snippets", "the description where there is a message as well")),
        flag(Field::IsTranslation, u"translated", Where::Record,
             QT_TRANSLATE_NOOP("errdex::snippets", "the summary is Errdex's translation, not the vendor's text")),
        localized(Field::ReturnedBy, u"returned_by", Where::Record,
                  QT_TRANSLATE_NOOP("errdex::snippets", "the operations that return the code")),
        list(Field::Operations, u"operations", Where::Record,
             QT_TRANSLATE_NOOP("errdex::snippets", "each operation that returns the code")),
        item(Field::Operation, u"operation", u"operations", QT_TRANSLATE_NOOP("errdex::snippets", "the operation")),
        item(Field::OperationMark, u"mark", u"operations",
             QT_TRANSLATE_NOOP("errdex::snippets", "the mark of its footnote")),
        list(Field::Footnotes, u"footnotes", Where::Record,
             QT_TRANSLATE_NOOP("errdex::snippets", "each footnote of the record")),
        item(Field::FootnoteMark, u"mark", u"footnotes",
             QT_TRANSLATE_NOOP("errdex::snippets", "the mark of the footnote")),
        item(Field::FootnoteText, u"text", u"footnotes",
             QT_TRANSLATE_NOOP("errdex::snippets", "the text of the footnote")),
        list(Field::Notes, u"notes", Where::Record,
             QT_TRANSLATE_NOOP("errdex::snippets", "each note of the vendor on this code")),
        item(Field::NoteText, u"text", u"notes", QT_TRANSLATE_NOOP("errdex::snippets", "the text of the note")),
        list(
            Field::Attributes, u"attributes", Where::Record,
            QT_TRANSLATE_NOOP("errdex::snippets", "each further statement on the code: cause, what to do, severity …")),
        item(Field::AttributeKey, u"attribute", u"attributes",
             QT_TRANSLATE_NOOP("errdex::snippets", "the short name of the statement: cause")),
        item(Field::AttributeTitle, u"title", u"attributes",
             QT_TRANSLATE_NOOP("errdex::snippets", "what the statement is called")),
        item(Field::AttributeText, u"text", u"attributes",
             QT_TRANSLATE_NOOP("errdex::snippets", "the text of the statement")),
        localized(Field::Cause, u"cause", Where::Record,
                  QT_TRANSLATE_NOOP("errdex::snippets", "the cause, where the source names one")),
        localized(Field::Action, u"action", Where::Record,
                  QT_TRANSLATE_NOOP("errdex::snippets", "what to do, where the source says so")),
        value(Field::Reference, u"reference", Where::Record,
              QT_TRANSLATE_NOOP("errdex::snippets", "where the code is defined")),
        value(Field::Key, u"key", Where::Record,
              QT_TRANSLATE_NOOP("errdex::snippets", "vendor and code: planfix/1001")),
        value(Field::Link, u"link", Where::Record,
              QT_TRANSLATE_NOOP("errdex::snippets", "a link that opens the record in Errdex")),
        value(Field::Sample, u"sample", Where::Record,
              QT_TRANSLATE_NOOP("errdex::snippets", "the vendor's response with this code")),
        flag(Field::IsSampleUnconfirmed, u"sample_unconfirmed", Where::Record,
             QT_TRANSLATE_NOOP("errdex::snippets", "the shape of the response is likely, not documented")),
        value(Field::Json, u"json", Where::Record,
              QT_TRANSLATE_NOOP("errdex::snippets", "the whole record as a JSON object")),
        list(Field::Cells, u"cells", Where::Record,
             QT_TRANSLATE_NOOP("errdex::snippets", "the text of the record for each column of the table")),
        item(Field::Cell, u"cell", u"cells", QT_TRANSLATE_NOOP("errdex::snippets", "the text of the cell")),
        value(Field::TeamNote, u"team_note", Where::Record,
              QT_TRANSLATE_NOOP("errdex::snippets", "the team's own note")),
        value(Field::Excerpt, u"excerpt", Where::Record,
              QT_TRANSLATE_NOOP("errdex::snippets", "the line of the pasted text in which the code stood")),
        value(Field::FoundMessage, u"found_message", Where::Record,
              QT_TRANSLATE_NOOP("errdex::snippets",
                                "the message of the pasted text where it differs from the catalogue's")),
        number(Field::FoundLine, u"found_line", Where::Record,
               QT_TRANSLATE_NOOP("errdex::snippets", "the number of that line")),
        code(value(Field::SetPascal, u"set.pascal", Where::Anywhere,
                   QT_TRANSLATE_NOOP("errdex::snippets", "the name of the vendor as an identifier: OzApi"))),
        code(value(Field::SetCamel, u"set.camel", Where::Anywhere,
                   QT_TRANSLATE_NOOP("errdex::snippets", "the name of the vendor as an identifier: ozApi"))),
        code(value(Field::SetSnake, u"set.snake", Where::Anywhere,
                   QT_TRANSLATE_NOOP("errdex::snippets", "the name of the vendor as an identifier: oz_api"))),
        code(value(Field::SetConstant, u"set.constant", Where::Anywhere,
                   QT_TRANSLATE_NOOP("errdex::snippets", "the name of the vendor as an identifier: OZ_API"))),
        code(value(Field::IdPascal, u"id.pascal", Where::Record,
                   QT_TRANSLATE_NOOP("errdex::snippets", "an identifier for the code, unique: NotAllowed"))),
        code(value(Field::IdCamel, u"id.camel", Where::Record,
                   QT_TRANSLATE_NOOP("errdex::snippets", "an identifier for the code, unique: notAllowed"))),
        code(value(Field::IdSnake, u"id.snake", Where::Record,
                   QT_TRANSLATE_NOOP("errdex::snippets", "an identifier for the code, unique: not_allowed"))),
        code(value(Field::IdConstant, u"id.constant", Where::Record,
                   QT_TRANSLATE_NOOP("errdex::snippets", "an identifier for the code, unique: NOT_ALLOWED"))),
        code(value(Field::Value, u"value", Where::Record,
                   QT_TRANSLATE_NOOP("errdex::snippets",
                                     "the code as a number or, unless all are numbers, as a string literal"))),
        code(flag(Field::IsNumeric, u"numeric", Where::Anywhere,
                  QT_TRANSLATE_NOOP("errdex::snippets", "all codes are numbers"))),
        code(flag(Field::Repeats, u"repeats", Where::Record,
                  QT_TRANSLATE_NOOP("errdex::snippets", "a record before this one has the same code"))),
        code(value(Field::Meanings, u"meanings", Where::Record,
                   QT_TRANSLATE_NOOP("errdex::snippets", "the summaries of all records with this code"))),
    };
}

bool isIn(const FieldSpec &spec, Format format)
{
    return !spec.isForCode || isCode(format);
}

} // namespace

std::span<const FieldSpec> fieldSpecs()
{
    static const auto specs = allSpecs();
    return specs;
}

std::optional<Reference> fieldOf(QStringView name, Format format, QStringView list)
{
    const FieldSpec *found = nullptr;
    for (const auto &spec : fieldSpecs()) {
        // Two lists may have items of one name.
        const bool isNearer = !found || (spec.list && list == QStringView(spec.list));
        if (isIn(spec, format) && name == QStringView(spec.name) && isNearer)
            found = &spec;
    }
    if (found)
        return Reference{found};
    const auto dot = name.lastIndexOf(u'.');
    auto base = dot < 0 ? std::nullopt : fieldOf(name.first(dot), format, list);
    if (!base || base->spec->kind != Kind::Text || base->isOneLine)
        return std::nullopt;
    const auto suffix = name.sliced(dot + 1);
    const bool takesLanguage = base->spec->isLocalized && !base->language && !base->isOriginal;
    if (suffix == u"line")
        base->isOneLine = true;
    else if (suffix == u"original" && takesLanguage)
        base->isOriginal = true;
    else if ((suffix == u"en" || suffix == u"ru") && takesLanguage)
        base->language = domain::languageFromCode(suffix);
    else
        return std::nullopt;
    return base;
}

QString nearestField(QStringView name, Format format)
{
    QString nearest;
    int least = std::max(1, int(std::min<qsizetype>(name.size(), 64)) / 3) + 1;
    for (const auto &spec : fieldSpecs()) {
        const QStringView candidate(spec.name);
        if (!isIn(spec, format))
            continue;
        if (const auto steps = text::editDistance(name.toString().toLower(), candidate, least); steps < least) {
            least = steps;
            nearest = candidate.toString();
        }
    }
    return nearest;
}

QString FieldInfo::tag() const
{
    if (kind == Kind::Text)
        return u"{{" + name + u"}}";
    return u"{{#" + name + u"}}{{/" + name + u"}}";
}

QList<FieldInfo> fields(Format format)
{
    QList<FieldInfo> infos;
    for (const auto &spec : fieldSpecs()) {
        if (!isIn(spec, format))
            continue;
        FieldInfo info;
        info.name = QString::fromUtf16(spec.name);
        info.kind = spec.kind;
        info.place = spec.place;
        if (spec.list)
            info.list = QString::fromUtf16(spec.list);
        info.meaning = {QString::fromUtf8(spec.meaning)};
        info.isLocalized = spec.isLocalized;
        info.isForCode = spec.isForCode;
        infos.append(info);
    }
    return infos;
}

} // namespace errdex::snippets
