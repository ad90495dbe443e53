// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "packcontroller.h"

#include "errdex/settings/settings.h"
#include "errdex/wording/ownwords.h"
#include "errdex/wording/wording.h"
#include "packmanager.h"
#include "searchsession.h"

#include <QMimeData>
#include <QWidget>

#include <algorithm>

namespace errdex::ui {

namespace {

bool isPackFile(const QString &path)
{
    return path.endsWith(QStringLiteral(".errdex-pack"), Qt::CaseInsensitive);
}

} // namespace

PackController::PackController(const Parts &parts, QObject *parent) : QObject(parent), m_parts(parts)
{
    connect(&parts.service, &engine::PackService::changed, this, &PackController::takeState);
    connect(&parts.session, &SearchSession::opened, this, &PackController::tellLeftOut);
}

PackManager &PackController::manager()
{
    if (!m_manager) {
        m_manager = new PackManager({m_parts.service, m_parts.settings, m_parts.dialogs}, &m_parts.window);
        m_manager->showState(m_state);
    }
    m_manager->show();
    m_manager->raise();
    m_manager->activateWindow();
    return *m_manager;
}

void PackController::takeState(const engine::PacksState &state)
{
    const bool isNews = state.unreachable != m_state.unreachable;
    m_state = state;
    if (isNews)
        tellLeftOut();
    if (m_manager)
        m_manager->showState(state);
    const auto open = m_parts.session.paths();
    // A catalogue of the person's choice is shown alone.
    if (open.isEmpty() || open.first() != settings::shippedCatalogPath())
        return;
    // What else is open, as the person's own entries, stays behind the packs.
    QStringList wanted{open.first()};
    wanted += state.catalogues;
    const auto packsFolder = QString(settings::places().dataFolder + QStringLiteral("/packs/"));
    for (const auto &path : open.mid(1)) {
        if (!path.startsWith(packsFolder))
            wanted.append(path);
    }
    if (wanted != open)
        m_parts.session.open(wanted);
}

void PackController::tellLeftOut()
{
    QStringList sentences;
    for (const auto &error : m_parts.session.leftOut())
        sentences.append(wording::leftOutSentence(error));
    for (const auto &folder : std::as_const(m_state.unreachable))
        sentences.append(tr("The shared folder “%1” cannot be reached; its packs stay as they were.").arg(folder));
    // Told when a pack brings it, and not at every start.
    const auto clashes = domain::nameClashes(m_parts.session.catalogueVendors());
    for (const auto &clash : clashes) {
        if (m_clashes && !m_clashes->contains(clash))
            sentences.append(wording::nameClashSentence(clash));
    }
    m_clashes = clashes;
    Q_EMIT noticeWanted(sentences);
}

bool PackController::accepts(const QMimeData &data)
{
    return isPackFile(PackManager::droppedPack(data));
}

bool PackController::take(const QMimeData &data)
{
    return takeFile(PackManager::droppedPack(data));
}

bool PackController::takeFile(const QString &path)
{
    if (!isPackFile(path))
        return false;
    manager().prepare(path);
    return true;
}

} // namespace errdex::ui
