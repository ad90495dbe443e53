// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDialog>

class QDialogButtonBox;

namespace errdex::ui {

class SafeBrowser;

/// The search syntax by examples; a click on one searches for it.
class HelpDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HelpDialog)

public:
    explicit HelpDialog(QWidget *parent = nullptr);

Q_SIGNALS:
    void queryWanted(const QString &query);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    SafeBrowser *m_text;
    QDialogButtonBox *m_buttons;
};

} // namespace errdex::ui
