// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/engine/catalogueservice.h"
#include "errdex/engine/userdataservice.h"

#include <QHash>
#include <QMap>
#include <QObject>
#include <QTimer>

class QLineEdit;
class QWidget;

namespace errdex::ui {

class Actions;
class DetailPane;
class Dialogs;
class NoteEditor;
class SearchSession;
class StatusLine;

/// The user's notes, favourites and history in the window. What was typed into a note is kept, and said to be kept,
/// until it is on the disk.
class NotesController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NotesController)

public:
    struct Parts
    {
        engine::CatalogueService &service;
        engine::UserDataService &notes;
        SearchSession &session;
        DetailPane &pane;
        Actions &actions;
        Dialogs &dialogs;
        QLineEdit &field;
        StatusLine &status;
        QWidget &window;
    };

    explicit NotesController(const Parts &parts, QObject *parent = nullptr);

    /// False while something typed is not on the disk yet; then it is being saved, and the window closed afterwards.
    bool mayClose();
    bool isSettled() const;

Q_SIGNALS:
    void settled();
    /// What a person should know of how their notes were found.
    void noticeWanted(const QStringList &sentences, bool isFailure);

private:
    void connectActions();
    void takeRecord();
    void takeBook();
    void takeWritten(quint64 number);
    void takeFailure(quint64 number, const domain::Error &error);
    void showOwn();
    void edit(const QString &note);
    void remove(const QString &note);
    void save();
    void leaveEditor();
    void openDraft();
    void exportNotes();
    void mergeNotes();
    void search(const QString &query);
    QString nameOf(const domain::RecordKey &record) const;
    quint64 submit(const engine::NoteDraft &draft);

    Parts m_parts;
    NoteEditor *m_editor;
    /// The record that is shown.
    domain::RecordKey m_record;
    /// Drafts on their way, by number.
    QHash<quint64, engine::NoteDraft> m_sent;
    /// Drafts that could not be written, by record, with why.
    QMap<QString, std::pair<engine::NoteDraft, QString>> m_kept;
    /// Look-ups, whose failure nobody needs to hear of.
    QList<quint64> m_quiet;
    QTimer m_dwell;
    bool m_hadNotes = false;
    bool m_isClosing = false;
};

} // namespace errdex::ui
