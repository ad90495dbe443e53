// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/domain/link.h"

#include <QStringDecoder>
#include <QUrl>

#include <algorithm>

namespace errdex::domain {

namespace {

constexpr QStringView Scheme = u"errdex:";
constexpr QStringView Beginning = u"errdex://";
/// Longer than any query that the window takes, with every letter escaped.
constexpr qsizetype LongestLink = 32'768;
constexpr qsizetype LongestQuery = 4096;
constexpr qsizetype LongestCode = 256;
constexpr qsizetype LongestSlug = 64;
constexpr int MostVariants = 1'000'000;

/// As the schema of the vendor files has it: "oz-api".
bool isSlug(QStringView text)
{
    return !text.isEmpty() && text.size() <= LongestSlug && !text.startsWith(u'-') && !text.endsWith(u'-') &&
           !text.contains(u"--") && std::all_of(text.begin(), text.end(), [](QChar c) {
               return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
           });
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const int lower = c | 0x20;
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// Nothing for half an escape, for bytes that are no UTF-8 and for control characters.
std::optional<QString> unescaped(QStringView text)
{
    const QByteArray escaped = text.toUtf8();
    QByteArray bytes;
    for (qsizetype i = 0; i < escaped.size(); ++i) {
        if (escaped.at(i) != '%') {
            bytes += escaped.at(i);
            continue;
        }
        const int high = i + 2 < escaped.size() ? hexDigit(escaped.at(i + 1)) : -1;
        const int low = i + 2 < escaped.size() ? hexDigit(escaped.at(i + 2)) : -1;
        if (high < 0 || low < 0)
            return std::nullopt;
        bytes += char(high * 16 + low);
        i += 2;
    }
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder(bytes);
    const bool hasControl = std::any_of(decoded.begin(), decoded.end(),
                                        [](QChar c) { return c.category() == QChar::Other_Control; });
    return decoder.hasError() || hasControl ? std::nullopt : std::optional(decoded);
}

std::optional<Link> parseSearch(QStringView parameters)
{
    if (!parameters.startsWith(u"q=") || parameters.contains(u'&'))
        return std::nullopt;
    // A form writes a space as "+", and a plus as "%2B".
    const auto query = unescaped(parameters.mid(2).toString().replace(u'+', u' '));
    if (!query || query->trimmed().isEmpty() || query->size() > LongestQuery)
        return std::nullopt;
    return Link{Link::Kind::Search, {}, query->trimmed()};
}

std::optional<Link> parseRecord(QStringView vendor, QList<QStringView> path)
{
    RecordKey key;
    key.vendor = vendor.toString();
    if (path.size() == 2) {
        const auto number = path.takeLast();
        const bool isNumber = !number.isEmpty() && number.size() <= 7 && number.front() != u'0' &&
                              std::all_of(number.begin(), number.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
        key.variant = isNumber ? number.toInt() : 0;
        if (key.variant < 1 || key.variant > MostVariants)
            return std::nullopt;
    }
    const auto code = path.size() == 1 ? unescaped(path.front()) : std::nullopt;
    if (!code || code->trimmed().isEmpty() || code->size() > LongestCode)
        return std::nullopt;
    key.code = *code;
    return Link{Link::Kind::Record, key, {}};
}

} // namespace

bool looksLikeLink(QStringView text)
{
    return text.startsWith(Scheme, Qt::CaseInsensitive);
}

std::optional<Link> parseLink(QStringView text)
{
    if (text.size() > LongestLink || !text.isValidUtf16() || !text.startsWith(Beginning, Qt::CaseInsensitive) || text.contains(u'#') ||
        text.contains(u'\\') || std::any_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); }))
        return std::nullopt;
    const auto rest = text.sliced(Beginning.size());
    const auto question = rest.indexOf(u'?');
    auto path = rest.left(question < 0 ? rest.size() : question);
    // What hands an address on may end its path with a slash.
    if (path.endsWith(u'/'))
        path.chop(1);
    QList<QStringView> parts = path.split(u'/');
    // Programs write the name of a host as they like.
    const QString host = parts.takeFirst().toString().toLower();
    if (!isSlug(host))
        return std::nullopt;
    if (question >= 0) {
        return host == u"search" && parts.isEmpty() ? parseSearch(rest.sliced(question + 1)) : std::nullopt;
    }
    if (parts.isEmpty())
        return host == u"decode" ? std::optional(Link{Link::Kind::Decode, {}, {}}) : std::nullopt;
    return parseRecord(host, parts);
}

QString recordLink(const RecordKey &key)
{
    QString link = u"errdex://" + key.vendor + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(key.code));
    if (key.variant > 0)
        link += u'/' + QString::number(key.variant);
    return link;
}

} // namespace errdex::domain
