// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "survey.h"

#include "values.h"

#include <algorithm>

namespace errdex::snippets {

namespace {

/// The columns of a table, where any of the records has something to say.
constexpr domain::Column UsualColumns[] = {
    domain::Column::Code,       domain::Column::Vendor,  domain::Column::Category,    domain::Column::Name,
    domain::Column::HttpStatus, domain::Column::Message, domain::Column::Description, domain::Column::ReturnedBy,
};

constexpr qint64 ProgressInterval = 256;

} // namespace

domain::Result<Survey> surveyed(const Records &records, const RenderOptions &options)
{
    Survey survey;
    survey.columns = options.columns;
    QList<domain::Column> empty;
    if (options.columns.isEmpty())
        empty = QList<domain::Column>(std::begin(UsualColumns), std::end(UsualColumns));
    const auto source = records.open();
    for (qint64 number = 1;; ++number) {
        const auto next = source->next();
        if (!next)
            return tl::unexpected(next.error());
        if (!*next)
            break;
        const auto &record = **next;
        if (number == 1)
            survey.vendor = record.vendor;
        else if (survey.vendor && record.vendor != survey.vendor &&
                 (!record.vendor || record.vendor->slug != survey.vendor->slug))
            survey.vendor = nullptr;
        survey.hasSeveralVendors = survey.hasSeveralVendors || (number > 1 && !survey.vendor);
        empty.removeIf(
            [&](domain::Column column) { return !cellOf(record, column, false, options.language).isEmpty(); });
        if (options.progress && number % ProgressInterval == 0 && !options.progress(number))
            return domain::fail(domain::ErrorCode::Cancelled);
    }
    if (options.columns.isEmpty())
        std::copy_if(std::begin(UsualColumns), std::end(UsualColumns), std::back_inserter(survey.columns),
                     [&](domain::Column column) { return !empty.contains(column); });
    return survey;
}

} // namespace errdex::snippets
