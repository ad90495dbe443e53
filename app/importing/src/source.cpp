// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/importing/source.h"

#include "fieldreader.h"
#include "jsonreader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace errdex::importing {

using domain::CodeRecord;
using domain::Error;
using domain::ErrorCode;
using domain::TextOrigin;
using domain::Vendor;
using Need = FieldReader::Need;

namespace {

constexpr int LargestVariant = 9999;

bool isSlug(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("\\A[a-z0-9]+(-[a-z0-9]+)*\\z"));
    return pattern.match(text).hasMatch();
}

QString slugField(FieldReader &reader, const QString &key)
{
    const auto slug = reader.string(key, Need::Required);
    if (!slug.isEmpty() && !isSlug(slug))
        reader.problem(key, QT_TRANSLATE_NOOP("errdex::importing",
                                              "must consist of small Latin letters, digits and single hyphens"));
    return slug;
}

QString urlField(FieldReader &reader, const QString &key)
{
    const auto url = reader.string(key, Need::Optional);
    if (!url.isEmpty() && !url.startsWith(u"https://") && !url.startsWith(u"http://"))
        reader.problem(key, QT_TRANSLATE_NOOP("errdex::importing", "must begin with https:// or http://"));
    return url;
}

/// Reads one vendor file; problems go to `errors`.
class SourceReader
{
public:
    SourceReader(const QString &name, QList<Error> &errors) : m_name(name), m_errors(errors) {}

    SourceFile read(JsonValue root);

private:
    void readVendor(FieldReader &reader);
    void readSource(FieldReader &reader);
    void readEnvelope(FieldReader &reader);
    void readNotes(FieldReader &reader);
    void readCategories(FieldReader &reader);
    void readRecord(JsonValue object, const QString &where);
    void readReturnedBy(FieldReader &reader, CodeRecord &record);
    void readAttributes(FieldReader &reader, CodeRecord &record);
    void checkVariants();
    void checkCategoriesUsed(FieldReader &reader);

    QString m_name;
    QList<Error> &m_errors;
    Vendor m_vendor;
    QList<CodeRecord> m_records;
    /// Where each record stands, for messages.
    QStringList m_places;
};

SourceFile SourceReader::read(JsonValue root)
{
    FieldReader reader(root, m_name, m_errors);
    reader.ignore(QStringLiteral("$schema"));
    SourceFile file;
    readVendor(reader);
    file.order = reader.integer(QStringLiteral("order"), 1, 1000000, Need::Required, 1);
    readSource(reader);
    readEnvelope(reader);
    readNotes(reader);
    readCategories(reader);
    const auto records = reader.objects(QStringLiteral("records"), Need::Required);
    for (const auto &[object, where] : records)
        readRecord(object, where);
    reader.finish();
    checkVariants();
    checkCategoriesUsed(reader);
    file.vendor = std::make_shared<const Vendor>(m_vendor);
    file.records = std::move(m_records);
    for (auto &record : file.records)
        record.vendor = file.vendor;
    return file;
}

void SourceReader::readVendor(FieldReader &reader)
{
    m_vendor.slug = slugField(reader, QStringLiteral("slug"));
    if (isSlug(m_vendor.slug) && m_name != m_vendor.slug + u".json")
        reader.problem(QStringLiteral("slug"), QT_TRANSLATE_NOOP("errdex::importing", "must be the file's name: %1"),
                       {QFileInfo(m_name).completeBaseName()});
    const auto language = reader.string(QStringLiteral("original_language"), Need::Required);
    if (language == u"ru")
        m_vendor.originalLanguage = TextOrigin::Russian;
    else if (language != u"en")
        reader.problem(QStringLiteral("original_language"),
                       QT_TRANSLATE_NOOP("errdex::importing", "must be one of: %1"), {QStringLiteral("en, ru")});
    m_vendor.name = reader.text(QStringLiteral("name"), m_vendor.originalLanguage, Need::Required);
    m_vendor.product = reader.text(QStringLiteral("product"), m_vendor.originalLanguage, Need::Required);
    m_vendor.aliases = reader.strings(QStringLiteral("aliases"), Need::Optional);
    for (int i = 0; i < m_vendor.aliases.size(); ++i) {
        if (!isSlug(m_vendor.aliases.at(i)))
            reader.problem(QStringLiteral("aliases[%1]").arg(i),
                           QT_TRANSLATE_NOOP("errdex::importing",
                                             "must consist of small Latin letters, digits and single hyphens"));
    }
    m_vendor.home = urlField(reader, QStringLiteral("home"));
    m_vendor.categoryRule = reader.text(QStringLiteral("category_rule"), TextOrigin::Errdex, Need::Optional);
}

