// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/engine/importservice.h"
#include "errdex/engine/packservice.h"

#include <QObject>
#include <QPointer>

#include <memory>

class QLineEdit;
class QMimeData;
class QWidget;

namespace errdex::settings {
class Settings;
}

namespace errdex::ui {

class Dialogs;
class ImportWizard;
class SearchSession;
class StatusLine;

/// An import from the file to the new codes: asks with the wizard, installs what was chosen as a pack of its own, shows
/// it, takes it back.
class ImportController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportController)

public:
    struct Parts
    {
        /// Told to look again when something was installed.
        engine::PackService &packs;
        settings::Settings &settings;
        Dialogs &dialogs;
        SearchSession &session;
        StatusLine &status;
        QLineEdit &field;
        QWidget &window;
    };

    explicit ImportController(const Parts &parts, QObject *parent = nullptr);
    ~ImportController() override;

    /// Asks for a file.
    void importFile();
    void importFile(const QString &path);
    void importClipboard();
    /// A table that was dropped; false when it is none.
    bool take(const QMimeData &data);
    /// True for one file whose name ends as tables do.
    static bool accepts(const QMimeData &data);

private:
    void start(const importing::TableSource &source, const QString &name);
    void showNewCodes();
    void install();
    void showPack(const packs::InstalledPack &pack);
    void showFailure(const packs::Errors &errors);
    void undo();
    QString memoryPath() const;

    void connectInstaller();

    Parts m_parts;
    std::unique_ptr<engine::ImportService> m_service;
    /// Installs; apart from the window's own, whose answers are for the manager of packs.
    std::unique_ptr<engine::PackService> m_installer;
    QPointer<ImportWizard> m_wizard;
    packs::InstalledPack m_pack;
    bool m_isInstalling = false;
};

} // namespace errdex::ui
