// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "nameclashes.h"

#include "errdex/cli/console.h"
#include "errdex/domain/nameclash.h"
#include "errdex/packs/library.h"
#include "errdex/settings/settings.h"
#include "errdex/store/catalogue.h"
#include "errdex/wording/ownwords.h"

#include <algorithm>

namespace errdex::cli {

void tellNameClashes(const QStringList &vendors, Console &console)
{
    QStringList paths{settings::shippedCatalogPath()};
    paths += packs::Library(settings::places().dataFolder).catalogues();
    // What cannot be opened is told by whatever is asked of it next.
    const auto catalogue = store::Catalogue::open(paths);
    if (!catalogue)
        return;
    const auto clashes = domain::nameClashes((*catalogue)->vendors());
    for (const auto &clash : clashes) {
        if (std::any_of(vendors.begin(), vendors.end(),
                        [&clash](const QString &vendor) { return clash.vendors.contains(vendor); }))
            console.complain(wording::nameClashSentence(clash));
    }
}

} // namespace errdex::cli
