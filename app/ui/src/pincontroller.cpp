// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "pincontroller.h"

#include "browsecontroller.h"
#include "decodecontroller.h"
#include "errdex/engine/catalogueservice.h"
#include "errdex/settings/settings.h"
#include "errdex/ui/actions.h"
#include "errdex/ui/detailpane.h"
#include "errdex/wording/wording.h"
#include "icons.h"
#include "pinbar.h"
#include "statusline.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMainWindow>
#include <QMenu>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace errdex::ui {

namespace {

/// More would be a list, and favourites are one.
constexpr qsizetype MostPins = 20;
/// So many have keys of their own.
constexpr int Places = 9;
constexpr qsizetype MostUndone = 20;

const QString PinnedState = QStringLiteral("pinned");

QString withoutMnemonics(QString text)
{
    return text.replace(u'&', QStringLiteral("&&"));
}

} // namespace

PinController::PinController(const Parts &parts, QObject *parent) : QObject(parent), m_parts(parts)
{
    const auto on = [this](ActionId id, auto slot) { connect(m_parts.actions.get(id), &QAction::triggered, this, slot); };
    on(ActionId::Pin, [this](bool pinned) { pinShown(pinned); });
    on(ActionId::NextPinned, [this] { step(1); });
    on(ActionId::PreviousPinned, [this] { step(-1); });
    on(ActionId::UnpinAll, [this] { unpinAll(); });
    on(ActionId::UndoUnpin, [this] { undo(); });
    for (int i = 0; i < Places; ++i) {
        auto *action = new QAction(this);
        action->setObjectName(QStringLiteral("pinned") + QString::number(i + 1));
        action->setShortcut(QKeySequence(Qt::ControlModifier | Qt::AltModifier | Qt::Key(Qt::Key_1 + i)));
        connect(action, &QAction::triggered, this, [this, i] { go(i); });
        m_places.append(action);
    }
    m_parts.menu.addActions(m_places);
    connect(&m_parts.pane, &DetailPane::shown, this, [this] {
        if (m_bar)
            m_bar->setCurrent(shownPin());
        updateActions();
    });
    connect(&m_parts.service, &engine::CatalogueService::opened, this, &PinController::ask);
    connect(&m_parts.service, &engine::CatalogueService::recordsOfKeysReady, this, &PinController::takeRecords);
    show();
}

void PinController::restore()
{
    const auto kept = QJsonDocument::fromJson(m_parts.settings.widgetState(PinnedState)).array();
    for (const auto entry : kept) {
        const auto parts = entry.toArray();
        const domain::RecordKey key{parts.at(0).toString(), parts.at(1).toString(), parts.at(2).toInt()};
        const bool isKnown = std::any_of(m_pins.cbegin(), m_pins.cend(), [&key](const Pin &pin) { return pin.key == key; });
        if (!key.isEmpty() && !isKnown && m_pins.size() < MostPins)
            m_pins.append({key});
    }
    show();
}

void PinController::setContentLanguage(domain::ContentLanguage content)
{
    m_content = content;
    show();
}

void PinController::forget()
{
    m_pins.clear();
    m_unpinned.clear();
    keepAndShow();
}

/// The place of what is shown in the details; -1 when it is not pinned.
int PinController::shownPin() const
{
    const auto &details = m_parts.pane.details();
    if (!details)
        return -1;
    const auto found = std::find_if(m_pins.cbegin(), m_pins.cend(), [&details](const Pin &pin) {
        return pin.key == details->record.key() || (pin.record.row >= 0 && pin.record.key() == details->record.key());
    });
    return found == m_pins.cend() ? -1 : int(found - m_pins.cbegin());
}

void PinController::pinShown(bool pinned)
{
    const int index = shownPin();
    const auto &details = m_parts.pane.details();
    if (!pinned && index >= 0) {
        unpin(index);
    } else if (pinned && index < 0 && details) {
        if (m_pins.size() < MostPins)
            m_pins.append({details->record.key(), details->record});
        else
            m_parts.status.setMessage([] { return tr("%Ln record(s) are pinned already: unpin one first", "", int(MostPins)); });
        keepAndShow();
    }
}

