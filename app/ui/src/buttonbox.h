// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDialogButtonBox>

class QHBoxLayout;
class QPushButton;

namespace errdex::ui {

/// Adds the two at the end of a row as the desktop orders the buttons of dialogs (Cancel and Save, or Save and Cancel), for
/// the keyboard too.
void addInOrder(QHBoxLayout &row, QPushButton &accept, QPushButton &reject);

/// The buttons of a dialog, reached by Tab behind everything else in it. Qt 6.4 sends Tab from one of its buttons back to
/// the first, so that the rest of the dialog is not reached any more.
class ButtonBox final : public QDialogButtonBox
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ButtonBox)

public:
    using QDialogButtonBox::QDialogButtonBox;

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void orderTabs();
};

} // namespace errdex::ui
