// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "datapage.h"

#include "emptyline.h"
#include "errdex/settings/settings.h"
#include "errdex/text/fold.h"
#include "errdex/ui/dialogs.h"
#include "errdex/ui/theme.h"
#include "errdex/wording/wording.h"
#include "typedwords.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QDir>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace errdex::ui {

namespace {

QLocale shownLocale()
{
    return QLocale(wording::interfaceLanguage() == domain::Language::Russian ? QLocale::Russian : QLocale::English);
}

QPushButton *button(const char *name, QWidget *parent)
{
    auto *made = new QPushButton(parent);
    made->setObjectName(QString::fromLatin1(name));
    made->setAutoDefault(false);
    return made;
}

QLabel *heading(QWidget *parent)
{
    auto *label = new QLabel(parent);
    auto bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

DataPage::DataPage(const Parts &parts, QWidget *parent)
    : SettingsPage(parent)
    , m_parts(parts)
    , m_place(new QLabel(this))
    , m_showFolder(button("dataFolder", this))
    , m_backupsTitle(heading(this))
    , m_historyTitle(heading(this))
    , m_export(button("dataExport", this))
    , m_remove(button("dataRemove", this))
    , m_message(new QLabel(this))
{
    setObjectName(QStringLiteral("dataPage"));
    for (auto *label : {m_place, m_message}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_place->setObjectName(QStringLiteral("dataPlace"));
    m_message->setObjectName(QStringLiteral("dataMessage"));
    auto *place = new QHBoxLayout;
    place->addWidget(m_place, 1);
    place->addWidget(m_showFolder, 0, Qt::AlignTop);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_export);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(SpacingMedium);
    layout->addLayout(place);
    layout->addWidget(m_backupsTitle);
    layout->addWidget(makeBackups(), 1);
    layout->addWidget(m_historyTitle);
    layout->addWidget(makeHistory(), 1);
    layout->addWidget(m_message);
    layout->addLayout(buttons);
    m_message->hide();
    connectButtons();
    refresh();
}

QWidget *DataPage::makeBackups()
{
    auto *part = new QWidget(this);
    m_backups = new QTreeWidget(part);
    m_backups->setObjectName(QStringLiteral("dataBackups"));
    m_backups->setRootIsDecorated(false);
    m_backups->setColumnCount(3);
    m_backups->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_backups->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_backups->setMinimumHeight(fontMetrics().lineSpacing() * 5);
    m_noBackups = new EmptyListLine(m_backups);
    m_backUp = button("dataBackUp", part);
    m_restore = button("dataRestore", part);
    m_undoRestore = button("dataUndoRestore", part);
    m_undoRestore->hide();
    auto *column = new QVBoxLayout;
    column->addWidget(m_backUp);
    column->addWidget(m_restore);
    column->addWidget(m_undoRestore);
    column->addStretch();
    auto *layout = new QHBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_backups, 1);
    layout->addLayout(column);
    return part;
}

QWidget *DataPage::makeHistory()
{
    auto *part = new QWidget(this);
    m_remember = new QCheckBox(part);
    m_remember->setObjectName(QStringLiteral("dataRemember"));
    m_clear = button("dataClear", part);
    m_excludedTitle = new QLabel(part);
    m_excludedTitle->setTextFormat(Qt::PlainText);
    m_excluded = new QListWidget(part);
    m_excluded->setObjectName(QStringLiteral("dataExcluded"));
    m_excludedTitle->setBuddy(m_excluded);
    m_excluded->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_excluded->setMinimumHeight(fontMetrics().lineSpacing() * 4);
    m_noneExcluded = new EmptyListLine(m_excluded);
    m_excludeCode = button("dataExcludeCode", part);
    m_excludeVendor = button("dataExcludeVendor", part);
    m_include = button("dataInclude", part);
    auto *column = new QVBoxLayout;
    for (auto *each : {m_excludeCode, m_excludeVendor, m_include, m_clear})
        column->addWidget(each);
    column->addStretch();
    auto *lists = new QHBoxLayout;
    lists->addWidget(m_excluded, 1);
    lists->addLayout(column);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_remember);
    layout->addWidget(m_excludedTitle);
    layout->addLayout(lists, 1);
    return part;
}

