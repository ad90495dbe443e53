// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/snippets/template.h"

#include <tl/expected.hpp>

namespace errdex::snippets {

struct ReadHeader
{
    Header header;
    /// Where the body begins.
    qsizetype end = 0;
};

/// Reads the comment that a template begins with.
tl::expected<ReadHeader, TemplateError> readHeader(const QString &source);

} // namespace errdex::snippets
