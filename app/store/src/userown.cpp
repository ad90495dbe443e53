// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "userdatabase_p.h"
#include "usersql.h"

#include <QMap>
#include <QSet>

namespace errdex::store {

using domain::ErrorCode;
using domain::fail;
using domain::OwnContent;
using domain::OwnVersion;
using domain::RecordKey;
using domain::Result;

namespace {

/// Between the parts of attributes; in none of them.
constexpr QChar Separator(u'\x1f');

QString attributesText(const QList<domain::Attribute> &attributes)
{
    QStringList parts;
    for (const auto &each : attributes)
        parts += {each.key, each.text.en, each.text.ru};
    return parts.join(Separator);
}

QList<domain::Attribute> attributesOf(const QString &text)
{
    QList<domain::Attribute> attributes;
    const auto parts = text.isEmpty() ? QStringList() : text.split(Separator);
    for (qsizetype i = 0; i + 2 < parts.size(); i += 3)
        attributes.append({parts.at(i), {parts.at(i + 1), parts.at(i + 2), domain::TextOrigin::Own}});
    return attributes;
}

domain::LocalizedText ownText(const domain::LocalizedText &text)
{
    return {storable(text.en), storable(text.ru), domain::TextOrigin::Own};
}

/// As it comes back from the file, without what says nothing.
OwnContent storableContent(const OwnContent &content)
{
    OwnContent clean{storable(content.vendorName), storable(content.categoryId), storable(content.categoryName),
                     storable(content.name),       content.httpStatus,           ownText(content.message),
                     ownText(content.description), {}};
    for (const auto &attribute : content.attributes) {
        domain::Attribute kept{storable(attribute.key), ownText(attribute.text)};
        for (auto *part : {&kept.key, &kept.text.en, &kept.text.ru})
            part->replace(Separator, u' ');
        if (!kept.key.isEmpty() && !kept.text.isEmpty())
            clean.attributes.append(kept);
    }
    return clean;
}

qsizetype lengthOf(const OwnContent &content)
{
    qsizetype length = content.vendorName.size() + content.categoryId.size() + content.categoryName.size() +
                       content.name.size() + content.message.en.size() + content.message.ru.size() +
                       content.description.en.size() + content.description.ru.size();
    for (const auto &attribute : content.attributes)
        length += attribute.key.size() + attribute.text.en.size() + attribute.text.ru.size();
    return length;
}

/// A version that replaces all of these.
template<typename Version>
void replaceAll(Version &next, const QList<Version> &before)
{
    QSet<QString> replaced(next.replaces.begin(), next.replaces.end());
    qint64 newest = 0;
    for (const auto &version : before) {
        replaced.insert(version.id());
        replaced.unite(QSet<QString>(version.replaces.begin(), version.replaces.end()));
        newest = std::max(newest, version.written);
    }
    next.replaces = QStringList(replaced.begin(), replaced.end());
    next.replaces.sort();
    next.written = laterThan(newest);
}

} // namespace

OwnVersion ownVersionOf(const Statement &row)
{
    const auto text = [&row](int column) {
        return domain::LocalizedText{row.text(column), row.text(column + 1), domain::TextOrigin::Own};
    };
    OwnVersion version;
    version.kind = OwnVersion::Kind(row.number(1));
    version.record = {row.text(2), row.text(3), int(row.number(4))};
    version.content = {row.text(5),          row.text(6), row.text(7), row.text(8),
                       int(row.number(9)),   text(10),    text(12),    attributesOf(row.text(14))};
    version.author = row.text(15);
    version.written = row.number(16);
    version.replaces = row.text(17).split(u' ', Qt::SkipEmptyParts);
    return version;
}

Result<void> UserDatabase::Private::readOwn(QList<OwnVersion> &versions)
{
    // A file of an older format that may only be read has none.
    const auto format = connection->number(QStringLiteral("PRAGMA user_version"));
    if (!format)
        return tl::unexpected(format.error());
    if (*format < OwnSince)
        return {};
    return with(*connection, sql("SELECT ", OwnColumns, " FROM own ORDER BY kind, vendor, code, variant, version"),
                [&](Statement &rows) { return rows.forEachRow([&] { versions.append(ownVersionOf(rows)); }); });
}

Result<QList<OwnVersion>> UserDatabase::Private::ownVersionsOf(const OwnVersion &thing)
{
    QList<OwnVersion> versions;
    const auto text =
        sql("SELECT ", OwnColumns, " FROM own WHERE kind = ?1 AND vendor = ?2 AND code = ?3 AND variant = ?4");
    const auto read = with(*connection, text, [&](Statement &rows) {
        const auto &[vendor, code, variant] = thing.record;
        return rows.bind(int(thing.kind), vendor, code, variant).forEachRow([&] {
            versions.append(ownVersionOf(rows));
        });
    });
    if (!read)
        return tl::unexpected(read.error());
    return versions;
}

Result<void> UserDatabase::Private::replaceOwn(const OwnVersion &thing, const QList<OwnVersion> &valid)
{
    const auto &[vendor, code, variant] = thing.record;
    const auto removal =
        QStringLiteral("DELETE FROM own WHERE kind = ?1 AND vendor = ?2 AND code = ?3 AND variant = ?4");
    if (auto done = runOnce(*connection, removal, int(thing.kind), vendor, code, variant); !done)
        return done;
    const auto text = sql("INSERT INTO own(", OwnColumns,
                          ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)");
    return with(*connection, text, [&](Statement &insert) -> Result<void> {
        for (const auto &each : valid) {
            const auto &content = each.content;
            if (auto done = insert
                                .bind(each.id(), int(each.kind), each.record.vendor, each.record.code,
                                      each.record.variant, content.vendorName, content.categoryId, content.categoryName,
                                      content.name, content.httpStatus, content.message.en, content.message.ru,
                                      content.description.en, content.description.ru,
                                      attributesText(content.attributes), each.author, each.written,
                                      each.replaces.join(u' '))
                                .run();
                !done)
                return done;
        }
        return {};
    });
}

Result<void> UserDatabase::Private::mergeOwn(const QList<OwnVersion> &versions, MergeResult &result)
{
    QMap<QString, QList<OwnVersion>> byThing;
    for (auto version : versions) {
        version.content = storableContent(version.content);
        byThing[QString::number(int(version.kind)) + version.record.toString()].append(version);
    }
    for (const auto &some : std::as_const(byThing)) {
        const auto &thing = some.first();
        const auto before = ownVersionsOf(thing);
        if (!before)
            return tl::unexpected(before.error());
        const auto valid = domain::validVersions(some + *before);
        if (valid == domain::validVersions(*before))
            continue;
        const auto change = changeBetween(*before, valid);
        result.newOwn += change == VersionChange::New ? 1 : 0;
        result.changedOwn += change == VersionChange::Changed ? 1 : 0;
        result.removedOwn += change == VersionChange::Removed ? 1 : 0;
        result.disputedOwn += change == VersionChange::Disputed ? 1 : 0;
        if (auto done = replaceOwn(thing, valid); !done)
            return done;
    }
    return {};
}

/// Within a transaction.
Result<OwnVersion> UserDatabase::Private::writeOwn(const OwnDraft &draft, const QString &author)
{
    OwnVersion next;
    next.kind = draft.kind;
    next.record = {storable(draft.record.vendor), storable(draft.record.code), draft.record.variant};
    next.content = storableContent(draft.content);
    next.author = storable(author);
    const auto before = ownVersionsOf(next);
    if (!before)
        return tl::unexpected(before.error());
    replaceAll(next, *before);
    if (auto done = replaceOwn(next, {next}); !done)
        return tl::unexpected(done.error());
    return next;
}

Result<OwnVersion> UserDatabase::writeOwn(const OwnDraft &draft, const QString &author)
{
    if (draft.record.isEmpty())
        return fail(ErrorCode::WrongUse, {}, QStringLiteral("an entry without a vendor or a code"));
    if (lengthOf(draft.content) > LongestNote)
        return fail(ErrorCode::WrongUse, {}, QStringLiteral("an entry of more than %1 characters").arg(LongestNote));
    OwnVersion written;
    const auto done = d->inTransaction([&]() -> Result<void> {
        if (!draft.formerly.isEmpty() && draft.formerly != draft.record) {
            auto moved = d->writeOwn({draft.kind, draft.formerly, {}, {}}, author)
                             .and_then([&](const OwnVersion &) { return d->moveNotes(draft.formerly, draft.record); })
                             .and_then([&] { return d->moveMarks(draft.formerly, draft.record); })
                             .and_then([&] { return d->moveOwn(draft.formerly, draft.record); });
            if (!moved)
                return moved;
        }
        return d->writeOwn(draft, author).map([&](const OwnVersion &version) { written = version; });
    });
    if (!done)
        return tl::unexpected(done.error());
    return written;
}

Result<void> UserDatabase::reattach(const RecordKey &from, const RecordKey &to)
{
    if (from.isEmpty() || to.isEmpty() || from == to)
        return fail(ErrorCode::WrongUse, {}, to.toString());
    return d->inTransaction([&] {
        return d->moveNotes(from, to).and_then([&] { return d->moveMarks(from, to); }).and_then([&] {
            return d->moveOwn(from, to);
        });
    });
}

/// A disputed note stays one: each of its versions moves by itself.
Result<void> UserDatabase::Private::moveNotes(const RecordKey &from, const RecordKey &to)
{
    const auto book = readNotebook();
    if (!book)
        return tl::unexpected(book.error());
    QSet<QString> notes;
    for (const auto &version : book->versions) {
        if (version.record == from && !version.isRemoval())
            notes.insert(version.note);
    }
    for (const auto &note : std::as_const(notes)) {
        auto versions = versionsOf(note);
        if (!versions)
            return tl::unexpected(versions.error());
        for (auto &version : *versions) {
            if (version.record != from)
                continue;
            const auto before = version;
            version.record = to;
            replaceAll(version, {before});
        }
        if (auto done = replaceVersions(note, domain::validVersions(*versions)); !done)
            return done;
    }
    return {};
}

Result<void> UserDatabase::Private::moveMarks(const RecordKey &from, const RecordKey &to)
{
    const auto book = readNotebook();
    if (!book)
        return tl::unexpected(book.error());
    for (const auto &mark : book->marks) {
        if (mark.record != from || !mark.isSet)
            continue;
        auto taken = mark;
        taken.isSet = false;
        taken.changed = laterThan(mark.changed);
        auto given = mark;
        given.record = to;
        given.changed = taken.changed;
        for (const auto &each : {taken, given}) {
            if (auto done = mergeMark(each); !done)
                return tl::unexpected(done.error());
        }
    }
    return {};
}

/// The text beside that of the vendor; an entry is what it is.
Result<void> UserDatabase::Private::moveOwn(const RecordKey &from, const RecordKey &to)
{
    OwnVersion source;
    source.kind = OwnVersion::Kind::Overlay;
    source.record = from;
    auto target = source;
    target.record = to;
    const auto versions = ownVersionsOf(source);
    const auto there = ownVersionsOf(target);
    if (!versions || !there)
        return tl::unexpected(versions ? there.error() : versions.error());
    if (std::all_of(versions->begin(), versions->end(), [](const OwnVersion &each) { return each.isRemoval(); }))
        return {};
    auto arrived = *there;
    for (const auto &version : *versions) {
        auto moved = version;
        moved.record = to;
        // What was removed there is written anew.
        moved.replaces.clear();
        for (const auto &each : *there) {
            if (each.isRemoval())
                moved.replaces.append(each.id());
        }
        moved.written = laterThan(version.written);
        if (!moved.isRemoval())
            arrived.append(moved);
    }
    auto gone = source;
    replaceAll(gone, *versions);
    return replaceOwn(source, {gone}).and_then([&] { return replaceOwn(target, domain::validVersions(arrived)); });
}

} // namespace errdex::store
