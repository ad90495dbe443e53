// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "globalhotkey.h"

#include <QAbstractNativeEventFilter>
#include <QVariantMap>

#include <vector>

class QDBusMessage;

namespace errdex::ui {

/// One way to hear keys; they are given up with the object.
class GlobalHotkey::Source
{
    Q_DISABLE_COPY_MOVE(Source)

public:
    explicit Source(GlobalHotkey &hotkey) : q(hotkey) {}
    virtual ~Source() = default;

    virtual bool take(const QKeySequence &keys, const QString &description) = 0;

protected:
    GlobalHotkey &q;
};

/// By the X server. The key is taken by its place, so that it works in every layout.
class GlobalHotkey::XcbSource final : public Source, public QAbstractNativeEventFilter
{
public:
    using Source::Source;
    ~XcbSource() override;

    bool take(const QKeySequence &keys, const QString &description) override;
    bool nativeEventFilter(const QByteArray &type, void *message, qintptr *result) override;

private:
    struct Grab
    {
        quint8 key;
        quint16 modifiers;
    };

    std::vector<Grab> m_grabs;
};

/// By the portal of the desktop: org.freedesktop.portal.GlobalShortcuts, version 1.
class PortalShortcuts final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PortalShortcuts)

public:
    explicit PortalShortcuts(QObject *parent = nullptr);
    ~PortalShortcuts() override;

    bool take(const QKeySequence &keys, const QString &description);

Q_SIGNALS:
    void pressed();
    void refused();

private Q_SLOTS:
    void takeSession(uint response, const QVariantMap &results);
    void takeBound(uint response, const QVariantMap &results);
    void takeActivated(const QDBusMessage &message);

private:
    QString awaitRequest(const char *slot);

    QString m_trigger;
    QString m_description;
    QString m_session;
};

} // namespace errdex::ui
