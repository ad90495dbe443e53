// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "copyselection.h"
#include "errdex/engine/userdataservice.h"
#include "errdex/settings/settings.h"
#include "errdex/snippets/store.h"

#include <QObject>

#include <memory>
#include <optional>

class QWidget;

namespace errdex::ui {

class Dialogs;
class ResultsView;
class SearchSession;
class StatusLine;
class TaskProgress;
class TemplateManager;

/// Copying, from the selection to the clipboard: fills templates with what is selected, asks before it becomes much,
/// says what was copied. Rows that are here go at once, others are read and written by the service on its thread.
class CopyController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CopyController)

public:
    struct Parts
    {
        engine::CatalogueService &service;
        const engine::UserDataService &notes;
        settings::Settings &settings;
        Dialogs &dialogs;
        SearchSession &session;
        ResultsView &view;
        StatusLine &status;
        QWidget &window;
    };

    explicit CopyController(const Parts &parts, QObject *parent = nullptr);
    ~CopyController() override;

    /// Asked first what is selected; nothing: the rows of the table are.
    void setOtherSource(const std::function<std::optional<CopySelection>()> &source) { m_otherSource = source; }
    /// With the notes of the person; they go into templates that ask for them.
    CopySelection selection() const;

    /// By the template of the person's choice; without one the rows as they stand in the table.
    void copy();
    /// The same of a record that is not selected.
    void copyRecord(const domain::CodeRecord &record);
    void copyRowsWithHeader();
    void copyCell();
    void copyAs(const QString &id);
    /// By the template that was used last.
    void copyAgain();
    /// Markdown has one form for a record and another for several.
    void copyMarkdown();
    /// What copy() would copy, on the mouse.
    void drag();
    void showChooser();
    void showManager();

    /// Read when they are asked for first.
    snippets::TemplateStore &templates();
    /// The one used last, if it can be used; null without.
    const snippets::StoredTemplate *lastUsed();
    settings::CopyLanguage language() const;
    void setLanguage(settings::CopyLanguage language);

Q_SIGNALS:
    /// Another template is the last one used, or the templates have changed.
    void templatesChanged();
    void languageChanged();

private:
    enum class Form { Template, Rows, RowsWithHeader };
    struct Wish
    {
        Form form = Form::Template;
        QString id;
        bool isDrag = false;
        /// Filled in by start().
        domain::LocalizedText name = {};
        domain::Language language = domain::Language::English;
    };

    /// Without what the person has written.
    CopySelection bareSelection() const;
    void start(Wish wish);
    snippets::RenderOptions options(const CopySelection &selection, const Wish &wish) const;
    bool isWanted(const CopySelection &selection, const snippets::StoredTemplate &stored, const Wish &wish);
    void renderOnThread(const CopySelection &selection, const Wish &wish);
    void finish(const Wish &wish, const snippets::Snippet &snippet);
    void fail(const domain::Error &error);
    void sayCopied(const Wish &wish, qint64 records);
    void sayBroken(const snippets::StoredTemplate &stored);
    Wish defaultWish();
    domain::Language contentLanguage() const;
    void makeService();

    Parts m_parts;
    std::function<std::optional<CopySelection>()> m_otherSource;
    /// Copied in place of what is selected, while it is there.
    std::optional<CopySelection> m_given;
    std::unique_ptr<snippets::TemplateStore> m_templates;
    // Made when there is much to copy for the first time.
    engine::SnippetService *m_service = nullptr;
    TaskProgress *m_progress = nullptr;
    /// What the service works for.
    Wish m_running;
    TemplateManager *m_manager = nullptr;
};

} // namespace errdex::ui