void SourceReader::readSource(FieldReader &reader)
{
    FieldReader fields(reader.object(QStringLiteral("source"), Need::Required),
                       reader.place(QStringLiteral("source")), m_errors);
    auto &source = m_vendor.source;
    source.title = fields.string(QStringLiteral("title"), Need::Required);
    source.url = urlField(fields, QStringLiteral("url"));
    const auto date = fields.string(QStringLiteral("retrieved"), Need::Required);
    source.retrieved = QDate::fromString(date, Qt::ISODate);
    if (!date.isEmpty() && !source.retrieved.isValid())
        fields.problem(QStringLiteral("retrieved"),
                       QT_TRANSLATE_NOOP("errdex::importing", "must be a date such as 2026-11-23"));
    source.note = fields.text(QStringLiteral("note"), TextOrigin::Errdex, Need::Optional);
    fields.finish();
}

void SourceReader::readEnvelope(FieldReader &reader)
{
    const auto object = reader.object(QStringLiteral("envelope"), Need::Optional);
    if (object.size() == 0)
        return;
    FieldReader fields(object, reader.place(QStringLiteral("envelope")), m_errors);
    auto &envelope = m_vendor.envelope;
    envelope.confirmed = fields.boolean(QStringLiteral("confirmed"));
    envelope.codeKey = fields.string(QStringLiteral("code_key"), Need::Required);
    envelope.nameKey = fields.string(QStringLiteral("name_key"), Need::Optional);
    envelope.messageKey = fields.string(QStringLiteral("message_key"), Need::Optional);
    envelope.detailKey = fields.string(QStringLiteral("detail_key"), Need::Optional);
    envelope.otherKeys = fields.strings(QStringLiteral("other_keys"), Need::Optional);
    // The lines of a sample are indented, so they are not checked as other strings are.
    const auto lines = object.value(QStringLiteral("sample"));
    fields.ignore(QStringLiteral("sample"));
    QStringList sample;
    for (int i = 0; lines.isArray() && i < lines.size(); ++i)
        sample.append(lines.at(i).toString());
    envelope.sample = sample.join(u'\n');
    if (sample.isEmpty())
        fields.problem(QStringLiteral("sample"), QT_TRANSLATE_NOOP("errdex::importing", "the field is missing"));
    static const QRegularExpression placeholder(QStringLiteral("\\{\\{(?!(code|name|message)\\}\\})"));
    if (placeholder.match(envelope.sample).hasMatch())
        fields.problem(QStringLiteral("sample"),
                       QT_TRANSLATE_NOOP("errdex::importing", "has a placeholder other than: %1"),
                       {QStringLiteral("{{code}}, {{name}}, {{message}}")});
    fields.finish();
}

void SourceReader::readNotes(FieldReader &reader)
{
    const auto notes = reader.objects(QStringLiteral("notes"), Need::Optional);
    for (const auto &[object, where] : notes) {
        FieldReader fields(object, where, m_errors);
        m_vendor.notes.append({fields.strings(QStringLiteral("codes"), Need::Optional),
                               fields.text(QStringLiteral("text"), m_vendor.originalLanguage, Need::Required)});
        fields.finish();
    }
    const auto footnotes = reader.objects(QStringLiteral("footnotes"), Need::Optional);
    for (const auto &[object, where] : footnotes) {
        FieldReader fields(object, where, m_errors);
        m_vendor.footnotes.append({fields.string(QStringLiteral("mark"), Need::Required),
                                   fields.text(QStringLiteral("text"), m_vendor.originalLanguage, Need::Required)});
        fields.finish();
    }
}

void SourceReader::readCategories(FieldReader &reader)
{
    const auto categories = reader.objects(QStringLiteral("categories"), Need::Required);
    for (const auto &[object, where] : categories) {
        FieldReader fields(object, where, m_errors);
        const auto id = slugField(fields, QStringLiteral("id"));
        if (m_vendor.categoryIndex(id) >= 0)
            fields.problem(QStringLiteral("id"), QT_TRANSLATE_NOOP("errdex::importing", "“%1” stands twice"), {id});
        m_vendor.categories.append({id, fields.text(QStringLiteral("name"), m_vendor.originalLanguage, Need::Required)});
        fields.finish();
    }
}

void SourceReader::readRecord(JsonValue object, const QString &where)
{
    const auto code = object.value(QStringLiteral("code")).toString();
    const QString place = code.isEmpty() ? where : QString(where + u" (" + code + u')');
    FieldReader fields(object, place, m_errors);
    CodeRecord record;
    record.code = fields.string(QStringLiteral("code"), Need::Required);
    record.variant = fields.integer(QStringLiteral("variant"), 1, LargestVariant, Need::Optional, 0);
    const auto category = fields.string(QStringLiteral("category"), Need::Required);
    record.category = m_vendor.categoryIndex(category);
    if (!category.isEmpty() && record.category < 0)
        fields.problem(QStringLiteral("category"),
                       QT_TRANSLATE_NOOP("errdex::importing", "“%1” is not among the categories of the file"),
                       {category});
    record.name = fields.string(QStringLiteral("name"), Need::Optional);
    record.httpStatus = fields.integer(QStringLiteral("http_status"), 100, 599, Need::Optional, 0);
    record.message = fields.text(QStringLiteral("message"), m_vendor.originalLanguage, Need::Optional);
    record.description = fields.text(QStringLiteral("description"), m_vendor.originalLanguage, Need::Optional);
    record.reference = fields.string(QStringLiteral("reference"), Need::Optional);
    readReturnedBy(fields, record);
    readAttributes(fields, record);
    if (record.message.isEmpty() && record.description.isEmpty())
        fields.problem({}, QT_TRANSLATE_NOOP("errdex::importing", "the record has neither a message nor a description"));
    fields.finish();
    m_records.append(std::move(record));
    m_places.append(place);
}

