// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QBoxLayout;
class QGridLayout;
class QLabel;
class QPushButton;

namespace errdex::ui {

/// What stands where there is nothing to show: what is so, why, and buttons with what to do about it.
class EmptyPage : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EmptyPage)

public:
    explicit EmptyPage(QWidget *parent = nullptr);

    /// Both texts are shown as they are, whatever is in them.
    void setTexts(const QString &title, const QString &text);
    /// Adds a button; its text and visibility are the caller's.
    QPushButton *addButton(const QString &objectName);

protected:
    void resizeEvent(QResizeEvent *event) override;

    /// Lays the page out anew for the buttons that are shown.
    void placeContent();

private:
    int placeButtons(int available);

    QLabel *m_title;
    QLabel *m_text;
    QGridLayout *m_grid;
    QList<QPushButton *> m_buttons;
    QBoxLayout *m_content;
};

} // namespace errdex::ui
