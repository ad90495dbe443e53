// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/domain/nameclash.h"

#include <QMap>

namespace errdex::domain {

QList<NameClash> nameClashes(const QList<VendorPtr> &vendors)
{
    QMap<QString, QStringList> owners;
    for (const auto &vendor : vendors) {
        auto names = vendor->aliases;
        names.prepend(vendor->slug);
        names.removeDuplicates();
        for (const auto &name : std::as_const(names))
            owners[name].append(vendor->slug);
    }
    QList<NameClash> clashes;
    for (auto owned = owners.cbegin(); owned != owners.cend(); ++owned) {
        if (owned->size() > 1)
            clashes.append({owned.key(), *owned});
    }
    return clashes;
}

} // namespace errdex::domain
