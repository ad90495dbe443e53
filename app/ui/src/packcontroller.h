// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/nameclash.h"
#include "errdex/engine/packservice.h"

#include <QObject>

#include <optional>
#include <QStringList>

class QMimeData;
class QWidget;

namespace errdex::settings {
class Settings;
}

namespace errdex::ui {

class Dialogs;
class PackManager;
class SearchSession;

/// Keeps the catalogue of the window in step with the packs, shows their manager, and says which files are left out.
class PackController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PackController)

public:
    struct Parts
    {
        engine::PackService &service;
        settings::Settings &settings;
        Dialogs &dialogs;
        SearchSession &session;
        QWidget &window;
    };

    explicit PackController(const Parts &parts, QObject *parent = nullptr);

    void showManager() { (void)manager(); }
    /// True for a file of a pack, which is then offered in the manager.
    bool take(const QMimeData &data);
    bool takeFile(const QString &path);
    static bool accepts(const QMimeData &data);

Q_SIGNALS:
    /// Sentences on what is left out; none when nothing is.
    void noticeWanted(const QStringList &sentences);

private:
    PackManager &manager();
    void takeState(const engine::PacksState &state);
    void tellLeftOut();

    Parts m_parts;
    engine::PacksState m_state;
    PackManager *m_manager = nullptr;
    /// Short names of several vendors, when the catalogue was last opened; nothing before the first time.
    std::optional<QList<domain::NameClash>> m_clashes;
};

} // namespace errdex::ui
