// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "globalhotkeysource.h"

#ifdef ERRDEX_HAS_DBUS

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusPendingCall>
#include <QDBusPendingCallWatcher>
#include <QRandomGenerator>

#include <utility>

namespace errdex::ui {

/// A shortcut as the portal takes it: (sa{sv}).
struct PortalShortcut
{
    QString id;
    QVariantMap options;
};

inline QDBusArgument &operator<<(QDBusArgument &argument, const PortalShortcut &shortcut)
{
    argument.beginStructure();
    argument << shortcut.id << shortcut.options;
    argument.endStructure();
    return argument;
}

inline const QDBusArgument &operator>>(const QDBusArgument &argument, PortalShortcut &shortcut)
{
    argument.beginStructure();
    argument >> shortcut.id >> shortcut.options;
    argument.endStructure();
    return argument;
}

} // namespace errdex::ui

Q_DECLARE_METATYPE(errdex::ui::PortalShortcut)

namespace errdex::ui {

namespace {

const QString Service = QStringLiteral("org.freedesktop.portal.Desktop");
const QString Desktop = QStringLiteral("/org/freedesktop/portal/desktop");
const QString Interface = QStringLiteral("org.freedesktop.portal.GlobalShortcuts");
const QString RequestInterface = QStringLiteral("org.freedesktop.portal.Request");
const QString SessionInterface = QStringLiteral("org.freedesktop.portal.Session");
const QString ShortcutId = QStringLiteral("quick-look-up");

QString newToken()
{
    return QStringLiteral("errdex%1").arg(QRandomGenerator::global()->generate());
}

/// The name of a key as xkbcommon has it, which is how the specification of shortcuts calls it.
QString keyName(int key)
{
    constexpr std::pair<int, const char *> Names[] = {
        {Qt::Key_Space, "space"},           {Qt::Key_Period, "period"},       {Qt::Key_Comma, "comma"},
        {Qt::Key_Slash, "slash"},           {Qt::Key_Backslash, "backslash"}, {Qt::Key_Minus, "minus"},
        {Qt::Key_Equal, "equal"},           {Qt::Key_Plus, "plus"},           {Qt::Key_Semicolon, "semicolon"},
        {Qt::Key_Apostrophe, "apostrophe"}, {Qt::Key_QuoteLeft, "grave"},     {Qt::Key_BracketLeft, "bracketleft"},
        {Qt::Key_BracketRight, "bracketright"},
    };
    for (const auto &[each, name] : Names) {
        if (each == key)
            return QString::fromLatin1(name);
    }
    const auto name = QKeySequence(key).toString(QKeySequence::PortableText);
    return name.size() == 1 ? name.toLower() : name;
}

/// As the specification of shortcuts has it: "CTRL+ALT+e".
QString triggerOf(const QKeySequence &keys)
{
    const auto modifiers = keys[0].keyboardModifiers();
    QString trigger;
    for (const auto &[modifier, name] : {std::pair(Qt::ControlModifier, QStringLiteral("CTRL+")),
                                         std::pair(Qt::AltModifier, QStringLiteral("ALT+")),
                                         std::pair(Qt::ShiftModifier, QStringLiteral("SHIFT+")),
                                         std::pair(Qt::MetaModifier, QStringLiteral("LOGO+"))}) {
        if (modifiers & modifier)
            trigger += name;
    }
    return trigger + keyName(keys[0].key());
}

} // namespace

PortalShortcuts::PortalShortcuts(QObject *parent) : QObject(parent)
{
    qDBusRegisterMetaType<PortalShortcut>();
    qDBusRegisterMetaType<QList<PortalShortcut>>();
}

PortalShortcuts::~PortalShortcuts()
{
    if (!m_session.isEmpty())
        QDBusConnection::sessionBus().asyncCall(
            QDBusMessage::createMethodCall(Service, m_session, SessionInterface, QStringLiteral("Close")));
}

/// The answer comes as a signal of an object whose path is known before, so that it cannot be missed.
QString PortalShortcuts::awaitRequest(const char *slot)
{
    const auto token = newToken();
    auto bus = QDBusConnection::sessionBus();
    const auto sender = bus.baseService().mid(1).replace(u'.', u'_');
    const QString path = Desktop + QStringLiteral("/request/") + sender + u'/' + token;
    bus.connect(Service, path, RequestInterface, QStringLiteral("Response"), this, slot);
    return token;
}

bool PortalShortcuts::take(const QKeySequence &keys, const QString &description)
{
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return false;
    m_trigger = triggerOf(keys);
    m_description = description;
    bus.connect(Service, Desktop, Interface, QStringLiteral("Activated"), this, SLOT(takeActivated(QDBusMessage)));
    auto call = QDBusMessage::createMethodCall(Service, Desktop, Interface, QStringLiteral("CreateSession"));
    call << QVariantMap{{QStringLiteral("handle_token"), awaitRequest(SLOT(takeSession(uint,QVariantMap)))},
                        {QStringLiteral("session_handle_token"), newToken()}};
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *done) {
        if (done->isError())
            Q_EMIT refused();
        done->deleteLater();
    });
    return true;
}

void PortalShortcuts::takeSession(uint response, const QVariantMap &results)
{
    const auto handle = results.value(QStringLiteral("session_handle"));
    m_session = handle.canConvert<QDBusObjectPath>() ? handle.value<QDBusObjectPath>().path() : handle.toString();
    if (response != 0 || m_session.isEmpty()) {
        Q_EMIT refused();
        return;
    }
    const PortalShortcut shortcut{ShortcutId,
                                  {{QStringLiteral("description"), m_description},
                                   {QStringLiteral("preferred_trigger"), m_trigger}}};
    auto call = QDBusMessage::createMethodCall(Service, Desktop, Interface, QStringLiteral("BindShortcuts"));
    call << QVariant::fromValue(QDBusObjectPath(m_session)) << QVariant::fromValue(QList<PortalShortcut>{shortcut})
         << QString() << QVariantMap{{QStringLiteral("handle_token"), awaitRequest(SLOT(takeBound(uint,QVariantMap)))}};
    QDBusConnection::sessionBus().asyncCall(call);
}

void PortalShortcuts::takeBound(uint response, const QVariantMap &)
{
    if (response != 0)
        Q_EMIT refused();
}

void PortalShortcuts::takeActivated(const QDBusMessage &message)
{
    const auto arguments = message.arguments();
    if (arguments.size() >= 2 && arguments.at(0).value<QDBusObjectPath>().path() == m_session &&
        arguments.at(1).toString() == ShortcutId)
        Q_EMIT pressed();
}

} // namespace errdex::ui

#else

class QDBusMessage
{
};

namespace errdex::ui {

PortalShortcuts::PortalShortcuts(QObject *parent) : QObject(parent) {}

PortalShortcuts::~PortalShortcuts() = default;

bool PortalShortcuts::take(const QKeySequence &, const QString &)
{
    return false;
}

void PortalShortcuts::takeSession(uint, const QVariantMap &) {}

void PortalShortcuts::takeBound(uint, const QVariantMap &) {}

void PortalShortcuts::takeActivated(const QDBusMessage &) {}

} // namespace errdex::ui

#endif
