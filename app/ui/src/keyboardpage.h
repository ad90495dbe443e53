// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/settings/settings.h"
#include "settingspage.h"

class QAction;
class QKeySequenceEdit;
class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace errdex::ui {

class Actions;

/// Every action with its keys, which can be changed: the sheet of the shortcuts, too.
class KeyboardPage final : public SettingsPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeyboardPage)

public:
    /// All outlive the page; `others` are actions whose keys stay as they are and are not to be had.
    KeyboardPage(Actions &actions, const QList<QAction *> &others, settings::Settings &settings,
                 QWidget *parent = nullptr);

    QString title() const override;
    int filter(const QString &typed) override;
    void refresh() override;
    void retranslate() override;

private:
    QAction *current() const;
    void assign();
    /// Empty: none.
    void store(const QString &keys);
    void updateCurrent();
    /// Who has the keys; null when they are free.
    QAction *ownerOf(const QKeySequence &keys) const;
    static QString nameOf(const QAction &action);

    Actions &m_actions;
    QList<QAction *> m_others;
    settings::Settings &m_settings;
    QTreeWidget *m_tree;
    QLabel *m_label;
    QKeySequenceEdit *m_edit;
    QPushButton *m_assign;
    QPushButton *m_none;
    QPushButton *m_standard;
    QLabel *m_message;
};

} // namespace errdex::ui
