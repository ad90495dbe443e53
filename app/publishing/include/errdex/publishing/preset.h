// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/column.h"
#include "errdex/domain/language.h"
#include "errdex/exporting/export.h"
#include "errdex/publishing/format.h"

#include <QList>
#include <QString>

#include <optional>

namespace errdex::publishing {

/// Choices for an export that are kept under a name.
struct Preset
{
    /// The name, or the id of one of those that come with the program ("excel", "data").
    QString name;
    Format format = Format::Csv;
    /// In this order; empty: those that are usual.
    QList<domain::Column> columns;
    /// Behind them a column for each attribute that the records have (cause, what to do …), and for each of the texts that
    /// people have written beside the vendors'.
    bool withAttributes = true;
    bool withOwnTexts = true;
    /// Without one: as asked for elsewhere.
    std::optional<domain::ContentLanguage> language;
    /// Columns as programs like them: titles such as "http_status", slugs instead of names. Else as people do.
    bool forPrograms = false;
    /// An ASCII character; 0: what the system's spreadsheets expect (systemSeparator()).
    char separator = ',';
    exporting::Encoding encoding = exporting::Encoding::Utf8;
    bool crlf = false;
    bool guarded = false;
    bool sheetPerVendor = false;

    friend bool operator==(const Preset &, const Preset &) = default;
};

/// CSV for Excel: byte order mark, the system's separator, CR LF, cells guarded so that they stay texts.
Preset excelPreset();
/// CSV for programs: UTF-8, comma, LF, texts as they are.
Preset dataPreset();

/// The semicolon where the system's numbers have a decimal comma, as Excel has it; else the comma.
char systemSeparator();

/// Everything but the columns.
exporting::ExportOptions optionsOf(const Preset &preset);
/// The columns in the languages wanted, `leading` first; what reads the same in both stands once. Titles are in the
/// language of their column, or ids such as "message_ru" for programs.
QList<exporting::ExportColumn> columnsOf(const QList<domain::Column> &columns, domain::ContentLanguage language,
                                         domain::Language leading, bool forPrograms);

/// What stands for the columns that a preset wants behind these; publishing::withOccurring() makes columns of it.
QList<exporting::ExportColumn> furtherColumnsOf(const Preset &preset, domain::ContentLanguage language,
                                                domain::Language leading, bool forPrograms);

/// As one JSON object, and back; nothing where it is none.
QByteArray presetToJson(const Preset &preset);
std::optional<Preset> presetFromJson(const QByteArray &json);

/// The presets kept in a JSON file; none when there is no file. Errors: CannotReadFile, InvalidSource with what is
/// wrong.
domain::Result<QList<Preset>> readPresets(const QString &path);
/// Keeps them, through exporting::writeFileGuarded(); the folder is made. Errors: CannotWriteFile.
domain::Result<void> writePresets(const QString &path, const QList<Preset> &presets);

} // namespace errdex::publishing
