// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/record.h"

class QComboBox;
class QGridLayout;
class QLabel;
class QPlainTextEdit;
class QWidget;

namespace errdex::ui {

/// A text in both languages: a row of a grid with its label, the field for English, the field for Russian.
struct TextPair
{
    TextPair() = default;
    /// The fields are called `name` with "En" and "Ru" behind it, and show so many lines.
    TextPair(QGridLayout &grid, QWidget *parent, const QString &name, int lines);

    domain::LocalizedText text() const;
    void setText(const domain::LocalizedText &text) const;
    void setTitle(const QString &title, const QString &english, const QString &russian) const;

    QLabel *label = nullptr;
    QPlainTextEdit *en = nullptr;
    QPlainTextEdit *ru = nullptr;
};

/// Likewise a word or two, typed or chosen from the usual ones of an attribute. What is chosen in one language is said in
/// the other too, unless something else stands there.
struct WordPair
{
    WordPair(QGridLayout &grid, QWidget *parent, const QString &name, const QString &attribute);

    domain::LocalizedText text() const;
    void setText(const domain::LocalizedText &text) const;
    void setTitle(const QString &title, const QString &english, const QString &russian) const;

    QString key;
    QLabel *label = nullptr;
    QComboBox *en = nullptr;
    QComboBox *ru = nullptr;
};

} // namespace errdex::ui
