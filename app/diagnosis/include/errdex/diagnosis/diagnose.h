// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/cancellation.h"
#include "errdex/domain/diagnosis.h"

#include <QString>
#include <QStringList>

namespace errdex::diagnosis {

/// Where the parts of an installation are.
struct Installation
{
    QString version;
    QString catalogue;
    QString dataFolder;
    QString settingsFile;
    QStringList sharedFolders;
};

/// Looks at everything and changes nothing. Reads every catalogue to its end, a second for each few hundred megabytes; what
/// is cancelled meanwhile is left out. Any one thread.
domain::Diagnosis diagnose(const Installation &installation, const domain::Cancellation &cancellation = {});

/// Does what the diagnosis says could be done. The user's database must not be open in this process.
domain::RepairReport repair(const domain::Diagnosis &diagnosis);
/// Likewise for everything but the user's database, which is open.
domain::RepairReport repairCatalogues(const domain::Diagnosis &diagnosis);

} // namespace errdex::diagnosis
