// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/error.h"
#include "errdex/domain/ownversion.h"

#include <QList>
#include <QString>

namespace errdex::store {

/// The compiled entries in a data folder as they were made last; empty when there are none.
QString ownCatalogue(const QString &folder);

/// Compiles the entries of one's own, one for each record, into a catalogue like any other, unless that has been done. Its
/// name is that of its content ("own-1f0c….sqlite"), so that whoever has the one before open can go on; that one is kept,
/// older ones are removed. Where it is now; empty without entries. Takes some milliseconds for some hundred entries.
/// Errors: CannotWriteFile.
domain::Result<QString> updateOwnCatalogue(const QString &folder, const QList<domain::OwnVersion> &entries);

} // namespace errdex::store
