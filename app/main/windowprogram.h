// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/manual/program.h"

namespace errdex {

/// The options of the window's program and what its manual page tells, in the interface language.
manual::Program windowProgram();

} // namespace errdex
