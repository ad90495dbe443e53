// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "codenames.h"
#include "fields.h"
#include "place.h"

#include "errdex/snippets/template.h"

#include <QList>
#include <QString>

#include <vector>

namespace errdex::snippets {

/// A piece of a template.
struct Node
{
    enum Kind { Text, Value, Section, Inverted };
    Kind kind = Text;
    QString text;
    Reference reference = {};
    Place place = {};
    /// How far the line of a value is pushed in: further lines of a JSON value follow it.
    qsizetype indent = 0;
    std::vector<Node> children = {};
};

/// What a template was compiled to.
class Program
{
public:
    Header header;
    std::vector<Node> nodes;
    /// A field is used that takes a look at all records first.
    bool needsSurvey = false;
    /// The body has more than one line.
    bool hasLines = false;
    /// How the names of records are asked for.
    QList<Casing> casings = {};
};

} // namespace errdex::snippets
