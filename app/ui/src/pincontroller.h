// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/language.h"
#include "errdex/domain/record.h"

#include <QList>
#include <QObject>
#include <QPointer>

#include <utility>

class QAction;
class QMainWindow;
class QMenu;

namespace errdex::engine {
class CatalogueService;
}
namespace errdex::settings {
class Settings;
}

namespace errdex::ui {

class Actions;
class BrowseController;
class DecodeController;
class DetailPane;
class PinBar;
class StatusLine;

/// The records that a person has pinned: kept by their keys, so that they are there at the next start and with a newer
/// catalogue, and shown in a bar, which is made with the first of them.
class PinController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PinController)

public:
    struct Parts
    {
        engine::CatalogueService &service;
        settings::Settings &settings;
        BrowseController &browse;
        DecodeController &decode;
        DetailPane &pane;
        StatusLine &status;
        const Actions &actions;
        QMenu &menu;
        QMainWindow &window;
    };

    explicit PinController(const Parts &parts, QObject *parent = nullptr);

    /// Puts back the bar of the last time; once the window has its widgets.
    void restore();
    void setContentLanguage(domain::ContentLanguage content);
    /// Nothing is left of them, and nothing can be brought back.
    void forget();
    /// One for each of the first places, which have keys of their own.
    const QList<QAction *> &placeActions() const { return m_places; }

private:
    struct Pin
    {
        domain::RecordKey key;
        /// As it is in the catalogue; without a row while that is not known, or when it is not there.
        domain::CodeRecord record = {};
        bool isMissing = false;
    };

    int shownPin() const;
    void pinShown(bool pinned);
    void unpin(int index);
    void unpinAll();
    void undo();
    void go(int index);
    void step(int by);
    void takeRecords(const QList<domain::RecordKey> &keys, const QList<domain::CodeRecord> &records);
    void showMenu(int index, const QPoint &at);
    void keepAndShow();
    void ask();
    void show();
    void updateActions();
    QString titleOf(const Pin &pin) const;
    QString sentenceOf(const Pin &pin) const;

    Parts m_parts;
    QList<Pin> m_pins;
    /// What was unpinned together, with its places; the newest last.
    QList<QList<std::pair<int, Pin>>> m_unpinned;
    QList<QAction *> m_places;
    QPointer<PinBar> m_bar;
    domain::ContentLanguage m_content = domain::ContentLanguage::Both;
};

} // namespace errdex::ui
