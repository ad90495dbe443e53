// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

// What the export dialog says.

#include "errdex/ui/exportdialog.h"

#include "columnchooser.h"

#include "errdex/wording/wording.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

namespace errdex::ui {

using domain::ContentLanguage;
using exporting::Encoding;
using publishing::Format;

void ExportDialog::retranslate()
{
    setWindowTitle(tr("Export"));
    const auto label = [](QLabel *of, QWidget *field, const QString &text) {
        of->setText(text);
        QString name = text;
        field->setAccessibleName(name.remove(u'&').remove(u':'));
    };
    label(m_presetLabel, m_preset, tr("&Preset:"));
    label(m_scopeLabel, m_scope, tr("&What:"));
    label(m_formatLabel, m_format, tr("&Format:"));
    label(m_languageLabel, m_language, tr("&Language:"));
    label(m_columnsLabel, m_columns, tr("&Columns:"));
    label(m_separatorLabel, m_separator, tr("&Separator:"));
    label(m_encodingLabel, m_encoding, tr("&Encoding:"));
    m_save->setText(tr("&Keep as…"));
    m_save->setToolTip(tr("Keep these choices under a name"));
    m_remove->setText(tr("&Remove"));
    m_remove->setToolTip(tr("Forget this preset"));
    m_scope->setItemText(int(Scope::Selection), tr("Selected rows (%L1)").arg(m_start.selected));
    m_scope->setItemText(int(Scope::Shown), tr("Rows found, in the order shown (%L1)").arg(m_start.shown));
    m_scope->setItemText(int(Scope::Vendor), tr("One vendor"));
    m_scope->setItemText(int(Scope::All), tr("The whole catalogue (%L1)").arg(m_start.all));
    m_vendor->setAccessibleName(tr("Vendor"));
    for (int i = 0; i < m_vendor->count(); ++i)
        m_vendor->setItemText(i, m_start.vendors.at(i)->name.in(wording::interfaceLanguage()));
    const QString languages[] = {tr("Russian"), tr("English"), tr("Both")};
    for (int i = 0; i < m_language->count(); ++i)
        m_language->setItemText(i, languages[i]);
    const auto system =
        publishing::systemSeparator() == ';' ? tr("As in the system: semicolon") : tr("As in the system: comma");
    const QString separators[] = {system, tr("Comma"), tr("Semicolon"), tr("Tab")};
    for (int i = 0; i < m_separator->count(); ++i)
        m_separator->setItemText(i, separators[i]);
    const QString encodings[] = {tr("UTF-8 with BOM, for Excel"), tr("UTF-8"), tr("Windows-1251, for old programs")};
    for (int i = 0; i < m_encoding->count(); ++i)
        m_encoding->setItemText(i, encodings[i]);
    m_attributes->setText(tr("What else the records say: c&ause, what to do and the like"));
    m_attributes->setToolTip(tr("A column for each of them that occurs"));
    m_ownTexts->setText(tr("&Own texts beside the vendors'"));
    m_ownTexts->setToolTip(tr("A column for each of them that occurs"));
    m_guarded->setText(tr("Keep &texts as they are in Excel: 0005 stays 0005, =1+1 is not computed"));
    m_forPrograms->setText(tr("Names of columns and vendors for programs: &http_status, planfix"));
    m_sheetPerVendor->setText(tr("A sheet for each &vendor"));
    m_accept->setText(tr("Choose the file…"));
    m_columns->retranslate();
    retranslateFormats();
    retranslatePresets();
    updateState();
}

void ExportDialog::retranslateFormats()
{
    const auto text = [](Format format) {
        switch (format) {
        case Format::Csv:
            return tr("CSV table");
        case Format::Tsv:
            return tr("TSV table, separated by tabs");
        case Format::Xlsx:
            return tr("Excel workbook (XLSX)");
        case Format::Json:
            return tr("JSON");
        case Format::JsonLines:
            return tr("JSON Lines, an object a line");
        case Format::Markdown:
            return tr("Markdown table");
        case Format::Sqlite:
            return tr("Errdex catalogue (SQLite)");
        case Format::Pack:
            return tr("Source files of the catalogue (folder)");
        case Format::Html:
            return tr("HTML page with search");
        case Format::Site:
            return tr("Website (folder)");
        case Format::Docset:
            return tr("Docset for Zeal and Dash");
        case Format::Pdf:
            return tr("PDF document");
        case Format::Book:
            return tr("Markdown book (folder)");
        case Format::Text:
            return tr("Plain text");
        }
        return QString();
    };
    for (int i = 0; i < m_format->count(); ++i) {
        if (const auto value = m_format->itemData(i); value.isValid())
            m_format->setItemText(i, text(Format(value.toInt())));
    }
}

void ExportDialog::retranslatePresets()
{
    const QSignalBlocker quiet(m_preset);
    const int row = std::max(0, m_preset->currentIndex());
    m_preset->clear();
    m_preset->addItem(tr("Own choices"));
    m_preset->addItem(tr("CSV for Excel"), publishing::excelPreset().name);
    m_preset->addItem(tr("CSV for programs"), publishing::dataPreset().name);
    for (const auto &preset : std::as_const(m_presets))
        m_preset->addItem(preset.name, preset.name);
    m_preset->setCurrentIndex(row < m_preset->count() ? row : 0);
}

void ExportDialog::updateNote()
{
    const auto note = [this] {
        if (!m_problem.isEmpty())
            return m_problem;
        if (publishing::hasColumns(format()) && m_columns->columns().isEmpty())
            return tr("Choose at least one column.");
        switch (format()) {
        case Format::Json:
        case Format::JsonLines:
            return tr("Always has every field, in both languages.");
        case Format::Sqlite:
            return tr("Opens in Errdex; the view “codes” is for other programs. In the order of the catalogue.");
        case Format::Pack:
            return tr("A file for each vendor, to be changed and compiled again by errdex-cli catalog build.");
        case Format::Html:
        case Format::Site:
        case Format::Docset:
        case Format::Pdf:
        case Format::Book:
        case Format::Text:
            return tr("A document has every field, in the order of the catalogue.");
        case Format::Csv:
        case Format::Tsv:
            if (choices().encoding == Encoding::Windows1251)
                return tr("What Windows-1251 does not have becomes “?”; it will be named.");
            break;
        case Format::Xlsx:
        case Format::Markdown:
            break;
        }
        return language() == ContentLanguage::Both ? tr("A column for each language.") : QString();
    };
    m_note->setText(note());
}

} // namespace errdex::ui
