// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "keyboardpage.h"

#include "errdex/text/fold.h"
#include "errdex/ui/actions.h"
#include "errdex/ui/theme.h"
#include "literaltext.h"
#include "typedwords.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace errdex::ui {

namespace {

enum TreeColumn { ActionColumn, KeysColumn, ColumnCount };

} // namespace

KeyboardPage::KeyboardPage(Actions &actions, const QList<QAction *> &others, settings::Settings &settings,
                           QWidget *parent)
    : SettingsPage(parent)
    , m_actions(actions)
    , m_others(others)
    , m_settings(settings)
    , m_tree(new QTreeWidget(this))
    , m_label(new QLabel(this))
    , m_edit(new QKeySequenceEdit(this))
    , m_assign(new QPushButton(this))
    , m_none(new QPushButton(this))
    , m_standard(new QPushButton(this))
    , m_message(new QLabel(this))
{
    setObjectName(QStringLiteral("keyboardPage"));
    m_tree->setObjectName(QStringLiteral("keyboardList"));
    m_tree->setColumnCount(ColumnCount);
    m_tree->setRootIsDecorated(false);
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->header()->setSectionResizeMode(ActionColumn, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(KeysColumn, QHeaderView::ResizeToContents);
    m_tree->header()->setStretchLastSection(false);
    for (int i = 0; i < ActionCount; ++i) {
        auto *item = new QTreeWidgetItem(m_tree);
        item->setData(ActionColumn, Qt::UserRole, i);
    }
    m_edit->setObjectName(QStringLiteral("keyboardEdit"));
    m_assign->setObjectName(QStringLiteral("keyboardAssign"));
    m_none->setObjectName(QStringLiteral("keyboardNone"));
    m_standard->setObjectName(QStringLiteral("keyboardStandard"));
    // Enter in the field of the search is not meant for them.
    for (auto *button : {m_assign, m_none, m_standard})
        button->setAutoDefault(false);
    m_message->setObjectName(QStringLiteral("keyboardMessage"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_label->setBuddy(m_edit);
    auto *row = new QGridLayout;
    row->setSpacing(SpacingMedium);
    row->addWidget(m_label, 0, 0);
    row->addWidget(m_edit, 0, 1, 1, 2);
    row->addWidget(m_assign, 1, 0);
    row->addWidget(m_standard, 1, 1);
    row->addWidget(m_none, 1, 2);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(SpacingMedium);
    layout->addWidget(m_tree, 1);
    layout->addLayout(row);
    layout->addWidget(m_message);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &KeyboardPage::updateCurrent);
    connect(m_tree, &QTreeWidget::itemActivated, m_edit, [this] { m_edit->setFocus(); });
    connect(m_assign, &QPushButton::clicked, this, &KeyboardPage::assign);
    connect(m_none, &QPushButton::clicked, this, [this] { store({}); });
    connect(m_standard, &QPushButton::clicked, this, [this] {
        if (const auto *action = current()) {
            m_settings.resetShortcut(action->objectName());
            m_actions.setShortcuts(m_settings.shortcuts());
            refresh();
        }
    });
    retranslate();
    m_tree->setCurrentItem(m_tree->topLevelItem(0));
}

QString KeyboardPage::title() const
{
    return tr("Keyboard shortcuts");
}

QString KeyboardPage::nameOf(const QAction &action)
{
    auto text = action.text();
    return text.remove(u'&').remove(u'…');
}

int KeyboardPage::filter(const QString &typed)
{
    int shown = 0;
    const bool isWhole = hasTypedWords(text::fold(title()), typed);
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        auto *item = m_tree->topLevelItem(i);
        const QString words = item->text(ActionColumn) + u' ' + item->toolTip(ActionColumn) + u' ' + item->text(KeysColumn);
        const bool isShown = isWhole || hasTypedWords(text::fold(words), typed);
        item->setHidden(!isShown);
        shown += isShown ? 1 : 0;
    }
    return shown;
}

void KeyboardPage::refresh()
{
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        auto *item = m_tree->topLevelItem(i);
        const auto &action = *m_actions.get(ActionId(item->data(ActionColumn, Qt::UserRole).toInt()));
        item->setText(ActionColumn, nameOf(action));
        item->setToolTip(ActionColumn, literalText(action.statusTip()));
        item->setText(KeysColumn, QKeySequence::listToString(action.shortcuts(), QKeySequence::NativeText));
    }
    updateCurrent();
}

void KeyboardPage::retranslate()
{
    m_tree->setHeaderLabels({tr("Action"), tr("Shortcut")});
    m_tree->setAccessibleName(tr("Keyboard shortcuts"));
    m_label->setText(tr("&New shortcut:"));
    m_edit->setAccessibleName(tr("New shortcut"));
    // The line inside is what takes the keyboard.
    if (auto *inner = m_edit->findChild<QLineEdit *>())
        inner->setAccessibleName(tr("New shortcut"));
    m_assign->setText(tr("&Assign"));
    m_none->setText(tr("N&o shortcut"));
    m_none->setToolTip(tr("The action is done by menu or button only"));
    m_standard->setText(tr("Restore de&fault"));
    m_standard->setToolTip(tr("The shortcut that the action came with"));
    refresh();
}

QAction *KeyboardPage::current() const
{
    const auto *item = m_tree->currentItem();
    return item ? m_actions.get(ActionId(item->data(ActionColumn, Qt::UserRole).toInt())) : nullptr;
}

void KeyboardPage::updateCurrent()
{
    const auto *action = current();
    m_edit->clear();
    m_message->clear();
    for (auto *widget : QList<QWidget *>{m_edit, m_assign, m_none})
        widget->setEnabled(action);
    m_standard->setEnabled(action && m_settings.shortcuts().contains(action->objectName()));
}

QAction *KeyboardPage::ownerOf(const QKeySequence &keys) const
{
    const auto *own = current();
    for (int i = 0; i < ActionCount; ++i) {
        auto *action = m_actions.get(ActionId(i));
        if (action != own && action->shortcuts().contains(keys))
            return action;
    }
    const auto found = std::find_if(m_others.begin(), m_others.end(),
                                    [&keys](const QAction *action) { return action->shortcuts().contains(keys); });
    return found == m_others.end() ? nullptr : *found;
}

void KeyboardPage::assign()
{
    const auto keys = m_edit->keySequence();
    if (keys.isEmpty()) {
        m_message->setText(tr("Press the new shortcut in the field first."));
        return;
    }
    const auto first = keys[0];
    const bool isBare = !(first.keyboardModifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) &&
                        first.key() < Qt::Key_Escape;
    if (isBare) {
        m_message->setText(tr("A letter or digit alone would be typed into the search: add Ctrl or Alt."));
        return;
    }
    if (const auto *owner = ownerOf(keys)) {
        m_message->setText(tr("“%1” has this shortcut already. Give it another first.").arg(nameOf(*owner)));
        return;
    }
    store(keys.toString(QKeySequence::PortableText));
}

void KeyboardPage::store(const QString &keys)
{
    const auto *action = current();
    if (!action || !m_settings.setShortcut(action->objectName(), keys))
        return;
    m_actions.setShortcuts(m_settings.shortcuts());
    refresh();
}

} // namespace errdex::ui
