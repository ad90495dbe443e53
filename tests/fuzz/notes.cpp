// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "fuzzing.h"

#include "errdex/sharing/notesfile.h"

using namespace errdex;

/// A file of notes that somebody sends.
void fuzz::tryInput(const QByteArray &bytes)
{
    const auto notebook = sharing::readNotesFile(bytes, QStringLiteral("notes.errdex"));
    if (!notebook)
        return;
    const auto file = sharing::notesFile(*notebook);
    const auto again = sharing::readNotesFile(file, QStringLiteral("again"));
    fuzz::require(again.has_value(), "our own file is one");
    fuzz::require(sharing::notesFile(*again) == file, "the same comes back");
    const domain::AnnotationBook book(*notebook);
    (void)book.entries();
}
