// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/record.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace errdex::store {

/// The attributes of a record as the one text that `entry` keeps: three lines each, whose words it is (0, 1, 2, 3) with the
/// key, English, Russian. A line break inside a text stands as U+2028. Empty for none.
QString packedAttributes(const QList<domain::Attribute> &attributes);
/// Back again; what is cut off is left out.
QList<domain::Attribute> unpackedAttributes(const QString &packed);
/// The texts alone, without the empty ones.
QStringList attributeTexts(const QString &packed);

} // namespace errdex::store
