// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/engine/catalogueservice.h"
#include "errdex/snippets/store.h"

#include <QObject>

#include <memory>

namespace errdex::ui {

class ResultsView;
class SearchSession;

/// Puts the selected rows on the clipboard. Rows that are on the screen go at once; a large selection is read by the
/// service first.
class RecordCopier final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecordCopier)

public:
    enum Form { Rows, RowsWithHeader, Plain, Markdown, Json, SampleResponse };
    /// The forms are the purposes of what is asked of the service; others begin here.
    static constexpr int PurposesEnd = SampleResponse + 1;

    RecordCopier(engine::CatalogueService &service, SearchSession &session, ResultsView &view,
                 QObject *parent = nullptr);
    ~RecordCopier() override;

    void copy(Form form);
    void copyCell();
    /// These records and not the selected ones.
    void copyRecords(const QList<domain::CodeRecord> &records, Form form) { finish(records, form); }

Q_SIGNALS:
    void copied(qint64 records);
    void responsesCopied(qint64 responses);
    /// The form has nothing to say about these records (no sample response is known).
    void nothingToCopy();

private:
    void finish(const QList<domain::CodeRecord> &records, Form form);

    engine::CatalogueService &m_service;
    SearchSession &m_session;
    ResultsView &m_view;
    /// Read when something is copied for the first time.
    std::unique_ptr<snippets::TemplateStore> m_templates;
};

} // namespace errdex::ui
