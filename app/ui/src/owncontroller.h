// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/engine/catalogueservice.h"
#include "errdex/engine/userdataservice.h"

#include <QHash>
#include <QList>
#include <QMap>
#include <QObject>
#include <QPointer>

class QWidget;

namespace errdex::ui {

class Actions;
class DetailPane;
class Dialogs;
class DisputeDialog;
class EntryDialog;
class OrphanDialog;
class SearchSession;
class StatusLine;

/// The user's own entries and texts in the window: writing, removing, undoing, choosing between two versions, hanging what
/// has lost its code on another one. What was typed is kept until it is on the disk.
class OwnController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OwnController)

public:
    struct Parts
    {
        engine::CatalogueService &service;
        engine::UserDataService &notes;
        SearchSession &session;
        DetailPane &pane;
        Actions &actions;
        Dialogs &dialogs;
        StatusLine &status;
        QWidget &window;
    };

    explicit OwnController(const Parts &parts, QObject *parent = nullptr);

    /// False when the person wants to go back to what they have not saved.
    bool mayClose();

Q_SIGNALS:
    /// A record that has just been written is to be shown.
    void recordWanted(const errdex::domain::RecordKey &key);

private:
    void connectActions();
    void addEntry();
    void editShown(domain::OwnVersion::Kind kind);
    void removeShown(domain::OwnVersion::Kind kind);
    void openDialog(const engine::OwnDraft &there, const engine::OwnDraft &typed);
    void save();
    /// Whether the vendor has the code already is known: goes on with saving.
    void takeCodeCheck(const domain::RecordKey &found);
    void submit(const engine::OwnDraft &draft, const engine::OwnDraft &inverse);
    void undo();
    void takeWritten(quint64 number);
    void takeFailure(quint64 number, const domain::Error &error);
    void updateActions();
    void showDisputes();
    void showOrphans();
    /// What there is of a record now, as a draft.
    engine::OwnDraft draftOf(domain::OwnVersion::Kind kind, const domain::RecordKey &record) const;
    domain::RecordKey shownRecord() const;

    Parts m_parts;
    EntryDialog *m_dialog = nullptr;
    DisputeDialog *m_disputes = nullptr;
    OrphanDialog *m_orphanDialog = nullptr;
    /// Drafts that were closed without saving, by what they are about; an empty key for a new entry.
    QMap<QString, engine::OwnDraft> m_kept;
    struct Sent
    {
        engine::OwnDraft draft;
        /// What undoes it.
        engine::OwnDraft inverse;
        bool isUndo = false;
    };
    QHash<quint64, Sent> m_sent;
    QList<engine::OwnDraft> m_undo;
    /// The code that is being looked for at its vendor before it is saved.
    domain::RecordKey m_checked;
    QList<domain::RecordKey> m_orphans;
};

/// What a new entry begins with where a search has found nothing: the code, and the vendor when it is named.
engine::OwnDraft draftForQuery(const QString &query, const domain::Filters &filters,
                               const QList<domain::VendorPtr> &vendors);

} // namespace errdex::ui
