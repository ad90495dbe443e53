// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "attributes.h"
#include "catalogue_p.h"

#include "errdex/store/ownrows.h"

#include <algorithm>

namespace errdex::store {

using domain::Result;

namespace {

void add(QList<AttributeUse> &uses, const domain::Attribute &attribute)
{
    auto use = std::find_if(uses.begin(), uses.end(), [&](const AttributeUse &one) { return one.key == attribute.key; });
    if (use == uses.end())
        use = uses.insert(uses.end(), {attribute.key});
    use->isEnglish |= !attribute.text.en.isEmpty();
    use->isRussian |= !attribute.text.ru.isEmpty();
}

} // namespace

Result<QList<AttributeUse>> Catalogue::attributesOf(const std::function<bool(quint32 row)> &isWanted)
{
    QList<AttributeUse> uses;
    for (size_t i = 0; i < d->segments.size(); ++i) {
        // Most rows have what the one before has.
        QByteArray before;
        const auto read = d->segments[i]->forEachWithAttributes([&](quint32 row, QByteArrayView packed) -> Result<void> {
            if (d->cancellation.isCancelled())
                return domain::fail(domain::ErrorCode::Cancelled);
            if (packed == before || !isWanted(d->layout.toCatalogue(i, row)))
                return {};
            before = packed.toByteArray();
            const auto attributes = unpackedAttributes(QString::fromUtf8(packed));
            for (const auto &attribute : attributes)
                add(uses, attribute);
            return {};
        });
        if (!read)
            return tl::unexpected(read.error());
    }
    if (!d->ownRows)
        return uses;
    const auto withText = d->ownRows->texts().values();
    for (const auto row : withText) {
        const auto said = isWanted(row) ? d->ownRows->overlayOf(row) : QList<domain::Attribute>();
        for (const auto &attribute : said)
            add(uses, attribute);
    }
    return uses;
}

} // namespace errdex::store
