// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/cancellation.h"

#include <QtGlobal>

namespace errdex::cli {

/// While it lives, Ctrl+C (or the request to end) asks the work under way to stop and clear up after itself, instead of
/// ending the program in the middle; a second one ends it. One at a time.
class Interrupt final
{
    Q_DISABLE_COPY_MOVE(Interrupt)

public:
    Interrupt();
    ~Interrupt();

    domain::Cancellation cancellation() const;
    bool wasAsked() const { return cancellation().isCancelled(); }
};

} // namespace errdex::cli
