// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/column.h"

#include <QByteArray>
#include <QString>

namespace errdex::store {

/// What the rows are sorted by in the order of a column: bytes that compare as the values do, empty for no value. `text` is
/// the value in the language of the order, a number written out; see orderedText(). Not for vendor and category.
QByteArray orderKey(domain::Column column, const QString &text);
/// Of a code that is a plain number; empty for any other.
QByteArray codeNumberKey(const QString &code);

/// The text of a record that orderKey() takes. A description stands in for a message that is not there.
QString orderedText(const domain::CodeRecord &record, domain::Column column, domain::Language language);
/// The same as SQL over `entry`.
QString orderedTextSql(domain::Column column, domain::Language language);

} // namespace errdex::store
