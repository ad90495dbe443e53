// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QCoreApplication>
#include <QList>

#include <functional>

class QAction;
class QMenu;
class QMenuBar;

namespace errdex::ui {

class Actions;

/// The menu bar: where each action stands. The menus belong to the bar.
class Menus final
{
    Q_DECLARE_TR_FUNCTIONS(errdex::ui::Menus)
    Q_DISABLE_COPY_MOVE(Menus)

public:
    Menus(QMenuBar &bar, const Actions &actions, const QList<QAction *> &columnActions);

    /// Empty: whoever knows the templates fills it.
    QMenu *copyAs() const { return m_copyAs; }
    /// The saved searches come behind what is in it.
    QMenu *savedSearches() const { return m_savedSearches; }
    /// Likewise the pinned records.
    QMenu *pinned() const { return m_pinned; }
    void retranslate();

private:
    QMenu *add(QMenu *menu, const char *title);

    struct Titled
    {
        QMenu *menu;
        const char *title;
    };
    QList<Titled> m_menus;
    QMenu *m_copyAs;
    QMenu *m_savedSearches;
    QMenu *m_pinned;
};

} // namespace errdex::ui
