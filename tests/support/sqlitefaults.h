// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

namespace errdex::test {

/// While it lives the calls that run SQL are counted, on whatever thread, Qt's driver's as well: preparing, each step,
/// each script. The one with the number `which`, from 1, fails with `code` (SQLITE_IOERR) and does nothing. One at a
/// time.
class SqliteFaults final
{
    Q_DISABLE_COPY_MOVE(SqliteFaults)

public:
    SqliteFaults(int which, int code);
    ~SqliteFaults();

    int calls() const;
    bool hasFailed() const { return calls() >= m_which; }

private:
    int m_which;
};

} // namespace errdex::test
