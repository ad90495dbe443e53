// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/engine/catalogueservice.h"

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
    void write(const ExportDialog &dialog);
    QString askForFile(exporting::Format format);

    Parts m_parts;
    domain::ContentLanguage m_content = domain::ContentLanguage::Both;
};

} // namespace errdex::ui
