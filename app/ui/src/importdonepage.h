// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWizardPage>

#include <functional>

class QLabel;
class QProgressBar;
class QPushButton;

namespace errdex::ui {

/// The last page of the import: how far it is, then what was done, with a way to the new codes and one back.
class ImportDonePage final : public QWizardPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportDonePage)

public:
    explicit ImportDonePage(QWidget *parent = nullptr);

    void initializePage() override;
    bool isComplete() const override { return m_isDone; }

    /// Of `total` records.
    void showProgress(qint64 records, qint64 total);
    void showDone(qint64 records, const QString &vendor);
    void showUndone();
    /// The sentence is asked for again when the interface speaks another language.
    void showProblem(const std::function<QString()> &sentence);

Q_SIGNALS:
    void started();
    void showWanted();
    void undoWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void say(const std::function<QString()> &sentence);
    void retranslate();

    std::function<QString()> m_sentence;
    QLabel *m_text;
    QProgressBar *m_progress;
    QPushButton *m_show;
    QPushButton *m_undo;
    bool m_isDone = false;
};

} // namespace errdex::ui
