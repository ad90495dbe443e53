// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "copyselection.h"
#include "errdex/settings/settings.h"
#include "errdex/snippets/store.h"

#include <QDialog>
#include <QHash>
#include <QTimer>

class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSplitter;
class QTreeWidget;
class QTreeWidgetItem;

namespace errdex::ui {

class Dialogs;
class SnippetPreview;
class TemplateEditor;

/// The templates: which there are, in which order, what they say. What is typed is tried at once on the selected
/// records, in both languages, and kept as a draft until it is saved. A window of its own beside the main one.
class TemplateManager final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TemplateManager)

public:
    /// All of them outlive the dialog.
    struct Parts
    {
        snippets::TemplateStore &templates;
        settings::Settings &settings;
        Dialogs &dialogs;
    };

    explicit TemplateManager(const Parts &parts, QWidget *parent = nullptr);

    /// Shows itself with this template chosen; with the first where there is none of this id.
    void open(const QString &id);
    using QDialog::open;
    /// What the previews show.
    void setSelection(const CopySelection &selection);

    void reject() override;

Q_SIGNALS:
    /// The templates, their order or the one of the person's choice are other ones.
    void templatesChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeList();
    QWidget *makeEditor();
    QWidget *makePreviews();
    void connectButtons();
    void retranslate();
    void retranslateButtons();

    const snippets::StoredTemplate *current() const;
    QString currentId() const;
    void fillList(const QString &id);
    void fillFields();
    void filterFields();
    void showCurrent();
    void takeText();
    void tryText();
    void showProblem(bool isThere);
    void updateButtons();
    void insertField(const QTreeWidgetItem *item);

    void add(const QString &source, const QString &name);
    void addNew();
    void duplicate();
    void save();
    void saveAll();
    void revert();
    void removeCurrent();
    void move(int by);
    void toggleHidden();
    void importFile();
    void exportFile();
    void takeDefault(bool isDefault);
    bool tell(const domain::Result<void> &result);
    bool letGo();

    Parts m_parts;
    CopySelection m_selection;
    /// Texts that are not saved yet, by id.
    QHash<QString, QString> m_drafts;
    QTimer m_typing;
    snippets::TemplateError m_error;
    std::optional<snippets::Format> m_fieldsFormat;

    QSplitter *m_splitter;
    QLabel *m_listLabel;
    QTreeWidget *m_list;
    QPushButton *m_new;
    QPushButton *m_duplicate;
    QPushButton *m_up;
    QPushButton *m_down;
    QPushButton *m_hide;
    QPushButton *m_remove;
    QPushButton *m_import;
    QPushButton *m_export;
    QPushButton *m_default;
    QLabel *m_editorLabel;
    TemplateEditor *m_editor;
    /// A link to the place of the error.
    QLabel *m_problem;
    QPushButton *m_save;
    QPushButton *m_revert;
    QLineEdit *m_fieldFilter;
    QTreeWidget *m_fields;
    QLabel *m_previewLabels[2];
    SnippetPreview *m_previews[2];
    QDialogButtonBox *m_buttons;
    QPushButton *m_folder;
};

} // namespace errdex::ui
