// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/error.h"

#include <QString>

#include <memory>

namespace errdex::store {

/// Writes the index of a docset, the file "docSet.dsidx" that Zeal and Dash search: one table of names, types and pages.
/// The caller chooses a place where an unfinished file is out of sight and removes it after a failure. One thread.
class DocsetIndex final
{
    Q_DISABLE_COPY_MOVE(DocsetIndex)

public:
    /// A new file. Errors: CannotWriteFile.
    static domain::Result<std::unique_ptr<DocsetIndex>> create(const QString &path);
    ~DocsetIndex();

    /// `type` is one of Dash's ("Error", "Category"); `path` is a page within the docset's documents, percent-encoded, with
    /// its fragment. What is there already is not added again.
    domain::Result<void> add(const QString &name, const QString &type, const QString &path);
    /// Completes the file, synced. Nothing may be added afterwards.
    domain::Result<void> finish();

private:
    class Private;
    explicit DocsetIndex(std::unique_ptr<Private> p);
    std::unique_ptr<Private> d;
};

} // namespace errdex::store
