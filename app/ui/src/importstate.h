// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/importing/import.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace errdex::ui {

/// What the pages of the import share.
struct ImportState
{
    importing::TableSource source;
    /// The name of the file, or that it is the clipboard.
    QString sourceName;
    importing::ImportPlan plan;
    /// Set when the table has been looked at.
    bool isRead = false;
    /// What the import is compared with.
    QStringList catalogues;
    /// Plans of earlier imports by the titles of their columns.
    QHash<QString, importing::ImportPlan> remembered;
};

} // namespace errdex::ui
