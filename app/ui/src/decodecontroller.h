// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "copyselection.h"
#include "errdex/engine/catalogueservice.h"
#include "errdex/engine/decodingservice.h"

#include <QObject>

class QLineEdit;
class QMimeData;
class QWidget;

namespace errdex::ui {

class Actions;
class BrowseController;
class DecodedPage;
class DetailPane;
class Dialogs;
class FilterPanel;
class ResultsPage;
class StatusLine;

/// What a text is that somebody pastes: more than one could search for, as a response, a log or a letter is.
bool isMoreThanQuery(const QString &text);

/// Decodes texts and shows them in place of the results, from the question to the summary on the clipboard. Makes the
/// page and the service when the first text comes.
class DecodeController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DecodeController)

public:
    struct Parts
    {
        engine::CatalogueService &service;
        Dialogs &dialogs;
        const Actions &actions;
        BrowseController &browse;
        QLineEdit &field;
        FilterPanel &filters;
        ResultsPage &page;
        DetailPane &pane;
        StatusLine &status;
        QWidget &window;
    };

    explicit DecodeController(const Parts &parts, QObject *parent = nullptr);

    void decodeFile(const QString &path);
    void decodeText(const QString &text);
    void decodeClipboard();
    void askForFile();
    /// A dropped file or text; a text that is a query goes into the search field. False for anything else.
    bool take(const QMimeData &data);
    static bool accepts(const QMimeData &data);
    void close();

    /// True while a decoded text is shown.
    bool isActive() const { return m_isActive; }
    /// The record behind the chosen finding, with what the text says of it; empty without one, nothing while no text is
    /// shown.
    std::optional<CopySelection> selection() const;
    bool hasFindings() const;
    bool isSettled() const;
    void setContentLanguage(domain::ContentLanguage content);
    /// The chosen rows, as they stand.
    void copyRows();
    void selectAll();
    void step(bool forward);
    void exportFindings();

Q_SIGNALS:
    /// What can be done is something else now.
    void stateChanged();
    /// isSettled() has become true.
    void settled();

private:
    void makePage();
    void start(const engine::TextSource &source, const QString &title);
    void finish(bool whole, const QString &problem);
    void showFinding(int row);
    void showRecord(const domain::RecordKey &key, qint64 row);
    void copySummary(decoding::SummaryForm form, domain::Language language);

    Parts m_parts;
    engine::DecodingService *m_decoding = nullptr;
    DecodedPage *m_page = nullptr;
    engine::TextSource m_source;
    QString m_name;
    domain::ContentLanguage m_content = domain::ContentLanguage::Both;
    /// The record whose details are awaited; empty when none are.
    domain::RecordKey m_awaited;
    bool m_isActive = false;
    bool m_isRunning = false;
};

} // namespace errdex::ui
