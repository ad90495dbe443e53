// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "copyselection.h"
#include "errdex/settings/settings.h"
#include "errdex/snippets/store.h"

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QPushButton;
class QToolButton;

namespace errdex::ui {

class SnippetPreview;

/// Asks in which form and language to copy, and shows what will be copied. Closes itself with the choice.
class SnippetChooser final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SnippetChooser)

public:
    struct Start
    {
        /// Outlives the dialog.
        const snippets::TemplateStore &templates;
        CopySelection selection;
        /// The language of the table.
        domain::Language shown = domain::Language::English;
        settings::CopyLanguage language = settings::CopyLanguage::AsShown;
        /// The template to begin with.
        QString id;
    };

    explicit SnippetChooser(const Start &start, QWidget *parent = nullptr);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void copyWanted(const QString &id);
    void languageChosen(errdex::settings::CopyLanguage language);
    void managerWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeLanguageButtons();
    void placeWidgets();
    void fillList();
    void filter();
    void updatePreview();
    void retranslate();
    void take();
    bool takeNumber(int number);
    bool takeKey(QObject *watched, const QKeyEvent &event);
    domain::Language contentLanguage() const;

    Start m_start;
    QLineEdit *m_search;
    QListWidget *m_list;
    QLabel *m_languageLabel;
    QList<QToolButton *> m_languages;
    SnippetPreview *m_preview;
    QLabel *m_note;
    QDialogButtonBox *m_buttons;
    QPushButton *m_copy;
    QPushButton *m_manage;
};

} // namespace errdex::ui
