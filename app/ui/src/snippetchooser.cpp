// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "snippetchooser.h"

#include "buttonbox.h"
#include "literaltext.h"
#include "errdex/text/fold.h"
#include "errdex/ui/theme.h"
#include "errdex/wording/wording.h"
#include "snippetpreview.h"
#include "templatelist.h"
#include "typedwords.h"

#include <QButtonGroup>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>

#include <algorithm>

namespace errdex::ui {

using settings::CopyLanguage;

namespace {

/// More are not looked at.
constexpr qsizetype MostPreviewed = 20;
constexpr int ListWidth = 290;
/// In average characters; a longer name is cut off.
constexpr int MostListWidth = 66;

constexpr CopyLanguage Languages[] = {CopyLanguage::AsShown, CopyLanguage::Russian, CopyLanguage::English};

enum ItemRole { IdRole = Qt::UserRole, NumberRole, NameRole };

bool isTitle(const QListWidgetItem &item)
{
    return item.data(NameRole).toString().isEmpty();
}

} // namespace

SnippetChooser::SnippetChooser(const Start &start, QWidget *parent)
    : QDialog(parent)
    , m_start(start)
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_languageLabel(new QLabel(this))
    , m_preview(new SnippetPreview(this))
    , m_note(new QLabel(this))
    , m_buttons(new ButtonBox(QDialogButtonBox::Cancel, this))
    , m_copy(m_buttons->addButton(QString(), QDialogButtonBox::AcceptRole))
    , m_manage(m_buttons->addButton(QString(), QDialogButtonBox::ActionRole))
{
    setObjectName(QStringLiteral("snippetChooser"));
    m_search->setObjectName(QStringLiteral("chooserSearch"));
    m_list->setObjectName(QStringLiteral("chooserList"));
    m_preview->setObjectName(QStringLiteral("chooserPreview"));
    m_note->setObjectName(QStringLiteral("chooserNote"));
    m_copy->setObjectName(QStringLiteral("chooserCopy"));
    m_manage->setObjectName(QStringLiteral("chooserManage"));
    m_search->setClearButtonEnabled(true);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_copy->setDefault(true);
    m_manage->setAutoDefault(false);
    makeLanguageButtons();
    placeWidgets();
    m_search->installEventFilter(this);
    m_list->installEventFilter(this);
    fillList();
    connect(m_search, &QLineEdit::textChanged, this, &SnippetChooser::filter);
    connect(m_list, &QListWidget::currentRowChanged, this, &SnippetChooser::updatePreview);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &SnippetChooser::take);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &SnippetChooser::take);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_manage, &QPushButton::clicked, this, [this] {
        reject();
        Q_EMIT managerWanted();
    });
    retranslate();
    // The text has as much room as the names.
    resize(std::max(880, 2 * m_list->minimumWidth()), 560);
    m_list->setFocus(Qt::OtherFocusReason);
}

void SnippetChooser::makeLanguageButtons()
{
    auto *group = new QButtonGroup(this);
    for (const auto language : Languages) {
        auto *button = new QToolButton(this);
        button->setObjectName(QStringLiteral("chooserLanguage%1").arg(int(language)));
        button->setCheckable(true);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setFocusPolicy(Qt::TabFocus);
        button->setChecked(language == m_start.language);
        group->addButton(button);
        m_languages.append(button);
        connect(button, &QToolButton::clicked, this, [this, language] {
            m_start.language = language;
            Q_EMIT languageChosen(language);
            updatePreview();
        });
    }
}

