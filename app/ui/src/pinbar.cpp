// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "pinbar.h"

#include "errdex/ui/theme.h"
#include "icons.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QTabBar>
#include <QToolButton>

#include <algorithm>

namespace errdex::ui {

namespace {

/// In average characters; what is longer is cut off where there is no room for more.
constexpr int MostCharacters = 40;
constexpr int CrossSize = 12;

} // namespace

/// Tabs as wide as their texts. Where not all have that room, the long ones share what the short ones leave, and have
/// at least what is needed to tell them apart.
class PinBar::Tabs final : public QTabBar
{
public:
    using QTabBar::QTabBar;

    /// What all tabs together may take.
    void setRoom(int width)
    {
        if (width == m_room)
            return;
        m_room = width;
        // There is no other way to have the tabs laid out again.
        QEvent event(QEvent::FontChange);
        changeEvent(&event);
    }

protected:
    QSize tabSizeHint(int index) const override
    {
        auto size = QTabBar::tabSizeHint(index);
        if (!isTabVisible(index))
            return QSize(0, size.height());
        size.setWidth(std::min(size.width(), std::max(fontMetrics().averageCharWidth() * MostCharacters, share())));
        return size;
    }
    QSize minimumTabSizeHint(int index) const override { return tabSizeHint(index); }

private:
    /// The width that none of them needs more than, if all are to have room.
    int share() const
    {
        QList<int> wanted;
        for (int i = 0; i < count(); ++i) {
            if (isTabVisible(i))
                wanted.append(QTabBar::tabSizeHint(i).width());
        }
        std::sort(wanted.begin(), wanted.end());
        int left = m_room;
        for (int i = 0; i < wanted.size(); ++i) {
            const int even = left / int(wanted.size() - i);
            if (wanted.at(i) > even)
                return even;
            left -= wanted.at(i);
        }
        return m_room;
    }

    int m_room = 0;
};

PinBar::PinBar(QWidget *parent) : QWidget(parent), m_tabs(new Tabs(this))
{
    setObjectName(QStringLiteral("pinBar"));
    m_tabs->setObjectName(QStringLiteral("pinTabs"));
    m_tabs->setDrawBase(false);
    m_tabs->setIconSize({ChipSize, ChipSize});
    m_tabs->setExpanding(false);
    m_tabs->setMovable(true);
    m_tabs->setElideMode(Qt::ElideRight);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setFocusPolicy(Qt::TabFocus);
    // A bar of tabs always has a current one: this one stands for all that is not pinned, and is never seen.
    m_tabs->addTab(QString());
    m_tabs->setTabVisible(0, false);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(SpacingMedium, 0, SpacingMedium, SpacingSmall);
    layout->addWidget(m_tabs);
    layout->addStretch();
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        if (index < count())
            Q_EMIT chosen(index);
    });
    connect(m_tabs, &QTabBar::tabBarClicked, this, [this](int index) {
        // The others become current by this click.
        if (index >= 0 && index < count() && index == m_tabs->currentIndex())
            Q_EMIT chosen(index);
    });
    connect(m_tabs, &QTabBar::tabMoved, this, &PinBar::takeMove);
    m_tabs->installEventFilter(this);
    retranslate();
}

QTabBar *PinBar::tabs() const
{
    return m_tabs;
}

int PinBar::count() const
{
    return m_tabs->count() - 1;
}

void PinBar::setTabs(const QList<Tab> &tabs)
{
    m_texts = tabs;
    const QSignalBlocker quiet(m_tabs);
    while (count() > tabs.size())
        m_tabs->removeTab(count() - 1);
    while (count() < tabs.size())
        addTab();
    retranslate();
}

void PinBar::addTab()
{
    const int index = m_tabs->insertTab(count(), QString());
    auto *cross = new QToolButton(m_tabs);
    cross->setObjectName(QStringLiteral("unpin"));
    cross->setIcon(icon(Glyph::Clear));
    cross->setIconSize({CrossSize, CrossSize});
    cross->setAutoRaise(true);
    // The keyboard has Delete.
    cross->setFocusPolicy(Qt::NoFocus);
    m_tabs->setTabButton(index, QTabBar::RightSide, cross);
    connect(cross, &QToolButton::clicked, this, [this, cross] {
        for (int i = 0; i < count(); ++i) {
            if (m_tabs->tabButton(i, QTabBar::RightSide) == cross) {
                Q_EMIT unpinWanted(i);
                return;
            }
        }
    });
}

void PinBar::setCurrent(int index)
{
    const QSignalBlocker quiet(m_tabs);
    m_tabs->setCurrentIndex(index >= 0 && index < count() ? index : count());
}

void PinBar::takeMove(int from, int to)
{
    // The one that is not seen stays the last.
    if (to == count() || from == count()) {
        const QSignalBlocker quiet(m_tabs);
        m_tabs->moveTab(to, from);
        return;
    }
    m_texts.move(from, to);
    Q_EMIT moved(from, to);
}

bool PinBar::eventFilter(QObject *watched, QEvent *event)
{
    const int current = m_tabs->currentIndex();
    switch (event->type()) {
    case QEvent::KeyPress:
        if (static_cast<QKeyEvent *>(event)->matches(QKeySequence::Delete) && current < count()) {
            Q_EMIT unpinWanted(current);
            return true;
        }
        break;
    case QEvent::MouseButtonRelease: {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const int index = m_tabs->tabAt(mouse->position().toPoint());
        if (mouse->button() == Qt::MiddleButton && index >= 0) {
            Q_EMIT unpinWanted(index);
            return true;
        }
        break;
    }
    case QEvent::ContextMenu: {
        const auto *asked = static_cast<QContextMenuEvent *>(event);
        const bool isByKey = asked->reason() == QContextMenuEvent::Keyboard;
        const int index = isByKey ? current : m_tabs->tabAt(asked->pos());
        if (index >= 0 && index < count())
            Q_EMIT menuWanted(index, isByKey ? m_tabs->mapToGlobal(m_tabs->tabRect(index).bottomLeft()) : asked->globalPos());
        return true;
    }
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void PinBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_tabs->setRoom(layout()->contentsRect().width());
}

void PinBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void PinBar::retranslate()
{
    m_tabs->setAccessibleName(tr("Pinned records"));
    // Qt calls the bar by its current tab.
    m_tabs->setAccessibleTabName(count(), m_tabs->accessibleName());
    m_tabs->setAccessibleDescription(tr("Left and Right show them, Delete unpins one."));
    for (int i = 0; i < m_texts.size(); ++i) {
        const auto &tab = m_texts.at(i);
        m_tabs->setTabText(i, QString(tab.title).replace(u'&', QStringLiteral("&&")));
        m_tabs->setTabIcon(i, tab.chip);
        const auto sentence = tab.sentence.toHtmlEscaped();
        m_tabs->setTabToolTip(i, QStringLiteral("<p>") +
                                     (tab.keys.isEmpty() ? sentence : tr("%1 (%2)", "a record, its keys").arg(sentence, tab.keys)));
        m_tabs->setAccessibleTabName(i, tab.sentence);
        auto *cross = m_tabs->tabButton(i, QTabBar::RightSide);
        cross->setAccessibleName(tr("Unpin %1", "a record").arg(tab.record));
        cross->setToolTip(tr("Unpin"));
    }
}

} // namespace errdex::ui
