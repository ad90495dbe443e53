// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/error.h"
#include "errdex/domain/language.h"
#include "errdex/domain/vendor.h"
#include "errdex/importing/tablereader.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace errdex::importing {

/// What a column of a table is in a record.
enum class Field {
    Ignore,
    Attribute, ///< kept with the record under the title of the column
    Vendor,
    Code,
    Variant,
    Name,
    Category,
    HttpStatus,
    Message,
    Description,
    ReturnedBy,
    Reference,
    Cause,
    Action,
    Actor,
    Retry,
    Severity,
    Source,
    OriginalLanguage, ///< "en" or "ru": in which language the vendor wrote
};

inline constexpr Field AllFields[] = {
    Field::Ignore,
    Field::Attribute,
    Field::Vendor,
    Field::Code,
    Field::Variant,
    Field::Name,
    Field::Category,
    Field::HttpStatus,
    Field::Message,
    Field::Description,
    Field::ReturnedBy,
    Field::Reference,
    Field::Cause,
    Field::Action,
    Field::Actor,
    Field::Retry,
    Field::Severity,
    Field::Source,
    Field::OriginalLanguage,
};

/// True for fields whose texts are in a language.
bool hasLanguage(Field field);
/// True for fields that several columns may be.
bool mayRepeat(Field field);

/// One column of the table and what it becomes.
struct ColumnMapping
{
    QString header;
    Field field = Field::Attribute;
    /// The language of the texts, where hasLanguage(); nothing means the one that each text is written in.
    std::optional<domain::Language> language = {};

    friend bool operator==(const ColumnMapping &, const ColumnMapping &) = default;
};

/// "code", "http_status", "message", "message_ru", "attribute", "ignore".
QString mappingId(Field field, std::optional<domain::Language> language);
/// Sets field and language; false when the text names no field.
bool readMappingId(QStringView id, ColumnMapping &mapping);

/// What becomes of a code that stands several times.
enum class RepeatedCodes {
    Variants, ///< each is a variant of its own: 1, 2, 3 …; only what is the same in every field is left out
    First,
    Last,
    Merge, ///< one record, whose empty fields and languages the later ones fill
};

inline constexpr RepeatedCodes AllRepeatedCodes[] = {RepeatedCodes::Variants, RepeatedCodes::First, RepeatedCodes::Last,
                                                     RepeatedCodes::Merge};

/// "variants", "first", "last", "merge".
QString repeatedCodesId(RepeatedCodes repeated);
std::optional<RepeatedCodes> repeatedCodesFromId(QStringView id);

/// Everything that an import needs besides the source, so that it can be done again.
struct ImportPlan
{
    Dialect dialect;
    QList<ColumnMapping> columns;
    /// The vendor of all rows that name none. Its name, slug and envelope are set, the rest is made by the import.
    domain::Vendor vendor;
    RepeatedCodes repeated = RepeatedCodes::Variants;

    /// The first column that is this; -1 when there is none.
    int columnOf(Field field) const;

    friend bool operator==(const ImportPlan &, const ImportPlan &) = default;
};

/// JSON in UTF-8, indented.
QByteArray planToJson(const ImportPlan &plan);
/// Errors: InvalidSource with the field.
domain::Result<ImportPlan> planFromJson(const QByteArray &json);

/// Guesses what the columns are from their titles and from some rows. Each field but attributes goes to one column, or
/// to one for each language; other columns are attributes, empty ones without a title are ignored.
QList<ColumnMapping> guessMapping(const QStringList &header, const QList<TableRow> &rows);

/// Detects how the source is read and guesses what its columns are. The vendor is empty. Errors: those of openTable().
domain::Result<ImportPlan> guessPlan(const TableSource &source);
/// The same for a dialect that is given.
domain::Result<ImportPlan> guessPlan(const TableSource &source, const Dialect &dialect);

/// A slug for a name in Latin or Cyrillic letters: «Моя касса» is "moya-kassa"; "vendor" when there is no letter in it.
QString slugOf(const QString &name);

/// The keys of code, name, message and details guessed from a sample body, whose values become placeholders:
/// {"error_code": 10, "message": "No"} has the code key "error_code" and the sample {"error_code": {{code}}, "message":
/// {{message}}}. InvalidSource when the body is no JSON object or has no key that may hold a code.
domain::Result<domain::Envelope> envelopeOf(const QString &sampleBody);

} // namespace errdex::importing
