// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/exporting/vendorfile.h"

#include "errdex/exporting/cells.h"

namespace errdex::exporting {

namespace {

using domain::LocalizedText;
using domain::TextOrigin;

constexpr char Schema[] = "../schema/vendor.schema.json";

QString idOf(TextOrigin origin)
{
    switch (origin) {
    case TextOrigin::English:
        return QStringLiteral("en");
    case TextOrigin::Russian:
        return QStringLiteral("ru");
    case TextOrigin::Own:
        return QStringLiteral("own");
    case TextOrigin::Errdex:
        break;
    }
    return QStringLiteral("errdex");
}

/// JSON as the source files have it: a line a value, two spaces a level.
class JsonText
{
public:
    explicit JsonText(QByteArray &out) : m_out(out) {}

    void beginObject(QByteArrayView key = {}) { begin(key, '{'); }
    void endObject() { end('}'); }
    void beginArray(QByteArrayView key) { begin(key, '['); }
    void endArray() { end(']'); }
    void add(QByteArrayView key, const QString &text) { put(key, jsonString(text)); }
    void add(QByteArrayView key, int number) { put(key, QByteArray::number(number)); }
    void add(QByteArrayView key, bool value) { put(key, value ? "true" : "false"); }
    void addNull(QByteArrayView key) { put(key, "null"); }
    void addOrNull(QByteArrayView key, const QString &text) { text.isEmpty() ? addNull(key) : add(key, text); }
    void add(QByteArrayView key, const QStringList &texts)
    {
        beginArray(key);
        for (const auto &text : texts)
            put({}, jsonString(text));
        endArray();
    }
    /// `usual` is whose words it is when nothing is said.
    void add(QByteArrayView key, const LocalizedText &text, TextOrigin usual)
    {
        beginObject(key);
        add("en", text.en);
        add("ru", text.ru);
        if (text.origin != usual)
            add("original", idOf(text.origin));
        endObject();
    }
    void addOrNull(QByteArrayView key, const LocalizedText &text, TextOrigin usual)
    {
        text.isEmpty() ? addNull(key) : add(key, text, usual);
    }

private:
    void begin(QByteArrayView key, char bracket)
    {
        startValue(key);
        m_out += bracket;
        ++m_depth;
        m_isEmpty = true;
    }
    void end(char bracket)
    {
        --m_depth;
        if (!m_isEmpty)
            startLine();
        m_out += bracket;
        m_isEmpty = false;
    }
    void put(QByteArrayView key, const QByteArray &value)
    {
        startValue(key);
        m_out += value;
        m_isEmpty = false;
    }
    void startValue(QByteArrayView key)
    {
        if (!m_isEmpty)
            m_out += ',';
        if (m_depth > 0)
            startLine();
        if (key.isEmpty())
            return;
        m_out += '"';
        m_out += key;
        m_out += "\": ";
    }
    void startLine()
    {
        m_out += '\n';
        m_out.append(qsizetype(2) * m_depth, ' ');
    }

