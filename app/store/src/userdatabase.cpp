// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "userdatabase_p.h"
#include "usersql.h"

#include <QDir>
#include <QFile>
#include <QMap>
#include <QSet>

#include <algorithm>

namespace errdex::store {

using domain::ErrorCode;
using domain::fail;
using domain::Mark;
using domain::Notebook;
using domain::NoteVersion;
using domain::RecordKey;
using domain::Result;
using domain::SavedSearch;

namespace {

constexpr auto NoteColumns = "version, note, vendor, code, variant, text, author, written, replaces";
constexpr auto MarkColumns = "vendor, code, variant, kind, value, content, is_set, changed";

} // namespace

domain::Error asUserError(domain::Error error)
{
    if (error.code == ErrorCode::DamagedCatalogue || error.code == ErrorCode::NotACatalogue)
        error.code = ErrorCode::DamagedUserData;
    return error;
}

void keepPrivate(const QString &path)
{
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
}

NoteVersion noteVersionOf(const Statement &row)
{
    return {row.text(1),   {row.text(2), row.text(3), int(row.number(4))}, row.text(5), row.text(6),
            row.number(7), row.text(8).split(u' ', Qt::SkipEmptyParts)};
}

Mark markOf(const Statement &row)
{
    return {{row.text(0), row.text(1), int(row.number(2))},
            Mark::Kind(row.number(3)),
            row.text(4),
            row.text(5),
            row.number(6) != 0,
            row.number(7)};
}

UserDatabase::UserDatabase(std::unique_ptr<Private> p) : d(std::move(p)) {}

UserDatabase::~UserDatabase() = default;

const domain::UserDataState &UserDatabase::state() const
{
    return d->state;
}

Result<Notebook> UserDatabase::notebook()
{
    return asUserResult(d->readNotebook());
}

Result<Notebook> UserDatabase::Private::readNotebook()
{
    Notebook book;
    auto read =
        with(*connection, sql("SELECT ", NoteColumns, " FROM note ORDER BY note, version"),
             [&](Statement &rows) { return rows.forEachRow([&] { book.versions.append(noteVersionOf(rows)); }); });
    if (read) {
        const auto text = sql("SELECT ", MarkColumns, " FROM mark ORDER BY vendor, code, variant, kind, value");
        read = with(*connection, text,
                    [&](Statement &rows) { return rows.forEachRow([&] { book.marks.append(markOf(rows)); }); });
    }
    if (read) {
        const auto text = QStringLiteral("SELECT name, query, changed FROM search ORDER BY name");
        read = with(*connection, text, [&](Statement &rows) {
            return rows.forEachRow([&] { book.searches.append({rows.text(0), rows.text(1), rows.number(2)}); });
        });
    }
    if (read)
        read = readOwn(book.own);
    if (!read)
        return tl::unexpected(read.error());
    return book;
}

Result<bool> UserDatabase::hasChangedElsewhere()
{
    const auto version = asUserResult(d->connection->number(QStringLiteral("PRAGMA data_version")));
    if (!version)
        return tl::unexpected(version.error());
    return std::exchange(d->dataVersion, *version) != *version;
}

Result<QList<NoteVersion>> UserDatabase::Private::versionsOf(const QString &note)
{
    QList<NoteVersion> versions;
    const auto read =
        with(*connection, sql("SELECT ", NoteColumns, " FROM note WHERE note = ?1"), [&](Statement &rows) {
            return rows.bind(note).forEachRow([&] { versions.append(noteVersionOf(rows)); });
        });
    if (!read)
        return tl::unexpected(read.error());
    return versions;
}

Result<void> UserDatabase::Private::replaceVersions(const QString &note, const QList<NoteVersion> &valid)
{
    if (auto done = runOnce(*connection, QStringLiteral("DELETE FROM note WHERE note = ?1"), note); !done)
        return done;
    const auto text = sql("INSERT INTO note(", NoteColumns, ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
    return with(*connection, text, [&](Statement &insert) -> Result<void> {
        for (const auto &each : valid) {
            const auto &[vendor, code, variant] = each.record;
            if (auto done = insert
                                .bind(each.id(), each.note, vendor, code, variant, each.text, each.author, each.written,
                                      each.replaces.join(u' '))
                                .run();
                !done)
                return done;
        }
        return {};
    });
}

Result<NoteVersion> UserDatabase::writeNote(const QString &note, const RecordKey &record, const QString &text,
                                            const QString &author)
{
    if (text.size() > LongestNote)
        return fail(ErrorCode::WrongUse, {}, QStringLiteral("a note of more than %1 characters").arg(LongestNote));
    NoteVersion next;
    next.note = note.isEmpty() ? domain::newNoteId() : note;
    next.record = record;
    next.text = storable(text);
    next.author = storable(author);
    const auto done = d->inTransaction([&]() -> Result<void> {
        const auto before = d->versionsOf(next.note);
        if (!before)
            return tl::unexpected(before.error());
        QSet<QString> replaced;
        qint64 newest = 0;
        for (const auto &version : *before) {
            replaced.insert(version.id());
            replaced.unite(QSet<QString>(version.replaces.begin(), version.replaces.end()));
            newest = std::max(newest, version.written);
        }
        next.replaces = QStringList(replaced.begin(), replaced.end());
        next.replaces.sort();
        next.written = laterThan(newest);
        return d->replaceVersions(next.note, {next});
    });
    if (!done)
        return tl::unexpected(done.error());
    return next;
}

Result<void> UserDatabase::setMark(const Mark &mark)
{
    Mark next = mark;
    next.value = storable(mark.value);
    next.content = storable(mark.content);
    return d->inTransaction([&]() -> Result<void> {
        const auto text =
            QStringLiteral("SELECT changed FROM mark WHERE vendor = ?1 AND code = ?2 AND variant = ?3 AND "
                           "kind = ?4 AND value = ?5");
        qint64 before = 0;
        const auto read = with(*d->connection, text, [&](Statement &rows) {
            return rows.bind(next.record.vendor, next.record.code, next.record.variant, int(next.kind), next.value)
                .forEachRow([&] { before = rows.number(0); });
        });
        if (!read)
            return read;
        next.changed = laterThan(before);
        return d->mergeMark(next).map([](bool) {});
    });
}

Result<void> UserDatabase::saveSearch(const QString &name, const QString &query)
{
    SavedSearch next{storable(name), storable(query), 0};
    return d->inTransaction([&]() -> Result<void> {
        qint64 before = 0;
        const auto read =
            with(*d->connection, QStringLiteral("SELECT changed FROM search WHERE name = ?1"),
                 [&](Statement &rows) { return rows.bind(next.name).forEachRow([&] { before = rows.number(0); }); });
        if (!read)
            return read;
        next.changed = laterThan(before);
        return d->mergeSearch(next).map([](bool) {});
    });
}

/// Whether the mark is another one now.
Result<bool> UserDatabase::Private::mergeMark(const Mark &mark)
{
    std::optional<Mark> before;
    const auto text = sql("SELECT ", MarkColumns,
                          " FROM mark WHERE vendor = ?1 AND code = ?2 AND variant = ?3 AND kind = ?4 AND value = ?5");
    const auto read = with(*connection, text, [&](Statement &rows) {
        return rows.bind(mark.record.vendor, mark.record.code, mark.record.variant, int(mark.kind), mark.value)
            .forEachRow([&] { before = markOf(rows); });
    });
    if (!read)
        return tl::unexpected(read.error());
    if (before && !mark.isNewerThan(*before))
        return false;
    return runOnce(*connection,
                   sql("INSERT OR REPLACE INTO mark(", MarkColumns, ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"),
                   mark.record.vendor, mark.record.code, mark.record.variant, int(mark.kind), mark.value, mark.content,
                   mark.isSet, mark.changed)
        .map([&] { return before ? before->isSet != mark.isSet || before->content != mark.content : mark.isSet; });
}

Result<bool> UserDatabase::Private::mergeSearch(const SavedSearch &search)
{
    std::optional<SavedSearch> before;
    const auto read = with(*connection, QStringLiteral("SELECT name, query, changed FROM search WHERE name = ?1"),
                           [&](Statement &rows) {
                               return rows.bind(search.name).forEachRow([&] {
                                   before = SavedSearch{rows.text(0), rows.text(1), rows.number(2)};
                               });
                           });
    if (!read)
        return tl::unexpected(read.error());
    if (before && !search.isNewerThan(*before))
        return false;
    return runOnce(*connection,
                   QStringLiteral("INSERT OR REPLACE INTO search(name, query, changed) VALUES (?1, ?2, ?3)"),
                   search.name, search.query, search.changed)
        .map([&] { return before ? before->query != search.query : !search.query.isEmpty(); });
}

Result<void> UserDatabase::Private::mergeVersions(const QString &note, QList<NoteVersion> versions, MergeResult &result)
{
    const auto before = versionsOf(note);
    if (!before)
        return tl::unexpected(before.error());
    versions += *before;
    const auto valid = domain::validVersions(versions);
    if (valid == domain::validVersions(*before))
        return {};
    switch (changeBetween(*before, valid)) {
    case VersionChange::Disputed:
        ++result.disputedNotes;
        break;
    case VersionChange::New:
        ++result.newNotes;
        break;
    case VersionChange::Removed:
        ++result.removedNotes;
        break;
    case VersionChange::Changed:
        ++result.changedNotes;
        break;
    case VersionChange::None:
        break;
    }
    return replaceVersions(note, valid);
}

/// Within a transaction.
Result<void> UserDatabase::Private::mergeNotebook(const Notebook &other, MergeResult &result)
{
    QMap<QString, QList<NoteVersion>> byNote;
    for (const auto &version : other.versions)
        byNote[version.note].append(version);
    for (auto note = byNote.cbegin(); note != byNote.cend(); ++note) {
        if (auto merged = mergeVersions(note.key(), note.value(), result); !merged)
            return merged;
    }
    for (const auto &mark : other.marks) {
        const auto merged = mergeMark(mark);
        if (!merged)
            return tl::unexpected(merged.error());
        result.changedMarks += *merged ? 1 : 0;
    }
    for (const auto &search : other.searches) {
        const auto merged = mergeSearch(search);
        if (!merged)
            return tl::unexpected(merged.error());
        result.changedMarks += *merged ? 1 : 0;
    }
    return mergeOwn(other.own, result);
}

Result<MergeResult> UserDatabase::merge(const Notebook &other)
{
    MergeResult result;
    const auto done = d->inTransaction([&] { return d->mergeNotebook(other, result); });
    if (!done)
        return tl::unexpected(done.error());
    return result;
}

Result<void> UserDatabase::addLookUp(const domain::LookUp &lookUp)
{
    if (const auto history = value(historyName()); !history || *history == QStringLiteral("off"))
        return history ? Result<void>() : tl::unexpected(history.error());
    const auto excluded = excludedFromHistory();
    if (!excluded)
        return tl::unexpected(excluded.error());
    if (excluded->contains(lookUp.record.vendor) || excluded->contains(lookUp.record.toString()))
        return {};
    const auto newest = lookUps(1);
    if (!newest)
        return tl::unexpected(newest.error());
    const bool isSame = !newest->isEmpty() && newest->front().record == lookUp.record;
    return d->inTransaction([&]() -> Result<void> {
        const auto &[vendor, code, variant] = lookUp.record;
        if (isSame)
            return runOnce(
                *d->connection,
                QStringLiteral("UPDATE look_up SET at = ?1, query = ?2 WHERE id = (SELECT max(id) FROM look_up)"),
                lookUp.at, storable(lookUp.query));
        auto done =
            runOnce(*d->connection,
                    QStringLiteral("INSERT INTO look_up(vendor, code, variant, query, at) VALUES (?1, ?2, ?3, ?4, "
                                   "?5)"),
                    vendor, code, variant, storable(lookUp.query), lookUp.at);
        if (!done)
            return done;
        return runOnce(*d->connection,
                       QStringLiteral("DELETE FROM look_up WHERE id <= (SELECT max(id) FROM look_up) - ?1"),
                       KeptLookUps);
    });
}

Result<QList<domain::LookUp>> UserDatabase::lookUps(int limit)
{
    QList<domain::LookUp> found;
    const auto text = QStringLiteral("SELECT vendor, code, variant, query, at FROM look_up ORDER BY id DESC LIMIT ?1");
    const auto read = with(*d->connection, text, [&](Statement &rows) {
        return rows.bind(limit).forEachRow([&] {
            found.append({{rows.text(0), rows.text(1), int(rows.number(2))}, rows.text(3), rows.number(4)});
        });
    });
    if (!read)
        return tl::unexpected(asUserError(read.error()));
    return found;
}

Result<void> UserDatabase::clearLookUps()
{
    return d->inTransaction([&] { return d->connection->execute(QStringLiteral("DELETE FROM look_up")); });
}

Result<QStringList> UserDatabase::excludedFromHistory()
{
    return value(excludedName()).map([](const QString &text) { return text.split(u'\n', Qt::SkipEmptyParts); });
}

Result<void> UserDatabase::setExcludedFromHistory(const QStringList &keys)
{
    auto sorted = keys;
    sorted.sort();
    sorted.removeDuplicates();
    const auto known = lookUps(KeptLookUps);
    if (!known)
        return tl::unexpected(known.error());
    return d->inTransaction([&]() -> Result<void> {
        for (const auto &lookUp : *known) {
            const auto &[vendor, code, variant] = lookUp.record;
            if (!sorted.contains(vendor) && !sorted.contains(lookUp.record.toString()))
                continue;
            const auto text = QStringLiteral("DELETE FROM look_up WHERE vendor = ?1 AND code = ?2 AND variant = ?3");
            if (auto done = runOnce(*d->connection, text, vendor, code, variant); !done)
                return done;
        }
        return runOnce(*d->connection, QStringLiteral("INSERT OR REPLACE INTO value(name, content) VALUES (?1, ?2)"),
                       excludedName(), storable(sorted.join(u'\n')));
    });
}

Result<QString> UserDatabase::value(const QString &name)
{
    QString found;
    const auto read = with(*d->connection, QStringLiteral("SELECT content FROM value WHERE name = ?1"),
                           [&](Statement &rows) { return rows.bind(name).forEachRow([&] { found = rows.text(0); }); });
    if (!read)
        return tl::unexpected(asUserError(read.error()));
    return found;
}

Result<void> UserDatabase::setValue(const QString &name, const QString &content)
{
    return d->inTransaction([&] {
        return runOnce(*d->connection, QStringLiteral("INSERT OR REPLACE INTO value(name, content) VALUES (?1, ?2)"),
                       name, storable(content));
    });
}

/// Puts what was read from elsewhere together with what is there.
Result<void> UserDatabase::Private::addContent(const UserContent &content)
{
    return inTransaction([&]() -> Result<void> {
        MergeResult ignored;
        if (auto merged = mergeNotebook(content.notebook, ignored); !merged)
            return merged;
        for (const auto &lookUp : content.lookUps) {
            const auto &[vendor, code, variant] = lookUp.record;
            if (auto done =
                    runOnce(*connection,
                            QStringLiteral("INSERT INTO look_up(vendor, code, variant, query, at) SELECT ?1, ?2, "
                                           "?3, ?4, ?5 WHERE NOT EXISTS (SELECT 1 FROM look_up WHERE at = ?5)"),
                            vendor, code, variant, lookUp.query, lookUp.at);
                !done)
                return done;
        }
        for (const auto &[name, text] : content.values) {
            if (auto done =
                    runOnce(*connection, QStringLiteral("INSERT OR REPLACE INTO value(name, content) VALUES (?1, ?2)"),
                            name, text);
                !done)
                return done;
        }
        return {};
    });
}

Result<qint64> UserDatabase::Private::edits()
{
    return connection->number(QStringLiteral("SELECT content FROM value WHERE name = 'edits'"));
}

Result<void> UserDatabase::removeEverything()
{
    const auto done = d->inTransaction([&] {
        return d->connection->execute(
            QStringLiteral("DELETE FROM note; DELETE FROM mark; DELETE FROM search; DELETE FROM own; DELETE FROM look_up; "
                           "DELETE FROM value WHERE name <> 'edits'"));
    });
    if (!done)
        return done;
    for (const auto &backup : backups(d->folder)) {
        if (!QFile::remove(backup.path))
            return fail(ErrorCode::CannotWriteFile, backup.path, QStringLiteral("Permission denied"));
    }
    QDir folder(d->folder);
    for (const auto &name : folder.entryList({QStringLiteral("user.sqlite.corrupt-*")}, QDir::Files)) {
        if (!folder.remove(name))
            return fail(ErrorCode::CannotWriteFile, folder.filePath(name), QStringLiteral("Permission denied"));
    }
    return {};
}

} // namespace errdex::store
