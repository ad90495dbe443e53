// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/packs/library.h"

#include <QHash>
#include <QStringList>

namespace errdex::packs {

/// Folders that people share, often on a network drive: the packs in them are installed in the library, marked with where
/// they come from, and follow what happens there. Nothing is written there. Used on the library's thread.
class SharedFolders final
{
public:
    explicit SharedFolders(Library &library) : m_library(library) {}

    struct Report
    {
        /// Packs were installed, updated or removed.
        bool hasChanged = false;
        /// Folders that are not there now; their packs stay as they were.
        QStringList unreachable;
        /// What is wrong with packs that are there.
        Errors problems;
    };
    /// Compares the folders with what is installed from them. A pack whose folder is no longer listed is removed.
    Report follow(const QStringList &folders, const domain::Cancellation &cancellation = {});

private:
    struct Failure
    {
        QString fingerprint;
        Errors errors;
    };

    void take(const QString &entry, const QList<InstalledPack> &installed, const domain::Cancellation &cancellation,
              Report &report);

    Library &m_library;
    /// By path: what could not be taken is not tried again before it changes.
    QHash<QString, Failure> m_failed;
};

} // namespace errdex::packs
