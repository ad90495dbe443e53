// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/publishing/preset.h"

#include "errdex/exporting/guardedfile.h"
#include "errdex/wording/wording.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace errdex::publishing {

using domain::Column;
using domain::ContentLanguage;
using domain::Language;
using domain::Result;
using exporting::Encoding;

namespace {

constexpr std::pair<Encoding, const char *> Encodings[] = {
    {Encoding::Utf8, "utf-8"}, {Encoding::Utf8WithMark, "utf-8-bom"}, {Encoding::Windows1251, "cp1251"}};
constexpr std::pair<ContentLanguage, const char *> Languages[] = {
    {ContentLanguage::English, "en"}, {ContentLanguage::Russian, "ru"}, {ContentLanguage::Both, "both"}};

QJsonObject toJson(const Preset &preset)
{
    QJsonObject json{
        {QStringLiteral("name"), preset.name},
        {QStringLiteral("format"), formatId(preset.format)},
        {QStringLiteral("for_programs"), preset.forPrograms},
        {QStringLiteral("separator"), preset.separator == 0 ? QString() : QString(QLatin1Char(preset.separator))},
        {QStringLiteral("crlf"), preset.crlf},
        {QStringLiteral("guarded"), preset.guarded},
        {QStringLiteral("sheet_per_vendor"), preset.sheetPerVendor},
        {QStringLiteral("attributes"), preset.withAttributes},
        {QStringLiteral("own_texts"), preset.withOwnTexts},
    };
    QJsonArray columns;
    for (const auto column : preset.columns)
        columns.append(domain::columnId(column));
    json.insert(QStringLiteral("columns"), columns);
    for (const auto &[encoding, id] : Encodings) {
        if (encoding == preset.encoding)
            json.insert(QStringLiteral("encoding"), QString::fromLatin1(id));
    }
    for (const auto &[language, id] : Languages) {
        if (preset.language && language == *preset.language)
            json.insert(QStringLiteral("language"), QString::fromLatin1(id));
    }
    return json;
}

/// What a later version has written and this one does not know is left out.
Preset fromJson(const QJsonObject &json)
{
    Preset preset;
    preset.name = json.value(QStringLiteral("name")).toString();
    preset.format = formatFromId(json.value(QStringLiteral("format")).toString()).value_or(Format::Csv);
    preset.forPrograms = json.value(QStringLiteral("for_programs")).toBool();
    const auto separator = json.value(QStringLiteral("separator")).toString();
    preset.separator =
        separator.size() == 1 && separator.front().unicode() < 0x80 ? separator.front().toLatin1() : '\0';
    preset.crlf = json.value(QStringLiteral("crlf")).toBool();
    preset.guarded = json.value(QStringLiteral("guarded")).toBool();
    preset.sheetPerVendor = json.value(QStringLiteral("sheet_per_vendor")).toBool();
    preset.withAttributes = json.value(QStringLiteral("attributes")).toBool(true);
    preset.withOwnTexts = json.value(QStringLiteral("own_texts")).toBool(true);
    const auto columns = json.value(QStringLiteral("columns")).toArray();
    for (const auto &id : columns) {
        if (const auto column = domain::columnFromId(id.toString()); column && !preset.columns.contains(*column))
            preset.columns.append(*column);
    }
    for (const auto &[encoding, id] : Encodings) {
        if (json.value(QStringLiteral("encoding")).toString() == QLatin1StringView(id))
            preset.encoding = encoding;
    }
    for (const auto &[language, id] : Languages) {
        if (json.value(QStringLiteral("language")).toString() == QLatin1StringView(id))
            preset.language = language;
    }
    return preset;
}

} // namespace

Preset excelPreset()
{
    Preset preset;
    preset.name = QStringLiteral("excel");
    preset.separator = '\0';
    preset.encoding = Encoding::Utf8WithMark;
    preset.crlf = true;
    preset.guarded = true;
    return preset;
}

Preset dataPreset()
{
    Preset preset;
    preset.name = QStringLiteral("data");
    preset.forPrograms = true;
    preset.withOwnTexts = false;
    return preset;
}

