// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/annotation.h"

#include <QDialog>
#include <QList>

class QHBoxLayout;
class QLabel;
class QListWidget;
class QPushButton;

namespace errdex::ui {

/// Shows what people have changed apart from each other, the versions side by side, and lets one be chosen. All are kept
/// until then.
class DisputeDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DisputeDialog)

public:
    explicit DisputeDialog(QWidget *parent = nullptr);

    void setBook(const domain::AnnotationBook &book);
    /// Begins with what is disputed about this record, if anything is.
    void showRecord(const domain::RecordKey &record);

Q_SIGNALS:
    void noteChosen(const errdex::domain::NoteVersion &version);
    void ownChosen(const errdex::domain::OwnVersion &version);
    void recordWanted(const errdex::domain::RecordKey &key);

protected:
    void changeEvent(QEvent *event) override;

private:
    /// One note, entry or text in all its versions; one of the lists is filled.
    struct Dispute
    {
        domain::RecordKey record;
        QList<domain::NoteVersion> notes;
        QList<domain::OwnVersion> own;
    };
    void retranslate();
    void showVersions();
    void addVersion(const QString &about, const QString &text, const std::function<void()> &choose);
    QString titleOf(const Dispute &dispute) const;

    QLabel *m_explanation;
    QListWidget *m_list;
    QWidget *m_versions = nullptr;
    QHBoxLayout *m_place;
    QPushButton *m_show;
    QPushButton *m_close;
    QList<Dispute> m_disputes;
};

} // namespace errdex::ui
