// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QFrame>
#include <QPointer>

class QLabel;
class QLineEdit;
class QListWidget;
class QMenuBar;

namespace errdex::ui {

/// Everything that can be done, found by its words: a field and a list over the window. Words may be in either language's
/// keyboard layout. Enter does it, Esc closes.
class CommandPalette final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CommandPalette)

public:
    /// Takes the actions from the menus as they stand when it opens.
    CommandPalette(QMenuBar &menus, QWidget *window);

    void open();
    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Command
    {
        /// Null when it has gone since: a saved search that somebody else has removed.
        QPointer<QAction> action;
        QString words;
        QString keys;
        QString folded;
        /// With what it does.
        QString explained;
    };

    void collect(const QMenu &menu, const QString &path);
    void filter();
    void run();
    void close(bool givesFocusBack);
    void retranslate();

    QMenuBar &m_menus;
    QLineEdit *m_field;
    QListWidget *m_list;
    QLabel *m_none;
    QList<Command> m_commands;
    QPointer<QWidget> m_focusBefore;
};

} // namespace errdex::ui
