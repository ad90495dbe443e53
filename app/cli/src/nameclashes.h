// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringList>

namespace errdex::cli {

class Console;

/// After vendors have been installed: complains about short names that they share with others.
void tellNameClashes(const QStringList &vendors, Console &console);

} // namespace errdex::cli
