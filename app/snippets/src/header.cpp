// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "header.h"

#include "tags.h"

namespace errdex::snippets {

namespace {

const char *const Missing = QT_TRANSLATE_NOOP(
    "errdex::snippets", "A template begins with {{! and the lines “name: …” and “format: …”, then a line with }}.");
const char *const NotClosed = QT_TRANSLATE_NOOP("errdex::snippets", "The header is not closed: “}}” is missing.");
const char *const UnknownLine = QT_TRANSLATE_NOOP(
    "errdex::snippets",
    "The header has lines “name:”, “name.en:”, “name.ru:”, “format:”, “language:”, “scope:” and “also:”.");
const char *const Twice = QT_TRANSLATE_NOOP("errdex::snippets", "“%1” stands in the header already.");
const char *const NoName = QT_TRANSLATE_NOOP("errdex::snippets", "The header gives no name: add a line “name: …”.");
const char *const NoFormat =
    QT_TRANSLATE_NOOP("errdex::snippets", "The header gives no format: add a line “format: …” with one of %1.");
const char *const UnknownFormat = QT_TRANSLATE_NOOP("errdex::snippets", "There is no format “%1”. The formats are %2.");
const char *const UnknownLanguage = QT_TRANSLATE_NOOP("errdex::snippets", "The language is en or ru.");
const char *const UnknownScope = QT_TRANSLATE_NOOP("errdex::snippets", "The scope is record or records.");

QString formatIds()
{
    QStringList ids;
    for (const auto format : AllFormats)
        ids.append(formatId(format));
    return ids.join(QStringLiteral(", "));
}

class HeaderReader
{
public:
    explicit HeaderReader(const QString &source) : m_source(source) {}

    tl::expected<ReadHeader, TemplateError> run();

private:
    using Checked = tl::expected<void, TemplateError>;

    Checked line(QStringView text, qsizetype offset);
    Checked set(const QString &key, const QString &value, qsizetype offset, qsizetype length);
    Checked fail(qsizetype offset, qsizetype length, const char *what, const QStringList &arguments = {}) const
    {
        return tl::unexpected(errorAt(m_source, offset, length, what, arguments));
    }

    const QString &m_source;
    Header m_header;
    QString m_name;
    QStringList m_keys;
};

HeaderReader::Checked HeaderReader::set(const QString &key, const QString &value, qsizetype offset, qsizetype length)
{
    if (key == u"name") {
        m_name = value;
    } else if (key == u"name.en") {
        m_header.name.en = value;
    } else if (key == u"name.ru") {
        m_header.name.ru = value;
    } else if (key == u"format") {
        const auto format = formatFromId(value);
        if (!format)
            return fail(offset, length, UnknownFormat, {value, formatIds()});
        m_header.format = *format;
    } else if (key == u"language") {
        if (value != u"en" && value != u"ru" && value != u"any")
            return fail(offset, length, UnknownLanguage);
        m_header.language = value == u"any" ? std::nullopt : domain::languageFromCode(value);
    } else if (key == u"scope") {
        if (value != u"record" && value != u"records")
            return fail(offset, length, UnknownScope);
        m_header.scope = value == u"record" ? Header::Scope::Record : Header::Scope::Records;
    } else {
        m_header.also = value.split(u' ', Qt::SkipEmptyParts);
    }
    return {};
}

HeaderReader::Checked HeaderReader::line(QStringView text, qsizetype offset)
{
    if (text.trimmed().isEmpty())
        return {};
    const auto colon = text.indexOf(u':');
    const auto key = colon < 0 ? QString() : text.first(colon).trimmed().toString();
    static const QStringList known{QStringLiteral("name"),   QStringLiteral("name.en"),  QStringLiteral("name.ru"),
                                   QStringLiteral("format"), QStringLiteral("language"), QStringLiteral("scope"),
                                   QStringLiteral("also")};
    if (!known.contains(key))
        return fail(offset, text.size(), UnknownLine);
    if (m_keys.contains(key))
        return fail(offset, text.size(), Twice, {key});
    m_keys.append(key);
    qsizetype begin = colon + 1;
    while (begin < text.size() && text.at(begin).isSpace())
        ++begin;
    const auto value = text.sliced(begin).trimmed();
    return set(key, value.toString(), offset + begin, value.size());
}

tl::expected<ReadHeader, TemplateError> HeaderReader::run()
{
    qsizetype begin = 0;
    while (begin < m_source.size() && m_source.at(begin).isSpace())
        ++begin;
    if (!QStringView(m_source).sliced(begin).startsWith(u"{{!"))
        return tl::unexpected(errorAt(m_source, begin, 0, Missing));
    const auto close = m_source.indexOf(u"}}", begin);
    if (close < 0)
        return tl::unexpected(errorAt(m_source, begin, 3, NotClosed));
    qsizetype offset = begin + 3;
    while (offset < close) {
        const auto lineEnd = m_source.indexOf(u'\n', offset);
        const auto end = lineEnd < 0 || lineEnd > close ? close : lineEnd;
        if (auto read = line(QStringView(m_source).sliced(offset, end - offset), offset); !read)
            return tl::unexpected(read.error());
        offset = end + 1;
    }
    auto &name = m_header.name;
    if (name.en.isEmpty())
        name.en = m_name.isEmpty() ? name.ru : m_name;
    if (name.ru.isEmpty())
        name.ru = m_name.isEmpty() ? name.en : m_name;
    if (name.en.isEmpty())
        return tl::unexpected(errorAt(m_source, begin, close + 2 - begin, NoName));
    if (!m_keys.contains(QStringLiteral("format")))
        return tl::unexpected(errorAt(m_source, begin, close + 2 - begin, NoFormat, {formatIds()}));
    qsizetype end = close + 2;
    while (end < m_source.size() &&
           (m_source.at(end) == u' ' || m_source.at(end) == u'\t' || m_source.at(end) == u'\r'))
        ++end;
    if (end < m_source.size() && m_source.at(end) == u'\n')
        ++end;
    return ReadHeader{m_header, end};
}

} // namespace

tl::expected<ReadHeader, TemplateError> readHeader(const QString &source)
{
    return HeaderReader(source).run();
}

} // namespace errdex::snippets
