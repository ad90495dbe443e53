// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

namespace errdex::ui {

/// What the session bus may ask of the window: service io.github.errdex.Errdex, object /io/github/errdex/Errdex. For
/// desktops whose own settings give keys to commands, and for scripts. It can show and nothing else, as a link.
class DesktopDoor final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DesktopDoor)
    Q_CLASSINFO("D-Bus Interface", "io.github.errdex.Errdex")

public:
    using QObject::QObject;

    /// False without a bus, or where another window has the name.
    bool open();

public Q_SLOTS:
    Q_SCRIPTABLE void QuickLookUp() { Q_EMIT quickWanted(); }
    Q_SCRIPTABLE void Show() { Q_EMIT linkWanted({}); }
    /// errdex://…
    Q_SCRIPTABLE void OpenLink(const QString &link) { Q_EMIT linkWanted(link); }

Q_SIGNALS:
    void quickWanted();
    /// Empty: the window alone.
    void linkWanted(const QString &link);
};

} // namespace errdex::ui
