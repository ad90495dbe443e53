// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/snippets/template.h"

#include <QPlainTextEdit>

namespace errdex::ui {

/// The text of a template: tags coloured, the place of an error underlined.
class TemplateEditor final : public QPlainTextEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TemplateEditor)

public:
    explicit TemplateEditor(QWidget *parent = nullptr);

    void setError(const std::optional<snippets::TemplateError> &error);
    void goTo(const snippets::TemplateError &error);
    /// A section gets the selected text between its two tags, or the cursor.
    void insertTag(const QString &tag);

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateFont();
    void markError();

    std::optional<snippets::TemplateError> m_error;
};

} // namespace errdex::ui
