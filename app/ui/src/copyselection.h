// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/engine/snippetservice.h"

namespace errdex::ui {

/// What is to be copied: rows of the table, or the record behind a finding.
struct CopySelection
{
    /// All records when there are as many as `count`, else those that are here already.
    QList<domain::CodeRecord> records;
    qint64 count = 0;
    /// The positions in the newest answer; empty where the records do not come from it.
    QList<engine::RowRange> ranges;
    /// The columns as they are shown; empty: the usual ones.
    QList<domain::Column> columns;
    /// What is known of a record beside the catalogue; may be empty.
    std::function<snippets::Extras(const domain::CodeRecord &)> extras;

    bool isEmpty() const { return count == 0; }
    bool isHere() const { return records.size() == count; }
};

} // namespace errdex::ui
