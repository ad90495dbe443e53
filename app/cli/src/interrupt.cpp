// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "interrupt.h"

#include <atomic>
#include <csignal>

namespace errdex::cli {

namespace {

constexpr int Signals[] = {SIGINT, SIGTERM};

/// The ticket of the work under way; a signal raises it.
std::atomic<quint64> newest{0};
static_assert(std::atomic<quint64>::is_always_lock_free, "written by a signal handler");

using Handler = void (*)(int);
Handler before[std::size(Signals)];

void ask(int signal)
{
    newest.fetch_add(1);
    // The next one is not for us any more.
    std::signal(signal, SIG_DFL);
}

} // namespace

Interrupt::Interrupt()
{
    newest = 1;
    for (size_t i = 0; i < std::size(Signals); ++i) {
        before[i] = std::signal(Signals[i], ask);
        // Whoever started us in the background does not want us to hear it.
        if (before[i] == SIG_IGN)
            std::signal(Signals[i], SIG_IGN);
    }
}

Interrupt::~Interrupt()
{
    for (size_t i = 0; i < std::size(Signals); ++i)
        std::signal(Signals[i], before[i] == SIG_ERR ? SIG_DFL : before[i]);
}

domain::Cancellation Interrupt::cancellation() const
{
    return {&newest, 1};
}

} // namespace errdex::cli
