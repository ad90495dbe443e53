// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "menus.h"

#include "errdex/ui/actions.h"

#include <QMenu>
#include <QMenuBar>

namespace errdex::ui {

namespace {

constexpr const char *FileTitle = QT_TRANSLATE_NOOP("errdex::ui::Menus", "&File");
constexpr const char *EditTitle = QT_TRANSLATE_NOOP("errdex::ui::Menus", "&Edit");
constexpr const char *CopyAsTitle = QT_TRANSLATE_NOOP("errdex::ui::Menus", "Cop&y as");
constexpr const char *PinnedTitle = QT_TRANSLATE_NOOP("errdex::ui::Menus", "Pinned &records");
constexpr const char *ViewTitle = QT_TRANSLATE_NOOP("errdex::ui::Menus", "&View");
constexpr const char *ColumnsTitle = QT_TRANSLATE_NOOP("errdex::ui::Menus", "&Columns");
constexpr const char *ThemeTitle = QT_TRANSLATE_NOOP("errdex::ui::Menus", "&Theme");
constexpr const char *CatalogueTitle = QT_TRANSLATE_NOOP("errdex::ui::Menus", "&Catalogue");
constexpr const char *NotesTitle = QT_TRANSLATE_NOOP("errdex::ui::Menus", "&Notes");
constexpr const char *SavedSearchesTitle = QT_TRANSLATE_NOOP("errdex::ui::Menus", "Saved se&arches");
constexpr const char *LanguageTitle = QT_TRANSLATE_NOOP("errdex::ui::Menus", "&Language");
constexpr const char *HelpTitle = QT_TRANSLATE_NOOP("errdex::ui::Menus", "&Help");

void fill(QMenu &menu, const Actions &actions, std::initializer_list<ActionId> ids)
{
    for (const auto id : ids)
        menu.addAction(actions.get(id));
}

} // namespace

Menus::Menus(QMenuBar &bar, const Actions &actions, const QList<QAction *> &columnActions)
{
    using Id = ActionId;
    const auto top = [this, &bar](const char *title) { return add(bar.addMenu(QString()), title); };
    const auto sub = [this](QMenu *menu, const char *title) { return add(menu->addMenu(QString()), title); };

    auto *file = top(FileTitle);
    fill(*file, actions, {Id::OpenCatalogue, Id::Import, Id::ImportClipboard, Id::Export, Id::Print});
    file->addSeparator();
    fill(*file, actions, {Id::DecodeFile, Id::DecodeClipboard, Id::QuickLookUp});
    file->addSeparator();
    fill(*file, actions, {Id::Settings, Id::Quit});

    auto *edit = top(EditTitle);
    fill(*edit, actions, {Id::CopyRows, Id::CopyRowsWithHeader, Id::CopyCell, Id::CopyLink});
    m_copyAs = sub(edit, CopyAsTitle);
    fill(*edit, actions, {Id::ChooseCopy, Id::ManageTemplates});
    edit->addSeparator();
    fill(*edit, actions, {Id::SelectAll, Id::Compare});
    edit->addSeparator();
    fill(*edit, actions, {Id::Back, Id::Forward});
    m_pinned = sub(edit, PinnedTitle);
    fill(*m_pinned, actions, {Id::Pin, Id::NextPinned, Id::PreviousPinned, Id::UnpinAll, Id::UndoUnpin});
    m_pinned->addSeparator();
    edit->addSeparator();
    fill(*edit, actions,
         {Id::Find, Id::ClearSearch, Id::SwitchReading, Id::ClearFilters, Id::NextFinding, Id::PreviousFinding});

    auto *view = top(ViewTitle);
    auto *columns = sub(view, ColumnsTitle);
    columns->addActions(columnActions);
    view->addSeparator();
    fill(*view, actions, {Id::ShowFilters, Id::ShowDetails, Id::DetailsBeside});
    view->addSeparator();
    fill(*sub(view, ThemeTitle), actions, {Id::ThemeSystem, Id::ThemeLight, Id::ThemeDark, Id::ThemeContrast});
    fill(*view, actions, {Id::TextLarger, Id::TextSmaller, Id::TextUsual});
    view->addSeparator();
    fill(*view, actions, {Id::ResetLayout});

    auto *catalogue = top(CatalogueTitle);
    fill(*catalogue, actions, {Id::ManagePacks});

    auto *notes = top(NotesTitle);
    fill(*notes, actions, {Id::Favourite, Id::AddNote});
    notes->addSeparator();
    fill(*notes, actions, {Id::AddEntry, Id::EditOwnText, Id::RemoveOwnText, Id::UndoOwnText});
    notes->addSeparator();
    fill(*notes, actions, {Id::ShowFavourites, Id::ShowNotes, Id::ShowHistory});
    m_savedSearches = sub(notes, SavedSearchesTitle);
    fill(*m_savedSearches, actions, {Id::SaveSearch, Id::ManageSearches});
    m_savedSearches->addSeparator();
    notes->addSeparator();
    fill(*notes, actions, {Id::ShowDisputes, Id::ShowOrphans});
    notes->addSeparator();
    fill(*notes, actions, {Id::RememberHistory, Id::ClearHistory});
    notes->addSeparator();
    fill(*notes, actions, {Id::ExportNotes, Id::MergeNotes, Id::YourData});

    auto *language = top(LanguageTitle);
    fill(*language, actions, {Id::InterfaceRussian, Id::InterfaceEnglish});
    language->addSeparator();
    fill(*language, actions, {Id::ContentRussian, Id::ContentEnglish, Id::ContentBoth});
    language->addSeparator();
    fill(*language, actions, {Id::CopyAsShown, Id::CopyInRussian, Id::CopyInEnglish});

    auto *help = top(HelpTitle);
    fill(*help, actions, {Id::Palette, Id::SearchSyntax, Id::Shortcuts});
    fill(*help, actions, {Id::Diagnostics});
    help->addSeparator();
    fill(*help, actions, {Id::WhatsNew, Id::About, Id::AboutQt});
    retranslate();
}

void Menus::retranslate()
{
    for (const auto &[menu, title] : m_menus)
        menu->setTitle(tr(title));
}

QMenu *Menus::add(QMenu *menu, const char *title)
{
    menu->setToolTipsVisible(true);
    m_menus.append({menu, title});
    return menu;
}

} // namespace errdex::ui
