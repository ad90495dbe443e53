// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/snippets/render.h"

class QMimeData;

namespace errdex::ui {

/// The snippet for the clipboard or a drag, all its forms together. The caller owns it.
QMimeData *clipboardData(const snippets::Snippet &snippet);

} // namespace errdex::ui
