// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

namespace errdex::ui {

/// A page of the settings dialog. Another part of the window adds one of its own with SettingsDialog::addPage().
class SettingsPage : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SettingsPage)

public:
    using QWidget::QWidget;

    virtual QString title() const = 0;
    /// Shows what has the words (see hasTypedWords()) and hides the rest; all of it for none. How much is shown: 0 hides the
    /// page.
    virtual int filter(const QString &typed) = 0;
    /// What is chosen may have changed elsewhere.
    virtual void refresh() = 0;
    /// In the language of now.
    virtual void retranslate() = 0;
};

} // namespace errdex::ui
