// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/ui/actions.h"

#include "icons.h"
#include "literaltext.h"

#include <QActionGroup>
#include <QWidget>

namespace errdex::ui {

namespace {

struct Definition
{
    ActionId id;
    /// Also the object name, for tests.
    const char *name;
    const char *text;
    const char *toolTip;
    /// Separated by spaces; the first is the one that is shown. Letters work under the Russian layout (see
    /// LatinShortcuts); "." is the key of "/" there.
    const char *shortcuts;
    Glyph glyph = Glyph::None;
    bool isCheckable = false;
};

// In the order of ActionId.
constexpr Definition Definitions[] = {
    {ActionId::OpenCatalogue, "openCatalogue", QT_TRANSLATE_NOOP("errdex::ui::Actions", "&Open catalogue…"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Open another catalogue file"), "Ctrl+O", Glyph::Folder},
    {ActionId::DecodeFile, "decodeFile", QT_TRANSLATE_NOOP("errdex::ui::Actions", "&Decode a file…"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Find the error codes in a log or response"), "Ctrl+Shift+O"},
    {ActionId::DecodeClipboard, "decodeClipboard", QT_TRANSLATE_NOOP("errdex::ui::Actions", "Decode the clip&board"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Find the error codes in the copied text"), "Ctrl+Shift+V"},
    {ActionId::Import, "import", QT_TRANSLATE_NOOP("errdex::ui::Actions", "&Import codes…"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Import codes from a table: CSV, XLSX, JSON, Markdown, HTML"), "Ctrl+I"},
    {ActionId::ImportClipboard, "importClipboard",
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Import codes &from the clipboard…"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Import codes from a copied table"), "Ctrl+Alt+I"},
    {ActionId::Export, "export", QT_TRANSLATE_NOOP("errdex::ui::Actions", "&Export…"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Write the rows found to a file"), "Ctrl+E", Glyph::Export},
    {ActionId::Print, "print", QT_TRANSLATE_NOOP("errdex::ui::Actions", "&Print…"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Print the rows found"), "Ctrl+P"},
    {ActionId::ManagePacks, "managePacks", QT_TRANSLATE_NOOP("errdex::ui::Actions", "&Packs…"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Install, update and remove packs of codes"), "Ctrl+Shift+K"},
    {ActionId::Settings, "settings", QT_TRANSLATE_NOOP("errdex::ui::Actions", "&Settings…"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Languages, colours, keys and everything else"), "Ctrl+,"},
    {ActionId::Quit, "quit", QT_TRANSLATE_NOOP("errdex::ui::Actions", "&Quit"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Close the window"), "Ctrl+Q"},
    {ActionId::CopyRows, "copyRows", QT_TRANSLATE_NOOP("errdex::ui::Actions", "&Copy"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Copy the selected rows, or what your template makes of them"), "Ctrl+C",
     Glyph::Copy},
    {ActionId::CopyCell, "copyCell", QT_TRANSLATE_NOOP("errdex::ui::Actions", "Copy c&ell"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Copy the current cell"), "Ctrl+Alt+C"},
    {ActionId::CopyRowsWithHeader, "copyRowsWithHeader",
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Copy rows with &headers"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Copy the selected rows with the column titles, for a spreadsheet"),
     "Ctrl+Shift+H"},
    {ActionId::CopyAgain, "copyAgain", QT_TRANSLATE_NOOP("errdex::ui::Actions", "As used &last"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Copy by the template used last"), "Ctrl+Shift+A"},
    {ActionId::ChooseCopy, "chooseCopy", QT_TRANSLATE_NOOP("errdex::ui::Actions", "Choose with &preview…"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Choose the template and the language, and see what will be copied"),
     "Ctrl+Shift+C"},
    {ActionId::ManageTemplates, "manageTemplates", QT_TRANSLATE_NOOP("errdex::ui::Actions", "Te&mplates…"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Make templates of your own, and change, hide and order them"),
     "Ctrl+Shift+T"},
    {ActionId::CopyPlain, "copyPlain", QT_TRANSLATE_NOOP("errdex::ui::Actions", "&Plain text"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Copy the selected records as plain text"), "Ctrl+Alt+P"},
    {ActionId::CopyMarkdown, "copyMarkdown", QT_TRANSLATE_NOOP("errdex::ui::Actions", "&Markdown"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Copy the selected records as Markdown"), "Ctrl+Shift+M"},
    {ActionId::CopyJson, "copyJson", QT_TRANSLATE_NOOP("errdex::ui::Actions", "&JSON"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Copy the selected records as JSON"), "Ctrl+Shift+J"},
    {ActionId::CopySample, "copySample", QT_TRANSLATE_NOOP("errdex::ui::Actions", "Sample &response"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Copy the vendor's response with this code"), "Ctrl+Shift+R"},
    {ActionId::CopyLink, "copyLink", QT_TRANSLATE_NOOP("errdex::ui::Actions", "Copy lin&k"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Copy the address of the record, which opens it in Errdex"),
     "Ctrl+Shift+L"},
    {ActionId::SelectAll, "selectAll", QT_TRANSLATE_NOOP("errdex::ui::Actions", "Select &all"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Select all rows found"), "Ctrl+A"},
    {ActionId::Back, "back", QT_TRANSLATE_NOOP("errdex::ui::Actions", "&Back"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Go back to what you looked at before"), "Alt+Left"},
    {ActionId::Forward, "forward", QT_TRANSLATE_NOOP("errdex::ui::Actions", "For&ward"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Go forward again"), "Alt+Right"},
    {ActionId::Pin, "pin", QT_TRANSLATE_NOOP("errdex::ui::Actions", "&Pin the record"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Keep the record at hand, in a bar below the search field"), "Ctrl+B",
     Glyph::Pin, true},
    {ActionId::NextPinned, "nextPinned", QT_TRANSLATE_NOOP("errdex::ui::Actions", "&Next pinned record"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Show the next of the pinned records"), "Ctrl+Tab"},
    {ActionId::PreviousPinned, "previousPinned", QT_TRANSLATE_NOOP("errdex::ui::Actions", "Pre&vious pinned record"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Show the pinned record before it"), "Ctrl+Shift+Tab"},
    {ActionId::UnpinAll, "unpinAll", QT_TRANSLATE_NOOP("errdex::ui::Actions", "&Unpin all"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Take all records off the bar; they can be brought back"),
     "Ctrl+Shift+B"},
    {ActionId::UndoUnpin, "undoUnpin", QT_TRANSLATE_NOOP("errdex::ui::Actions", "&Bring back what was unpinned"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Pin again what was taken off the bar last"), "Ctrl+Alt+B"},
    {ActionId::Compare, "compare", QT_TRANSLATE_NOOP("errdex::ui::Actions", "C&ompare"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions",
                       "Show the selected records side by side, or the same code of all vendors"),
     "Ctrl+K"},
    {ActionId::Find, "find", QT_TRANSLATE_NOOP("errdex::ui::Actions", "&Find"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Go to the search field"), "Ctrl+F Ctrl+L / .", Glyph::Search},
    {ActionId::ClearSearch, "clearSearch", QT_TRANSLATE_NOOP("errdex::ui::Actions", "Clear &search"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Empty the search field"), "Esc"},
    {ActionId::SwitchReading, "switchReading", QT_TRANSLATE_NOOP("errdex::ui::Actions", "As typed or as mean&t"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Search for exactly what was typed, or for what may have been meant"),
     "Ctrl+T"},
    {ActionId::ClearFilters, "clearFilters", QT_TRANSLATE_NOOP("errdex::ui::Actions", "C&lear all filters"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Clear all filters"), "Ctrl+Shift+X", Glyph::Clear},
    {ActionId::NextFinding, "nextFinding", QT_TRANSLATE_NOOP("errdex::ui::Actions", "&Next finding"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Go to the next error code in the text"), "F3"},
    {ActionId::PreviousFinding, "previousFinding", QT_TRANSLATE_NOOP("errdex::ui::Actions", "Pre&vious finding"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Go to the previous error code in the text"), "Shift+F3"},
    {ActionId::ShowFilters, "showFilters", QT_TRANSLATE_NOOP("errdex::ui::Actions", "&Filters"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Show or hide the filters"), "F9", Glyph::None, true},
    {ActionId::ShowDetails, "showDetails", QT_TRANSLATE_NOOP("errdex::ui::Actions", "&Details"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Show or hide the details"), "F8", Glyph::None, true},
    {ActionId::DetailsBeside, "detailsBeside", QT_TRANSLATE_NOOP("errdex::ui::Actions", "Details &beside the table"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Show the details beside the table instead of below it"), "F7",
     Glyph::None, true},
    {ActionId::ThemeSystem, "themeSystem", QT_TRANSLATE_NOOP("errdex::ui::Actions", "As the &system"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Light or dark as the system is"), "Alt+5", Glyph::None, true},
    {ActionId::ThemeLight, "themeLight", QT_TRANSLATE_NOOP("errdex::ui::Actions", "&Light"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Dark text on a light ground"), "Alt+6", Glyph::None, true},
    {ActionId::ThemeDark, "themeDark", QT_TRANSLATE_NOOP("errdex::ui::Actions", "&Dark"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Light text on a dark ground"), "Alt+7", Glyph::None, true},
    {ActionId::ThemeContrast, "themeContrast", QT_TRANSLATE_NOOP("errdex::ui::Actions", "High &contrast"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "White and yellow text on black"), "Alt+4", Glyph::None, true},
    {ActionId::TextLarger, "textLarger", QT_TRANSLATE_NOOP("errdex::ui::Actions", "&Larger text"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Make all text larger"), "Ctrl++ Ctrl+="},
    {ActionId::TextSmaller, "textSmaller", QT_TRANSLATE_NOOP("errdex::ui::Actions", "S&maller text"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Make all text smaller"), "Ctrl+-"},
    {ActionId::TextUsual, "textUsual", QT_TRANSLATE_NOOP("errdex::ui::Actions", "&Usual size of text"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Text as large as the system asks for"), "Ctrl+0"},
    {ActionId::ResetLayout, "resetLayout", QT_TRANSLATE_NOOP("errdex::ui::Actions", "&Reset layout"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Put columns and panes back as they were at first"), "Shift+F9"},
    {ActionId::ContentRussian, "contentRussian", QT_TRANSLATE_NOOP("errdex::ui::Actions", "Content: &Russian"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Show the records in Russian"), "Alt+1", Glyph::None, true},
    {ActionId::ContentEnglish, "contentEnglish", QT_TRANSLATE_NOOP("errdex::ui::Actions", "Content: &English"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Show the records in English"), "Alt+2", Glyph::None, true},
    {ActionId::ContentBoth, "contentBoth", QT_TRANSLATE_NOOP("errdex::ui::Actions", "Content: &both languages"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Show the records in both languages, side by side"), "Alt+3", Glyph::None,
     true},
    {ActionId::CopyAsShown, "copyAsShown", QT_TRANSLATE_NOOP("errdex::ui::Actions", "Copies: as in the t&able"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Copy records in the language of the table"), "Ctrl+Alt+S", Glyph::None,
     true},
    {ActionId::CopyInRussian, "copyInRussian", QT_TRANSLATE_NOOP("errdex::ui::Actions", "Copies: R&ussian"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Copy records in Russian, whatever is shown"), "Ctrl+Alt+R", Glyph::None,
     true},
    {ActionId::CopyInEnglish, "copyInEnglish", QT_TRANSLATE_NOOP("errdex::ui::Actions", "Copies: En&glish"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Copy records in English, whatever is shown"), "Ctrl+Alt+E", Glyph::None,
     true},
    // The two languages are named each in itself: whoever cannot read the interface must find the way out.
    {ActionId::InterfaceRussian, "interfaceRussian", "Русский",
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Russian interface"), "Alt+8", Glyph::None, true},
    {ActionId::InterfaceEnglish, "interfaceEnglish", "English",
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "English interface"), "Alt+9", Glyph::None, true},
    {ActionId::Favourite, "favourite", QT_TRANSLATE_NOOP("errdex::ui::Actions", "&Favourite"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Keep the code among your favourites"), "Ctrl+D", Glyph::Star, true},
    {ActionId::AddNote, "addNote", QT_TRANSLATE_NOOP("errdex::ui::Actions", "&Write a note…"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Write down what helped, set tags or a status"), "Ctrl+N", Glyph::Note},
    {ActionId::ShowFavourites, "showFavourites", QT_TRANSLATE_NOOP("errdex::ui::Actions", "&Show favourites"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Search for your favourites"), "Ctrl+Shift+D"},
    {ActionId::ShowNotes, "showNotes", QT_TRANSLATE_NOOP("errdex::ui::Actions", "Show &notes"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Search for the codes with your notes, tags or states"), "Ctrl+Shift+N"},
    {ActionId::ShowHistory, "showHistory", QT_TRANSLATE_NOOP("errdex::ui::Actions", "Show &history"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Search for the codes you looked at, the newest first"), "Ctrl+H"},
    {ActionId::RememberHistory, "rememberHistory", QT_TRANSLATE_NOOP("errdex::ui::Actions", "&Remember what I look at"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Remember the codes you look at"), "Ctrl+Shift+Y", Glyph::None, true},
    {ActionId::ClearHistory, "clearHistory", QT_TRANSLATE_NOOP("errdex::ui::Actions", "&Clear history"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Forget the codes you looked at"), "Ctrl+Shift+Delete"},
    {ActionId::ExportNotes, "exportNotes", QT_TRANSLATE_NOOP("errdex::ui::Actions", "&Export notes…"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Write your notes, tags and states to a file for others"),
     "Ctrl+Shift+E"},
    {ActionId::MergeNotes, "mergeNotes", QT_TRANSLATE_NOOP("errdex::ui::Actions", "&Take in notes…"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Add the notes of others from a file"), "Ctrl+Shift+I"},
    {ActionId::QuickLookUp, "quickLookUp", QT_TRANSLATE_NOOP("errdex::ui::Actions", "Quick look-&up"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "A small window over your work, with what you have copied"),
     "Ctrl+Shift+Space"},
    {ActionId::OpenMenu, "openMenu", QT_TRANSLATE_NOOP("errdex::ui::Actions", "Open the me&nu bar"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Go to the first menu of the window"), "F10"},
    {ActionId::Palette, "palette", QT_TRANSLATE_NOOP("errdex::ui::Actions", "Find a &command…"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Find everything that can be done by its words"), "Ctrl+Shift+P"},
    {ActionId::Shortcuts, "shortcuts", QT_TRANSLATE_NOOP("errdex::ui::Actions", "&Keyboard shortcuts"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "All shortcuts, and how to change them"), "Ctrl+?"},
    {ActionId::AddEntry, "addEntry", QT_TRANSLATE_NOOP("errdex::ui::Actions", "Add &my own entry…"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Write down a code that is not in the catalogue"), "Ctrl+Alt+N"},
    {ActionId::EditOwnText, "editOwnText", QT_TRANSLATE_NOOP("errdex::ui::Actions", "Edit &own text…"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Write your own text beside the vendor's, or change your own entry"),
     "Ctrl+Alt+W"},
    {ActionId::RemoveOwnText, "removeOwnText", QT_TRANSLATE_NOOP("errdex::ui::Actions", "Remo&ve own text"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Remove your own text or entry; it can be brought back"), "Ctrl+Alt+X"},
    {ActionId::UndoOwnText, "undoOwnText", QT_TRANSLATE_NOOP("errdex::ui::Actions", "&Undo the last own text"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Take back the last change of an entry or text of your own"),
     "Ctrl+Alt+Z"},
    {ActionId::ShowDisputes, "showDisputes", QT_TRANSLATE_NOOP("errdex::ui::Actions", "Chan&ged in two places…"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Choose between versions that people wrote apart from each other"),
     "Ctrl+Alt+D"},
    {ActionId::ShowOrphans, "showOrphans", QT_TRANSLATE_NOOP("errdex::ui::Actions", "Notes w&ithout a code…"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Hang notes whose code has gone on another one"), "Ctrl+Alt+O"},
    {ActionId::SaveSearch, "saveSearch", QT_TRANSLATE_NOOP("errdex::ui::Actions", "&Save this search…"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Keep the search under a name"), "Ctrl+S"},
    {ActionId::ManageSearches, "manageSearches", QT_TRANSLATE_NOOP("errdex::ui::Actions", "&Rename or remove…"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Run, rename and remove saved searches"), "Ctrl+Alt+Q"},
    {ActionId::YourData, "yourData", QT_TRANSLATE_NOOP("errdex::ui::Actions", "Your &data…"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Where your notes are, backups, history, taking everything along"),
     "Ctrl+Alt+Y"},
    {ActionId::Diagnostics, "diagnostics", QT_TRANSLATE_NOOP("errdex::ui::Actions", "&Diagnostics…"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions",
                       "Look whether catalogue, packs, notes and backups are sound, and repair them"),
     "Ctrl+Shift+F1"},
    {ActionId::SearchSyntax, "searchSyntax", QT_TRANSLATE_NOOP("errdex::ui::Actions", "&How to search"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "What can be typed into the search field"), "F1", Glyph::Help},
    {ActionId::WhatsNew, "whatsNew", QT_TRANSLATE_NOOP("errdex::ui::Actions", "What's &new"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "What came with this version"), "Ctrl+F1"},
    {ActionId::About, "about", QT_TRANSLATE_NOOP("errdex::ui::Actions", "&About Errdex"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "Version and licence"), "Shift+F1"},
    {ActionId::AboutQt, "aboutQt", QT_TRANSLATE_NOOP("errdex::ui::Actions", "About &Qt"),
     QT_TRANSLATE_NOOP("errdex::ui::Actions", "About the library that Errdex is built with"), "Shift+F2"},
};
static_assert(std::size(Definitions) == ActionCount);
static_assert([] {
    for (int i = 0; i < ActionCount; ++i) {
        if (Definitions[i].id != ActionId(i))
            return false;
    }
    return true;
}());

QList<QKeySequence> standardShortcuts(const Definition &definition)
{
    QList<QKeySequence> keys;
    const auto names = QString::fromLatin1(definition.shortcuts).split(u' ');
    for (const auto &name : names)
        keys.append(QKeySequence(name, QKeySequence::PortableText));
    return keys;
}

QAction::MenuRole menuRole(ActionId id)
{
    switch (id) {
    case ActionId::Settings:
        return QAction::PreferencesRole;
    case ActionId::Quit:
        return QAction::QuitRole;
    case ActionId::About:
        return QAction::AboutRole;
    case ActionId::AboutQt:
        return QAction::AboutQtRole;
    default:
        return QAction::NoRole;
    }
}

} // namespace

Actions::Actions(QWidget *window) : QObject(window)
{
    for (const auto &definition : Definitions) {
        auto *action = new QAction(icon(definition.glyph), QString(), window);
        action->setObjectName(QString::fromLatin1(definition.name));
        action->setCheckable(definition.isCheckable);
        action->setMenuRole(menuRole(definition.id));
        action->setShortcuts(standardShortcuts(definition));
        // Also for a window whose menu bar is hidden.
        window->addAction(action);
        m_actions.append(action);
    }
    group({ActionId::ThemeSystem, ActionId::ThemeLight, ActionId::ThemeDark, ActionId::ThemeContrast});
    group({ActionId::ContentRussian, ActionId::ContentEnglish, ActionId::ContentBoth});
    group({ActionId::CopyAsShown, ActionId::CopyInRussian, ActionId::CopyInEnglish});
    group({ActionId::InterfaceRussian, ActionId::InterfaceEnglish});
    retranslate();
}

void Actions::group(std::initializer_list<ActionId> ids)
{
    auto *actions = new QActionGroup(this);
    for (const auto id : ids)
        actions->addAction(get(id));
}

ActionId Actions::idOf(domain::ContentLanguage language)
{
    switch (language) {
    case domain::ContentLanguage::Russian:
        return ActionId::ContentRussian;
    case domain::ContentLanguage::English:
        return ActionId::ContentEnglish;
    case domain::ContentLanguage::Both:
        break;
    }
    return ActionId::ContentBoth;
}

ActionId Actions::idOf(settings::Theme theme)
{
    switch (theme) {
    case settings::Theme::Light:
        return ActionId::ThemeLight;
    case settings::Theme::Dark:
        return ActionId::ThemeDark;
    case settings::Theme::HighContrast:
        return ActionId::ThemeContrast;
    case settings::Theme::System:
        break;
    }
    return ActionId::ThemeSystem;
}

void Actions::retranslate()
{
    for (const auto &definition : Definitions) {
        QAction &action = *get(definition.id);
        const bool isLanguage =
            definition.id == ActionId::InterfaceRussian || definition.id == ActionId::InterfaceEnglish;
        action.setText(isLanguage ? QString::fromUtf8(definition.text) : tr(definition.text));
        setToolTip(action, tr(definition.toolTip));
    }
    // Short forms for buttons.
    get(ActionId::ClearFilters)->setIconText(tr("Clear all"));
    get(ActionId::ContentRussian)->setIconText(QStringLiteral("RU"));
    get(ActionId::ContentEnglish)->setIconText(QStringLiteral("EN"));
    get(ActionId::ContentBoth)->setIconText(QStringLiteral("RU + EN"));
    get(ActionId::CopyAsShown)->setIconText(tr("As in the table"));
    get(ActionId::CopyInRussian)->setIconText(QStringLiteral("RU"));
    get(ActionId::CopyInEnglish)->setIconText(QStringLiteral("EN"));
}

void Actions::setShortcuts(const QMap<QString, QString> &keys)
{
    for (const auto &definition : Definitions) {
        auto shortcuts = standardShortcuts(definition);
        const auto own = keys.constFind(QString::fromLatin1(definition.name));
        if (own != keys.constEnd()) {
            shortcuts.removeFirst();
            if (const QKeySequence sequence(*own, QKeySequence::PortableText); !sequence.isEmpty())
                shortcuts.prepend(sequence);
        }
        get(definition.id)->setShortcuts(shortcuts);
    }
    retranslate();
}

QKeySequence Actions::standardShortcut(ActionId id)
{
    return standardShortcuts(Definitions[int(id)]).constFirst();
}

void Actions::setToolTip(QAction &action, const QString &text)
{
    const auto key = action.shortcut().toString(QKeySequence::NativeText);
    action.setToolTip(literalText(key.isEmpty() ? text : tr("%1 (%2)").arg(text, key)));
    action.setStatusTip(text);
}

} // namespace errdex::ui
