// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "fieldreader.h"

#include "jsonreader.h"

#include <QCoreApplication>

#include <algorithm>

namespace errdex::importing {

using domain::LocalizedText;
using domain::TextOrigin;

void FieldReader::problem(const QString &key, const char *detail, const QStringList &arguments)
{
    m_errors.append(
        {domain::ErrorCode::InvalidSource, key.isEmpty() ? where() : place(key), QString::fromUtf8(detail), arguments});
}

QString FieldReader::place(const QString &key) const
{
    return where() + u": " + key;
}

JsonValue FieldReader::value(const QString &key, Need need)
{
    m_known.append(key);
    const auto found = m_object.value(key);
    if (!found.isUndefined() && !found.isNull())
        return found;
    if (need == Need::Required)
        problem(key, QT_TRANSLATE_NOOP("errdex::importing", "the field is missing"));
    return {};
}

QString FieldReader::cleanString(const QString &key, JsonValue value)
{
    if (!value.isString()) {
        problem(key, QT_TRANSLATE_NOOP("errdex::importing", "must be a string"));
        return {};
    }
    const auto text = value.toString();
    if (text.isEmpty())
        problem(key, QT_TRANSLATE_NOOP("errdex::importing", "must not be empty"));
    else if (text.front().isSpace() || text.back().isSpace())
        problem(key, QT_TRANSLATE_NOOP("errdex::importing", "must not begin or end with a space"));
    // All that Unicode has in the category of controls, but what stands for half of a character.
    const auto isControl = [](QChar c) { return c != LoneSurrogate && (c < u' ' || (c >= u'\x7F' && c < u'\xA0')); };
    if (std::any_of(text.begin(), text.end(), isControl))
        problem(key, QT_TRANSLATE_NOOP("errdex::importing", "must not contain line breaks or control characters"));
    if (text.contains(LoneSurrogate))
        problem(key, QT_TRANSLATE_NOOP("errdex::importing", "contains half of a character (a lone surrogate)"));
    return text;
}

QString FieldReader::string(const QString &key, Need need)
{
    const auto found = value(key, need);
    return found.isUndefined() ? QString() : cleanString(key, found);
}

int FieldReader::integer(const QString &key, int low, int high, Need need, int fallback)
{
    const auto found = value(key, need);
    if (found.isUndefined())
        return fallback;
    const double number = found.toDouble();
    if (!found.isNumber() || number < low || number > high || number != double(int(number))) {
        problem(key, QT_TRANSLATE_NOOP("errdex::importing", "must be a whole number from %1 to %2"),
                {QString::number(low), QString::number(high)});
        return fallback;
    }
    return int(number);
}

bool FieldReader::boolean(const QString &key)
{
    const auto found = value(key, Need::Required);
    if (!found.isUndefined() && !found.isBool())
        problem(key, QT_TRANSLATE_NOOP("errdex::importing", "must be true or false"));
    return found.toBool();
}

QStringList FieldReader::strings(const QString &key, Need need)
{
    const auto found = value(key, need);
    if (!found.isUndefined() && !found.isArray())
        problem(key, QT_TRANSLATE_NOOP("errdex::importing", "must be an array"));
    QStringList texts;
    for (int i = 0; found.isArray() && i < found.size(); ++i)
        texts.append(cleanString(QStringLiteral("%1[%2]").arg(key).arg(i), found.at(i)));
    return texts;
}

LocalizedText FieldReader::text(const QString &key, TextOrigin origin, Need need)
{
    const auto found = value(key, need);
    if (found.isUndefined())
        return {};
    if (!found.isObject()) {
        problem(key, QT_TRANSLATE_NOOP("errdex::importing", "must be an object with the texts “en” and “ru”"));
        return {};
    }
    FieldReader reader(found, *this, key);
    LocalizedText text{reader.string(QStringLiteral("en"), Need::Required),
                       reader.string(QStringLiteral("ru"), Need::Required), reader.origin(origin)};
    reader.finish();
    return text;
}

LocalizedText FieldReader::ownText(TextOrigin usual)
{
    LocalizedText text{string(QStringLiteral("en"), Need::Optional), string(QStringLiteral("ru"), Need::Optional),
                       origin(usual)};
    // What the vendor says in one language alone is no translation.
    const bool isVendors = text.origin == TextOrigin::English || text.origin == TextOrigin::Russian;
    if (text.en.isEmpty() != text.ru.isEmpty() && isVendors)
        text.origin = text.en.isEmpty() ? TextOrigin::Russian : TextOrigin::English;
    if (text.isEmpty())
        problem({}, QT_TRANSLATE_NOOP("errdex::importing", "there is no text, neither “en” nor “ru”"));
    return text;
}

TextOrigin FieldReader::origin(TextOrigin usual)
{
    const auto original = string(QStringLiteral("original"), Need::Optional);
    if (original == u"en")
        return TextOrigin::English;
    if (original == u"ru")
        return TextOrigin::Russian;
    if (original == u"errdex")
        return TextOrigin::Errdex;
    if (original == u"own")
        return TextOrigin::Own;
    if (!original.isEmpty())
        problem(QStringLiteral("original"), QT_TRANSLATE_NOOP("errdex::importing", "must be one of: %1"),
                {QStringLiteral("en, ru, errdex, own")});
    return usual;
}

JsonValue FieldReader::object(const QString &key, Need need)
{
    const auto found = value(key, need);
    if (!found.isUndefined() && !found.isObject())
        problem(key, QT_TRANSLATE_NOOP("errdex::importing", "must be an object"));
    return found.isObject() ? found : JsonValue();
}

QList<std::pair<JsonValue, QString>> FieldReader::objects(const QString &key, Need need)
{
    const auto found = value(key, need);
    if (!found.isUndefined() && !found.isArray())
        problem(key, QT_TRANSLATE_NOOP("errdex::importing", "must be an array"));
    QList<std::pair<JsonValue, QString>> objects;
    objects.reserve(found.size());
    for (int i = 0; found.isArray() && i < found.size(); ++i) {
        const QString item = key + u'[' + QString::number(i) + u']';
        if (const auto one = found.at(i); one.isObject())
            objects.append({one, place(item)});
        else
            problem(item, QT_TRANSLATE_NOOP("errdex::importing", "must be an object"));
    }
    return objects;
}

void FieldReader::finish()
{
    for (int i = 0; i < m_object.size(); ++i) {
        const auto name = m_object.rawName(i);
        if (std::none_of(m_known.begin(), m_known.end(), [name](const QString &known) { return known == name; }))
            problem(m_object.name(i), QT_TRANSLATE_NOOP("errdex::importing", "unknown field"));
    }
}

} // namespace errdex::importing
