// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/language.h"
#include "errdex/exporting/export.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QLabel;
class QListWidget;
class QPushButton;
class QToolButton;

namespace errdex::ui {

/// Asks in which form the rows found are written. The file is asked for afterwards.
class ExportDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExportDialog)

public:
    struct Start
    {
        qint64 rows = 0;
        /// Checked, in this order; the others follow unchecked.
        QList<domain::Column> columns;
        domain::ContentLanguage language = domain::ContentLanguage::English;
    };

    explicit ExportDialog(const Start &start, QWidget *parent = nullptr);

    exporting::Format format() const;
    QList<domain::Column> columns() const;
    /// Titles are in the language of their column; what reads the same in every language has its title in the leading
    /// one, and stands once.
    exporting::ExportOptions options() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillColumns(const QList<domain::Column> &checked);
    void retranslate();
    void updateState();
    void moveCurrent(int by);
    domain::ContentLanguage language() const;

    qint64 m_rows;
    QLabel *m_intro;
    QLabel *m_formatLabel;
    QComboBox *m_format;
    QLabel *m_languageLabel;
    QComboBox *m_language;
    QLabel *m_columnsLabel;
    QListWidget *m_columns;
    QToolButton *m_up;
    QToolButton *m_down;
    QLabel *m_columnsNote;
    QCheckBox *m_byteOrderMark;
    QDialogButtonBox *m_buttons;
    QPushButton *m_accept;
};

} // namespace errdex::ui
