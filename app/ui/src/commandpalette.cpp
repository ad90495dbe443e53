// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "commandpalette.h"

#include "errdex/text/fold.h"
#include "errdex/ui/theme.h"
#include "literaltext.h"
#include "typedwords.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPainter>
#include <QPointer>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace errdex::ui {

namespace {

constexpr int MostWidth = 640;
constexpr int RowsShown = 12;
constexpr int KeysRole = Qt::UserRole + 1;

/// The words at the left, the keys at the right, quieter.
class CommandDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem words(option);
        initStyleOption(&words, index);
        // The keyboard is in the field above, and chooses here.
        words.state |= QStyle::State_Active;
        const auto keys = index.data(KeysRole).toString();
        const int width = option.fontMetrics.horizontalAdvance(keys) + SpacingLarge;
        const int room = option.rect.width() - width - SpacingHuge - SpacingLarge;
        words.text = option.fontMetrics.elidedText(words.text, Qt::ElideMiddle, room);
        option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &words, painter, option.widget);
        const bool isSelected = option.state & QStyle::State_Selected;
        const auto &palette = option.palette;
        painter->setPen(isSelected ? palette.color(QPalette::Active, QPalette::HighlightedText) : quietText(palette));
        painter->drawText(option.rect.adjusted(0, 0, -SpacingMedium, 0), Qt::AlignRight | Qt::AlignVCenter, keys);
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {0, option.fontMetrics.height() + SpacingMedium};
    }
};

} // namespace

CommandPalette::CommandPalette(QMenuBar &menus, QWidget *window)
    : QFrame(window), m_menus(menus), m_field(new QLineEdit(this)), m_list(new QListWidget(this)), m_none(new QLabel(this))
{
    setObjectName(QStringLiteral("commandPalette"));
    setFrameShape(StyledPanel);
    setAutoFillBackground(true);
    m_field->setObjectName(QStringLiteral("commandField"));
    m_list->setObjectName(QStringLiteral("commandList"));
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_none->setObjectName(QStringLiteral("commandNone"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(SpacingMedium, SpacingMedium, SpacingMedium, SpacingMedium);
    layout->setSpacing(SpacingMedium);
    layout->addWidget(m_field);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_none);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::run);
    m_field->installEventFilter(this);
    hide();
    retranslate();
}

void CommandPalette::open()
{
    m_focusBefore = QApplication::focusWidget();
    m_commands.clear();
    const auto menus = m_menus.actions();
    for (const auto *action : menus) {
        if (action->menu())
            collect(*action->menu(), action->text().remove(u'&'));
    }
    m_field->clear();
    filter();
    const auto *over = parentWidget();
    const int width = std::min(MostWidth, over->width() - 2 * SpacingHuge);
    const int row = m_list->fontMetrics().height() + SpacingMedium;
    const int around = m_field->sizeHint().height() + layout()->spacing() + 2 * (layout()->contentsMargins().top() + frameWidth()) +
                       2 * m_list->frameWidth();
    // No row is cut, and in a low window there are fewer.
    const int rows = std::clamp((over->height() - 2 * SpacingHuge - around) / row, 1, RowsShown);
    setGeometry((over->width() - width) / 2, SpacingHuge + m_menus.height(), width, around + rows * row);
    show();
    raise();
    m_field->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::collect(const QMenu &menu, const QString &path)
{
    const auto actions = menu.actions();
    for (auto *action : actions) {
        if (action->isSeparator())
            continue;
        const auto text = action->text().section(u'\t', 0, 0).remove(u'&');
        const QString words = path + QStringLiteral(" › ") + text;
        if (action->menu())
            collect(*action->menu(), words);
        else if (action->isEnabled() && !text.isEmpty())
            m_commands.append({action, words, action->shortcut().toString(QKeySequence::NativeText),
                               text::fold(words), text::fold(QString(words + u' ' + action->statusTip()))});
    }
}

void CommandPalette::filter()
{
    m_list->clear();
    const auto typed = m_field->text();
    const auto add = [this](int i) {
        const auto &command = m_commands.at(i);
        if (!command.action)
            return;
        auto *item = new QListWidgetItem(command.words, m_list);
        item->setData(Qt::UserRole, i);
        item->setData(KeysRole, command.keys);
        item->setToolTip(literalText(command.action->statusTip()));
        if (command.action->isCheckable()) {
            item->setCheckState(command.action->isChecked() ? Qt::Checked : Qt::Unchecked);
            item->setFlags(item->flags() & ~Qt::ItemIsUserCheckable);
        }
        item->setData(Qt::AccessibleTextRole,
                      command.keys.isEmpty() ? command.words
                                             : tr("%1, %2", "a command, its keys").arg(command.words, command.keys));
    };
    // First what is called so, then what does something of the kind.
    for (int i = 0; i < m_commands.size(); ++i) {
        if (hasTypedWords(m_commands.at(i).folded, typed))
            add(i);
    }
    for (int i = 0; i < m_commands.size(); ++i) {
        if (!hasTypedWords(m_commands.at(i).folded, typed) && hasTypedWords(m_commands.at(i).explained, typed))
            add(i);
    }
    m_list->setCurrentRow(0);
    m_list->setVisible(m_list->count() > 0);
    m_none->setVisible(m_list->count() == 0);
}

void CommandPalette::run()
{
    const auto *item = m_list->currentItem();
    const QPointer<QAction> action = item ? m_commands.at(item->data(Qt::UserRole).toInt()).action : nullptr;
    close(true);
    if (action && action->isEnabled())
        action->trigger();
}

void CommandPalette::close(bool givesFocusBack)
{
    hide();
    m_commands.clear();
    if (givesFocusBack && m_focusBefore)
        m_focusBefore->setFocus(Qt::PopupFocusReason);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason &&
        static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason) {
        close(false);
        return false;
    }
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QFrame::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    const bool isOurs = key->key() == Qt::Key_Escape || key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter ||
                        key->key() == Qt::Key_Up || key->key() == Qt::Key_Down || key->key() == Qt::Key_PageUp ||
                        key->key() == Qt::Key_PageDown;
    if (!isOurs)
        return QFrame::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::ShortcutOverride)
        return true;
    const int last = m_list->count() - 1;
    const auto move = [this, last](int by) {
        m_list->setCurrentRow(std::clamp(m_list->currentRow() + by, 0, std::max(last, 0)));
    };
    switch (key->key()) {
    case Qt::Key_Escape:
        close(true);
        break;
    case Qt::Key_Up:
        move(-1);
        break;
    case Qt::Key_Down:
        move(1);
        break;
    case Qt::Key_PageUp:
        move(-RowsShown);
        break;
    case Qt::Key_PageDown:
        move(RowsShown);
        break;
    default:
        run();
        break;
    }
    return true;
}

void CommandPalette::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void CommandPalette::retranslate()
{
    m_field->setPlaceholderText(tr("What to do"));
    m_field->setAccessibleName(tr("What to do"));
    m_field->setAccessibleDescription(tr("Up and Down choose a command, Enter runs it, Esc closes."));
    m_list->setAccessibleName(tr("Commands"));
    m_none->setText(tr("No command has these words."));
}

} // namespace errdex::ui
