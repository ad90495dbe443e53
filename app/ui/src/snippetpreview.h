// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/snippets/render.h"

#include <QStackedWidget>

class QPlainTextEdit;

namespace errdex::ui {

class SafeBrowser;

/// A snippet as it will look: HTML formatted, text for people in the font of the interface, the rest in a fixed-width
/// one.
class SnippetPreview final : public QStackedWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SnippetPreview)

public:
    explicit SnippetPreview(QWidget *parent = nullptr);

    void showSnippet(const snippets::Snippet &snippet, snippets::Format format);
    /// A sentence in place of the snippet.
    void showNote(const QString &text);
    void setName(const QString &accessibleName);
    /// What is shown, as plain text.
    QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void setLetter(bool isLetter);

    QPlainTextEdit *m_text;
    SafeBrowser *m_formatted;
    bool m_isLetter = true;
};

} // namespace errdex::ui
