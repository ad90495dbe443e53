// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "codenames.h"

#include "escaping.h"
#include "latin.h"

#include <algorithm>

namespace errdex::snippets {

namespace {

/// A name made of a sentence is cut at a word.
constexpr qsizetype LongestName = 40;

/// Words that no name may be, as the casings used for the language give them.
const QStringList &reserved(Format format)
{
    static const QStringList none;
    static const QStringList rust{QStringLiteral("Self"), QStringLiteral("SELF")};
    static const QStringList php{QStringLiteral("CLASS"), QStringLiteral("class"), QStringLiteral("Class")};
    static const QStringList typeScript{QStringLiteral("NaN"), QStringLiteral("Infinity")};
    static const QStringList python{QStringLiteral("None"), QStringLiteral("True"), QStringLiteral("False")};
    static const QStringList swift =
        QStringLiteral(
            "associatedtype class deinit enum extension fileprivate func import init inout internal let open operator "
            "private "
            "protocol public rethrows static struct subscript typealias var break case continue default defer do else "
            "fallthrough for guard if in repeat return switch where while as any catch false is nil super self throw "
            "throws "
            "true try some none async await actor Type Protocol Self Any")
            .split(u' ');
    // Macros of the headers that nearly every program has.
    static const QStringList cpp =
        QStringLiteral("EOF NULL TRUE FALSE ERROR DOMAIN OVERFLOW UNDERFLOW BOOL None Bool").split(u' ');
    switch (format) {
    case Format::Rust:
        return rust;
    case Format::Php:
        return php;
    case Format::TypeScript:
        return typeScript;
    case Format::Python:
        return python;
    case Format::Swift:
        return swift;
    case Format::Cpp:
        return cpp;
    default:
        return none;
    }
}

QString capital(const QString &word)
{
    return word.left(1).toUpper() + word.mid(1);
}

/// "-1" is "minus 1".
QStringList codeWords(const QString &code)
{
    QStringList words = latinWords(code);
    if (code.startsWith(u'-'))
        words.prepend(QStringLiteral("minus"));
    return words;
}

} // namespace

QString joined(const QStringList &words, Casing casing)
{
    QStringList made = words;
    if (made.isEmpty() || made.front().front().isDigit())
        made.prepend(QStringLiteral("code"));
    switch (casing) {
    case Casing::Pascal:
    case Casing::Camel: {
        QString name;
        for (const auto &word : made) {
            // "1 1" and "11" would be one.
            const bool touches = !name.isEmpty() && name.back().isDigit() && word.front().isDigit();
            name += (touches ? QStringLiteral("_") : QString()) +
                    (name.isEmpty() && casing == Casing::Camel ? word : capital(word));
        }
        return name;
    }
    case Casing::Snake:
        return made.join(u'_');
    case Casing::Constant:
        return made.join(u'_').toUpper();
    }
    Q_UNREACHABLE();
}

QStringList nameWords(const domain::CodeRecord &record)
{
    if (const auto words = latinWords(record.name); !words.isEmpty())
        return words;
    const auto &summary = record.summary();
    QStringList words;
    qsizetype length = 0;
    for (const auto &word : latinWords(summary.en.isEmpty() ? summary.ru : summary.en)) {
        length += word.size() + 1;
        if (length > LongestName + 1 && !words.isEmpty())
            break;
        words.append(word.left(LongestName));
    }
    if (!words.isEmpty())
        return words;
    return QStringList{QStringLiteral("code")} + codeWords(record.code);
}

QStringList setWords(const Survey &survey)
{
    const auto words = survey.vendor ? latinWords(survey.vendor->slug) : QStringList();
    return words.isEmpty() ? QStringList{QStringLiteral("api")} : words;
}

void CodeNames::begin()
{
    for (auto &used : m_used)
        used.clear();
    m_values.clear();
}

QStringList CodeNames::uniqueWords(const domain::CodeRecord &record) const
{
    QStringList words = nameWords(record);
    if (m_survey.hasSeveralVendors && record.vendor)
        words = latinWords(record.vendor->slug) + words;
    if (!m_survey.sharedNames.contains(joined(nameWords(record), Casing::Snake)))
        return words;
    words += codeWords(record.code);
    if (record.variant > 0)
        words.append(QString::number(record.variant));
    return words;
}

void CodeNames::enter(const domain::CodeRecord &record)
{
    const auto words = m_casings.isEmpty() ? QStringList() : uniqueWords(record);
    for (const auto casing : m_casings) {
        QString name = joined(words, casing);
        if (reserved(m_format).contains(name))
            name += u'_';
        auto &used = m_used[size_t(casing)];
        const QString base = name;
        for (int number = 2; used.contains(name); ++number)
            name = base + u'_' + QString::number(number);
        used.insert(name);
        m_names[size_t(casing)] = name;
    }
    // A code repeats within its vendor only, and tells by its variant.
    m_repeats = false;
    if (record.variant > 0) {
        const auto value = codeValue(m_format, record, m_survey);
        m_repeats = m_values.contains(value);
        m_values.insert(value);
    }
}

QString codeValue(Format format, const domain::CodeRecord &record, const Survey &survey)
{
    if (survey.isNumeric)
        return record.code;
    if (survey.hasSeveralVendors && record.vendor)
        return literal(format, record.vendor->slug + u'/' + record.code);
    return literal(format, record.code);
}

} // namespace errdex::snippets
