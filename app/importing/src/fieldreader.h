// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "jsonvalue.h"

#include "errdex/domain/error.h"
#include "errdex/domain/language.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QVarLengthArray>

namespace errdex::importing {

/// Reads the fields of one JSON object, collects every problem with the place of its field, and at the end names the
/// fields that nobody asked for. The keys that are asked for are ASCII.
class FieldReader
{
public:
    enum class Need { Required, Optional };

    /// `where` names the object for messages; `errors` outlives this.
    FieldReader(JsonValue object, const QString &where, QList<domain::Error> &errors)
        : m_object(object), m_where(where), m_errors(errors)
    {
    }
    /// An object inside that of `parent`, which outlives this.
    FieldReader(JsonValue object, const FieldReader &parent, const QString &key)
        : m_object(object), m_parent(&parent), m_where(key), m_errors(parent.m_errors)
    {
    }

    QString string(const QString &key, Need need);
    /// `fallback` when the field is absent or null.
    int integer(const QString &key, int low, int high, Need need, int fallback);
    bool boolean(const QString &key);
    QStringList strings(const QString &key, Need need);
    /// {"en", "ru", "original"}: both languages are owed. Empty when absent or null.
    domain::LocalizedText text(const QString &key, domain::TextOrigin origin, Need need);
    /// {"en", "ru", "original"} among the fields of this object itself: at least one language is owed.
    domain::LocalizedText ownText(domain::TextOrigin origin);
    /// Undefined when there is none.
    JsonValue object(const QString &key, Need need);
    /// The objects of an array, each with its place; what is no object is a problem.
    QList<std::pair<JsonValue, QString>> objects(const QString &key, Need need);
    /// Marks a field as known without reading it.
    void ignore(const QString &key) { m_known.append(key); }
    /// Reports fields that were not asked for.
    void finish();

    void problem(const QString &key, const char *detail, const QStringList &arguments = {});
    QString place(const QString &key) const;

private:
    /// Whose words they are, if the field "original" says so.
    domain::TextOrigin origin(domain::TextOrigin usual);
    /// The value of a field; Undefined when it is absent or null, which is a problem if it is required.
    JsonValue value(const QString &key, Need need);
    QString cleanString(const QString &key, JsonValue value);

    /// Made only for a message: most fields have none.
    QString where() const { return m_parent ? m_parent->place(m_where) : m_where; }

    JsonValue m_object;
    const FieldReader *m_parent = nullptr;
    /// With a parent, the key in it.
    QString m_where;
    QList<domain::Error> &m_errors;
    /// A handful: looking at each is faster than a table of them.
    QVarLengthArray<QString, 16> m_known;
};

} // namespace errdex::importing
