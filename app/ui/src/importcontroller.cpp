// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "importcontroller.h"

#include "importdonepage.h"
#include "importmemory.h"
#include "searchsession.h"
#include "statusline.h"

#include "errdex/settings/settings.h"
#include "errdex/ui/dialogs.h"
#include "errdex/ui/importwizard.h"
#include "errdex/wording/wording.h"

#include <QClipboard>
#include <QDate>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLineEdit>
#include <QLocale>
#include <QMimeData>
#include <QUrl>

#include <algorithm>

namespace errdex::ui {

using engine::PackService;

namespace {

const QStringList TableSuffixes{QStringLiteral("csv"), QStringLiteral("tsv"), QStringLiteral("xlsx"),
                                QStringLiteral("jsonl"), QStringLiteral("ndjson")};

/// What a spreadsheet or a page puts on the clipboard: text with tabs is a table, a page with a table is one too.
QByteArray tableOf(const QMimeData &data)
{
    const auto text = data.text();
    if (data.hasHtml() && !text.contains(u'\t') && data.html().contains(u"<table", Qt::CaseInsensitive))
        return data.html().toUtf8();
    return text.toUtf8();
}

} // namespace

ImportController::ImportController(const Parts &parts, QObject *parent) : QObject(parent), m_parts(parts) {}

ImportController::~ImportController() = default;

void ImportController::connectInstaller()
{
    if (m_installer)
        return;
    m_installer = std::make_unique<PackService>();
    auto &service = *m_installer;
    connect(&service, &PackService::progressed, this, [this](qint64 steps) {
        if (m_wizard && m_isInstalling)
            m_wizard->donePage().showProgress(steps, importing::KeptProgressSteps);
    });
    connect(&service, &PackService::offerReady, &service, &PackService::commit);
    connect(&service, &PackService::committed, this, [this](const packs::InstalledPack &pack) {
        m_isInstalling = false;
        showPack(pack);
    });
    connect(&service, &PackService::failed, this, [this](const packs::Errors &errors) {
        m_isInstalling = false;
        showFailure(errors);
    });
    // The catalogue that is open follows.
    connect(&service, &PackService::changed, &m_parts.packs,
            [this] { m_parts.packs.open(settings::places().dataFolder, m_parts.settings.sharedFolders()); });
    service.open(settings::places().dataFolder);
}

void ImportController::importFile()
{
    const auto path =
        m_parts.dialogs.openFile(&m_parts.window, tr("Import a table of codes"),
                                 tr("Tables (*.csv *.tsv *.txt *.xlsx *.json *.jsonl *.ndjson *.md *.html *.htm);;"
                                    "All files (*)"));
    if (!path.isEmpty())
        importFile(path);
}

void ImportController::importFile(const QString &path)
{
    start({path, {}}, QFileInfo(path).fileName());
}

void ImportController::importClipboard()
{
    const auto *data = QGuiApplication::clipboard()->mimeData();
    const auto table = data ? tableOf(*data) : QByteArray();
    if (table.trimmed().isEmpty()) {
        m_parts.status.setMessage([] { return tr("There is no table on the clipboard"); });
        return;
    }
    start({{}, table}, tr("Clipboard"));
}

bool ImportController::accepts(const QMimeData &data)
{
    const auto urls = data.urls();
    return urls.size() == 1 && urls.first().isLocalFile() &&
           TableSuffixes.contains(QFileInfo(urls.first().toLocalFile()).suffix().toLower());
}

bool ImportController::take(const QMimeData &data)
{
    if (!accepts(data))
        return false;
    importFile(data.urls().first().toLocalFile());
    return true;
}

QString ImportController::memoryPath() const
{
    return QFileInfo(m_parts.settings.exportPresetsPath()).path() + QStringLiteral("/import-plans.json");
}

void ImportController::start(const importing::TableSource &source, const QString &name)
{
    if (m_wizard || m_isInstalling)
        return;
    m_service = std::make_unique<engine::ImportService>();
    ImportWizard::Start begin{source, name, m_parts.session.paths(), readImportMemory(memoryPath())};
    m_wizard = new ImportWizard(begin, *m_service, &m_parts.window);
    m_wizard->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_wizard, &ImportWizard::importWanted, this, &ImportController::install);
    connect(m_wizard, &ImportWizard::stopWanted, this, [this] {
        if (m_installer)
            m_installer->cancel();
    });
    connect(&m_wizard->donePage(), &ImportDonePage::showWanted, this, [this] {
        showNewCodes();
        m_wizard->accept();
    });
    connect(&m_wizard->donePage(), &ImportDonePage::undoWanted, this, &ImportController::undo);
    m_wizard->open();
}

