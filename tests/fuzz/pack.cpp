// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "fuzzing.h"

#include "packsource.h"

#include "errdex/importing/source.h"

#include <QJsonDocument>

using namespace errdex;

/// A vendor file, and a pack.
void fuzz::tryInput(const QByteArray &bytes)
{
    static const ScratchFile vendorFile(QStringLiteral("vendor.json"));
    static const ScratchFile packFile(QStringLiteral("x.errdex-pack"));
    const auto reading = importing::readSource(vendorFile.write(bytes));
    fuzz::require(!reading.errors.isEmpty() || reading.file.vendor, "a vendor, or why there is none");
    for (const auto &record : reading.file.records)
        fuzz::require(!reading.errors.isEmpty() || !record.code.isEmpty(), "records have codes");
    const auto pack = packs::readPackSource(packFile.write(bytes));
    fuzz::require(pack || !pack.error().isEmpty(), "a pack, or why there is none");
    if (pack) {
        fuzz::require(packs::slugOf(pack->info.id) == pack->info.id && !pack->info.id.isEmpty(), "the id is a folder's name");
        const auto again = packs::packInfoFromJson(packs::packInfoToJson(pack->info), QStringLiteral("again"));
        fuzz::require(again && *again == pack->info, "what it says of itself is kept");
    }
}
