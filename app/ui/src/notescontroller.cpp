// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "notescontroller.h"

#include "errdex/ui/actions.h"
#include "errdex/ui/detailpane.h"
#include "errdex/ui/dialogs.h"
#include "errdex/wording/wording.h"
#include "noteeditor.h"
#include "searchsession.h"
#include "statusline.h"

#include <QLineEdit>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace errdex::ui {

namespace {

/// A record that was in the details for so long was looked at, not passed over.
constexpr int DwellMs = 1500;

} // namespace

NotesController::NotesController(const Parts &parts, QObject *parent)
    : QObject(parent), m_parts(parts), m_editor(new NoteEditor(&parts.pane))
{
    m_parts.pane.setEditor(m_editor);
    m_dwell.setSingleShot(true);
    m_dwell.setInterval(DwellMs);
    auto &notes = m_parts.notes;
    connect(&m_dwell, &QTimer::timeout, this, [this] {
        if (m_parts.notes.isOpen() && m_parts.notes.remembersLookUps() && !m_parts.notes.obstacle() &&
            !m_record.isEmpty())
            m_quiet.append(m_parts.notes.addLookUp(m_record, m_parts.session.request().text));
    });
    connect(&m_parts.pane, &DetailPane::shown, this, &NotesController::takeRecord);
    connect(&m_parts.pane, &DetailPane::noteEditWanted, this, &NotesController::edit);
    connect(&m_parts.pane, &DetailPane::noteRemoveWanted, this, &NotesController::remove);
    connect(m_editor, &NoteEditor::saveWanted, this, &NotesController::save);
    connect(m_editor, &NoteEditor::cancelWanted, this, [this] {
        m_kept.remove(m_record.toString());
        m_editor->hide();
        m_parts.pane.browser()->setFocus();
    });
    connect(&notes, &engine::UserDataService::opened, this, [this](const domain::UserDataState &state) {
        // That nothing can be written is said when something is to be.
        auto told = state;
        if (told.readOnly && told.readOnly->code != domain::ErrorCode::NewerUserData)
            told.readOnly.reset();
        if (const auto sentences = wording::userDataSentences(told); !sentences.isEmpty())
            Q_EMIT noticeWanted(sentences, true);
        showOwn();
    });
    connect(&notes, &engine::UserDataService::openFailed, this,
            [this](const domain::Error &error) { Q_EMIT noticeWanted({wording::errorSentence(error)}, true); });
    connect(&notes, &engine::UserDataService::changed, this, &NotesController::takeBook);
    connect(&notes, &engine::UserDataService::lookUpsChanged, this,
            [this] { m_parts.service.setOwnData(m_parts.notes.book(), m_parts.notes.lookUps()); });
    connect(&notes, &engine::UserDataService::written, this, &NotesController::takeWritten);
    connect(&notes, &engine::UserDataService::writeFailed, this, &NotesController::takeFailure);
    connect(&notes, &engine::UserDataService::merged, this, [this](const engine::NotesMerge &result) {
        m_parts.status.setMessage([result] {
            return tr("Notes and own texts: %1 new, %2 changed, %3 removed, %4 changed in two places")
                .arg(QString::number(result.newNotes + result.newOwn),
                     QString::number(result.changedNotes + result.changedOwn),
                     QString::number(result.removedNotes + result.removedOwn),
                     QString::number(result.disputedNotes + result.disputedOwn));
        });
        if (const int disputed = result.disputedNotes + result.disputedOwn; disputed > 0)
            Q_EMIT noticeWanted({tr("%n note(s) or text(s) were changed in two places. All versions are kept: choose in Notes, "
                                    "Changed in two places.",
                                    nullptr, disputed)},
                                false);
    });
    connect(&notes, &engine::UserDataService::settled, this, &NotesController::settled);
    connectActions();
    showOwn();
}

