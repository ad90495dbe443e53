// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

class QKeyEvent;
class QWidget;

namespace errdex::ui {

/// Makes shortcuts with letters work under a Cyrillic keyboard layout.
///
/// Qt compares the letter that the layout gives with the letter of the shortcut. Where the platform does not look the
/// Latin letter up itself, Ctrl+F typed under the Russian layout arrives as Ctrl+А and finds nothing. This filter takes
/// such a key press - one that no shortcut has claimed - for the Latin letter on the same key: an editor that wants it
/// gets it, else the window's action with that shortcut is triggered. Installed on the application, once.
class LatinShortcuts final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LatinShortcuts)

public:
    explicit LatinShortcuts(QObject *parent = nullptr);

    bool eventFilter(QObject *watched, QEvent *event) override;

    /// The key of the US layout at the place of a key of the Russian one (Qt::Key_F for А); 0 for any other.
    static int latinKey(int key);

private:
    bool deliver(QWidget &target, const QKeyEvent &event, int key);

    bool m_delivering = false;
};

} // namespace errdex::ui
