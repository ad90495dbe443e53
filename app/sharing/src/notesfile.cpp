// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/sharing/notesfile.h"

#include "owncontent.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

namespace errdex::sharing {

using domain::ErrorCode;
using domain::Mark;
using domain::Notebook;
using domain::NoteVersion;
using domain::OwnVersion;
using domain::Result;

namespace {

constexpr int Version = 1;
/// Milliseconds since 1970 that a double holds exactly.
constexpr double LatestMoment = 9007199254740991.0;

const std::array<std::pair<Mark::Kind, QString>, 3> &kinds()
{
    static const std::array<std::pair<Mark::Kind, QString>, 3> all{{
        {Mark::Kind::Favourite, QStringLiteral("favourite")},
        {Mark::Kind::Tag, QStringLiteral("tag")},
        {Mark::Kind::Status, QStringLiteral("status")},
    }};
    return all;
}

const std::array<std::pair<OwnVersion::Kind, QString>, 2> &ownKinds()
{
    static const std::array<std::pair<OwnVersion::Kind, QString>, 2> all{{
        {OwnVersion::Kind::Entry, QStringLiteral("entry")},
        {OwnVersion::Kind::Overlay, QStringLiteral("overlay")},
    }};
    return all;
}

QJsonObject recordObject(const domain::RecordKey &record)
{
    return {{QStringLiteral("vendor"), record.vendor},
            {QStringLiteral("code"), record.code},
            {QStringLiteral("variant"), record.variant}};
}

/// Reads members of one object and remembers the first thing that is wrong.
class Reader
{
public:
    explicit Reader(const QJsonValue &value) : m_object(value.toObject())
    {
        if (!value.isObject())
            m_problem = QStringLiteral("not an object");
    }

    QString text(const char *name, bool mayBeEmpty = true)
    {
        const auto value = m_object.value(QLatin1StringView(name));
        if (!value.isString() || (!mayBeEmpty && value.toString().isEmpty()))
            complain(name);
        // As the database keeps it.
        return QString::fromUtf8(value.toString().toUtf8()).replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter));
    }
    qint64 moment(const char *name)
    {
        const auto value = m_object.value(QLatin1StringView(name));
        if (!value.isDouble() || value.toDouble() < 0 || value.toDouble() > LatestMoment)
            complain(name);
        return m_problem.isEmpty() ? value.toInteger() : 0;
    }
    bool flag(const char *name)
    {
        const auto value = m_object.value(QLatin1StringView(name));
        if (!value.isBool())
            complain(name);
        return value.toBool();
    }
    domain::RecordKey record()
    {
        domain::RecordKey key{text("vendor", false), text("code", false), 0};
        const auto variant = m_object.value(QLatin1StringView("variant")).toDouble(-1);
        if (variant < 0 || variant > 1'000'000)
            complain("variant");
        else
            key.variant = int(variant);
        return key;
    }
    QString hexadecimal(const char *name)
    {
        const auto id = text(name);
        check(id, name);
        return id;
    }
    QStringList ids(const char *name)
    {
        QStringList found;
        for (const auto each : m_object.value(QLatin1StringView(name)).toArray()) {
            found.append(each.toString());
            check(found.last(), name);
        }
        found.sort();
        found.removeDuplicates();
        return found;
    }
    template<typename Kinds>
    auto kind(const Kinds &known)
    {
        const auto name = text("kind");
        const auto found =
            std::find_if(known.begin(), known.end(), [&](const auto &each) { return each.second == name; });
        if (found == known.end())
            complain("kind");
        return found == known.end() ? known.front().first : found->first;
    }
    domain::LocalizedText localized(const char *name)
    {
        Reader inner(m_object.value(QLatin1StringView(name)));
        const domain::LocalizedText text{inner.text("en"), inner.text("ru"), domain::TextOrigin::Own};
        if (!inner.problem().isEmpty())
            complain(name);
        return text;
    }
    /// Nothing for null, which stands for what was removed.
    domain::OwnContent content()
    {
        const auto value = m_object.value(QLatin1StringView("content"));
        if (value.isNull())
            return {};
        Reader inner(value);
        domain::OwnContent content{inner.text("vendor_name"), inner.text("category_id"), inner.text("category_name"),
                                   inner.text("name"),        inner.status(),            inner.localized("message"),
                                   inner.localized("description"), {}};
        for (const auto each : value[QLatin1StringView("attributes")].toArray()) {
            Reader attribute(each);
            content.attributes.append({attribute.text("key", false),
                                       {attribute.text("en"), attribute.text("ru"), domain::TextOrigin::Own}});
            if (!attribute.problem().isEmpty())
                inner.complain("attributes");
        }
        if (!inner.problem().isEmpty())
            complain(qPrintable(QStringLiteral("content.") + inner.problem()));
        return content;
    }
    int status()
    {
        const auto number = m_object.value(QLatin1StringView("http_status")).toInt(-1);
        if (number != 0 && (number < 100 || number > 599))
            complain("http_status");
        return number;
    }
    const QString &problem() const { return m_problem; }

private:
    void check(const QString &id, const char *name)
    {
        static const QRegularExpression pattern(QStringLiteral("\\A[0-9a-f]{32}\\z"));
        if (!pattern.match(id).hasMatch())
            complain(name);
    }
    void complain(const char *name)
    {
        if (m_problem.isEmpty())
            m_problem = QLatin1StringView(name);
    }

