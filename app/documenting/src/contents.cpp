// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/documenting/document.h"

#include <algorithm>
#include <numeric>

namespace errdex::documenting {

QString formatId(Format format)
{
    switch (format) {
    case Format::Html:
        return QStringLiteral("html");
    case Format::Site:
        return QStringLiteral("site");
    case Format::Docset:
        return QStringLiteral("docset");
    case Format::Text:
        return QStringLiteral("txt");
    case Format::Book:
        return QStringLiteral("book");
    case Format::Pdf:
        return QStringLiteral("pdf");
    }
    Q_UNREACHABLE();
}

std::optional<Format> formatFromId(QStringView id)
{
    const auto *found = std::find_if(std::begin(AllFormats), std::end(AllFormats),
                                     [id](Format format) { return formatId(format) == id; });
    return found == std::end(AllFormats) ? std::nullopt : std::optional(*found);
}

QString formatSuffix(Format format)
{
    return format == Format::Site || format == Format::Book ? QString() : formatId(format);
}

bool isFolder(Format format)
{
    return format == Format::Site || format == Format::Docset || format == Format::Book;
}

qint64 Contents::count(const domain::Vendor &vendor) const
{
    const auto &ofVendor = counts.at(vendor.position);
    return std::accumulate(ofVendor.begin(), ofVendor.end(), qint64(0));
}

qint64 Contents::total() const
{
    return std::accumulate(vendors.begin(), vendors.end(), qint64(0),
                           [this](qint64 sum, const domain::VendorPtr &vendor) { return sum + count(*vendor); });
}

} // namespace errdex::documenting
