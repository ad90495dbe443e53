// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QLabel>

namespace errdex::models {
class FindingsModel;
}

namespace errdex::ui {

/// Why a finding means what it means, and what else it may mean, as links. Hidden while there is no finding.
class WhyLabel final : public QLabel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WhyLabel)

public:
    /// The model outlives the label.
    explicit WhyLabel(const models::FindingsModel &findings, QWidget *parent = nullptr);

    /// A row of the model; -1 for none.
    void showFinding(int row);

Q_SIGNALS:
    /// An index of the finding's candidates.
    void candidateChosen(int candidate);

private:
    const models::FindingsModel &m_findings;
};

} // namespace errdex::ui