void NotesController::connectActions()
{
    const auto on = [this](ActionId id, auto slot) {
        connect(m_parts.actions.get(id), &QAction::triggered, this, slot);
    };
    on(ActionId::Favourite, [this](bool isFavourite) {
        if (!m_record.isEmpty())
            m_parts.notes.setFavourite(m_record, isFavourite);
    });
    on(ActionId::AddNote, [this] { edit({}); });
    on(ActionId::ShowFavourites, [this] { search(tr("my:favourites", "a query; use words that the search knows")); });
    on(ActionId::ShowNotes, [this] { search(tr("my:notes", "a query; use words that the search knows")); });
    on(ActionId::ShowHistory, [this] { search(tr("my:history", "a query; use words that the search knows")); });
    on(ActionId::RememberHistory, [this](bool remembers) { m_parts.notes.setRemembersLookUps(remembers); });
    on(ActionId::ClearHistory, [this] { m_parts.notes.clearLookUps(); });
    on(ActionId::ExportNotes, [this] { exportNotes(); });
    on(ActionId::MergeNotes, [this] { mergeNotes(); });
}

void NotesController::search(const QString &query)
{
    {
        const QSignalBlocker quiet(&m_parts.field);
        m_parts.field.setText(query);
    }
    // The newest history, also when it is shown already.
    m_parts.session.setTextWithoutFilters(query);
}

void NotesController::takeRecord()
{
    const auto record = m_parts.pane.details() ? m_parts.pane.details()->record.key() : domain::RecordKey();
    if (record != m_record) {
        leaveEditor();
        m_record = record;
        if (record.isEmpty())
            m_dwell.stop();
        else
            m_dwell.start();
        openDraft();
    }
    showOwn();
}

void NotesController::takeBook()
{
    m_parts.service.setOwnData(m_parts.notes.book(), m_parts.notes.lookUps());
    showOwn();
    // What is found by notes, or by being a favourite, is found anew.
    const bool concernsSearch = !m_parts.notes.book()->isEmpty() || m_hadNotes;
    m_hadNotes = !m_parts.notes.book()->isEmpty();
    if (concernsSearch && m_parts.session.isOpen() && !m_parts.session.request().text.trimmed().isEmpty())
        m_parts.session.repeat();
}

void NotesController::showOwn()
{
    const bool hasRecord = !m_record.isEmpty();
    const auto own = m_parts.notes.book()->of(m_record);
    m_parts.pane.setAnnotations(own);
    auto &actions = m_parts.actions;
    actions.get(ActionId::Favourite)->setEnabled(hasRecord);
    actions.get(ActionId::Favourite)->setChecked(hasRecord && own.isFavourite);
    actions.get(ActionId::AddNote)->setEnabled(hasRecord);
    actions.get(ActionId::RememberHistory)->setChecked(m_parts.notes.remembersLookUps());
}

void NotesController::edit(const QString &note)
{
    if (m_record.isEmpty())
        return;
    // What was begun goes on.
    if (m_editor->isVisible() && m_editor->draft().note == note) {
        m_editor->setFocus();
        return;
    }
    leaveEditor();
    const auto own = m_parts.notes.book()->of(m_record);
    engine::NoteDraft draft{m_record, note, {}, own.tags, own.status};
    for (const auto &version : own.notes) {
        if (version.note == note) {
            // Of a note that was changed in two places both texts are there to choose from.
            draft.text += (draft.text.isEmpty() ? QString() : QStringLiteral("\n\n---\n\n")) + version.text;
        }
    }
    m_editor->edit(draft, nameOf(m_record));
    m_editor->setFocus();
    if (const auto obstacle = m_parts.notes.obstacle())
        m_editor->showError(wording::errorSentence(*obstacle));
}

void NotesController::remove(const QString &note)
{
    const auto own = m_parts.notes.book()->of(m_record);
    const int chosen = m_parts.dialogs.choose(
        &m_parts.window, tr("Remove the note"),
        tr("Remove this note? It is removed for everybody who takes in your notes."), {tr("Remove"), tr("Cancel")});
    if (chosen == 0)
        submit({own.record, note, {}, own.tags, own.status});
}

void NotesController::save()
{
    const auto draft = m_editor->draft();
    m_kept.remove(draft.record.toString());
    if (!m_editor->isChanged()) {
        m_editor->hide();
        return;
    }
    m_editor->setSaving(true);
    submit(draft);
}

quint64 NotesController::submit(const engine::NoteDraft &draft)
{
    const auto number = m_parts.notes.write(draft);
    m_sent.insert(number, draft);
    return number;
}

