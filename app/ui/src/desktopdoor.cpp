// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "desktopdoor.h"

#ifdef ERRDEX_HAS_DBUS
#include <QDBusConnection>
#endif

namespace errdex::ui {

bool DesktopDoor::open()
{
#ifdef ERRDEX_HAS_DBUS
    if (!qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS"))
        return false;
    auto bus = QDBusConnection::sessionBus();
    return bus.isConnected() &&
           bus.registerObject(QStringLiteral("/io/github/errdex/Errdex"), this, QDBusConnection::ExportScriptableSlots) &&
           bus.registerService(QStringLiteral("io.github.errdex.Errdex"));
#else
    return false;
#endif
}

} // namespace errdex::ui
