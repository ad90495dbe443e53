// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

// The part of the main window that takes what is asked from outside: other starts, links, the desktop.

#include "errdex/ui/mainwindow.h"

#include "browsecontroller.h"
#include "decodecontroller.h"
#include "errdex/domain/link.h"
#include "statusline.h"

#include <QLineEdit>

namespace errdex::ui {

void MainWindow::openLink(const QString &link)
{
    const auto parsed = domain::parseLink(link);
    if (!parsed) {
        // A stranger may have written it: shown as a text, and not all of it.
        constexpr qsizetype MostShown = 80;
        const QString shown = link.size() > MostShown ? QString(link.left(MostShown) + u'…') : link;
        m_status->setError([shown] { return tr("“%1” is not an address of Errdex.").arg(shown); });
        return;
    }
    switch (parsed->kind) {
    case domain::Link::Kind::Record:
        m_decode->close();
        m_browse->showRecord(parsed->record);
        break;
    case domain::Link::Kind::Search:
        m_decode->close();
        m_field->setText(parsed->query);
        break;
    case domain::Link::Kind::Decode:
        m_decode->decodeClipboard();
        break;
    }
}

void MainWindow::bringToFront(const QByteArray &activation)
{
    if (!activation.isEmpty()) {
        // Where Qt looks for it when a window asks to be activated.
        qputenv("XDG_ACTIVATION_TOKEN", activation);
        qputenv("DESKTOP_STARTUP_ID", activation);
    }
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

} // namespace errdex::ui
