// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/annotation.h"

#include <QByteArray>
#include <QList>

namespace errdex::sharing {

/// What is valid, for programs: an array with an object for each record, by vendor and natural code.
QByteArray annotationsToJson(const QList<domain::RecordAnnotations> &annotations);
/// The records of which something is said, by vendor, natural code and variant.
QList<domain::RecordAnnotations> inOrder(const domain::AnnotationBook &book);

} // namespace errdex::sharing
