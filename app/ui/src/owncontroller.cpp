// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "owncontroller.h"

#include "disputedialog.h"
#include "entrydialog.h"
#include "errdex/ui/actions.h"
#include "errdex/ui/detailpane.h"
#include "errdex/ui/dialogs.h"
#include "errdex/wording/wording.h"
#include "orphandialog.h"
#include "searchsession.h"
#include "statusline.h"

#include <QRegularExpression>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace errdex::ui {

using domain::OwnVersion;
using domain::RecordKey;
using Kind = OwnVersion::Kind;

namespace {

/// Removals and changes that can be taken back.
constexpr qsizetype KeptUndo = 50;

/// Under which a draft that was not saved is kept.
QString keyOf(const engine::OwnDraft &draft)
{
    return draft.content.isEmpty() && draft.kind == Kind::Entry
               ? QString()
               : QString::number(int(draft.kind)) + draft.record.toString();
}

domain::VendorPtr vendorNamed(const QString &name, const QList<domain::VendorPtr> &vendors)
{
    const auto is = [&name](const QString &other) { return other.compare(name, Qt::CaseInsensitive) == 0; };
    const auto found = std::find_if(vendors.begin(), vendors.end(), [&](const domain::VendorPtr &each) {
        return is(each->slug) || is(each->name.en) || is(each->name.ru) ||
               std::any_of(each->aliases.begin(), each->aliases.end(), is);
    });
    return found == vendors.end() ? nullptr : *found;
}

} // namespace

engine::OwnDraft draftForQuery(const QString &query, const domain::Filters &filters,
                               const QList<domain::VendorPtr> &vendors)
{
    engine::OwnDraft draft;
    static const QRegularExpression spaces(QStringLiteral("\\s+"));
    auto words = query.split(spaces, Qt::SkipEmptyParts);
    domain::VendorPtr vendor;
    if (!words.isEmpty()) {
        // "planfix:9999", "vendor:planfix 9999", "code:9999".
        for (auto &word : words) {
            const auto colon = word.indexOf(u':');
            if (colon <= 0)
                continue;
            const auto field = word.first(colon);
            const auto rest = word.mid(colon + 1);
            if (const auto named = vendorNamed(field, vendors)) {
                vendor = named;
                word = rest;
            } else if (const auto other = vendorNamed(rest, vendors)) {
                vendor = other;
                word.clear();
            } else {
                word = rest;
            }
        }
        words.removeAll(QString());
    }
    const auto hasDigit = [](const QString &word) {
        return std::any_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
    };
    const auto code = std::find_if(words.rbegin(), words.rend(), hasDigit);
    if (code != words.rend()) {
        draft.record.code = *code;
        words.removeAll(*code);
    } else if (words.size() == 1) {
        // A word alone may be a code or a name; as a code it can be found again.
        draft.record.code = words.takeFirst();
    }
    if (!vendor && !words.isEmpty())
        vendor = vendorNamed(words.join(u' '), vendors);
    if (!vendor && filters.vendors.size() == 1)
        vendor = vendorNamed(filters.vendors.first(), vendors);
    if (vendor) {
        draft.record.vendor = vendor->slug;
        draft.content.vendorName = vendor->name.en;
    }
    return draft;
}

OwnController::OwnController(const Parts &parts, QObject *parent) : QObject(parent), m_parts(parts)
{
    auto &notes = m_parts.notes;
    connect(&notes, &engine::UserDataService::written, this, &OwnController::takeWritten);
    connect(&notes, &engine::UserDataService::writeFailed, this, &OwnController::takeFailure);
    connect(&notes, &engine::UserDataService::changed, this, &OwnController::updateActions);
    connect(&notes, &engine::UserDataService::opened, this, &OwnController::updateActions);
    connect(&m_parts.pane, &DetailPane::shown, this, &OwnController::updateActions);
    connect(&m_parts.pane, &DetailPane::ownEditWanted, this, &OwnController::editShown);
    connect(&m_parts.pane, &DetailPane::ownRemoveWanted, this, &OwnController::removeShown);
    connect(&m_parts.pane, &DetailPane::choiceWanted, this, &OwnController::showDisputes);
    connect(&m_parts.service, &engine::CatalogueService::detailsReady, this,
            [this](const engine::RecordDetails &details) {
                const auto key = details.record.key();
                if (!m_checked.isEmpty() && key.vendor == m_checked.vendor &&
                    key.code.compare(m_checked.code, Qt::CaseInsensitive) == 0)
                    takeCodeCheck(key);
            });
    connect(&m_parts.service, &engine::CatalogueService::detailsMissing, this, [this](const RecordKey &key) {
        if (!m_checked.isEmpty() && key == m_checked)
            takeCodeCheck({});
    });
    connect(&m_parts.service, &engine::CatalogueService::orphansFound, this, [this](const QList<RecordKey> &orphans) {
        m_orphans = orphans;
        if (m_orphanDialog)
            m_orphanDialog->setOrphans(m_orphans, *m_parts.notes.book());
        updateActions();
    });
    connectActions();
    updateActions();
}

