// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/match.h"

#include <QFrame>

class QAction;
class QLabel;
class QToolButton;

namespace errdex::ui {

/// A line beside the results that says how a text was read, or how else it may be, with a button for the other way.
/// Hidden until then.
class ReadingBar final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReadingBar)

public:
    /// The button does what `action` does, which outlives this.
    ReadingBar(QAction &action, QWidget *parent);

    /// The results are for another text than the one typed; hides the bar for Kind::None.
    void setCorrection(const domain::Correction &correction);
    /// The results are for the text as typed, and another reading finds more; likewise.
    void setOther(const domain::OtherReading &other);

protected:
    void changeEvent(QEvent *event) override;

private:
    void show(bool shown);
    void retranslate();

    QAction &m_action;
    QLabel *m_text;
    QToolButton *m_button;
    domain::Correction m_correction;
    domain::OtherReading m_other;
};

} // namespace errdex::ui
