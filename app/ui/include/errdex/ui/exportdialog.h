// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/language.h"
#include "errdex/domain/vendor.h"
#include "errdex/publishing/preset.h"
#include "errdex/publishing/publish.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace errdex::ui {

class ColumnChooser;

/// Asks what is written and in which form; everything may be kept as a preset. The file is asked for afterwards.
class ExportDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExportDialog)

public:
    enum class Scope { Selection, Shown, Vendor, All };

    struct Start
    {
        qint64 selected = 0;
        qint64 shown = 0;
        qint64 all = 0;
        QList<domain::VendorPtr> vendors;
        /// The vendor offered first; may be empty.
        QString vendor;
        /// The choices made last; its columns are those checked, in this order.
        publishing::Preset last;
        /// Those kept by name.
        QList<publishing::Preset> presets;
        domain::ContentLanguage language = domain::ContentLanguage::English;
    };

    explicit ExportDialog(const Start &start, QWidget *parent = nullptr);

    Scope scope() const;
    /// The slug, for Scope::Vendor.
    QString vendor() const;
    /// Everything chosen; the name is empty.
    publishing::Preset choices() const;
    /// Titles are in the language of their column; what reads the same in every language has its title in the leading
    /// one, and stands once.
    publishing::Plan plan() const;

    void setPresets(const QList<publishing::Preset> &presets);
    /// Chooses one of them, or one that comes with the program.
    void selectPreset(const QString &name);
    /// Something could not be done; said in the dialog until the next change.
    void showProblem(const QString &sentence);

Q_SIGNALS:
    /// To be kept under its name; one of the same name is replaced.
    void presetSaved(const errdex::publishing::Preset &preset);
    void presetRemoved(const QString &name);

protected:
    void changeEvent(QEvent *event) override;

private:
    QLabel *addRow(QGridLayout &grid, QWidget *field, QWidget *beside = nullptr);
    void makeChoices();
    void connectChoices();
    void retranslate();
    void retranslateFormats();
    void retranslatePresets();
    void takeChange();
    void updateState();
    void updateNote();
    void askForName();
    void apply(const publishing::Preset &preset);
    /// The preset chosen in the list; nothing for choices of one's own.
    const publishing::Preset *chosenPreset() const;
    publishing::Format format() const;
    domain::ContentLanguage language() const;

    Start m_start;
    QList<publishing::Preset> m_presets;
    bool m_isApplying = false;
    QString m_problem;
    QLabel *m_presetLabel;
    QComboBox *m_preset;
    QPushButton *m_save;
    QPushButton *m_remove;
    QLabel *m_scopeLabel;
    QComboBox *m_scope;
    QComboBox *m_vendor;
    QLabel *m_formatLabel;
    QComboBox *m_format;
    QLabel *m_languageLabel;
    QComboBox *m_language;
    QLabel *m_columnsLabel;
    ColumnChooser *m_columns;
    QLabel *m_separatorLabel;
    QCheckBox *m_attributes;
    QCheckBox *m_ownTexts;
    QComboBox *m_separator;
    QLabel *m_encodingLabel;
    QComboBox *m_encoding;
    QCheckBox *m_guarded;
    QCheckBox *m_forPrograms;
    QCheckBox *m_sheetPerVendor;
    QLabel *m_note;
    QDialogButtonBox *m_buttons;
    QPushButton *m_accept;
};

} // namespace errdex::ui
