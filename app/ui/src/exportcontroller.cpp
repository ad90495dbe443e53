// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "exportcontroller.h"

#include "errdex/settings/settings.h"
#include "errdex/ui/dialogs.h"
#include "errdex/ui/exportdialog.h"
#include "errdex/ui/resultsview.h"
#include "errdex/wording/wording.h"
#include "searchsession.h"
#include "statusline.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace errdex::ui {

using engine::CatalogueService;

ExportController::ExportController(const Parts &parts, QObject *parent) : QObject(parent), m_parts(parts)
{
    auto &status = m_parts.status;
    connect(&m_parts.service, &CatalogueService::exportProgress, &status, &StatusLine::showProgress);
    connect(&m_parts.service, &CatalogueService::exportFinished, this,
            [&status](const QString &path, const exporting::Written &written) {
                const auto rows = written.rows;
                status.hideProgress();
                status.setFolder(QFileInfo(path).absolutePath());
                status.setMessage([path, rows] {
                    return tr("Wrote %Ln row(s) to %1", "", int(rows)).arg(QDir::toNativeSeparators(path));
                });
            });
    connect(&m_parts.service, &CatalogueService::exportFailed, this, [&status](const domain::Error &error) {
        status.hideProgress();
        status.setFolder({});
        if (error.code == domain::ErrorCode::Cancelled)
            status.setMessage([] { return tr("The export was stopped; no file was written"); });
        else
            status.setError([error] { return wording::errorSentence(error); });
    });
    connect(&status, &StatusLine::cancelWanted, &m_parts.service, &CatalogueService::cancelExport);
    connect(&status, &StatusLine::folderWanted, this,
            [this](const QString &folder) { m_parts.dialogs.openUrl(QUrl::fromLocalFile(folder)); });
}

void ExportController::start()
{
    if (m_parts.service.isExporting() || m_parts.session.results().total() == 0)
        return;
    ExportDialog::Start start;
    start.rows = m_parts.session.results().total();
    start.language = m_content;
    const auto remembered = m_parts.settings.exportColumns();
    for (const auto &id : remembered) {
        const auto column = domain::columnFromId(id);
        if (column && !start.columns.contains(*column))
            start.columns.append(*column);
    }
    if (start.columns.isEmpty())
        start.columns = m_parts.view.shownColumns();
    auto *dialog = new ExportDialog(start, &m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { write(*dialog); });
    dialog->open();
}

void ExportController::write(const ExportDialog &dialog)
{
    const auto format = dialog.format();
    const auto path = askForFile(format);
    if (path.isEmpty())
        return;
    QStringList ids;
    const auto columns = dialog.columns();
    for (const auto column : columns)
        ids.append(domain::columnId(column));
    m_parts.settings.setExportColumns(ids);
    m_parts.settings.setLastExportFolder(QFileInfo(path).absolutePath());
    m_parts.status.clearMessage();
    m_parts.status.showProgress(0, 0);
    engine::ExportTask task;
    task.request = m_parts.session.request();
    task.plan.format = *publishing::formatFromId(exporting::formatId(format));
    task.plan.options = dialog.options();
    task.path = path;
    m_parts.service.exportRows(task);
}

QString ExportController::askForFile(exporting::Format format)
{
    auto folder = m_parts.settings.lastExportFolder();
    if (folder.isEmpty() || !QDir(folder).exists())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const auto suffix = exporting::formatSuffix(format);
    const QString suggested = QDir(folder).filePath(QStringLiteral("errdex.") + suffix);
    const auto filter = tr("%1 files (*.%2)").arg(suffix.toUpper(), suffix);
    return m_parts.dialogs.saveFile(&m_parts.window, tr("Export to a file"), suggested, filter);
}

} // namespace errdex::ui
