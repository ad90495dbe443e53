// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/error.h"
#include "errdex/domain/ownversion.h"

#include <QList>
#include <QString>

namespace errdex::store {

/// Where the compiled entries of a data folder are.
QString ownCataloguePath(const QString &folder);

/// Makes the file of the compiled entries agree with `entries`, one for each record: a catalogue like any other, written
/// anew when something has changed, removed when there are none. True when it is another one now. Takes some milliseconds
/// for some hundred entries. Errors: CannotWriteFile; then the old file is still there.
domain::Result<bool> updateOwnCatalogue(const QString &path, const QList<domain::OwnVersion> &entries);

} // namespace errdex::store
