// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "trail.h"

namespace errdex::ui {

namespace {

constexpr qsizetype MostPlaces = 100;

} // namespace

void Trail::visit(const LookUpPlace &place, bool isNew)
{
    if (m_at < 0) {
        m_places = {place};
        m_at = 0;
        return;
    }
    auto &current = m_places[m_at];
    if (current.text == place.text && current.filters == place.filters) {
        // Another row of the same answer.
        current.record = place.record;
        return;
    }
    m_places.resize(m_at + 1);
    if (!isNew) {
        m_places[m_at] = place;
        // Typed back to what stood there before.
        if (m_at > 0 && m_places.at(m_at - 1).text == place.text && m_places.at(m_at - 1).filters == place.filters) {
            m_places.removeAt(m_at - 1);
            --m_at;
        }
        return;
    }
    m_places.append(place);
    if (m_places.size() > MostPlaces)
        m_places.removeFirst();
    m_at = m_places.size() - 1;
}

} // namespace errdex::ui