void DataPage::connectButtons()
{
    auto &notes = m_parts.notes;
    connect(m_showFolder, &QPushButton::clicked, this,
            [this] { m_parts.dialogs.openUrl(QUrl::fromLocalFile(m_parts.notes.folder())); });
    connect(m_backUp, &QPushButton::clicked, this, [this] {
        m_done = tr("The backup was made.");
        m_sent = m_parts.notes.backUp();
    });
    connect(m_restore, &QPushButton::clicked, this, &DataPage::restoreChosen);
    connect(m_backups, &QTreeWidget::currentItemChanged, this,
            [this] { m_restore->setEnabled(m_backups->currentItem() != nullptr); });
    connect(m_undoRestore, &QPushButton::clicked, this, [this] {
        m_undoRestore->hide();
        m_done = tr("Everything is as it was before.");
        m_sent = m_parts.notes.restore(m_before);
    });
    connect(m_remember, &QCheckBox::clicked, this,
            [this](bool remembers) { m_parts.notes.setRemembersLookUps(remembers); });
    connect(m_clear, &QPushButton::clicked, this, [this] {
        m_done = tr("The history is empty.");
        m_sent = m_parts.notes.clearLookUps();
    });
    connect(m_excludeCode, &QPushButton::clicked, this, [this] { exclude(m_record->key().toString()); });
    connect(m_excludeVendor, &QPushButton::clicked, this, [this] { exclude(m_record->key().vendor); });
    connect(m_include, &QPushButton::clicked, this, &DataPage::include);
    connect(m_excluded, &QListWidget::currentRowChanged, this, [this](int row) { m_include->setEnabled(row >= 0); });
    connect(m_export, &QPushButton::clicked, this, [this] {
        const auto path = m_parts.dialogs.saveFile(this, tr("Export everything"), QStringLiteral("everything.errdex"),
                                                   tr("Notes (*.errdex)"));
        if (path.isEmpty())
            return;
        m_done = tr("Everything you have written is in %1.").arg(path);
        m_sent = m_parts.notes.exportNotes(path, true);
    });
    connect(m_remove, &QPushButton::clicked, this, &DataPage::removeEverything);
    connect(&notes, &engine::UserDataService::written, this, &DataPage::takeWritten);
    connect(&notes, &engine::UserDataService::writeFailed, this, [this](quint64 number, const domain::Error &error) {
        if (number != m_sent)
            return;
        m_isRestoring = false;
        say(wording::errorSentence(error));
        refresh();
    });
    connect(&notes, &engine::UserDataService::changed, this, &DataPage::refresh);
}

void DataPage::takeWritten(quint64 number)
{
    if (number != m_sent)
        return;
    m_sent = 0;
    say(m_done);
    // The newest backup is what was there before the restore.
    const auto backups = m_parts.notes.backups();
    if (std::exchange(m_isRestoring, false) && !backups.isEmpty()) {
        m_before = backups.first().path;
        m_undoRestore->show();
    }
    refresh();
}

void DataPage::restoreChosen()
{
    const auto *item = m_backups->currentItem();
    if (!item)
        return;
    m_isRestoring = true;
    m_done = tr("The backup was put in place of what was there. What was there is a backup now.");
    m_sent = m_parts.notes.restore(item->data(0, Qt::UserRole).toString());
}

void DataPage::removeEverything()
{
    const int chosen = m_parts.dialogs.choose(
        this, tr("Remove all your data"),
        tr("Remove all notes, favourites, pinned records, history, saved searches and entries of your own, with the "
           "backups? This cannot be undone."),
        {tr("Remove everything"), tr("Cancel")});
    if (chosen != 0)
        return;
    m_undoRestore->hide();
    m_done = tr("Everything was removed.");
    m_sent = m_parts.notes.removeEverything();
    Q_EMIT removalWanted();
}

void DataPage::exclude(const QString &key)
{
    m_done = tr("Not remembered any more: %1.").arg(key);
    m_sent = m_parts.notes.setExcludedFromHistory(m_parts.notes.excludedFromHistory() + QStringList{key});
}

void DataPage::include()
{
    const auto *item = m_excluded->currentItem();
    if (!item)
        return;
    auto keys = m_parts.notes.excludedFromHistory();
    keys.removeAll(item->text());
    m_done = tr("Remembered again: %1.").arg(item->text());
    m_sent = m_parts.notes.setExcludedFromHistory(keys);
}

void DataPage::say(const QString &sentence)
{
    m_message->setText(sentence);
    m_message->setVisible(!sentence.isEmpty());
}

void DataPage::setShownRecord(const std::optional<domain::CodeRecord> &record)
{
    m_record = record;
    say({});
    refresh();
}

