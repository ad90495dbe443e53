// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/cancellation.h"

#include <QtGlobal>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace errdex::store {

/// A second thread of the one that compiles a catalogue: does what it is handed, piece after piece. What a piece uses
/// belongs to the thread until wait(). One thread hands over.
class SideWork final
{
    Q_DISABLE_COPY_MOVE(SideWork)

public:
    /// Once `cancellation` is cancelled no piece is begun any more.
    explicit SideWork(const domain::Cancellation &cancellation);
    /// Drops what has not been begun.
    ~SideWork();

    /// Waits while a few pieces are waiting already, so that what they hold stays bounded.
    void post(std::function<void()> work);
    /// Until all of it is done, or dropped because it was cancelled.
    void wait();
    /// Pieces that last ask whether to go on; what was made is of no use when it was cancelled.
    bool isCancelled() const { return m_cancellation.isCancelled(); }
    const domain::Cancellation &cancellation() const { return m_cancellation; }

private:
    void run();

    const domain::Cancellation m_cancellation;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::function<void()>> m_waiting;
    bool m_isBusy = false;
    bool m_isStopped = false;
    std::thread m_thread;
};

} // namespace errdex::store
