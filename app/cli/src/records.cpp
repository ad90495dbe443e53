// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "records.h"

#include "errdex/settings/settings.h"
#include "errdex/wording/wording.h"

namespace errdex::cli {

domain::Result<std::unique_ptr<store::Catalogue>> openCatalogue(const Arguments &arguments)
{
    const QString option = QStringLiteral("catalog");
    return store::Catalogue::open(arguments.has(option) ? arguments.value(option) : settings::shippedCatalogPath());
}

domain::Result<std::unique_ptr<store::UserDatabase>> openUserDatabase(Console &console)
{
    auto opened = store::UserDatabase::open(settings::places().dataFolder);
    if (opened) {
        const auto sentences = wording::userDataSentences((*opened)->state());
        for (const auto &sentence : sentences)
            console.complain(sentence);
    }
    return opened;
}

} // namespace errdex::cli
