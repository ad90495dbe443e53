// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/packs/packinfo.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace errdex::packs {

namespace {

constexpr qsizetype LongestId = 64;
constexpr qsizetype LongestText = 1000;

/// Reads fields and collects what is wrong with them.
class InfoReader
{
public:
    InfoReader(const QJsonObject &object, const QString &where) : m_object(object), m_where(where) {}

    QString text(const QString &key, bool isOwed = false)
    {
        const auto value = m_object.value(key);
        if (value.isUndefined() || value.isNull()) {
            if (isOwed)
                complain(key, QT_TRANSLATE_NOOP("errdex::importing", "the field is missing"));
            return {};
        }
        if (!value.isString())
            complain(key, QT_TRANSLATE_NOOP("errdex::importing", "must be a string"));
        const auto text = value.toString().trimmed();
        static const QRegularExpression controls(QStringLiteral("[\\x00-\\x1f\\x7f-\\x9f]"));
        if (text.contains(controls))
            complain(key, QT_TRANSLATE_NOOP("errdex::importing", "must not contain line breaks or control characters"));
        if (text.size() > LongestText)
            complain(key, QT_TRANSLATE_NOOP("errdex::importing", "is too long"));
        return text;
    }
    void complain(const QString &key, const char *detail)
    {
        m_errors.append({domain::ErrorCode::InvalidSource, QStringLiteral("%1: %2").arg(m_where, key),
                         QString::fromUtf8(detail), {}});
    }
    const Errors &errors() const { return m_errors; }

private:
    QJsonObject m_object;
    QString m_where;
    Errors m_errors;
};

} // namespace

QString PackInfo::titleIn(domain::Language language) const
{
    const auto &wanted = title.in(language);
    if (!wanted.isEmpty())
        return wanted;
    const auto &other = title.in(domain::otherLanguage(language));
    return other.isEmpty() ? id : other;
}

QJsonObject packInfoToJson(const PackInfo &info)
{
    QJsonObject title;
    if (!info.title.en.isEmpty())
        title.insert(QStringLiteral("en"), info.title.en);
    if (!info.title.ru.isEmpty())
        title.insert(QStringLiteral("ru"), info.title.ru);
    QJsonObject object{{QStringLiteral("id"), info.id}, {QStringLiteral("title"), title}};
    const auto add = [&object](const QString &key, const QString &text) {
        if (!text.isEmpty())
            object.insert(key, text);
    };
    add(QStringLiteral("version"), info.version);
    add(QStringLiteral("date"), info.date.toString(Qt::ISODate));
    add(QStringLiteral("maintainer"), info.maintainer);
    add(QStringLiteral("source"), info.source);
    add(QStringLiteral("licence"), info.licence);
    add(QStringLiteral("kind"), info.kind);
    return object;
}

Outcome<PackInfo> packInfoFromJson(const QJsonObject &object, const QString &where)
{
    InfoReader reader(object, where);
    PackInfo info;
    info.id = reader.text(QStringLiteral("id"), true);
    if (!info.id.isEmpty() && (slugOf(info.id) != info.id || info.id.size() > LongestId))
        reader.complain(QStringLiteral("id"), QT_TRANSLATE_NOOP("errdex::importing",
                                                                "must consist of small Latin letters, digits and single hyphens"));
    InfoReader title(object.value(QStringLiteral("title")).toObject(), where + QStringLiteral(": title"));
    info.title.en = title.text(QStringLiteral("en"));
    info.title.ru = title.text(QStringLiteral("ru"));
    info.version = reader.text(QStringLiteral("version"));
    const auto date = reader.text(QStringLiteral("date"));
    info.date = QDate::fromString(date, Qt::ISODate);
    if (!date.isEmpty() && !info.date.isValid())
        reader.complain(QStringLiteral("date"),
                        QT_TRANSLATE_NOOP("errdex::importing", "must be a date such as 2026-11-23"));
    info.maintainer = reader.text(QStringLiteral("maintainer"));
    info.source = reader.text(QStringLiteral("source"));
    info.licence = reader.text(QStringLiteral("licence"));
    info.kind = reader.text(QStringLiteral("kind"));
    const auto errors = reader.errors() + title.errors();
    if (!errors.isEmpty())
        return tl::unexpected(errors);
    return info;
}

QString slugOf(const QString &text)
{
    QString slug;
    for (const QChar c : text.toLower()) {
        const bool isPlain = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
        if (isPlain)
            slug += c;
        else if (!slug.isEmpty() && !slug.endsWith(u'-'))
            slug += u'-';
    }
    while (slug.endsWith(u'-'))
        slug.chop(1);
    return slug.left(LongestId);
}

} // namespace errdex::packs
