// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "sidework.h"

namespace errdex::store {

namespace {

constexpr size_t MostWaiting = 12;

} // namespace

SideWork::SideWork(const domain::Cancellation &cancellation) : m_cancellation(cancellation), m_thread([this] { run(); })
{
}

SideWork::~SideWork()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopped = true;
        m_waiting.clear();
    }
    m_changed.notify_all();
    m_thread.join();
}

void SideWork::post(std::function<void()> work)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_waiting.size() < MostWaiting; });
    m_waiting.push_back(std::move(work));
    lock.unlock();
    m_changed.notify_all();
}

void SideWork::wait()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_waiting.empty() && !m_isBusy; });
}

void SideWork::run()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_changed.wait(lock, [this] { return !m_waiting.empty() || m_isStopped; });
        if (m_isStopped)
            return;
        auto work = std::move(m_waiting.front());
        m_waiting.pop_front();
        m_isBusy = true;
        lock.unlock();
        m_changed.notify_all();
        if (!isCancelled())
            work();
        work = {};
        lock.lock();
        m_isBusy = false;
        m_changed.notify_all();
    }
}

} // namespace errdex::store
