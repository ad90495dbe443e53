// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>
#include <QString>

namespace errdex::ui {

class MainWindow;

/// Saves a picture of the window once its first answer and the details of the first row are painted.
class Screenshot final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Screenshot)

public:
    Screenshot(MainWindow &window, const QString &path, QObject *parent = nullptr);

Q_SIGNALS:
    /// Once; `saved` is false when the file could not be written.
    void finished(bool saved);

private:
    void take();

    MainWindow &m_window;
    QString m_path;
    bool m_isDone = false;
};

} // namespace errdex::ui
