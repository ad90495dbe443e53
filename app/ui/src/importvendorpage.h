// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/error.h"

#include <QWizardPage>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace errdex::ui {

struct ImportState;

/// The second page of the import: whose codes these are, what its responses look like, what repeated codes are.
class ImportVendorPage final : public QWizardPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportVendorPage)

public:
    explicit ImportVendorPage(ImportState &state, QWidget *parent = nullptr);

    void initializePage() override;
    /// On the way back: what was entered stays for the next time.
    void cleanupPage() override;
    bool isComplete() const override;
    bool validatePage() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showColumn();
    void showEnvelope();
    bool hasColumn() const;
    void takeName();
    void takeSample();

    ImportState &m_state;
    QLabel *m_column;
    QLineEdit *m_name;
    QLineEdit *m_slug;
    QComboBox *m_repeated;
    QPlainTextEdit *m_sample;
    QLabel *m_envelope;
    QLabel *m_nameLabel;
    QLabel *m_slugLabel;
    QLabel *m_repeatedLabel;
    QLabel *m_sampleLabel;
    std::optional<domain::Error> m_sampleError;
    /// The sample of the plan that came of what is in the field.
    QString m_takenSample;
};

} // namespace errdex::ui
