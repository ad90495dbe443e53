// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <functional>

namespace errdex::ui {

/// Reads the system's font configuration on a thread of its own, for the time in which Qt connects to the display; Qt
/// itself would read it with the first text, on the GUI thread. To be called before QApplication is made; the function
/// returned waits until it is done, to be called before the first widget. Does nothing where fontconfig is not in use.
std::function<void()> preloadFonts();

} // namespace errdex::ui
