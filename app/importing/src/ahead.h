// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace errdex::importing {

/// Makes pieces on a thread of its own, a few ahead of the one that asks for them: what makes them and what uses them take
/// about as long, so that both together take half the time. What `make` uses belongs to the thread until its end.
template<typename Piece>
class Ahead final
{
    Q_DISABLE_COPY_MOVE(Ahead)

public:
    /// `make` returns nothing behind the last piece, and is not called again then.
    Ahead(std::function<std::optional<Piece>()> make, size_t most)
        : m_make(std::move(make)), m_most(most), m_thread([this] { run(); })
    {
    }
    /// Drops what nobody has asked for.
    ~Ahead()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_isStopped = true;
        }
        m_changed.notify_all();
        m_thread.join();
    }

    /// The next piece; nothing behind the last one.
    std::optional<Piece> next()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return !m_ready.empty() || m_isAtEnd; });
        if (m_ready.empty())
            return std::nullopt;
        std::optional<Piece> piece(std::move(m_ready.front()));
        m_ready.pop_front();
        lock.unlock();
        m_changed.notify_all();
        return piece;
    }

private:
    void run()
    {
        for (;;) {
            auto piece = m_make();
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, [this] { return m_ready.size() < m_most || m_isStopped; });
            m_isAtEnd = !piece;
            if (piece)
                m_ready.push_back(std::move(*piece));
            const bool goesOn = !m_isAtEnd && !m_isStopped;
            lock.unlock();
            m_changed.notify_all();
            if (!goesOn)
                return;
        }
    }

    std::function<std::optional<Piece>()> m_make;
    size_t m_most;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Piece> m_ready;
    bool m_isAtEnd = false;
    bool m_isStopped = false;
    std::thread m_thread;
};

} // namespace errdex::importing
