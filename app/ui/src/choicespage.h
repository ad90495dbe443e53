// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/settings/settings.h"
#include "settingspage.h"

class QLabel;

namespace errdex::ui {

/// A page of the table of settings: a line a setting, with what it does. A choice counts at once.
class ChoicesPage final : public SettingsPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChoicesPage)

public:
    enum class Group { Look, Work, Desktop };

    /// `settings` outlives the page.
    ChoicesPage(Group group, settings::Settings &settings, QWidget *parent = nullptr);

    QString title() const override;
    int filter(const QString &typed) override;
    void refresh() override;
    void retranslate() override;

Q_SIGNALS:
    /// The person has chosen; it is stored already.
    void chosen(errdex::settings::Setting setting);

private:
    struct Line
    {
        settings::Setting setting;
        /// All of it.
        QWidget *row;
        QLabel *label;
        QWidget *control;
        QLabel *explanation;
    };

    void addLine(settings::Setting setting);
    QWidget *makeControl(settings::Setting setting, QWidget *parent);
    /// Those alone that do something as the others are.
    void enableUsable();
    void choose(settings::Setting setting, const QString &text);

    Group m_group;
    settings::Settings &m_settings;
    QList<Line> m_lines;
    bool m_isRefreshing = false;
};

} // namespace errdex::ui
