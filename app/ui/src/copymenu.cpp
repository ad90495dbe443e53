// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "copymenu.h"

#include "copycontroller.h"
#include "errdex/ui/actions.h"
#include "errdex/ui/theme.h"
#include "errdex/wording/wording.h"
#include "icons.h"
#include "literaltext.h"
#include "templatelist.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace errdex::ui {

using settings::CopyLanguage;

namespace {

/// A longer name is cut off on the button.
constexpr int MostCharacters = 26;
/// No menu becomes wider for a long explanation, which the tooltip gives whole.
constexpr qsizetype MostOfAProblem = 70;

/// The templates that have a key of their own.
struct Keyed
{
    const char *id;
    ActionId action;
};
constexpr Keyed KeyedTemplates[] = {
    {"block", ActionId::CopyPlain},
    {"markdown", ActionId::CopyMarkdown},
    {"json", ActionId::CopyJson},
    {"sample", ActionId::CopySample},
    {"link", ActionId::CopyLink},
};

ActionId idOf(CopyLanguage language)
{
    switch (language) {
    case CopyLanguage::English:
        return ActionId::CopyInEnglish;
    case CopyLanguage::Russian:
        return ActionId::CopyInRussian;
    case CopyLanguage::AsShown:
        break;
    }
    return ActionId::CopyAsShown;
}

/// For a menu, where an ampersand marks a key.
QString escaped(QString text)
{
    return text.replace(u'&', QStringLiteral("&&"));
}

} // namespace

CopyMenu::CopyMenu(CopyController &controller, const Actions &actions, QMenu &menu, QObject *parent)
    : QObject(parent)
    , m_controller(controller)
    , m_actions(actions)
    , m_menu(menu)
    , m_buttons(new QWidget)
    , m_copy(new QToolButton(m_buttons))
    , m_language(new QToolButton(m_buttons))
{
    makeButtons();
    connect(&m_menu, &QMenu::aboutToShow, this, &CopyMenu::fill);
    connect(&m_controller, &CopyController::templatesChanged, this, &CopyMenu::updateLastUsed);
    connect(&m_controller, &CopyController::languageChanged, this, &CopyMenu::updateLanguage);
    const auto on = [this](ActionId id, auto slot) {
        connect(m_actions.get(id), &QAction::triggered, &m_controller, slot);
    };
    on(ActionId::CopyAgain, [this] { m_controller.copyAgain(); });
    on(ActionId::ChooseCopy, [this] { m_controller.showChooser(); });
    on(ActionId::ManageTemplates, [this] { m_controller.showManager(); });
    for (const auto language : {CopyLanguage::AsShown, CopyLanguage::English, CopyLanguage::Russian})
        on(idOf(language), [this, language] { m_controller.setLanguage(language); });
    for (const auto &[id, action] : KeyedTemplates) {
        if (action == ActionId::CopyMarkdown)
            on(action, [this] { m_controller.copyMarkdown(); });
        else
            on(action, [this, id = QString::fromLatin1(id)] { m_controller.copyAs(id); });
    }
    updateLanguage();
}

void CopyMenu::makeButtons()
{
    m_copy->setObjectName(QStringLiteral("copyAsButton"));
    m_copy->setIcon(icon(Glyph::Copy));
    m_copy->setMenu(&m_menu);
    m_copy->setPopupMode(QToolButton::MenuButtonPopup);
    m_language->setObjectName(QStringLiteral("copyLanguage"));
    // Of the same kind as its neighbour, so that their words stand on one line.
    m_language->setAutoRaise(true);
    m_language->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_language->setPopupMode(QToolButton::MenuButtonPopup);
    connect(m_language, &QToolButton::clicked, m_language, &QToolButton::showMenu);
    m_language->setFocusPolicy(Qt::TabFocus);
    auto *languages = new QMenu(m_language);
    for (const auto language : {CopyLanguage::AsShown, CopyLanguage::Russian, CopyLanguage::English})
        languages->addAction(m_actions.get(idOf(language)));
    m_language->setMenu(languages);
    m_copy->setAutoRaise(true);
    m_copy->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_copy->setFocusPolicy(Qt::TabFocus);
    connect(m_copy, &QToolButton::clicked, this, [this] {
        if (m_controller.lastUsed())
            m_controller.copyAgain();
        else
            m_copy->showMenu();
    });
    auto *layout = new QHBoxLayout(m_buttons);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(SpacingSmall);
    layout->addWidget(m_language);
    layout->addWidget(m_copy);
}