void OwnController::connectActions()
{
    const auto on = [this](ActionId id, auto slot) {
        connect(m_parts.actions.get(id), &QAction::triggered, this, slot);
    };
    on(ActionId::AddEntry, [this] { addEntry(); });
    on(ActionId::EditOwnText, [this] {
        const bool isOwn = !m_parts.notes.book()->of(shownRecord()).entries.isEmpty();
        editShown(isOwn ? Kind::Entry : Kind::Overlay);
    });
    on(ActionId::RemoveOwnText, [this] {
        const bool isOwn = !m_parts.notes.book()->of(shownRecord()).entries.isEmpty();
        removeShown(isOwn ? Kind::Entry : Kind::Overlay);
    });
    on(ActionId::UndoOwnText, [this] { undo(); });
    on(ActionId::ShowDisputes, [this] { showDisputes(); });
    on(ActionId::ShowOrphans, [this] { showOrphans(); });
}

RecordKey OwnController::shownRecord() const
{
    return m_parts.pane.details() ? m_parts.pane.details()->record.key() : RecordKey();
}

engine::OwnDraft OwnController::draftOf(Kind kind, const RecordKey &record) const
{
    const auto own = m_parts.notes.book()->of(record);
    const auto &versions = kind == Kind::Entry ? own.entries : own.overlays;
    return {kind, record, versions.isEmpty() ? domain::OwnContent() : versions.last().content, {}};
}

void OwnController::addEntry()
{
    const auto &request = m_parts.session.request();
    // From an empty search what was looked for is what is to be added.
    const bool foundNothing = m_parts.session.results().total() == 0;
    const auto draft = draftForQuery(foundNothing ? request.text : QString(), request.filters,
                                     m_parts.session.catalogueVendors());
    const auto kept = m_kept.value(QString(), draft);
    const bool asksForAnother = !draft.record.code.isEmpty() && kept.record != draft.record;
    openDialog({}, asksForAnother ? draft : kept);
}

void OwnController::editShown(Kind kind)
{
    const auto record = shownRecord();
    if (record.isEmpty())
        return;
    const auto there = draftOf(kind, record);
    openDialog(there, m_kept.value(keyOf(there), there));
}

void OwnController::removeShown(Kind kind)
{
    const auto record = shownRecord();
    const auto there = draftOf(kind, record);
    if (there.content.isEmpty())
        return;
    // It can be brought back, so nobody is asked.
    submit({kind, record, {}, {}}, there);
}

void OwnController::openDialog(const engine::OwnDraft &there, const engine::OwnDraft &typed)
{
    if (!m_dialog) {
        m_dialog = new EntryDialog(&m_parts.window);
        connect(m_dialog, &EntryDialog::saveWanted, this, &OwnController::save);
        connect(m_dialog, &EntryDialog::keyChanged, this, [this] { m_checked = {}; });
        connect(m_dialog, &QDialog::rejected, this, [this] {
            m_checked = {};
            const auto key = keyOf(m_dialog->original());
            if (m_dialog->isChanged())
                m_kept.insert(key, m_dialog->draft());
            else
                m_kept.remove(key);
        });
    }
    const auto &details = m_parts.pane.details();
    m_dialog->edit(there, typed, m_parts.session.catalogueVendors(),
                   there.kind == Kind::Overlay && details ? details->record : domain::CodeRecord());
    if (const auto obstacle = m_parts.notes.obstacle())
        m_dialog->showError(wording::errorSentence(*obstacle));
    m_dialog->open();
}

void OwnController::save()
{
    if (!m_dialog->isChanged() && !m_dialog->original().content.isEmpty()) {
        m_dialog->accept();
        return;
    }
    if (!m_dialog->validate())
        return;
    const auto draft = m_dialog->draft();
    m_dialog->setSaving(true);
    const bool isNewKey = draft.kind == Kind::Entry && draft.record != m_dialog->original().record;
    if (!isNewKey) {
        submit(draft, m_dialog->original());
        return;
    }
    // Answered by the catalogue, which knows every code of the vendor.
    m_checked = draft.record;
    m_parts.service.requestDetails(draft.record);
}

void OwnController::takeCodeCheck(const RecordKey &found)
{
    m_checked = {};
    if (!m_dialog || !m_dialog->isVisible())
        return;
    const auto draft = m_dialog->draft();
    // An entry may be in the database and not in the catalogue yet.
    const bool isTaken = !found.isEmpty() || !m_parts.notes.book()->of(draft.record).entries.isEmpty();
    if (isTaken) {
        m_dialog->setSaving(false);
        m_dialog->setProblem(
            EntryDialog::Field::Code,
            tr("%1 has the code %2 already. Write your own text beside it instead: find it and choose “Edit "
               "own text…”.")
                .arg(draft.content.vendorName, draft.record.code));
        return;
    }
    auto inverse = m_dialog->original();
    if (inverse.content.isEmpty()) {
        inverse = {draft.kind, draft.record, {}, {}};
    } else {
        inverse.formerly = draft.record;
    }
    submit(draft, inverse);
}