/// One vendor is a query that can be gone on with; several are chosen in the filters.
void ImportController::showNewCodes()
{
    const bool isOne = m_pack.vendors.size() == 1;
    const auto text = isOne ? QString(QStringLiteral("vendor:") + m_pack.vendors.first()) : QString();
    {
        const QSignalBlocker quiet(&m_parts.field);
        m_parts.field.setText(text);
    }
    domain::Filters filters;
    if (!isOne)
        filters.vendors = m_pack.vendors;
    m_parts.session.setTextAndFilters(text, filters);
}

void ImportController::install()
{
    packs::NamedBytes inMemory{{importing::KeptPlanName, importing::planToJson(m_wizard->plan())}};
    auto file = m_wizard->source().path;
    if (file.isEmpty()) {
        file = QStringLiteral("clipboard.txt");
        inMemory.append({file, m_wizard->source().bytes});
    }
    const auto &vendor = m_wizard->plan().vendor;
    const auto name = vendor.name.en.isEmpty() ? QFileInfo(file).completeBaseName() : vendor.name.en;
    packs::PackInfo info;
    info.id = vendor.slug.isEmpty() ? importing::slugOf(name) : vendor.slug;
    info.title = {name, name, domain::TextOrigin::English};
    info.date = QDate::currentDate();
    info.version = info.date.toString(Qt::ISODate);
    info.source = QFileInfo(file).fileName();
    info.kind = QStringLiteral("import");
    connectInstaller();
    m_isInstalling = true;
    m_installer->prepare(info, m_wizard->source().path.isEmpty() ? QStringList() : QStringList{file}, inMemory);
}

void ImportController::showPack(const packs::InstalledPack &pack)
{
    m_pack = pack;
    const auto count = pack.records;
    m_parts.status.setMessage([count] { return tr("%Ln code(s) imported", nullptr, int(count)); });
    if (!m_wizard)
        return;
    // What cannot be kept is guessed again.
    [[maybe_unused]] const auto kept = addToImportMemory(memoryPath(), m_wizard->plan());
    m_wizard->donePage().showDone(pack.records, pack.info.titleIn(wording::interfaceLanguage()));
}

void ImportController::showFailure(const packs::Errors &errors)
{
    const bool isStopped = std::any_of(errors.begin(), errors.end(), [](const domain::Error &error) {
        return error.code == domain::ErrorCode::Cancelled;
    });
    if (isStopped)
        m_parts.status.setMessage([] { return tr("The import was stopped; nothing was changed"); });
    if (!m_wizard)
        return;
    m_wizard->donePage().showProblem([isStopped, errors] {
        if (isStopped)
            return tr("The import was stopped; nothing was changed");
        QStringList sentences;
        for (const auto &error : errors)
            sentences.append(wording::errorSentence(error));
        return sentences.join(u'\n');
    });
}

void ImportController::undo()
{
    if (m_pack.previous > 0)
        m_installer->rollBack(m_pack.info.id);
    else
        m_installer->remove(m_pack.info.id);
    if (m_wizard)
        m_wizard->donePage().showUndone();
}

} // namespace errdex::ui