void CopyMenu::setEnabled(bool enabled)
{
    m_isEnabled = enabled;
    for (const auto id : {ActionId::CopyAgain, ActionId::ChooseCopy, ActionId::CopyPlain, ActionId::CopyMarkdown,
                          ActionId::CopyJson, ActionId::CopySample, ActionId::CopyLink})
        m_actions.get(id)->setEnabled(enabled);
    m_buttons->setEnabled(enabled);
}

void CopyMenu::fill()
{
    m_controller.templates().reload();
    updateLastUsed();
    // The actions of the window are only shown here; those of the menu go.
    m_menu.clear();
    m_menu.setToolTipsVisible(true);
    if (!m_lastUsed.isEmpty()) {
        m_menu.addSection(tr("Last used"));
        m_menu.addAction(m_actions.get(ActionId::CopyAgain));
    }
    addTemplates();
    m_menu.addSeparator();
    m_menu.addAction(m_actions.get(ActionId::ChooseCopy));
    m_menu.addAction(m_actions.get(ActionId::ManageTemplates));
}

void CopyMenu::addTemplates()
{
    const auto entries = templateEntries(m_controller.templates());
    std::optional<TemplateGroup> group;
    QMenu *target = &m_menu;
    for (const auto &entry : entries) {
        if (group != entry.group) {
            group = entry.group;
            // There is a form for every language: too many for the menu itself.
            if (entry.group == TemplateGroup::Code) {
                m_menu.addSeparator();
                target = new QMenu(templateGroupName(entry.group), &m_menu);
                connect(&m_menu, &QMenu::aboutToHide, target, &QObject::deleteLater);
                target->setToolTipsVisible(true);
                m_menu.addMenu(target);
            } else {
                target = &m_menu;
                m_menu.addSection(templateGroupName(entry.group));
            }
        }
        const auto &stored = *entry.stored;
        const auto name = escaped(templateName(stored));
        if (stored.isBroken()) {
            const auto problem = templateProblem(stored.error);
            const auto shown = problem.size() > MostOfAProblem ? QString(problem.left(MostOfAProblem) + u'…') : problem;
            auto *broken = target->addAction(tr("%1 – error in %2").arg(name, escaped(shown)));
            broken->setToolTip(literalText(templateErrorText(stored.error)));
            broken->setEnabled(false);
            continue;
        }
        // A figure space is as wide as a digit.
        QString text = entry.number > 0 ? QStringLiteral("&%1  %2").arg(entry.number).arg(name)
                                        : QStringLiteral("\u2007  %1").arg(name);
        for (const auto &[id, action] : KeyedTemplates) {
            if (stored.id == QLatin1String(id))
                text += u'\t' + m_actions.get(action)->shortcut().toString(QKeySequence::NativeText);
        }
        auto *action = target->addAction(text);
        // Qt shows the text itself where there is no other.
        action->setToolTip(literalText(templateName(stored)));
        action->setData(stored.id);
        action->setEnabled(m_isEnabled);
        connect(action, &QAction::triggered, &m_controller, [this, id = stored.id] { m_controller.copyAs(id); });
    }
}

void CopyMenu::updateLastUsed()
{
    const auto *stored = m_controller.lastUsed();
    m_lastUsed = stored ? stored->parsed->header().name : domain::LocalizedText();
    retranslate();
}

void CopyMenu::retranslate()
{
    const auto name = m_lastUsed.in(wording::interfaceLanguage());
    const bool isKnown = !name.isEmpty();
    auto &again = *m_actions.get(ActionId::CopyAgain);
    if (isKnown) {
        again.setText(escaped(name));
        Actions::setToolTip(again, tr("Copy as “%1”, the template used last").arg(name));
    }
    m_copy->setText(isKnown
                        ? m_copy->fontMetrics().elidedText(escaped(name), Qt::ElideRight,
                                                           MostCharacters * m_copy->fontMetrics().averageCharWidth())
                        : tr("Copy as"));
    m_copy->setToolTip(isKnown ? again.toolTip() : tr("Copy the selected records by another template"));
    m_copy->setAccessibleName(isKnown ? again.statusTip() : m_copy->text());
    updateLanguage();
}

void CopyMenu::updateLanguage()
{
    auto *action = m_actions.get(idOf(m_controller.language()));
    action->setChecked(true);
    m_language->setText(action->iconText());
    m_language->setToolTip(tr("The language in which records are copied"));
    m_language->setAccessibleName(action->statusTip());
}

} // namespace errdex::ui
