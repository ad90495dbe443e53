// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "printcontroller.h"

#include "recordprinter.h"
#include "searchsession.h"
#include "statusline.h"

#include "errdex/ui/resultsview.h"
#include "errdex/wording/wording.h"

#include <QPrintPreviewDialog>
#include <QPrinter>

#include <memory>
#include <numeric>

namespace errdex::ui {

namespace {

/// More is a book: about two hundred pages.
constexpr qint64 MostRecords = 2000;
/// Nobody else asks for records.
constexpr int Purpose = 0;

} // namespace

PrintController::PrintController(const Parts &parts, QObject *parent) : QObject(parent), m_parts(parts)
{
    connect(&m_parts.service, &engine::CatalogueService::recordsReady, this,
            [this](quint64 ticket, const QList<domain::CodeRecord> &records, int purpose) {
                if (purpose == Purpose && ticket == m_parts.session.results().ticket())
                    preview(records);
            });
}

void PrintController::start()
{
    auto rows = m_parts.view.selectedRows();
    const auto total = m_parts.session.results().total();
    const auto wanted = rows.size() > 1 ? qint64(rows.size()) : total;
    if (wanted == 0)
        return;
    if (wanted > MostRecords) {
        m_parts.status.setError([] {
            return tr("At most %Ln row(s) can be printed at once. Select fewer, or export them as PDF.", "",
                      int(MostRecords));
        });
        return;
    }
    if (rows.size() <= 1) {
        rows.resize(total);
        std::iota(rows.begin(), rows.end(), 0);
    }
    m_parts.service.requestRecords(m_parts.session.results().ticket(), rows, Purpose);
}

void PrintController::preview(const QList<domain::CodeRecord> &records)
{
    const auto query = wording::shortened(m_parts.session.request().text);
    const auto title =
        query.isEmpty() ? tr("Errdex: error codes") : tr("Errdex: error codes found for “%1”").arg(query);
    const auto pages = std::make_shared<RecordPrinter>(title, records, m_content);
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(title);
    printer->setPageMargins(QMarginsF(15, 15, 15, 15), QPageLayout::Millimeter);
    auto *dialog = new QPrintPreviewDialog(printer.get(), &m_parts.window);
    dialog->setObjectName(QStringLiteral("printPreview"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Print"));
    dialog->resize(m_parts.window.size() * 0.9);
    connect(dialog, &QPrintPreviewDialog::paintRequested, dialog, [pages](QPrinter *on) { pages->print(*on); });
    // The printer lives until the dialog is gone.
    connect(dialog, &QObject::destroyed, this, [printer] {});
    dialog->open();
}

} // namespace errdex::ui
