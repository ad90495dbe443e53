// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

namespace errdex::domain {

/// What went wrong, for a caller to switch on. The sentence for a person is made in `wording`.
enum class ErrorCode {
    CannotOpenFile,       ///< where: path, detail: the system's reason
    CannotReadFile,       ///< where: path, detail: the system's reason
    CannotWriteFile,      ///< where: path, detail: the system's reason
    NotACatalogue,        ///< where: path, detail: what gave it away
    NewerCatalogue,       ///< where: path, detail: the version found
    DamagedCatalogue,     ///< where: path, detail: SQLite's message
    InvalidSource,        ///< where: file, record and field, detail: what is wrong
    DamagedUserData,      ///< where: path, detail: SQLite's message
    NewerUserData,        ///< where: path, detail: the version found
    ForeignUserData,      ///< where: path: a database of another program
    FileInUse,            ///< where: path: another program holds it
    NotANotesFile,        ///< where: path, detail: what gave it away
    NewerNotesFile,       ///< where: path, detail: the version found
    UnknownVendor,        ///< detail: what was asked for
    UnknownRecord,        ///< detail: what was asked for
    WrongUse,             ///< detail: what was asked for
    Cancelled,            ///< no detail
    Internal,             ///< detail: a description for the log
};

/// A failure as a value.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString where;
    /// For InvalidSource: a text marked for translation in the context "errdex::importing", with %1 … for `arguments`.
    QString detail;
    QStringList arguments = {};
};

template<typename T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(ErrorCode code, const QString &where = {}, const QString &detail = {})
{
    return tl::unexpected<Error>(Error{code, where, detail, {}});
}

} // namespace errdex::domain
