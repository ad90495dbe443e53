// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace errdex::documenting {

/// A slug as the name of a file or folder, without an ending, the same on every system: what is neither a small Latin
/// letter, a digit nor "-" becomes "_" and its number, so that no slug leaves its folder and no two share a name. "index" is
/// the name of a folder's own page. The end of a long name is its digest.
QString fileName(const QString &slug);

} // namespace errdex::documenting