void DataPage::refresh()
{
    auto &notes = m_parts.notes;
    const bool mayWrite = notes.isOpen() && !notes.obstacle();
    m_backups->clear();
    const auto backups = notes.backups();
    const auto locale = shownLocale();
    for (const auto &backup : backups) {
        auto *item = new QTreeWidgetItem(m_backups, {QString::number(backup.number),
                                                     locale.toString(backup.date, QLocale::LongFormat),
                                                     locale.formattedDataSize(backup.bytes, 0)});
        item->setData(0, Qt::UserRole, backup.path);
    }
    m_restore->setEnabled(false);
    m_excluded->clear();
    m_excluded->addItems(notes.excludedFromHistory());
    m_include->setEnabled(false);
    m_remember->setChecked(notes.remembersLookUps());
    for (auto *each : {m_backUp, m_clear, m_remove})
        each->setEnabled(mayWrite);
    m_export->setEnabled(notes.isOpen());
    m_remember->setEnabled(mayWrite);
    m_excludeCode->setEnabled(mayWrite && m_record);
    m_excludeVendor->setEnabled(mayWrite && m_record);
    if (const auto obstacle = notes.obstacle(); obstacle && !notes.folder().isEmpty())
        say(wording::errorSentence(*obstacle));
    retranslate();
}

QString DataPage::title() const
{
    return tr("Your data");
}

int DataPage::filter(const QString &typed)
{
    // The page is one thing: shown as a whole where any of its words is looked for.
    QStringList words{title()};
    for (const auto *label : findChildren<QLabel *>())
        words.append(label->text());
    for (const auto *each : findChildren<QAbstractButton *>())
        words.append(each->text());
    return hasTypedWords(text::fold(words.join(u' ')), typed) ? 1 : 0;
}

void DataPage::retranslate()
{
    const auto folder = QDir::toNativeSeparators(m_parts.notes.folder());
    m_place->setText(
        settings::places().isPortable
            ? tr("Everything you write is in %1: Errdex is portable here.").arg(folder)
            : tr("Everything you write is kept in %1. An empty file “errdex-portable” beside the program, or "
                 "the option --data-dir, gives it another place.")
                  .arg(folder));
    m_showFolder->setText(tr("Show folder"));
    m_backupsTitle->setText(tr("Backups"));
    m_backups->setHeaderLabels({tr("Number"), tr("Date"), tr("Size")});
    m_backups->setAccessibleName(m_backupsTitle->text());
    m_noBackups->setWords(tr("No backups yet"));
    m_backUp->setText(tr("Back up now"));
    m_restore->setText(tr("Restore"));
    m_restore->setToolTip(tr("Put the chosen backup in place of what is there, which is backed up first"));
    m_undoRestore->setText(tr("Undo"));
    m_undoRestore->setToolTip(tr("Put back what was there before"));
    m_historyTitle->setText(tr("History"));
    m_remember->setText(tr("Remember the codes you look at"));
    m_excludedTitle->setText(tr("Never remembered:"));
    m_noneExcluded->setWords(tr("Nothing is excluded"));
    const auto vendor = !m_record          ? QString()
                        : m_record->vendor ? m_record->vendor->name.shownIn(wording::interfaceLanguage())
                                           : m_record->key().vendor;
    m_excludeCode->setText(m_record ? tr("Exclude %1 %2", "a vendor, its code").arg(vendor, m_record->shownCode())
                                    : tr("Exclude the code shown"));
    m_excludeVendor->setText(m_record ? tr("Exclude all of %1", "a vendor").arg(vendor) : tr("Exclude its vendor"));
    m_include->setText(tr("Remember again"));
    m_clear->setText(tr("Clear history"));
    m_export->setText(tr("Export everything…"));
    m_export->setToolTip(tr("Write notes, favourites, searches and entries into one file, to be taken in elsewhere"));
    m_remove->setText(tr("Remove all your data…"));
    alignButtons();
}

void DataPage::alignButtons()
{
    // Those at the right edge, which stand below each other.
    const QList<QPushButton *> buttons{m_showFolder,  m_backUp,        m_restore, m_undoRestore,
                                       m_excludeCode, m_excludeVendor, m_include, m_clear};
    int width = 0;
    for (const auto *each : buttons)
        width = std::max(width, each->sizeHint().width());
    for (auto *each : buttons)
        each->setMinimumWidth(width);
}

} // namespace errdex::ui
