// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QLatin1String>
#include <QString>

#include <rapidjson/document.h>

namespace errdex::importing {

/// A value of a JsonDocument, which must live on: it copies nothing but the texts that are asked for. A value that is
/// not there is Undefined, and so is whatever is asked of a value of another kind.
class JsonValue final
{
public:
    JsonValue() = default;
    explicit JsonValue(const rapidjson::Value &value) : m_value(&value) {}

    bool isUndefined() const { return m_value == nullptr; }
    bool isNull() const { return m_value && m_value->IsNull(); }
    bool isBool() const { return m_value && m_value->IsBool(); }
    bool isNumber() const { return m_value && m_value->IsNumber(); }
    bool isString() const { return m_value && m_value->IsString(); }
    bool isArray() const { return m_value && m_value->IsArray(); }
    bool isObject() const { return m_value && m_value->IsObject(); }

    bool toBool() const { return isBool() && m_value->GetBool(); }
    double toDouble() const { return isNumber() ? m_value->GetDouble() : 0.0; }
    QString toString() const
    {
        return isString() ? QString::fromUtf8(m_value->GetString(), qsizetype(m_value->GetStringLength())) : QString();
    }

    /// How many elements an array or members an object has; 0 for anything else.
    int size() const
    {
        if (isArray())
            return int(m_value->Size());
        return isObject() ? int(m_value->MemberCount()) : 0;
    }
    /// An element of an array; `index` is below size().
    JsonValue at(int index) const
    {
        return isArray() ? JsonValue((*m_value)[rapidjson::SizeType(index)]) : JsonValue();
    }
    /// The name of a member of an object; `index` is below size(). Not for comparing with anything but ASCII: what else
    /// there is comes as the bytes of its UTF-8.
    QLatin1String rawName(int index) const
    {
        const auto &name = (m_value->MemberBegin() + index)->name;
        return QLatin1String(name.GetString(), qsizetype(name.GetStringLength()));
    }
    QString name(int index) const
    {
        const auto raw = rawName(index);
        return QString::fromUtf8(raw.data(), raw.size());
    }
    /// A member of an object by its ASCII name.
    JsonValue value(const QString &name) const
    {
        for (int i = 0; isObject() && i < size(); ++i) {
            if (name == rawName(i))
                return JsonValue((m_value->MemberBegin() + i)->value);
        }
        return {};
    }

private:
    const rapidjson::Value *m_value = nullptr;
};

} // namespace errdex::importing
