// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "trail.h"

#include <QElapsedTimer>
#include <QObject>

namespace errdex::ui {

class Actions;
class BrowseController;
class DecodeController;
class DetailPane;
class SearchSession;

/// Back and forward through the look-ups of a window, and what of them is kept until the next start.
class NavigationController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NavigationController)

public:
    struct Parts
    {
        const Actions &actions;
        SearchSession &session;
        BrowseController &browse;
        DecodeController &decode;
        DetailPane &pane;
        QWidget &window;
    };

    explicit NavigationController(const Parts &parts, QObject *parent = nullptr);

    bool eventFilter(QObject *watched, QEvent *event) override;

    /// What is looked at, for the next start.
    QByteArray session() const;
    /// Shows it again; nothing for what is not a session.
    void restore(const QByteArray &session);

private:
    LookUpPlace here() const;
    void look();
    void go(bool forward);
    void updateActions();

    Parts m_parts;
    Trail m_trail;
    /// Since what is looked at now came.
    QElapsedTimer m_looking;
    QString m_text;
    domain::Filters m_filters;
};

} // namespace errdex::ui
