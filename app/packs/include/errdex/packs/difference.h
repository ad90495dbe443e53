// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/cancellation.h"
#include "errdex/domain/error.h"
#include "errdex/domain/record.h"

#include <QList>
#include <QString>

namespace errdex::packs {

/// One record that is not the same in two versions of a pack.
struct Change
{
    enum class Kind {
        Added,      ///< `after` alone
        Reworded,   ///< the same key, something else in it
        Removed,    ///< `before` alone
        Renumbered, ///< the same texts of the same vendor under another code
    };
    Kind kind = Kind::Added;
    domain::CodeRecord before;
    domain::CodeRecord after;
};

/// What changes from one version of a pack to another.
struct Difference
{
    qint64 added = 0;
    qint64 reworded = 0;
    qint64 removed = 0;
    qint64 renumbered = 0;
    qint64 unchanged = 0;
    /// In the order of kinds, within a kind in display order; of each kind the first MostShown.
    QList<Change> changes;

    bool isEmpty() const { return added + reworded + removed + renumbered == 0; }

    static constexpr qint64 MostShown = 1000;
};

/// Compares two compiled catalogues; `before` may be empty: then everything is new. Reads both whole, some seconds for a
/// million records. Errors: those of opening and reading them, Cancelled.
domain::Result<Difference> difference(const QString &before, const QString &after,
                                      const domain::Cancellation &cancellation = {});

} // namespace errdex::packs
