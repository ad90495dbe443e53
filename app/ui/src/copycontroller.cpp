// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "copycontroller.h"

#include "clipboarddata.h"
#include "errdex/ui/dialogs.h"
#include "errdex/ui/resultsview.h"
#include "errdex/ui/theme.h"
#include "errdex/wording/wording.h"
#include "searchsession.h"
#include "snippetchooser.h"
#include "statusline.h"
#include "taskprogress.h"
#include "templatelist.h"
#include "templatemanager.h"

#include <QApplication>
#include <QClipboard>
#include <QDrag>
#include <QLabel>
#include <QLocale>
#include <QMimeData>

#include <algorithm>

namespace errdex::ui {

using domain::Language;
using settings::CopyLanguage;
using snippets::Snippet;
using snippets::StoredTemplate;

namespace {

/// So many records are made into a snippet before a hand has left the key.
constexpr qsizetype MostAtOnce = 200;
/// How many rows are looked through for such that are here.
constexpr qint64 MostLookedAt = 20'000;
constexpr qint64 ManyRecords = 100'000;
constexpr double ManyBytes = 64.0 * 1024 * 1024;
/// Programs that paste take it all into memory, several times over.
constexpr double TooManyBytes = 512.0 * 1024 * 1024;

const QString RowsId = QStringLiteral("tsv");
const QString SampleId = QStringLiteral("sample");

} // namespace

CopyController::CopyController(const Parts &parts, QObject *parent) : QObject(parent), m_parts(parts)
{
    connect(&m_parts.view, &ResultsView::dragWanted, this, &CopyController::drag);
}

CopyController::~CopyController() = default;

CopySelection CopyController::selection() const
{
    auto selection = bareSelection();
    if (const auto book = m_parts.notes.book(); !book->isEmpty()) {
        selection.extras = [book, beside = selection.extras](const domain::CodeRecord &record) {
            auto extras = beside ? beside(record) : snippets::Extras{};
            QStringList texts;
            const auto annotations = book->of(record.key());
            for (const auto &note : annotations.notes)
                texts.append(note.text);
            extras.note = texts.join(QStringLiteral("\n\n"));
            return extras;
        };
    }
    return selection;
}

CopySelection CopyController::bareSelection() const
{
    if (m_given)
        return *m_given;
    if (m_otherSource) {
        if (const auto other = m_otherSource())
            return *other;
    }
    CopySelection selection;
    selection.columns = m_parts.view.shownColumns();
    const auto ranges = m_parts.view.selectedRanges();
    qint64 looked = 0;
    for (const auto &[first, last] : ranges) {
        selection.ranges.append({first, last});
        selection.count += last - first + 1;
        for (auto row = first; row <= last && looked < MostLookedAt && selection.records.size() < MostAtOnce;
             ++row, ++looked) {
            if (const auto *record = m_parts.session.results().loadedRecord(int(row)))
                selection.records.append(*record);
        }
    }
    return selection;
}

snippets::TemplateStore &CopyController::templates()
{
    if (!m_templates)
        m_templates = std::make_unique<snippets::TemplateStore>(settings::snippetsFolder());
    return *m_templates;
}

const StoredTemplate *CopyController::lastUsed()
{
    const auto id = m_parts.settings.lastTemplate();
    const auto *stored = id.isEmpty() ? nullptr : templates().find(id);
    return stored && !stored->isBroken() ? stored : nullptr;
}

CopyLanguage CopyController::language() const
{
    return m_parts.settings.copyLanguage();
}

void CopyController::setLanguage(CopyLanguage language)
{
    m_parts.settings.setCopyLanguage(language);
    Q_EMIT languageChanged();
}

Language CopyController::contentLanguage() const
{
    switch (language()) {
    case CopyLanguage::English:
        return Language::English;
    case CopyLanguage::Russian:
        return Language::Russian;
    case CopyLanguage::AsShown:
        break;
    }
    return m_parts.session.results().language();
}

CopyController::Wish CopyController::defaultWish()
{
    const auto id = m_parts.settings.defaultTemplate();
    // One that was deleted is no choice any more; a broken one says so.
    return id.isEmpty() || !templates().find(id) ? Wish{Form::Rows, RowsId} : Wish{Form::Template, id};
}

void CopyController::copy()
{
    start(defaultWish());
}

void CopyController::copyRecord(const domain::CodeRecord &record)
{
    m_given = CopySelection{{record}, 1, {}, {}, {}};
    copy();
    m_given.reset();
}

void CopyController::copyRowsWithHeader()
{
    start({Form::RowsWithHeader, RowsId});
}

void CopyController::copyCell()
{
    const auto current = m_parts.view.currentIndex();
    if (!current.isValid() || !m_parts.session.results().loadedRecord(current.row()))
        return;
    QGuiApplication::clipboard()->setText(current.data().toString());
    m_parts.status.setFolder({});
    m_parts.status.setMessage([] { return tr("Copied the cell"); });
}

void CopyController::copyAs(const QString &id)
{
    const auto *stored = templates().find(id);
    if (stored && !stored->isBroken() && !selection().isEmpty()) {
        m_parts.settings.setLastTemplate(id);
        Q_EMIT templatesChanged();
    }
    start({Form::Template, id});
}

void CopyController::copyAgain()
{
    if (const auto *stored = lastUsed())
        start({Form::Template, stored->id});
    else
        showChooser();
}

void CopyController::copyMarkdown()
{
    copyAs(selection().count == 1 ? QStringLiteral("markdown") : QStringLiteral("markdown-table"));
}

void CopyController::drag()
{
    auto wish = defaultWish();
    wish.isDrag = true;
    start(wish);
}

snippets::RenderOptions CopyController::options(const CopySelection &selection, const Wish &wish) const
{
    snippets::RenderOptions options;
    options.language = wish.language;
    options.columns = selection.columns;
    options.withHeader = wish.form != Form::Rows;
    options.extras = selection.extras;
    return options;
}

void CopyController::start(Wish wish)
{
    const auto selected = selection();
    if (selected.isEmpty())
        return;
    auto &store = templates();
    const auto *stored = store.find(wish.id);
    if (!stored)
        return;
    // Rows are ours, whatever the person has made of the template.
    std::optional<snippets::Template> made = stored->parsed;
    if (wish.form != Form::Template)
        made = snippets::Template::parse(snippets::TemplateStore::builtInSource(RowsId)).value();
    if (!made) {
        sayBroken(*stored);
        return;
    }
    wish.name = made->header().name;
    wish.language = made->header().language.value_or(contentLanguage());
    if (!selected.isHere()) {
        if (isWanted(selected, *stored, wish))
            renderOnThread(selected, wish);
        return;
    }
    const auto snippet = store.render(*made, snippets::Records::of(selected.records), options(selected, wish));
    if (snippet)
        finish(wish, *snippet);
    else
        fail(snippet.error());
}

/// Asks where there is much, by what the records that are here make.
bool CopyController::isWanted(const CopySelection &selection, const StoredTemplate &stored, const Wish &wish)
{
    double bytes = 0;
    if (stored.parsed && !selection.records.isEmpty()) {
        const auto sample =
            templates().render(*stored.parsed, snippets::Records::of(selection.records), options(selection, wish));
        for (const auto &part : sample ? sample->parts : QList<snippets::ClipboardPart>())
            bytes += double(part.data.size());
        bytes *= double(selection.count) / double(selection.records.size());
    }
    const auto size = QLocale().formattedDataSize(qint64(bytes), 0, QLocale::DataSizeTraditionalFormat);
    const int count = int(selection.count);
    if (bytes > TooManyBytes || (wish.isDrag && selection.count >= ManyRecords)) {
        m_parts.status.setError([count, size] {
            return tr("%Ln record(s) would be about %1, too much for the clipboard. Export them to a file (Ctrl+E) "
                      "instead.",
                      "", count)
                .arg(size);
        });
        return false;
    }
    if (selection.count < ManyRecords && bytes < ManyBytes)
        return true;
    const auto question =
        tr("Copy %Ln record(s) as “%1”? With all kinds of content together that is about %2.", "", count)
            .arg(wish.name.in(wording::interfaceLanguage()), size);
    return m_parts.dialogs.choose(&m_parts.window, tr("Copy many records"), question, {tr("Copy"), tr("Cancel")}) == 0;
}

void CopyController::makeService()
{
    m_service = new engine::SnippetService(this);
    m_progress = m_parts.status.addTask(QStringLiteral("copyProgress"));
    m_progress->setVisible(false);
    connect(m_progress, &TaskProgress::cancelWanted, m_service, &engine::SnippetService::cancel);
    connect(m_service, &engine::SnippetService::progressed, m_progress, [this](qint64 done, qint64 total) {
        m_progress->setProgress(done, total);
        m_progress->show();
    });
    connect(m_service, &engine::SnippetService::finished, this, [this](const Snippet &snippet) {
        m_progress->hide();
        finish(m_running, snippet);
    });
    connect(m_service, &engine::SnippetService::failed, this, [this](const domain::Error &error) {
        m_progress->hide();
        fail(error);
    });
}

void CopyController::renderOnThread(const CopySelection &selection, const Wish &wish)
{
    if (!m_service)
        makeService();
    m_progress->setTexts(tr("Progress of copying"), tr("Cancel"), tr("Stop; the clipboard stays as it is"));
    m_progress->setProgress(0, 1);
    m_running = wish;
    engine::SnippetService::Task task;
    task.cataloguePaths = m_parts.service.paths();
    task.request = m_parts.session.request();
    task.book = m_parts.notes.book();
    task.lookUps = m_parts.notes.lookUps();
    task.ranges = selection.ranges;
    // Rows are ours, whatever the person has made of the template.
    task.templatesFolder = wish.form == Form::Template ? settings::snippetsFolder() : QString();
    task.templateId = wish.id;
    task.options = options(selection, wish);
    m_service->render(task);
}

void CopyController::finish(const Wish &wish, const Snippet &snippet)
{
    m_parts.status.setFolder({});
    if (snippet.isEmpty()) {
        if (wish.id == SampleId)
            m_parts.status.setMessage([] { return tr("No sample response is known for these codes"); });
        else
            m_parts.status.setMessage([name = wish.name] {
                return tr("“%1” has nothing to say about these records").arg(name.in(wording::interfaceLanguage()));
            });
        return;
    }
    if (!wish.isDrag) {
        QGuiApplication::clipboard()->setMimeData(clipboardData(snippet));
        sayCopied(wish, snippet.records);
    } else if (QApplication::mouseButtons() & Qt::LeftButton) {
        auto *drag = new QDrag(m_parts.view.viewport());
        drag->setMimeData(clipboardData(snippet));
        QLabel badge(tr("%Ln record(s)", "what is dragged", int(snippet.records)));
        badge.setFrameShape(QFrame::StyledPanel);
        badge.setContentsMargins(SpacingMedium, SpacingSmall, SpacingMedium, SpacingSmall);
        badge.adjustSize();
        drag->setPixmap(badge.grab());
        drag->exec(Qt::CopyAction);
    }
}

void CopyController::fail(const domain::Error &error)
{
    m_parts.status.setFolder({});
    if (error.code == domain::ErrorCode::Cancelled)
        m_parts.status.setMessage([] { return tr("Copying was stopped; the clipboard is as it was"); });
    else
        m_parts.status.setError([error] { return wording::errorSentence(error); });
}

void CopyController::sayCopied(const Wish &wish, qint64 records)
{
    const int count = int(records);
    if (wish.form != Form::Template) {
        m_parts.status.setMessage([count] { return tr("Copied %Ln row(s)", "", count); });
    } else if (wish.id == SampleId) {
        m_parts.status.setMessage([count] { return tr("Copied %Ln sample response(s)", "", count); });
    } else {
        m_parts.status.setMessage([count, name = wish.name, language = wish.language] {
            const auto shown = name.in(wording::interfaceLanguage());
            return language == Language::English ? tr("Copied %Ln record(s) as “%1”, in English", "", count).arg(shown)
                                                 : tr("Copied %Ln record(s) as “%1”, in Russian", "", count).arg(shown);
        });
    }
}

void CopyController::sayBroken(const StoredTemplate &stored)
{
    m_parts.status.setFolder({});
    m_parts.status.setError([id = stored.id, error = stored.error] {
        return tr("Nothing was copied: the template “%1” has an error in %2").arg(id, templateProblem(error));
    });
}

void CopyController::showChooser()
{
    const auto selected = selection();
    if (selected.isEmpty())
        return;
    templates().reload();
    auto *chooser = new SnippetChooser(
        {templates(), selected, m_parts.session.results().language(), language(), m_parts.settings.lastTemplate()},
        &m_parts.window);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    connect(chooser, &SnippetChooser::languageChosen, this, &CopyController::setLanguage);
    connect(chooser, &SnippetChooser::copyWanted, this, &CopyController::copyAs);
    connect(chooser, &SnippetChooser::managerWanted, this, &CopyController::showManager);
    chooser->open();
}

void CopyController::showManager()
{
    if (!m_manager) {
        m_manager = new TemplateManager({templates(), m_parts.settings, m_parts.dialogs}, &m_parts.window);
        connect(m_manager, &TemplateManager::templatesChanged, this, &CopyController::templatesChanged);
        connect(&m_parts.view, &ResultsView::selectionEdited, m_manager, [this] {
            if (m_manager->isVisible())
                m_manager->setSelection(selection());
        });
    }
    m_manager->setSelection(selection());
    m_manager->open(m_parts.settings.lastTemplate());
}

} // namespace errdex::ui
