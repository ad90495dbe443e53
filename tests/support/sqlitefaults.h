// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>

namespace errdex::test {

/// While it lives the calls that run SQL are counted, on whatever thread, Qt's driver's as well: preparing, each step,
/// each script; those alone that begin with `only` where it is given. The one with the number `which`, from 1, fails
/// with `code` (SQLITE_IOERR) and does nothing. One at a time.
class SqliteFaults final
{
    Q_DISABLE_COPY_MOVE(SqliteFaults)

public:
    SqliteFaults(int which, int code, const QByteArray &only = {});
    ~SqliteFaults();

    int calls() const;
    bool hasFailed() const { return calls() >= m_which; }

private:
    int m_which;
};

} // namespace errdex::test
