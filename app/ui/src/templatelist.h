// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/snippets/store.h"

#include <QList>
#include <QString>

namespace errdex::ui {

/// How templates are shown where a person chooses among them: in groups, the first nine with a number.
enum class TemplateGroup { Text, Replies, Tables, Code, Own };

struct TemplateEntry
{
    const snippets::StoredTemplate *stored = nullptr;
    TemplateGroup group = TemplateGroup::Text;
    /// The key that copies by it, 1 to 9; 0 for none.
    int number = 0;
};

TemplateGroup templateGroup(const snippets::StoredTemplate &stored);
QString templateGroupName(TemplateGroup group);
/// The templates that are not hidden, group by group; both in the user's order. Pointers into the store.
QList<TemplateEntry> templateEntries(const snippets::TemplateStore &store);
/// In the language of the interface.
QString templateName(const snippets::StoredTemplate &stored);
/// Where and why a text is no template.
QString templateProblem(const snippets::TemplateError &error);
/// The same as sentences: "Error in line 3, column 5. There is no field “cod”."
QString templateErrorText(const snippets::TemplateError &error);
/// "text, HTML, Markdown": the forms of a snippet on the clipboard.
QString formsText(const snippets::Snippet &snippet);

} // namespace errdex::ui
