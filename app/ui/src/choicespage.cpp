// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "choicespage.h"

#include "errdex/text/fold.h"
#include "errdex/ui/theme.h"
#include "errdex/wording/wording.h"
#include "settingwords.h"
#include "typedwords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QSpinBox>
#include <QVBoxLayout>

namespace errdex::ui {

using settings::Setting;
using settings::SettingKind;

namespace {

constexpr Setting Look[] = {Setting::InterfaceLanguage, Setting::Theme, Setting::TextSize, Setting::DetailsBeside,
                            Setting::ReducedMotion};
constexpr Setting Work[] = {Setting::ContentLanguage, Setting::CopyLanguage, Setting::RestoreSession,
                            Setting::ShowHints};
constexpr Setting Desktop[] = {Setting::QuickKeys, Setting::TrayIcon, Setting::CloseToTray, Setting::StartHidden,
                               Setting::WatchClipboard};
constexpr const char *PageNames[] = {"lookPage", "workPage", "desktopPage"};
constexpr int TextSizeStep = 10;
constexpr int KeysWidth = 34; // characters

} // namespace

ChoicesPage::ChoicesPage(Group group, settings::Settings &settings, QWidget *parent)
    : SettingsPage(parent), m_group(group), m_settings(settings)
{
    setObjectName(QString::fromLatin1(PageNames[int(group)]));
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(SpacingLarge);
    const auto add = [this](const auto &settingsOfPage) {
        for (const auto setting : settingsOfPage)
            addLine(setting);
    };
    switch (group) {
    case Group::Look:
        add(Look);
        break;
    case Group::Work:
        add(Work);
        break;
    case Group::Desktop:
        add(Desktop);
        break;
    }
    for (const auto &line : std::as_const(m_lines))
        layout->addWidget(line.row);
    layout->addStretch();
    retranslate();
}

void ChoicesPage::addLine(Setting setting)
{
    auto *row = new QWidget(this);
    auto *control = makeControl(setting, row);
    control->setObjectName(settings::definition(setting).keyText());
    Line line{setting, row, nullptr, control, new QLabel(row)};
    auto *layout = new QVBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(SpacingSmall);
    // A check box has its words itself.
    if (!qobject_cast<QCheckBox *>(control)) {
        line.label = new QLabel(row);
        line.label->setBuddy(control);
        layout->addWidget(line.label);
    }
    layout->addWidget(control, 0, Qt::AlignLeft);
    line.explanation->setWordWrap(true);
    line.explanation->setTextFormat(Qt::PlainText);
    layout->addWidget(line.explanation);
    m_lines.append(line);
}

QWidget *ChoicesPage::makeControl(Setting setting, QWidget *parent)
{
    const auto &definition = settings::definition(setting);
    switch (definition.kind) {
    case SettingKind::Choice: {
        auto *box = new QComboBox(parent);
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        const auto choices = definition.choiceList();
        for (const auto &choice : choices)
            box->addItem(QString(), choice);
        connect(box, &QComboBox::activated, this,
                [this, setting, box](int index) { choose(setting, box->itemData(index).toString()); });
        return box;
    }
    case SettingKind::Number: {
        auto *box = new QSpinBox(parent);
        box->setRange(definition.least, definition.most);
        box->setSingleStep(TextSizeStep);
        // Not while it is being typed: 150 begins as 15.
        box->setKeyboardTracking(false);
        connect(box, &QSpinBox::valueChanged, this,
                [this, setting](int value) { choose(setting, QString::number(value)); });
        return box;
    }
    case SettingKind::Keys: {
        auto *edit = new QKeySequenceEdit(parent);
        edit->setClearButtonEnabled(true);
        edit->setMinimumWidth(edit->fontMetrics().averageCharWidth() * KeysWidth);
        connect(edit, &QKeySequenceEdit::keySequenceChanged, this, [this, setting, edit](const QKeySequence &keys) {
            // One press; the edit waits for more.
            const QKeySequence first = keys.isEmpty() ? QKeySequence() : QKeySequence(keys[0]);
            if (first != keys)
                edit->setKeySequence(first);
            choose(setting, first.toString(QKeySequence::PortableText));
        });
        return edit;
    }
    case SettingKind::Switch:
        break;
    }
    auto *box = new QCheckBox(parent);
    connect(box, &QCheckBox::toggled, this,
            [this, setting](bool isOn) { choose(setting, isOn ? QStringLiteral("true") : QStringLiteral("false")); });
    return box;
}

void ChoicesPage::choose(Setting setting, const QString &text)
{
    if (m_isRefreshing || !m_settings.setText(setting, text))
        return;
    enableUsable();
    Q_EMIT chosen(setting);
}

void ChoicesPage::enableUsable()
{
    for (const auto &line : std::as_const(m_lines)) {
        const auto needed = settings::definition(line.setting).needed;
        line.control->setEnabled(!needed || m_settings.isOn(*needed));
    }
}

QString ChoicesPage::title() const
{
    switch (m_group) {
    case Group::Look:
        return tr("Look");
    case Group::Work:
        return tr("Search and copies");
    case Group::Desktop:
        return tr("Desktop");
    }
    Q_UNREACHABLE();
}

int ChoicesPage::filter(const QString &typed)
{
    int shown = 0;
    const bool isWhole = hasTypedWords(text::fold(title()), typed);
    for (const auto &line : std::as_const(m_lines)) {
        QString words = settingTitle(line.setting) + u' ' + settingExplanation(line.setting);
        const auto choices = settings::definition(line.setting).choiceList();
        for (const auto &choice : choices)
            words += u' ' + settingChoice(line.setting, choice);
        const bool isShown = isWhole || hasTypedWords(text::fold(words), typed);
        line.row->setVisible(isShown);
        shown += isShown ? 1 : 0;
    }
    return shown;
}

void ChoicesPage::refresh()
{
    const QScopedValueRollback quiet(m_isRefreshing, true);
    for (const auto &line : std::as_const(m_lines)) {
        const auto text = m_settings.text(line.setting);
        if (auto *box = qobject_cast<QComboBox *>(line.control))
            box->setCurrentIndex(box->findData(text));
        else if (auto *number = qobject_cast<QSpinBox *>(line.control))
            number->setValue(text.toInt());
        else if (auto *keys = qobject_cast<QKeySequenceEdit *>(line.control))
            keys->setKeySequence(QKeySequence(text, QKeySequence::PortableText));
        else if (auto *check = qobject_cast<QCheckBox *>(line.control))
            check->setChecked(m_settings.isOn(line.setting));
    }
    enableUsable();
}

void ChoicesPage::retranslate()
{
    for (const auto &line : std::as_const(m_lines)) {
        const auto words = settingTitle(line.setting);
        const auto explanation = settingExplanation(line.setting);
        if (line.label)
            line.label->setText(wording::fieldLabel(words));
        else
            qobject_cast<QCheckBox *>(line.control)->setText(words);
        line.control->setAccessibleName(words);
        line.control->setAccessibleDescription(explanation);
        // The line inside is what takes the keyboard.
        if (auto *inner = line.control->findChild<QLineEdit *>();
            inner && qobject_cast<QKeySequenceEdit *>(line.control))
            inner->setAccessibleName(words);
        line.explanation->setText(explanation);
        line.explanation->setVisible(!explanation.isEmpty());
        auto quiet = palette();
        quiet.setColor(QPalette::WindowText, quietText(palette()));
        line.explanation->setPalette(quiet);
        if (auto *box = qobject_cast<QComboBox *>(line.control)) {
            for (int i = 0; i < box->count(); ++i)
                box->setItemText(i, settingChoice(line.setting, box->itemData(i).toString()));
        } else if (auto *number = qobject_cast<QSpinBox *>(line.control)) {
            number->setSuffix(tr("%"));
        }
    }
    refresh();
}

} // namespace errdex::ui
