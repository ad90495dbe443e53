// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/error.h"
#include "errdex/exporting/bytesink.h"

#include <QString>

#include <functional>
#include <memory>

namespace errdex::exporting {

/// One file of a GuardedFolder while it is written.
class FolderFile final
{
    Q_DISABLE_COPY_MOVE(FolderFile)

public:
    ~FolderFile();
    ByteSink &sink();
    /// Writes the rest, has it on the disk and compares the size. Errors: CannotWriteFile with the path it will have.
    domain::Result<void> close();

private:
    friend class GuardedFolder;
    class Private;
    explicit FolderFile(std::unique_ptr<Private> p);
    std::unique_ptr<Private> d;
};

/// Writes a folder of files so that after any failure the old folder is there, whole, and nothing else is: into a
/// temporary folder beside it, which takes its place as a whole. A folder that Errdex has not written is never replaced
/// unless it is empty: it is known by the file ".errdex-folder". One thread.
class GuardedFolder final
{
    Q_DISABLE_COPY_MOVE(GuardedFolder)

public:
    /// Errors: CannotWriteFile.
    static domain::Result<std::unique_ptr<GuardedFolder>> create(const QString &path);
    ~GuardedFolder();
    /// True for a folder that create() would replace: one of ours, an empty one, or one that is not there.
    static bool mayReplace(const QString &path);

    /// A new file at a path within the folder ("en/index.html"), whose folders are made.
    domain::Result<std::unique_ptr<FolderFile>> open(const QString &relative);
    domain::Result<void> write(const QString &relative, const QByteArray &bytes);
    /// The absolute path where a file is while the folder is written, for what writes files itself; its folders are made.
    domain::Result<QString> place(const QString &relative);
    /// Puts the folder into its place. Nothing may be written afterwards.
    domain::Result<void> commit();

private:
    class Private;
    explicit GuardedFolder(std::unique_ptr<Private> p);
    std::unique_ptr<Private> d;
};

} // namespace errdex::exporting
