// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "jsonspan.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <utility>

namespace errdex::importing {

/// One record inside of a JSON text.
struct JsonRecord
{
    JsonSpan value;
    /// The key of the map it stands in; null in an array.
    QString key;
    /// The key of the map around that; null where there is none.
    QString group;
};

/// The records of a JSON text, wherever they are: an array of objects or of rows, a map by code or by name, a map of
/// such maps, any of them under a key.
struct JsonRecords
{
    QList<JsonRecord> records;
    /// What stands beside the container: the name of a service, a version.
    QList<std::pair<QString, QString>> context;
    /// The records are rows of cells, the first of them the titles.
    bool areRows = false;
};
JsonRecords findJsonRecords(const JsonSpan &root);

/// The member of records that holds an array of objects: each of those is a record of its own ("meanings"). Empty when
/// there is none.
QString nestedListOf(const QList<JsonRecord> &records);

using Cells = QList<std::pair<QString, QString>>;

/// The scalars of a value with their paths ("text.en"): objects are entered, arrays of scalars become one cell, other
/// arrays stay JSON. A key that stands twice gets a number ("code (2)"). The member `without` is left out.
void appendJsonCells(const JsonSpan &value, const QString &path, const QString &without, Cells &cells);

} // namespace errdex::importing
