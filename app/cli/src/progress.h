// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/cli/console.h"

#include <QCoreApplication>
#include <QElapsedTimer>

namespace errdex::cli {

/// Says how far a long piece of work is, where messages go to a terminal; a few times a second, and nothing of work
/// that is done at once.
class Progress final
{
    Q_DECLARE_TR_FUNCTIONS(errdex::cli::Progress)
    Q_DISABLE_COPY_MOVE(Progress)

public:
    explicit Progress(Console &console);

    void showRead(qint64 records, qsizetype files, qsizetype allFiles);
    void showIndexing(qint64 records);
    void showWritten(qint64 records, qint64 allRecords);
    /// From 0 to 1.
    void showShare(double done);

private:
    bool isTime();

    Console &m_console;
    QElapsedTimer m_sinceShown;
};

} // namespace errdex::cli
