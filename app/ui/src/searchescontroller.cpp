// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "searchescontroller.h"

#include "errdex/ui/actions.h"
#include "errdex/ui/dialogs.h"
#include "literaltext.h"
#include "savedsearchesdialog.h"
#include "searchsession.h"

#include <QLineEdit>
#include <QMenu>
#include <QWidget>

#include <algorithm>

namespace errdex::ui {

SearchesController::SearchesController(const Parts &parts, QObject *parent) : QObject(parent), m_parts(parts)
{
    auto &notes = m_parts.notes;
    connect(m_parts.actions.get(ActionId::SaveSearch), &QAction::triggered, this, &SearchesController::save);
    connect(m_parts.actions.get(ActionId::ManageSearches), &QAction::triggered, this, &SearchesController::manage);
    connect(&notes, &engine::UserDataService::changed, this, &SearchesController::fillMenu);
    connect(&m_parts.session, &SearchSession::answered, this, [this] {
        m_parts.actions.get(ActionId::SaveSearch)
            ->setEnabled(m_parts.notes.isOpen() && !m_parts.session.request().text.trimmed().isEmpty());
    });
    m_parts.actions.get(ActionId::SaveSearch)->setEnabled(false);
    fillMenu();
}

void SearchesController::save()
{
    const auto query = m_parts.session.request().text.simplified();
    if (query.isEmpty() || !m_parts.notes.isOpen())
        return;
    const auto name = m_parts.dialogs.askText(&m_parts.window, tr("Save this search"),
                                              tr("A name for “%1”:").arg(query), query);
    if (name.simplified().isEmpty())
        return;
    const auto &known = m_parts.notes.savedSearches();
    const bool isTaken = std::any_of(known.begin(), known.end(), [&](const domain::SavedSearch &each) {
        return each.name == name.simplified() && each.query != query;
    });
    if (isTaken && m_parts.dialogs.choose(&m_parts.window, tr("Save this search"),
                                          tr("There is a search “%1” already. Replace it?").arg(name.simplified()),
                                          {tr("Replace"), tr("Cancel")}) != 0)
        return;
    m_parts.notes.saveSearch(name.simplified(), query);
}

void SearchesController::run(const QString &query)
{
    {
        const QSignalBlocker quiet(&m_parts.field);
        m_parts.field.setText(query);
    }
    m_parts.session.setTextWithoutFilters(query);
}

void SearchesController::manage()
{
    if (!m_dialog) {
        m_dialog = new SavedSearchesDialog(m_parts.notes, m_parts.dialogs, &m_parts.window);
        connect(m_dialog, &SavedSearchesDialog::runWanted, this, &SearchesController::run);
    }
    m_dialog->open();
}

void SearchesController::fillMenu()
{
    qDeleteAll(m_entries);
    m_entries.clear();
    const auto &searches = m_parts.notes.savedSearches();
    for (const auto &search : searches) {
        auto *entry = new QAction(QString(search.name).replace(u'&', QStringLiteral("&&")), this);
        entry->setToolTip(literalText(search.query));
        connect(entry, &QAction::triggered, this, [this, query = search.query] { run(query); });
        m_entries.append(entry);
    }
    m_parts.menu.addActions(m_entries);
    m_parts.actions.get(ActionId::ManageSearches)->setEnabled(!searches.isEmpty());
}

void SearchesController::retranslate()
{
    if (m_dialog)
        m_dialog->retranslate();
}

} // namespace errdex::ui
