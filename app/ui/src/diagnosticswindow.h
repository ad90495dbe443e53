// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/diagnosis.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace errdex::ui {

/// What the installation is made of and how it is, as text to be read, copied and sent to whoever helps; what can be
/// repaired is by one button.
class DiagnosticsWindow final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DiagnosticsWindow)

public:
    explicit DiagnosticsWindow(QWidget *parent = nullptr);

    /// Being looked at; the text stays until there is another.
    void setBusy();
    void showDiagnosis(const domain::Diagnosis &diagnosis);
    /// What a repair did, above the text.
    void showRepair(const domain::RepairReport &report);

Q_SIGNALS:
    void checkWanted();
    void repairWanted(const errdex::domain::Diagnosis &diagnosis);
    void logWanted(const QString &folder);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_verdict;
    QPlainTextEdit *m_text;
    QPushButton *m_check;
    QPushButton *m_repair;
    QPushButton *m_copy;
    QPushButton *m_log;
    QPushButton *m_close;
    domain::Diagnosis m_diagnosis;
    std::optional<domain::RepairReport> m_report;
    bool m_isBusy = false;
};

} // namespace errdex::ui
