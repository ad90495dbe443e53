// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/settings/settings.h"

#include <QObject>

class QMenu;
class QToolButton;

namespace errdex::ui {

class Actions;
class CopyController;

/// "Copy as": the menu with every template, and the two buttons over the details, one that copies as last time and
/// opens the menu, one for the language.
class CopyMenu final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CopyMenu)

public:
    /// All of them outlive this; the menu is filled whenever it opens.
    CopyMenu(CopyController &controller, const Actions &actions, QMenu &menu, QObject *parent = nullptr);

    /// Both buttons; the caller places them.
    QWidget *buttons() const { return m_buttons; }
    void setEnabled(bool enabled);
    void retranslate();
    /// Shows which template was used last. Reads the templates: to be called when the window stands.
    void updateLastUsed();

private:
    void fill();
    void addTemplates();
    void makeButtons();
    void updateLanguage();

    CopyController &m_controller;
    const Actions &m_actions;
    QMenu &m_menu;
    QWidget *m_buttons;
    QToolButton *m_copy;
    QToolButton *m_language;
    bool m_isEnabled = false;
    /// The name of the template used last; empty without one.
    domain::LocalizedText m_lastUsed;
};

} // namespace errdex::ui
