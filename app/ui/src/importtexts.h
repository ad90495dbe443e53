// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/importing/import.h"

#include <QString>
#include <QStringList>

namespace errdex::ui {

/// What the import calls things, in the language of the interface.
QString encodingTitle(importing::TextEncoding encoding);
QString formatTitle(importing::TableFormat format);
/// Of an id as importing::mappingId() makes it: "Message (Russian)".
QString fieldTitle(const QString &mappingId);
/// The ids that are offered for a column, in order.
QStringList fieldChoices();
QString repeatedTitle(importing::RepeatedCodes repeated);
/// "Line 12, “http”: …"
QString problemText(const importing::RowProblem &problem);
/// What an import makes, line by line.
QStringList reportLines(const importing::ImportReport &report);

} // namespace errdex::ui
