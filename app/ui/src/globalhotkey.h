// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QKeySequence>
#include <QObject>

#include <memory>

namespace errdex::ui {

/// Keys that are heard wherever the keyboard is: under X11 the server gives them to us (XGrabKey), under Wayland the
/// desktop's portal does (GlobalShortcuts), which may ask the person. Elsewhere there are none.
class GlobalHotkey final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GlobalHotkey)

public:
    explicit GlobalHotkey(QObject *parent = nullptr);
    ~GlobalHotkey() override;

    /// Gives up the keys of before; empty: none from then on. False when these cannot be had: another program has them, or
    /// there is nobody to ask. Under Wayland refused() may come later.
    bool setKeys(const QKeySequence &keys, const QString &description);

Q_SIGNALS:
    void pressed();
    void refused();

private:
    class Source;
    class XcbSource;
    class PortalSource;

    std::unique_ptr<Source> m_source;
};

} // namespace errdex::ui
