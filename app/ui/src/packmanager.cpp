// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "packmanager.h"

#include "buttonbox.h"
#include "emptyline.h"
#include "errdex/settings/settings.h"
#include "errdex/ui/dialogs.h"
#include "errdex/ui/theme.h"
#include "errdex/wording/wording.h"
#include "packofferdialog.h"
#include "packwords.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeWidget>
#include <QUrl>

#include <algorithm>

namespace errdex::ui {

namespace {

enum ListColumn { TitleColumn, VersionColumn, CodesColumn, StateColumn, ListColumnCount };

/// Errors that are shown one by one; the others are counted.
constexpr qsizetype MostErrors = 5;

QLabel *plainLabel(const char *name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(QString::fromLatin1(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QPushButton *namedButton(const char *name, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setObjectName(QString::fromLatin1(name));
    return button;
}

} // namespace

PackManager::PackManager(const Parts &parts, QWidget *parent)
    : QDialog(parent)
    , m_parts(parts)
    , m_hint(plainLabel("packHint", this))
    , m_list(new QTreeWidget(this))
    , m_about(plainLabel("packAbout", this))
    , m_fromFile(namedButton("packFromFile", this))
    , m_fromFolder(namedButton("packFromFolder", this))
    , m_enable(namedButton("packEnable", this))
    , m_rollBack(namedButton("packRollBack", this))
    , m_remove(namedButton("packRemove", this))
    , m_progress(new QProgressBar(this))
    , m_cancel(namedButton("packCancel", this))
    , m_message(plainLabel("packMessage", this))
    , m_undo(namedButton("packUndo", this))
    , m_shared(new QGroupBox(this))
    , m_sharedHint(plainLabel("packSharedHint", m_shared))
    , m_folders(new QListWidget(m_shared))
    , m_addFolder(namedButton("packAddFolder", m_shared))
    , m_removeFolder(namedButton("packRemoveFolder", m_shared))
    , m_buttons(new ButtonBox(QDialogButtonBox::Close, this))
{
    setObjectName(QStringLiteral("packManager"));
    setAcceptDrops(true);
    m_list->setObjectName(QStringLiteral("packList"));
    m_list->setColumnCount(ListColumnCount);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(TitleColumn, QHeaderView::Stretch);
    // How far it is cannot be told before the end of a file is known.
    m_progress->setObjectName(QStringLiteral("packProgress"));
    m_progress->setRange(0, 0);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(SpacingMedium);
    middle->addWidget(m_list, 1);
    middle->addLayout(makeButtons());
    auto *message = new QHBoxLayout;
    message->addWidget(m_message, 1);
    message->addWidget(m_undo, 0, Qt::AlignTop);
    auto *progress = new QHBoxLayout;
    progress->addWidget(m_progress, 1);
    progress->addWidget(m_cancel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(SpacingLarge, SpacingLarge, SpacingLarge, SpacingLarge);
    layout->setSpacing(SpacingMedium);
    layout->addWidget(m_hint);
    layout->addLayout(middle, 1);
    layout->addWidget(m_about);
    layout->addLayout(progress);
    layout->addLayout(message);
    layout->addWidget(makeSharedFolders());
    layout->addWidget(m_buttons);
    // Of Enter, wherever no other button has the keyboard.
    m_buttons->button(QDialogButtonBox::Close)->setDefault(true);
    connectService();
    connectButtons();
    setBusy(false);
    say({});
    retranslate();
    resize(760, 600);
}

QLayout *PackManager::makeButtons()
{
    auto *layout = new QVBoxLayout;
    layout->setSpacing(SpacingSmall);
    for (auto *button : {m_fromFile, m_fromFolder, m_enable, m_rollBack, m_remove})
        layout->addWidget(button);
    layout->insertSpacing(2, SpacingMedium);
    layout->addStretch(1);
    return layout;
}

QWidget *PackManager::makeSharedFolders()
{
    m_folders->setObjectName(QStringLiteral("packFolders"));
    m_noFolders = new EmptyListLine(m_folders);
    auto *buttons = new QVBoxLayout;
    buttons->addWidget(m_addFolder);
    buttons->addWidget(m_removeFolder);
    buttons->addStretch(1);
    auto *row = new QHBoxLayout;
    row->addWidget(m_folders, 1);
    row->addLayout(buttons);
    auto *layout = new QVBoxLayout(m_shared);
    layout->addWidget(m_sharedHint);
    layout->addLayout(row);
    return m_shared;
}

void PackManager::connectService()
{
    using engine::PackService;
    connect(&m_parts.service, &PackService::offerReady, this, &PackManager::offer);
    connect(&m_parts.service, &PackService::progressed, this, [this](qint64 records) {
        m_progress->setFormat(tr("%n code(s) read", nullptr, int(records)));
        m_message->setText(tr("Reading the pack: %n code(s)", nullptr, int(records)));
    });
    connect(&m_parts.service, &PackService::committed, this, [this](const packs::InstalledPack &pack) {
        setBusy(false);
        const auto title = pack.info.titleIn(wording::interfaceLanguage());
        say(tr("“%1” is installed: version %2, %n code(s).", nullptr, int(pack.records))
                .arg(title, shownVersion(pack.info)));
    });
    connect(&m_parts.service, &PackService::failed, this, [this](const packs::Errors &errors) {
        setBusy(false);
        QStringList sentences;
        for (const auto &error : errors.first(std::min(errors.size(), MostErrors)))
            sentences.append(wording::errorSentence(error));
        if (errors.size() > MostErrors)
            sentences.append(tr("…and %n more problem(s).", nullptr, int(errors.size() - MostErrors)));
        say(sentences.join(u'\n'));
    });
}

void PackManager::connectButtons()
{
    auto &service = m_parts.service;
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &PackManager::updateButtons);
    connect(m_fromFile, &QPushButton::clicked, this, [this] {
        prepare(m_parts.dialogs.openFile(this, tr("Install or update a pack"), tr("Packs (*.errdex-pack *.json)")));
    });
    connect(m_fromFolder, &QPushButton::clicked, this,
            [this] { prepare(m_parts.dialogs.chooseFolder(this, tr("Install or update a pack"), {})); });
    connect(m_enable, &QPushButton::clicked, this, [this, &service] {
        if (const auto *pack = current())
            service.setEnabled(pack->info.id, !pack->isEnabled);
    });
    connect(m_rollBack, &QPushButton::clicked, this, [this, &service] {
        if (const auto *pack = current()) {
            say(tr("“%1” is back at the version before.").arg(pack->info.titleIn(wording::interfaceLanguage())));
            service.rollBack(pack->info.id);
        }
    });
    connect(m_remove, &QPushButton::clicked, this, [this, &service] {
        if (const auto *pack = current()) {
            say(tr("“%1” is removed. Your notes on its codes stay.")
                    .arg(pack->info.titleIn(wording::interfaceLanguage())),
                pack->info.id);
            service.remove(pack->info.id);
        }
    });
    connect(m_undo, &QPushButton::clicked, this, [this, &service] {
        const auto id = m_undoable;
        say({});
        service.undoRemove(id);
    });
    connect(m_cancel, &QPushButton::clicked, this, [&service] { service.cancel(); });
    connect(m_addFolder, &QPushButton::clicked, this, [this] {
        const auto folder = m_parts.dialogs.chooseFolder(this, tr("Follow a shared folder"), {});
        auto folders = m_parts.settings.sharedFolders();
        if (!folder.isEmpty() && !folders.contains(folder))
            changeFolders(folders << folder);
    });
    connect(m_removeFolder, &QPushButton::clicked, this, [this] {
        auto folders = m_parts.settings.sharedFolders();
        if (m_folders->currentRow() >= 0 && m_folders->currentRow() < folders.size()) {
            folders.removeAt(m_folders->currentRow());
            changeFolders(folders);
        }
    });
    connect(m_folders, &QListWidget::currentRowChanged, this, &PackManager::updateButtons);
}

void PackManager::changeFolders(const QStringList &folders)
{
    m_parts.settings.setSharedFolders(folders);
    m_parts.service.setSharedFolders(folders);
    fillFolders();
}

void PackManager::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange)
        makeRoom();
}

void PackManager::showEvent(QShowEvent *event)
{
    makeRoom();
    QDialog::showEvent(event);
    if (m_isBusy)
        return;
    QWidget *first = m_fromFile;
    if (m_list->topLevelItemCount() > 0)
        first = m_list;
    first->setFocus(Qt::OtherFocusReason);
}

void PackManager::makeRoom()
{
    m_folders->setFixedHeight(m_folders->fontMetrics().lineSpacing() * 4);
    layout()->activate();
    resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
}

void PackManager::retranslate()
{
    setWindowTitle(tr("Packs"));
    m_hint->setText(tr("A pack brings the codes of more vendors: an .errdex-pack file, a vendor file or a folder of "
                       "vendor files. Drop it here or choose it; you see what it brings before anything is changed."));
    m_list->setHeaderLabels({tr("Pack"), tr("Version"), tr("Codes"), tr("State")});
    m_list->headerItem()->setTextAlignment(CodesColumn, Qt::AlignRight | Qt::AlignVCenter);
    m_list->setAccessibleName(tr("Packs"));
    m_fromFile->setText(tr("From a &file…"));
    m_fromFile->setToolTip(tr("Install a pack, or update it, from a file"));
    m_fromFolder->setText(tr("From a f&older…"));
    m_fromFolder->setToolTip(tr("Install a pack, or update it, from a folder with vendor files"));
    m_rollBack->setText(tr("Roll &back"));
    m_rollBack->setToolTip(tr("Go back to the version before the update; once more, forth again"));
    m_remove->setText(tr("&Remove"));
    m_remove->setToolTip(tr("Remove the pack; your notes on its codes stay"));
    m_undo->setText(tr("&Undo"));
    m_undo->setToolTip(tr("Put the removed pack back"));
    m_cancel->setText(tr("&Stop"));
    m_cancel->setToolTip(tr("Stop reading the pack; nothing is changed"));
    m_shared->setTitle(tr("Shared folders"));
    m_folders->setAccessibleName(tr("Shared folders"));
    m_noFolders->setWords(tr("No shared folders"));
    m_addFolder->setText(tr("&Add…"));
    m_addFolder->setToolTip(tr("Follow the packs in a folder that you share with others"));
    m_removeFolder->setText(tr("R&emove from the list"));
    m_removeFolder->setToolTip(tr("Follow this folder no longer; its packs are removed here"));
    fillList();
    fillFolders();
}

void PackManager::showState(const engine::PacksState &state)
{
    m_state = state;
    fillList();
    fillFolders();
}

const packs::InstalledPack *PackManager::current() const
{
    const auto at = m_list->indexOfTopLevelItem(m_list->currentItem());
    return at >= 0 && at < m_state.packs.size() ? &m_state.packs.at(at) : nullptr;
}

void PackManager::fillList()
{
    const auto *before = current();
    const auto id = before ? before->info.id : QString();
    const QSignalBlocker blocker(m_list);
    const auto row = std::max(0, m_list->indexOfTopLevelItem(m_list->currentItem()));
    m_list->clear();
    const auto language = wording::interfaceLanguage();
    const QLocale locale(language == domain::Language::Russian ? QLocale::Russian : QLocale::English);
    for (const auto &pack : std::as_const(m_state.packs)) {
        auto *item = new QTreeWidgetItem(m_list, {pack.info.titleIn(language), shownVersion(pack.info),
                                                  locale.toString(pack.records), packState(pack)});
        item->setTextAlignment(CodesColumn, Qt::AlignRight | Qt::AlignVCenter);
        if (pack.info.id == id)
            m_list->setCurrentItem(item);
    }
    if (!m_list->currentItem() && m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(std::min(row, m_list->topLevelItemCount() - 1)));
    updateButtons();
}

void PackManager::fillFolders()
{
    const auto folders = m_parts.settings.sharedFolders();
    const QSignalBlocker blocker(m_folders);
    const int row = m_folders->currentRow();
    m_folders->clear();
    for (const auto &folder : folders) {
        m_folders->addItem(m_state.unreachable.contains(folder)
                               ? tr("%1 – cannot be reached now; its packs stay as they were").arg(folder)
                               : folder);
    }
    m_folders->setCurrentRow(std::min(row, int(folders.size()) - 1));
    QStringList lines{
        tr("The packs in these folders are used here and follow what changes there. Nothing is written there.")};
    for (const auto &error : m_state.problems.first(std::min(m_state.problems.size(), MostErrors)))
        lines.append(wording::errorSentence(error));
    m_sharedHint->setText(lines.join(u'\n'));
    updateButtons();
}

void PackManager::updateButtons()
{
    const auto *pack = current();
    m_enable->setText(pack && !pack->isEnabled ? tr("&Enable") : tr("&Disable"));
    m_enable->setToolTip(pack && !pack->isEnabled ? tr("Find the codes of the pack again")
                                                  : tr("Keep the pack, but do not find its codes"));
    m_enable->setEnabled(pack);
    m_rollBack->setEnabled(pack && pack->previous > 0 && pack->origin.isEmpty());
    m_remove->setEnabled(pack && pack->origin.isEmpty());
    m_fromFile->setEnabled(!m_isBusy);
    m_fromFolder->setEnabled(!m_isBusy);
    m_removeFolder->setEnabled(m_folders->currentRow() >= 0);
    m_about->setText(pack ? aboutPack(*pack) : tr("No packs are installed."));
}

void PackManager::say(const QString &text, const QString &undoable)
{
    m_undoable = undoable;
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
    m_undo->setVisible(!undoable.isEmpty());
}

void PackManager::setBusy(bool busy)
{
    m_isBusy = busy;
    m_progress->setVisible(busy);
    m_cancel->setVisible(busy);
    updateButtons();
}

void PackManager::prepare(const QString &path)
{
    if (path.isEmpty() || m_isBusy)
        return;
    setBusy(true);
    say(tr("Reading the pack…"));
    m_parts.service.prepare(path);
}

void PackManager::offer(const engine::PackOffer &offer)
{
    setBusy(false);
    say({});
    auto *dialog = new PackOfferDialog(offer, this);
    connect(dialog, &QDialog::finished, dialog, &QObject::deleteLater);
    connect(dialog, &QDialog::accepted, this, [this] {
        setBusy(true);
        m_parts.service.commit();
    });
    connect(dialog, &QDialog::rejected, this, [this] {
        m_parts.service.discard();
        say(tr("Nothing was changed."));
    });
    dialog->open();
}

QString PackManager::droppedPack(const QMimeData &data)
{
    const auto urls = data.urls();
    if (urls.size() != 1 || !urls.first().isLocalFile())
        return {};
    const auto path = urls.first().toLocalFile();
    return QFileInfo::exists(path) ? path : QString();
}

void PackManager::dragEnterEvent(QDragEnterEvent *event)
{
    if (!m_isBusy && !droppedPack(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void PackManager::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    prepare(droppedPack(*event->mimeData()));
}

} // namespace errdex::ui
