// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "savedsearchesdialog.h"

#include "errdex/ui/dialogs.h"
#include "errdex/ui/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>

namespace errdex::ui {

namespace {

constexpr QSize DialogSize(520, 320);

} // namespace

SavedSearchesDialog::SavedSearchesDialog(engine::UserDataService &notes, Dialogs &dialogs, QWidget *parent)
    : QDialog(parent)
    , m_notes(notes)
    , m_dialogs(dialogs)
    , m_list(new QTreeWidget(this))
    , m_run(new QPushButton(this))
    , m_rename(new QPushButton(this))
    , m_remove(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("savedSearches"));
    setWindowModality(Qt::WindowModal);
    m_list->setObjectName(QStringLiteral("savedSearchList"));
    m_list->setRootIsDecorated(false);
    m_list->setColumnCount(2);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_run->setObjectName(QStringLiteral("savedSearchRun"));
    m_rename->setObjectName(QStringLiteral("savedSearchRename"));
    m_remove->setObjectName(QStringLiteral("savedSearchRemove"));
    m_close->setAutoDefault(false);
    m_run->setDefault(true);
    auto *buttons = new QVBoxLayout;
    for (auto *button : {m_run, m_rename, m_remove})
        buttons->addWidget(button);
    buttons->addStretch();
    buttons->addWidget(m_close);
    auto *layout = new QHBoxLayout(this);
    layout->setSpacing(SpacingMedium);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    connect(m_run, &QPushButton::clicked, this, &SavedSearchesDialog::run);
    connect(m_list, &QTreeWidget::itemActivated, this, &SavedSearchesDialog::run);
    connect(m_rename, &QPushButton::clicked, this, &SavedSearchesDialog::rename);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (const auto *item = m_list->currentItem())
            m_notes.saveSearch(item->text(0), {});
    });
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(&notes, &engine::UserDataService::changed, this, &SavedSearchesDialog::fill);
    resize(DialogSize);
    retranslate();
    fill();
}

void SavedSearchesDialog::fill()
{
    const auto current = m_list->currentItem() ? m_list->currentItem()->text(0) : QString();
    m_list->clear();
    for (const auto &search : m_notes.savedSearches()) {
        auto *item = new QTreeWidgetItem(m_list, {search.name, search.query});
        if (search.name == current)
            m_list->setCurrentItem(item);
    }
    if (!m_list->currentItem())
        m_list->setCurrentItem(m_list->topLevelItem(0));
    for (auto *button : {m_run, m_rename, m_remove})
        button->setEnabled(m_list->topLevelItemCount() > 0);
}

void SavedSearchesDialog::run()
{
    const auto *item = m_list->currentItem();
    if (!item)
        return;
    const auto query = item->text(1);
    accept();
    Q_EMIT runWanted(query);
}

void SavedSearchesDialog::rename()
{
    const auto *item = m_list->currentItem();
    if (!item)
        return;
    const auto name = item->text(0);
    const auto next = m_dialogs.askText(this, tr("Rename the search"), tr("The new name:"), name).simplified();
    if (!next.isEmpty() && next != name)
        m_notes.renameSearch(name, next);
}

void SavedSearchesDialog::retranslate()
{
    setWindowTitle(tr("Saved searches"));
    m_list->setHeaderLabels({tr("Name"), tr("Query")});
    m_list->setAccessibleName(windowTitle());
    m_run->setText(tr("Search"));
    m_rename->setText(tr("Rename…"));
    m_remove->setText(tr("Remove"));
    m_close->setText(tr("Close"));
}

} // namespace errdex::ui
