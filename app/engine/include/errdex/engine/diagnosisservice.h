// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/diagnosis/diagnose.h"

#include <QObject>

#include <memory>

namespace errdex::engine {

/// Looks at the installation, and repairs its catalogues, on a thread of its own. Lives on the GUI thread; every call returns
/// at once.
class DiagnosisService final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DiagnosisService)

public:
    explicit DiagnosisService(QObject *parent = nullptr);
    /// Stops what is running and waits for the thread.
    ~DiagnosisService() override;

    /// Answered by checked(). One that is running is overtaken and not answered.
    void check(const diagnosis::Installation &installation);
    /// Answered by repaired(). The user's database, which is open in this process, is not touched.
    void repair(const domain::Diagnosis &diagnosis);

Q_SIGNALS:
    void checked(const errdex::domain::Diagnosis &diagnosis);
    void repaired(const errdex::domain::RepairReport &report);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace errdex::engine
