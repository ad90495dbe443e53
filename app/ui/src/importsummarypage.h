// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/engine/importservice.h"

#include <QWizardPage>

#include <optional>

class QLabel;
class QPlainTextEdit;
class QProgressBar;

namespace errdex::ui {

struct ImportState;

/// The third page of the import: what it will make, what is wrong in the table, what is new, changed and gone.
class ImportSummaryPage final : public QWizardPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportSummaryPage)

public:
    ImportSummaryPage(ImportState &state, engine::ImportService &service, QWidget *parent = nullptr);

    void initializePage() override;
    void cleanupPage() override;
    bool isComplete() const override { return m_isReady; }

    void showProgress(double done);
    void showReport(const importing::ImportReport &report);
    void showError(const domain::Error &error);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void retranslate();
    ImportState &m_state;
    engine::ImportService &m_service;
    QProgressBar *m_progress;
    QLabel *m_counts;
    QLabel *m_problemsTitle;
    QPlainTextEdit *m_problems;
    std::optional<importing::ImportReport> m_report;
    std::optional<domain::Error> m_error;
    bool m_isReady = false;
    /// Gone to, and not shown yet.
    bool m_isNew = false;
};

} // namespace errdex::ui