void SnippetChooser::placeWidgets()
{
    auto *left = new QVBoxLayout;
    left->setSpacing(SpacingMedium);
    left->addWidget(m_search);
    left->addWidget(m_list, 1);
    auto *languages = new QHBoxLayout;
    languages->setSpacing(0);
    languages->addWidget(m_languageLabel);
    languages->addSpacing(SpacingMedium);
    for (auto *button : std::as_const(m_languages)) {
        button->setMinimumHeight(m_search->sizeHint().height());
        languages->addWidget(button);
    }
    languages->addStretch();
    auto *frame = new QFrame(this);
    frame->setFrameShape(QFrame::StyledPanel);
    auto *inFrame = new QVBoxLayout(frame);
    inFrame->setContentsMargins(1, 1, 1, 1);
    inFrame->addWidget(m_preview);
    auto *right = new QVBoxLayout;
    right->setSpacing(SpacingMedium);
    right->addLayout(languages);
    right->addWidget(frame, 1);
    right->addWidget(m_note);
    auto *upper = new QHBoxLayout;
    upper->setSpacing(SpacingLarge);
    upper->addLayout(left);
    upper->addLayout(right, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(SpacingLarge, SpacingLarge, SpacingLarge, SpacingLarge);
    layout->setSpacing(SpacingLarge);
    layout->addLayout(upper, 1);
    layout->addWidget(m_buttons);
}

void SnippetChooser::fillList()
{
    const QSignalBlocker quiet(m_list);
    const auto current = m_list->currentItem() ? m_list->currentItem()->data(IdRole).toString() : m_start.id;
    m_list->clear();
    const auto entries = templateEntries(m_start.templates);
    std::optional<TemplateGroup> group;
    const QSize size(0, m_list->fontMetrics().height() + SpacingMedium);
    for (const auto &entry : entries) {
        if (group != entry.group) {
            group = entry.group;
            auto *title = new QListWidgetItem(templateGroupName(entry.group), m_list);
            title->setFlags(Qt::NoItemFlags);
            auto font = m_list->font();
            font.setBold(true);
            title->setFont(font);
            title->setForeground(quietText(palette()));
            title->setSizeHint(size);
        }
        const auto name = templateName(*entry.stored);
        auto *item = new QListWidgetItem(m_list);
        // A figure space is as wide as a digit.
        item->setText(entry.number > 0 ? QStringLiteral("%1   %2").arg(entry.number).arg(name)
                                       : QStringLiteral("\u2007   %1").arg(name));
        item->setData(IdRole, entry.stored->id);
        item->setData(NumberRole, entry.number);
        item->setData(NameRole, name);
        item->setData(Qt::AccessibleTextRole, name);
        item->setSizeHint(size);
        item->setToolTip(literalText(name));
        if (entry.stored->isBroken()) {
            // It can be looked at: the preview tells what is wrong.
            item->setForeground(palette().color(QPalette::Disabled, QPalette::Text));
            item->setToolTip(literalText(templateErrorText(entry.stored->error)));
        }
        if (entry.stored->id == current)
            m_list->setCurrentItem(item);
    }
    // Names are read whole.
    int longest = 0;
    for (int row = 0; row < m_list->count(); ++row)
        longest = std::max(longest, m_list->fontMetrics().horizontalAdvance(m_list->item(row)->text()));
    const int beside = m_list->verticalScrollBar()->sizeHint().width() + SpacingHuge;
    const int most = MostListWidth * m_list->fontMetrics().averageCharWidth();
    const int width = std::clamp(longest + beside, ListWidth, std::max(ListWidth, most));
    m_search->setFixedWidth(width);
    m_list->setFixedWidth(width);
    filter();
}

void SnippetChooser::filter()
{
    const auto typed = m_search->text();
    QListWidgetItem *title = nullptr;
    QListWidgetItem *first = nullptr;
    for (int row = 0; row < m_list->count(); ++row) {
        auto *item = m_list->item(row);
        if (isTitle(*item)) {
            title = item;
            title->setHidden(true);
            continue;
        }
        const QString words = item->data(NameRole).toString() + u' ' + (title ? title->text() : QString()) + u' ' +
                              item->data(IdRole).toString();
        const bool fits = hasTypedWords(text::fold(words), typed);
        item->setHidden(!fits);
        if (fits && title)
            title->setHidden(false);
        if (fits && !first)
            first = item;
    }
    const auto *current = m_list->currentItem();
    if (!current || current->isHidden() || isTitle(*current))
        m_list->setCurrentItem(first);
    updatePreview();
}

domain::Language SnippetChooser::contentLanguage() const
{
    switch (m_start.language) {
    case CopyLanguage::English:
        return domain::Language::English;
    case CopyLanguage::Russian:
        return domain::Language::Russian;
    case CopyLanguage::AsShown:
        break;
    }
    return m_start.shown;
}

void SnippetChooser::updatePreview()
{
    const auto *item = m_list->currentItem();
    const auto *stored = item && !item->isHidden() ? m_start.templates.find(item->data(IdRole).toString()) : nullptr;
    m_copy->setEnabled(stored && !stored->isBroken());
    m_note->clear();
    if (!stored) {
        m_preview->showNote(tr("No template has this name."));
        return;
    }
    if (stored->isBroken()) {
        m_preview->showNote(tr("The template has an error in %1").arg(templateProblem(stored->error)));
        return;
    }
    const auto records = m_start.selection.records.first(std::min(m_start.selection.records.size(), MostPreviewed));
    snippets::RenderOptions options;
    options.language = contentLanguage();
    options.columns = m_start.selection.columns;
    options.extras = m_start.selection.extras;
    const auto snippet = m_start.templates.render(*stored->parsed, snippets::Records::of(records), options);
    if (!snippet) {
        m_preview->showNote(wording::errorSentence(snippet.error()));
        return;
    }
    if (snippet->isEmpty()) {
        m_preview->showNote(tr("This template has nothing to say about these records."));
        return;
    }
    m_preview->showSnippet(*snippet, stored->parsed->header().format);
    const auto forms = formsText(*snippet);
    if (records.size() < m_start.selection.count)
        m_note->setText(tr("The first %1 of %Ln record(s). To the clipboard: %2.", "", int(m_start.selection.count))
                            .arg(QString::number(records.size()), forms));
    else
        m_note->setText(tr("To the clipboard: %1.").arg(forms));
}

void SnippetChooser::take()
{
    if (!m_copy->isEnabled())
        return;
    const auto id = m_list->currentItem()->data(IdRole).toString();
    accept();
    Q_EMIT copyWanted(id);
}

bool SnippetChooser::takeNumber(int number)
{
    for (int row = 0; row < m_list->count(); ++row) {
        auto *item = m_list->item(row);
        if (item->data(NumberRole).toInt() == number && !item->isHidden()) {
            m_list->setCurrentItem(item);
            take();
            return true;
        }
    }
    return false;
}

bool SnippetChooser::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && takeKey(watched, *static_cast<QKeyEvent *>(event)))
        return true;
    return QDialog::eventFilter(watched, event);
}

