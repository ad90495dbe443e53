// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

#include <atomic>

namespace errdex::domain {

/// Tells running work that it has been overtaken: the work holds the ticket it was started with, the starter raises
/// the newest ticket. Nobody ever resets anything, so a late start cannot revive cancelled work. Any thread.
class Cancellation
{
public:
    /// Never cancelled.
    Cancellation() = default;
    /// Cancelled as soon as *newest is not `ticket` any more; `newest` outlives this.
    Cancellation(const std::atomic<quint64> *newest, quint64 ticket) : m_newest(newest), m_ticket(ticket) {}

    bool isCancelled() const { return m_newest && m_newest->load(std::memory_order_relaxed) != m_ticket; }

private:
    const std::atomic<quint64> *m_newest = nullptr;
    quint64 m_ticket = 0;
};

} // namespace errdex::domain
