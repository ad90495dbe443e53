// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDialog>

class QDialogButtonBox;
class QListWidget;

namespace errdex::ui {

class SafeBrowser;

/// The help: the search syntax by examples, a click on one searches for it; and a page for whatever else there is.
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
    void writePage();
    void writeSearch();

    QListWidget *m_pages;
    SafeBrowser *m_text;
    QDialogButtonBox *m_buttons;
};

} // namespace errdex::ui