void OwnController::submit(const engine::OwnDraft &draft, const engine::OwnDraft &inverse)
{
    m_sent.insert(m_parts.notes.writeOwn(draft), {draft, inverse, false});
}

void OwnController::undo()
{
    if (m_undo.isEmpty())
        return;
    const auto inverse = m_undo.takeLast();
    m_sent.insert(m_parts.notes.writeOwn(inverse), {inverse, {}, true});
    updateActions();
}

void OwnController::takeWritten(quint64 number)
{
    if (!m_sent.contains(number))
        return;
    const auto sent = m_sent.take(number);
    if (!sent.isUndo) {
        m_undo.append(sent.inverse);
        while (m_undo.size() > KeptUndo)
            m_undo.removeFirst();
    }
    const bool isRemoval = sent.draft.content.isEmpty();
    const auto key = m_parts.actions.get(ActionId::UndoOwnText)->shortcut().toString(QKeySequence::NativeText);
    const auto name = sent.draft.record.toString();
    if (sent.isUndo)
        m_parts.status.setMessage([] { return tr("Undone"); });
    else if (isRemoval)
        m_parts.status.setMessage([name, key] { return tr("Removed: %1. %2 brings it back.").arg(name, key); });
    else
        m_parts.status.setMessage([] { return tr("Saved"); });
    if (m_dialog && m_dialog->isVisible() && !sent.isUndo && !isRemoval) {
        m_kept.remove(keyOf(m_dialog->original()));
        m_dialog->accept();
        if (sent.draft.kind == Kind::Entry)
            Q_EMIT recordWanted(sent.draft.record);
    }
    updateActions();
}

void OwnController::takeFailure(quint64 number, const domain::Error &error)
{
    if (!m_sent.contains(number))
        return;
    const auto sent = m_sent.take(number);
    if (sent.isUndo)
        m_undo.append(sent.draft);
    if (m_dialog && m_dialog->isVisible())
        m_dialog->showError(wording::errorSentence(error));
    updateActions();
}

void OwnController::updateActions()
{
    const auto record = shownRecord();
    const auto own = m_parts.notes.book()->of(record);
    auto &actions = m_parts.actions;
    actions.get(ActionId::AddEntry)->setEnabled(m_parts.notes.isOpen());
    actions.get(ActionId::EditOwnText)->setEnabled(m_parts.notes.isOpen() && !record.isEmpty());
    actions.get(ActionId::RemoveOwnText)->setEnabled(!own.entries.isEmpty() || !own.overlays.isEmpty());
    actions.get(ActionId::UndoOwnText)->setEnabled(!m_undo.isEmpty());
    const auto &all = m_parts.notes.book()->byKey();
    actions.get(ActionId::ShowDisputes)
        ->setEnabled(std::any_of(all.cbegin(), all.cend(),
                                 [](const domain::RecordAnnotations &each) { return each.isDisputed(); }));
    actions.get(ActionId::ShowOrphans)->setEnabled(!m_orphans.isEmpty());
    if (m_disputes)
        m_disputes->setBook(*m_parts.notes.book());
}

void OwnController::showDisputes()
{
    if (!m_disputes) {
        m_disputes = new DisputeDialog(&m_parts.window);
        connect(m_disputes, &DisputeDialog::noteChosen, this, [this](const domain::NoteVersion &version) {
            const auto own = m_parts.notes.book()->of(version.record);
            m_parts.notes.write({version.record, version.note, version.text, own.tags, own.status});
        });
        connect(m_disputes, &DisputeDialog::ownChosen, this, [this](const OwnVersion &version) {
            m_parts.notes.writeOwn({version.kind, version.record, version.content, {}});
        });
        connect(m_disputes, &DisputeDialog::recordWanted, this, &OwnController::recordWanted);
        m_disputes->setBook(*m_parts.notes.book());
    }
    m_disputes->showRecord(shownRecord());
    m_disputes->open();
}

void OwnController::showOrphans()
{
    if (!m_orphanDialog) {
        m_orphanDialog = new OrphanDialog(m_parts.service, &m_parts.window);
        connect(m_orphanDialog, &OrphanDialog::reattachWanted, this,
                [this](const RecordKey &from, const RecordKey &to) { m_parts.notes.reattach(from, to); });
    }
    m_orphanDialog->setOrphans(m_orphans, *m_parts.notes.book());
    m_orphanDialog->setShownRecord(shownRecord());
    m_orphanDialog->open();
}

bool OwnController::mayClose()
{
    if (m_kept.isEmpty())
        return true;
    const int chosen = m_parts.dialogs.choose(
        &m_parts.window, tr("An entry is not saved"),
        tr("What you have typed into %n entry(s) or text(s) of your own is not saved.", nullptr, int(m_kept.size())),
        {tr("Back to it"), tr("Close without saving")});
    if (chosen == 1) {
        m_kept.clear();
        return true;
    }
    const auto kept = m_kept.first();
    auto there = draftOf(kept.kind, kept.formerly.isEmpty() ? kept.record : kept.formerly);
    openDialog(there.content.isEmpty() && there.kind == Kind::Entry ? engine::OwnDraft() : there, kept);
    return false;
}

} // namespace errdex::ui
