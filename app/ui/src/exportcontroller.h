// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/engine/catalogueservice.h"
#include "errdex/publishing/preset.h"

#include <QObject>

class QWidget;

namespace errdex::settings {
class Settings;
}

namespace errdex::ui {

class Dialogs;
class ExportDialog;
class ResultsView;
class SearchSession;
class StatusLine;

/// Export from the question to the file: asks, writes through the service, reports in the status line.
class ExportController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExportController)

public:
    struct Parts
    {
        engine::CatalogueService &service;
        settings::Settings &settings;
        Dialogs &dialogs;
        SearchSession &session;
        ResultsView &view;
        StatusLine &status;
        QWidget &window;
    };

    explicit ExportController(const Parts &parts, QObject *parent = nullptr);

    /// What the dialog offers at first.
    void setContentLanguage(domain::ContentLanguage language) { m_content = language; }
    /// Opens the dialog; everything else follows from it.
    void start();

private:
    void connectPresets(ExportDialog &dialog);
    void keepPresets(ExportDialog &dialog, QList<publishing::Preset> presets, const QString &chosen);
    void write(const ExportDialog &dialog);
    QString askForPlace(publishing::Format format);
    QString askForFolder(const QString &startIn, publishing::Format format);
    void reportFinished(const QString &path, const exporting::Written &written);
    void reportLosses(const exporting::Written &written);

    Parts m_parts;
    domain::ContentLanguage m_content = domain::ContentLanguage::Both;
    QList<publishing::Preset> m_presets;
};

} // namespace errdex::ui
