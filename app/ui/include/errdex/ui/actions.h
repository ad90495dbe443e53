// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/language.h"
#include "errdex/settings/settings.h"

#include <QAction>
#include <QMap>
#include <QObject>

namespace errdex::ui {

enum class ActionId {
    OpenCatalogue,
    DecodeFile,
    DecodeClipboard,
    Import,
    ImportClipboard,
    Export,
    Print,
    ManagePacks,
    Settings,
    Quit,
    CopyRows,
    CopyCell,
    CopyRowsWithHeader,
    CopyAgain,
    ChooseCopy,
    ManageTemplates,
    CopyPlain,
    CopyMarkdown,
    CopyJson,
    CopySample,
    CopyLink,
    SelectAll,
    Back,
    Forward,
    Pin,
    NextPinned,
    PreviousPinned,
    UnpinAll,
    UndoUnpin,
    Compare,
    Find,
    ClearSearch,
    SwitchReading,
    ClearFilters,
    NextFinding,
    PreviousFinding,
    ShowFilters,
    ShowDetails,
    DetailsBeside,
    ThemeSystem,
    ThemeLight,
    ThemeDark,
    ThemeContrast,
    TextLarger,
    TextSmaller,
    TextUsual,
    ResetLayout,
    ContentRussian,
    ContentEnglish,
    ContentBoth,
    CopyAsShown,
    CopyInRussian,
    CopyInEnglish,
    InterfaceRussian,
    InterfaceEnglish,
    Favourite,
    AddNote,
    ShowFavourites,
    ShowNotes,
    ShowHistory,
    RememberHistory,
    ClearHistory,
    ExportNotes,
    MergeNotes,
    QuickLookUp,
    OpenMenu,
    Palette,
    Shortcuts,
    AddEntry,
    EditOwnText,
    RemoveOwnText,
    UndoOwnText,
    ShowDisputes,
    ShowOrphans,
    SaveSearch,
    ManageSearches,
    YourData,
    Diagnostics,
    SearchSyntax,
    WhatsNew,
    About,
    AboutQt,
};
inline constexpr int ActionCount = int(ActionId::AboutQt) + 1;

/// Everything that can be done, once: text, tooltip with the shortcut, shortcuts, icon. The shortcuts belong to the
/// window given as parent. Texts follow retranslate().
class Actions final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Actions)

public:
    explicit Actions(QWidget *window);

    QAction *get(ActionId id) const { return m_actions.at(qsizetype(id)); }
    /// The choice among the languages of the records, and among the themes.
    static ActionId idOf(domain::ContentLanguage language);
    static ActionId idOf(settings::Theme theme);
    void retranslate();
    /// The keys that the person has given to actions, by the names of the actions, in place of the first of those they
    /// came with.
    void setShortcuts(const QMap<QString, QString> &keys);
    /// The first of the keys that the action came with; may be empty.
    static QKeySequence standardShortcut(ActionId id);
    /// Sets the tooltip (and the line in the status bar) of an action: what it does, and by which key.
    static void setToolTip(QAction &action, const QString &text);

private:
    void group(std::initializer_list<ActionId> ids);

    QList<QAction *> m_actions;
};

} // namespace errdex::ui