/// What was typed is saved when its record goes out of sight.
void NotesController::leaveEditor()
{
    if (!m_editor->isVisibleTo(&m_parts.pane))
        return;
    const auto draft = m_editor->draft();
    m_kept.remove(draft.record.toString());
    const bool isSent = std::any_of(m_sent.cbegin(), m_sent.cend(), [&draft](const engine::NoteDraft &each) {
        return each.record == draft.record && each.note == draft.note && each.text == draft.text;
    });
    if (m_editor->isChanged() && !isSent)
        submit(draft);
    m_editor->hide();
}

/// A draft that could not be written comes back with its record.
void NotesController::openDraft()
{
    const auto kept = m_kept.constFind(m_record.toString());
    if (kept == m_kept.cend())
        return;
    const auto [draft, why] = *kept;
    const auto own = m_parts.notes.book()->of(m_record);
    // What is there now is what the editor compares with.
    engine::NoteDraft before{m_record, draft.note, {}, own.tags, own.status};
    m_editor->edit(before, nameOf(m_record));
    m_editor->type(draft);
    m_editor->showError(why);
}

void NotesController::takeWritten(quint64 number)
{
    m_quiet.removeAll(number);
    if (!m_sent.contains(number))
        return;
    const auto draft = m_sent.take(number);
    m_kept.remove(draft.record.toString());
    if (m_editor->isVisibleTo(&m_parts.pane) && m_editor->draft().record == draft.record &&
        m_editor->draft().note == draft.note) {
        const bool hadFocus = m_editor->isAncestorOf(m_parts.window.focusWidget());
        m_editor->hide();
        if (hadFocus)
            m_parts.pane.browser()->setFocus();
    }
    m_parts.status.setMessage([] { return tr("Saved"); });
    if (m_isClosing && m_sent.isEmpty() && m_kept.isEmpty())
        m_parts.window.close();
}

void NotesController::takeFailure(quint64 number, const domain::Error &error)
{
    if (m_quiet.removeAll(number) > 0)
        return;
    const auto why = wording::errorSentence(error);
    showOwn();
    if (!m_sent.contains(number)) {
        Q_EMIT noticeWanted({why}, true);
        return;
    }
    const auto draft = m_sent.take(number);
    m_kept.insert(draft.record.toString(), {draft, why});
    if (draft.record == m_record) {
        if (!m_editor->isVisibleTo(&m_parts.pane))
            openDraft();
        else
            m_editor->showError(why);
    } else {
        Q_EMIT noticeWanted(
            {why, tr("The note on %1 is kept: go back to the record to save it again.").arg(draft.record.toString())},
            true);
    }
    if (std::exchange(m_isClosing, false)) {
        const int chosen = m_parts.dialogs.choose(&m_parts.window, tr("A note is not saved"), why,
                                                  {tr("Back to the note"), tr("Close without saving")});
        if (chosen == 1) {
            m_kept.clear();
            m_sent.clear();
            m_editor->hide();
            m_parts.window.close();
        }
    }
}

bool NotesController::mayClose()
{
    leaveEditor();
    const auto kept = std::exchange(m_kept, {});
    for (const auto &[draft, why] : kept)
        submit(draft);
    m_isClosing = !m_sent.isEmpty();
    return !m_isClosing;
}

bool NotesController::isSettled() const
{
    return !m_parts.notes.isBusy();
}

void NotesController::exportNotes()
{
    const auto path = m_parts.dialogs.saveFile(&m_parts.window, tr("Export notes"), QStringLiteral("notes.errdex"),
                                               tr("Notes (*.errdex)"));
    if (!path.isEmpty())
        m_parts.notes.exportNotes(path);
}

void NotesController::mergeNotes()
{
    const auto path = m_parts.dialogs.openFile(&m_parts.window, tr("Take in notes"), tr("Notes (*.errdex)"));
    if (!path.isEmpty())
        m_parts.notes.mergeNotes(path);
}

QString NotesController::nameOf(const domain::RecordKey &record) const
{
    const auto &details = m_parts.pane.details();
    if (!details || !details->record.vendor)
        return record.toString();
    return QStringLiteral("%1 %2").arg(details->record.vendor->name.in(wording::interfaceLanguage()),
                                       details->record.shownCode());
}

} // namespace errdex::ui
