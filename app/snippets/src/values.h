// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "codenames.h"
#include "fields.h"
#include "survey.h"

#include "errdex/snippets/render.h"

#include <QList>

#include <optional>

namespace errdex::snippets {

/// One turn of a list.
struct Item
{
    /// The fields of the list in the order of the table of fields.
    QStringList texts;
    bool isFirst = false;
    bool isLast = false;
};

/// Everything that the value of a field may come from.
struct Context
{
    const RenderOptions &options;
    domain::Language language;
    Format format;
    qint64 count = 0;
    const Survey *survey = nullptr;
    /// For code only.
    const CodeNames *names = nullptr;
    const domain::CodeRecord *record = nullptr;
    /// From 1.
    qint64 number = 0;
    bool isLast = false;
    const Item *item = nullptr;
    /// Asked for when first needed.
    mutable std::optional<Extras> extras = {};
};

/// The text of a field, not escaped; empty where there is none.
QString textOf(const Reference &reference, const Context &context);
/// Whether a section of this field that is no list is written.
bool isThere(const Reference &reference, const Context &context);
/// The turns of a list but {{#records}}.
QList<Item> itemsOf(const Reference &reference, const Context &context);
/// A cell of a table for people: the code with its variant; the description does not stand in for a message where it
/// has a column of its own.
QString cellOf(const domain::CodeRecord &record, domain::Column column, bool standsIn, domain::Language language);
/// "errdex://planfix/1001".
QString linkOf(const domain::CodeRecord &record);

} // namespace errdex::snippets
