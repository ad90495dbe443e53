// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/ui/fontpreload.h"

#ifdef ERRDEX_HAS_FONTCONFIG

#include <fontconfig/fontconfig.h>

#include <future>
#include <memory>

namespace errdex::ui {

std::function<void()> preloadFonts()
{
    // What FcInit() makes belongs to the process; Qt's own call finds it there.
    auto reading = std::make_shared<std::future<void>>(std::async(std::launch::async, [] { FcInit(); }));
    return [reading] { reading->wait(); };
}

} // namespace errdex::ui

#else

namespace errdex::ui {

std::function<void()> preloadFonts()
{
    return [] {};
}

} // namespace errdex::ui

#endif
