// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

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
    SideWork();
    /// Drops what has not been begun.
    ~SideWork();

    /// Waits while a few pieces are waiting already, so that what they hold stays bounded.
    void post(std::function<void()> work);
    /// Until all of it is done.
    void wait();

private:
    void run();

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::function<void()>> m_waiting;
    bool m_isBusy = false;
    bool m_isStopped = false;
    std::thread m_thread;
};

} // namespace errdex::store
