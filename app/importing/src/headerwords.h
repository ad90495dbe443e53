// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/importing/importplan.h"

#include <QList>
#include <QString>

#include <optional>

namespace errdex::importing {

/// What the title of a column says about it.
struct HeaderReading
{
    Field field = Field::Attribute;
    /// Of its texts, where the title names one.
    std::optional<domain::Language> language;
    /// From 0 (says nothing) to 100 (a usual name of the field, and nothing else).
    int certainty = 0;
    /// False when only a part of the title is known.
    bool isWhole = true;
};

/// What a title in English or Russian may mean, in any writing: "Error Code", "errorCode", «Код ошибки», "Message
/// (RU)".
QList<HeaderReading> readHeader(const QString &title);

} // namespace errdex::importing
