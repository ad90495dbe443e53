// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/ui/screenshot.h"

#include "errdex/exporting/guardedfile.h"
#include "errdex/ui/mainwindow.h"

#include <QBuffer>
#include <QPixmap>
#include <QTimer>

namespace errdex::ui {

Screenshot::Screenshot(MainWindow &window, const QString &path, QObject *parent)
    : QObject(parent), m_window(window), m_path(path)
{
    // Layouts and scroll bars settle in the event loop, after the texts.
    connect(&window, &MainWindow::settled, this, [this] { QTimer::singleShot(0, this, &Screenshot::take); });
}

void Screenshot::take()
{
    if (m_isDone || !m_window.isSettled())
        return;
    m_isDone = true;
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    const bool isDrawn = m_window.grab().save(&buffer, "PNG");
    const auto written = exporting::writeFileGuarded(m_path, [&png](QIODevice &device) -> domain::Result<void> {
        if (device.write(png) != png.size())
            return domain::fail(domain::ErrorCode::CannotWriteFile, {}, device.errorString());
        return {};
    });
    Q_EMIT finished(isDrawn && written.has_value());
}

} // namespace errdex::ui
