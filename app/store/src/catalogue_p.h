// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/store/catalogue.h"

#include "layout.h"
#include "segment.h"

#include <optional>
#include <vector>

namespace errdex::store {

class Catalogue::Private
{
public:
    bool isSingle() const { return segments.size() == 1; }
    Segment &first() { return *segments.front(); }

    /// The rows that each segment answers with, together.
    template<typename Ask>
    domain::Result<RowSet> joined(Ask ask)
    {
        if (isSingle())
            return ask(first());
        std::vector<RowSet> parts;
        for (size_t i = 0; i < segments.size(); ++i) {
            auto rows = ask(*segments[i]);
            if (!rows)
                return rows;
            if (!rows->isEmpty())
                parts.push_back(layout.toCatalogue(i, std::move(*rows)));
        }
        return together(std::move(parts));
    }
    /// Likewise by field.
    template<typename Ask>
    domain::Result<FieldRows> joinedFields(Ask ask)
    {
        if (isSingle())
            return ask(first());
        std::array<std::vector<RowSet>, FieldCount> parts;
        for (size_t i = 0; i < segments.size(); ++i) {
            auto rows = ask(*segments[i]);
            if (!rows)
                return rows;
            for (size_t field = 0; field < FieldCount; ++field) {
                if (!(*rows)[field].isEmpty())
                    parts[field].push_back(layout.toCatalogue(i, std::move((*rows)[field])));
            }
        }
        FieldRows all;
        for (size_t field = 0; field < FieldCount; ++field)
            all[field] = together(std::move(parts[field]));
        return all;
    }
    static RowSet together(std::vector<RowSet> parts);

    /// Gives a record of a segment its place, vendor and category in the catalogue.
    void settle(domain::CodeRecord &record, size_t segment) const;
    domain::Result<std::vector<quint32>> merged(std::vector<std::vector<quint32>> sorted, domain::Column column,
                                                domain::Language language);
    domain::Result<void> insertInto(std::vector<quint32> &rows, const std::vector<quint32> &few, domain::Column column,
                                    domain::Language language);
    domain::Result<std::vector<quint32>> sortedByKeys(const std::vector<std::vector<quint32>> &sorted,
                                                      domain::Column column, domain::Language language);

    std::vector<std::unique_ptr<Segment>> segments;
    QList<domain::Error> leftOut;
    Layout layout;
    std::shared_ptr<const OwnRows> ownRows;
    domain::Cancellation cancellation;

    // Joined at the first call, where there are several segments.
    std::optional<std::vector<VocabularyWord>> vocabulary;
    std::optional<QStringList> codes;
    std::optional<RowSet> repeatingNames;
    QMap<int, RowSet> httpStatuses;
    /// For each row the place of its status in httpStatuses; made at the first count.
    std::vector<quint8> statusOfRow;
};

} // namespace errdex::store