bool SnippetChooser::takeKey(QObject *watched, const QKeyEvent &event)
{
    const int key = event.key();
    const bool isPlain = !(event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
    if (watched == m_search) {
        // The list is walked through while something is typed.
        if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown) {
            QKeyEvent walk(QEvent::KeyPress, key, event.modifiers());
            QCoreApplication::sendEvent(m_list, &walk);
            return true;
        }
        return isPlain && m_search->text().isEmpty() && key >= Qt::Key_1 && key <= Qt::Key_9 &&
               takeNumber(key - Qt::Key_0);
    }
    if (!isPlain || event.text().isEmpty() || !event.text().at(0).isPrint() || event.text().at(0).isSpace())
        return false;
    if (key >= Qt::Key_1 && key <= Qt::Key_9 && takeNumber(key - Qt::Key_0))
        return true;
    m_search->setFocus(Qt::OtherFocusReason);
    m_search->insert(event.text());
    return true;
}

void SnippetChooser::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        fillList();
    } else if (event->type() == QEvent::PaletteChange) {
        fillList();
    }
    QDialog::changeEvent(event);
}

void SnippetChooser::retranslate()
{
    setWindowTitle(tr("Copy %Ln record(s)", "", int(m_start.selection.count)));
    m_search->setPlaceholderText(tr("Find a template"));
    m_search->setAccessibleName(tr("Find a template"));
    m_list->setAccessibleName(tr("Templates to copy by"));
    m_preview->setName(tr("What will be copied"));
    m_languageLabel->setText(tr("Language:"));
    const QString texts[] = {tr("As in the table"), QStringLiteral("RU"), QStringLiteral("EN")};
    const QString toolTips[] = {tr("Copy in the language of the table"), tr("Copy in Russian"), tr("Copy in English")};
    for (qsizetype i = 0; i < m_languages.size(); ++i) {
        m_languages.at(i)->setText(texts[i]);
        m_languages.at(i)->setToolTip(toolTips[i]);
        m_languages.at(i)->setAccessibleName(toolTips[i]);
    }
    m_copy->setText(tr("Copy"));
    m_copy->setToolTip(tr("Copy by this template (Enter); 1 to 9 copy by the template with that number"));
    m_manage->setText(tr("Templates…"));
    m_manage->setToolTip(tr("Make templates of your own, and change, hide and order them"));
}

} // namespace errdex::ui