void SourceReader::readReturnedBy(FieldReader &reader, CodeRecord &record)
{
    const auto operations = reader.objects(QStringLiteral("returned_by"), Need::Optional);
    for (const auto &[object, where] : operations) {
        FieldReader fields(object, where, m_errors);
        domain::ReturnedBy item;
        item.footnoteMark = fields.string(QStringLiteral("footnote"), Need::Optional);
        if (!item.footnoteMark.isEmpty() && !m_vendor.footnote(item.footnoteMark))
            fields.problem(QStringLiteral("footnote"),
                           QT_TRANSLATE_NOOP("errdex::importing", "“%1” is not among the footnotes of the file"),
                           {item.footnoteMark});
        item.operation = {fields.string(QStringLiteral("en"), Need::Required),
                          fields.string(QStringLiteral("ru"), Need::Required), m_vendor.originalLanguage};
        fields.finish();
        record.returnedBy.append(item);
    }
}

void SourceReader::readAttributes(FieldReader &reader, CodeRecord &record)
{
    const auto attributes = reader.objects(QStringLiteral("attributes"), Need::Optional);
    for (const auto &[object, where] : attributes) {
        FieldReader fields(object, where, m_errors);
        domain::Attribute attribute{fields.string(QStringLiteral("key"), Need::Required),
                                    fields.ownText(m_vendor.originalLanguage)};
        fields.finish();
        record.attributes.append(std::move(attribute));
    }
}

/// A code that repeats is told apart by variants 1 … n; a code that stands once has none.
void SourceReader::checkVariants()
{
    QHash<QString, QList<int>> byCode;
    for (int i = 0; i < m_records.size(); ++i)
        byCode[m_records.at(i).code].append(i);
    for (int i = 0; i < m_records.size(); ++i) {
        const auto &same = byCode.value(m_records.at(i).code);
        const int variant = m_records.at(i).variant;
        const bool repeats = same.size() > 1;
        const auto taken = std::count_if(same.begin(), same.end(),
                                         [&](int other) { return m_records.at(other).variant == variant; });
        if (!repeats && variant == 0)
            continue;
        FieldReader fields({}, m_places.at(i), m_errors);
        const auto key = QStringLiteral("variant");
        if (!repeats)
            fields.problem(key, QT_TRANSLATE_NOOP("errdex::importing", "must be absent where a code stands once"));
        else if (variant == 0 || variant > same.size() || taken > 1)
            fields.problem(key, QT_TRANSLATE_NOOP("errdex::importing",
                                                  "the code stands %1 times: its variants must be numbered from 1"),
                           {QString::number(same.size())});
    }
}

void SourceReader::checkCategoriesUsed(FieldReader &reader)
{
    for (int i = 0; i < m_vendor.categories.size(); ++i) {
        const bool used = std::any_of(m_records.begin(), m_records.end(),
                                      [i](const CodeRecord &record) { return record.category == i; });
        if (!used)
            reader.problem(QStringLiteral("categories[%1]").arg(i),
                           QT_TRANSLATE_NOOP("errdex::importing", "no record is in the category “%1”"),
                           {m_vendor.categories.at(i).id});
    }
}

} // namespace

SourceReading readSource(const QString &path)
{
    SourceReading reading;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        reading.errors.append({ErrorCode::CannotOpenFile, path, file.errorString(), {}});
        return reading;
    }
    const auto bytes = file.readAll();
    if (file.error() != QFileDevice::NoError) {
        reading.errors.append({ErrorCode::CannotReadFile, path, file.errorString(), {}});
        return reading;
    }
    const auto name = QFileInfo(path).fileName();
    const auto root = parseJsonObject(bytes, name);
    if (!root) {
        reading.errors.append(root.error());
        return reading;
    }
    reading.file = SourceReader(name, reading.errors).read(JsonValue(**root));
    reading.file.path = path;
    return reading;
}

domain::Result<QStringList> sourceFiles(const QStringList &paths)
{
    QStringList files;
    for (const auto &path : paths) {
        const QFileInfo info(path);
        if (info.isDir()) {
            const auto inside = QDir(path).entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
            for (const auto &file : inside)
                files.append(file.filePath());
        } else if (info.isFile()) {
            files.append(path);
        } else {
            return domain::fail(ErrorCode::CannotOpenFile, path,
                                info.exists() ? QStringLiteral("Not a regular file")
                                              : QStringLiteral("No such file or directory"));
        }
    }
    files.removeDuplicates();
    return files;
}

} // namespace errdex::importing
