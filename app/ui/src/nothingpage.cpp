// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "nothingpage.h"

#include "errdex/decoding/decoder.h"
#include "errdex/wording/wording.h"

#include <QAction>
#include <QEvent>
#include <QPushButton>

#include <algorithm>

namespace errdex::ui {

using domain::FilterKind;

namespace {

constexpr int MostSuggestions = 6;

} // namespace

NothingPage::NothingPage(QWidget *parent) : EmptyPage(parent)
{
    setObjectName(QStringLiteral("nothingFound"));
    for (int i = 0; i < MostSuggestions; ++i) {
        auto *button = addButton(QStringLiteral("emptySuggestion%1").arg(i));
        m_suggestions.append(button);
        connect(button, &QPushButton::clicked, this, [this, i] { Q_EMIT suggestionWanted(m_found.suggestions.at(i)); });
    }
    const auto clearing = [this](const char *name, FilterKind kind) {
        auto *button = addButton(QString::fromLatin1(name));
        connect(button, &QPushButton::clicked, this, [this, kind] { Q_EMIT clearFiltersWanted(kind); });
        return button;
    };
    m_withoutGroups = clearing("emptyWithoutGroups", FilterKind::Groups);
    m_withoutStatuses = clearing("emptyWithoutStatuses", FilterKind::HttpStatuses);
    m_withoutFilters = clearing("emptyClearFilters", FilterKind::All);
    m_decode = addButton(QStringLiteral("emptyDecode"));
    m_addEntry = addButton(QStringLiteral("emptyAddEntry"));
    m_clearSearch = addButton(QStringLiteral("emptyClearSearch"));
    m_addEntry->hide();
    connect(m_decode, &QPushButton::clicked, this, [this] { Q_EMIT decodeWanted(m_found.query); });
    connect(m_addEntry, &QPushButton::clicked, this, [this] { m_addEntryAction->trigger(); });
    connect(m_clearSearch, &QPushButton::clicked, this, &NothingPage::clearSearchWanted);
}

void NothingPage::setFound(const NothingFound &found)
{
    m_found = found;
    m_found.suggestions = found.suggestions.first(std::min<qsizetype>(found.suggestions.size(), MostSuggestions));
    retranslate();
}

void NothingPage::setAddEntryAction(QAction *action)
{
    m_addEntryAction = action;
    connect(action, &QAction::changed, this, &NothingPage::updateAddEntry);
    updateAddEntry();
}

void NothingPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    EmptyPage::changeEvent(event);
}

void NothingPage::retranslate()
{
    const auto shown = wording::shortened(m_found.query);
    retranslateSuggestions();
    retranslateFilters();
    m_decode->setVisible(decoding::mayHoldCodes(m_found.query));
    m_decode->setText(tr("Decode as a response"));
    m_decode->setToolTip(tr("Look for error codes inside this text, as in a response or a log"));
    updateAddEntry();
    m_clearSearch->setVisible(!shown.isEmpty());
    m_clearSearch->setText(tr("Clear search"));
    m_clearSearch->setToolTip(tr("Empty the search field"));
    // Last: the page is laid out for the buttons that are shown.
    setTexts(shown.isEmpty() ? tr("Nothing found") : tr("Nothing found for “%1”").arg(shown), explanation());
}

QString NothingPage::explanation() const
{
    if (m_found.withoutFilters > 0) {
        return m_found.correction.kind == domain::Correction::Kind::None
                   ? tr("The filters on the left hide what matches.")
                   : tr("Read as “%1”; the filters on the left hide what matches.")
                         .arg(wording::shortened(m_found.correction.shown));
    }
    return tr("Searched in codes, names, messages and descriptions of all vendors, in Russian and in "
              "English. Try fewer words, the beginning of a word, or the code alone.");
}

void NothingPage::retranslateSuggestions()
{
    for (qsizetype i = 0; i < m_suggestions.size(); ++i) {
        auto *button = m_suggestions.at(i);
        button->setVisible(i < m_found.suggestions.size());
        if (i >= m_found.suggestions.size())
            continue;
        const auto &suggestion = m_found.suggestions.at(i);
        // An ampersand is no mnemonic here.
        button->setText(wording::suggestionText(suggestion).replace(u'&', QStringLiteral("&&")));
        button->setToolTip(suggestion.withoutFilters ? tr("Clear the filters and search for this")
                                                     : tr("Search for this"));
    }
}

void NothingPage::retranslateFilters()
{
    // Of one kind alone all are cleared; of two, each that hides something is offered apart.
    const bool both = m_found.withoutGroups >= 0 && m_found.withoutStatuses >= 0;
    const auto show = [](QPushButton *button, bool shown, FilterKind kind, qint64 total, const QString &toolTip) {
        button->setVisible(shown);
        button->setText(wording::withoutFiltersText(kind, total));
        button->setToolTip(toolTip);
    };
    show(m_withoutGroups, both && m_found.withoutGroups > 0, FilterKind::Groups, m_found.withoutGroups,
         tr("Clear the filters of vendors and categories"));
    show(m_withoutStatuses, both && m_found.withoutStatuses > 0, FilterKind::HttpStatuses, m_found.withoutStatuses,
         tr("Clear the filters of HTTP statuses"));
    show(m_withoutFilters, m_found.withoutFilters >= 0, FilterKind::All, m_found.withoutFilters,
         tr("Clear all filters"));
}

void NothingPage::updateAddEntry()
{
    if (!m_addEntryAction)
        return;
    m_addEntry->setVisible(m_addEntryAction->isEnabled() && !m_found.query.isEmpty());
    // Its letter is one of the menu's; the other buttons have none.
    m_addEntry->setText(m_addEntryAction->text().remove(u'&'));
    m_addEntry->setToolTip(m_addEntryAction->toolTip());
    placeContent();
}

} // namespace errdex::ui
