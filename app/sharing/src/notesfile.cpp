// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/sharing/notesfile.h"

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
    Mark::Kind kind()
    {
        const auto name = text("kind");
        const auto found =
            std::find_if(kinds().begin(), kinds().end(), [&](const auto &each) { return each.second == name; });
        if (found == kinds().end())
            complain("kind");
        return found == kinds().end() ? Mark::Kind::Favourite : found->first;
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
    return {reader.record(),        reader.kind(),         reader.text("value"),
            reader.text("content"), reader.flag("is_set"), reader.moment("changed")};
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
    return QJsonDocument(QJsonObject{{QStringLiteral("format"), QStringLiteral("errdex-notes")},
                                     {QStringLiteral("version"), Version},
                                     {QStringLiteral("notes"), notes},
                                     {QStringLiteral("marks"), marks},
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
