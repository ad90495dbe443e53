// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "fuzzing.h"

#include "errdex/search/query.h"
#include "errdex/text/fold.h"

#include <QString>

using namespace errdex;

void fuzz::tryInput(const QByteArray &bytes)
{
    static const QList<domain::VendorPtr> vendors = [] {
        auto vendor = std::make_shared<domain::Vendor>();
        vendor->slug = QStringLiteral("planfix");
        vendor->aliases = {QStringLiteral("pf"), QStringLiteral("планфикс")};
        return QList<domain::VendorPtr>{vendor};
    }();
    const auto query = search::parseQuery(QString::fromUtf8(bytes), vendors);
    fuzz::require(query.units.size() <= search::MaxUnits, "some units");
    for (const auto &unit : query.units) {
        fuzz::require(unit.words.size() <= search::MaxWords, "some words");
        fuzz::require(unit.kind != search::Unit::Kind::CodeRange || unit.low <= unit.high, "ranges have a beginning and an end");
        for (const auto &word : unit.words)
            fuzz::require(text::fold(word) == word, "words are folded");
    }
}
