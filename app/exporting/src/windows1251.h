// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

namespace errdex::exporting {

/// The text in Windows-1251 (the table of the Unicode Consortium, CP1251.TXT), which Qt does not have without ICU. A
/// character that it lacks becomes "?"; `lost` is told of each, a surrogate pair whole.
QByteArray toWindows1251(QStringView text, const std::function<void(const QString &character)> &lost);

} // namespace errdex::exporting
