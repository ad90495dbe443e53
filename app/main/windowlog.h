// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/diagnosis/logfile.h"

#include <QObject>

namespace errdex {

namespace engine {
class CatalogueService;
class PackService;
class UserDataService;
}

/// Keeps the log of the window: its start and end, what was opened and how, what failed. Outlives what it listens to only as
/// far as signals go.
class WindowLog final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WindowLog)

public:
    explicit WindowLog(const QString &dataFolder);
    ~WindowLog() override;

    void listen(const engine::CatalogueService &catalogue, const engine::UserDataService &notes,
                const engine::PackService &packs);
    /// Not before the first rows are on the screen: writing is not what a start waits for.
    void begin();

private:
    void write(const QString &event);

    diagnosis::LogFile m_file;
    /// What happened before begin().
    QStringList m_early;
    bool m_hasBegun = false;
};

} // namespace errdex
