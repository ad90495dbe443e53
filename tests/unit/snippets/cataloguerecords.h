// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/record.h"
#include "errdex/store/catalogue.h"

#include <QtTest>

#include <numeric>

/// The shipped catalogue, for what templates make of real records.
namespace errdex::test {

inline QList<domain::CodeRecord> allRecords()
{
    const QString path = qEnvironmentVariable("ERRDEX_CATALOG_DIR") + QStringLiteral("/catalog.sqlite");
    const auto catalogue = store::Catalogue::open(path);
    if (!catalogue) {
        qWarning("%s: %s", qPrintable(path), qPrintable(catalogue.error().detail));
        return {};
    }
    std::vector<quint32> rows((*catalogue)->recordCount());
    std::iota(rows.begin(), rows.end(), 0);
    return (*catalogue)->records(rows).value_or(QList<domain::CodeRecord>());
}

inline QList<domain::CodeRecord> ofVendor(const QList<domain::CodeRecord> &all, const QString &slug)
{
    QList<domain::CodeRecord> found;
    std::copy_if(all.begin(), all.end(), std::back_inserter(found),
                 [&](const domain::CodeRecord &record) { return record.vendor->slug == slug; });
    return found;
}

inline QList<domain::CodeRecord> withKeys(const QList<domain::CodeRecord> &all, const QStringList &keys)
{
    QList<domain::CodeRecord> found;
    for (const auto &key : keys) {
        std::copy_if(all.begin(), all.end(), std::back_inserter(found),
                     [&](const domain::CodeRecord &record) { return record.key().toString() == key; });
    }
    return found;
}

} // namespace errdex::test
