// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "settingsdialog.h"

#include "buttonbox.h"
#include "choicespage.h"
#include "errdex/exporting/guardedfile.h"
#include "errdex/settings/transfer.h"
#include "errdex/ui/dialogs.h"
#include "errdex/ui/theme.h"
#include "errdex/wording/wording.h"

#include <QDir>
#include <QEvent>
#include <QFile>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace errdex::ui {

namespace {

constexpr QSize DefaultSize(760, 540);
constexpr qint64 MostBytes = 1024 * 1024;

} // namespace

SettingsDialog::SettingsDialog(settings::Settings &settings, Dialogs &dialogs, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_dialogs(dialogs)
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_stack(new QStackedWidget(this))
    , m_none(new QLabel(this))
    , m_message(new QLabel(this))
    , m_undo(new QPushButton(this))
    , m_buttons(new ButtonBox(QDialogButtonBox::Close, this))
{
    setObjectName(QStringLiteral("settingsDialog"));
    m_search->setObjectName(QStringLiteral("settingsSearch"));
    m_search->setClearButtonEnabled(true);
    m_list->setObjectName(QStringLiteral("settingsPages"));
    m_none->setObjectName(QStringLiteral("settingsNone"));
    m_none->setAlignment(Qt::AlignCenter);
    m_none->setWordWrap(true);
    m_message->setObjectName(QStringLiteral("settingsMessage"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_undo->setObjectName(QStringLiteral("settingsUndo"));
    m_stack->addWidget(m_none);
    const auto button = [this](const char *name) {
        auto *made = m_buttons->addButton(QString(), QDialogButtonBox::ActionRole);
        made->setObjectName(QString::fromLatin1(name));
        return made;
    };
    m_import = button("settingsImport");
    m_export = button("settingsExport");
    m_reset = button("settingsReset");
    auto *side = new QVBoxLayout;
    side->addWidget(m_search);
    side->addWidget(m_list, 1);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(SpacingLarge);
    middle->addLayout(side);
    middle->addWidget(m_stack, 1);
    auto *said = new QHBoxLayout;
    said->addWidget(m_message, 1);
    said->addWidget(m_undo);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(SpacingLarge, SpacingLarge, SpacingLarge, SpacingLarge);
    layout->setSpacing(SpacingLarge);
    layout->addLayout(middle, 1);
    layout->addLayout(said);
    layout->addWidget(m_buttons);
    connect(m_search, &QLineEdit::textChanged, this, &SettingsDialog::filter);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            m_stack->setCurrentIndex(row + 1);
    });
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_import, &QPushButton::clicked, this, &SettingsDialog::importSettings);
    connect(m_export, &QPushButton::clicked, this, &SettingsDialog::exportSettings);
    connect(m_reset, &QPushButton::clicked, this, &SettingsDialog::reset);
    connect(m_undo, &QPushButton::clicked, this, &SettingsDialog::undo);
    connect(this, &QDialog::finished, this, [this] { say({}, false); });
    for (const auto group : {ChoicesPage::Group::Look, ChoicesPage::Group::Work, ChoicesPage::Group::Desktop}) {
        auto *page = new ChoicesPage(group, m_settings, this);
        connect(page, &ChoicesPage::chosen, this, &SettingsDialog::chosen);
        addPage(page);
    }
    m_list->setCurrentRow(0);
    say({}, false);
    retranslate();
    resize(DefaultSize);
    // Enter in the field looks, and does not reset.
    const auto buttons = findChildren<QPushButton *>();
    for (auto *one : buttons)
        one->setAutoDefault(false);
}

void SettingsDialog::addPage(SettingsPage *page)
{
    auto *area = new QScrollArea(m_stack);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(page);
    m_stack->addWidget(area);
    m_pages.append(page);
    m_list->addItem(page->title());
    page->refresh();
}

void SettingsDialog::showPage(const SettingsPage *page)
{
    m_search->clear();
    m_list->setCurrentRow(int(m_pages.indexOf(page)));
    show();
    raise();
    activateWindow();
}

void SettingsDialog::refresh()
{
    for (auto *page : std::as_const(m_pages))
        page->refresh();
}

bool SettingsDialog::event(QEvent *event)
{
    if (event->type() == QEvent::WindowActivate)
        refresh();
    return QDialog::event(event);
}

void SettingsDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    QDialog::changeEvent(event);
}

void SettingsDialog::retranslate()
{
    setWindowTitle(tr("Settings"));
    m_search->setPlaceholderText(tr("Search the settings"));
    m_search->setAccessibleName(tr("Search the settings"));
    m_list->setAccessibleName(tr("Pages"));
    m_none->setText(tr("No setting has these words."));
    m_import->setText(tr("&Import settings…"));
    m_import->setToolTip(tr("Take settings and shortcuts from a file"));
    m_export->setText(tr("&Export settings…"));
    m_export->setToolTip(tr("Write your settings and shortcuts to a file, for another computer"));
    m_reset->setText(tr("&Reset settings"));
    m_reset->setToolTip(tr("Put all settings and shortcuts back as they were at first"));
    m_undo->setText(tr("&Undo"));
    for (int i = 0; i < m_pages.size(); ++i) {
        m_pages.at(i)->retranslate();
        m_list->item(i)->setText(m_pages.at(i)->title());
    }
    // As wide as the longest title.
    m_list->setFixedWidth(m_list->sizeHintForColumn(0) + 2 * SpacingHuge);
    m_search->setFixedWidth(m_list->width());
    filter();
}

void SettingsDialog::filter()
{
    const auto typed = m_search->text();
    int first = -1;
    for (int i = 0; i < m_pages.size(); ++i) {
        const bool isShown = m_pages.at(i)->filter(typed) > 0;
        m_list->item(i)->setHidden(!isShown);
        if (isShown && first < 0)
            first = i;
    }
    const int current = m_list->currentRow();
    if (first < 0)
        m_stack->setCurrentWidget(m_none);
    else if (current < 0 || m_list->item(current)->isHidden())
        m_list->setCurrentRow(first);
    else
        m_stack->setCurrentIndex(current + 1);
}

void SettingsDialog::exportSettings()
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const auto path = m_dialogs.saveFile(this, tr("Export the settings"),
                                         folder.filePath(QStringLiteral("errdex-settings.json")),
                                         tr("Settings (*.json)"));
    if (path.isEmpty())
        return;
    const auto json = settings::settingsToJson(m_settings);
    const auto written = exporting::writeFileGuarded(path, [&json](QIODevice &device) -> domain::Result<void> {
        if (device.write(json) != json.size())
            return domain::fail(domain::ErrorCode::CannotWriteFile, {}, device.errorString());
        return {};
    });
    say(written ? tr("Wrote your settings to %1").arg(QDir::toNativeSeparators(path))
                : wording::errorSentence(written.error()),
        false);
}

void SettingsDialog::importSettings()
{
    const auto path = m_dialogs.openFile(this, tr("Import settings"), tr("Settings (*.json)"));
    if (path.isEmpty())
        return;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        say(wording::errorSentence({domain::ErrorCode::CannotOpenFile, path, file.errorString(), {}}), false);
        return;
    }
    keep();
    const auto taken = settings::settingsFromJson(m_settings, file.read(MostBytes + 1));
    if (!taken) {
        say(wording::errorSentence(taken.error()), false);
        return;
    }
    QString sentence = tr("Imported %Ln setting(s)", "", taken->settings + taken->shortcuts);
    if (!taken->leftOut.isEmpty())
        sentence = tr("%1; not known here and left out: %2").arg(sentence, taken->leftOut.join(QStringLiteral(", ")));
    Q_EMIT allChanged();
    refresh();
    say(sentence, true);
}

void SettingsDialog::reset()
{
    keep();
    settings::resetSettings(m_settings);
    Q_EMIT allChanged();
    refresh();
    say(tr("All settings and shortcuts are as they were at first"), true);
}

void SettingsDialog::keep()
{
    m_before = settings::settingsToJson(m_settings);
}

void SettingsDialog::undo()
{
    settings::resetSettings(m_settings);
    // What we wrote ourselves can be read.
    (void)settings::settingsFromJson(m_settings, m_before);
    Q_EMIT allChanged();
    refresh();
    say(tr("Everything is as it was before"), false);
}

void SettingsDialog::say(const QString &sentence, bool canUndo)
{
    m_message->setText(sentence);
    m_message->setVisible(!sentence.isEmpty());
    m_undo->setVisible(canUndo);
}

} // namespace errdex::ui