char systemSeparator()
{
    return QLocale::system().decimalPoint() == u"," ? ';' : ',';
}

exporting::ExportOptions optionsOf(const Preset &preset)
{
    exporting::ExportOptions options;
    options.separator = preset.separator == 0 ? systemSeparator() : preset.separator;
    options.encoding = preset.encoding;
    options.crlf = preset.crlf;
    options.guarded = preset.guarded;
    options.sheetPerVendor = preset.sheetPerVendor;
    return options;
}

QList<exporting::ExportColumn> columnsOf(const QList<Column> &columns, ContentLanguage language, Language leading,
                                         bool forPrograms)
{
    QList<exporting::ExportColumn> made;
    const auto add = [&](Column column, Language in) {
        // For programs a vendor is its slug and so on, whatever the language; only the texts come in languages.
        const bool isText = column == Column::Message || column == Column::Description;
        QString title = wording::columnTitle(column, in);
        if (forPrograms)
            title =
                isText ? QString(domain::columnId(column) + u'_' + domain::languageCode(in)) : domain::columnId(column);
        made.append({column, in, title, forPrograms});
        return isText || (!forPrograms && domain::isLocalized(column));
    };
    for (const auto column : columns) {
        const auto first = language == ContentLanguage::Both ? leading : domain::leadingLanguage(language, leading);
        if (add(column, first) && language == ContentLanguage::Both)
            add(column, domain::otherLanguage(first));
    }
    return made;
}

QList<exporting::ExportColumn> furtherColumnsOf(const Preset &preset, ContentLanguage language, Language leading,
                                                bool forPrograms)
{
    using Kind = exporting::ExportColumn::Kind;
    QList<exporting::ExportColumn> made;
    const auto first = language == ContentLanguage::Both ? leading : domain::leadingLanguage(language, leading);
    for (const auto &[isWanted, kind] :
         {std::pair(preset.withAttributes, Kind::Attributes), std::pair(preset.withOwnTexts, Kind::OwnTexts)}) {
        exporting::ExportColumn column;
        column.raw = forPrograms;
        column.kind = kind;
        column.language = first;
        if (isWanted)
            made.append(column);
        column.language = domain::otherLanguage(first);
        if (isWanted && language == ContentLanguage::Both)
            made.append(column);
    }
    return made;
}

QByteArray presetToJson(const Preset &preset)
{
    return QJsonDocument(toJson(preset)).toJson(QJsonDocument::Compact);
}

std::optional<Preset> presetFromJson(const QByteArray &json)
{
    const auto document = QJsonDocument::fromJson(json);
    return document.isObject() ? std::optional(fromJson(document.object())) : std::nullopt;
}

Result<QList<Preset>> readPresets(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return QList<Preset>();
    if (!file.open(QIODevice::ReadOnly))
        return domain::fail(domain::ErrorCode::CannotReadFile, path, file.errorString());
    QJsonParseError problem;
    const auto document = QJsonDocument::fromJson(file.readAll(), &problem);
    if (problem.error != QJsonParseError::NoError || !document.isArray()) {
        return tl::unexpected(
            domain::Error{domain::ErrorCode::InvalidSource,
                          path,
                          QString::fromUtf8(QT_TRANSLATE_NOOP("errdex::importing", "this is not JSON (%1)")),
                          {problem.errorString()}});
    }
    QList<Preset> presets;
    const auto array = document.array();
    for (const auto &item : array) {
        if (auto preset = fromJson(item.toObject()); !preset.name.isEmpty())
            presets.append(std::move(preset));
    }
    return presets;
}

Result<void> writePresets(const QString &path, const QList<Preset> &presets)
{
    QJsonArray array;
    for (const auto &preset : presets)
        array.append(toJson(preset));
    const auto bytes = QJsonDocument(array).toJson();
    QDir().mkpath(QFileInfo(path).absolutePath());
    return exporting::writeFileGuarded(path, [&](QIODevice &device) -> Result<void> {
        if (device.write(bytes) != bytes.size())
            return domain::fail(domain::ErrorCode::CannotWriteFile, path, device.errorString());
        return {};
    });
}

} // namespace errdex::publishing
