// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "records.h"

#include "errdex/settings/settings.h"

namespace errdex::cli {

domain::Result<std::unique_ptr<store::Catalogue>> openCatalogue(const Arguments &arguments)
{
    const QString option = QStringLiteral("catalog");
    return store::Catalogue::open(arguments.has(option) ? arguments.value(option) : settings::shippedCatalogPath());
}

} // namespace errdex::cli
