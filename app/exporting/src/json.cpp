// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/exporting/json.h"

#include "errdex/exporting/cells.h"

namespace errdex::exporting {

// Written here because QJsonObject sorts its keys and a document for each string would be slow.
QByteArray jsonString(const QString &text)
{
    QString escaped;
    escaped.reserve(text.size() + 2);
    escaped += u'"';
    const auto addNumeric = [&escaped](QChar c) {
        escaped += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == u'"' || c == u'\\') {
            escaped += u'\\';
            escaped += c;
        } else if (c == u'\n') {
            escaped += QStringLiteral("\\n");
        } else if (c == u'\r') {
            escaped += QStringLiteral("\\r");
        } else if (c == u'\t') {
            escaped += QStringLiteral("\\t");
        } else if (c.unicode() < 0x20) {
            addNumeric(c);
        } else if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            escaped += c;
            escaped += text.at(++i);
        } else if (c.isSurrogate()) {
            escaped += QChar(QChar::ReplacementCharacter);
        } else {
            escaped += c;
        }
    }
    escaped += u'"';
    return escaped.toUtf8();
}

namespace {

QByteArray stringOrNull(const QString &text)
{
    return text.isEmpty() ? QByteArrayLiteral("null") : jsonString(text);
}

QByteArray numberOrNull(int number)
{
    return number > 0 ? QByteArray::number(number) : QByteArrayLiteral("null");
}

/// Puts fields into an object in the order of the calls.
class ObjectWriter
{
public:
    ObjectWriter(JsonLayout layout, int depth) : m_layout(layout), m_depth(depth) {}

    ObjectWriter &add(QByteArrayView key, const QByteArray &value)
    {
        m_text += m_text.isEmpty() ? "{" : ",";
        if (m_layout == JsonLayout::Indented)
            m_text += '\n' + QByteArray(4 * (m_depth + 1), ' ');
        m_text += '"';
        m_text += key;
        m_text += m_layout == JsonLayout::Indented ? "\": " : "\":";
        m_text += value;
        return *this;
    }

    QByteArray finished()
    {
        if (m_layout == JsonLayout::Indented)
            m_text += '\n' + QByteArray(4 * m_depth, ' ');
        return m_text + '}';
    }

private:
    JsonLayout m_layout;
    int m_depth;
    QByteArray m_text;
};

QByteArray localizedOrNull(const domain::LocalizedText &text, JsonLayout layout, int depth)
{
    if (text.isEmpty())
        return QByteArrayLiteral("null");
    return ObjectWriter(layout, depth).add("en", stringOrNull(text.en)).add("ru", stringOrNull(text.ru)).finished();
}

QByteArray operations(const domain::CodeRecord &record)
{
    QByteArray array = "[";
    for (const auto &item : record.returnedBy) {
        if (array.size() > 1)
            array += ", ";
        array += jsonString(item.operation.original());
    }
    return array + ']';
}

QByteArray attributes(const domain::CodeRecord &record)
{
    QByteArray array = "[";
    for (const auto &attribute : record.attributes) {
        if (array.size() > 1)
            array += ", ";
        array += ObjectWriter(JsonLayout::Compact, 0)
                     .add("key", jsonString(attribute.key))
                     .add("en", stringOrNull(attribute.text.en))
                     .add("ru", stringOrNull(attribute.text.ru))
                     .finished();
    }
    return array + ']';
}

QByteArray recordObject(const domain::CodeRecord &record, JsonLayout layout, int depth)
{
    const auto &category = record.categoryInfo();
    const auto originalLanguage = record.vendor ? record.vendor->originalLanguage : domain::TextOrigin::English;
    ObjectWriter object(layout, depth);
    object.add("vendor", stringOrNull(record.vendor ? record.vendor->slug : QString()))
        .add("code", jsonString(record.code))
        .add("variant", numberOrNull(record.variant))
        .add("category", ObjectWriter(layout, depth + 1)
                             .add("id", stringOrNull(category.id))
                             .add("en", stringOrNull(category.name.en))
                             .add("ru", stringOrNull(category.name.ru))
                             .finished())
        .add("name", stringOrNull(record.name))
        .add("http_status", numberOrNull(record.httpStatus))
        .add("message", localizedOrNull(record.message, layout, depth + 1))
        .add("description", localizedOrNull(record.description, layout, depth + 1))
        .add("returned_by", operations(record))
        .add("original_language", originalLanguage == domain::TextOrigin::Russian ? QByteArrayLiteral("\"ru\"")
                                                                                  : QByteArrayLiteral("\"en\""));
    // Most records have none, and then say nothing of them.
    if (!record.attributes.isEmpty())
        object.add("attributes", attributes(record));
    return object.finished();
}

} // namespace

QByteArray recordToJson(const domain::CodeRecord &record, JsonLayout layout)
{
    return recordObject(record, layout, 0);
}

QByteArray recordsToJson(const QList<domain::CodeRecord> &records, JsonLayout layout)
{
    if (records.isEmpty())
        return QByteArrayLiteral("[]");
    const bool indented = layout == JsonLayout::Indented;
    QByteArray array = "[";
    for (const auto &record : records) {
        array += array.size() > 1 ? ",\n" : "\n";
        array += indented ? "    " : "";
        array += recordObject(record, layout, indented ? 1 : 0);
    }
    return array + "\n]";
}

} // namespace errdex::exporting
