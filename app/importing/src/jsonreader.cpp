// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "jsonreader.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonParseError>

#include <rapidjson/error/en.h>

#include <algorithm>
#include <set>
#include <vector>

namespace errdex::importing {

using domain::ErrorCode;

namespace {

QString place(const QString &name, const QByteArray &bytes, qsizetype offset)
{
    const auto before = QByteArrayView(bytes).first(qMin(offset, bytes.size()));
    const auto line = before.count('\n') + 1;
    const auto lineStart = before.lastIndexOf('\n') + 1;
    const auto column = QString::fromUtf8(before.sliced(lineStart)).size() + 1;
    return QStringLiteral("%1:%2:%3").arg(name).arg(line).arg(column);
}

/// The offset behind the string that starts at the quotation mark at `start`.
qsizetype pastString(const QByteArray &bytes, qsizetype start)
{
    for (qsizetype i = start + 1; i < bytes.size(); ++i) {
        if (bytes.at(i) == '\\')
            ++i;
        else if (bytes.at(i) == '"')
            return i + 1;
    }
    return bytes.size();
}

struct Repeated
{
    qsizetype offset = -1;
    QString key;
};

/// The keys of one object. Most have a few, which are found faster by looking at each.
class Keys
{
public:
    void clear()
    {
        m_few.clear();
        m_many.clear();
    }
    /// False when it is there already.
    bool insert(QByteArrayView key)
    {
        if (m_few.size() < MostFew) {
            if (std::find(m_few.begin(), m_few.end(), key) != m_few.end())
                return false;
            m_few.push_back(key);
            return true;
        }
        if (m_many.empty())
            m_many.insert(m_few.begin(), m_few.end());
        return m_many.insert(key).second;
    }

private:
    static constexpr size_t MostFew = 24;

    std::vector<QByteArrayView> m_few;
    std::set<QByteArrayView> m_many;
};

/// Looks for a repeated key in JSON that is known to be well-formed.
Repeated findRepeatedKey(const QByteArray &bytes)
{
    struct Level
    {
        bool isObject = false;
        bool expectsKey = false;
        Keys keys;
    };
    // Levels are used again and again: each has memory of its own.
    std::vector<Level> levels;
    size_t depth = 0;
    const auto enter = [&](bool isObject) {
        if (++depth > levels.size())
            levels.emplace_back();
        auto &level = levels[depth - 1];
        level.isObject = isObject;
        level.expectsKey = isObject;
        level.keys.clear();
    };
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        switch (bytes.at(i)) {
        case '{':
            enter(true);
            break;
        case '[':
            enter(false);
            break;
        case '}':
        case ']':
            --depth;
            break;
        case ',':
            levels[depth - 1].expectsKey = levels[depth - 1].isObject;
            break;
        case '"': {
            const auto end = pastString(bytes, i);
            if (depth > 0 && levels[depth - 1].expectsKey) {
                const auto key = QByteArrayView(bytes).sliced(i + 1, end - i - 2);
                if (!levels[depth - 1].keys.insert(key))
                    return {i, QString::fromUtf8(key)};
                levels[depth - 1].expectsKey = false;
            }
            i = end - 1;
            break;
        }
        default:
            break;
        }
    }
    return {};
}

/// Without recursion, so that no depth of brackets can exhaust the stack.
JsonDocument parsed(const QByteArray &bytes)
{
    auto document = std::make_unique<rapidjson::Document>();
    document->Parse<rapidjson::kParseIterativeFlag>(bytes.constData(), size_t(bytes.size()));
    return document;
}

/// The number behind "\u" at `start`; 0 where there are none.
uint escapedUnit(const QByteArray &bytes, qsizetype start)
{
    bool isNumber = false;
    const bool isEscape = QByteArrayView(bytes).sliced(qMin(start, bytes.size())).startsWith("\\u");
    const uint unit = isEscape ? bytes.mid(start + 2, 4).toUInt(&isNumber, 16) : 0;
    return isNumber ? unit : 0;
}

/// The same JSON with "\u0000" for each half of a character, so that the field where it stands can be named.
QByteArray withoutLoneSurrogates(QByteArray bytes)
{
    constexpr qsizetype Escape = 6;
    for (qsizetype i = bytes.indexOf('\\'); i >= 0; i = bytes.indexOf('\\', i)) {
        const uint unit = escapedUnit(bytes, i);
        if (QChar::isHighSurrogate(unit) && QChar::isLowSurrogate(escapedUnit(bytes, i + Escape))) {
            i += 2 * Escape;
        } else if (QChar::isSurrogate(unit)) {
            bytes.replace(i + 2, 4, "0000");
            i += Escape;
        } else {
            i += 2;
        }
    }
    return bytes;
}

tl::unexpected<domain::Error> invalid(const QString &where, const char *detail, const QStringList &arguments = {})
{
    return tl::unexpected(domain::Error{ErrorCode::InvalidSource, where, QString::fromUtf8(detail), arguments});
}

} // namespace

