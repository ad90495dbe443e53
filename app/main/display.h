// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

namespace errdex {

/// True when a window could not be shown: no display is named, or what is named does not answer. To be asked before
/// the application is made. A platform that was chosen by hand is believed.
bool lacksDisplay(int argc, char **argv);

} // namespace errdex
