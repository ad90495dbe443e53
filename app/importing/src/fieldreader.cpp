// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "fieldreader.h"

#include <QCoreApplication>

#include <algorithm>

namespace errdex::importing {

using domain::LocalizedText;
using domain::TextOrigin;

void FieldReader::problem(const QString &key, const char *detail, const QStringList &arguments)
{
    m_errors.append({domain::ErrorCode::InvalidSource, key.isEmpty() ? where() : place(key),
                     QString::fromUtf8(detail), arguments});
}

QString FieldReader::place(const QString &key) const
{
    return where() + u": " + key;
}

QJsonValue FieldReader::value(const QString &key, Need need)
{
    m_known.append(key);
    const auto found = m_object.value(key);
    if (!found.isUndefined() && !found.isNull())
        return found;
    if (need == Need::Required)
        problem(key, QT_TRANSLATE_NOOP("errdex::importing", "the field is missing"));
    return QJsonValue(QJsonValue::Undefined);
}

QString FieldReader::cleanString(const QString &key, const QJsonValue &value)
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
    bool hasControls = false;
    bool hasSurrogates = false;
    for (const QChar c : text) {
        // All that Unicode has in the category of controls.
        hasControls = hasControls || c.unicode() < 0x20 || (c.unicode() >= 0x7F && c.unicode() < 0xA0);
        hasSurrogates = hasSurrogates || c.isSurrogate();
    }
    if (hasControls)
        problem(key, QT_TRANSLATE_NOOP("errdex::importing", "must not contain line breaks or control characters"));
    if (hasSurrogates && !text.isValidUtf16())
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
    const double number = found.toDouble(low - 1.0);
    if (!found.isDouble() || number < low || number > high || number != double(int(number))) {
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
    const auto array = found.toArray();
    for (int i = 0; i < array.size(); ++i)
        texts.append(cleanString(QStringLiteral("%1[%2]").arg(key).arg(i), array.at(i)));
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
    FieldReader reader(found.toObject(), *this, key);
    LocalizedText text{reader.string(QStringLiteral("en"), Need::Required),
                       reader.string(QStringLiteral("ru"), Need::Required), reader.origin(origin)};
    reader.finish();
    return text;
}

LocalizedText FieldReader::ownText(TextOrigin usual)
{
    LocalizedText text{string(QStringLiteral("en"), Need::Optional), string(QStringLiteral("ru"), Need::Optional),
                       origin(usual)};
    // What is there in one language alone is no translation.
    if (text.en.isEmpty() != text.ru.isEmpty() && text.origin != TextOrigin::Errdex)
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
    if (!original.isEmpty())
        problem(QStringLiteral("original"), QT_TRANSLATE_NOOP("errdex::importing", "must be one of: %1"),
                {QStringLiteral("en, ru, errdex")});
    return usual;
}

QJsonObject FieldReader::object(const QString &key, Need need)
{
    const auto found = value(key, need);
    if (!found.isUndefined() && !found.isObject())
        problem(key, QT_TRANSLATE_NOOP("errdex::importing", "must be an object"));
    return found.toObject();
}

QList<std::pair<QJsonObject, QString>> FieldReader::objects(const QString &key, Need need)
{
    const auto found = value(key, need);
    if (!found.isUndefined() && !found.isArray())
        problem(key, QT_TRANSLATE_NOOP("errdex::importing", "must be an array"));
    QList<std::pair<QJsonObject, QString>> objects;
    const auto array = found.toArray();
    objects.reserve(array.size());
    for (int i = 0; i < array.size(); ++i) {
        const QString item = key + u'[' + QString::number(i) + u']';
        if (const QJsonValue one = array.at(i); one.isObject())
            objects.append({one.toObject(), place(item)});
        else
            problem(item, QT_TRANSLATE_NOOP("errdex::importing", "must be an object"));
    }
    return objects;
}

void FieldReader::finish()
{
    for (auto field = m_object.constBegin(); field != m_object.constEnd(); ++field) {
        if (!m_known.contains(field.key()))
            problem(field.key(), QT_TRANSLATE_NOOP("errdex::importing", "unknown field"));
    }
}

} // namespace errdex::importing
