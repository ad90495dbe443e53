// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/match.h"

#include <QFrame>

class QAction;
class QLabel;
class QToolButton;

namespace errdex::ui {

/// A line above the results that says for what they are, when that is not what was typed, with a button that searches
/// for what was. Hidden until then.
class CorrectionBar final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CorrectionBar)

public:
    /// The button does what `asTyped` does, which outlives this.
    CorrectionBar(QAction &asTyped, QWidget *parent);

    /// Hides the bar for Kind::None.
    void setCorrection(const domain::Correction &correction);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QAction &m_asTyped;
    QLabel *m_text;
    QToolButton *m_button;
    domain::Correction m_correction;
};

} // namespace errdex::ui
