// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/cancellation.h"
#include "errdex/domain/error.h"

#include <QString>

#include <memory>

class QSqlDatabase;
struct sqlite3;

namespace errdex::store {

/// An open SQLite database: Qt's QSQLITE driver opens and closes it, its handle serves the hot paths. Lives and dies on
/// the thread that opened it.
class Connection final
{
    Q_DISABLE_COPY_MOVE(Connection)

public:
    enum class Mode {
        ReadOnly,
        Create,    ///< a new file, made where nobody looks yet
        ReadWrite, ///< a file that others may use as well
    };

    /// Errors: CannotOpenFile, DamagedCatalogue; Internal when Qt's driver and this program use different SQLite
    /// libraries, so that its handle must not be touched.
    static domain::Result<std::unique_ptr<Connection>> open(const QString &path, Mode mode);
    ~Connection();

    sqlite3 *handle() const { return m_handle; }
    const QString &path() const { return m_path; }

    /// Runs statements that return nothing, separated by ";".
    domain::Result<void> execute(const QString &sql);
    /// The first column of the first row of a query, as a number; 0 without a row.
    domain::Result<qint64> number(const QString &sql);
    /// Makes a long step stop soon after `cancellation` is cancelled.
    void setCancellation(const domain::Cancellation &cancellation);
    bool isCancelled() const { return m_cancellation.isCancelled(); }

    /// SQLite's newest failure as an Error: Cancelled for an interrupt, CannotReadFile or CannotWriteFile for
    /// input/output, FileInUse when others hold the file, else DamagedCatalogue.
    domain::Error lastError() const;

private:
    Connection(const QString &path, Mode mode, const QString &name);

    QString m_path;
    Mode m_mode;
    QString m_name;
    sqlite3 *m_handle = nullptr;
    domain::Cancellation m_cancellation;
};

} // namespace errdex::store
