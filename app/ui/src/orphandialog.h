// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/annotation.h"

#include <QDialog>
#include <QList>

class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace errdex::engine {
class CatalogueService;
}

namespace errdex::ui {

/// Lists what the user has said of codes that are in no catalogue any more, and hangs it on others.
class OrphanDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OrphanDialog)

public:
    /// The service tells whether there is such a code; it outlives the dialog.
    explicit OrphanDialog(engine::CatalogueService &service, QWidget *parent = nullptr);

    void setOrphans(const QList<domain::RecordKey> &orphans, const domain::AnnotationBook &book);
    /// The record in the window, which is the first suggestion.
    void setShownRecord(const domain::RecordKey &record);

Q_SIGNALS:
    void reattachWanted(const errdex::domain::RecordKey &from, const errdex::domain::RecordKey &to);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showOrphan();
    void reattach();
    void say(const QString &sentence);

    engine::CatalogueService &m_service;
    QLabel *m_explanation;
    QListWidget *m_list;
    QPlainTextEdit *m_text;
    QLabel *m_targetLabel;
    QLineEdit *m_target;
    QLabel *m_problem;
    QPushButton *m_reattach;
    QPushButton *m_close;
    QList<domain::RecordAnnotations> m_orphans;
    /// Being looked for in the catalogue.
    domain::RecordKey m_wanted;
    domain::RecordKey m_from;
};

} // namespace errdex::ui
