// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/store/docsetindex.h"

#include "connection.h"
#include "statement.h"

#include <QFile>

#include <optional>

namespace errdex::store {

using domain::ErrorCode;
using domain::Result;

class DocsetIndex::Private
{
public:
    explicit Private(std::unique_ptr<Connection> created) : connection(std::move(created)) {}
    ~Private()
    {
        // A statement must not outlive its connection.
        insert.reset();
    }

    std::unique_ptr<Connection> connection;
    std::optional<Statement> insert;
};

DocsetIndex::DocsetIndex(std::unique_ptr<Private> p) : d(std::move(p)) {}
DocsetIndex::~DocsetIndex() = default;

Result<std::unique_ptr<DocsetIndex>> DocsetIndex::create(const QString &path)
{
    if (QFile::exists(path))
        return domain::fail(ErrorCode::CannotWriteFile, path, qt_error_string(EEXIST));
    auto connection = Connection::open(path, Connection::Mode::Create);
    if (!connection) {
        auto error = connection.error();
        error.code = ErrorCode::CannotWriteFile;
        return tl::unexpected(error);
    }
    auto p = std::make_unique<Private>(std::move(*connection));
    // The file is new and nobody else's: without a journal a failure costs nothing but the file, which the caller removes.
    const auto begun = p->connection->execute(
        QStringLiteral("PRAGMA journal_mode=OFF; PRAGMA synchronous=FULL; BEGIN;"
                       "CREATE TABLE searchIndex(id INTEGER PRIMARY KEY, name TEXT, type TEXT, path TEXT);"
                       "CREATE UNIQUE INDEX anchor ON searchIndex(name, type, path)"));
    if (!begun)
        return tl::unexpected(begun.error());
    auto insert = Statement::prepare(
        *p->connection, QStringLiteral("INSERT OR IGNORE INTO searchIndex(name, type, path) VALUES (?1, ?2, ?3)"));
    if (!insert)
        return tl::unexpected(insert.error());
    p->insert = std::move(*insert);
    return std::unique_ptr<DocsetIndex>(new DocsetIndex(std::move(p)));
}

Result<void> DocsetIndex::add(const QString &name, const QString &type, const QString &path)
{
    return d->insert->bind(name, type, path).run();
}

Result<void> DocsetIndex::finish()
{
    d->insert.reset();
    return d->connection->execute(QStringLiteral("COMMIT"));
}

} // namespace errdex::store
