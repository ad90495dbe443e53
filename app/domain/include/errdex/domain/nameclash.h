// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/vendor.h"

namespace errdex::domain {

/// A name that several vendors bear as their short name or as an alias: typed before a colon it means the first.
struct NameClash
{
    QString name;
    /// Slugs, in the order of the catalogue.
    QStringList vendors;

    friend bool operator==(const NameClash &, const NameClash &) = default;
};

/// Within one file the compiler refuses them; between files they come together only when they are opened.
QList<NameClash> nameClashes(const QList<VendorPtr> &vendors);

} // namespace errdex::domain