domain::Result<JsonDocument> parseJsonObject(const QByteArray &bytes, const QString &name)
{
    if (!QByteArrayView(bytes).isValidUtf8())
        return invalid(name, QT_TRANSLATE_NOOP("errdex::importing", "the file is not UTF-8"));
    if (bytes.contains('\0') || bytes.contains("\\u0000"))
        return invalid(name, QT_TRANSLATE_NOOP("errdex::importing", "the file contains the character U+0000"));
    auto document = parsed(withoutLoneSurrogates(bytes));
    if (document->HasParseError()) {
        // Qt's parser says what it was in the user's language, unless it is the less strict of the two.
        QJsonParseError problem;
        QJsonDocument::fromJson(bytes, &problem);
        const bool known = problem.error != QJsonParseError::NoError;
        return invalid(place(name, bytes, known ? problem.offset : qsizetype(document->GetErrorOffset())),
                       QT_TRANSLATE_NOOP("errdex::importing", "this is not JSON (%1)"),
                       {known ? problem.errorString()
                              : QString::fromLatin1(rapidjson::GetParseError_En(document->GetParseError()))});
    }
    if (!document->IsObject())
        return invalid(name, QT_TRANSLATE_NOOP("errdex::importing", "the file must hold one JSON object"));
    if (const auto repeated = findRepeatedKey(bytes); repeated.offset >= 0) {
        return invalid(place(name, bytes, repeated.offset),
                       QT_TRANSLATE_NOOP("errdex::importing", "the key “%1” stands twice"), {repeated.key});
    }
    return document;
}

QJsonObject peekJsonObject(const QByteArray &bytes, const QStringList &keys)
{
    QJsonObject found;
    int depth = 0;
    QString key;
    for (qsizetype i = 0; i < bytes.size() && found.size() < keys.size(); ++i) {
        const char c = bytes.at(i);
        if (c == '{' || c == '[') {
            ++depth;
        } else if (c == '}' || c == ']') {
            --depth;
        } else if (c == ',' && depth == 1) {
            key.clear();
        } else if (c == '"') {
            const auto end = pastString(bytes, i);
            // What goes on to the end may be cut off.
            if (depth == 1 && end < bytes.size()) {
                const auto text = QString::fromUtf8(bytes.sliced(i + 1, end - i - 2));
                if (key.isEmpty())
                    key = text;
                else if (keys.contains(key))
                    found.insert(key, text);
            }
            i = end - 1;
        } else if (depth == 1 && c >= '0' && c <= '9') {
            auto end = i;
            while (end < bytes.size() && bytes.at(end) >= '0' && bytes.at(end) <= '9')
                ++end;
            if (end < bytes.size() && keys.contains(key))
                found.insert(key, bytes.sliced(i, end - i).toInt());
            i = end - 1;
        }
    }
    return found;
}

} // namespace errdex::importing
