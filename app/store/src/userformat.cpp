// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

// The format of the user's database: bringing a file to the newest one, and whether everything in it is as written.

#include "userdatabase_p.h"

#include <QFile>

#include <algorithm>

static void initResources()
{
    Q_INIT_RESOURCE(store_schema);
}

namespace errdex::store {

using domain::ErrorCode;
using domain::fail;
using domain::Result;

namespace {

Result<void> runScript(Connection &connection, const QString &resource)
{
    QFile script(resource);
    if (!script.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Internal, resource, script.errorString());
    return connection.execute(QString::fromUtf8(script.readAll()));
}

} // namespace

Result<void> migrateUserDatabase(Connection &connection)
{
    initResources();
    auto done = connection.execute(QStringLiteral("BEGIN IMMEDIATE"));
    if (!done)
        return asUserResult(std::move(done));
    // Read within the transaction: another process may have been faster.
    const auto version = connection.number(QStringLiteral("PRAGMA user_version"));
    if (!version)
        done = tl::unexpected(version.error());
    for (qint64 step = version.value_or(0) + 1; done && step <= UserVersion; ++step)
        done = runScript(connection, QStringLiteral(":/errdex/schema/user-%1.sql").arg(step));
    if (done) {
        done = connection.execute(QStringLiteral("INSERT OR IGNORE INTO value(name, content) VALUES ('edits', 0); "
                                                 "PRAGMA application_id=%1; PRAGMA user_version=%2; COMMIT")
                                      .arg(UserApplicationId)
                                      .arg(std::max(UserVersion, version.value_or(0))));
    }
    if (!done)
        (void)connection.execute(QStringLiteral("ROLLBACK"));
    return asUserResult(std::move(done));
}

namespace {

/// As notes are checked.
Result<void> checkOwn(Connection &connection)
{
    auto rows = Statement::prepare(connection, QStringLiteral("SELECT %1 FROM own ORDER BY kind, vendor, code, variant, "
                                                              "version")
                                                   .arg(QLatin1StringView(OwnColumns)));
    if (!rows)
        return tl::unexpected(rows.error());
    return rows->forEachRow([&]() -> Result<void> {
        if (rows->text(0) == ownVersionOf(*rows).id())
            return {};
        return fail(ErrorCode::DamagedUserData, connection.path(), QStringLiteral("an entry is not what was written"));
    });
}

} // namespace

Result<void> checkUserDatabase(Connection &connection)
{
    // Not quick_check: an index that does not fit its table makes the next write fail.
    auto check = Statement::prepare(connection, QStringLiteral("PRAGMA integrity_check(1)"));
    if (!check)
        return tl::unexpected(check.error());
    QString verdict;
    if (auto read = check->forEachRow([&] { verdict = check->text(0); }); !read)
        return read;
    if (verdict != QStringLiteral("ok"))
        return fail(ErrorCode::DamagedUserData, connection.path(), verdict);
    const auto notes =
        QStringLiteral("SELECT version, note, vendor, code, variant, text, author, written, replaces FROM "
                       "note ORDER BY note, version");
    auto rows = Statement::prepare(connection, notes);
    if (!rows)
        return tl::unexpected(rows.error());
    auto read = rows->forEachRow([&]() -> Result<void> {
        if (rows->text(0) == noteVersionOf(*rows).id())
            return {};
        return fail(ErrorCode::DamagedUserData, connection.path(), QStringLiteral("a note is not what was written"));
    });
    if (read) {
        const auto version = connection.number(QStringLiteral("PRAGMA user_version"));
        if (!version)
            return tl::unexpected(version.error());
        if (*version >= OwnSince)
            read = checkOwn(connection);
    }
    // The other tables can be read as well, column by column and in the order in which they are read later: a changed
    // letter in the schema is sound to SQLite.
    for (const auto *columns : {"vendor, code, variant, kind, value, content, is_set, changed FROM mark ORDER BY "
                                "vendor, code, variant, kind, value",
                                "name, query, changed FROM search ORDER BY name",
                                "id, vendor, code, variant, query, at FROM look_up", "name, content FROM value"}) {
        if (!read)
            break;
        auto others = Statement::prepare(connection, QStringLiteral("SELECT %1").arg(QLatin1StringView(columns)));
        if (!others)
            return tl::unexpected(others.error());
        read = others->forEachRow([] {});
    }
    return read;
}

} // namespace errdex::store
