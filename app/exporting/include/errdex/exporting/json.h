// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/record.h"

#include <QByteArray>
#include <QList>

namespace errdex::exporting {

enum class JsonLayout {
    Compact,  ///< one line
    Indented, ///< a line a field, four spaces a level
};

/// The record as a JSON object (UTF-8) with the keys, in this order, vendor, code, variant, category {id, en, ru},
/// name, http_status, message {en, ru}, description {en, ru}, returned_by [], original_language; an absent value is
/// null. `returned_by` holds the vendor's own words without footnote marks.
QByteArray recordToJson(const domain::CodeRecord &record, JsonLayout layout = JsonLayout::Compact);
/// The records as a JSON array, a line an object when compact.
QByteArray recordsToJson(const QList<domain::CodeRecord> &records, JsonLayout layout);

} // namespace errdex::exporting
