// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "recordcopier.h"

#include "errdex/exporting/snippet.h"
#include "errdex/ui/resultsview.h"
#include "errdex/wording/wording.h"
#include "searchsession.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

namespace errdex::ui {

namespace {

exporting::SnippetLabels labelsIn(domain::Language language)
{
    exporting::SnippetLabels labels;
    labels.httpStatus = wording::columnTitle(domain::Column::HttpStatus, language);
    labels.description = wording::columnTitle(domain::Column::Description, language);
    labels.returnedBy = wording::columnTitle(domain::Column::ReturnedBy, language);
    for (const auto column : domain::AllColumns)
        labels.columns.insert(column, wording::columnTitle(column, language));
    return labels;
}

exporting::SnippetForm snippetForm(RecordCopier::Form form)
{
    switch (form) {
    case RecordCopier::Markdown:
        return exporting::SnippetForm::Markdown;
    case RecordCopier::Json:
        return exporting::SnippetForm::Json;
    case RecordCopier::SampleResponse:
        return exporting::SnippetForm::SampleResponse;
    case RecordCopier::Rows:
    case RecordCopier::RowsWithHeader:
    case RecordCopier::Plain:
        break;
    }
    return exporting::SnippetForm::Plain;
}

} // namespace

RecordCopier::RecordCopier(engine::CatalogueService &service, SearchSession &session, ResultsView &view,
                           QObject *parent)
    : QObject(parent), m_service(service), m_session(session), m_view(view)
{
    connect(&service, &engine::CatalogueService::recordsReady, this,
            [this](quint64 ticket, const QList<domain::CodeRecord> &records, int purpose) {
                if (ticket == m_session.results().ticket())
                    finish(records, Form(purpose));
            });
}

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
    const auto text = textOf(records, form);
    if (text.isEmpty()) {
        Q_EMIT nothingToCopy();
        return;
    }
    QGuiApplication::clipboard()->setText(text);
    if (form == SampleResponse) {
        const auto hasResponse = [](const domain::CodeRecord &record) {
            return record.vendor && !record.vendor->envelope.filled(record).isEmpty();
        };
        Q_EMIT responsesCopied(std::count_if(records.begin(), records.end(), hasResponse));
    } else {
        Q_EMIT copied(records.size());
    }
}

QString RecordCopier::textOf(const QList<domain::CodeRecord> &records, Form form) const
{
    const auto language = m_session.results().language();
    if (form != Rows && form != RowsWithHeader)
        return exporting::snippet(snippetForm(form), records, language, labelsIn(language));
    const auto columns = m_view.shownColumns();
    QStringList titles;
    for (const auto column : columns)
        titles.append(wording::columnTitle(column, language));
    return exporting::tabSeparated(records, columns, titles, language, form == RowsWithHeader);
}

} // namespace errdex::ui
