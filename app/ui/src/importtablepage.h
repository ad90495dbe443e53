// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/engine/importservice.h"

#include <QWizardPage>

#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QTableWidget;

namespace errdex::ui {

struct ImportState;

/// The first page of the import: how the table is read, its first rows, and a choice above each column of what it is.
class ImportTablePage final : public QWizardPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportTablePage)

public:
    ImportTablePage(ImportState &state, engine::ImportService &service, QWidget *parent = nullptr);

    void initializePage() override;
    bool isComplete() const override;

    void showLook(const engine::TableLook &look);
    void showError(const domain::Error &error);

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeChoices();
    void retranslate();
    QString problem() const;
    void fillDialect();
    void fillTable(const engine::TableLook &look);
    QComboBox *fieldChoice(int column);
    void takeDialect();
    void takeField(int column, const QString &id);
    void updateNote();

    ImportState &m_state;
    engine::ImportService &m_service;
    QLabel *m_source;
    QComboBox *m_encoding;
    QComboBox *m_delimiter;
    QLabel *m_encodingLabel;
    QLabel *m_delimiterLabel;
    QCheckBox *m_hasHeader;
    QTableWidget *m_table;
    QLabel *m_note;
    QList<QComboBox *> m_fields;
    std::optional<domain::Error> m_error;
    bool m_isFilling = false;
};

} // namespace errdex::ui