    QJsonObject m_object;
    QString m_problem;
};

NoteVersion readVersion(Reader &reader)
{
    return {reader.hexadecimal("note"), reader.record(),          reader.text("text"),
            reader.text("author"),      reader.moment("written"), reader.ids("replaces")};
}

Mark readMark(Reader &reader)
{
    return {reader.record(),        reader.kind(kinds()),  reader.text("value"),
            reader.text("content"), reader.flag("is_set"), reader.moment("changed")};
}

OwnVersion readOwn(Reader &reader)
{
    return {reader.kind(ownKinds()), reader.record(),          reader.content(),
            reader.text("author"),   reader.moment("written"), reader.ids("replaces")};
}

domain::SavedSearch readSearch(Reader &reader)
{
    return {reader.text("name", false), reader.text("query"), reader.moment("changed")};
}

} // namespace

QByteArray notesFile(const Notebook &notebook)
{
    QJsonArray notes;
    for (const auto &version : notebook.versions) {
        auto object = recordObject(version.record);
        object.insert(QStringLiteral("note"), version.note);
        object.insert(QStringLiteral("text"), version.text);
        object.insert(QStringLiteral("author"), version.author);
        object.insert(QStringLiteral("written"), version.written);
        object.insert(QStringLiteral("replaces"), QJsonArray::fromStringList(version.replaces));
        notes.append(object);
    }
    QJsonArray marks;
    for (const auto &mark : notebook.marks) {
        auto object = recordObject(mark.record);
        object.insert(QStringLiteral("kind"), kinds()[size_t(mark.kind)].second);
        object.insert(QStringLiteral("value"), mark.value);
        object.insert(QStringLiteral("content"), mark.content);
        object.insert(QStringLiteral("is_set"), mark.isSet);
        object.insert(QStringLiteral("changed"), mark.changed);
        marks.append(object);
    }
    QJsonArray searches;
    for (const auto &search : notebook.searches)
        searches.append(QJsonObject{{QStringLiteral("name"), search.name},
                                    {QStringLiteral("query"), search.query},
                                    {QStringLiteral("changed"), search.changed}});
    QJsonArray own;
    for (const auto &version : notebook.own) {
        auto object = recordObject(version.record);
        object.insert(QStringLiteral("kind"), ownKinds()[size_t(version.kind)].second);
        object.insert(QStringLiteral("content"),
                      version.isRemoval() ? QJsonValue() : QJsonValue(contentObject(version.content)));
        object.insert(QStringLiteral("author"), version.author);
        object.insert(QStringLiteral("written"), version.written);
        object.insert(QStringLiteral("replaces"), QJsonArray::fromStringList(version.replaces));
        own.append(object);
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("format"), QStringLiteral("errdex-notes")},
                                     {QStringLiteral("version"), Version},
                                     {QStringLiteral("notes"), notes},
                                     {QStringLiteral("marks"), marks},
                                     {QStringLiteral("own"), own},
                                     {QStringLiteral("searches"), searches}})
        .toJson();
}

Result<Notebook> readNotesFile(const QByteArray &bytes, const QString &path)
{
    const auto refuse = [&path](const QString &why) { return domain::fail(ErrorCode::NotANotesFile, path, why); };
    QJsonParseError error;
    const auto root = QJsonDocument::fromJson(bytes, &error).object();
    if (error.error != QJsonParseError::NoError)
        return refuse(QStringLiteral("JSON, %1: %2").arg(error.offset).arg(error.errorString()));
    if (root.value(QStringLiteral("format")).toString() != QStringLiteral("errdex-notes"))
        return refuse(QStringLiteral("format"));
    const int version = root.value(QStringLiteral("version")).toInt();
    if (version < 1)
        return refuse(QStringLiteral("version"));
    if (version > Version)
        return domain::fail(ErrorCode::NewerNotesFile, path, QString::number(version));
    Notebook book;
    QString problem;
    const auto readAll = [&](const char *name, auto &list, auto read) {
        const auto array = root.value(QLatin1StringView(name)).toArray();
        for (qsizetype i = 0; i < array.size() && problem.isEmpty(); ++i) {
            Reader reader(array.at(i));
            list.append(read(reader));
            if (!reader.problem().isEmpty())
                problem = QStringLiteral("%1[%2]: %3").arg(QLatin1StringView(name)).arg(i).arg(reader.problem());
        }
    };
    readAll("notes", book.versions, readVersion);
    readAll("marks", book.marks, readMark);
    readAll("searches", book.searches, readSearch);
    readAll("own", book.own, readOwn);
    if (!problem.isEmpty())
        return refuse(problem);
    return book;
}

Notebook withoutPersonal(Notebook notebook)
{
    notebook.marks.removeIf([](const Mark &mark) { return mark.kind == Mark::Kind::Favourite; });
    notebook.searches.clear();
    return notebook;
}

} // namespace errdex::sharing
