// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "windowlog.h"

#include "errdex/engine/catalogueservice.h"
#include "errdex/engine/packservice.h"
#include "errdex/engine/userdataservice.h"
#include "errdex/store/userdatabase.h"

#include <QGuiApplication>
#include <QSysInfo>

#include <utility>

namespace errdex {

WindowLog::WindowLog(const QString &dataFolder) : m_file(diagnosis::LogFile::pathIn(dataFolder)) {}

WindowLog::~WindowLog()
{
    if (m_hasBegun)
        m_file.write(QStringLiteral("ended"));
}

void WindowLog::begin()
{
    if (std::exchange(m_hasBegun, true))
        return;
    m_file.write(QStringLiteral("started: Errdex %1, Qt %2, SQLite %3, %4, %5")
                     .arg(QCoreApplication::applicationVersion(), QString::fromLatin1(qVersion()), store::sqliteVersion(),
                          QSysInfo::prettyProductName(), QGuiApplication::platformName()));
    for (const auto &event : std::exchange(m_early, {}))
        m_file.write(event);
    m_file.takeMessages();
}

void WindowLog::write(const QString &event)
{
    if (m_hasBegun)
        m_file.write(event);
    else
        m_early.append(event);
}

void WindowLog::listen(const engine::CatalogueService &catalogue, const engine::UserDataService &notes,
                       const engine::PackService &packs)
{
    const auto failure = [this](const QString &event) {
        return [this, event](const domain::Error &error) {
            begin();
            m_file.write(event, error);
        };
    };
    connect(&catalogue, &engine::CatalogueService::opened, this, [this](const engine::CatalogueInfo &info) {
        write(QStringLiteral("catalogue opened: %1 records in %2 files, %3 left out")
                  .arg(info.recordCount)
                  .arg(info.paths.size())
                  .arg(info.leftOut.size()));
    });
    connect(&catalogue, &engine::CatalogueService::openFailed, this, failure(QStringLiteral("catalogue not opened")));
    connect(&notes, &engine::UserDataService::openFailed, this, failure(QStringLiteral("user data not opened")));
    connect(&notes, &engine::UserDataService::writeFailed, this,
            [failed = failure(QStringLiteral("user data not written"))](quint64, const domain::Error &error) { failed(error); });
    connect(&notes, &engine::UserDataService::opened, this, [this, failure](const domain::UserDataState &state) {
        if (state.readOnly)
            failure(QStringLiteral("user data can only be read"))(*state.readOnly);
        else
            write(QStringLiteral("user data opened"));
        if (!state.movedAside.isEmpty())
            write(QStringLiteral("damaged user data moved to %1, %2 salvaged, backup %3")
                      .arg(state.movedAside, QString::number(state.salvaged),
                           state.restoredFrom.isEmpty() ? QStringLiteral("none") : state.restoredFrom));
    });
    connect(&packs, &engine::PackService::changed, this, [this](const engine::PacksState &state) {
        write(QStringLiteral("packs: %1, shared folders out of reach: %2").arg(state.packs.size()).arg(state.unreachable.size()));
    });
    connect(&packs, &engine::PackService::failed, this, [failed = failure(QStringLiteral("pack failed"))](const packs::Errors &errors) {
        if (!errors.isEmpty())
            failed(errors.first());
    });
}

} // namespace errdex
