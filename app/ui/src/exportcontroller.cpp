// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "exportcontroller.h"

#include "errdex/exporting/guardedfolder.h"
#include "errdex/settings/settings.h"
#include "errdex/ui/dialogs.h"
#include "errdex/ui/exportdialog.h"
#include "errdex/ui/resultsview.h"
#include "errdex/wording/wording.h"
#include "searchsession.h"
#include "statusline.h"

#include <QDir>
#include <QFileInfo>
#include <QMessageBox>
#include <QStandardPaths>

#include <algorithm>

namespace errdex::ui {

using engine::CatalogueService;
using publishing::Format;
using publishing::Preset;

namespace {

/// Neighbours become one range.
QList<std::pair<qint64, qint64>> rangesOf(const QList<qint64> &rows)
{
    QList<std::pair<qint64, qint64>> ranges;
    for (const auto row : rows) {
        if (!ranges.isEmpty() && ranges.constLast().first + ranges.constLast().second == row)
            ++ranges.last().second;
        else
            ranges.append({row, 1});
    }
    return ranges;
}

} // namespace

ExportController::ExportController(const Parts &parts, QObject *parent) : QObject(parent), m_parts(parts)
{
    auto &status = m_parts.status;
    connect(&m_parts.service, &CatalogueService::exportProgress, &status, &StatusLine::showProgress);
    connect(&m_parts.service, &CatalogueService::exportFinished, this, &ExportController::reportFinished);
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
    if (m_parts.service.isExporting() || !m_parts.session.isOpen())
        return;
    const auto kept = publishing::readPresets(m_parts.settings.exportPresetsPath());
    m_presets = kept.value_or(QList<Preset>());
    ExportDialog::Start start;
    start.selected = m_parts.view.selectedRows().size();
    start.shown = m_parts.session.results().total();
    start.all = m_parts.session.recordCount();
    start.vendors = m_parts.session.catalogueVendors();
    start.vendor = m_parts.session.request().filters.vendors.value(0);
    start.last = publishing::presetFromJson(m_parts.settings.lastExport()).value_or(publishing::excelPreset());
    start.last.language.reset();
    if (start.last.columns.isEmpty())
        start.last.columns = m_parts.view.shownColumns();
    start.presets = m_presets;
    start.language = m_content;
    auto *dialog = new ExportDialog(start, &m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (!kept)
        dialog->showProblem(wording::errorSentence(kept.error()));
    connectPresets(*dialog);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { write(*dialog); });
    dialog->open();
}

void ExportController::connectPresets(ExportDialog &dialog)
{
    const auto without = [this](const QString &name) {
        auto presets = m_presets;
        presets.erase(std::remove_if(presets.begin(), presets.end(),
                                     [&name](const Preset &preset) { return preset.name == name; }),
                      presets.end());
        return presets;
    };
    connect(&dialog, &ExportDialog::presetSaved, this, [this, &dialog, without](const Preset &preset) {
        auto presets = without(preset.name);
        presets.append(preset);
        keepPresets(dialog, presets, preset.name);
    });
    connect(&dialog, &ExportDialog::presetRemoved, this,
            [this, &dialog, without](const QString &name) { keepPresets(dialog, without(name), {}); });
}

/// What could not be written is not shown as kept.
void ExportController::keepPresets(ExportDialog &dialog, QList<Preset> presets, const QString &chosen)
{
    std::sort(presets.begin(), presets.end(), [](const Preset &left, const Preset &right) {
        return QString::localeAwareCompare(left.name, right.name) < 0;
    });
    const auto kept = publishing::writePresets(m_parts.settings.exportPresetsPath(), presets);
    if (!kept) {
        dialog.showProblem(wording::errorSentence(kept.error()));
        return;
    }
    m_presets = presets;
    dialog.setPresets(presets);
    dialog.selectPreset(chosen);
}

void ExportController::write(const ExportDialog &dialog)
{
    engine::ExportTask task;
    task.plan = dialog.plan();
    switch (dialog.scope()) {
    case ExportDialog::Scope::Selection:
        task.ranges = rangesOf(m_parts.view.selectedRows());
        [[fallthrough]];
    case ExportDialog::Scope::Shown:
        task.request = m_parts.session.request();
        break;
    case ExportDialog::Scope::Vendor:
        task.request.filters.vendors = {dialog.vendor()};
        break;
    case ExportDialog::Scope::All:
        break;
    }
    m_parts.settings.setLastExport(publishing::presetToJson(dialog.choices()));
    task.path = askForPlace(task.plan.format);
    if (task.path.isEmpty())
        return;
    m_parts.settings.setLastExportFolder(QFileInfo(task.path).absolutePath());
    m_parts.status.clearMessage();
    m_parts.status.showProgress(0, 0);
    m_parts.service.exportRows(task);
}

QString ExportController::askForPlace(Format format)
{
    auto folder = m_parts.settings.lastExportFolder();
    if (folder.isEmpty() || !QDir(folder).exists())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (publishing::isFolder(format))
        return askForFolder(folder, format);
    const auto suffix = publishing::formatSuffix(format);
    const QString suggested = QDir(folder).filePath(QStringLiteral("errdex.") + suffix);
    const auto filter = tr("%1 files (*.%2)").arg(suffix.toUpper(), suffix);
    return m_parts.dialogs.saveFile(&m_parts.window, tr("Export to a file"), suggested, filter);
}

/// The folder chosen itself where it is empty or an export of ours, else a folder of its own inside it: a wrong choice
/// must not cost anybody their files.
QString ExportController::askForFolder(const QString &startIn, Format format)
{
    const auto chosen = m_parts.dialogs.chooseFolder(&m_parts.window, tr("Export to a folder"), startIn);
    if (chosen.isEmpty())
        return {};
    const bool isDocset = format == Format::Docset;
    const bool fits = !isDocset || chosen.endsWith(QStringLiteral(".docset"));
    if (fits && exporting::GuardedFolder::mayReplace(chosen))
        return chosen;
    return QDir(chosen).filePath(isDocset ? QStringLiteral("Errdex.docset")
                                          : QString(QStringLiteral("errdex-") + publishing::formatId(format)));
}

void ExportController::reportFinished(const QString &path, const exporting::Written &written)
{
    auto &status = m_parts.status;
    status.hideProgress();
    status.setFolder(QFileInfo(path).absolutePath());
    const auto rows = int(written.rows);
    status.setMessage([path, rows, wasOverwritten = written.wasOverwritten]() -> QString {
        const auto wrote = tr("Wrote %Ln row(s) to %1", "", rows).arg(QDir::toNativeSeparators(path));
        return wasOverwritten ? QStringList{wrote, wording::overwrittenSentence()}.join(QStringLiteral(". ")) : wrote;
    });
    if (written.lossCount > 0)
        reportLosses(written);
}

void ExportController::reportLosses(const exporting::Written &written)
{
    QStringList lines;
    for (const auto &loss : written.losses)
        lines.append(wording::lossSentence(loss.record, loss.column, loss.text));
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Export"),
                                tr("The file does not have everything: %Ln place(s) could not be written as they are.",
                                   "", int(written.lossCount)),
                                QMessageBox::Ok, &m_parts.window);
    box->setObjectName(QStringLiteral("exportLosses"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(lines.mid(0, 3).join(u'\n'));
    if (lines.size() > 3)
        box->setDetailedText(lines.join(u'\n'));
    box->open();
}

} // namespace errdex::ui
