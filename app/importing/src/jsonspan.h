// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArrayView>
#include <QString>

namespace errdex::importing {

/// The end of the JSON value (RFC 8259) that a text begins with; -1, and `*fault` set, where it is none.
/// Containers are at most 256 deep.
qsizetype jsonValueEnd(QByteArrayView text, qsizetype *fault = nullptr);

/// A value inside of a checked JSON text, looked at without making anything of it: numbers keep their digits, objects
/// the order of their keys, and a text of any size takes no memory. The text outlives it.
class JsonSpan final
{
public:
    JsonSpan() = default;
    explicit JsonSpan(QByteArrayView text) : m_text(text.trimmed()) {}

    bool isObject() const { return m_text.startsWith('{'); }
    bool isArray() const { return m_text.startsWith('['); }
    bool isContainer() const { return isObject() || isArray(); }
    QByteArrayView text() const { return m_text; }
    /// A string without its escapes, numbers and truth values as they stand, nothing for null.
    QString scalar() const;

private:
    QByteArrayView m_text;
};

/// Goes through the members of an object or the elements of an array.
class JsonMembers final
{
public:
    /// What is no container has no members.
    explicit JsonMembers(const JsonSpan &container)
        : m_text(container.isContainer() ? container.text() : QByteArrayView()), m_hasKeys(container.isObject())
    {
    }
    bool next();
    /// Empty in an array.
    const QString &key() const { return m_key; }
    const JsonSpan &value() const { return m_value; }

private:
    QByteArrayView m_text;
    qsizetype m_at = 1;
    bool m_hasKeys;
    QString m_key;
    JsonSpan m_value;
};

} // namespace errdex::importing
