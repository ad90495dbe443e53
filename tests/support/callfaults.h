// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>

#include <functional>

namespace errdex::test {

/// A call of the system that is about to be made: "open" (for writing; "look" for reading alone), "read", "write",
/// "close", "fsync", "writeback" (of a part of a file), "ftruncate", "rename", "exchange", "unlink", "mkdir", "flock".
struct Call
{
    const char *name;
    /// Of the file; what is renamed.
    QByteArray path;

    bool is(const char *other) const { return qstrcmp(name, other) == 0; }
};

/// While it lives every such call of the program, of Qt and of SQLite is shown to `answer` first, on whatever thread;
/// the call fails with the number of an error that it returns, 0 lets it through. One at a time.
class CallFaults final
{
    Q_DISABLE_COPY_MOVE(CallFaults)

public:
    explicit CallFaults(std::function<int(const Call &)> answer);
    ~CallFaults();
};

/// From here on nothing waits for the disk: for tests that write thousands of times.
void skipSyncing();

} // namespace errdex::test