    QByteArray &m_out;
    int m_depth = 0;
    /// Of the object or array that is open.
    bool m_isEmpty = true;
};

void writeEnvelope(const domain::Envelope &envelope, JsonText &json)
{
    if (envelope.isEmpty()) {
        json.addNull("envelope");
        return;
    }
    json.beginObject("envelope");
    json.add("confirmed", envelope.confirmed);
    json.add("code_key", envelope.codeKey);
    json.addOrNull("name_key", envelope.nameKey);
    json.addOrNull("message_key", envelope.messageKey);
    json.addOrNull("detail_key", envelope.detailKey);
    json.add("other_keys", envelope.otherKeys);
    json.add("sample", envelope.sample.split(u'\n'));
    json.endObject();
}

void writeHead(const domain::Vendor &vendor, JsonText &json)
{
    const auto usual = vendor.originalLanguage;
    json.add("$schema", QString::fromLatin1(Schema));
    json.add("slug", vendor.slug);
    json.add("order", vendor.position + 1);
    json.add("name", vendor.name, vendor.name.origin);
    json.add("aliases", vendor.aliases);
    json.add("product", vendor.product, vendor.product.origin);
    json.add("original_language", idOf(usual));
    json.addOrNull("home", vendor.home);
    json.beginObject("source");
    json.add("title", vendor.source.title);
    json.addOrNull("url", vendor.source.url);
    json.add("retrieved", vendor.source.retrieved.toString(Qt::ISODate));
    json.addOrNull("note", vendor.source.note, vendor.source.note.origin);
    json.endObject();
    writeEnvelope(vendor.envelope, json);
    json.beginArray("notes");
    for (const auto &note : vendor.notes) {
        json.beginObject();
        json.add("codes", note.codes);
        json.add("text", note.text, usual);
        json.endObject();
    }
    json.endArray();
    json.beginArray("footnotes");
    for (const auto &footnote : vendor.footnotes) {
        json.beginObject();
        json.add("mark", footnote.mark);
        json.add("text", footnote.text, usual);
        json.endObject();
    }
    json.endArray();
    json.addOrNull("category_rule", vendor.categoryRule, vendor.categoryRule.origin);
    json.beginArray("categories");
    for (const auto &category : vendor.categories) {
        json.beginObject();
        json.add("id", category.id);
        json.add("name", category.name, category.name.origin);
        json.endObject();
    }
    json.endArray();
}

void writeAttributes(const domain::Vendor &vendor, const QList<domain::Attribute> &attributes, JsonText &json)
{
    if (attributes.isEmpty())
        return;
    json.beginArray("attributes");
    for (const auto &attribute : attributes) {
        json.beginObject();
        json.add("key", attribute.key);
        if (!attribute.text.en.isEmpty())
            json.add("en", attribute.text.en);
        if (!attribute.text.ru.isEmpty())
            json.add("ru", attribute.text.ru);
        if (attribute.text.origin != vendor.originalLanguage)
            json.add("original", idOf(attribute.text.origin));
        json.endObject();
    }
    json.endArray();
}

void writeRecord(const domain::Vendor &vendor, const domain::CodeRecord &record, JsonText &json)
{
    json.beginObject();
    json.add("code", record.code);
    if (record.variant > 0)
        json.add("variant", record.variant);
    json.add("category", vendor.categories.at(record.category).id);
    if (!record.name.isEmpty())
        json.add("name", record.name);
    if (record.httpStatus > 0)
        json.add("http_status", record.httpStatus);
    if (!record.message.isEmpty())
        json.add("message", record.message, vendor.originalLanguage);
    if (!record.description.isEmpty())
        json.add("description", record.description, vendor.originalLanguage);
    if (!record.returnedBy.isEmpty()) {
        json.beginArray("returned_by");
        for (const auto &item : record.returnedBy) {
            json.beginObject();
            json.add("en", item.operation.en);
            json.add("ru", item.operation.ru);
            if (!item.footnoteMark.isEmpty())
                json.add("footnote", item.footnoteMark);
            json.endObject();
        }
        json.endArray();
    }
    if (!record.reference.isEmpty())
        json.add("reference", record.reference);
    writeAttributes(vendor, record.attributes, json);
    json.endObject();
}

} // namespace

QString vendorFileName(const domain::Vendor &vendor)
{
    return vendor.slug + QStringLiteral(".json");
}

domain::Result<void> writeVendorFile(const domain::Vendor &vendor, const QList<domain::CodeRecord> &records,
                                     ByteSink &sink)
{
    JsonText json(sink.buffer());
    json.beginObject();
    writeHead(vendor, json);
    json.beginArray("records");
    for (const auto &record : records) {
        writeRecord(vendor, record, json);
        if (auto settled = sink.settle(); !settled)
            return settled;
    }
    json.endArray();
    json.endObject();
    sink.buffer() += '\n';
    return sink.flush();
}

} // namespace errdex::exporting
