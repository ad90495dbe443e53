// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "place.h"

#include "errdex/domain/language.h"
#include "errdex/snippets/template.h"

#include <QStringView>

#include <optional>
#include <span>

namespace errdex::snippets {

enum class Field {
    Records,
    One,
    Many,
    Count,
    Date,
    Language,
    English,
    Russian,
    WithHeader,
    Columns,
    ColumnTitle,
    SeveralVendors,
    Vendor,
    VendorSlug,
    Product,
    Home,
    SourceTitle,
    SourceUrl,
    SourceDate,
    Number,
    First,
    Last,
    Code,
    ShownCode,
    Variant,
    Name,
    HttpStatus,
    IsClientError,
    IsServerError,
    IsRetriedLater,
    Category,
    CategoryId,
    Message,
    Description,
    Summary,
    Details,
    IsTranslation,
    ReturnedBy,
    Operations,
    Operation,
    OperationMark,
    Footnotes,
    FootnoteMark,
    FootnoteText,
    Notes,
    NoteText,
    Attributes,
    AttributeKey,
    AttributeTitle,
    AttributeText,
    Cause,
    Action,
    Reference,
    Key,
    Link,
    Sample,
    IsSampleUnconfirmed,
    Json,
    Cells,
    Cell,
    TeamNote,
    Excerpt,
    FoundMessage,
    FoundLine,
    SetPascal,
    SetCamel,
    SetSnake,
    SetConstant,
    IdPascal,
    IdCamel,
    IdSnake,
    IdConstant,
    Value,
    IsNumeric,
    Repeats,
    Meanings,
};

/// One field as templates know it.
struct FieldSpec
{
    Field field;
    const char16_t *name;
    FieldInfo::Kind kind;
    FieldInfo::Place place;
    const char *meaning;
    /// Of an item: its list.
    const char16_t *list = nullptr;
    bool isLocalized = false;
    /// Digits, or nothing.
    bool isNumber = false;
    /// For programs only.
    bool isForCode = false;
    /// When all records have to be known before the first is written.
    enum class Survey { No, OutsideOfRecords, Always };
    Survey survey = Survey::No;

    /// What it gives is written in the language of the format: no quotation marks around it.
    bool isIdentifier() const { return isForCode && field != Field::Meanings; }
};

std::span<const FieldSpec> fieldSpecs();

/// A field as a tag names it: "message", "message.ru", "message.original", "message.line".
struct Reference
{
    const FieldSpec *spec = nullptr;
    /// The language named; nothing: the one asked for.
    std::optional<domain::Language> language = {};
    bool isOriginal = false;
    bool isOneLine = false;
};

/// Nothing when there is no such field in this format. `list`: the list that the tag stands in, if any.
std::optional<Reference> fieldOf(QStringView name, Format format, QStringView list);
/// The field that was most likely meant; empty when none is near.
QString nearestField(QStringView name, Format format);

} // namespace errdex::snippets
