// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringList>

namespace errdex::cli {

class Console;

/// One run of errdex-cli: reads the arguments (the program's name first), does what they say and returns the exit code.
/// Sets the interface language of the process.
int run(const QStringList &arguments, const QString &version, Console &console);

} // namespace errdex::cli