void PinController::unpin(int index)
{
    if (index < 0 || index >= m_pins.size())
        return;
    const auto pin = m_pins.takeAt(index);
    m_unpinned.append({{index, pin}});
    const auto title = titleOf(pin);
    const auto keys = m_parts.actions.get(ActionId::UndoUnpin)->shortcut().toString(QKeySequence::NativeText);
    m_parts.status.setMessage([title, keys] { return tr("%1 unpinned: %2 brings it back").arg(title, keys); });
    keepAndShow();
}

void PinController::unpinAll()
{
    QList<std::pair<int, Pin>> all;
    for (int i = 0; i < m_pins.size(); ++i)
        all.append({i, m_pins.at(i)});
    m_pins.clear();
    m_unpinned.append(all);
    const auto keys = m_parts.actions.get(ActionId::UndoUnpin)->shortcut().toString(QKeySequence::NativeText);
    m_parts.status.setMessage([count = int(all.size()), keys] {
        return tr("%Ln record(s) unpinned: %1 brings them back", "", count).arg(keys);
    });
    keepAndShow();
}

void PinController::undo()
{
    if (m_unpinned.isEmpty())
        return;
    const auto back = m_unpinned.takeLast();
    for (const auto &[index, pin] : back) {
        const auto &key = pin.key;
        const bool isThere = std::any_of(m_pins.cbegin(), m_pins.cend(), [&key](const Pin &each) { return each.key == key; });
        if (!isThere && m_pins.size() < MostPins)
            m_pins.insert(std::min<qsizetype>(index, m_pins.size()), pin);
    }
    m_parts.status.clearMessage();
    keepAndShow();
    // The catalogue may be another one since.
    ask();
}

void PinController::go(int index)
{
    if (index < 0 || index >= m_pins.size())
        return;
    const auto &pin = m_pins.at(index);
    m_parts.decode.close();
    m_parts.browse.showRecord(pin.record.row >= 0 ? pin.record.key() : pin.key);
}

void PinController::step(int by)
{
    if (m_pins.isEmpty())
        return;
    const int count = int(m_pins.size());
    const int shown = shownPin();
    const int first = by > 0 ? 0 : count - 1;
    go(shown < 0 ? first : (shown + by + count) % count);
}

void PinController::takeRecords(const QList<domain::RecordKey> &keys, const QList<domain::CodeRecord> &records)
{
    for (auto &pin : m_pins) {
        if (const auto at = keys.indexOf(pin.key); at >= 0) {
            pin.record = records.at(at);
            pin.isMissing = pin.record.row < 0;
        }
    }
    show();
}

void PinController::showMenu(int index, const QPoint &at)
{
    QMenu menu(m_bar);
    const auto title = withoutMnemonics(titleOf(m_pins.at(index)));
    menu.addAction(tr("&Unpin %1", "a record").arg(title), this, [this, index] { unpin(index); });
    menu.addAction(m_parts.actions.get(ActionId::UnpinAll));
    menu.addAction(m_parts.actions.get(ActionId::UndoUnpin));
    menu.exec(at);
}

void PinController::keepAndShow()
{
    while (m_unpinned.size() > MostUndone)
        m_unpinned.removeFirst();
    QJsonArray kept;
    for (const auto &pin : std::as_const(m_pins))
        kept.append(QJsonArray{pin.key.vendor, pin.key.code, pin.key.variant});
    // At once: a window may end without being closed.
    m_parts.settings.setWidgetState(PinnedState,
                                    m_pins.isEmpty() ? QByteArray() : QJsonDocument(kept).toJson(QJsonDocument::Compact));
    show();
}

void PinController::ask()
{
    if (m_pins.isEmpty())
        return;
    QList<domain::RecordKey> keys;
    for (const auto &pin : std::as_const(m_pins))
        keys.append(pin.key);
    m_parts.service.requestRecordsOfKeys(keys);
}

