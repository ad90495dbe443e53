// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace errdex::importing {

/// The character reference that a text begins with ("&amp;", "&#45;", "&nbsp;"), and its length; 0 when it is none that
/// is known.
QString htmlEntity(QStringView text, qsizetype *length);

} // namespace errdex::importing
