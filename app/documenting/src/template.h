// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QHash>

namespace errdex::documenting {

/// A file of resources/documents.
QByteArray resource(const char *name);

/// A page in two halves, with what streams in between.
struct Page
{
    QByteArray head;
    QByteArray tail;
};

/// The template with each {{name}} replaced by its value (HTML already), cut in two at {{content}}.
Page filledPage(const QByteArray &pattern, const QHash<QByteArray, QByteArray> &values);

/// The source expression of a Content Security Policy that allows just this inline script or style.
QByteArray policyHash(const QByteArray &text);

} // namespace errdex::documenting