void PinController::show()
{
    if (!m_bar && !m_pins.isEmpty()) {
        m_bar = new PinBar(&m_parts.window);
        auto *column = qobject_cast<QVBoxLayout *>(m_parts.window.centralWidget()->layout());
        // Below the search field.
        column->insertWidget(1, m_bar);
        // Behind the search row for the keyboard, too.
        if (auto *row = column->itemAt(0)->widget()) {
            const auto buttons = row->findChildren<QWidget *>();
            for (auto *widget : buttons) {
                if (widget->focusPolicy() & Qt::TabFocus)
                    QWidget::setTabOrder(widget, m_bar->tabs());
            }
        }
        connect(m_bar, &PinBar::chosen, this, &PinController::go);
        connect(m_bar, &PinBar::unpinWanted, this, &PinController::unpin);
        connect(m_bar, &PinBar::menuWanted, this, &PinController::showMenu);
        connect(m_bar, &PinBar::moved, this, [this](int from, int to) {
            m_pins.move(from, to);
            keepAndShow();
        });
    }
    if (m_bar) {
        QList<PinBar::Tab> tabs;
        for (int i = 0; i < m_pins.size(); ++i) {
            const auto &pin = m_pins.at(i);
            const auto keys = i < Places ? m_places.at(i)->shortcut().toString(QKeySequence::NativeText) : QString();
            const auto &record = pin.record;
            const bool isKnown = record.row >= 0;
            const auto language = domain::leadingLanguage(m_content, wording::interfaceLanguage());
            const auto summary = isKnown ? record.summary().shownIn(language).simplified() : QString();
            const auto name = record.name.isEmpty() ? summary : record.name;
            // What is cut off is behind the code.
            const auto title = !isKnown ? titleOf(pin)
                                        : tr("%1 · %2 · %3", "a code, its vendor, its name")
                                              .arg(record.shownCode(), record.vendor->name.shownIn(language), name);
            tabs.append({title, titleOf(pin), sentenceOf(pin), keys, isKnown ? vendorChip(record.vendor->position) : QIcon()});
        }
        m_bar->setTabs(tabs);
        m_bar->setVisible(!m_pins.isEmpty());
        m_bar->setCurrent(shownPin());
    }
    for (int i = 0; i < Places; ++i) {
        QAction &action = *m_places.at(i);
        const bool isTaken = i < m_pins.size();
        action.setVisible(isTaken);
        action.setEnabled(isTaken);
        const auto number = QString::number(i + 1);
        action.setText(isTaken ? tr("&%1 %2", "the number of a pinned record, the record")
                                     .arg(number, withoutMnemonics(titleOf(m_pins.at(i))))
                               : tr("Pinned record &%1").arg(number));
        Actions::setToolTip(action, isTaken ? sentenceOf(m_pins.at(i)) : tr("Show the pinned record %1").arg(number));
    }
    updateActions();
}

void PinController::updateActions()
{
    const auto &actions = m_parts.actions;
    actions.get(ActionId::Pin)->setEnabled(m_parts.pane.details().has_value());
    actions.get(ActionId::Pin)->setChecked(shownPin() >= 0);
    for (const auto id : {ActionId::NextPinned, ActionId::PreviousPinned, ActionId::UnpinAll})
        actions.get(id)->setEnabled(!m_pins.isEmpty());
    actions.get(ActionId::UndoUnpin)->setEnabled(!m_unpinned.isEmpty());
}

QString PinController::titleOf(const Pin &pin) const
{
    const auto &record = pin.record;
    if (record.row < 0)
        return pin.key.toString();
    const auto language = domain::leadingLanguage(m_content, wording::interfaceLanguage());
    return record.vendor->name.shownIn(language) + u' ' + record.shownCode();
}

QString PinController::sentenceOf(const Pin &pin) const
{
    if (pin.isMissing)
        return tr("%1, not in the catalogue any more").arg(titleOf(pin));
    const auto language = domain::leadingLanguage(m_content, wording::interfaceLanguage());
    const auto summary = pin.record.row < 0 ? QString() : pin.record.summary().shownIn(language).simplified();
    return summary.isEmpty() ? titleOf(pin) : tr("%1: %2", "a record, what it means").arg(titleOf(pin), summary);
}

} // namespace errdex::ui
