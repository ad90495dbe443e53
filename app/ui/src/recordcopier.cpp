// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "recordcopier.h"

#include "errdex/settings/settings.h"
#include "errdex/ui/resultsview.h"
#include "searchsession.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

namespace errdex::ui {

namespace {

/// The template behind a form.
QString templateId(RecordCopier::Form form, qsizetype records)
{
    switch (form) {
    case RecordCopier::Rows:
    case RecordCopier::RowsWithHeader:
        return QStringLiteral("tsv");
    case RecordCopier::Plain:
        return QStringLiteral("block");
    case RecordCopier::Markdown:
        return records == 1 ? QStringLiteral("markdown") : QStringLiteral("markdown-table");
    case RecordCopier::Json:
        return QStringLiteral("json");
    case RecordCopier::SampleResponse:
        return QStringLiteral("sample");
    }
    Q_UNREACHABLE();
}

} // namespace

RecordCopier::RecordCopier(engine::CatalogueService &service, SearchSession &session, ResultsView &view,
                           QObject *parent)
    : QObject(parent), m_service(service), m_session(session), m_view(view)
{
    connect(&service, &engine::CatalogueService::recordsReady, this,
            [this](quint64 ticket, const QList<domain::CodeRecord> &records, int purpose) {
                if (purpose < PurposesEnd && ticket == m_session.results().ticket())
                    finish(records, Form(purpose));
            });
}

RecordCopier::~RecordCopier() = default;

void RecordCopier::copy(Form form)
{
    const auto rows = m_view.selectedRows();
    QList<domain::CodeRecord> records;
    for (const auto row : rows) {
        const auto *record = m_session.results().loadedRecord(int(row));
        if (!record) {
            m_service.requestRecords(m_session.results().ticket(), rows, form);
            return;
        }
        records.append(*record);
    }
    if (!records.isEmpty())
        finish(records, form);
}

void RecordCopier::copyCell()
{
    const auto current = m_view.currentIndex();
    if (!current.isValid() || !m_session.results().loadedRecord(current.row()))
        return;
    QGuiApplication::clipboard()->setText(current.data().toString());
    Q_EMIT copied(1);
}

void RecordCopier::finish(const QList<domain::CodeRecord> &records, Form form)
{
    if (!m_templates)
        m_templates = std::make_unique<snippets::TemplateStore>(settings::snippetsFolder());
    snippets::RenderOptions options;
    options.language = m_session.results().language();
    if (form == Rows || form == RowsWithHeader)
        options.columns = m_view.shownColumns();
    options.withHeader = form != Rows;
    const auto id = templateId(form, records.size());
    // Records in memory cannot fail to be read; a changed template may be broken.
    const auto made = m_templates->render(id, snippets::Records::of(records), options);
    if (!made || made->isEmpty()) {
        Q_EMIT nothingToCopy();
        return;
    }
    auto *data = new QMimeData;
    for (const auto &part : made->parts)
        data->setData(part.mimeType, part.data);
    QGuiApplication::clipboard()->setMimeData(data);
    if (form == SampleResponse)
        Q_EMIT responsesCopied(made->records);
    else
        Q_EMIT copied(made->records);
}

} // namespace errdex::ui
