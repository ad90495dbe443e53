// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/filters.h"
#include "errdex/domain/record.h"

#include <QList>

namespace errdex::ui {

/// One look-up: what was searched for and which record was read.
struct LookUpPlace
{
    QString text = {};
    domain::Filters filters = {};
    /// Empty where nothing was found.
    domain::RecordKey record = {};

    friend bool operator==(const LookUpPlace &, const LookUpPlace &) = default;
};

/// The look-ups of a window in their order, with a place among them, as a browser has it. A query that is still being
/// typed takes the place of its beginning.
class Trail final
{
public:
    /// Somebody looks at this. `isNew`: at the one before they have looked long enough for it to be kept.
    void visit(const LookUpPlace &place, bool isNew);

    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < m_places.size(); }
    /// Goes there; to be called only when it can.
    const LookUpPlace &goBack() { return m_places.at(--m_at); }
    const LookUpPlace &goForward() { return m_places.at(++m_at); }

private:
    QList<LookUpPlace> m_places;
    qsizetype m_at = -1;
};

} // namespace errdex::ui
