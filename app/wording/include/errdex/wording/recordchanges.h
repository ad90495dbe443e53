// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/record.h"

#include <QList>
#include <QString>

namespace errdex::wording {

/// One field of a record that two versions of a pack have differently.
struct FieldChange
{
    /// "Message (EN)"
    QString title;
    /// Empty where it was not there, or is not there any more.
    QString before;
    QString after;
};

/// What differs between two versions of one record, in the interface language; texts in `leading` come first.
QList<FieldChange> recordChanges(const domain::CodeRecord &before, const domain::CodeRecord &after,
                                 domain::Language leading);

} // namespace errdex::wording
