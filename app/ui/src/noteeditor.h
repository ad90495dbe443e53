// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/engine/userdataservice.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace errdex::ui {

/// Where a person writes a note, the tags and the status of a record. What was typed stays in it until it is taken
/// away.
class NoteEditor final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NoteEditor)

public:
    explicit NoteEditor(QWidget *parent = nullptr);

    /// Shows the draft; `title` names the record for people.
    void edit(const engine::NoteDraft &draft, const QString &title);
    /// Puts in what had been typed before; it counts as typed.
    void type(const engine::NoteDraft &draft);
    engine::NoteDraft draft() const;
    /// Something was typed since edit().
    bool isChanged() const;
    /// While the draft is being written nothing can be typed.
    void setSaving(bool saving);
    /// Why the draft could not be written; it can be tried again.
    void showError(const QString &sentence);

Q_SIGNALS:
    void saveWanted();
    void cancelWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_title;
    QPlainTextEdit *m_text;
    QLabel *m_tagsLabel;
    QLineEdit *m_tags;
    QLabel *m_statusLabel;
    QLineEdit *m_status;
    QLabel *m_error;
    QPushButton *m_save;
    QPushButton *m_cancel;
    engine::NoteDraft m_draft;
    QString m_name;
};

} // namespace errdex::ui
