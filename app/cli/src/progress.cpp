// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "progress.h"

#include <QLocale>

namespace errdex::cli {

namespace {

constexpr qint64 Interval = 200; // ms

QString percent(qint64 done, qint64 all)
{
    return QLocale().toString(all > 0 ? done * 100 / all : 0);
}

} // namespace

Progress::Progress(Console &console) : m_console(console)
{
    m_sinceShown.start();
}

void Progress::showRead(qint64 records, qsizetype files, qsizetype allFiles)
{
    if (isTime())
        m_console.showProgress(tr("Reading: %Ln record(s), %1%", "", int(records)).arg(percent(files, allFiles)));
}

void Progress::showIndexing(qint64 records)
{
    // Takes as long as everything before it: said at once when there is much.
    if (records > 10'000)
        m_console.showProgress(tr("Indexing %Ln record(s)…", "", int(records)));
}

void Progress::showWritten(qint64 records, qint64 allRecords)
{
    if (isTime())
        m_console.showProgress(tr("Writing: %Ln record(s), %1%", "", int(records)).arg(percent(records, allRecords)));
}

void Progress::showShare(double done)
{
    if (isTime())
        m_console.showProgress(tr("%1%").arg(QLocale().toString(int(done * 100))));
}

bool Progress::isTime()
{
    if (m_sinceShown.elapsed() < Interval)
        return false;
    m_sinceShown.restart();
    return true;
}

} // namespace errdex::cli
